"""Where a case stands: the fold of its events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from datetime import datetime
from enum import StrEnum

from recoverykit.case.events import (
    Answered,
    CaseOpened,
    ClientLinked,
    Closed,
    Declined,
    Drafted,
    Event,
    FindingLeft,
    HandedOver,
    Happened,
    LeftUnknown,
    Noted,
    NotSent,
    PlaybookChosen,
    PromiseFound,
    PromiseMoved,
    PromiseReleased,
    Reopened,
    Reworded,
    Sent,
    StepDone,
    StepReopened,
    WentOn,
    Written,
)
from recoverykit.frozen import dataclass
from recoverykit.moments import Moment
from recoverykit.values import Value


class FactState(StrEnum):
    """What is known about a question."""

    UNASKED = "unasked"
    ANSWERED = "answered"
    UNKNOWN = "unknown"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Fact:
    """The answer to one question. A value that was answered before stays as the default after "unknown" or "skip".

    `at` is when it was last said, aware.
    """

    state: FactState = FactState.UNASKED
    value: Value | None = None
    until: Moment | None = None
    frame: str = ""
    suspected: bool = False
    complete: bool = True
    at: datetime | None = field(default=None, compare=False)

    @property
    def known(self) -> bool:
        """Whether there is an answer."""
        return self.state is FactState.ANSWERED


UNASKED = Fact()

FOUND = "found"
"""With a number behind it, the key of what a document promises in the user's own words."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A step that was done: when, and what was said."""

    at: datetime
    said: str


@dataclass(frozen=True, slots=True)
class Shift:
    """A promise whose time was moved (`at`, aware): the event that says from when to when."""

    at: datetime
    moved: PromiseMoved


@dataclass(frozen=True, slots=True)
class FoundPromise:
    """What a document that left (`at`, aware) promises in the user's own words. `key` names it in the ledger."""

    key: str
    at: datetime
    document: str
    sentence: str
    by: Moment | None


@dataclass(frozen=True, slots=True)
class Departure:
    """A document that left: when, how, its exact text, and the facts as they stood when that text was composed, with
    the keys of what was done by then."""

    document: str
    at: datetime
    channel: str
    text: str
    facts: Mapping[str, Fact] = field(default_factory=dict, compare=False)
    done: frozenset[str] = field(default=frozenset(), compare=False)

    @property
    def kind(self) -> str:
        """The id of the document, whoever it was for."""
        return kind_of_document(self.document)


def kind_of_document(name: str) -> str:
    """The id of a document in the playbook: `apology-letter` for `apology-letter@i2`, that for the second other."""
    return name.partition("@")[0]


@dataclass(frozen=True, slots=True)
class CaseState:
    """A case as its events made it. Times are aware. `written` goes by path, the last written last.

    `entries` is the highest number that an entry of a list ever had, by question: no number is given twice.
    `left` are the stages from whose desk the user went on. `drafted` holds the facts as they stood when a document was
    last composed; `open_then` the questions that were unknown, or only suspected, when one was. `shifts` are the times
    that were moved, in their order; `released` is what need not be done any more, by its key. `owner` is who looks
    after the case, once it was handed over.
    """

    playbook: str = ""
    bundle: str = ""
    chosen: bool = False
    opened_at: datetime | None = None
    client: ClientLinked | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)
    entries: Mapping[str, int] = field(default_factory=dict)
    ticks: Mapping[str, Tick] = field(default_factory=dict)
    drafts: Mapping[str, Drafted] = field(default_factory=dict)
    written: Mapping[str, Written] = field(default_factory=dict)
    reworded: Mapping[str, tuple[Reworded, ...]] = field(default_factory=dict)
    findings_left: tuple[FindingLeft, ...] = ()
    left: frozenset[str] = frozenset()
    drafted: Mapping[str, Mapping[str, Fact]] = field(default_factory=dict)
    done_then: Mapping[str, frozenset[str]] = field(default_factory=dict, compare=False)
    open_then: frozenset[str] = frozenset()
    sent: tuple[Departure, ...] = ()
    shifts: tuple[Shift, ...] = ()
    released: Mapping[str, Tick] = field(default_factory=dict)
    found: tuple[FoundPromise, ...] = ()
    owner: HandedOver | None = None
    notes: tuple[tuple[datetime, str], ...] = ()
    closed: Closed | None = None
    closed_at: datetime | None = None
    version: int = 0

    def fact(self, question: str) -> Fact:
        """The fact of a question; unasked if nothing was said of it."""
        return self.facts.get(question, UNASKED)

    def value(self, question: str) -> Value | None:
        """The value of a question that was answered, else None."""
        fact = self.fact(question)
        return fact.value if fact.known else None

    @property
    def client_knows(self) -> bool:
        """Whether the client has heard of it from us."""
        return bool(self.sent) or self.value("told") in ("called", "apologised") or "first-contact" in self.ticks

    def is_learned(self, question: str) -> bool:
        """Whether it is known now, and a document was written while it was unknown or only suspected, or went out with
        another answer."""
        fact = self.fact(question)
        told = (one.facts.get(question, UNASKED) for one in self.sent)
        corrected = any(before.known and before.value != fact.value for before in told)
        return fact.known and not fact.suspected and (corrected or question in self.open_then)

    def file_of(self, document: str) -> Written | None:
        """The file that a document was last written to."""
        return next((one for one in reversed(tuple(self.written.values())) if one.document == document), None)

    def departures(self, document: str) -> tuple[Departure, ...]:
        """Each time that a document left."""
        return tuple(one for one in self.sent if one.document == document)


