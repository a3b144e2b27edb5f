"""Moments as people type them: a day, a time or both, read strictly by a small grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Literal

from recoverykit.date_forms import (
    FIRST_YEAR,
    LAST_YEAR,
    Direction,
    MomentProblem,
    Setting,
    TypedDay,
    day_named,
    dotted_day,
    read_day,
    read_time,
    to_the_minute,
    typed_length,
    year_problem,
)
from recoverykit.moments import WEEKDAYS, Moment, short
from recoverykit.workdays import (
    Calendar,
    Unit,
    add,
)

MOST_CHARACTERS = 80


def parse_moment(
    text: str, *, now: datetime, calendar: Calendar, direction: Direction = "any"
) -> Moment | MomentProblem:
    """Read a day, a time or both, in the zone of `calendar`, seen from the aware moment `now`.

    A time alone is one of today; a day alone gives a moment without a time. Never raises for any text: what cannot
    be read, can be read in two ways, or lies in the wrong direction gives a problem.
    """
    setting = Setting(to_the_minute(now, calendar.zone), calendar, direction, False)
    return _with_usable_suggestions(_parse(text, setting), setting)


def parse_day(text: str, *, now: datetime, calendar: Calendar, direction: Direction = "any") -> Moment | MomentProblem:
    """Read a day, as `parse_moment` does. A text with a time in it gives a problem; the result has no time."""
    setting = Setting(to_the_minute(now, calendar.zone), calendar, direction, True)
    return _with_usable_suggestions(_parse(text, setting), setting)


def _parse(text: str, setting: Setting) -> Moment | MomentProblem:
    if len(text) > MOST_CHARACTERS:
        return MomentProblem(f"This is too long for a date. {setting.examples}")
    plain = _plain(text)
    if _names_zone(plain):
        return MomentProblem(f"Times are those of {setting.zone}. Please leave the zone out.")
    if plain.startswith(_BEFORE) and not setting.days_only:
        return _before(plain.removeprefix(_BEFORE), setting)
    return _plainly(plain, setting)


_BEFORE = "before "


def _before(plain: str, setting: Setting) -> Moment | MomentProblem:
    """What is to be before a day is to be by the end of the one before it; before a time, by it."""
    found = _plainly(plain, setting)
    if isinstance(found, MomentProblem):
        # On a Friday, "before Friday" can only be the next.
        meant = [_plainly(one.lower(), setting) for one in found.suggestions]
        ahead = [one for one in meant if isinstance(one, Moment) and one.day > setting.today]
        if setting.direction == "future" and meant and len(ahead) == 1:
            return _before(found.suggestions[meant.index(ahead[0])].lower(), setting)
        return replace(found, suggestions=tuple(f"{_BEFORE}{one}" for one in found.suggestions))
    moment = replace(found, edge="by" if found.time else "before")
    return moment if found.time else _checked(moment, setting)


def _plainly(plain: str, setting: Setting) -> Moment | MomentProblem:
    read = _whole(plain, setting) or _split(plain.split(), setting)
    if read is None:
        return MomentProblem(setting.examples)
    return read if isinstance(read, MomentProblem) else _checked(read, setting)


def _with_usable_suggestions(read: Moment | MomentProblem, setting: Setting) -> Moment | MomentProblem:
    """`read`, with only those suggestions that would be understood."""
    if isinstance(read, Moment):
        return read
    usable = (_usable(suggestion, setting) for suggestion in read.suggestions)
    return replace(read, suggestions=tuple(dict.fromkeys(text for text in usable if text)))


def _usable(suggestion: str, setting: Setting) -> str:
    """The suggestion, or for a time that does not fit today that of tomorrow or yesterday, or nothing."""
    candidates = (suggestion, f"tomorrow {suggestion}", f"yesterday {suggestion}")
    return next((text for text in candidates if isinstance(_parse(text, setting), Moment)), "")


def _plain(text: str) -> str:
    """Lower case, single spaces, commas between words gone, and an ISO day parted from its time."""
    plain = re.sub(r"(?<=\S)\s*,\s*(?=\S)", " ", text.lower())
    plain = re.sub(r"(\d{4}-\d\d-\d\d)t(?=\d)", r"\1 ", plain, flags=re.ASCII)
    plain = " ".join(plain.replace("’", "'").split())
    plain = _ARTICLE.sub("", plain)
    return _SPELLED_HOUR.sub(lambda found: f"{found[1]}{_HOURS.index(found[2]) + 1}{found[3]}", plain)


_ARTICLE = re.compile(r"\bthe (?=\d{1,2}(?:st|nd|rd|th)\b)")
"""As in "Thursday the 20th"."""
_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SPELLED_HOUR = re.compile(
    rf"(^(?:at )?|\bat |\b(?:today|tomorrow|\w+day) )({'|'.join(_HOURS)})( ?(?:o'clock|am|pm|a\.m\.?|p\.m\.?)?)$"
)
"""As in "tomorrow at ten"."""

_ZONE_NAMES = "utc|gmt|bst|wet|west|cet|cest|eet|eest|msk|est|edt|cst|cdt|mst|mdt|pst|pdt|ist|jst|aest|aedt"
_ZONE = re.compile(
    rf"(?<![a-z])(?:{_ZONE_NAMES})(?![a-z])|\d ?z$|\d[:.]\d\d ?[+-]\d\d?(?::?\d\d)?$|(?<![a-z])[a-z]+/[a-z]", re.ASCII
)


def _names_zone(plain: str) -> bool:
    return _ZONE.search(plain) is not None


def _whole(plain: str, setting: Setting) -> Moment | MomentProblem | None:
    """Read a text that is a moment as a whole: "now", "in 2 hours", "an hour ago"."""
    if plain == "now":
        return _time_not_asked(setting, "today") or Moment.of(setting.now, setting.zone)
    if found := re.fullmatch(
        r"in ([1-9]\d{0,4}) ?(?:minutes?|mins?)|([1-9]\d{0,4}) ?(?:minutes?|mins?) ago", plain, re.ASCII
    ):
        minutes = timedelta(minutes=int(found[1] or f"-{found[2]}"))
        return _time_not_asked(setting) or Moment.of(setting.now.astimezone(UTC) + minutes, setting.zone)
    found = re.fullmatch(r"in (?P<ahead>.+)|(?P<back>.+) ago", plain)
    length = typed_length(found["ahead"] or found["back"]) if found else None
    if found is None or length is None or length.unit not in (Unit.HOURS, Unit.WORKING_HOURS, Unit.CLIENT_HOURS):
        return None
    if found["ahead"]:
        return _time_not_asked(setting) or Moment.of(add(setting.now, length, setting.calendar), setting.zone)
    if length.unit is not Unit.HOURS:
        return MomentProblem("Only hours, days and weeks can be counted back. Please type the day and the time.")
    back = setting.now.astimezone(UTC) - timedelta(hours=length.amount)
    return _time_not_asked(setting) or Moment.of(back, setting.zone)


def _time_not_asked(setting: Setting, *suggestions: str) -> MomentProblem | None:
    return MomentProblem("Only the day is asked for, without a time.", suggestions) if setting.days_only else None


def _split(words: Sequence[str], setting: Setting) -> Moment | MomentProblem | None:
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


def _joined(day_words: str, time_words: str, setting: Setting) -> Moment | MomentProblem | None:
    """The moment made of a day and a time, one of which may be empty. None if one of them is not of any form."""
    day = read_day(day_words, setting)
    clock = read_time(time_words, setting)
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
        case TypedDay(), MomentProblem():
            return replace(clock, suggestions=tuple(f"{day_named(day.day)} {text}" for text in clock.suggestions))
        case (MomentProblem() as problem, _) | (_, MomentProblem() as problem):
            return problem
        case TypedDay(), None:
            return Moment(day.day, None if setting.days_only else day.default, setting.zone)
        case TypedDay(), time():
            return Moment(day.day, clock, setting.zone)
        case None, time():
            return dotted_day(time_words, clock) or _today_at(clock, setting)
    return None


def _today_at(clock: time, setting: Setting) -> Moment | MomentProblem:
    """A time without a day. If it is not one for today, that of tomorrow or yesterday is suggested."""
    read = _checked(Moment(setting.today, clock, setting.zone), setting)
    return read if isinstance(read, Moment) else replace(read, suggestions=(f"{clock:%H:%M}",))


# Checks of what was read


def _checked(moment: Moment, setting: Setting) -> Moment | MomentProblem:
    """The moment, unless it cannot be, or lies in the wrong direction."""
    if not FIRST_YEAR <= moment.day.year <= LAST_YEAR:
        return year_problem()
    if moment.time is not None:
        local = moment.instant()
        if (local.date(), local.time()) != (moment.day, moment.time):
            where = f"{WEEKDAYS[moment.day.weekday()]} {day_named(moment.day)}"
            return MomentProblem(f"{moment.time:%H:%M} does not exist on {where}: the clocks go forward.")
    side = _side(moment, setting)
    if side and setting.direction not in ("any", side):
        return _wrong_direction(moment, setting)
    return moment


def _side(moment: Moment, setting: Setting) -> Literal["past", "future"] | None:
    """Where the moment lies as seen from now. None for now itself, and for today without a time."""
    if moment.time is None:
        ahead = (moment.day - setting.today).days - (moment.edge == "before")
    else:
        # In UTC, because moments in one zone are compared by what the clock shows.
        passing = moment.instant().astimezone(UTC) - setting.now.astimezone(UTC)
        ahead = passing // timedelta(minutes=1)
    return None if ahead == 0 else "future" if ahead > 0 else "past"


def _wrong_direction(moment: Moment, setting: Setting) -> MomentProblem:
    echo = short(moment, setting.now)
    if setting.direction == "future":
        return MomentProblem(f"That was {echo}. This needs a time still to come.")
    return MomentProblem(f"That is {echo}. This needs a time that has passed.")
