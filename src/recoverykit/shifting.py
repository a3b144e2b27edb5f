"""Moving a promise to another time, and letting go of one: what goes on record then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from recoverykit.case.events import Answered, Event, LeftUnknown, PromiseMoved
from recoverykit.case.moving import WHEN, Delay, delays, notice_of, was_told
from recoverykit.case.state import FOUND, FactState
from recoverykit.errors import UsageError
from recoverykit.frozen import dataclass
from recoverykit.ledger import OVER, Line
from recoverykit.moments import Moment
from recoverykit.playbook.model import ALOUD, UNDATED, Question, QuestionType, may_be_undated
from recoverykit.recording import CaseFile
from recoverykit.values import Item, Scalar

OURS = "ours"
"""In the place of how the client has heard of it: they never reckoned with that time, it was our own."""
_DATES = (QuestionType.DATE, QuestionType.DATE_TIME)


@dataclass(frozen=True, slots=True)
class NewTime:
    """The other time of a promise: `to`, or None where nobody can say, and then by when they hear it (`tell_by`).
    `told`: how the client has heard of it already, else empty; `because`: why, as a sentence of the user's."""

    to: Moment | None
    tell_by: Moment | None = None
    told: str = ""
    because: str = ""


def move_events(case: CaseFile, line: Line, new: NewTime) -> tuple[Event, ...]:
    """What is on record when a promise is moved. Raises UsageError for what cannot be moved."""
    if line.standing in OVER:
        raise UsageError(f"{line.owed.words.rstrip('.')}: that is over.", "Open it again with: recover promise keep")
    if new.to is not None and not new.told and line.owed.due == new.to.instant():
        raise UsageError(
            f"{line.owed.words.rstrip('.')}: it is due then already.",
            "What they have to hear: recover document CASE delay-notice" if line.move_is_untold else "",
        )
    if line.owed.made_by:
        number = case.row.number if case.row else "CASE"
        raise UsageError(
            f"{line.owed.words.rstrip('.')}: that comes again and again, and cannot be moved.",
            f"Write to them now: recover update {number}. Or free yourself: recover promise release {number} "
            f'{line.owed.made_by} "who said so"',
        )
    question_id, _, rest = _key(case, line).partition("/")
    uid, _, field = rest.partition("/")
    question = case.bundle.playbook.question(question_id)
    if question is not None and uid and field in ("", "next"):
        return tuple(_entry(case, line, question, uid, field, new))
    if question is not None and not uid and question.type in _DATES:
        return tuple(_dated(case, question, new))
    if question is not None and not uid and question.later is not None:
        return tuple(_later(case, question, new))
    was = _moment_now(case, line)
    if question_id == FOUND:
        return (PromiseMoved(line.owed.id, was, new.to, new.tell_by, new.told, new.because),)
    if question is not None and not uid:  # promised in a sentence of its own, so far without a day
        return (PromiseMoved(line.owed.id, was, new.to, None, new.told or ("" if was else OURS), new.because),)
    if field or question is not None:
        raise UsageError(f"{line.owed.words.rstrip('.')}: its day follows from another.", "Move that one instead.")
    _must_have_day(line, new)
    return (PromiseMoved(line.owed.id, was, new.to, None, OURS, new.because),)


def _key(case: CaseFile, line: Line) -> str:
    """What is moved: of a step that sees to something which is to be told, that."""
    step = case.bundle.playbook.step(line.owed.id)
    told = case.bundle.playbook.question(step.due) if step and step.due else None
    waits = told is not None and case.state.fact(told.id).state is FactState.UNKNOWN
    return told.id if told is not None and waits else line.owed.id


def _moment_now(case: CaseFile, line: Line) -> Moment | None:
    """When something is due now, as clocks show it where the sender is."""
    here = case.settings.zone.key
    return Moment.of(line.owed.due, here) if line.owed.due else None