def fold(events: Iterable[Happened], start: CaseState | None = None) -> CaseState:
    """The state after all events. An erased event counts, and says nothing."""
    state = start or CaseState()
    for happened in events:
        if happened.event is not None:
            state = _apply(state, happened.event, happened.occurred_at)
        state = replace(state, version=state.version + 1)
    return state


def _apply(state: CaseState, event: Event, at: datetime) -> CaseState:
    match event:
        case CaseOpened(playbook, bundle, chosen):
            return replace(state, playbook=playbook, bundle=bundle, chosen=chosen, opened_at=at)
        case PlaybookChosen(playbook, bundle):
            return replace(state, playbook=playbook, bundle=bundle, chosen=True)
        case ClientLinked():
            return replace(state, client=event)
        case Answered() | LeftUnknown() | Declined():
            facts = {**state.facts, event.question: _fact(state.fact(event.question), event, at)}
            # What was kept and has got another time is another promise: that the one before was moved is no part of it.
            begun = event.question in state.ticks
            shifts = tuple(one for one in state.shifts if not (begun and one.moved.promise == event.question))
            return replace(state, facts=facts, entries=_numbered(state.entries, event), shifts=shifts)
        case Drafted() | Reworded() | FindingLeft() | Written() | Sent() | NotSent():
            return _with_paper(state, event, at)
        case WentOn(stage):
            return replace(state, left=state.left | {stage})
        case StepDone(step, said):
            return replace(state, ticks={**state.ticks, step: Tick(at, said)})
        case StepReopened(step):
            # What was released is owed again too.
            return replace(state, ticks=_without(state.ticks, step), released=_without(state.released, step))
        case PromiseMoved() | PromiseReleased() | PromiseFound():
            return _with_promise(state, event, at)
        case Noted() | HandedOver() | Closed() | Reopened():
            return _with_turn(state, event, at)


def _with_turn(state: CaseState, event: Noted | HandedOver | Closed | Reopened, at: datetime) -> CaseState:
    match event:
        case Noted(text):
            return replace(state, notes=(*state.notes, (at, text)))
        case HandedOver():
            return replace(state, owner=event)
        case Closed():
            return replace(state, closed=event, closed_at=at)
        case Reopened():
            return replace(state, closed=None, closed_at=None)


def _with_promise(state: CaseState, event: PromiseMoved | PromiseReleased | PromiseFound, at: datetime) -> CaseState:
    match event:
        case PromiseMoved():
            return replace(state, shifts=(*state.shifts, Shift(at, event)))
        case PromiseReleased(promise, said):
            return replace(state, released={**state.released, promise: Tick(at, said)})
        case PromiseFound(document, sentence, by):
            key = f"{FOUND}/{len(state.found) + 1}"
            return replace(state, found=(*state.found, FoundPromise(key, at, document, sentence, by)))


def _with_paper(
    state: CaseState, event: Drafted | Reworded | FindingLeft | Written | Sent | NotSent, at: datetime
) -> CaseState:
    match event:
        case Reworded(document):
            return replace(state, reworded={**state.reworded, document: (*state.reworded.get(document, ()), event)})
        case FindingLeft():
            return replace(state, findings_left=(*state.findings_left, event))
        case Drafted():
            return replace(
                state,
                drafts={**state.drafts, event.document: event},
                drafted={**state.drafted, event.document: state.facts},
                done_then={**state.done_then, event.document: frozenset(state.ticks)},
                open_then=state.open_then | {name for name, fact in state.facts.items() if _is_open(fact)},
            )
        case Written():
            others = {path: file for path, file in state.written.items() if path != event.path}
            return replace(state, written={**others, event.path: event})
        case Sent(document, channel, text):
            told = state.drafted.get(document, state.facts)
            done = state.done_then.get(document, frozenset(state.ticks))
            return replace(state, sent=(*state.sent, Departure(document, at, channel, text, told, done)))
        case NotSent(document):
            last = next((one for one in reversed(state.sent) if one.document == document), None)
            return replace(state, sent=tuple(one for one in state.sent if one is not last))


def _without(ticks: Mapping[str, Tick], key: str) -> Mapping[str, Tick]:
    return {name: tick for name, tick in ticks.items() if name != key} if key in ticks else ticks


def _is_open(fact: Fact) -> bool:
    return fact.state is FactState.UNKNOWN or (fact.known and fact.suspected)


def _fact(before: Fact, event: Answered | LeftUnknown | Declined, at: datetime) -> Fact:
    match event:
        case Answered():
            return Fact(
                FactState.ANSWERED,
                event.value,
                frame=event.frame,
                suspected=event.suspected,
                complete=event.complete,
                at=at,
            )
        case LeftUnknown(_, until, complete):
            return replace(before, state=FactState.UNKNOWN, until=until, complete=complete, at=at)
        case Declined():
            return replace(before, state=FactState.DECLINED, until=None, at=at)


def _numbered(before: Mapping[str, int], event: Answered | LeftUnknown | Declined) -> Mapping[str, int]:
    if not isinstance(event, Answered) or not isinstance(event.value, tuple):
        return before
    numbers = [int(item.uid[1:]) for item in event.value if item.uid[1:].isdecimal() and len(item.uid) < 10]
    return {**before, event.question: max([before.get(event.question, 0), *numbers])}
