"""How often the client hears something by a promise in these words: “I will write to you every Monday.”

Only what the client hears counts. “I will check the backups every Monday” is work, and is looked at as such.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from recoverykit.frozen import dataclass
from recoverykit.moments import WEEKDAYS
from recoverykit.workdays import Duration, Unit


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often something comes: on days of the week (0 is Monday), or else after a length of time. `written`: in
    writing, so that a call does not stand in for it."""

    weekdays: tuple[int, ...] = ()
    every: Duration | None = None
    written: bool = False


def rhythm(words: str) -> Rhythm | None:
    """How often the client is told something by a promise in these words; None where it comes once, or where
    it is work and no word to them."""
    if not _TELLS.search(words) or _DENIED.search(words):
        return None
    written = _WRITES.search(words) is not None
    if _DAILY.search(words):
        return Rhythm((), Duration(1, Unit.BUSINESS_DAYS), written)
    if (found := _EVERY.search(words)) is None:
        return Rhythm((), Duration(1, Unit.WEEKS), written) if _WEEKLY.search(words) else None
    if found["days"] is not None:
        days = {_number(one) for one in re.findall(_DAY, found["days"], re.IGNORECASE)}
        return Rhythm(tuple(sorted(days)), None, written)
    length = _length(found["count"] or "one", found["unit"].lower())
    return Rhythm((), length, written) if length else None


def _length(count: str, unit: str) -> Duration | None:
    """Two hours, three weeks; of days, whichever are meant, those on which one works."""
    amount = int(count) if count.isdecimal() else _COUNTS[count.lower()]
    kind = Unit.HOURS if "hour" in unit else Unit.WEEKS if unit in _WEEKS else Unit.BUSINESS_DAYS
    return Duration(amount * (2 if "fortnight" in unit else 1), kind) if amount else None


def next_day(days: tuple[int, ...], after: date) -> date:
    """The first of these days of the week behind a day."""
    return min(after + timedelta(days=(one - after.weekday() - 1) % 7 + 1) for one in days)


def _number(day: str) -> int:
    return next(at for at, one in enumerate(WEEKDAYS) if one.lower().startswith(day.lower()[:3]))


_DAY = r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b"
_TELLS = re.compile(
    r"\b(?:(?:write|report|speak|talk) to you|let you know|keep you (?:posted|informed|up to date)"
    r"|(?:ring|call|phone|e-?mail|mail|message|text|tell|update|brief|inform) you"
    r"|(?:send|give|post|publish)(?: you)? (?:an?|the|my|our)?\s*(?:\w+[- ]){0,2}?"
    r"(?:updates?|reports?|summar(?:y|ies)|notes?|messages?|status|word))\b",
    re.IGNORECASE,
)
_EVERY = re.compile(
    rf"\b(?:every|each)\s+(?:(?P<days>{_DAY}(?:(?:\s*,\s*|\s+and\s+|\s*,\s*and\s+)(?:every\s+|each\s+)?{_DAY})*)"
    r"|(?P<count>\d{1,3}|one|two|three|four|five|six|other|second|third|single)?\s*"
    r"(?P<unit>(?:working |business |week)?(?:days?|mornings?|afternoons?|evenings?)|weeks?|fortnights?|hours?))\b",
    re.IGNORECASE,
)
_DAILY = re.compile(r"\b(?:daily|once a day|(?:at|by) the end of (?:every|each) (?:working )?day)\b", re.IGNORECASE)
_WEEKLY = re.compile(r"\b(?:weekly|once a week)\b", re.IGNORECASE)
_WRITES = re.compile(r"\b(?:write|e-?mail|mail|message|text|send|post|publish)\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:will not|won['’]t|never)\b", re.IGNORECASE)
_WEEKS = ("week", "weeks", "fortnight", "fortnights")
_COUNTS = {
    **{"single": 1, "one": 1, "two": 2, "other": 2, "second": 2},
    **{"three": 3, "third": 3, "four": 4, "five": 5, "six": 6},
}
