"""A case on its time line: what has happened, where today is, and what is still owed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from recoverykit.cli.reporters import say, when, width
from recoverykit.promises import everything, owed

if TYPE_CHECKING:
    from recoverykit.case.engine import Engine
    from recoverykit.case.events import Event
    from recoverykit.recording import CaseFile


def say_timeline(case: CaseFile, engine: Engine) -> None:
    """Print what has happened, a line across for today, and what is to come: the overdue first, no day last."""
    now = engine.now
    for at, text in sorted(_past(case, engine), key=lambda one: one[0]):
        say(f"{when(at, now)}: {text}", indent=2, hang=2)
    _say_today(now)
    still = owed(engine, case.history)
    for one in still:
        date = when(one.due, now) or "no day yet"
        late = " (overdue)" if one.due is not None and one.due < now else ""
        what = f"“{one.what}”" if one.promised else one.words
        say(f"{date}{late}: {what}", indent=2, hang=2)
    if not still:
        say("Nothing is owed.", indent=2)


def _say_today(now: datetime) -> None:
    words = f"  ── now, {now:%a} {now.day} {now:%b}, {now:%H:%M} "
    say(words + "─" * max(3, min(width(), 80) - len(words) - 2))


def _past(case: CaseFile, engine: Engine) -> Iterator[tuple[datetime, str]]:
    state = engine.state
    titles = {one.id: engine.sentences.fill(one.title) for one in engine.playbook.steps}
    titles |= {one.id: one.words for one in everything(engine, case.history)}
    client = engine.sentences.look_up("client.first") or "the client"
    for one in case.happened:
        if one.event is not None:
            yield from ((one.occurred_at, text) for text in _turn(case, client, titles, one.event))
    yield from ((at, f"“{text}”") for at, text in state.notes)
    for step, tick in state.ticks.items():
        done = f"done: {titles.get(step, step).rstrip('.')}."
        yield tick.at, f"{done} “{tick.said}”" if tick.said else done
    for key, tick in state.released.items():
        yield tick.at, f"not needed any more: {titles.get(key, key).rstrip('.')}. “{tick.said}”"
    yield from ((one.at, f"{document_name(case, one.document)} sent by {one.channel}") for one in state.sent)


def _turn(case: CaseFile, client: str, titles: dict[str, str], event: Event) -> Iterator[str]:
    """What the client has answered, who took the case over, what was moved, how it ended and went on."""
    from recoverykit.case.events import Answered, CaseOpened, Closed, HandedOver, PromiseMoved, Reopened
    from recoverykit.moments import short

    match event:
        case CaseOpened():
            yield "the case was opened"
        case Answered("reply" | "feedback" as question, str() as kind):
            asked = case.bundle.playbook.question(question)
            label = next((one.label for one in asked.choices if one.value == kind), kind) if asked else kind
            yield f"{client} answered: {label}" if question == "reply" else f"asked how it was put right: {label}"
        case Answered("reply_said" | "feedback_said", str() as words):
            yield f"“{words}”"
        case HandedOver(to, note):
            yield f"handed over to {to.name}" + (f" “{note}”" if note else "")
        case PromiseMoved(promise, was, to):
            what = titles.get(promise, promise).rstrip(".")
            day = short(to, case.engine.now) if to else "no day yet"
            yield f"moved{f' from {short(was, case.engine.now)}' if was else ''} to {day}: {what}."
        case Closed(mistake, reason, outcome):
            how = "as opened by mistake" if mistake else outcome or "without an outcome"
            yield f"closed, {how}" + (f" “{reason}”" if reason else "")
        case Reopened(reason):
            yield f"reopened “{reason}”"


def document_name(case: CaseFile, name: str) -> str:
    """What a document is called, and for whom it is if that is not the person of the case."""
    from recoverykit.case.concerned import concerned

    kind, sign, uid = name.partition("@")
    whom = next((one.person.name for one in concerned(case.state) if one.item.uid == uid), "somebody else")
    return f"{kind} for {whom}" if sign else kind
