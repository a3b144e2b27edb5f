"""What a case owes: each thing the client was told or the playbook wants done, with who does it and by when.

Every date here was given or confirmed by the user, or is the deadline of a step.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from recoverykit.case.engine import Engine
from recoverykit.case.gates import History, recurrence_points
from recoverykit.case.state import FactState
from recoverykit.english import sentence
from recoverykit.moments import Moment
from recoverykit.playbook.model import Question, QuestionType, Step
from recoverykit.response import Response, respond
from recoverykit.values import Item
from recoverykit.workdays import add

RESPONSE_DUE = ("response.first_contact", "response.plan")
"""What the `due` of a step may name beside a question: the deadlines of the decision table."""


@dataclass(frozen=True, slots=True)
class Owed:
    """One thing that is owed. `id` is what it is ticked by; `who` is empty for the sender; `promised`: the client was
    told, or will be by the letter; else a step of the playbook, with its advice in one line (`guide`)."""

    id: str
    what: str
    who: str
    due: datetime | None
    promised: bool
    done: bool
    guide: str = ""


def response_to(engine: Engine, history: History) -> Response:
    """The row of the decision table that fits the case as it stands."""
    severity = engine.state.value("severity")
    return respond(
        severity if isinstance(severity, str) else None,
        key_client=engine.state.value("key_client") is True,
        recurrence=recurrence_points(engine.state, history),
    )


def owed(engine: Engine, history: History) -> tuple[Owed, ...]:
    """All that is owed and not done, soonest first, what has no date last."""
    found = [one for one in everything(engine, history) if not one.done]
    return tuple(sorted(found, key=lambda one: (one.due is None, one.due or engine.now)))


def everything(engine: Engine, history: History) -> Iterator[Owed]:
    """All that is or was owed: steps in the order of the playbook, the entries of the plan, next contact, what is told
    later unless a step sees to it."""
    later = {one.question for one in told_later(engine)}
    for step in engine.steps():
        done = step.id in engine.state.ticks
        title = engine.sentences.fill(step.title)
        guide = engine.sentences.fill(step.guide) if step.guide else ""
        due = step_due(engine, history, step)
        yield Owed(step.id, title, "", due, promised=step.due in later, done=done, guide=guide)
    seen_to = {step.due for step in engine.steps()}
    yield from (one for one in promised(engine) if one.id not in seen_to)


def promised(engine: Engine) -> Iterator[Owed]:
    """What the client was told or will be by the letter: the entries of the plan, calls, what is told later.

    No calendar is needed for it: each date was given.
    """
    for question in engine.playbook.ask:
        if question.type is QuestionType.LIST:
            yield from _entries(engine, question)
        elif question.id == "next_contact" or (question.id == "call_at" and _call_is_promised(engine)):
            yield from _contact(engine, question)
    for one in told_later(engine):
        done = one.question in engine.state.ticks
        yield Owed(one.question, one.what, "", one.until.instant(), promised=True, done=done)


@dataclass(frozen=True, slots=True)
class ToldLater:
    """What is not known yet, and will be told the client by a day that was given with it."""

    question: str
    what: str
    until: Moment


_TOLD_LATER = {"cause": "why it happened", "prevention": "what {I} will change so that it does not happen again"}


def told_later(engine: Engine) -> Iterator[ToldLater]:
    """The promises that the documents make where a cause or a prevention is not known yet."""
    pronouns = engine.sentences.pronouns
    for question in engine.playbook.ask:
        fact = engine.state.fact(question.id)
        if (
            question.id in _TOLD_LATER
            and fact.state is FactState.UNKNOWN
            and fact.until
            and engine.applies(question.when)
        ):
            words = f"{pronouns['I']} will tell you {_TOLD_LATER[question.id].format(**pronouns)}"
            yield ToldLater(question.id, sentence(words), fact.until)


def step_due(engine: Engine, history: History, step: Step) -> datetime | None:
    """When a step is due: the earliest of its own time, the date it names and the harm it could still soften."""
    start = engine.state.opened_at or engine.now
    times: list[datetime] = []
    if step.within:
        times.append(add(start, step.within, engine.calendar))
    if step.due in RESPONSE_DUE:
        response = response_to(engine, history)
        within = response.first_contact if step.due == RESPONSE_DUE[0] else response.plan
        times.append(add(start, within, engine.calendar))
    elif step.due:
        fact = engine.state.fact(step.due)
        named = fact.until if fact.state is FactState.UNKNOWN else fact.value
        if isinstance(named, Moment):
            times.append(named.instant())
    if step.due in RESPONSE_DUE:
        times.extend(moment for moment in _not_after(engine, step.due) if moment > start)
    return min(times, default=None)


def _not_after(engine: Engine, due: str) -> Iterator[datetime]:
    """What a step of the decision table must not come after.

    The first contact comes before the harm it could still soften, and not after the call that was promised; what is
    sent comes before the first date that stands in it.
    """
    if due == RESPONSE_DUE[0]:
        named = [engine.state.value("harm_at"), engine.state.value("call_at")]
    else:
        named = [engine.state.value("next_contact")]
        for question in engine.playbook.ask:
            value = engine.state.value(question.id)
            for item in value if isinstance(value, tuple) else ():
                named.extend(item.values[one.id] for one in question.fields if one.required and one.id in item.values)
    for value in named:
        if isinstance(value, Moment):
            yield value.instant()


def _entries(engine: Engine, question: Question) -> Iterator[Owed]:
    value = engine.state.value(question.id) if engine.applies(question.when) else None
    for item in value if isinstance(value, tuple) else ():
        key = f"{question.id}/{item.uid}"
        words = engine.sentences.item_sentence(question, item, dated=False)
        yield Owed(key, words, _doer(question, item), _date(item), promised=True, done=key in engine.state.ticks)


def _contact(engine: Engine, question: Question) -> Iterator[Owed]:
    value = engine.state.value(question.id) if engine.applies(question.when) else None
    if isinstance(value, Moment):
        words = engine.sentences.undated(question)
        done = question.id in engine.state.ticks
        yield Owed(question.id, words, "", value.instant(), promised=True, done=done)


def _call_is_promised(engine: Engine) -> bool:
    """Whether the holding message has gone out, which promises a call, and nobody has called yet."""
    told = engine.state.value("told") in ("called", "apologised")
    return bool(engine.state.departures("holding-message")) and "first-contact" not in engine.state.ticks and not told


def _date(item: Item) -> datetime | None:
    dates = [value.instant() for value in item.values.values() if isinstance(value, Moment)]
    return min(dates, default=None)


def _doer(question: Question, item: Item) -> str:
    for one in question.fields:
        if one.type is QuestionType.PERSON and one.id in item.values:
            return str(getattr(item.values[one.id], "name", ""))
    return ""
