"""The forms in which people type days and times. What can mean two things is not guessed."""

from __future__ import annotations

import calendar as months
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal, TypeAlias
from zoneinfo import ZoneInfo

from recoverykit.moments import MONTHS, WEEKDAYS
from recoverykit.workdays import (
    Calendar,
    Duration,
    DurationError,
    Unit,
    nth_business_day,
    parse_duration,
)

Direction: TypeAlias = Literal["past", "future", "any"]

FIRST_YEAR, LAST_YEAR = 1990, 2100

_WEEKDAY_NUMBERS = {name.lower(): n for n, day in enumerate(WEEKDAYS) for name in (day, day[:3])} | {
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
}
_MONTH_NUMBERS = {name.lower(): n for n, month in enumerate(MONTHS, 1) for name in (month, month[:3])} | {"sept": 9}

_EXAMPLES = 'I can read "Thursday 17:00", "26 November", "in 3 business days", "17:30".'
_DAY_EXAMPLES = 'I can read "Thursday", "26 November", "in 3 business days", "yesterday".'


@dataclass(frozen=True, slots=True)
class MomentProblem:
    """Why a text was not taken for a moment. Each suggestion can be typed instead, and is then understood."""

    message: str
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """What a text is read against: `now` is in the zone of the calendar, to the minute."""

    now: datetime
    calendar: Calendar
    direction: Direction
    days_only: bool

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def zone(self) -> str:
        return self.calendar.zone.key

    @property
    def examples(self) -> str:
        return _DAY_EXAMPLES if self.days_only else _EXAMPLES


@dataclass(frozen=True, slots=True)
class TypedDay:
    """A day that was read. `default` is its time if none is typed."""

    day: date
    default: time | None = None


def to_the_minute(now: datetime, zone: ZoneInfo) -> datetime:
    if now.tzinfo is None:
        raise ValueError("now needs a time zone")
    return now.astimezone(zone).replace(second=0, microsecond=0)


def year_problem() -> MomentProblem:
    return MomentProblem(f"The year has to be from {FIRST_YEAR} to {LAST_YEAR}.")


