"""Entries as iCalendar (RFC 5545): bytes that calendars import. Pure.

Each entry is an event, a task, or both. Its texts come from the record and are believed in nothing: they are cleaned
here, and escaped and folded by the icalendar library.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from icalendar.parser import Contentline
from icalendar.prop import vText

from recoverykit.calendars.alarms import alarms, day_alone, to_the_minute
from recoverykit.calendars.entries import SHOWN_GONE, Entry
from recoverykit.documents.escape import clean
from recoverykit.moments import Moment, short
from recoverykit.workdays import Calendar

PRODUCT = "-//recoverykit//recover//EN"
"""The PRODID of our calendars, by which they are known again."""
LEAD = timedelta(minutes=30)
"""How long an event lasts; it ends when the thing is due."""
LONGEST = 100
"""Characters of what is owed that stand in a summary; a longer text is whole in the description."""
_UNFOLDED = 75  # octets of a line, RFC 5545 section 3.1
_CASE = re.compile(r"[0-9a-f]{12}")
_PLAIN_KEY = re.compile(r"[A-Za-z0-9_./@-]+")


class Kind(StrEnum):
    """As what an entry is written."""

    BOTH = "both"
    EVENTS = "events"
    TASKS = "tasks"


class Part(StrEnum):
    """One of the two things that an entry can be; its value stands in the uid."""

    EVENT = "event"
    TASK = "task"


_NAMES = {Part.EVENT: "VEVENT", Part.TASK: "VTODO"}


def name_of(entry: Entry, part: Part) -> str:
    """What tells an event or a task from all others, always the same: the uid of its case, a hash of its key, and which
    of both it is. It can be the name of a file, whatever the record holds."""
    case = entry.case_uid if _CASE.fullmatch(entry.case_uid) else _hash(entry.case_uid, 12)
    return f"{case}-{_hash(entry.key, 16)}-{part}"


def _hash(text: str, digits: int) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:digits]


def parts_of(entry: Entry, kind: Kind, now: datetime) -> tuple[Part, ...]:
    """What an entry is written as. Without a day it is no event, but a cancelled one for a while if it had one."""
    had_a_day = entry.lost is not None and now - entry.changed <= SHOWN_GONE
    found = [Part.EVENT] if kind is not Kind.TASKS and (entry.due or had_a_day) else []
    return (*found, Part.TASK) if kind is not Kind.EVENTS else tuple(found)


def calendar_file(entries: Iterable[Entry], kind: Kind, calendar: Calendar, now: datetime) -> bytes:
    """One calendar with all entries, to be published (METHOD:PUBLISH). `calendar` is the user's own; `now` is aware."""
    lines = [*_HEAD, "METHOD:PUBLISH", _text("X-WR-CALNAME", "Owed to clients")]
    for entry in entries:
        for part in parts_of(entry, kind, now):
            lines.extend(_component(entry, part, kind, calendar, now))
    return _encoded([*lines, _FOOT])


def calendar_item(entry: Entry, part: Part, kind: Kind, calendar: Calendar) -> bytes:
    """A calendar with one event or task, as a folder of calendars (vdir) and CalDAV keep them: without a METHOD (RFC
    4791 section 4.1), and the same bytes until the entry changes."""
    return _encoded([*_HEAD, *_component(entry, part, kind, calendar, entry.changed), _FOOT])


_HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN")
_FOOT = "END:VCALENDAR"


def _component(entry: Entry, part: Part, kind: Kind, calendar: Calendar, stamp: datetime) -> Iterator[str]:
    summary = _summary(entry, part)
    yield f"BEGIN:{_NAMES[part]}"
    yield f"UID:{name_of(entry, part)}@recoverykit"
    yield f"DTSTAMP:{_utc(stamp)}"
    yield f"LAST-MODIFIED:{_utc(entry.changed)}"
    yield f"SEQUENCE:{entry.sequence}"
    yield _text("SUMMARY", summary)
    yield _text("DESCRIPTION", "\n".join(_description(entry, calendar)))
    yield "CLASS:PRIVATE"
    yield f"CATEGORIES:{'Promise' if entry.promised else 'Step'}"
    yield from _event(entry, calendar) if part is Part.EVENT else _task(entry, calendar)
    if entry.gone is None and entry.due is not None and (part is Part.EVENT or kind is Kind.TASKS):
        for at in alarms(entry.due, calendar):
            # What has passed already would ring at once where the calendar is imported.
            if at > stamp:
                trigger = (
                    _before_event(entry.due, at, calendar) if part is Part.EVENT else f";VALUE=DATE-TIME:{_utc(at)}"
                )
                yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER{trigger}", _text("DESCRIPTION", summary))
                yield "END:VALARM"
    yield f"END:{_NAMES[part]}"


