"""What was reckoned for deadlines comes back as it was, and only for the calendar by which it was reckoned."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

import recoverykit.workdays as workdays
from recoverykit.reckoning import decode_reckoned, encode_reckoned
from recoverykit.workdays import Calendar, Duration, Unit, add

START = datetime(2026, 11, 20, 16, 10, tzinfo=ZoneInfo("Europe/London"))
LENGTHS = [Duration(4, Unit.WORKING_HOURS), Duration(3, Unit.BUSINESS_DAYS), Duration(2, Unit.CLIENT_HOURS)]


def calendar() -> Calendar:
    return Calendar(ZoneInfo("Europe/London"), "GB-ENG", reckoned={})


def test_what_was_reckoned_is_not_reckoned_again(monkeypatch: pytest.MonkeyPatch) -> None:
    first = calendar()
    ends = [add(START, one, first) for one in LENGTHS]
    again = replace(calendar(), reckoned=decode_reckoned(encode_reckoned(first), calendar()))

    def refuse(*_: object) -> None:
        raise AssertionError("the table of holidays was asked for")

    monkeypatch.setattr(workdays, "_year_of", refuse)
    assert [add(START, one, again) for one in LENGTHS] == ends
    assert add(START, LENGTHS[0], again).tzinfo is again.zone


def test_it_is_the_same_as_without() -> None:
    plain = replace(calendar(), reckoned=None)
    assert [add(START, one, calendar()) for one in LENGTHS] == [add(START, one, plain) for one in LENGTHS]


@pytest.mark.parametrize(
    "other",
    [
        replace(calendar(), zone=ZoneInfo("Europe/Paris")),
        replace(calendar(), country="GB-SCT"),
        replace(calendar(), opens=time(8)),
        replace(calendar(), closes=time(18)),
    ],
)
def test_what_rests_upon_another_calendar_is_not_taken(other: Calendar) -> None:
    first = calendar()
    add(START, LENGTHS[0], first)
    assert decode_reckoned(encode_reckoned(first), other) == {}


@pytest.mark.parametrize("text", ["", "x", "[]", "{}", '{"by":1}', "[" * 100_000, '{"by":"BY","sums":[["a","b","c"]]}'])
def test_what_cannot_be_read_is_nothing(text: str) -> None:
    from recoverykit.reckoning import basis

    assert decode_reckoned(text.replace("BY", basis(calendar())), calendar()) == {}


def test_nothing_reckoned_is_no_text() -> None:
    assert encode_reckoned(calendar()) == encode_reckoned(replace(calendar(), reckoned=None)) == ""


def test_calendars_are_equal_whatever_was_reckoned_by_them() -> None:
    first = calendar()
    add(START, LENGTHS[0], first)
    assert first == calendar()
    assert first.reckoned == {(START.astimezone(UTC), LENGTHS[0]): add(START, LENGTHS[0], first)}
