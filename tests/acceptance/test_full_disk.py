"""A disk that is full in the middle of a walk: the answer waits in the prompt until there is room."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest
from helpers import AT_THE_DESK, HAPPENED, IMPACT, WALK, Terminal, flat, letter, opened, run, stops_from, stops_until

from recoverykit.errors import Status
from recoverykit.store.sqlite import SqliteStore

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits and places as Linux has them")

REFUSED = "Nothing is lost: press Enter to try again."


class Disk(Protocol):
    """A place that can be full for a while."""

    def fill(self, person: Terminal) -> None:
        """Leave no room."""

    def make_room(self, person: Terminal) -> None:
        """Let it be written to again."""


class SizeLimit:
    """No file of the program may grow: any system knows this limit, and nobody has to be root."""

    def fill(self, person: Terminal) -> None:
        self._limit(person, 1)

    def make_room(self, person: Terminal) -> None:
        self._limit(person, -1)

    def _limit(self, person: Terminal, size: int) -> None:
        import resource

        pid = person.child.pid
        assert pid is not None
        _, hard = resource.prlimit(pid, resource.RLIMIT_FSIZE)
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (size, hard))


@dataclass
class SmallDisk:
    """A file system of its own, as full as it gets."""

    folder: Path

    @property
    def ballast(self) -> Path:
        """What takes the room."""
        return self.folder / "ballast"

    def fill(self, person: Terminal | None = None) -> None:
        with self.ballast.open("wb", buffering=0) as file, suppress(OSError):
            while file.write(b"\0" * 512):
                pass

    def make_room(self, person: Terminal | None = None) -> None:
        self.ballast.unlink()


@pytest.fixture(params=["a limit on the size of files", "a small disk"])
def disk(request: pytest.FixtureRequest, home: Path) -> Iterator[Disk]:
    if request.param != "a small disk":
        yield SizeLimit()
        return
    home.mkdir(mode=0o700)
    with mounted(home):
        yield SmallDisk(home)


@contextmanager
def mounted(home: Path) -> Iterator[None]:
    """A small file system of its own in a folder."""
    command = ["mount", "-t", "tmpfs", "-o", "size=3m,mode=700", "tmpfs", str(home)]
    if not shutil.which("mount") or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no small disk can be mounted here")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", home], check=True)


def events(home: Path) -> list[tuple[str, str]]:
    """What is on record: the kinds of the events, and what each is about. The chain is verified while it is read."""
    store = SqliteStore.open_existing(home / "cases.db")
    assert store is not None
    try:
        found = [event for row in store.cases() for event in store.events(row.uid)]
    finally:
        store.close()
    return [(one.kind, str((one.body or {}).get("question") or (one.body or {}).get("step", ""))) for one in found]


def stop_at(question: str) -> tuple[str, str, str]:
    """What is asked and typed at a stop of the walk."""
    return next(stop for stop in WALK if stop[0] == question)


@pytest.mark.parametrize("question", ["what_happened", "client", "actions"])
def test_an_answer_that_the_full_disk_refuses_waits_in_the_prompt_until_there_is_room(
    question: str, disk: Disk, home: Path
) -> None:
    _, words, typed = stop_at(question)
    person = Terminal("start", "missed-deadline")
    person.walks(stops_until(question))
    person.asked(words)
    before = events(home)
    disk.fill(person)
    person.types(typed)
    person.asked(REFUSED)
    person.sees(" ".join(typed.split()[:2]))
    assert events(home) == before
    person.types("")
    person.asked(REFUSED)
    assert events(home) == before
    disk.make_room(person)
    person.types("")
    person.asked(stops_from(question)[1][1])
    new = events(home)[len(before) :]
    assert [what for kind, what in new if kind == "answered"] == [question]
    person.types("later")
    assert person.ends() == 0
    assert typed.split(",")[0].split(" by ")[0] in flat(run("show", "1").out)
    assert run("store", "verify").status == 0


def test_a_tick_that_the_full_disk_refuses_waits_in_the_prompt(disk: Disk, home: Path) -> None:
    person = Terminal("start", "missed-deadline")
    person.walks(WALK)
    person.answers(AT_THE_DESK, "done 2")
    person.asked("When?")
    disk.fill(person)
    person.types("15:50")
    person.asked(REFUSED)
    person.sees("15:50")
    assert "step-done" not in [kind for kind, _ in events(home)]
    disk.make_room(person)
    person.types("")
    person.answers("What was said?", "")
    person.asked(AT_THE_DESK)
    person.types("")
    assert person.ends() == 0
    assert "brochure files" in letter()
    assert [kind for kind, _ in events(home)].count("step-done") == 1
    assert run("store", "verify").status == 0


def test_whoever_is_killed_while_an_answer_waits_for_room_is_asked_it_again(disk: Disk, home: Path) -> None:
    person = Terminal("start", "missed-deadline")
    person.walks(stops_until("impact"))
    person.asked("What did it cost Priya?")
    before = events(home)
    disk.fill(person)
    person.types(IMPACT)
    person.asked(REFUSED)
    person.child.kill(9)
    person.ends()
    shown = run("show", "1")
    assert shown.status == 0
    assert HAPPENED in flat(shown.out)
    if isinstance(disk, SmallDisk):
        disk.make_room(person)
    assert events(home) == before
    again = Terminal("resume")
    again.answers("What did it cost Priya?", IMPACT)
    again.asked("Is anybody hurt")
    again.types("later")
    assert again.ends() == 0
    assert ("answered", "impact") in events(home)
    assert run("store", "verify").status == 0


def test_a_walk_cannot_begin_where_there_is_no_room_and_says_so(home: Path, disk: Disk) -> None:
    if not isinstance(disk, SmallDisk):
        pytest.skip("a limit falls on a process that is there already")
    (home / "ballast").write_bytes(b"")
    with (home / "ballast").open("wb", buffering=0) as file, suppress(OSError):
        while file.write(b"\0" * 512):
            pass
    person = Terminal("start", "missed-deadline")
    assert person.ends() == 3
    assert "The disk is full." in person.text
    (home / "ballast").unlink()
    again = Terminal("start", "missed-deadline")
    again.asked("What happened?")
    again.types("later")
    assert again.ends() == 0


@pytest.fixture
def full(home: Path) -> Iterator[Path]:
    """A small disk with a case on it, from which something was read and written; it is full now."""
    home.mkdir(mode=0o700)
    with mounted(home):
        opened(home.parent)
        for command in (("promise", "list", "1"), ("remind",), ("calendar", "-o", str(home.parent / "owed.ics"))):
            run(*command, now=MONDAY)
        SmallDisk(home).fill()
        yield home


MONDAY, TUESDAY = "2026-11-23T10:30", "2026-11-24T10:30"


def test_on_a_full_disk_one_is_reminded_all_the_same(full: Path) -> None:
    ran = run("remind", now=TUESDAY)
    assert ran.status == Status.MACHINE
    assert "finished files" in ran.out
    assert "The disk is full." in ran.err


@pytest.mark.parametrize(
    "command",
    [
        ("promise", "keep", "1", "finished files", "sent them"),
        ("promise", "move", "1", "finished files", "Wednesday 12:00"),
        ("sent", "1", "apology-letter", "--by", "mail"),
        ("log", "1", "She rang."),
        ("calendar", "-o", "-"),
        ("snooze", "1", "call you", "Wednesday 09:00"),
    ],
)
def test_what_a_full_disk_refuses_is_said_and_done_once_there_is_room(full: Path, command: tuple[str, ...]) -> None:
    ran = run(*command, now=TUESDAY)
    assert ran.status == Status.MACHINE
    assert flat(ran.err).startswith("The disk is full.")
    SmallDisk(full).make_room()
    assert run(*command, now=TUESDAY).status == Status.OK
    assert run("store", "verify").status == Status.OK


def test_on_a_full_disk_all_can_be_read_and_numbers_stay_what_they_were(full: Path) -> None:
    SmallDisk(full).make_room()
    run("promise", "release", "1", "2", "No sense any more.", now=MONDAY)
    listed = run("promise", "list", "1", now=TUESDAY).out
    SmallDisk(full).fill()
    assert run("promise", "list", "1", now=TUESDAY).out == listed
    for command in ((), ("due",), ("show", "1"), ("list",)):
        ran = run(*command, now=TUESDAY)
        assert (ran.status, ran.err) == (Status.OK, "")
