"""Working time: lengths of time as clients are promised them, and the calendars they are counted in."""

from __future__ import annotations

import re
import warnings
from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import TypeAlias
from zoneinfo import ZoneInfo

from recoverykit.frozen import dataclass

MOST = 10_000
"""The largest amount a duration may have, in its own unit."""

_CLIENT_OPENS, _CLIENT_CLOSES = time(8), time(20)
_DAY = timedelta(days=1)


class Unit(StrEnum):
    """What a duration counts in. The value is the name in the plural."""

    HOURS = "hours"
    WORKING_HOURS = "working hours"
    CLIENT_HOURS = "hours of the client's day"
    DAYS = "days"
    BUSINESS_DAYS = "business days"
    WEEKS = "weeks"


class DurationError(ValueError):
    """A text is no length of time. The message is meant for the user."""


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time, `amount` of `unit`, with `amount` from 1 to 10000. Raises DurationError for other amounts."""

    amount: int
    unit: Unit

    def __post_init__(self) -> None:
        if not 1 <= self.amount <= MOST:
            raise DurationError(f"A length of time has to be from 1 to {MOST} {self.unit}.")

    def __str__(self) -> str:
        """The duration in words which `parse_duration` reads back: "4 working hours", "2 hours, client's day"."""
        if self.unit is Unit.CLIENT_HOURS:
            return f"{self.amount} {'hour' if self.amount == 1 else 'hours'}, client's day"
        return f"{self.amount} {self.unit.removesuffix('s') if self.amount == 1 else self.unit}"


Reckoned: TypeAlias = dict[tuple[datetime, Duration], datetime]
"""What became of a start and a length of time that working days decide on, in one calendar. Moments are aware."""

_BY_WORKING_DAYS = (Unit.WORKING_HOURS, Unit.BUSINESS_DAYS)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days and hours in which somebody works.

    `zone` is where the hours are read. `country` is an ISO 3166 code with an optional part ("GB-SCT"); where it is
    empty or unknown, business days are Monday to Friday. A known country with an unknown part has the holidays of the
    whole country. Raises ValueError unless `opens` is before `closes`. What `add` has reckoned by this calendar is
    looked up in `reckoned`, and noted there.
    """

    zone: ZoneInfo
    country: str = ""
    opens: time = time(9)
    closes: time = time(17)
    reckoned: Reckoned | None = field(default=None, compare=False, repr=False)

    def __post_init__(self) -> None:
        if not self.opens < self.closes:
            raise ValueError("working hours have to end after they begin")

    def is_business_day(self, day: date) -> bool:
        """Whether `day` is neither a holiday nor at the weekend, as the country has its weekends.

        A day that the clocks in `zone` leave out is none.
        """
        year = _year_of(self.country, day.year)
        works = day.weekday() < 5 if year is None else day in year.working
        return works and day not in _left_out(self.zone, day.year)

    def holiday_name(self, day: date) -> str:
        """The name of the public holiday on `day`, in English where there is one. Empty if there is no holiday."""
        year = _year_of(self.country, day.year)
        return "" if year is None else year.names.get(day, "")


def business_calendar_known(country: str) -> bool:
    """Whether weekends and holidays of `country` ("GB", "GB-SCT") are known. An unknown part does not matter."""
    return _year_of(country, 2026) is not None


@dataclass(frozen=True, slots=True)
class _Year:
    """One year of one country: its working days, and the names of its holidays."""

    working: frozenset[date]
    names: Mapping[date, str]


@lru_cache(maxsize=512)
def _year_of(country: str, year: int) -> _Year | None:
    """The year as the country has it, or None for a country that is not known."""
    code, _, part = country.strip().upper().partition("-")
    if not code:
        return None
    # Importing takes about 0.1 seconds, which a command that counts no business days should not spend.
    from holidays import country_holidays

    for subdivision in dict.fromkeys((part or None, None)):
        try:
            with warnings.catch_warnings():
                # Some of India's holidays are known up to 2035 only, which the library would say on the terminal.
                warnings.filterwarnings("ignore", "Requested Holidays are available only from", UserWarning)
                # Without British names, the library falls back to American ones, then to those of the country.
                table = country_holidays(code, subdiv=subdivision, years=year, expand=False, language="en_GB")
        except NotImplementedError:
            continue
        days = _days_of(year)
        names = {day: name for day in days if (name := table.get(day))}
        return _Year(frozenset(day for day in days if table.is_working_day(day)), MappingProxyType(names))
    return None


@lru_cache(maxsize=512)
def _left_out(zone: ZoneInfo, year: int) -> frozenset[date]:
    """The days of a year that clocks in `zone` leave out: in Samoa, 30 December 2011."""
    return frozenset(day for day in _days_of(year) if at_clock(day, time.min, zone).date() != day)


def _days_of(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days=n) for n in range((date(year, 12, 31) - first).days + 1)]


_DURATION = re.compile(
    r"(?P<amount>\d{1,9}|an?) ?"
    r"(?:(?P<hours>h|hrs?|hours?)(?P<client>,? ?client['’]?s day)?"
    r"|(?P<working>working hours?)"
    r"|(?P<business>(?:business|working) days?)"
    r"|(?P<days>days?)"
    r"|(?P<weeks>weeks?))",
    re.ASCII,
)
_UNIT_OF_GROUP = {
    "client": Unit.CLIENT_HOURS,
    "hours": Unit.HOURS,
    "working": Unit.WORKING_HOURS,
    "business": Unit.BUSINESS_DAYS,
    "days": Unit.DAYS,
    "weeks": Unit.WEEKS,
}


