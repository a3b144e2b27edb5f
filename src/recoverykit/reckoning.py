"""What was reckoned for the deadlines of a case, as text to be kept beside it. Pure.

Reckoning in working days needs the table of holidays, whose import takes longer than all else that shows a case. What
is kept here is the start, the length and the end of each time, and what that rests upon. If it rests on another
calendar than that of today, nothing of it is taken.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import cast

from recoverykit import __version__
from recoverykit.values import Json
from recoverykit.workdays import Calendar, Duration, Reckoned, parse_duration


def basis(calendar: Calendar) -> str:
    """All that a sum rests upon beside its start and its length: the calendar, and the program that reckons."""
    hours = f"{calendar.opens:%H:%M}-{calendar.closes:%H:%M}"
    return f"{calendar.zone.key} {calendar.country} {hours} {__version__}"


def encode_reckoned(calendar: Calendar) -> str:
    """What was reckoned by a calendar, as JSON; nothing if that was nothing."""
    if not calendar.reckoned:
        return ""
    sums = [
        [start.isoformat(), str(length), end.astimezone(UTC).isoformat()]
        for (start, length), end in sorted(calendar.reckoned.items(), key=lambda one: (one[0][0], str(one[0][1])))
    ]
    return json.dumps({"by": basis(calendar), "sums": sums}, separators=(",", ":"))


def decode_reckoned(text: str, calendar: Calendar) -> Reckoned:
    """What `encode_reckoned` wrote by such a calendar; nothing if it was another, or cannot be read."""
    try:
        data = cast("Json", json.loads(text)) if text else None
        if not isinstance(data, dict) or data.get("by") != basis(calendar) or not isinstance(data["sums"], list):
            return {}
        return dict(_sum(one) for one in data["sums"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return {}


def _sum(one: Json) -> tuple[tuple[datetime, Duration], datetime]:
    if not isinstance(one, list):
        raise TypeError("a sum has a start, a length and an end")
    start, length, end = (str(part) for part in one)
    return (_moment(start), parse_duration(length)), _moment(end)


def _moment(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    if found.utcoffset() is None:
        raise ValueError("a moment needs its time zone")
    if not date.min.year < found.year < date.max.year:
        raise ValueError("a moment lies beyond the calendar")
    return found.astimezone(UTC)