def day_named(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def either(typed: str, days: Sequence[date], setting: Setting) -> MomentProblem:
    """The problem that `typed` can be any of `days`."""
    one_year = len({day.year for day in days}) == 1
    names = [day_named(day) for day in days]
    said = [name.rsplit(" ", 1)[0] if one_year else name for name in names[:-1]] + names[-1:]
    if setting.today in days:
        place = days.index(setting.today)
        names[place] = said[place] = "today"
    return MomentProblem(f"{typed} can be {', '.join(said[:-1])} or {said[-1]}.", tuple(names))


def _simple_day(found: re.Match[str], setting: Setting) -> TypedDay:
    return TypedDay(setting.today + timedelta(days={"yesterday": -1, "today": 0, "tomorrow": 1}[found[0]]))


def _weekday(found: re.Match[str], setting: Setting) -> TypedDay | MomentProblem:
    """A day of the week, with "this", "last" or "next", or on its own."""
    today, week = setting.today, timedelta(days=7)
    number = _WEEKDAY_NUMBERS[found["weekday"]]
    coming = today + timedelta(days=(number - today.weekday()) % 7)
    options: tuple[date, ...]
    match found["which"], setting.direction:
        case "this", _:
            return TypedDay(coming)
        case "last", _:
            return TypedDay(coming - week)
        case "next", _:
            first = coming + week if coming == today else coming
            return either(f"Next {WEEKDAYS[number]}", (first, first + week), setting)
        case _, "future":
            options = (today, today + week) if coming == today else (coming,)
        case _, "past":
            options = (today, today - week) if coming == today else (coming - week,)
        case _:
            options = (today - week, today, today + week) if coming == today else (coming - week, coming)
    return TypedDay(options[0]) if len(options) == 1 else either(WEEKDAYS[number], options, setting)


def _date(found: re.Match[str], setting: Setting) -> TypedDay | MomentProblem:
    """A day of a month, with or without the year, checked against the day of the week if one is typed."""
    parts = found.groupdict()
    month = _MONTH_NUMBERS[parts["name"]] if parts.get("name") else int(parts["month"])
    day = _existing(parts.get("year"), month, int(parts["day"]), setting)
    return day if isinstance(day, MomentProblem) else _on_weekday(day, parts.get("weekday"))


def _ordinal(found: re.Match[str], setting: Setting) -> TypedDay | MomentProblem:
    """ "the 20th", "Thursday 20th": the next such day, or the latest, checked against the day of the week."""
    number = int(found["day"])
    ahead = [day for day in _days_from(setting.today, 1) if day.day == number][:1]
    back = [day for day in _days_from(setting.today, -1) if day.day == number][:1]
    days = {"future": ahead, "past": back, "any": sorted({*ahead, *back})}[setting.direction]
    if weekday := found["weekday"]:
        days = [day for day in days if day.weekday() == _WEEKDAY_NUMBERS[weekday]] or days[:1]
    if not days:
        return MomentProblem("No month has that many days." if number else "The days of a month begin with 1.")
    return _on_weekday(days[0], found["weekday"]) if len(days) == 1 else either(found[0], days, setting)


def _days_from(today: date, step: int) -> Iterator[date]:
    """The days of two months, from `today` on or back."""
    return (today + timedelta(days=step * count) for count in range(63))


def _slashed(found: re.Match[str], setting: Setting) -> TypedDay | MomentProblem:
    """Two or three numbers with slashes, the day first. Refused where the month could as well be the first."""
    first, second, year = int(found["day"]), int(found["month"]), found["year"]
    ending = f" {year}" if year else ""
    if year and len(year) == 2:
        return MomentProblem("Please give the year in four figures.", (f"{first}/{second}/20{year}",))
    if 1 <= first <= 12 < second <= 31:
        suggestion = f"{second} {MONTHS[first - 1]}{ending}"
        return MomentProblem(
            f"The day comes before the month. {found['typed']} can only be {suggestion}.", (suggestion,)
        )
    if first != second and 1 <= first <= 12 and 1 <= second <= 12:
        one, other = f"{first} {MONTHS[second - 1]}", f"{second} {MONTHS[first - 1]}"
        suggestions = (f"{one}{ending}", f"{other}{ending}")
        return MomentProblem(f"{found['typed']} can be {one} or {other}{ending}.", suggestions)
    return _date(found, setting)


def _on_weekday(day: date, weekday: str | None) -> TypedDay | MomentProblem:
    if weekday is None or day.weekday() == _WEEKDAY_NUMBERS[weekday]:
        return TypedDay(day)
    actual, typed = WEEKDAYS[day.weekday()], WEEKDAYS[_WEEKDAY_NUMBERS[weekday]]
    return MomentProblem(f"{day_named(day)} is a {actual}, not a {typed}.", (day_named(day),))


def _existing(typed_year: str | None, month: int, number: int, setting: Setting) -> date | MomentProblem:
    """The day `number` of `month` (both from 1), or why there is none."""
    if not 1 <= month <= 12:
        return MomentProblem(f"There is no month {month}. The months go from 1 to 12.")
    year = int(typed_year) if typed_year else _likely_year(month, number, setting)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return year_problem()
    last = months.monthrange(year, month)[1]
    if 1 <= number <= last:
        return date(year, month, number)
    if number == 0:
        return MomentProblem("The days of a month begin with 1.")
    if month == 2 and number == 29:
        return MomentProblem(f"{year} is no leap year: February has 28 days.")
    return MomentProblem(f"{MONTHS[month - 1]} has {last} days{f' in {year}' if month == 2 else ''}.")


def _likely_year(month: int, number: int, setting: Setting) -> int:
    """The year of a date typed without one: of the next, of the latest, or of the nearest such date. A date that has
    just gone, where one to come is asked for, is a slip and no date of next year."""
    today = setting.today
    match setting.direction:
        case "future" if -JUST_GONE < _from_today(month, number, today) < 0:
            return today.year
        case "future":
            return today.year + ((month, number) < (today.month, today.day))
        case "past":
            return today.year - ((month, number) > (today.month, today.day))
        case "any":
            years = (today.year, today.year + 1, today.year - 1)
            days = [date(y, month, number) for y in years if 1 <= number <= months.monthrange(y, month)[1]]
            return min(days, key=lambda day: abs(day - today), default=today).year


JUST_GONE = 90
"""Days for which a date that has gone is taken for a slip where one to come is asked for."""


def _from_today(month: int, number: int, today: date) -> int:
    """How many days a date of this year lies ahead; a year where there is none."""
    there = 1 <= number <= months.monthrange(today.year, month)[1]
    return (date(today.year, month, number) - today).days if there else 366


def typed_length(words: str) -> Duration | None:
    try:
        return parse_duration(words)
    except DurationError:
        return None


def _relative_day(found: re.Match[str], setting: Setting) -> TypedDay | MomentProblem | None:
    """ "in 3 business days", "a week ago": lengths that count in days. Business days ahead end at closing time."""
    length = typed_length(found["ahead"] or found["back"])
    sign = 1 if found["ahead"] else -1
    match length:
        case Duration(amount, Unit.BUSINESS_DAYS):
            day = nth_business_day(setting.today, sign * amount, setting.calendar)
            return TypedDay(day, setting.calendar.closes if sign > 0 else None)
        case Duration(amount, Unit.DAYS):
            return TypedDay(setting.today + timedelta(days=sign * amount))
        case Duration(amount, Unit.WEEKS):
            return TypedDay(setting.today + timedelta(weeks=sign * amount))
    return None


def _any_of(names: Sequence[str] | dict[str, int]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_WEEKDAY = rf"(?P<weekday>{_any_of(_WEEKDAY_NUMBERS)})"
_MONTH = rf"(?P<name>{_any_of(_MONTH_NUMBERS)})"
_NUMBER = r"(?P<day>\d{1,2})"

_DayForm: TypeAlias = "Callable[[re.Match[str], Setting], TypedDay | MomentProblem | None]"
_DAY_FORMS: tuple[tuple[re.Pattern[str], _DayForm], ...] = tuple(
    (re.compile(pattern, re.ASCII), form)
    for pattern, form in (
        (r"today|tomorrow|yesterday", _simple_day),
        (rf"(?:(?P<which>this|last|next) )?{_WEEKDAY}", _weekday),
        (rf"(?:{_WEEKDAY} )?{_NUMBER}(?:st|nd|rd|th)? (?:of )?{_MONTH}(?: (?P<year>\d{{4}}))?", _date),
        (rf"(?:{_WEEKDAY} )?{_NUMBER}(?:st|nd|rd|th)", _ordinal),
        (rf"(?:{_WEEKDAY} )?{_MONTH} {_NUMBER}(?:st|nd|rd|th)?(?: (?P<year>\d{{4}}))?", _date),
        (rf"(?:{_WEEKDAY} )?(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)", _date),
        (rf"(?:{_WEEKDAY} )?{_NUMBER}\.(?P<month>\d{{1,2}})\.(?P<year>\d{{4}})", _date),
        (rf"(?:{_WEEKDAY} )?(?P<typed>{_NUMBER}/(?P<month>\d{{1,2}})(?:/(?P<year>\d{{4}}|\d\d))?)", _slashed),
        (r"in (?P<ahead>.+)|(?P<back>.+) ago", _relative_day),
    )
)


def read_day(words: str, setting: Setting) -> TypedDay | MomentProblem | None:
    """The day that `words` name. None if they are of no form that a day has."""
    for pattern, form in _DAY_FORMS:
        if found := pattern.fullmatch(words):
            return form(found, setting)
    return None


# Times


def _full_clock(found: re.Match[str], _: Setting) -> time | MomentProblem:
    """ "17:00", "9.30", "17h": hours from 0 to 23."""
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if hour == 24 and minute == 0:
        return _midnight(found, _)
    if hour < 24 and minute < 60:
        return time(hour, minute)
    is_day = "." in found[0] and 1 <= minute <= 12
    return MomentProblem(f"{found[0]} is no time of day.", (f"{hour} {MONTHS[minute - 1]}",) if is_day else ())


def _half_clock(found: re.Match[str], _: Setting) -> time | MomentProblem:
    """ "5 pm", "5.30pm": hours from 1 to 12."""
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if (hour, minute, found["half"]) == (12, 0, "a"):
        return _midnight(found, _)
    if not 1 <= hour <= 12 or minute > 59:
        return MomentProblem(f"{found[0]} is no time of day.")
    return time(hour % 12 + (12 if found["half"] == "p" else 0), minute)


def _bare_number(found: re.Match[str], setting: Setting) -> MomentProblem:
    number = int(found[0])
    hours = (number, number + 12) if 1 <= number < 12 else (number,) if number < 24 else ()
    suggestions = (*(f"{hour:02}:00" for hour in hours), f"{number} {MONTHS[setting.today.month - 1]}")
    return MomentProblem(f"{found[0]} alone can be an hour or a day. Please type more of it.", suggestions)


def _noon(_: re.Match[str], __: Setting) -> time:
    return time(12)


def _midnight(_: re.Match[str], __: Setting) -> MomentProblem:
    return MomentProblem("Midnight can be the beginning or the end of a day. Please type 00:00 or 23:59.", _MIDNIGHTS)


def _closing(_: re.Match[str], setting: Setting) -> time:
    return setting.calendar.closes


def _part_of_day(found: re.Match[str], _: Setting) -> MomentProblem:
    example = _PARTS_OF_DAY[found["part"]]
    return MomentProblem(f"Please say the hour, for example {example}.", (example,))


def dotted_day(typed: str, clock: time) -> MomentProblem | None:
    """The problem that "5.11" alone is a day as well as a time, where it is."""
    if not re.fullmatch(r"\d{1,2}\.\d\d", typed, re.ASCII) or not (1 <= clock.minute <= 12 and clock.hour):
        return None
    options = (f"{clock:%H:%M}", f"{clock.hour} {MONTHS[clock.minute - 1]}")
    return MomentProblem(f"{typed} can be {options[0]} or {options[1]}.", options)


_MIDNIGHTS = ("23:59", "00:00")
_PARTS_OF_DAY = {
    "morning": "09:00",
    "lunchtime": "12:30",
    "afternoon": "15:00",
    "evening": "18:00",
    "tonight": "20:00",
    "night": "20:00",
}

_TimeForm: TypeAlias = Callable[[re.Match[str], Setting], time | MomentProblem]
_TIME_FORMS: tuple[tuple[re.Pattern[str], _TimeForm], ...] = tuple(
    (re.compile(pattern, re.ASCII), form)
    for pattern, form in (
        (r"(?P<hour>\d{1,2})(?:[:.]|h(?=\d))(?P<minute>\d\d)", _full_clock),
        (r"(?P<hour>\d{1,2}) ?h(?P<minute>)", _full_clock),
        (r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))? ?(?P<half>[ap])\.?m\.?", _half_clock),
        (r"\d{1,2}", _bare_number),
        (r"(?:12 )?noon|midday", _noon),
        (r"midnight", _midnight),
        (r"(?:the )?(?:end of (?:the )?day|close of business)", _closing),
        (rf"(?:this |in the |the )?(?P<part>{_any_of(tuple(_PARTS_OF_DAY))})", _part_of_day),
    )
)


def read_time(words: str, setting: Setting) -> time | MomentProblem | None:
    """The time of day that `words` name. None if they are of no form that a time has."""
    for pattern, form in _TIME_FORMS:
        if found := pattern.fullmatch(words):
            return form(found, setting)
    return None
