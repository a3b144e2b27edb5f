"""What `recover calendar` writes, as khal and todoman show it: real programs that people keep calendars and tasks with.

They lie in .venv-calendars, where .ci/run installs them, or on the PATH.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers import opened, run

from recoverykit.errors import Status

PROGRAMS = Path(__file__).parents[2] / ".venv-calendars" / ("Scripts" if os.name == "nt" else "bin")
LATER = "2026-11-20T16:30"
KHAL_CONFIG = """
[calendars]
[[owed]]
path = {folder}
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = {zone}
default_timezone = {zone}
[sqlite]
path = {cache}
[default]
default_calendar = owed
"""
TODOMAN_CONFIG = """
path = {folder!r}
cache_path = {cache!r}
date_format = "%Y-%m-%d"
time_format = "%H:%M"
default_list = {list!r}
humanize = False
"""

pytestmark = pytest.mark.calendars


def program(name: str) -> str | None:
    """Where a program lies, if it is installed."""
    return shutil.which(name, path=str(PROGRAMS)) or shutil.which(name)


def needs(name: str, package: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(program(name) is None, reason=f"{package} is not installed")


KHAL, TODOMAN = needs("khal", "khal"), needs("todo", "todoman")


def told(*command: str, zone: str = "Europe/London") -> list[str]:
    """The lines that a program prints, which has nothing to complain of."""
    kept = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "RECOVER_HOME")}
    environment = {**kept, "LC_ALL": "C.UTF-8", "TZ": zone, "NO_COLOR": "1", "COLUMNS": "400"}
    done = subprocess.run(command, env=environment, capture_output=True, timeout=120, check=False)
    assert (done.returncode, done.stderr.decode()) == (0, "")
    return done.stdout.decode().splitlines()


class Khal:
    """A calendar of khal's own, into which files are imported."""

    def __init__(self, room: Path, zone: str = "Europe/London", folder: Path | None = None) -> None:
        self._folder, self._zone = folder or room / "khal", zone
        self._folder.mkdir(parents=True, exist_ok=True)
        self._config = room / "khal.conf"
        self._config.write_text(KHAL_CONFIG.format(folder=self._folder, zone=zone, cache=room / "khal.db"), "utf-8")

    def _runs(self, *arguments: str) -> list[str]:
        return told(str(program("khal")), "-c", str(self._config), *arguments, zone=self._zone)

    def imports(self, file: Path) -> None:
        """Import a calendar file, as somebody does who says yes to all."""
        self._runs("import", "--batch", str(file))

    @property
    def shows(self) -> list[str]:
        """What stands in it from 20 November on: day, times, whether it is cancelled, title."""
        format_ = "{start-date} {start-time}-{end-time}{cancelled}|{title}"
        return self._runs("list", "--day-format", "", "--format", format_, "2026-11-20", "30d")

    def days(self, words: str) -> list[str]:
        """When an event stands there whose title has these words, and how."""
        return [line.partition("|")[0].strip() for line in self.shows if words in line]


class Todoman:
    """todoman, over a folder that `recover calendar` writes."""

    def __init__(self, room: Path, folder: Path) -> None:
        self._config = room / "todoman.py"
        self._config.write_text(
            TODOMAN_CONFIG.format(folder=str(folder), cache=str(room / "todoman.db"), list=folder.name), "utf-8"
        )

    def shows(self, *arguments: str) -> list[str]:
        """Its list of tasks, without their numbers, which change: a box, when it is due, what it is."""
        command = (str(program("todo")), "--config", str(self._config), "list", *arguments)
        return sorted(re.sub(r"^(\[.\]) \d+ +", r"\1 ", line).rstrip() for line in told(*command) if line.strip())

    def ticks(self, words: str) -> None:
        """Tick the task with these words, as somebody does there."""
        command = (str(program("todo")), "--config", str(self._config))
        (line,) = [one for one in told(*command, "list") if words in one]
        told(*command, "done", line.split()[2])

    def tasks(self, words: str, *arguments: str) -> list[str]:
        """How the tasks stand there whose line has these words: box and time."""
        return [line.partition(" Northgate: ")[0] for line in self.shows(*arguments) if words in line]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "owed.ics"