def _entry(case: CaseFile, line: Line, question: Question, uid: str, field: str, new: NewTime) -> Iterator[Event]:
    value = case.state.value(question.id)
    items = value if isinstance(value, tuple) else ()
    mine = next((one for one in items if one.uid == uid), None)
    dated = next((one for one in question.fields if one.type in _DATES and (one.id == field or not field)), None)
    if mine is None:  # taken off the list, and still promised
        yield PromiseMoved(line.owed.id, _moment_now(case, line), new.to, new.tell_by, new.told, new.because)
        return
    if dated is None:
        raise UsageError(f"{line.owed.words.rstrip('.')}: the list it stands on has no days.")
    if new.to is None and not may_be_undated(question):
        raise UsageError("This one needs a day.", "Give the day by which they hear more, and say then what you know.")
    was = mine.values.get(dated.id)
    before = was if isinstance(was, Moment) else None
    changed = _with_time(mine, dated, new.to)
    yield Answered(question.id, tuple(changed if one.uid == uid else one for one in items))
    if (before is not None and was_told(case.state, line.owed.id, before)) or line.move is not None or _aloud(line):
        yield PromiseMoved(line.owed.id, before, new.to, new.tell_by, new.told, new.because)
        yield from _heard_later(case, line, new)


def _heard_later(case: CaseFile, line: Line, new: NewTime) -> Iterator[Event]:
    """They were told by when they would hear more: that is a promise too, and moves with the other."""
    last = next((one for one in reversed(case.state.shifts) if one.moved.promise == line.owed.id), None)
    told = last is not None and notice_of(case.state, last) is not None
    if told and last is not None and last.moved.tell_by is not None and new.tell_by is not None:
        yield PromiseMoved(f"{line.owed.id}/{WHEN}", last.moved.tell_by, new.tell_by, None, new.told, new.because)


def _aloud(line: Line) -> bool:
    """Whether it was promised aloud: then the client reckons with it, though no document names it."""
    return line.owed.id.startswith(f"{ALOUD}/")


def _with_time(item: Item, field: Question, to: Moment | None) -> Item:
    values: dict[str, Scalar] = {name: one for name, one in item.values.items() if name not in (field.id, UNDATED)}
    if to is None:
        values[UNDATED] = True
    else:
        values[field.id] = Moment(to.day, None, to.zone, to.edge) if field.type is QuestionType.DATE else to
    return replace(item, values=values)


def _dated(case: CaseFile, question: Question, new: NewTime) -> Iterator[Event]:
    if new.to is None:
        raise UsageError("This one needs a day.", "Name the next time that you can keep.")
    before = case.state.value(question.id)
    yield Answered(question.id, new.to)
    if isinstance(before, Moment) and was_told(case.state, question.id, before):
        yield PromiseMoved(question.id, before, new.to, None, new.told, new.because)


def _later(case: CaseFile, question: Question, new: NewTime) -> Iterator[Event]:
    if new.to is None:
        raise UsageError("This one needs a day.", "Name the day by which they hear what you have found out by then.")
    before = case.state.fact(question.id).until
    yield LeftUnknown(question.id, new.to)
    if before is not None and was_told(case.state, question.id, before):
        yield PromiseMoved(question.id, before, new.to, None, new.told, new.because)


def _must_have_day(line: Line, new: NewTime) -> None:
    if new.to is None:
        raise UsageError(
            f"{line.owed.words.rstrip('.')}: a step needs a day.", "Or let go of it: recover promise release"
        )


def undated_events(case: CaseFile, late: Sequence[Delay], how: str) -> Iterator[Event]:
    """What is on record when the client has heard that promises will be late, and of no other day."""
    keys = {one.key for one in late}
    for question in case.bundle.playbook.ask:
        value = case.state.value(question.id)
        dated = next((one for one in question.fields if one.type in _DATES), None)
        if isinstance(value, tuple) and dated is not None:
            moved = [f"{question.id}/{one.uid}" in keys for one in value]
            if any(moved):
                yield Answered(
                    question.id,
                    tuple(_with_time(one, dated, None) if is_ else one for one, is_ in zip(value, moved, strict=True)),
                )
    for one in late:
        yield PromiseMoved(one.key, one.was, None, one.tell_by, how, one.because)


def told_events(case: CaseFile, how: str) -> tuple[Event, ...]:
    """What is on record when the client has heard, in another way than by the notice, of all that will be late."""
    return tuple(PromiseMoved(one.key, one.was, one.to, one.tell_by, how, one.because) for one in delays(case.state))
