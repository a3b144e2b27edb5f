"""`recover calendar -o FILE`: what is owed, for calendars and lists of tasks."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

import pytest
from calendars import EVENT, TASK, components, one, sequences, summaries, written
from helpers import environment, files_below, flat, opened, run, run_alone

from recoverykit.errors import MachineError, Status

CALL, FILES = "I will call you.", "I will send the finished files"
LATER = "2026-11-20T17:00"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a calendar is written."""
    return tmp_path / "owed.ics"


def moved() -> None:
    assert run("resume", "1", "--set", "next_contact=Friday 27 November 12:00").status == Status.OK


# ── what stands in it ────────────────────────────────────────────────────────────────────────────────────────────────


def test_all_that_is_owed_stands_in_it_once_as_an_event_and_once_as_a_task(tmp_path: Path, file: Path) -> None:
    opened(tmp_path)
    opened(tmp_path, client="Joan Ferris, Ferris Ceramics")
    found = written(file)
    owed = run("due", "--json").json
    assert sum(len(part) for part in owed.values() if isinstance(part, list)) == len(summaries(found))
    assert sorted(summaries(found)) == sorted(summaries(found, EVENT))
    assert "Ferris Ceramics: “I will call you.”" in summaries(found)
    assert {each["SEQUENCE"] for each in found} == {0}
    call = one(written(file, "--client", "northgate"), EVENT, CALL)
    assert call.decoded("DTEND") == datetime(2026, 11, 26, 17, tzinfo=UTC)
    assert call.decoded("DTSTAMP") == datetime(2026, 11, 20, 16, 10, tzinfo=UTC)
    assert one(found, EVENT, "Northgate: See that it is so").decoded("DTEND") == datetime(2026, 11, 24, 17, tzinfo=UTC)


def test_what_has_no_day_is_a_task_alone(tmp_path: Path, file: Path) -> None:
    opened(tmp_path, actions=["send you the photographs, no date yet"])
    found = written(file)
    assert "photographs" not in " ".join(summaries(found, EVENT))
    assert "DUE" not in one(found, TASK, "photographs")


def test_the_same_record_at_the_same_time_makes_the_same_bytes(tmp_path: Path, file: Path) -> None:
    opened(tmp_path)
    written(file)
    before = file.read_bytes()
    written(file)
    assert file.read_bytes() == before


def test_the_command_that_an_entry_names_puts_it_on_record_as_done(tmp_path: Path, file: Path) -> None:
    opened(tmp_path)
    command = str(one(written(file), TASK, FILES)["DESCRIPTION"]).split("recover ")[-1]
    assert command == 'promise keep 1 actions/i1 "what was done"'
    assert run("promise", "keep", "1", "actions/i1", "sent them").status == Status.OK
    assert one(written(file), TASK, FILES)["STATUS"] == "COMPLETED"


def test_kinds_are_written_alone_where_that_is_wanted(tmp_path: Path, file: Path) -> None:
    opened(tmp_path)
    assert {each.name for each in written(file, "--kind", "events")} == {EVENT}
    tasks = written(file, "--kind", "tasks")
    assert {each.name for each in tasks} == {TASK}
    assert len(one(tasks, TASK, CALL).walk("VALARM")) == 2


def test_a_filter_chooses_what_is_written_and_cancels_nothing(tmp_path: Path, file: Path) -> None:
    opened(tmp_path)
    opened(tmp_path, client="Joan Ferris, Ferris Ceramics")
    everything = sequences(written(file))
    theirs = written(file, "--client", "ferris")
    assert all(each.startswith("Ferris Ceramics: ") for each in summaries(theirs))
    assert written(file, "--owner", "nobody") == []
    assert {each["STATUS"] for each in written(file)} == {"CONFIRMED", "NEEDS-ACTION"}
    assert sequences(written(file)) == everything


# ── versions ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_is_moved_is_the_next_version_of_the_same_and_nothing_else_is(tmp_path: Path, file: Path) -> None:
    opened(tmp_path)
    before = sequences(written(file))
    moved()
    found = written(file)
    call = one(found, EVENT, CALL)
    assert call.decoded("DTEND") == datetime(2026, 11, 27, 12, tzinfo=UTC)
    after = sequences(found)
    assert after.keys() == before.keys()
    assert {uid for uid, number in after.items() if number != before[uid]} == {
        str(call["UID"]),
        str(one(found, TASK, CALL)["UID"]),
    }
    assert call["SEQUENCE"] == 1


