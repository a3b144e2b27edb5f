"""Moments as people type them: a day, or a day and a time, read strictly. What can mean two things is not guessed."""

from __future__ import annotations

import calendar as months
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal, TypeAlias
from zoneinfo import ZoneInfo

from recoverykit.workdays import (
    Calendar,
    Duration,
    DurationError,
    Unit,
    add,
    at_clock,
    nth_business_day,
    parse_duration,
)

Direction: TypeAlias = Literal["past", "future", "any"]

MOST_CHARACTERS = 80
FIRST_YEAR, LAST_YEAR = 1990, 2100

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WEEKDAY_NUMBERS = {name.lower(): n for n, day in enumerate(_WEEKDAYS) for name in (day, day[:3])} | {
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
}
_MONTH_NUMBERS = {name.lower(): n for n, month in enumerate(_MONTHS, 1) for name in (month, month[:3])} | {"sept": 9}

_EXAMPLES = 'I can read "Thursday 17:00", "26 November", "in 3 business days", "17:30".'
_DAY_EXAMPLES = 'I can read "Thursday", "26 November", "in 3 business days", "yesterday".'


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or a day and a time to the minute, as clocks show them in the IANA time zone `zone`.

    `time` is None where only the day is known. Seconds are cut off; they could not be kept.
    """

    day: date
    time: time | None
    zone: str

    def __post_init__(self) -> None:
        if self.time is not None:
            object.__setattr__(self, "time", self.time.replace(second=0, microsecond=0, tzinfo=None, fold=0))

    @classmethod
    def of(cls, instant: datetime, zone: str) -> Moment:
        """What clocks in `zone` show at the aware `instant`."""
        local = instant.astimezone(ZoneInfo(zone))
        return cls(local.date(), local.time(), zone)

    def instant(self) -> datetime:
        """The aware moment, in `zone`. A day alone lasts until 23:59:59. Of a time that comes twice, the first."""
        return at_clock(self.day, time(23, 59, 59) if self.time is None else self.time, ZoneInfo(self.zone))

    def encode(self) -> str:
        """The moment as it is kept: "2026-11-26T17:00[Europe/London]", or "2026-11-26[Europe/London]"."""
        clock = "" if self.time is None else f"T{self.time:%H:%M}"
        return f"{self.day.isoformat()}{clock}[{self.zone}]"

    @classmethod
    def decode(cls, text: str) -> Moment:
        """Decode what `encode` made. Raises ValueError for anything else, and for zones that do not exist."""
        found = _ENCODED.fullmatch(text)
        if found is None:
            raise ValueError(f"this is no moment: {_shown(text)}")
        try:
            ZoneInfo(found["zone"])
        # A zone that is a folder or a broken file gives OSError, one that is not there KeyError.
        except (KeyError, OSError) as error:
            raise ValueError(f"there is no time zone {_shown(found['zone'])}") from error
        clock = time.fromisoformat(found["time"]) if found["time"] else None
        return cls(date.fromisoformat(found["day"]), clock, found["zone"])


_ENCODED = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:T(?P<time>\d\d:\d\d))?\[(?P<zone>[A-Za-z][\w+-]*(?:/[\w+-]+)*)\]", re.ASCII
)


@dataclass(frozen=True, slots=True)
class MomentProblem:
    """Why a text was not taken for a moment. Each suggestion can be typed instead, and is then understood."""

    message: str
    suggestions: tuple[str, ...] = ()


def parse_moment(
    text: str, *, now: datetime, calendar: Calendar, direction: Direction = "any"
) -> Moment | MomentProblem:
    """Read a day, a time or both, in the zone of `calendar`, seen from the aware moment `now`.

    A time alone is one of today; a day alone gives a moment without a time. Never raises for any text: what cannot
    be read, can be read in two ways, or lies in the wrong direction gives a problem.
    """
    setting = _Setting(_minute(now, calendar.zone), calendar, direction, False)
    return _with_usable_suggestions(_parse(text, setting), setting)


def parse_day(text: str, *, now: datetime, calendar: Calendar, direction: Direction = "any") -> Moment | MomentProblem:
    """Read a day, as `parse_moment` does. A text with a time in it gives a problem; the result has no time."""
    setting = _Setting(_minute(now, calendar.zone), calendar, direction, True)
    return _with_usable_suggestions(_parse(text, setting), setting)


def short(moment: Moment, now: datetime | None = None) -> str:
    """The moment as it is echoed: "Thu 26 Nov, 17:00". The year is added unless it is the year of `now`."""
    day = moment.day
    words = f"{_WEEKDAYS[day.weekday()][:3]} {day.day} {_MONTHS[day.month - 1][:3]}"
    if now is None or now.astimezone(ZoneInfo(moment.zone)).year != day.year:
        words += f" {day.year}"
    return words if moment.time is None else f"{words}, {moment.time:%H:%M}"


@dataclass(frozen=True, slots=True)
class _Setting:
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
class _Day:
    """A day that was read. `default` is its time if none is typed."""

    day: date
    default: time | None = None


def _minute(now: datetime, zone: ZoneInfo) -> datetime:
    if now.tzinfo is None:
        raise ValueError("now needs a time zone")
    return now.astimezone(zone).replace(second=0, microsecond=0)


# From text to moment


def _parse(text: str, setting: _Setting) -> Moment | MomentProblem:
    if len(text) > MOST_CHARACTERS:
        return MomentProblem(f"This is too long for a date. {setting.examples}")
    plain = _plain(text)
    if _names_zone(plain):
        return MomentProblem(f"Times are those of {setting.zone}. Please leave the zone out.")
    read = _whole(plain, setting) or _split(plain.split(), setting)
    if read is None:
        return MomentProblem(setting.examples)
    return read if isinstance(read, MomentProblem) else _checked(read, setting)


def _with_usable_suggestions(read: Moment | MomentProblem, setting: _Setting) -> Moment | MomentProblem:
    """`read`, with only those suggestions that would be understood."""
    if isinstance(read, Moment):
        return read
    usable = (_usable(suggestion, setting) for suggestion in read.suggestions)
    return replace(read, suggestions=tuple(dict.fromkeys(text for text in usable if text)))


def _usable(suggestion: str, setting: _Setting) -> str:
    """The suggestion, or for a time that does not fit today that of tomorrow or yesterday, or nothing."""
    candidates = (suggestion, f"tomorrow {suggestion}", f"yesterday {suggestion}")
    return next((text for text in candidates if isinstance(_parse(text, setting), Moment)), "")


def _plain(text: str) -> str:
    """Lower case, single spaces, commas between words gone, and an ISO day parted from its time."""
    plain = re.sub(r"(?<=\S)\s*,\s*(?=\S)", " ", text.lower())
    plain = re.sub(r"(\d{4}-\d\d-\d\d)t(?=\d)", r"\1 ", plain, flags=re.ASCII)
    return " ".join(plain.replace("’", "'").split())


def _shown(text: str) -> str:
    """Typed text made safe to show: nothing that does not print, and at most 40 characters."""
    kept = " ".join("".join(mark if mark.isprintable() else " " for mark in text).split())
    return kept if len(kept) <= 40 else f"{kept[:39]}…"


_ZONE_NAMES = "utc|gmt|bst|wet|west|cet|cest|eet|eest|msk|est|edt|cst|cdt|mst|mdt|pst|pdt|ist|jst|aest|aedt"
_ZONE = re.compile(
    rf"(?<![a-z])(?:{_ZONE_NAMES})(?![a-z])|\d ?z$|\d[:.]\d\d ?[+-]\d\d?(?::?\d\d)?$|(?<![a-z])[a-z]+/[a-z]", re.ASCII
)


def _names_zone(plain: str) -> bool:
    return _ZONE.search(plain) is not None


def _whole(plain: str, setting: _Setting) -> Moment | MomentProblem | None:
    """Read a text that is a moment as a whole: "now", "in 2 hours", "an hour ago"."""
    if plain == "now":
        return _time_not_asked(setting, "today") or Moment.of(setting.now, setting.zone)
    if found := re.fullmatch(
        r"in ([1-9]\d{0,4}) ?(?:minutes?|mins?)|([1-9]\d{0,4}) ?(?:minutes?|mins?) ago", plain, re.ASCII
    ):
        minutes = timedelta(minutes=int(found[1] or f"-{found[2]}"))
        return _time_not_asked(setting) or Moment.of(setting.now.astimezone(UTC) + minutes, setting.zone)
    found = re.fullmatch(r"in (?P<ahead>.+)|(?P<back>.+) ago", plain)
    length = _length(found["ahead"] or found["back"]) if found else None
    if found is None or length is None or length.unit not in (Unit.HOURS, Unit.WORKING_HOURS, Unit.CLIENT_HOURS):
        return None
    if found["ahead"]:
        return _time_not_asked(setting) or Moment.of(add(setting.now, length, setting.calendar), setting.zone)
    if length.unit is not Unit.HOURS:
        return MomentProblem("Only hours, days and weeks can be counted back. Please type the day and the time.")
    back = setting.now.astimezone(UTC) - timedelta(hours=length.amount)
    return _time_not_asked(setting) or Moment.of(back, setting.zone)


def _length(words: str) -> Duration | None:
    try:
        return parse_duration(words)
    except DurationError:
        return None


def _time_not_asked(setting: _Setting, *suggestions: str) -> MomentProblem | None:
    return MomentProblem("Only the day is asked for, without a time.", suggestions) if setting.days_only else None


def _split(words: Sequence[str], setting: _Setting) -> Moment | MomentProblem | None:
    """Read a day, a time, or the two in either order. The first reading without a problem is the one."""
    problem: MomentProblem | None = None
    for day_words, time_words in _partings(words):
        read = _joined(day_words, time_words, setting)
        if isinstance(read, Moment):
            return read
        problem = problem or read
    return problem


def _partings(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each way to part the words into those of a day and those of a time, without "at", "on" and "by"."""
    for cut in range(len(words), -1, -1):
        first, second = _without_noise(words[:cut]), _without_noise(words[cut:])
        # Where noise was all there was, it has nothing to introduce.
        if bool(first) == (cut > 0) and bool(second) == (cut < len(words)):
            yield first, second
            yield second, first