def _event(entry: Entry, calendar: Calendar) -> Iterator[str]:
    due = entry.due or entry.lost
    if due is None:
        raise ValueError("what never had a day is no event")
    day = day_alone(due, calendar.zone)
    if day is None:
        yield f"DTSTART:{_utc(to_the_minute(due) - LEAD)}"
        yield f"DTEND:{_utc(to_the_minute(due))}"
    else:
        yield f"DTSTART;VALUE=DATE:{_day(day)}"
        yield f"DTEND;VALUE=DATE:{_day(day + timedelta(days=1))}"
    yield "TRANSP:TRANSPARENT"
    yield f"STATUS:{'CONFIRMED' if entry.gone is None and entry.due else 'CANCELLED'}"


def _task(entry: Entry, calendar: Calendar) -> Iterator[str]:
    if entry.due is not None:
        day = day_alone(entry.due, calendar.zone)
        yield f"DUE:{_utc(to_the_minute(entry.due))}" if day is None else f"DUE;VALUE=DATE:{_day(day)}"
    if entry.kept is not None:
        yield from (f"COMPLETED:{_utc(entry.kept)}", "PERCENT-COMPLETE:100", "STATUS:COMPLETED")
    else:
        yield f"STATUS:{'NEEDS-ACTION' if entry.gone is None else 'CANCELLED'}"


def _before_event(due: datetime, at: datetime, calendar: Calendar) -> str:
    """When an alarm comes, counted from the start of its event, as calendars count it themselves."""
    day = day_alone(due, calendar.zone)
    if day is None:
        length = at - (to_the_minute(due) - LEAD)
    else:
        # A day begins at midnight of whoever looks at it, so what counts is the difference on the clock.
        length = at.replace(tzinfo=None) - datetime(day.year, day.month, day.day)  # noqa: DTZ001 - see above
    minutes = length // timedelta(minutes=1)
    return f":{'-' if minutes < 0 else ''}PT{abs(minutes)}M"


def _summary(entry: Entry, part: Part) -> str:
    what, client = _shortened(_one_line(entry.what)), _shortened(_one_line(entry.client))
    said = f"“{what}”" if entry.promised else what
    # A task can be ticked; of an event that was kept, a calendar says no more than that it is cancelled.
    done = "Done: " if part is Part.EVENT and entry.kept is not None else ""
    return f"{done}{client or f'Case {entry.number}'}: {said}"


def _shortened(line: str) -> str:
    """A line of which no more is left than LONGEST; between two words, where there are any."""
    if len(line) <= LONGEST:
        return line
    head = line[:LONGEST]
    words = head.rpartition(" ")[0]
    return f"{words if len(words) > LONGEST // 2 else head} …"


def _description(entry: Entry, calendar: Calendar) -> Iterator[str]:
    what, client, owner = (_one_line(one) for one in (entry.what, entry.client, entry.owner))
    if len(what) > LONGEST:
        yield what
    by = f"Due {_when(entry.due, calendar)}." if entry.due else "No day yet."
    yield f"Case {entry.number}{f', {client}' if client else ''}. {f'{owner} does it. ' if owner else ''}{by}"
    if entry.kept is not None:
        yield f"Done {_when(entry.kept, calendar)}."
    elif entry.gone is not None:
        yield "It is owed no more."
    yield f"See it: recover show {entry.number}"
    if entry.gone is None and _PLAIN_KEY.fullmatch(entry.key):
        yield f'When it is done: recover promise keep {entry.number} {entry.key} "what was done"'


def _when(moment: datetime, calendar: Calendar) -> str:
    zone = calendar.zone.key
    day = day_alone(moment, calendar.zone)
    return short(Moment(day, None, zone)) if day else f"{short(Moment.of(moment, zone))} ({zone})"


def _one_line(text: str) -> str:
    """A text without control characters. Readers, and the library itself before a capital N, take a backslash and an n
    for the end of a line, even where the backslash was escaped."""
    return clean(text).replace("\\", "/").strip()


def _text(name: str, value: str) -> str:
    return f"{name}:{vText(value).to_ical().decode()}"


def _utc(moment: datetime) -> str:
    return f"{re.sub('[-:]', '', moment.astimezone(UTC).isoformat()[:19])}Z"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _encoded(lines: Iterable[str]) -> bytes:
    return b"".join(_folded(one) + b"\r\n" for one in lines)


def _folded(line: str) -> bytes:
    if len(line) <= _UNFOLDED and line.isascii():
        return line.encode()
    folded: bytes = Contentline(line).to_ical()  # type: ignore[no-untyped-call]  # the library tells no types here
    return folded
