"""When the steps of a playbook are due: by their own time, by the decision table, by what was promised."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from recoverykit.case.engine import STAGES, Engine
from recoverykit.case.gates import History, recurrence_points
from recoverykit.case.moving import delays
from recoverykit.case.state import FactState
from recoverykit.moments import Moment
from recoverykit.playbook.model import Step
from recoverykit.promises.days import end_of_work
from recoverykit.promises.recurring import Recurring
from recoverykit.promises.resolution import resolved_at
from recoverykit.promises.updates import next_update
from recoverykit.response import FIRST_LOOK, LATER_LOOK, Response, respond
from recoverykit.workdays import Calendar, Duration, add

CONTACT, PLAN = "response.first_contact", "response.plan"
UPDATE, DELAY = "response.update", "response.delay"
FOLLOW_UP, LOOK, LATER = "response.follow_up", "response.look", "response.later_look"
RESPONSE_DUE = (CONTACT, PLAN, UPDATE, DELAY, FOLLOW_UP, LOOK, LATER)
"""What the `due` of a step may name beside a question: the deadlines of the decision table. The last three count from
the day on which all is put right; an update is due again and again until then; a delay is to be told before the time
that the client reckons with."""
ONCE_KNOWN = (UPDATE, DELAY, FOLLOW_UP, LOOK, LATER)
"""What is not on the list before it is known when it is due."""
AGAIN = (UPDATE, DELAY)
"""What is to be done each time that it is due, however often it was done before."""


def response_to(engine: Engine, history: History) -> Response:
    """The row of the decision table that fits the case as it stands."""
    severity = engine.state.value("severity")
    return respond(
        severity if isinstance(severity, str) else None,
        key_client=engine.state.value("key_client") is True,
        recurrence=recurrence_points(engine.state, history),
    )


def step_due(engine: Engine, history: History, step: Step) -> datetime | None:
    """When a step is due: the earliest of its own time, the date it names and the harm it could still soften."""
    start = engine.state.opened_at or engine.now
    if step.since:
        start = engine.state.fact(step.since).at or start
    times: list[datetime] = []
    if step.within:
        times += after(start, step.within, engine.calendar)
    if step.due in RESPONSE_DUE:
        times += _of_the_table(engine, history, step.due, start)
    elif step.due:
        times += _named(engine, history, step.due, start)
    if step.due in (CONTACT, PLAN):
        times.extend(moment for moment in _not_after(engine, step.due) if moment > start)
    return min(times, default=None)


def promised_again(engine: Engine, history: History, step: Step) -> Recurring | None:
    """The promise to be heard again and again that a step keeps once more."""
    update = next_update(engine, response_to(engine, history).update_every) if step.due == UPDATE else None
    return update.of if update else None


def after(start: datetime, length: Duration, calendar: Calendar) -> list[datetime]:
    """When that length of time is over; nothing where no calendar reaches so far."""
    try:
        return [add(start, length, calendar)]
    except OverflowError:
        return []


def _of_the_table(engine: Engine, history: History, due: str, start: datetime) -> list[datetime]:
    response = response_to(engine, history)
    if due == CONTACT:
        return after(start, response.first_contact, engine.calendar)
    if due == PLAN:
        return after(start, response.plan, engine.calendar)
    if due == DELAY:
        return [min(one.was.instant() for one in found)] if (found := delays(engine.state)) else []
    if due == UPDATE:
        update = next_update(engine, response.update_every)
        return [update.due] if update else []
    resolved = resolved_at(engine, soon=due == FOLLOW_UP)
    if resolved is None:
        return []
    length = {FOLLOW_UP: response.follow_up, LOOK: FIRST_LOOK, LATER: LATER_LOOK}[due]
    zone = engine.calendar.zone
    days = [one.astimezone(zone).date() for one in after(resolved, length, engine.calendar)]
    try:
        return [end_of_work(day, engine.calendar) for day in days]
    except OverflowError:
        return []


def _named(engine: Engine, history: History, due: str, start: datetime) -> list[datetime]:
    """The date of an answer, or the day by which it will be known; where nobody named one, that of the table."""
    fact = engine.state.fact(due)
    named = fact.until if fact.state is FactState.UNKNOWN else engine.state.value(due)
    if isinstance(named, Moment):
        return [named.instant()]
    return after(start, response_to(engine, history).cause, engine.calendar) if fact.state is FactState.UNKNOWN else []


def _not_after(engine: Engine, due: str) -> Iterator[datetime]:
    """What a step of the decision table must not come after.

    The first contact comes before the harm it could still soften, and not after the call that was promised; what is
    sent comes before the first date that stands in it.
    """
    if due == CONTACT:
        named = [engine.state.value("harm_at"), engine.state.value("call_at")]
    else:
        named = [engine.state.value("next_contact")]
        for question in engine.playbook.ask:
            value = engine.state.value(question.id) if question.stage in STAGES else None
            for item in value if isinstance(value, tuple) else ():
                named.extend(item.values[one.id] for one in question.fields if one.required and one.id in item.values)
    for value in named:
        if isinstance(value, Moment):
            yield value.instant()
