"""What the client was promised and comes due within a day of work, or has come, and is not done: they can be told in
time that it will be late, also where nobody can say yet when it will be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from recoverykit.case.moving import NEXT_CONTACT, Delay, delays, time_of, was_told
from recoverykit.case.state import CaseState
from recoverykit.moments import Moment
from recoverykit.playbook.model import ALOUD, Entries, Playbook, QuestionType, may_be_undated
from recoverykit.response import is_near
from recoverykit.workdays import Calendar


def falling_due(playbook: Playbook, state: CaseState, calendar: Calendar, now: datetime) -> tuple[Delay, ...]:
    """What of the promises that the client reckons with has come and is not done, else what comes due next, within a
    day of work; as delays without another day. They hear more by the next letter, if one was promised within such a day
    too; a call is promised as a call.

    Left out is what is done, what was moved already, and what cannot be without a day, as a call.
    """
    near = [one for one in reckoned_with(playbook, state) if is_near(one[1].instant(), now, calendar)]
    if not near:
        return ()
    first = min(time.instant() for _, time in near)
    contact = state.value(NEXT_CONTACT)
    writes = state.value("next_contact_by") == "write" and NEXT_CONTACT not in state.ticks
    tell_by = contact if isinstance(contact, Moment) and writes else None
    if tell_by is not None and not (now < tell_by.instant() and is_near(tell_by.instant(), now, calendar)):
        tell_by = None
    return tuple(Delay(key, time, None, tell_by, "", now) for key, time in near if time.instant() <= max(first, now))


def reckoned_with(playbook: Playbook, state: CaseState) -> Iterator[tuple[str, Moment]]:
    """Each promise that can be without a day, is not over and was not moved, with the day that the client was told."""
    over = {*state.ticks, *state.released, *(one.key for one in delays(state))}
    for key, time in _told(playbook, state):
        if key not in over:
            yield key, time


def _told(playbook: Playbook, state: CaseState) -> Iterator[tuple[str, Moment]]:
    for question in playbook.ask:
        if question.type is QuestionType.LIST and question.entries is Entries.PROMISES and may_be_undated(question):
            value = state.value(question.id)
            for item in value if isinstance(value, tuple) else ():
                key, time = f"{question.id}/{item.uid}", time_of(item)
                if time is not None and (question.id == ALOUD or was_told(state, key, time)):
                    yield key, time
    for found in state.found:
        last = next((one for one in reversed(state.shifts) if one.moved.promise == found.key), None)
        time = last.moved.to if last else found.by
        if time is not None:
            yield found.key, time