def parse_duration(text: str) -> Duration:
    """Read a length of time: "2 h", "2 h, client's day", "4 working hours", "3 business days", "10 days", "a week".

    Raises DurationError, with a message for the user, for anything else and for amounts outside 1 to 10000.
    """
    found = _DURATION.fullmatch(" ".join(text.lower().split()))
    if found is None:
        raise DurationError(
            'A length of time is a whole number and a unit, like "2 hours", "2 hours, client\'s day", '
            '"4 working hours", "3 business days", "10 days" or "2 weeks".'
        )
    unit = next(unit for group, unit in _UNIT_OF_GROUP.items() if found[group])
    return Duration(int(found["amount"]) if found["amount"].isdigit() else 1, unit)


def add(start: datetime, duration: Duration, calendar: Calendar) -> datetime:
    """The moment at which `duration`, counted from `start`, is over; aware, in the zone of `calendar`.

    Hours are hours that pass; working hours and hours of the client's day (08:00 to 20:00, every day) are those that
    pass while the clock shows a time inside these hours, so that an hour that comes twice counts twice. Days and weeks
    keep the time on the clock. Business days end at closing time, and the first of them is the first after the day of
    `start`. Raises ValueError if `start` has no time zone, OverflowError where the years end, with 9999.
    """
    if start.tzinfo is None:
        raise ValueError("the start needs a time zone")
    if calendar.reckoned is None or duration.unit not in _BY_WORKING_DAYS:
        return _sum(start, duration, calendar)
    key = (start.astimezone(UTC), duration)
    if key not in calendar.reckoned:
        calendar.reckoned[key] = _sum(start, duration, calendar)
    return calendar.reckoned[key].astimezone(calendar.zone)


def _sum(start: datetime, duration: Duration, calendar: Calendar) -> datetime:
    # Through UTC, since a time that the clocks leave out would stay as it is if its zone is that of the calendar.
    local = start.astimezone(UTC).astimezone(calendar.zone)
    match duration.unit:
        case Unit.HOURS:
            return (start.astimezone(UTC) + timedelta(hours=duration.amount)).astimezone(calendar.zone)
        case Unit.WORKING_HOURS:
            hours = (calendar.opens, calendar.closes)
            return _pass_within(start, duration.amount, hours, calendar.is_business_day, calendar.zone)
        case Unit.CLIENT_HOURS:
            hours = (_CLIENT_OPENS, _CLIENT_CLOSES)
            return _pass_within(start, duration.amount, hours, lambda _: True, calendar.zone)
        case Unit.DAYS | Unit.WEEKS:
            days = duration.amount * (7 if duration.unit is Unit.WEEKS else 1)
            return at_clock(local.date() + timedelta(days=days), local.time(), calendar.zone)
        case Unit.BUSINESS_DAYS:
            day = nth_business_day(local.date(), duration.amount, calendar)
            return at_clock(day, calendar.closes, calendar.zone)


def at_clock(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The aware moment when clocks in `zone` show `clock` on `day`.

    A time that comes twice is the first of the two. A time that the clocks leave out is as much later as they are put
    forward, so that 01:30 becomes 02:30; on a day that they leave out, it is the same time on the next.
    """
    # Going through UTC turns a time inside the gap into one that exists.
    return datetime.combine(day, clock.replace(fold=0), zone).astimezone(UTC).astimezone(zone)


def nth_business_day(day: date, count: int, calendar: Calendar) -> date:
    """The business day `count` business days after `day`, or before it if `count` is negative. 0 gives `day`.

    Raises OverflowError where the years end.
    """
    step = timedelta(days=1 if count > 0 else -1)
    left = abs(count)
    while left:
        day += step
        left -= calendar.is_business_day(day)
    return day


def _pass_within(
    start: datetime, amount: int, hours: tuple[time, time], counts: Callable[[date], bool], zone: ZoneInfo
) -> datetime:
    """The moment at which `amount` hours have passed since `start`, inside `hours` of the days that count."""
    opens, closes = hours
    now, left = start.astimezone(UTC), timedelta(hours=amount)
    ahead = _ahead(now, zone)
    while True:
        # Each round is what is left of a day, or of its part before the clocks are changed. What they show there is
        # reckoned by one offset, and kept as if it were in UTC.
        shown = now + ahead
        day = shown.date()
        midnight = datetime.combine(day + _DAY, time.min, UTC) - ahead
        ahead_then = _ahead(midnight, zone)
        until = midnight if ahead_then == ahead else _change(now, midnight, zone)
        if counts(day):
            begin = max(shown, datetime.combine(day, opens, UTC))
            end = min(until + ahead, datetime.combine(day, closes, UTC))
            if left <= end - begin:
                return (begin + left - ahead).astimezone(zone)
            left -= max(end - begin, timedelta())
        now, ahead = until, ahead_then


def _change(begin: datetime, end: datetime, zone: ZoneInfo) -> datetime:
    """The moment when clocks in `zone` are changed, after `begin` and at `end` at the latest; all are in UTC."""
    # Clocks are changed on a full second. No zone changes them twice within a day.
    first, ahead = begin.replace(microsecond=0), _ahead(begin, zone)
    seconds = range(int((end - first).total_seconds()))
    changed = bisect_left(seconds, True, key=lambda n: _ahead(first + timedelta(seconds=n), zone) != ahead)
    return first + timedelta(seconds=changed)


def _ahead(moment: datetime, zone: ZoneInfo) -> timedelta:
    """By how much clocks in `zone` are ahead of UTC at `moment`, which is in UTC."""
    return moment.astimezone(zone).replace(tzinfo=UTC) - moment