def _without_noise(words: Sequence[str]) -> str:
    return " ".join(words[1:] if words and words[0] in ("at", "on", "by") else words)


def _joined(day_words: str, time_words: str, setting: _Setting) -> Moment | MomentProblem | None:
    """The moment made of a day and a time, one of which may be empty. None if one of them is not of any form."""
    day = _read_day(day_words, setting)
    clock = _read_time(time_words, setting)
    if (day_words and day is None) or (time_words and clock is None):
        return None
    if time_words and (asked := _time_not_asked(setting, day_words or "today")):
        return asked
    match day, clock:
        case MomentProblem(), MomentProblem():
            # A suggestion that leaves the other half out would not say what was meant.
            return replace(day, suggestions=())
        case MomentProblem(), time():
            return replace(day, suggestions=tuple(f"{text} {clock:%H:%M}" for text in day.suggestions))
        case _Day(), MomentProblem():
            return replace(clock, suggestions=tuple(f"{_named(day.day)} {text}" for text in clock.suggestions))
        case (MomentProblem() as problem, _) | (_, MomentProblem() as problem):
            return problem
        case _Day(), None:
            return Moment(day.day, None if setting.days_only else day.default, setting.zone)
        case _Day(), time():
            return Moment(day.day, clock, setting.zone)
        case None, time():
            return _dotted_day(time_words, clock) or _today_at(clock, setting)
    return None


