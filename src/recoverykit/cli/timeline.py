"""A case on its time line: what has happened, where today is, and what is still owed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from recoverykit.cli.reporters import say, when, width
from recoverykit.leaving import CHANNELS
from recoverykit.promises import everything, owed

if TYPE_CHECKING:
    from recoverykit.case.engine import Engine
    from recoverykit.case.events import Event, StepDone
    from recoverykit.moments import Moment
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
    from recoverykit.case.events import PromiseMoved

    state = engine.state
    titles = {one.id: engine.sentences.fill(one.title) for one in engine.playbook.steps}
    titles |= {one.id: one.words for one in everything(engine, case.history)}
    client = engine.sentences.look_up("client.first") or "the client"
    moved: set[tuple[str, Moment | None]] = set()
    for one in case.happened:
        if isinstance(one.event, PromiseMoved):
            if (one.event.promise, one.event.to) in moved:
                continue  # the same once more, with how they were told
            moved.add((one.event.promise, one.event.to))
        if one.event is not None:
            yield from ((one.occurred_at, text) for text in _turn(case, client, titles, one.event))
    yield from ((at, f"“{text}”") for at, text in state.notes)
    gone = {one.at for one in state.sent}
    for at, done in _still_done(case):
        if done.said or at not in gone:
            what = f"done: {titles.get(done.step, done.step).rstrip('.')}."
            yield at, f"{what} “{done.said}”" if done.said else what
    for key, tick in state.released.items():
        yield tick.at, f"not needed any more: {titles.get(key, key).rstrip('.')}. “{tick.said}”"
    for each in state.sent:
        yield each.at, f"sent {CHANNELS.get(each.channel, each.channel)}: {document_title(case, each.document)}"


def _still_done(case: CaseFile) -> Iterator[tuple[datetime, StepDone]]:
    """What was done and was not taken back. What is done again, as the next contact, stays done where its question was
    answered anew: then another one begins."""
    from recoverykit.case.events import Answered, StepDone, StepReopened

    last: dict[str, tuple[datetime, StepDone]] = {}
    answered: tuple[str, datetime] | None = None
    for one in case.happened:
        match one.event:
            case StepDone(step):
                last[step] = (one.occurred_at, one.event)
            case Answered(question):
                answered = (question, one.recorded_at)
            case StepReopened(step):
                before = last.pop(step, None)
                if before and answered == (step, one.recorded_at):
                    yield before
    yield from last.values()


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
        case PromiseMoved(promise, was, to) if was != to:
            what = titles.get(promise, promise).rstrip(".")
            day = short(to, case.engine.now) if to else "no day yet"
            yield f"moved{f' from {short(was, case.engine.now)}' if was else ''} to {day}: {what}."
        case Closed(mistake, reason, outcome):
            how = "as opened by mistake" if mistake else outcome or "without an outcome"
            yield f"closed, {how}" + (f" “{reason}”" if reason else "")
        case Reopened(reason):
            yield f"reopened “{reason}”"


def document_title(case: CaseFile, name: str) -> str:
    """What a document is called in words, and for whom it is if that is not the person of the case."""
    kind, _, _ = name.partition("@")
    spec = case.bundle.playbook.document(kind)
    return document_name(case, name).replace(kind, spec.title if spec else kind, 1)


def document_name(case: CaseFile, name: str) -> str:
    """What a document is called on the command line, and for whom it is if that is not the person of the case."""
    from recoverykit.case.concerned import concerned

    kind, sign, uid = name.partition("@")
    whom = next((one.person.name for one in concerned(case.state) if one.item.uid == uid), "somebody else")
    return f"{kind} for {whom}" if sign else kind
