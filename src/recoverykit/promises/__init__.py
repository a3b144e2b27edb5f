"""What a case owes: each thing the client was told or the playbook wants done, with who does it and by when.

Every date here was given or confirmed by the user, or is the deadline of a step.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from recoverykit.case.concerned import Concerned, concerned
from recoverykit.case.engine import Engine
from recoverykit.case.gates import History
from recoverykit.case.holding import reckoned_with
from recoverykit.moments import Moment
from recoverykit.playbook.model import OTHERS, Entries, QuestionType, Step
from recoverykit.promises.checks import check_due, is_change, second_looks
from recoverykit.promises.given import awaited, moved_to, promised, told_later
from recoverykit.promises.owed import Owed
from recoverykit.promises.steps import AGAIN, LATER, LOOK, ONCE_KNOWN, promised_again, step_due
from recoverykit.promises.updates import last_contact
from recoverykit.response import HOLDING_REPLY

LOOKS = (LOOK, LATER)
"""When a step is due that looks whether it holds: also after a case has ended."""
WAIT = "wait_until"
"""The question that asks how long one waits for a client who is silent."""


def owed(engine: Engine, history: History) -> tuple[Owed, ...]:
    """All that is owed and not done, soonest first, what has no date last.

    While one waits for a client who is silent, nothing is chased but promises and the next try.
    """
    found = list(still_open(engine, history))
    if waits_until(engine) is not None:
        tries = {step.id for step in engine.steps() if step.due == WAIT}
        found = [one for one in found if one.promised or one.id in tries]
    return tuple(sorted(found, key=lambda one: (one.due is None, one.due or engine.now)))


def still_open(engine: Engine, history: History) -> Iterator[Owed]:
    """All that is not done, also what is not chased while one waits. Of a case that has ended: whether it holds."""
    closed = engine.state.closed
    if closed is not None and closed.mistake:
        return
    looks = {step.id for step in engine.playbook.steps if step.due in LOOKS}
    for one in everything(engine, history):
        looked_at = bool(one.asks) or (one.id in looks and closed is not None and closed.outcome not in GONE)
        if one.open and (closed is None or (looked_at and bool(closed.outcome))):
            yield one


GONE = ("lost", "parted")
"""The outcomes after which nobody looks whether the client is still content."""


def waits_until(engine: Engine) -> datetime | None:
    """Until when one waits for a client who has not answered; None if one does not, or no longer."""
    until = engine.state.value(WAIT)
    if engine.state.value("reply") != "silent" or not isinstance(until, Moment):
        return None
    return until.instant() if until.instant() > engine.now else None


def everything(engine: Engine, history: History) -> Iterator[Owed]:
    """All that is or was owed: steps in the order of the playbook, the entries of the plan, next contact, what is told
    later unless a step sees to it."""
    released = engine.state.released
    for one in _everything(engine, history):
        yield replace(one, released=True) if one.id in released and not one.done else one


def _everything(engine: Engine, history: History) -> Iterator[Owed]:
    later = {one.question for one in told_later(engine)}
    steps = [_step(engine, history, step, promised=step.due in later) for step in engine.steps()]
    yield from (one for one in steps if one is not None)
    comes_again = {one.made_by for one in steps if one is not None}
    seen_to = {step.due for step in engine.steps()}
    held = _held(engine)
    for one in promised(engine):
        if one.id not in seen_to and (one.id not in comes_again or one.asks):
            dated = _dated(engine, one)
            yield replace(dated, document=HOLDING_REPLY) if one.id in held else dated
    yield from second_looks(engine)
    yield from _letters_to_others(engine, history)
    for question in engine.playbook.ask:
        if question.type is QuestionType.LIST and question.entries is Entries.AWAITED:
            yield from awaited(engine, question)


def _step(engine: Engine, history: History, step: Step, *, promised: bool) -> Owed | None:
    """A step as something that is owed. What comes again and again is there while it is due, and what counts from the
    day on which all is put right once that day can be told."""
    due = step_due(engine, history, step)
    if due is None and step.due in ONCE_KNOWN and (step.due in AGAIN or step.id not in engine.state.ticks):
        return None
    if _was_moved(engine, step):
        moved = moved_to(engine, step.id, None)
        due = moved.instant() if moved else None
    again = promised_again(engine, history, step)
    return Owed(
        step.id,
        again.sentence if again else engine.sentences.fill(step.title) + _as_they_want(engine, step),
        "",
        due,
        promised=promised or again is not None,
        done=step.id in engine.state.ticks and step.due not in AGAIN,
        guide=engine.sentences.fill(step.guide) if step.guide else "",
        document=_draft(engine, step),
        made_by=again.key if again else "",
    )


def _was_moved(engine: Engine, step: Step) -> bool:
    """Whether the day of a step is another one than it follows from. What comes again and again was moved this once."""
    last = last_contact(engine) if step.due in AGAIN else None
    shifts = (one for one in engine.state.shifts if one.moved.promise == step.id)
    return any(last is None or one.at >= last for one in shifts)


def _as_they_want(engine: Engine, step: Step) -> str:
    """How the client wants to be reached, where a step would reach them otherwise."""
    wanted = engine.state.value("hear_by")
    if wanted == "writing" and step.channel in ("call", "meet"):
        return " (in writing: they want no calls)"
    return " (by phone: they want nothing in writing)" if wanted == "phone" and step.channel == "letter" else ""


def _draft(engine: Engine, step: Step) -> str:
    """The first document of a step that goes to the client and has not gone yet; else what helps to do it."""
    if step.due in AGAIN:
        return next(iter(step.documents), "")
    waiting = [one for one in step.documents if not engine.state.departures(one)]
    return next(iter(waiting), "")


def _dated(engine: Engine, one: Owed) -> Owed:
    """A change that holds from a day on is looked at when that day has come."""
    if not one.asks:
        return one
    name, _, uid = one.id.partition("/")
    question = engine.playbook.question(name)
    value = engine.state.value(name)
    item = next((each for each in value if each.uid == uid), None) if isinstance(value, tuple) else None
    if question is None or item is None or not is_change(question):
        return one
    return replace(one, due=check_due(engine, question, item), promised=False)


def _held(engine: Engine) -> frozenset[str]:
    """The promises of which a holding reply can say in time that they will be late."""
    if engine.playbook.document(HOLDING_REPLY) is None:
        return frozenset()
    return frozenset(key for key, _ in reckoned_with(engine.playbook, engine.state))


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
