"""A calendar rings while somebody works, and while there is still time."""

from __future__ import annotations

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoverykit.calendars.alarms import alarms, day_alone
from recoverykit.workdays import Calendar

LONDON = ZoneInfo("Europe/London")
OFFICE = Calendar(LONDON, "GB-ENG")


def rings(due: str, calendar: Calendar = OFFICE) -> list[str]:
    """When it rings for what is due then, on the clocks of the calendar."""
    return [f"{one:%a %d %b %H:%M}" for one in alarms(datetime.fromisoformat(due).replace(tzinfo=LONDON), calendar)]


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        ("2026-11-26T15:00", ["Wed 25 Nov 15:00", "Thu 26 Nov 14:00"]),
        ("2026-11-26T17:00", ["Wed 25 Nov 16:30", "Thu 26 Nov 16:00"]),
        ("2026-11-23T10:00", ["Fri 20 Nov 10:00", "Mon 23 Nov 09:00"]),
        # An hour ahead is too early, and yet it is due after opening.
        ("2026-11-23T09:30", ["Fri 20 Nov 09:30", "Mon 23 Nov 09:00"]),
        ("2026-11-24T09:00", ["Mon 23 Nov 09:00", "Mon 23 Nov 16:30"]),
        ("2026-11-24T07:00", ["Fri 20 Nov 16:30", "Mon 23 Nov 16:30"]),
        ("2026-11-24T20:00", ["Mon 23 Nov 16:30", "Tue 24 Nov 16:30"]),
        # A Saturday, a Sunday, and the day after Christmas and its holidays.
        ("2026-11-28T12:00", ["Fri 27 Nov 12:00", "Fri 27 Nov 16:30"]),
        ("2026-11-29T23:59:59", ["Fri 27 Nov 09:00", "Fri 27 Nov 16:30"]),
        ("2026-12-29T10:00", ["Thu 24 Dec 10:00", "Tue 29 Dec 09:00"]),
        # A day alone.
        ("2026-11-23T23:59:59", ["Fri 20 Nov 09:00", "Mon 23 Nov 09:00"]),
    ],
)
def test_it_rings_a_day_and_an_hour_ahead_in_working_hours(due: str, expected: list[str]) -> None:
    assert rings(due) == expected


def test_hours_are_those_of_whoever_works() -> None:
    assert rings("2026-11-26T15:00", Calendar(LONDON, "GB-ENG", time(6), time(13))) == [
        "Wed 25 Nov 12:30",
        "Thu 26 Nov 12:30",
    ]
    assert rings("2026-11-26T15:00", Calendar(ZoneInfo("America/New_York"), "US")) == [
        "Wed 25 Nov 10:00",
        "Wed 25 Nov 16:30",  # Thanksgiving
    ]
    assert rings("2026-11-26T15:00", Calendar(LONDON, "GB-ENG", time(9), time(9, 10))) == [
        "Wed 25 Nov 09:00",
        "Thu 26 Nov 09:00",
    ]


@given(
    due=st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1)),  # noqa: DTZ001 - hypothesis adds the zone
    hours=st.lists(st.times(), min_size=2, max_size=2, unique=True).map(sorted),
)
def test_no_alarm_comes_outside_working_hours_or_too_late(due: datetime, hours: list[time]) -> None:
    calendar = Calendar(LONDON, "", hours[0], hours[1])
    due = due.replace(tzinfo=UTC)
    found = alarms(due, calendar)
    assert len(found) <= 2
    assert list(found) == sorted(found)
    for one in found:
        local = one.astimezone(LONDON)
        assert one < due
        assert calendar.is_business_day(local.date())
        # A clock that is put forward in the night shows a later hour than was meant.
        assert hours[0] <= local.time() < hours[1] or local.utcoffset() != calendar_offset_at_midnight(local)


def calendar_offset_at_midnight(moment: datetime) -> object:
    return datetime.combine(moment.date(), time(), LONDON).utcoffset()


def test_the_last_second_of_a_day_is_the_day_alone_in_its_own_zone() -> None:
    due = datetime(2026, 7, 1, 23, 59, 59, tzinfo=LONDON)
    assert day_alone(due.astimezone(UTC), LONDON) == due.date()
    assert day_alone(due, ZoneInfo("Europe/Berlin")) is None
    assert day_alone(due.replace(second=0), LONDON) is None
