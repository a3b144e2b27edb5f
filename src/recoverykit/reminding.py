"""When somebody is reminded of what they owe, and what counts as having been reminded. Pure.

At most once in each local day, and at least once. What has been said is known by the moment at which it was said, and
whether that was today is asked in the time zone of now: on a journey no day is doubled and none is left out.

The clock may be wrong. What was shown today counts, also where that lies ahead of a clock that was set back. What a
run has taken up and not shown yet is its own for `LEASE`; if that began ahead of now, it was another clock's, and is
free. What was said on a day to come says nothing about today.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

from recoverykit.frozen import dataclass
from recoverykit.timekeeping import SLACK
from recoverykit.workdays import Calendar, at_clock, nth_business_day

Quiet: TypeAlias = tuple[tuple[time, time], ...]
"""Times of the day in which nobody is reminded: from (included) to (not included), over midnight if that is earlier."""

LEASE = timedelta(minutes=10)
"""How long what one run has taken up is left to it. After that it has died, and another run says it."""
UNDATED = "undated"
"""The name of what is said once a week: how much has no day."""
MOST_SNOOZED = timedelta(days=7)
"""How long what is overdue can be put off at once."""

_STEP = timedelta(minutes=15)
_LEFT = timedelta(hours=1)
_FURTHEST = 40 * 24 * 4
_SPAN = re.compile(r"((?:[01]\d|2[0-3]):[0-5]\d) ?[-–] ?((?:[01]\d|2[0-3]):[0-5]\d)", re.ASCII)


class QuietError(ValueError):
    """A text names no quiet hours. The message is meant for the user."""


@dataclass(frozen=True, slots=True)
class Period:
    """A day or a week as clocks show it somewhere: from `begins` (included) to `ends` (not included), in UTC."""

    begins: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class Said:
    """A reminder of `name` that a run took up at `at` (aware), and has shown or not. `row` is where it is kept."""

    row: int
    id: str
    name: str
    at: datetime
    shown: bool


@dataclass(frozen=True, slots=True)
class Snooze:
    """No reminder before `until` of what was due at `due` when that was said. Both aware, to the second."""

    until: datetime
    due: datetime


def parse_quiet(text: str) -> Quiet:
    """Read quiet hours, "12:00-13:00, 16:30-17:00"; an empty text has none. Raises QuietError."""
    spans: list[tuple[time, time]] = []
    for part in text.split(",") if text.strip() else ():
        found = _SPAN.fullmatch(part.strip())
        if found is None or found[1] == found[2]:
            raise QuietError("Write quiet hours as in 12:00-13:00; several with commas between.")
        spans.append((time.fromisoformat(found[1]), time.fromisoformat(found[2])))
    return tuple(spans)


def leaves_hours(opens: time, closes: time, quiet: Quiet) -> bool:
    """Whether quiet hours leave anything of the working hours."""
    first, last = (one.hour * 60 + one.minute for one in (opens, closes))
    return any(not _is_quiet(time(*divmod(minute, 60)), quiet) for minute in range(first, last))


def may_remind(now: datetime, calendar: Calendar, quiet: Quiet) -> bool:
    """Whether the aware `now` lies in working hours of `calendar`, and not in quiet hours."""
    local = now.astimezone(calendar.zone)
    clock = local.time()
    # Holidays are asked for last: to load their table takes longer than all else.
    return (
        calendar.opens <= clock < calendar.closes
        and not _is_quiet(clock, quiet)
        and calendar.is_business_day(local.date())
    )


def _is_quiet(clock: time, quiet: Quiet) -> bool:
    return any((begin <= clock < end) if begin < end else (clock >= begin or clock < end) for begin, end in quiet)


def horizon(now: datetime, calendar: Calendar) -> datetime:
    """What is due before this is reminded of today: the end of the next working day. On a Friday that is the end of
    Monday, so that of all that falls due there is news while there is still time to tell the client."""
    local = now.astimezone(calendar.zone)
    return at_clock(nth_business_day(local.date(), 1, calendar) + timedelta(days=1), time(), calendar.zone)


def day_of(now: datetime, zone: ZoneInfo) -> Period:
    """The local day of the aware `now`."""
    return _days(now, zone, 0, 1)


def week_of(now: datetime, zone: ZoneInfo) -> Period:
    """The local week of the aware `now`, from Monday."""
    back = now.astimezone(zone).weekday()
    return _days(now, zone, -back, 7 - back)


def _days(now: datetime, zone: ZoneInfo, first: int, after: int) -> Period:
    today = now.astimezone(zone).date()
    begins, ends = (at_clock(today + timedelta(days=days), time(), zone).astimezone(UTC) for days in (first, after))
    return Period(begins, ends)


def name_of(case_uid: str, key: str) -> str:
    """The name under which a duty of a case is remembered: 16 hexadecimal digits, and no word of anybody's."""
    return hashlib.sha256(f"{case_uid}\n{key}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def ids_of(names: Iterable[str], period: Period) -> Iterator[tuple[str, str]]:
    """Names with the ids of their reminders in a day or week: the same whenever they are reckoned."""
    mark = f"{period.begins:%Y%m%dT%H%M}Z"
    return ((name, f"{name}-{mark}") for name in names)


def still_to_say(names: Sequence[str], said: Iterable[Said], now: datetime) -> dict[str, Said | None]:
    """Which of `names` nobody was reminded of in a period, and nobody is just being reminded of, in their order.

    `said` is what was taken up in that period. With a name comes what a run took up and died over, to be taken up
    again under its id.
    """
    last: dict[str, Said] = {}
    for one in said:
        before = last.get(one.name)
        if before is None or not before.shown:
            last[one.name] = one
    return {name: last.get(name) for name in names if name not in last or _is_free(last[name], now)}


def _is_free(one: Said, now: datetime) -> bool:
    return not one.shown and not (now - LEASE < one.at <= now + SLACK)


def period_for(snooze: Snooze | None, due: datetime, today: Period, now: datetime) -> Period | None:
    """In which one reminder is wanted of what is due at `due`: today, or what is left of today after it was put off.
    None while it is put off.

    A snooze holds for the date that the thing had then: one that was moved is heard of again. It never lasts longer
    than anybody may put off, so that a clock which was ahead cannot silence anything.
    """
    if snooze is None or snooze.due != due.replace(microsecond=0) or snooze.until > max(due, now + MOST_SNOOZED):
        return today
    if now < snooze.until:
        return None
    return Period(max(today.begins, snooze.until.astimezone(UTC)), today.ends)


def latest_snooze(due: datetime, now: datetime, calendar: Calendar, quiet: Quiet) -> datetime | None:
    """Until when at the latest something may be put off; None if not at all.

    What is overdue, for `MOST_SNOOZED`. What is not due yet, until an hour before, and so that half an hour is left
    of a working time before it is due: else one would hear of it when it is too late to tell the client.
    """
    if due <= now:
        return now + MOST_SNOOZED
    at = due.astimezone(UTC) - _LEFT
    for _ in range(_FURTHEST):
        if at <= now:
            return None
        if may_remind(at, calendar, quiet) and may_remind(at + 2 * _STEP - timedelta(seconds=1), calendar, quiet):
            return at.astimezone(calendar.zone)
        at -= _STEP
    return None


def in_order(dues: Mapping[str, tuple[bool, datetime]]) -> list[str]:
    """Names in the order in which they are said: what was promised before what was not, the soonest due first.

    `dues` holds for each whether it was promised, and when it is due.
    """
    return sorted(dues, key=lambda name: (not dues[name][0], dues[name][1]))