def _today_at(clock: time, setting: _Setting) -> Moment | MomentProblem:
    """A time without a day. If it is not one for today, that of tomorrow or yesterday is suggested."""
    read = _checked(Moment(setting.today, clock, setting.zone), setting)
    return read if isinstance(read, Moment) else replace(read, suggestions=(f"{clock:%H:%M}",))


# Checks of what was read


def _checked(moment: Moment, setting: _Setting) -> Moment | MomentProblem:
    """The moment, unless it cannot be, or lies in the wrong direction."""
    if not FIRST_YEAR <= moment.day.year <= LAST_YEAR:
        return _year_problem()
    if moment.time is not None:
        local = moment.instant()
        if (local.date(), local.time()) != (moment.day, moment.time):
            where = f"{_WEEKDAYS[moment.day.weekday()]} {_named(moment.day)}"
            return MomentProblem(f"{moment.time:%H:%M} does not exist on {where}: the clocks go forward.")
    side = _side(moment, setting)
    if side and setting.direction not in ("any", side):
        return _wrong_direction(moment, setting)
    return moment


def _side(moment: Moment, setting: _Setting) -> Literal["past", "future"] | None:
    """Where the moment lies as seen from now. None for now itself, and for today without a time."""
    if moment.time is None:
        ahead = (moment.day - setting.today).days
    else:
        # In UTC, because moments in one zone are compared by what the clock shows.
        passing = moment.instant().astimezone(UTC) - setting.now.astimezone(UTC)
        ahead = passing // timedelta(minutes=1)
    return None if ahead == 0 else "future" if ahead > 0 else "past"


