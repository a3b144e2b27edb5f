"""Calendar files as tests read them."""

from __future__ import annotations

from pathlib import Path

from helpers import run
from icalendar import Calendar, Component

from recoverykit.errors import Status

EVENT, TASK = "VEVENT", "VTODO"


def written(to: Path, *arguments: str, now: str = "2026-11-20T16:10") -> list[Component]:
    """Write a calendar file; all events and tasks in it."""
    ran = run("calendar", "-o", str(to), *arguments, now=now)
    assert ran.status == Status.OK, ran.err
    return components(to.read_bytes())


def components(data: bytes) -> list[Component]:
    """All events and tasks of a calendar."""
    calendar = Calendar.from_ical(data)
    return [*calendar.walk(EVENT), *calendar.walk(TASK)]


def one(found: list[Component], kind: str, words: str) -> Component:
    """The event or task whose summary has these words."""
    (fits,) = [each for each in found if each.name == kind and words in str(each["SUMMARY"])]
    return fits


def summaries(found: list[Component], kind: str = TASK) -> list[str]:
    """What the events or tasks are about."""
    return [str(each["SUMMARY"]) for each in found if each.name == kind]


def sequences(found: list[Component]) -> dict[str, int]:
    """The sequence of each uid."""
    return {str(each["UID"]): int(str(each["SEQUENCE"])) for each in found}
