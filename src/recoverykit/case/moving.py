"""Promises whose time was moved, and whether the client was told of it: before the time they reckon with, or after."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from recoverykit.case.events import PromiseMoved
from recoverykit.case.state import FOUND, CaseState, Departure, Fact, FactState, Shift
from recoverykit.frozen import dataclass
from recoverykit.moments import Moment
from recoverykit.playbook.model import OTHERS
from recoverykit.values import Item, Value

NOTICES = frozenset(
    ("delay-notice", "progress-update", "apology-letter", "resolution-plan", "agreement-letter", "cause-update")
)
"""The documents that name every time which is promised, so that whoever gets one knows of a time that was moved."""
REPORTS = NOTICES - {"delay-notice"}
"""Those of them that say what is done, too."""
NEXT_CONTACT = "next_contact"
"""The question that asks when the client hears from the sender next."""
WHEN = "when"
"""Behind the key of a promise without a day: that the client is told by when it will be kept."""
_DELAYS = "delay-notice"
_NAME_ALL = frozenset(("delay-notice", "progress-update"))
"""Those of them that also name what stands on no list."""


@dataclass(frozen=True, slots=True)
class Delay:
    """A promise that will be late, and the client does not know. They reckon with `was`; it is due `to`, or None where
    nobody can say yet, and then they hear by `tell_by` when it will be. `moved_at` is aware."""

    key: str
    was: Moment
    to: Moment | None
    tell_by: Moment | None
    because: str
    moved_at: datetime


def notice_of(state: CaseState, shift: Shift) -> datetime | None:
    """When the client was told of a time that was moved; None if they were not yet."""
    if shift.moved.told:
        return shift.at
    return next((gone.at for gone in state.sent if gone.at >= shift.at and _tells(gone, shift)), None)


def _tells(gone: Departure, shift: Shift) -> bool:
    """Whether a document that left names the new time. A notice of delays names what comes later, and nothing else."""
    was, to = shift.moved.was, shift.moved.to
    if gone.kind == _DELAYS and was is not None and not is_later(to, was):
        return False
    return _names(gone, shift.moved.promise, to)


def _names(gone: Departure, promise: str, to: Moment | None) -> bool:
    """Whether a document that left names a time for a promise: it does where it was composed from it."""
    question, _, rest = promise.partition("/")
    uid, _, field = rest.partition("/")
    whom = f"@{uid}" if question == OTHERS else ""
    if gone.kind not in NOTICES or gone.document != f"{gone.kind}{whom}":
        return False
    if question == FOUND or field == WHEN:
        return gone.kind in _NAME_ALL
    fact = gone.facts.get(question)
    if fact is None:
        return False
    if uid:
        return _time_of(fact.value, uid, field) == to
    return (fact.until if fact.state is FactState.UNKNOWN else fact.value) == to


def _time_of(value: Value | None, uid: str, field: str) -> Moment | None:
    item = next((one for one in value if one.uid == uid), None) if isinstance(value, tuple) else None
    if item is None or not field:
        return time_of(item) if item else None
    named = item.values.get(field)
    return named if isinstance(named, Moment) else None


def time_of(item: Item) -> Moment | None:
    """The time that an entry of a list names; the first, if it names several."""
    return min((one for one in item.values.values() if isinstance(one, Moment)), key=Moment.instant, default=None)


def is_later(to: Moment | None, was: Moment) -> bool:
    """Whether a promise that was due `was` comes later, or nobody knows when."""
    return to is None or to.instant() > was.instant()


def delays(state: CaseState) -> tuple[Delay, ...]:
    """What will be later than the client was told, in the order in which it was moved; nothing that is done. A letter
    that was promised is late only if nothing is written by its time: see `written_by`."""
    return tuple(one for one in _untold(state) if not (one.key == NEXT_CONTACT and _writes(state)))


def written_by(state: CaseState) -> Moment | None:
    """By when the client reckons with word in writing, where another time has been set since and nothing has gone."""
    return next((one.was for one in _untold(state) if one.key == NEXT_CONTACT and _writes(state)), None)


def contact_comes_now(state: CaseState, now: datetime, today: date) -> bool:
    """Whether the time of the next contact has passed, or is that of a letter which is written today."""
    value = state.value(NEXT_CONTACT)
    return isinstance(value, Moment) and (value.instant() < now or (_writes(state) and value.day <= today))


def _writes(state: CaseState) -> bool:
    return state.value("next_contact_by") == "write"


def _untold(state: CaseState) -> tuple[Delay, ...]:
    found: dict[str, Delay] = {}
    for shift in state.shifts:
        moved = shift.moved
        before = found.pop(moved.promise, None)
        was = before.was if before else moved.was
        if notice_of(state, shift) is not None or was is None or not is_later(moved.to, was):
            continue
        because = moved.because or (before.because if before else "")
        found[moved.promise] = Delay(moved.promise, was, moved.to, moved.tell_by, because, shift.at)
    return tuple(one for one in found.values() if one.key not in state.ticks and one.key not in state.released)


def was_told(state: CaseState, promise: str, time: Moment) -> bool:
    """Whether a document that left names that time for a promise, or the client heard of it otherwise."""
    heard = any(one.moved.promise == promise and one.moved.told and one.moved.to == time for one in state.shifts)
    return heard or any(_names(gone, promise, time) for gone in state.sent)


def moved_between(before: CaseState, after: CaseState) -> tuple[PromiseMoved, ...]:
    """The times that the client was told and that an answer has changed: no promise moves in silence.

    Entries of lists, the next contact, and the days by which something was to be known.
    """
    found: list[PromiseMoved] = []
    for question, fact in before.facts.items():
        now = after.fact(question)
        if now is fact or question in before.ticks:
            continue
        for promise, was, to in _times(question, fact, now):
            told = was is not None and was_told(before, promise, was)
            if told and was != to and promise not in before.ticks:
                found.append(PromiseMoved(promise, was, to))
    known = {one.moved.promise for one in after.shifts[len(before.shifts) :]}
    return tuple(one for one in found if one.promise not in known)


def _times(question: str, before: Fact, now: Fact) -> Iterator[tuple[str, Moment | None, Moment | None]]:
    """Each promise of an answer, with the time that was named before and the one that is named now."""
    if isinstance(before.value, tuple) and isinstance(now.value, tuple):
        kept = {one.uid: one for one in now.value}
        for item in before.value:
            if item.uid in kept and question == OTHERS:
                was, to = (_time_of(one, item.uid, "next") for one in (before.value, now.value))
                yield f"{question}/{item.uid}/next", was, to
            elif item.uid in kept:
                yield f"{question}/{item.uid}", time_of(item), time_of(kept[item.uid])
    elif before.state is FactState.UNKNOWN and now.state is FactState.UNKNOWN:
        yield question, before.until, now.until
    elif isinstance(before.value, Moment) and isinstance(now.value, Moment) and question == NEXT_CONTACT:
        yield question, before.value, now.value
