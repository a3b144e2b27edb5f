"""Where a case stands: the fold of its events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
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
    Happened,
    LeftUnknown,
    Noted,
    PlaybookChosen,
    Sent,
    StepDone,
    StepReopened,
    Written,
)
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
    """The answer to one question. A value that was answered before stays as the default after "unknown" or "skip"."""

    state: FactState = FactState.UNASKED
    value: Value | None = None
    until: Moment | None = None
    frame: str = ""
    suspected: bool = False
    complete: bool = True

    @property
    def known(self) -> bool:
        """Whether there is an answer."""
        return self.state is FactState.ANSWERED


UNASKED = Fact()


@dataclass(frozen=True, slots=True)
class Tick:
    """A step that was done: when, and what was said."""

    at: datetime
    said: str


@dataclass(frozen=True, slots=True)
class Departure:
    """A document that left: when, how, and its exact text."""

    document: str
    at: datetime
    channel: str
    text: str


@dataclass(frozen=True, slots=True)
class CaseState:
    """A case as its events made it. Times are aware. `written` goes by path, the last written last.

    `entries` is the highest number that an entry of a list ever had, by question: no number is given twice.
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
    sent: tuple[Departure, ...] = ()
    notes: tuple[tuple[datetime, str], ...] = ()
    closed: Closed | None = None
    version: int = 0

    def fact(self, question: str) -> Fact:
        """The fact of a question; unasked if nothing was said of it."""
        return self.facts.get(question, UNASKED)

    def value(self, question: str) -> Value | None:
        """The value of a question that was answered, else None."""
        fact = self.fact(question)
        return fact.value if fact.known else None

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
            facts = {**state.facts, event.question: _fact(state.fact(event.question), event)}
            return replace(state, facts=facts, entries=_numbered(state.entries, event))
        case Drafted():
            return replace(state, drafts={**state.drafts, event.document: event})
        case Written():
            others = {path: file for path, file in state.written.items() if path != event.path}
            return replace(state, written={**others, event.path: event})
        case Sent(document, channel, text):
            return replace(state, sent=(*state.sent, Departure(document, at, channel, text)))
        case StepDone(step, said):
            return replace(state, ticks={**state.ticks, step: Tick(at, said)})
        case StepReopened(step):
            return replace(state, ticks={name: tick for name, tick in state.ticks.items() if name != step})
        case Noted(text):
            return replace(state, notes=(*state.notes, (at, text)))
        case Closed():
            return replace(state, closed=event)


def _fact(before: Fact, event: Answered | LeftUnknown | Declined) -> Fact:
    match event:
        case Answered():
            return Fact(
                FactState.ANSWERED,
                event.value,
                frame=event.frame,
                suspected=event.suspected,
                complete=event.complete,
            )
        case LeftUnknown(_, until):
            return replace(before, state=FactState.UNKNOWN, until=until)
        case Declined():
            return replace(before, state=FactState.DECLINED, until=None)


def _numbered(before: Mapping[str, int], event: Answered | LeftUnknown | Declined) -> Mapping[str, int]:
    if not isinstance(event, Answered) or not isinstance(event.value, tuple):
        return before
    numbers = [int(item.uid[1:]) for item in event.value if item.uid[1:].isdecimal()]
    return {**before, event.question: max([before.get(event.question, 0), *numbers])}