def test_what_was_kept_is_done_and_open_again_where_that_was_a_mistake(tmp_path: Path, file: Path) -> None:
    opened(tmp_path)
    written(file)
    run("promise", "keep", "1", CALL, "--at", "today 15:30")
    found = written(file)
    task, event = one(found, TASK, CALL), one(found, EVENT, CALL)
    assert (task["STATUS"], task["SEQUENCE"]) == ("COMPLETED", 1)
    assert task.decoded("COMPLETED") == datetime(2026, 11, 20, 15, 30, tzinfo=UTC)
    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", 1)
    run("promise", "keep", "1", CALL, "--undo")
    found = written(file)
    assert (one(found, TASK, CALL)["STATUS"], one(found, TASK, CALL)["SEQUENCE"]) == ("NEEDS-ACTION", 2)
    assert (one(found, EVENT, CALL)["STATUS"], one(found, EVENT, CALL)["SEQUENCE"]) == ("CONFIRMED", 2)


def test_what_a_closed_case_no_longer_owes_is_cancelled_for_thirty_days(tmp_path: Path, file: Path) -> None:
    opened(tmp_path)
    count = len(written(file))
    run("close", "1", "--mistake")
    found = written(file)
    assert (len(found), {each["STATUS"] for each in found}) == (count, {"CANCELLED"})
    assert len(written(file, now="2026-12-20T16:00")) == count
    assert written(file, now="2026-12-20T16:11") == []


def test_what_was_never_written_is_not_cancelled(tmp_path: Path, file: Path) -> None:
    opened(tmp_path)
    run("promise", "keep", "1", CALL)
    assert CALL not in " ".join(summaries(written(file)))


def test_where_it_is_not_remembered_any_more_no_sequence_falls(tmp_path: Path, file: Path, home: Path) -> None:
    opened(tmp_path)
    written(file)
    moved()
    before = sequences(written(file, now=LATER))
    (home / "calendar.db").unlink()
    after = sequences(written(file, now=LATER))
    assert all(after[uid] > number for uid, number in before.items())


def test_where_the_file_could_not_be_written_the_next_run_comes_out_right(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(tmp_path)
    written(file)
    before = file.read_bytes()
    moved()

    def refuse(*_: object, **__: object) -> NoReturn:
        raise MachineError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr("recoverykit.calendars.writing.write_file", refuse)
        assert run("calendar", "-o", str(file)).status == Status.MACHINE
    assert file.read_bytes() == before
    call = one(written(file), EVENT, CALL)
    assert (call.decoded("DTEND").date(), call["SEQUENCE"]) == (date(2026, 11, 27), 1)


def test_many_who_write_at_once_write_the_same(tmp_path: Path, file: Path) -> None:
    opened(tmp_path)
    command = [sys.executable, "-m", "recoverykit", "calendar", "-o", str(file)]
    running = [subprocess.Popen(command, env=environment(), stdout=subprocess.DEVNULL) for _ in range(4)]
    assert [each.wait(timeout=60) for each in running] == [0] * 4
    assert set(sequences(components(file.read_bytes())).values()) == {0}
    assert written(file) == components(file.read_bytes())


# ── the file ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_it_says_what_was_written(tmp_path: Path, file: Path) -> None:
    opened(tmp_path)
    assert flat(run("calendar", "-o", str(file)).out) == f"Written: {file}. 11 things are owed."
    run("promise", "keep", "1", CALL)
    assert "10 things are owed, 1 is done or cancelled." in flat(run("calendar", "-o", str(file)).out)


def test_where_nothing_is_on_record_an_empty_calendar_is_written_and_no_record_made(file: Path, home: Path) -> None:
    assert flat(run("calendar", "-o", str(file)).out) == f"Written: {file}. Nothing is owed."
    assert components(file.read_bytes()) == []
    assert not home.exists()


def test_to_standard_output_goes_the_calendar_alone(tmp_path: Path, file: Path) -> None:
    opened(tmp_path)
    written(file)
    ran = run_alone("calendar", "-o", "-")
    assert ran.status == Status.OK
    assert ran.out.encode() == file.read_bytes()
    assert ran.err == ""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_only_the_owner_can_read_it_and_what_is_remembered(tmp_path: Path, file: Path, home: Path) -> None:
    opened(tmp_path)
    written(file)
    folder = tmp_path / "vdir"
    run("calendar", "-o", f"{folder}/")
    assert [path.stat().st_mode & 0o777 for path in (file, home / "calendar.db", *folder.iterdir())] == [0o600] * 24
    assert [path.stat().st_mode & 0o777 for path in (home, folder)] == [0o700] * 2


def test_a_file_of_somebody_elses_is_replaced_only_if_that_is_asked_for(tmp_path: Path, file: Path) -> None:
    opened(tmp_path)
    theirs = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Another//EN\r\nEND:VCALENDAR\r\n"
    file.write_bytes(theirs)
    ran = run("calendar", "-o", str(file))
    assert ran.status == Status.USAGE
    assert flat(ran.err) == (
        f"{file} exists, and recover did not write it. Give another name, or --force to replace it."
    )
    assert file.read_bytes() == theirs
    assert len(written(file, "--force")) == 22


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "Where shall the calendar be written? Give a file: recover calendar -o owed.ics."),
        (("-o", ""), "Where shall the calendar be written?"),
        (("-o", "missing/owed.ics"), "The folder missing does not exist. Create it first, or give another folder."),
        (("-o", "missing/folder/"), "The folder missing does not exist. Create it first, or give another folder."),
        (("-o", "a\0.ics"), "holds a character that no file name can have."),
        (("-o", "answers.yaml/"), "answers.yaml is a file."),
        (("-o", "owed.ics", "--kind", "all"), "--kind all: there is no such thing. There are: both, events, tasks."),
        (("-o", "owed.ics", "--client", "Nobody Ltd"), "There is no client 'Nobody Ltd'."),
    ],
)
def test_what_it_cannot_do_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], says: str
) -> None:
    opened(tmp_path)
    monkeypatch.chdir(tmp_path)
    ran = run("calendar", *arguments)
    assert ran.status == Status.USAGE
    assert says in flat(ran.err)
    assert not Path("owed.ics").exists()


