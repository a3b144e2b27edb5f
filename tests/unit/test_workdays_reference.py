"""Lengths of time end where a slow count ends, which reads the clock minute by minute and shares no code with ours.

2,002 random lengths of time are compared, 10,010 with RECOVER_LONG=1. All agree to the microsecond: the count takes a
minute as a whole, except for the one that is under way at the start and the one in which the time is over. Opening and
closing are on full minutes, and so is each change of the clocks.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Protocol
from zoneinfo import ZoneInfo

import pytest
from holidays import country_holidays
from hypothesis import given, settings
from hypothesis import strategies as st

from recoverykit.workdays import Calendar, Duration, Unit, add

LONG = bool(os.environ.get("RECOVER_LONG"))
COUNTRIES = ["GB-SCT", "GB-ENG", "DE-BY", "FR", "US", "IL", "AE", "SA", "IN", "JP", "BR", "AU-NSW", "NP"]
EXAMPLES = -(-10_000 // len(COUNTRIES)) if LONG else 154
ZONES = [
    ZoneInfo(name)
    for name in (
        *("Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Chatham"),
        "Australia/Lord_Howe",  # by half an hour
        "Antarctica/Troll",  # by two hours
        "Antarctica/Casey",  # by three hours, some at a minute past midnight
        "Pacific/Apia",  # left out 30 December 2011, a Friday
        "America/Sao_Paulo",  # at midnight, so that there was none
        "America/St_Johns",  # a minute past midnight until 2011, so that the day before came back
        "Asia/Tehran",
        "Africa/Casablanca",  # by the moon
    )
]
HOURS = [
    *((time(9), time(17)), (time(8, 30), time(16, 45)), (time(0), time(4)), (time(22), time(23, 30))),
    *((time(1, 30), time(2, 30)), (time(2, 15), time(2, 45)), (time(0, 30), time(23, 59)), (time(0), time(0, 30))),
]
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
FIRST, LAST = datetime(2009, 1, 1, tzinfo=UTC), datetime(2033, 1, 1, tzinfo=UTC)


class Table(Protocol):
    def is_working_day(self, key: date) -> bool: ...


@lru_cache
def holidays_of(country: str) -> Table:
    code, _, part = country.partition("-")
    table: Table = country_holidays(code, subdiv=part or None, years=range(FIRST.year - 1, LAST.year + 3))
    return table


@lru_cache(maxsize=60_000)
def is_working_day(country: str, day: date) -> bool:
    return holidays_of(country).is_working_day(day)


@lru_cache(maxsize=128)
def minutes_of(zone: ZoneInfo, day: date) -> list[tuple[datetime, date, time]]:
    """Each minute of a day in UTC, and the date and the time that clocks in `zone` show then."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    minutes = [midnight + n * MINUTE for n in range(24 * 60)]
    return [(minute, local.date(), local.time()) for minute in minutes for local in [minute.astimezone(zone)]]


@lru_cache(maxsize=1_024)
def minutes_at_work(zone: ZoneInfo, country: str, opens: time, closes: time, day: date) -> list[datetime]:
    """The minutes of a day in UTC in which somebody works; with no country, on all days."""
    return [
        minute
        for minute, shown, clock in minutes_of(zone, day)
        if opens <= clock < closes and (not country or is_working_day(country, shown))
    ]


def days_from(start: datetime) -> Iterator[date]:
    """The days in UTC from that of `start`."""
    day = start.date()
    while True:
        yield day
        day += DAY


def after_passing(start: datetime, hours: int, minutes_that_count: Callable[[date], list[datetime]]) -> datetime:
    """The moment at which so much time has passed in the minutes that count."""
    left = timedelta(hours=hours)
    for day in days_from(start):
        for minute in minutes_that_count(day):
            begin = max(start, minute)  # the first minute may be under way
            passes = max(minute + MINUTE - begin, timedelta())
            if left <= passes:
                return begin + left
            left -= passes
    raise AssertionError("days do not end")


def when_shown(start: datetime, wanted: date, clock: time, zone: ZoneInfo) -> datetime:
    """The first moment, after `start`, when clocks show that time on that day.

    Where they never do, it is when they would if they had not been changed.
    """
    whole = clock.replace(second=0, microsecond=0)
    before: tuple[datetime, date, time] | None = None
    for day in days_from(start - DAY):
        if day < wanted - 2 * DAY:
            continue
        for minute, shown, time_shown in minutes_of(zone, day):
            if (shown, time_shown) >= (wanted, whole):
                seconds = timedelta(seconds=clock.second, microseconds=clock.microsecond)
                if (shown, time_shown) == (wanted, whole):
                    return minute + seconds
                assert before is not None
                late, shown_before, time_before = before
                missing = datetime.combine(wanted, whole) - datetime.combine(shown_before, time_before)
                return late + missing + seconds
            before = minute, shown, time_shown
    raise AssertionError("days do not end")


