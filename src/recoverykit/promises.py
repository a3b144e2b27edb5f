"""What a case owes: each thing the client was told or the playbook wants done, with who does it and by when.

Every date here was given or confirmed by the user, or is the deadline of a step.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from recoverykit.case.concerned import Concerned, concerned
from recoverykit.case.engine import STAGES, Engine
from recoverykit.case.gates import History, recurrence_points
from recoverykit.case.knowing import told_until
from recoverykit.case.state import Departure, FactState
from recoverykit.english import bare, sentence
from recoverykit.frozen import dataclass
from recoverykit.moments import Moment
from recoverykit.playbook.model import OTHERS, Entries, Question, QuestionType, Step
from recoverykit.response import Response, respond
from recoverykit.values import Item
from recoverykit.workdays import Duration, add

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
    """All that is owed and not done, soonest first, what has no date last.

    While one waits for a client who is silent, nothing is chased but promises and the next try.
    """
    found = [one for one in everything(engine, history) if not one.done]
    if waits_until(engine) is not None:
        tries = {step.id for step in engine.steps() if step.due == WAIT}
        found = [one for one in found if one.promised or one.id in tries]
    return tuple(sorted(found, key=lambda one: (one.due is None, one.due or engine.now)))


WAIT = "wait_until"
"""The question that asks how long one waits for a client who is silent."""


def waits_until(engine: Engine) -> datetime | None:
    """Until when one waits for a client who has not answered; None if one does not, or no longer."""
    until = engine.state.value(WAIT)
    if engine.state.value("reply") != "silent" or not isinstance(until, Moment):
        return None
    return until.instant() if until.instant() > engine.now else None


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
    yield from _letters_to_others(engine, history)
    for question in engine.playbook.ask:
        if question.type is QuestionType.LIST and question.entries is Entries.AWAITED:
            yield from _awaited(engine, question)


def promised(engine: Engine) -> Iterator[Owed]:
    """What the client was told or will be by the letter: the entries of the plan, calls, what is told later.

    No calendar is needed for it: each date was given.
    """
    for question in engine.playbook.ask:
        if question.type is QuestionType.LIST and question.entries is Entries.PROMISES:
            yield from _entries(engine, question)
        elif question.id == "next_contact" or (question.id == "call_at" and _call_is_promised(engine)):
            yield from _contact(engine, question)
    yield from _to_others(engine)
    for one in told_later(engine):
        done = one.question in engine.state.ticks
        yield Owed(one.question, one.what, "", one.until.instant(), promised=True, done=done)


@dataclass(frozen=True, slots=True)
class ToldLater:
    """What is not known yet, and will be told the client by a day that was given with it."""

    question: str
    what: str
    until: Moment


def told_later(engine: Engine) -> Iterator[ToldLater]:
    """The promises to tell what is not known yet: made by what has gone out, or else by the next document.

    What the client was told stands, also when we know it meanwhile, until something has gone out that tells it.
    """
    for question in engine.playbook.ask:
        if question.later is None or not engine.applies(question.when):
            continue
        fact = engine.state.fact(question.id)
        until = told_until(engine, departures_to_client(engine), question)
        if until is None and fact.state is FactState.UNKNOWN:
            until = fact.until
        if until is not None:
            words = f"{engine.sentences.pronouns['I']} will tell you {engine.sentences.fill(question.later)}"
            yield ToldLater(question.id, sentence(words), until)


def departures_to_client(engine: Engine) -> tuple[Departure, ...]:
    """What has gone out to the person of the case, in the order in which it went."""
    ours = {one.id for one in engine.playbook.documents if not one.to_client}
    return tuple(one for one in engine.state.sent if one.document not in ours and one.document == one.kind)


def _after(start: datetime, length: Duration, engine: Engine) -> list[datetime]:
    """When that length of time is over; nothing where no calendar reaches so far."""
    try:
        return [add(start, length, engine.calendar)]
    except OverflowError:
        return []


def step_due(engine: Engine, history: History, step: Step) -> datetime | None:
    """When a step is due: the earliest of its own time, the date it names and the harm it could still soften."""
    start = engine.state.opened_at or engine.now
    if step.since:
        start = engine.state.fact(step.since).at or start
    times: list[datetime] = []
    if step.within:
        times += _after(start, step.within, engine)
    if step.due in RESPONSE_DUE:
        response = response_to(engine, history)
        within = response.first_contact if step.due == RESPONSE_DUE[0] else response.plan
        times += _after(start, within, engine)
    elif step.due:
        fact = engine.state.fact(step.due)
        named = fact.until if fact.state is FactState.UNKNOWN else engine.state.value(step.due)
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
            value = engine.state.value(question.id) if question.stage in STAGES else None
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


def _awaited(engine: Engine, question: Question) -> Iterator[Owed]:
    """What the client has promised us: not owed by us, and yet to be kept in sight."""
    value = engine.state.value(question.id) if engine.applies(question.when) else None
    client = engine.sentences.look_up("client.first") or "The client"
    for item in value if isinstance(value, tuple) else ():
        key = f"{question.id}/{item.uid}"
        head = item.values.get(question.fields[0].id)
        words = sentence(f"{client} has promised to {bare(str(head))}")
        done = key in engine.state.ticks
        yield Owed(key, words, client, _date(item), promised=False, done=done, guide=_ASK_ONCE)


_ASK_ONCE = "If it does not come, ask once, kindly. Your own dates stay."


def _to_others(engine: Engine) -> Iterator[Owed]:
    """What the letters of the other people promise them: the next contact, and to tell what was not known."""
    pronoun, ticks = engine.sentences.pronouns["I"], engine.state.ticks
    for one in concerned(engine.state):
        gone = tuple(each for each in engine.state.sent if each.document.endswith(f"@{one.item.uid}"))
        if not gone:
            continue
        key = f"{OTHERS}/{one.item.uid}"
        if one.next is not None:
            words = sentence(f"{pronoun} will be in touch with {one.person.name}")
            yield Owed(f"{key}/next", words, "", one.next.instant(), promised=True, done=f"{key}/next" in ticks)
        for question in engine.playbook.ask:
            until = told_until(engine, gone, question) if question.later else None
            later = engine.sentences.fill(question.later) if question.later else ""
            if until is not None and "you" not in later.split():
                words = sentence(f"{pronoun} will tell {one.person.name} {later}")
                named = f"{key}/{question.id}"
                yield Owed(named, words, "", until.instant(), promised=True, done=named in ticks)


def _letters_to_others(engine: Engine, history: History) -> Iterator[Owed]:
    """Each of the other people of the client has a letter of their own to get."""
    sending = next((one for one in engine.steps() if one.channel == "letter"), None)
    for one in concerned(engine.state):
        key = f"{OTHERS}/{one.item.uid}"
        done = key in engine.state.ticks or bool(_letter_to(engine, one))
        due = step_due(engine, history, sending) if sending else None
        yield Owed(key, f"Send {one.person.name} their own letter", "", due, promised=False, done=done)


def _letter_to(engine: Engine, one: Concerned) -> bool:
    return any(gone.document.endswith(f"@{one.item.uid}") for gone in engine.state.sent)


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