@pytest.mark.parametrize("content", [b"no database at all", b"SQLite format 3\0" + bytes(200)])
def test_where_what_is_remembered_is_damaged_it_says_that_it_can_go(
    tmp_path: Path, file: Path, home: Path, content: bytes
) -> None:
    opened(tmp_path)
    (home / "calendar.db").write_bytes(content)
    ran = run("calendar", "-o", str(file))
    assert ran.status == Status.MACHINE
    assert "calendar.db cannot be used. It seems to be damaged. Delete it, then try again." in flat(ran.err)
    assert not file.exists()


# ── a folder ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_folder_gets_a_file_for_each_entry_and_keeps_what_is_not_ours(tmp_path: Path, file: Path) -> None:
    opened(tmp_path)
    folder = tmp_path / "vdir"
    folder.mkdir()
    (folder / "birthday.ics").write_text("BEGIN:VCALENDAR\r\n", "utf-8")
    of_another_record = f"{'0' * 12}-{'0' * 16}-event.ics"
    (folder / of_another_record).write_bytes(b"BEGIN:VCALENDAR\r\n")
    assert run("calendar", "-o", str(folder)).status == Status.OK
    found = written(file)
    names = {f"{str(each['UID']).removesuffix('@recoverykit')}.ics" for each in found}
    assert set(files_below(folder)) == {*names, "birthday.ics", of_another_record}
    every = [each for name in names for each in components((folder / name).read_bytes())]
    assert sequences(every) == sequences(found)


def test_in_a_folder_only_the_files_of_what_has_changed_are_written_again(tmp_path: Path) -> None:
    opened(tmp_path)
    folder = tmp_path / "vdir"
    run("calendar", "-o", f"{folder}/")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    moved()
    run("calendar", "-o", str(folder), now=LATER)
    after = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert before.keys() == after.keys()
    changed = [after[name] for name in after if after[name] != before[name]]
    assert summaries([each for data in changed for each in components(data)]) == ["Northgate: “I will call you.”"]
    assert len(changed) == 2


def test_a_file_of_what_is_forgotten_is_taken_away(tmp_path: Path) -> None:
    opened(tmp_path)
    folder = tmp_path / "vdir"
    run("calendar", "-o", f"{folder}/")
    run("close", "1", "--mistake")
    run("calendar", "-o", str(folder))
    assert len(files_below(folder)) == 22
    run("calendar", "-o", str(folder), now="2027-01-10T09:00")
    assert files_below(folder) == []


def test_a_file_in_a_folder_that_is_not_ours_is_not_replaced_and_nothing_else_written(tmp_path: Path) -> None:
    opened(tmp_path)
    folder = tmp_path / "vdir"
    run("calendar", "-o", f"{folder}/")
    first, *others = sorted(folder.iterdir())
    first.write_text("something else", "utf-8")
    for path in others:
        path.unlink()
    ran = run("calendar", "-o", str(folder))
    assert ran.status == Status.USAGE
    assert f"{first.name} exists, and recover did not write it." in flat(ran.err)
    assert files_below(folder) == [first.name]


def test_help_loads_no_calendars() -> None:
    code = "import sys, recoverykit.cli.app; print(*[name for name in sys.modules if name in sys.argv])"
    unwanted = ["icalendar", "recoverykit.cli.calendar", "recoverykit.calendars.ics"]
    done = subprocess.run([sys.executable, "-c", code, *unwanted], env=environment(), capture_output=True, check=True)
    assert done.stdout.strip() == b""
