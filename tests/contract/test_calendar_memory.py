"""What was written into calendars is remembered as it was, all of it or nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from recoverykit.calendars.entries import Entry
from recoverykit.errors import MachineError
from recoverykit.store.calendars import Memory, first_sequence

NOW = datetime(2026, 11, 20, 16, 10, 3, 7, tzinfo=UTC)
OPEN = Entry("a" * 12, "next_contact", 1, "Zoë", "I will call you.", "Sam Hall", True, NOW, 3, NOW)
GONE = replace(OPEN, key="x/i1", due=None, lost=NOW, gone=NOW, kept=NOW, promised=False)


def test_what_is_kept_is_found_again_as_it_was(tmp_path: Path) -> None:
    memory = Memory.open(tmp_path / "calendar.db")
    with memory.locked():
        memory.keep([OPEN, GONE])
    with memory.locked():
        memory.keep([replace(OPEN, sequence=4)])
    memory.close()
    again = Memory.open(tmp_path / "calendar.db")
    assert set(again.entries()) == {replace(OPEN, sequence=4), GONE}
    again.close()


def test_what_fails_half_way_is_not_kept(tmp_path: Path) -> None:
    memory = Memory.open(tmp_path / "calendar.db")
    with pytest.raises(ValueError, match="needs its time zone"), memory.locked():
        memory.keep([OPEN, replace(GONE, due=datetime(2026, 11, 20))])  # noqa: DTZ001 - what cannot be kept
    assert memory.entries() == ()
    memory.close()


def test_it_knows_when_it_was_made(tmp_path: Path) -> None:
    memory = Memory.open(tmp_path / "calendar.db")
    with memory.locked():
        assert memory.begun(NOW) == NOW
    assert memory.begun(NOW + timedelta(days=1)) == NOW
    memory.close()


@pytest.mark.parametrize(
    ("opened", "first"),
    [
        (NOW, 0),
        (NOW + timedelta(days=1), 0),
        (NOW - timedelta(seconds=59), 0),
        (NOW - timedelta(days=1), 1440),
        (None, 0),
    ],
)
def test_only_of_an_older_case_something_can_have_been_written_before(opened: datetime | None, first: int) -> None:
    assert first_sequence(opened, NOW) == first


def test_what_cannot_be_read_can_be_done_without(tmp_path: Path) -> None:
    path = tmp_path / "calendar.db"
    memory = Memory.open(path)
    memory.keep([OPEN])
    memory.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE entries SET due = 'soon'")
    again = Memory.open(path)
    with pytest.raises(MachineError) as error:
        again.entries()
    assert error.value.advice == "Delete it, then try again. It only remembers what was written into calendars."
    again.close()