def _wrong_direction(moment: Moment, setting: _Setting) -> MomentProblem:
    echo = short(moment, setting.now)
    if setting.direction == "future":
        return MomentProblem(f"That was {echo}. This needs a time still to come.")
    return MomentProblem(f"That is {echo}. This needs a time that has passed.")


def _year_problem() -> MomentProblem:
    return MomentProblem(f"The year has to be from {FIRST_YEAR} to {LAST_YEAR}.")


# Days


def _named(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _either(typed: str, days: Sequence[date], setting: _Setting) -> MomentProblem:
    """The problem that `typed` can be any of `days`."""
    one_year = len({day.year for day in days}) == 1
    names = [_named(day) for day in days]
    said = [name.rsplit(" ", 1)[0] if one_year else name for name in names[:-1]] + names[-1:]
    if setting.today in days:
        place = days.index(setting.today)
        names[place] = said[place] = "today"
    return MomentProblem(f"{typed} can be {', '.join(said[:-1])} or {said[-1]}.", tuple(names))


def _simple_day(found: re.Match[str], setting: _Setting) -> _Day:
    return _Day(setting.today + timedelta(days={"yesterday": -1, "today": 0, "tomorrow": 1}[found[0]]))


def _weekday(found: re.Match[str], setting: _Setting) -> _Day | MomentProblem:
    """A day of the week, with "this", "last" or "next", or on its own."""
    today, week = setting.today, timedelta(days=7)
    number = _WEEKDAY_NUMBERS[found["weekday"]]
    coming = today + timedelta(days=(number - today.weekday()) % 7)
    options: tuple[date, ...]
    match found["which"], setting.direction:
        case "this", _:
            return _Day(coming)
        case "last", _:
            return _Day(coming - week)
        case "next", _:
            first = coming + week if coming == today else coming
            return _either(f"Next {_WEEKDAYS[number]}", (first, first + week), setting)
        case _, "future":
            options = (today, today + week) if coming == today else (coming,)
        case _, "past":
            options = (today, today - week) if coming == today else (coming - week,)
        case _:
            options = (today - week, today, today + week) if coming == today else (coming - week, coming)
    return _Day(options[0]) if len(options) == 1 else _either(_WEEKDAYS[number], options, setting)


def _date(found: re.Match[str], setting: _Setting) -> _Day | MomentProblem:
    """A day of a month, with or without the year, checked against the day of the week if one is typed."""
    parts = found.groupdict()
    month = _MONTH_NUMBERS[parts["name"]] if parts.get("name") else int(parts["month"])
    day = _existing(parts.get("year"), month, int(parts["day"]), setting)
    return day if isinstance(day, MomentProblem) else _on_weekday(day, parts.get("weekday"))


def _slashed(found: re.Match[str], setting: _Setting) -> _Day | MomentProblem:
    """Two or three numbers with slashes, the day first. Refused where the month could as well be the first."""
    first, second, year = int(found["day"]), int(found["month"]), found["year"]
    ending = f" {year}" if year else ""
    if year and len(year) == 2:
        return MomentProblem("Please give the year in four figures.", (f"{first}/{second}/20{year}",))
    if 1 <= first <= 12 < second <= 31:
        suggestion = f"{second} {_MONTHS[first - 1]}{ending}"
        return MomentProblem(
            f"The day comes before the month. {found['typed']} can only be {suggestion}.", (suggestion,)
        )
    if first != second and 1 <= first <= 12 and 1 <= second <= 12:
        one, other = f"{first} {_MONTHS[second - 1]}", f"{second} {_MONTHS[first - 1]}"
        suggestions = (f"{one}{ending}", f"{other}{ending}")
        return MomentProblem(f"{found['typed']} can be {one} or {other}{ending}.", suggestions)
    return _date(found, setting)


def _on_weekday(day: date, weekday: str | None) -> _Day | MomentProblem:
    if weekday is None or day.weekday() == _WEEKDAY_NUMBERS[weekday]:
        return _Day(day)
    actual, typed = _WEEKDAYS[day.weekday()], _WEEKDAYS[_WEEKDAY_NUMBERS[weekday]]
    return MomentProblem(f"{_named(day)} is a {actual}, not a {typed}.", (_named(day),))


def _existing(typed_year: str | None, month: int, number: int, setting: _Setting) -> date | MomentProblem:
    """The day `number` of `month` (both from 1), or why there is none."""
    if not 1 <= month <= 12:
        return MomentProblem(f"There is no month {month}. The months go from 1 to 12.")
    year = int(typed_year) if typed_year else _likely_year(month, number, setting)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return _year_problem()
    last = months.monthrange(year, month)[1]
    if 1 <= number <= last:
        return date(year, month, number)
    if number == 0:
        return MomentProblem("The days of a month begin with 1.")
    if month == 2 and number == 29:
        return MomentProblem(f"{year} is no leap year: February has 28 days.")
    return MomentProblem(f"{_MONTHS[month - 1]} has {last} days{f' in {year}' if month == 2 else ''}.")


def _likely_year(month: int, number: int, setting: _Setting) -> int:
    """The year of a date typed without one: of the next, of the latest, or of the nearest such date."""
    today = setting.today
    match setting.direction:
        case "future":
            return today.year + ((month, number) < (today.month, today.day))
        case "past":
            return today.year - ((month, number) > (today.month, today.day))
        case "any":
            years = (today.year, today.year + 1, today.year - 1)
            days = [date(y, month, number) for y in years if 1 <= number <= months.monthrange(y, month)[1]]
            return min(days, key=lambda day: abs(day - today), default=today).year


def _relative_day(found: re.Match[str], setting: _Setting) -> _Day | MomentProblem | None:
    """ "in 3 business days", "a week ago": lengths that count in days. Business days ahead end at closing time."""
    length = _length(found["ahead"] or found["back"])
    sign = 1 if found["ahead"] else -1
    match length:
        case Duration(amount, Unit.BUSINESS_DAYS):
            day = nth_business_day(setting.today, sign * amount, setting.calendar)
            return _Day(day, setting.calendar.closes if sign > 0 else None)
        case Duration(amount, Unit.DAYS):
            return _Day(setting.today + timedelta(days=sign * amount))
        case Duration(amount, Unit.WEEKS):
            return _Day(setting.today + timedelta(weeks=sign * amount))
    return None


def _any_of(names: Sequence[str] | dict[str, int]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_WEEKDAY = rf"(?P<weekday>{_any_of(_WEEKDAY_NUMBERS)})"
_MONTH = rf"(?P<name>{_any_of(_MONTH_NUMBERS)})"
_NUMBER = r"(?P<day>\d{1,2})"

_DayForm: TypeAlias = "Callable[[re.Match[str], _Setting], _Day | MomentProblem | None]"
_DAY_FORMS: tuple[tuple[re.Pattern[str], _DayForm], ...] = tuple(
    (re.compile(pattern, re.ASCII), form)
    for pattern, form in (
        (r"today|tomorrow|yesterday", _simple_day),
        (rf"(?:(?P<which>this|last|next) )?{_WEEKDAY}", _weekday),
        (rf"(?:{_WEEKDAY} )?{_NUMBER}(?:st|nd|rd|th)? (?:of )?{_MONTH}(?: (?P<year>\d{{4}}))?", _date),
        (rf"(?:{_WEEKDAY} )?{_MONTH} {_NUMBER}(?:st|nd|rd|th)?(?: (?P<year>\d{{4}}))?", _date),
        (rf"(?:{_WEEKDAY} )?(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)", _date),
        (rf"(?:{_WEEKDAY} )?{_NUMBER}\.(?P<month>\d{{1,2}})\.(?P<year>\d{{4}})", _date),
        (rf"(?:{_WEEKDAY} )?(?P<typed>{_NUMBER}/(?P<month>\d{{1,2}})(?:/(?P<year>\d{{4}}|\d\d))?)", _slashed),
        (r"in (?P<ahead>.+)|(?P<back>.+) ago", _relative_day),
    )
)


def _read_day(words: str, setting: _Setting) -> _Day | MomentProblem | None:
    """The day that `words` name. None if they are of no form that a day has."""
    for pattern, form in _DAY_FORMS:
        if found := pattern.fullmatch(words):
            return form(found, setting)
    return None


# Times


def _full_clock(found: re.Match[str], _: _Setting) -> time | MomentProblem:
    """ "17:00", "9.30", "17h": hours from 0 to 23."""
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if hour == 24 and minute == 0:
        return _midnight(found, _)
    if hour < 24 and minute < 60:
        return time(hour, minute)
    is_day = "." in found[0] and 1 <= minute <= 12
    return MomentProblem(f"{found[0]} is no time of day.", (f"{hour} {_MONTHS[minute - 1]}",) if is_day else ())


def _half_clock(found: re.Match[str], _: _Setting) -> time | MomentProblem:
    """ "5 pm", "5.30pm": hours from 1 to 12."""
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if (hour, minute, found["half"]) == (12, 0, "a"):
        return _midnight(found, _)
    if not 1 <= hour <= 12 or minute > 59:
        return MomentProblem(f"{found[0]} is no time of day.")
    return time(hour % 12 + (12 if found["half"] == "p" else 0), minute)


def _bare_number(found: re.Match[str], setting: _Setting) -> MomentProblem:
    number = int(found[0])
    hours = (number, number + 12) if 1 <= number < 12 else (number,) if number < 24 else ()
    suggestions = (*(f"{hour:02}:00" for hour in hours), f"{number} {_MONTHS[setting.today.month - 1]}")
    return MomentProblem(f"{found[0]} alone can be an hour or a day. Please type more of it.", suggestions)


def _noon(_: re.Match[str], __: _Setting) -> time:
    return time(12)


def _midnight(_: re.Match[str], __: _Setting) -> MomentProblem:
    return MomentProblem("Midnight can be the beginning or the end of a day. Please type 00:00 or 23:59.", _MIDNIGHTS)


def _closing(_: re.Match[str], setting: _Setting) -> time:
    return setting.calendar.closes


def _part_of_day(found: re.Match[str], _: _Setting) -> MomentProblem:
    example = _PARTS_OF_DAY[found["part"]]
    return MomentProblem(f"Please say the hour, for example {example}.", (example,))


def _dotted_day(typed: str, clock: time) -> MomentProblem | None:
    """The problem that "5.11" alone is a day as well as a time, where it is."""
    if not re.fullmatch(r"\d{1,2}\.\d\d", typed, re.ASCII) or not (1 <= clock.minute <= 12 and clock.hour):
        return None
    options = (f"{clock:%H:%M}", f"{clock.hour} {_MONTHS[clock.minute - 1]}")
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

_TimeForm: TypeAlias = Callable[[re.Match[str], _Setting], time | MomentProblem]
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


def _read_time(words: str, setting: _Setting) -> time | MomentProblem | None:
    """The time of day that `words` name. None if they are of no form that a time has."""
    for pattern, form in _TIME_FORMS:
        if found := pattern.fullmatch(words):
            return form(found, setting)
    return None