def dates_after(start: datetime, zone: ZoneInfo) -> Iterator[date]:
    """The dates that clocks come to show after that of `start`, one by one."""
    latest = start.astimezone(zone).date()
    for day in days_from(start):
        for _, shown, _ in minutes_of(zone, day):
            if shown > latest:
                latest = shown
                yield shown


def slowly(start: datetime, duration: Duration, calendar: Calendar) -> datetime:
    """What `add` gives, as the minutes pass. `start` is in UTC."""
    zone, amount = calendar.zone, duration.amount
    here = start.astimezone(zone)
    match duration.unit:
        case Unit.HOURS:
            return after_passing(start, amount, lambda day: minutes_at_work(zone, "", time.min, time.max, day))
        case Unit.CLIENT_HOURS:
            return after_passing(start, amount, lambda day: minutes_at_work(zone, "", time(8), time(20), day))
        case Unit.WORKING_HOURS:
            hours = calendar.opens, calendar.closes
            return after_passing(start, amount, lambda day: minutes_at_work(zone, calendar.country, *hours, day))
        case Unit.DAYS | Unit.WEEKS:
            days = amount * 7 if duration.unit is Unit.WEEKS else amount
            return when_shown(start, here.date() + days * DAY, here.time(), zone)
        case Unit.BUSINESS_DAYS:
            worked = (day for day in dates_after(start, zone) if is_working_day(calendar.country, day))
            wanted = [next(worked) for _ in range(amount)][-1]
            return when_shown(start, wanted, calendar.closes, zone)


@lru_cache
def changes(zone: ZoneInfo) -> list[datetime]:
    """The days, in UTC, in which clocks in `zone` are changed."""
    days = [FIRST + n * DAY for n in range((LAST - FIRST).days)]
    return [day for day in days if day.astimezone(zone).utcoffset() != (day + DAY).astimezone(zone).utcoffset()]


def starts(zone: ZoneInfo) -> st.SearchStrategy[datetime]:
    """Moments in UTC: about half of them within days of a change of the clocks, and half with seconds."""
    anywhere = st.integers(0, (LAST - FIRST) // MINUTE - 1).map(lambda n: FIRST + n * MINUTE)
    near = st.builds(
        lambda change, minutes: change + minutes * MINUTE,
        st.sampled_from(changes(zone) or [FIRST + 7 * DAY]),
        st.integers(-3 * 24 * 60, 3 * 24 * 60),
    )
    seconds = st.just(timedelta()) | st.timedeltas(timedelta(), MINUTE - timedelta.resolution)
    return st.builds(lambda start, more: start + more, anywhere | near, seconds)


@st.composite
def questions(draw: st.DrawFn, country: str) -> tuple[datetime, Duration, Calendar]:
    zone, (opens, closes) = draw(st.sampled_from(ZONES)), draw(st.sampled_from(HOURS))
    unit = draw(st.sampled_from(Unit))
    minutes_a_day = datetime.combine(FIRST, closes) - datetime.combine(FIRST, opens)
    most = {
        Unit.HOURS: 100,
        Unit.WORKING_HOURS: max(2, 8 * minutes_a_day // timedelta(hours=1)),
        Unit.CLIENT_HOURS: 60,
        Unit.DAYS: 60,
        Unit.BUSINESS_DAYS: 15,
        Unit.WEEKS: 30,
    }[unit]
    duration = Duration(draw(st.integers(1, most)), unit)
    return draw(starts(zone)), duration, Calendar(zone, country, opens, closes)


@pytest.mark.parametrize("country", COUNTRIES)
def test_lengths_of_time_agree_with_a_count_minute_by_minute(country: str) -> None:
    @settings(max_examples=EXAMPLES, deadline=None)
    @given(questions(country))
    def agrees(question: tuple[datetime, Duration, Calendar]) -> None:
        start, duration, calendar = question
        end = add(start, duration, calendar)
        assert end.astimezone(UTC) == slowly(start, duration, calendar)
        assert end.tzinfo is calendar.zone

    agrees()
