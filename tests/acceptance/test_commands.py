"""Every command, as a script calls it: what it prints, what it leaves behind, how it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from helpers import (
    ACTION,
    ANSWERS,
    HAPPENED,
    answers_file,
    cases,
    environment,
    files_below,
    flat,
    letter,
    opened,
    part,
    run,
    run_alone,
    texts,
)

from recoverykit import __version__, settings
from recoverykit.values import Json

EXAMPLES = ("missed-deadline", "candidate-withdrew", "data-loss", "overlooked-request", "service-recovery")
WRITTEN = ("apology-letter", "call-script", "holding-message", "manager-note", "resolution-plan")
"""The documents that the walk writes to files."""
DOCUMENTS = tuple(sorted((*WRITTEN, "handover-note", "meeting-agenda", "note-by-hand", "voicemail")))


def test_the_home_of_whoever_runs_the_tests_is_out_of_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RECOVER_HOME")
    with pytest.raises(BaseException, match="asked without RECOVER_HOME") as caught:
        settings.home()
    assert type(caught.value).__name__ == "RealHomeError"


def test_the_version_is_said() -> None:
    assert run("--version").out == f"recover {__version__}\n"


@pytest.mark.parametrize(
    "command",
    ["", "start", "resume", "list", "show", "log", "letter", "plan", "document", "sent", "close", "export", "config"],
)
def test_every_command_has_help(command: str) -> None:
    ran = run(*command.split(), "--help")
    assert ran.status == 0
    assert "Usage:" in ran.out


# Overview


def test_the_overview_of_an_empty_record_says_how_to_begin(home: Path) -> None:
    ran = run()
    assert (ran.status, ran.err) == (0, "")
    assert "recover start" in ran.out
    assert not home.exists()


def test_the_overview_shows_open_cases_with_what_is_next(tmp_path: Path) -> None:
    opened(tmp_path)
    ran = run()
    assert "1 Northgate: I did not send you" in flat(ran.out)
    assert "next: today 17:30: Ring Priya Raman" in ran.out
    assert "recover resume 1" in ran.out
    assert part(run("--json").json, "cases", 0, "client") == "Northgate"


def test_what_is_late_is_called_overdue(tmp_path: Path) -> None:
    opened(tmp_path)
    assert "(overdue): Ring Priya Raman" in run(now="2026-11-21T09:00").out


# start, resume


def test_start_takes_its_answers_from_a_file_and_says_where_the_letter_lies(tmp_path: Path, home: Path) -> None:
    ran = opened(tmp_path)
    assert ran.err == ""
    assert "Dear Priya," in ran.out
    assert HAPPENED in flat(ran.out)
    assert "Case 1 is saved." in ran.out
    assert {f"cases/1-northgate/{name}.txt" for name in WRITTEN} <= set(files_below(home))


def test_set_lays_one_answer_over_those_of_the_file(tmp_path: Path) -> None:
    ran = run("start", "missed-deadline", "--answers", answers_file(tmp_path), "--set", "told=called")
    assert ran.status == 0
    assert "told: I have told them" in flat(run("show", "1").out)


def test_start_as_json_gives_the_case_and_its_documents(tmp_path: Path) -> None:
    ran = run("start", "missed-deadline", "--answers", answers_file(tmp_path), "--json")
    data = ran.json
    assert part(data, "case", "number") == 1
    assert part(data, "case", "state") == "open"
    assert part(data, "case", "playbook") == "missed-deadline"
    assert part(data, "next_question") is None
    documents = part(data, "documents")
    assert isinstance(documents, list)
    assert sorted(texts([part(one, "name") for one in documents])) == list(DOCUMENTS)
    for one in documents:
        if part(one, "name") in WRITTEN:
            assert Path(str(part(one, "path"))).read_text("utf-8") == part(one, "text")


def test_the_answers_file_can_name_the_playbook_the_moment_and_where_the_client_is(tmp_path: Path) -> None:
    path = answers_file(
        tmp_path, playbook="missed-deadline", at="2026-11-20 15:00", client={"country": "DE", "zone": "Europe/Berlin"}
    )
    ran = run("start", "--answers", path, "--json", now="")
    assert ran.status == 0, ran.err
    assert str(part(ran.json, "case", "opened_at")).startswith("2026-11-20T15:00")
    assert "Country DE, time zone Europe/Berlin" in run("client", "show", "northgate").out


def test_a_walk_out_of_a_file_can_stop_early_and_be_resumed_out_of_another(tmp_path: Path) -> None:
    first = {name: ANSWERS[name] for name in ("what_happened", "client", "impact")}
    assert run("start", "missed-deadline", "--answers", answers_file(tmp_path, first, stop_after="impact")).status == 0
    assert part(run("show", "1", "--json").json, "next_question") == "advice_first"
    rest = {name: answer for name, answer in ANSWERS.items() if name not in first}
    ran = run("resume", "1", "--answers", answers_file(tmp_path, rest), "--json")
    assert ran.status == 0, ran.err
    assert part(ran.json, "next_question") is None
    assert "lost your print slot" in letter()


def test_an_answer_can_be_left_unknown_until_a_day(tmp_path: Path) -> None:
    opened(tmp_path, cause={"unknown": True, "until": "Monday 12:00"}, prevention="unknown")
    assert "I do not know yet why it happened. I will tell you by noon on Monday what I have found out." in letter()


def test_steps_that_were_done_can_stand_in_the_file(tmp_path: Path) -> None:
    path = answers_file(tmp_path, done={"first-contact": {"at": "today 15:50", "said": "Thank you for ringing."}})
    assert run("start", "missed-deadline", "--answers", path).status == 0
    assert "today 15:50: done: Ring Priya Raman. “Thank you for ringing.”" in flat(run("show", "1").out)


@pytest.mark.parametrize("playbook", EXAMPLES)
def test_the_example_of_each_playbook_leaves_no_trace(playbook: str, home: Path) -> None:
    ran = run("start", playbook, "--example", now="")
    assert (ran.status, ran.err) == (0, "")
    assert "Yours sincerely," in ran.out
    assert "This was a rehearsal: nothing was recorded." in ran.out
    assert not home.exists()


def test_a_rehearsal_out_of_a_file_leaves_no_trace(tmp_path: Path, home: Path) -> None:
    ran = run("start", "missed-deadline", "--rehearse", "--answers", answers_file(tmp_path))
    assert ran.status == 0
    assert HAPPENED in flat(ran.out)
    assert not home.exists()
    as_json = run("start", "missed-deadline", "--example", "--json", now="")
    assert part(as_json.json, "case") is None
    assert not home.exists()


def test_a_rehearsal_beside_real_cases_changes_no_byte_of_them(tmp_path: Path, home: Path) -> None:
    opened(tmp_path)
    before = {name: (home / name).read_bytes() for name in files_below(home)}
    assert run("start", "missed-deadline", "--example", now="").status == 0
    assert {name: (home / name).read_bytes() for name in files_below(home)} == before


def test_resume_finds_the_case_by_number_uid_or_part_of_its_client(tmp_path: Path) -> None:
    opened(tmp_path)
    opened(tmp_path, client="Ada Byron, Lovelace Mills")
    uid = str(part(run("show", "2", "--json").json, "case", "uid"))
    for wanted in ("2", uid, "lovelace"):
        ran = run("resume", wanted, "--set", "severity=grave", "--json")
        assert part(ran.json, "case", "number") == 2


def test_resume_without_a_case_takes_the_only_open_one_and_asks_which_of_several(tmp_path: Path) -> None:
    none = run("resume", "--set", "severity=grave")
    assert (none.status, none.out) == (2, "")
    assert "No case is open." in none.err
    opened(tmp_path)
    assert run("resume", "--set", "severity=grave").status == 0
    opened(tmp_path, client="Ada Byron, Lovelace Mills")
    several = run("resume", "--set", "severity=grave")
    assert (several.status, several.out) == (2, "")
    assert "1  Northgate" in several.err
    assert "2  Lovelace Mills" in several.err


def test_a_closed_case_is_not_resumed(tmp_path: Path) -> None:
    opened(tmp_path)
    run("close", "1", "--mistake")
    ran = run("resume", "1", "--set", "severity=grave")
    assert ran.status == 2
    assert "recover letter 1" in ran.err


# list, show, log


def test_list_shows_all_cases_newest_first_or_those_of_one_state(tmp_path: Path) -> None:
    opened(tmp_path)
    opened(tmp_path, client="Ada Byron, Lovelace Mills")
    run("close", "1", "--outcome", "kept", "--because", "agreed by telephone")
    assert [part(one, "number") for one in cases()] == [2, 1]
    closed = part(run("list", "--state", "closed", "--json").json, "cases")
    assert isinstance(closed, list)
    assert [part(one, "number") for one in closed] == [1]
    plain = run("list", "--state", "open").out
    assert "Lovelace Mills" in plain
    assert "Northgate" not in plain


def test_list_knows_no_other_states() -> None:
    ran = run("list", "--state", "sleeping")
    assert (ran.status, ran.out) == (2, "")
    assert "open, closed, mistake" in ran.err


def test_show_says_what_is_on_record_what_is_owed_and_what_happened(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("log", "1", "She rang; the files came.", "--at", "today 15:00").status == 0
    shown = flat(run("show", "1").out)
    assert "severity: costly" in shown
    assert "today 17:30: Ring Priya Raman" in shown
    assert "apology-letter: not sent;" in shown
    assert "today 15:00: “She rang; the files came.”" in shown


def test_log_takes_no_moment_still_to_come_and_no_empty_note(tmp_path: Path) -> None:
    opened(tmp_path)
    for arguments in (("She rang.", "--at", "tomorrow 10:00"), ("   ",), ("x" * 20_001,)):
        ran = run("log", "1", *arguments)
        assert (ran.status, ran.out) == (2, "")
        assert ran.err
    assert "She rang" not in run("show", "1").out


# letter, plan, document


@pytest.mark.parametrize(
    ("suffix", "begins"), [(".md", b"# "), (".txt", b"An apology "), (".html", b"<!doctype html>")]
)
@pytest.mark.parametrize("command", ["letter", "plan", "document"])
def test_a_document_is_written_in_the_format_that_its_name_asks_for(
    command: str, suffix: str, begins: bytes, tmp_path: Path
) -> None:
    opened(tmp_path)
    name = {"letter": (), "plan": (), "document": ("holding-message",)}[command]
    path = tmp_path / f"out{suffix}"
    ran = run(command, "1", *name, "-o", str(path))
    assert (ran.status, ran.err) == (0, "")
    data = path.read_bytes()
    if command == "letter":
        assert data.startswith(begins)
    assert b"brochure files" in data
    assert data.startswith(b"<!doctype html>") == (suffix == ".html")
    if os.name != "nt":
        assert path.stat().st_mode & 0o077 == 0


def test_a_dash_writes_to_standard_output_in_the_format_asked_for(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("letter", "1", "-o", "-").out == run("letter", "1", "--format", "txt").out
    assert run("letter", "1", "-o", "-", "--format", "md").out.startswith("# An apology from Hall Design")
    assert run("letter", "1", "-o", "-", "--format", "html").out.startswith("<!doctype html>")
    for style in ("docx", "pdf"):
        ran = run("letter", "1", "-o", "-", "--format", style)
        assert (ran.status, ran.out) == (2, "")


def test_a_document_in_a_process_of_its_own_is_utf8_on_standard_output(tmp_path: Path) -> None:
    opened(tmp_path)
    ran = run_alone("letter", "1", "-o", "-", PYTHONUTF8="0", LC_ALL="C")
    assert ran.status == 0
    assert "£180" in ran.out


def test_an_edited_file_is_not_overwritten_unless_forced(tmp_path: Path) -> None:
    opened(tmp_path)
    path = tmp_path / "letter.md"
    assert run("letter", "1", "-o", str(path)).status == 0
    assert run("letter", "1", "-o", str(path)).status == 0
    path.write_text("edited by hand", "utf-8")
    ran = run("letter", "1", "-o", str(path))
    assert (ran.status, ran.out) == (2, "")
    assert "--force" in ran.err
    assert path.read_text("utf-8") == "edited by hand"
    assert run("letter", "1", "-o", str(path), "--force").status == 0
    assert "Dear Priya," in path.read_text("utf-8")


def test_resume_leaves_an_edited_letter_alone_and_puts_the_new_one_beside_it(tmp_path: Path, home: Path) -> None:
    opened(tmp_path)
    path = home / "cases/1-northgate/apology-letter.txt"
    path.write_text("edited by hand", "utf-8")
    assert run("resume", "1", "--set", "impact=lost a day").status == 0
    assert path.read_text("utf-8") == "edited by hand"
    assert "lost a day" in path.with_name("apology-letter-2.txt").read_text("utf-8")


def test_without_a_clipboard_copy_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import pyperclip

    def none(_: str) -> None:
        raise pyperclip.PyperclipException("none here")

    opened(tmp_path)
    monkeypatch.setattr(pyperclip, "copy", none)
    ran = run("letter", "1", "--copy")
    assert (ran.status, ran.out) == (3, "")
    assert "There is no clipboard here." in ran.err
    held: list[str] = []
    monkeypatch.setattr(pyperclip, "copy", held.append)
    assert run("letter", "1", "--copy").status == 0
    assert "Dear Priya," in held[0]


def test_an_unknown_document_is_answered_with_those_there_are(tmp_path: Path) -> None:
    opened(tmp_path)
    for arguments in (("document", "1", "call-scrip"), ("sent", "1", "call-scrip", "--by", "mail")):
        ran = run(*arguments)
        assert (ran.status, ran.out) == (2, "")
        assert "call-script" in ran.err


def test_what_was_sent_can_be_read_as_it_left(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("letter", "1", "--sent").status == 2
    assert run("sent", "1", "apology-letter", "--by", "mail", "--at", "today 15:30").status == 0
    left = run("letter", "1", "--sent").out
    assert run("resume", "1", "--set", "impact=lost a day").status == 0
    assert run("letter", "1", "--sent").out == left
    now = run("letter", "1")
    assert "lost a day" in now.out
    assert "The last one went out by mail today 15:30." in now.err
    assert part(run("show", "1", "--json").json, "documents", 2, "sent", 0, "by") == "mail"


def test_sent_names_a_way_and_the_exact_case(tmp_path: Path) -> None:
    opened(tmp_path)
    for arguments in (("1", "apology-letter", "--by", "pigeon"), ("northgate", "apology-letter", "--by", "mail")):
        ran = run("sent", *arguments)
        assert (ran.status, ran.out) == (2, "")
    assert "sent by" not in run("show", "1").out


# close, export


def test_a_case_that_still_owes_is_closed_only_with_a_reason(tmp_path: Path) -> None:
    opened(tmp_path)
    ran = run("close", "1", "--outcome", "kept")
    assert (ran.status, ran.out) == (2, "")
    assert f"I will {ACTION}." in flat(ran.err)
    assert part(cases()[0], "state") == "open"
    closed = run("close", "1", "--outcome", "kept", "--because", "they went elsewhere", "--json")
    assert part(closed.json, "case", "state") == "closed"
    assert run("close", "1").status == 2
    assert "they went elsewhere" not in closed.err


def test_a_case_opened_by_mistake_counts_nowhere(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("close", "1", "--mistake").status == 0
    assert part(cases()[0], "state") == "mistake"
    assert "No case is open." in run().out
    opened(tmp_path, happened_before="first")
    assert "It has not happened to you with me before" in letter("2")


def test_an_earlier_case_takes_the_first_time_out_of_the_letter(tmp_path: Path) -> None:
    opened(tmp_path)
    opened(tmp_path, happened_before="first")
    assert "It has not happened to you with me before" not in letter("2")


def test_close_never_guesses_the_case(tmp_path: Path) -> None:
    opened(tmp_path)
    ran = run("close", "northgate", "--mistake")
    assert (ran.status, ran.out) == (2, "")
    assert part(cases()[0], "state") == "open"


def test_export_writes_every_document_in_every_format(tmp_path: Path) -> None:
    opened(tmp_path)
    folder = tmp_path / "out" / "deep"
    assert run("export", "1", "-o", str(folder)).status == 0
    wanted = [f"{name}{suffix}" for name in DOCUMENTS for suffix in (".html", ".md", ".txt")]
    assert files_below(folder) == wanted
    (folder / "apology-letter.md").write_text("edited by hand", "utf-8")
    assert run("export", "1", "-o", str(folder)).status == 2
    assert run("export", "1", "-o", str(folder), "--force").status == 0
    assert run("export", "1", "-o", str(folder / "apology-letter.md")).status == 2


# client, playbook, config


def test_a_firm_with_and_without_its_legal_form_is_one_client(tmp_path: Path) -> None:
    opened(tmp_path)
    opened(tmp_path, client="Tom Lee, Northgate Ltd")
    assert run("client", "list").out == "Northgate (2 cases): Priya Raman, Tom Lee\n"
    data = run("client", "list", "--json").json
    assert part(data, "clients", 0, "cases") == 2
    shown = run("client", "show", "northgate ltd")
    assert "Tom Lee" in shown.out


def test_two_clients_can_be_made_one(tmp_path: Path) -> None:
    opened(tmp_path)
    opened(tmp_path, client="Tom Lee, North Gate Printing")
    assert run("client", "merge", "northgate", "north gate printing").status == 0
    assert run("client", "list").out == "Northgate (2 cases): Priya Raman, Tom Lee\n"
    opened(tmp_path, client="Ann Roe, North Gate Printing")
    assert part(run("client", "show", "northgate", "--json").json, "client", "aliases") == ["North Gate Printing"]
    assert len(texts([part(one, "name") for one in _people()])) == 3
    for other in ("northgate", "nobody"):
        ran = run("client", "merge", "northgate", other)
        assert (ran.status, ran.out) == (2, "")


def _people() -> list[Json]:
    found = part(run("client", "show", "northgate", "--json").json, "client", "people")
    assert isinstance(found, list)
    return list(found)


def test_where_a_client_is_can_be_put_right(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("client", "show", "northgate", "--country", "DE", "--time-zone", "Europe/Berlin").status == 0
    assert "Country DE, time zone Europe/Berlin" in run("client", "show", "northgate").out
    for option, value in (("--country", "XX"), ("--time-zone", "Mars/Base")):
        assert run("client", "show", "northgate", option, value).status == 2


def test_playbooks_are_listed_and_shown() -> None:
    listed = run("playbook", "list").out
    data = part(run("playbook", "list", "--json").json, "playbooks")
    assert isinstance(data, list)
    assert texts([part(one, "playbook") for one in data]) == sorted(EXAMPLES)
    for name in EXAMPLES:
        assert f"{name}: " in listed
        assert "Documents" in run("playbook", "show", name).out
        assert part(run("playbook", "show", name, "--json").json, "id") == name


def test_settings_are_kept_shown_and_taken_back(home: Path) -> None:
    assert run("config", "country").out == "country = GB-ENG\n"
    assert run("config", "country", "DE").status == 0
    assert run("config", "country").out == "country = DE\n"
    assert part(run("config", "--json").json, "settings", "country") == "DE"
    assert run("config", "country", "").status == 0
    assert run("config", "country").out == "country = GB-ENG\n"
    assert files_below(home) == ["settings.toml"]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("nme", "Sam"),
        ("country", "XX"),
        ("time_zone", "Mars/Base"),
        ("currency", "SHELLS"),
        ("opens", "9 o'clock"),
        ("voice", "they"),
        ("name", "Sam\x1b[31m"),
    ],
)
def test_a_setting_that_makes_no_sense_is_refused(key: str, value: str, home: Path) -> None:
    ran = run("config", key, value)
    assert (ran.status, ran.out) == (2, "")
    assert "\x1b" not in ran.err
    assert not home.exists()


def test_who_signs_is_taken_from_the_settings(tmp_path: Path) -> None:
    run("config", "name", "Ruth Adeyemi")
    answers = {name: answer for name, answer in ANSWERS.items() if name != "sender"}
    assert run("start", "missed-deadline", "--answers", answers_file(tmp_path, answers)).status == 0
    assert letter().endswith("Yours sincerely, Ruth Adeyemi")


def test_what_is_on_record_as_sent_is_not_recorded_twice_unasked(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("sent", "1", "apology-letter", "--by", "mail").status == 0
    again = run("sent", "1", "apology-letter", "--by", "mail")
    assert again.status == 2
    assert "--again" in again.err
    assert run("sent", "1", "apology-letter", "--by", "mail", "--again").status == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("arguments", [("list",), ("--help",)])
def test_output_that_cannot_be_written_is_an_error_of_the_machine(arguments: tuple[str, ...], home: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "recoverykit", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(RECOVER_HOME=str(home)),
            check=False,
        )
    assert done.returncode == 3
    assert b"could not be written" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_terminal_that_knows_few_characters_still_shows_the_letter(tmp_path: Path) -> None:
    opened(tmp_path)
    shown = run_alone("letter", "1", PYTHONIOENCODING="ascii")
    assert shown.status == 0


def test_a_case_is_found_by_the_person_whom_it_happened_to(tmp_path: Path) -> None:
    opened(tmp_path)
    assert "Case 1: Northgate" in run("show", "priya").out


def test_an_open_case_reckons_in_the_zone_of_the_client_that_it_is_merged_into(tmp_path: Path) -> None:
    opened(tmp_path)
    opened(tmp_path, client="Ada Byron, Lovelace Mills")
    assert run("client", "show", "lovelace", "--time-zone", "America/New_York").status == 0
    assert run("client", "merge", "lovelace", "northgate").status == 0
    assert "where you are" in run("letter", "1").out


def test_what_was_exported_is_what_is_kept_when_it_is_marked_as_sent(tmp_path: Path) -> None:
    opened(tmp_path)
    later = "2026-11-21T09:00"
    assert run("export", "1", "-o", str(tmp_path / "out"), now=later).status == 0
    assert run("sent", "1", "apology-letter", "--by", "post", now="2026-11-22T09:00").status == 0
    kept = run("letter", "1", "--sent", now="2026-11-23T09:00").out
    assert kept == (tmp_path / "out" / "apology-letter.txt").read_text("utf-8")


def test_a_later_file_with_a_mistake_in_it_changes_nothing(tmp_path: Path) -> None:
    opened(tmp_path)
    before = run("show", "1", "--json").out
    ran = run("resume", "1", "--set", "impact=lost a week", "--set", "next_contact=31 February")
    assert ran.status == 2
    assert run("show", "1", "--json").out == before


def test_a_letter_is_dated_on_the_day_of_its_writer(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("client", "show", "northgate", "--time-zone", "Asia/Tokyo").status == 0
    assert "\nFriday 20 November 2026\n" in run("letter", "1").out