@pytest.fixture
def khal(tmp_path: Path, file: Path) -> Callable[[], Khal]:
    """Write the calendar, import it, look."""
    program_ = Khal(tmp_path)

    def again() -> Khal:
        assert run("calendar", "-o", str(file)).status == Status.OK
        program_.imports(file)
        return program_

    return again


@pytest.fixture
def todoman(tmp_path: Path) -> Callable[[], Todoman]:
    """Write the folder, look."""

    def again(now: str = LATER) -> Todoman:
        assert run("calendar", "-o", f"{tmp_path}/owed/", now=now).status == Status.OK
        return Todoman(tmp_path, tmp_path / "owed")

    return again


def moved() -> None:
    assert run("resume", "1", "--set", "next_contact=Friday 27 November 12:00").status == Status.OK


# ── khal ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@KHAL
def test_khal_shows_each_promise_on_its_day_up_to_its_hour(tmp_path: Path, khal: Callable[[], Khal]) -> None:
    opened(tmp_path, actions=[*TWO])
    shown = khal()
    assert shown.days("Northgate: “I will call you.”") == ["2026-11-26 16:30-17:00"]
    assert shown.days("“I will send the finished files to you and to the printer.”") == ["2026-11-23 09:30-10:00"]
    assert shown.days("“I will bring you the proofs.”") == ["2026-11-24 -"]
    assert shown.days("See that it is so") == ["2026-11-24 16:30-17:00"]
    assert len(shown.shows) == 10


@KHAL
def test_khal_shows_what_was_moved_on_its_new_day_alone(tmp_path: Path, khal: Callable[[], Khal]) -> None:
    opened(tmp_path)
    khal()
    moved()
    shown = khal()
    assert shown.days("I will call you.") == ["2026-11-27 11:30-12:00"]
    assert len(shown.shows) == 9


@KHAL
def test_khal_shows_what_was_kept_or_is_owed_no_more_as_cancelled(tmp_path: Path, khal: Callable[[], Khal]) -> None:
    opened(tmp_path)
    khal()
    run("promise", "keep", "1", "I will call you.")
    shown = khal()
    assert shown.days("Done: Northgate: “I will call you.”") == ["2026-11-26 16:30-17:00CANCELLED"]
    assert len([line for line in shown.shows if "CANCELLED" in line]) == 1
    run("close", "1", "--mistake")
    shown = khal()
    assert len(shown.shows) == 9
    assert all("CANCELLED" in line for line in shown.shows)
    assert shown.days("Done: ") == shown.days("I will call you.")


@KHAL
def test_khal_shows_what_is_open_again_as_before(tmp_path: Path, khal: Callable[[], Khal]) -> None:
    opened(tmp_path)
    khal()
    run("promise", "keep", "1", "I will call you.")
    khal()
    run("promise", "keep", "1", "I will call you.", "--undo")
    assert khal().days("Northgate: “I will call you.”") == ["2026-11-26 16:30-17:00"]


@KHAL
def test_khal_elsewhere_shows_the_hour_there_and_a_day_alone_on_its_day(tmp_path: Path, file: Path) -> None:
    opened(tmp_path, actions=[*TWO])
    run("calendar", "-o", str(file))
    for zone, call in (("America/New_York", "2026-11-26 11:30-12:00"), ("Pacific/Auckland", "2026-11-27 05:30-06:00")):
        shown = Khal(tmp_path / zone, zone)
        shown.imports(file)
        assert shown.days("I will call you.") == [call]
        assert shown.days("bring you the proofs") == ["2026-11-24 -"]


TWO = (
    "send the finished files to you and to the printer by Monday 10:00",
    "bring you the proofs by Tuesday 24 November",
)
WORDS = "ring Łukasz; then, at once, tell Zoë \\ 字 “100 %” – C:\\New"
SHOWN = "“I will ring Łukasz; then, at once, tell Zoë / 字 “100 %” – C:/New.”"


@KHAL
def test_khal_shows_words_as_they_were_typed(tmp_path: Path, khal: Callable[[], Khal]) -> None:
    opened(tmp_path, client="Zoë Ørsted, Søn; & Co", actions=[f"{WORDS} by Monday 10:00"])
    (line,) = [one for one in khal().shows if "ukasz" in one]
    assert line.strip() == f"2026-11-23 09:30-10:00|Søn; & Co: {SHOWN}"


