"""What stands in calendars: which version of it, and for how long once it is owed no more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from recoverykit.calendars.entries import Entry, chosen, is_shown, take_up
from recoverykit.store.protocol import Duty, OwedRow

NOW = datetime(2026, 11, 20, 16, 10, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
DUE = datetime(2026, 11, 26, 17, tzinfo=UTC)
CALL = OwedRow(1, "a" * 12, "Northgate", Duty("next_contact", "I will call you.", "", "Sam Hall", DUE, True))
SEND = OwedRow(2, "b" * 12, "Ferris", Duty("send-letter", "Send the letter", "", "Mia Roth", None, False))


class Book:
    """A memory that is nothing but a mapping, and what was asked of it."""

    def __init__(self, first: int = 0) -> None:
        self.entries: dict[tuple[str, str], Entry] = {}
        self.kept: dict[str, Mapping[str, datetime]] = {}
        self.asked: list[str] = []
        self._first = first

    def writes(self, *rows: OwedRow, at: datetime = NOW) -> tuple[Entry, ...]:
        """Take up what is owed; what changed."""
        newer = take_up(self.entries.values(), rows, at, first=lambda _: self._first, kept=self._kept)
        self.entries.update({(one.case_uid, one.key): one for one in newer})
        return newer

    def _kept(self, uid: str) -> Mapping[str, datetime]:
        self.asked.append(uid)
        return self.kept.get(uid, {})

    @property
    def call(self) -> Entry:
        return self.entries["a" * 12, "next_contact"]


def duty(row: OwedRow, **changed: object) -> OwedRow:
    return replace(row, duty=replace(row.duty, **changed))  # type: ignore[arg-type]  # of any field


def test_what_is_new_begins_with_its_first_sequence() -> None:
    book = Book(first=7)
    (call,) = book.writes(CALL)
    assert (call.sequence, call.changed, call.gone, call.due) == (7, NOW, None, DUE)


def test_what_stays_as_it_was_is_not_written_again() -> None:
    book = Book()
    book.writes(CALL, SEND)
    assert book.writes(SEND, CALL, at=LATER) == ()
    assert book.asked == []


@pytest.mark.parametrize(
    "changed",
    [
        duty(CALL, due=DUE + timedelta(days=1)),
        duty(CALL, due=None),
        duty(CALL, what="I will ring you."),
        duty(CALL, owner="Mia Roth"),
        duty(CALL, promised=False),
        replace(CALL, client_name="Northgate Ltd"),
    ],
)
def test_what_changes_becomes_the_next_version(changed: OwedRow) -> None:
    book = Book()
    book.writes(CALL)
    (call,) = book.writes(changed, at=LATER)
    assert (call.sequence, call.changed) == (1, LATER)
    assert book.writes(changed, at=LATER + timedelta(days=1)) == ()


def test_when_it_is_chased_from_is_nothing_that_a_calendar_shows() -> None:
    book = Book()
    book.writes(CALL)
    assert book.writes(duty(CALL, since=NOW)) == ()


def test_a_day_that_is_lost_is_remembered_until_there_is_another() -> None:
    book = Book()
    book.writes(CALL)
    lost = [book.writes(row)[0].lost for row in (duty(CALL, due=None), duty(CALL, due=None, owner="Mia Roth"), CALL)]
    assert lost == [DUE, DUE, None]
    assert (book.call.due, book.call.sequence) == (DUE, 3)


def test_what_was_kept_is_told_from_what_is_just_gone() -> None:
    book = Book()
    book.writes(CALL, SEND)
    book.kept["a" * 12] = {"next_contact": NOW + timedelta(minutes=5)}
    call, send = book.writes(at=LATER)
    assert (call.sequence, call.gone, call.kept) == (1, LATER, NOW + timedelta(minutes=5))
    assert (send.sequence, send.gone, send.kept) == (1, LATER, None)
    assert book.asked == ["a" * 12, "b" * 12]
    assert book.writes(at=LATER + timedelta(days=1)) == ()


def test_what_comes_back_is_a_version_above_that_which_went() -> None:
    book = Book()
    book.writes(CALL)
    book.writes(at=LATER)
    (call,) = book.writes(CALL, at=LATER + timedelta(hours=1))
    assert (call.sequence, call.gone, call.kept) == (2, None, None)


def test_after_thirty_days_no_word_of_it_is_left_and_its_sequence_still_is() -> None:
    book = Book()
    book.writes(CALL)
    book.writes(at=LATER)
    assert book.writes(at=LATER + timedelta(days=30)) == ()
    assert is_shown(book.call, LATER + timedelta(days=30))
    (call,) = book.writes(at=LATER + timedelta(days=30, seconds=1))
    assert not is_shown(call, LATER + timedelta(days=30, seconds=1))
    assert (call.client, call.what, call.owner) == ("", "", "")
    assert book.writes(at=LATER + timedelta(days=60)) == ()
    (call,) = book.writes(CALL, at=LATER + timedelta(days=61))
    assert (call.what, call.sequence) == ("I will call you.", 2)


def test_a_filter_chooses_by_case_and_by_a_part_of_the_name() -> None:
    book = Book()
    book.writes(CALL, SEND)
    every = book.entries.values()
    assert [one.number for one in chosen(every, NOW)] == [1, 2]
    assert [one.number for one in chosen(every, NOW, cases=frozenset(["b" * 12]))] == [2]
    assert [one.number for one in chosen(every, NOW, owner="SAM")] == [1]
    assert chosen(every, NOW, cases=frozenset(), owner="sam") == ()


def test_the_soonest_due_comes_first_and_what_has_no_day_last() -> None:
    rows = [duty(CALL, key=str(day), due=NOW + timedelta(days=day) if day else None) for day in (3, 0, 1)]
    book = Book()
    book.writes(*rows)
    assert [one.key for one in chosen(book.entries.values(), NOW)] == ["1", "3", "0"]