@KHAL
def test_khal_reads_the_folder_itself(tmp_path: Path) -> None:
    opened(tmp_path)
    folder = tmp_path / "owed"
    shown = Khal(tmp_path, folder=folder)
    run("calendar", "-o", str(folder))
    assert shown.days("I will call you.") == ["2026-11-26 16:30-17:00"]
    moved()
    run("calendar", "-o", str(folder), now=LATER)
    assert shown.days("I will call you.") == ["2026-11-27 11:30-12:00"]
    run("close", "1", "--mistake")
    run("calendar", "-o", str(folder), now=LATER)
    assert all("CANCELLED" in line for line in shown.shows)
    run("calendar", "-o", str(folder), now="2027-01-10T09:00")
    assert shown.shows == []


# ── todoman ──────────────────────────────────────────────────────────────────────────────────────────────────────────


EVERY = ("--status", "ANY")


@TODOMAN
def test_todoman_lists_each_promise_by_when_it_is_due(tmp_path: Path, todoman: Callable[[], Todoman]) -> None:
    opened(tmp_path, actions=["send you the photographs, no date yet", "bring you the proofs by Tuesday 24 November"])
    shown = todoman()
    assert shown.tasks("bring you the proofs") == ["[ ] 2026-11-24"]
    assert shown.tasks("I will call you.") == ["[ ] 2026-11-26 17:00"]
    assert shown.tasks("the day before each date") == ["[ ] 2026-11-24 17:00"]
    assert shown.tasks("photographs") == ["[ ] (no due date)"]
    assert shown.shows() == shown.shows(*EVERY)


@TODOMAN
def test_todoman_lists_what_was_moved_at_its_new_time_alone(tmp_path: Path, todoman: Callable[[], Todoman]) -> None:
    opened(tmp_path)
    count = len(todoman().shows())
    moved()
    shown = todoman()
    assert shown.tasks("I will call you.") == ["[ ] 2026-11-27 12:00"]
    assert len(shown.shows(*EVERY)) == count


@TODOMAN
def test_todoman_lists_what_was_kept_as_done_and_no_longer_as_open(
    tmp_path: Path, todoman: Callable[[], Todoman]
) -> None:
    opened(tmp_path)
    todoman().shows()
    run("promise", "keep", "1", "I will call you.")
    shown = todoman()
    assert shown.tasks("I will call you.") == []
    assert shown.tasks("I will call you.", "--status", "COMPLETED") == ["[X] 2026-11-26 17:00"]
    run("promise", "keep", "1", "I will call you.", "--undo")
    assert todoman().tasks("I will call you.") == ["[ ] 2026-11-26 17:00"]


@TODOMAN
def test_todoman_lists_what_is_owed_no_more_as_cancelled(tmp_path: Path, todoman: Callable[[], Todoman]) -> None:
    opened(tmp_path)
    todoman().shows()
    run("close", "1", "--mistake")
    shown = todoman()
    assert shown.shows() == []
    assert len(shown.shows("--status", "CANCELLED")) == 11


@TODOMAN
def test_todoman_lists_words_as_they_were_typed(tmp_path: Path, todoman: Callable[[], Todoman]) -> None:
    opened(
        tmp_path, actions=[f"{WORDS} by Monday 10:00", f"{'write it all down again, ' * 12}and send it by Monday 12:00"]
    )
    shown = todoman().shows()
    assert [line for line in shown if SHOWN in line]
    assert [line for line in shown if "write it all down again, write" in line and " …”" in line]


@TODOMAN
def test_what_was_ticked_in_todoman_is_open_there_again_until_it_is_on_record(
    tmp_path: Path, todoman: Callable[[], Todoman]
) -> None:
    opened(tmp_path)
    shown = todoman()
    assert len(shown.tasks("I will call you.")) == 1
    shown.ticks("I will call you.")
    assert shown.tasks("I will call you.") == []
    assert todoman().tasks("I will call you.") == ["[ ] 2026-11-26 17:00"]
