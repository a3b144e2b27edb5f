"""What can happen in a case. Events are appended once and never changed; a case is the fold of its events."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TypeAlias, cast

from recoverykit.frozen import dataclass
from recoverykit.moments import Moment
from recoverykit.values import Json, Person, Value, from_json, kept_moment, to_json


@dataclass(frozen=True, slots=True)
class CaseOpened:
    """A case was opened with a playbook, pinned by the SHA-256 of its bundle.

    `chosen` is false while it has still to be asked which playbook fits.
    """

    playbook: str
    bundle: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class PlaybookChosen:
    """It turned out which playbook fits; facts are kept."""

    playbook: str
    bundle: str


@dataclass(frozen=True, slots=True)
class ClientLinked:
    """The client whom the case concerns. `zone` and `country` may be empty: then the settings hold."""

    client: str
    name: str
    zone: str
    country: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A question was answered. `frame` is the visible sentence in which a text was written and seen.

    `complete` is false while a list is still being added to.
    """

    question: str
    value: Value
    frame: str = ""
    suspected: bool = False
    complete: bool = True


@dataclass(frozen=True, slots=True)
class LeftUnknown:
    """Nobody knows yet; `until` is when it will be known, if that was said. `complete` is false while that is asked."""

    question: str
    until: Moment | None
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Declined:
    """The user chose not to answer."""

    question: str


@dataclass(frozen=True, slots=True)
class Drafted:
    """A document was composed and shown. `text` is its Markdown; `source` identifies all that it was composed from."""

    document: str
    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Reworded:
    """A sentence of a document was put otherwise, both as Markdown. It holds as long as `before` would stand there."""

    document: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class FindingLeft:
    """What the review found in a document (`rule`, and the words) is left as it is, for a reason of the user's."""

    document: str
    rule: str
    excerpt: str
    reason: str


@dataclass(frozen=True, slots=True)
class Written:
    """A document was written to a file. This is not leaving."""

    document: str
    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Sent:
    """A document left, by `channel` (mail, post, hand, phone). `text` is exactly what left."""

    document: str
    channel: str
    text: str


@dataclass(frozen=True, slots=True)
class NotSent:
    """A document was marked as sent by mistake: its last departure has not happened."""

    document: str


@dataclass(frozen=True, slots=True)
class WentOn:
    """The user went on from the desk of a stage."""

    stage: str


@dataclass(frozen=True, slots=True)
class StepDone:
    """A step was done (at `occurred_at`); `said` is what was said, in the user's words."""

    step: str
    said: str


@dataclass(frozen=True, slots=True)
class StepReopened:
    """A step was ticked by mistake and is open again."""

    step: str


@dataclass(frozen=True, slots=True)
class Noted:
    """Something that was said or done, in the user's words."""

    text: str


@dataclass(frozen=True, slots=True)
class PromiseMoved:
    """What is owed under the key `promise` is due at another time: `to`, or None where nobody can say yet. `was` is the
    time that was named before.

    `tell_by`: without a time, when they will hear it. `told`: how the client has heard of it already (phone, mail …),
    empty if not yet. `because`: why, as a sentence in the user's words; may be empty.
    """

    promise: str
    was: Moment | None
    to: Moment | None
    tell_by: Moment | None = None
    told: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class PromiseReleased:
    """What is owed under the key `promise` need not be done any more: the client has said so, or it has lost its sense.
    `said` is how that is known, in the user's words."""

    promise: str
    said: str


@dataclass(frozen=True, slots=True)
class PromiseFound:
    """A sentence of a document that left promises what stands on no list: the user's own words. `by` is when it is due,
    if it says so."""

    document: str
    sentence: str
    by: Moment | None


@dataclass(frozen=True, slots=True)
class HandedOver:
    """Somebody else looks after the case from now on; `note` is what they should know, in the user's words."""

    to: Person
    note: str


@dataclass(frozen=True, slots=True)
class Closed:
    """The case ended: with an outcome, or (`mistake`) as opened in error. `reason`: why, though something was missing.

    `outcome` is empty for a mistake, and for cases that were closed before outcomes were asked for.
    """

    mistake: bool
    reason: str
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Reopened:
    """A case that had ended goes on; `reason` is why, in the user's words."""

    reason: str


Event: TypeAlias = (
    CaseOpened
    | PlaybookChosen
    | ClientLinked
    | Answered
    | LeftUnknown
    | Declined
    | Drafted
    | Reworded
    | FindingLeft
    | Written
    | Sent
    | NotSent
    | WentOn
    | StepDone
    | StepReopened
    | Noted
    | PromiseMoved
    | PromiseReleased
    | PromiseFound
    | HandedOver
    | Closed
    | Reopened
)


@dataclass(frozen=True, slots=True)
class Happened:
    """An event with its two times, both aware: when it happened, and when it was noted. None: its words were erased."""

    event: Event | None
    occurred_at: datetime
    recorded_at: datetime


Body: TypeAlias = Mapping[str, Json]


def _answered(body: Body) -> Answered:
    return Answered(
        _text(body, "question"),
        from_json(body["value"]),
        _text(body, "frame"),
        _flag(body, "suspected"),
        _flag(body, "complete"),
    )


def _unknown(body: Body) -> LeftUnknown:
    complete = _flag(body, "complete") if "complete" in body else True
    return LeftUnknown(_text(body, "question"), _moment(body, "until"), complete)


def _handed_over(body: Body) -> HandedOver:
    to = from_json(body["to"])
    if not isinstance(to, Person):
        raise TypeError("to is no person")
    return HandedOver(to, _text(body, "note"))


def _moved(body: Body) -> PromiseMoved:
    was, to, tell_by = (_moment(body, name) for name in ("was", "to", "tell_by"))
    return PromiseMoved(_text(body, "promise"), was, to, tell_by, _text(body, "told"), _text(body, "because"))


def _moment(body: Body, name: str) -> Moment | None:
    value = body[name]
    return None if value is None else kept_moment(str(value))


def _closed(body: Body) -> Closed:
    return Closed(_flag(body, "mistake"), _text(body, "reason"), _text(body, "outcome") if "outcome" in body else "")


def _text(body: Body, name: str) -> str:
    value = body[name]
    if not isinstance(value, str):
        raise TypeError(f"{name} is no text")
    return value


def _flag(body: Body, name: str) -> bool:
    value = body[name]
    if not isinstance(value, bool):
        raise TypeError(f"{name} is neither true nor false")
    return value


_READERS: dict[str, Callable[[Body], Event]] = {
    "case-opened": lambda b: CaseOpened(_text(b, "playbook"), _text(b, "bundle"), _flag(b, "chosen")),
    "playbook-chosen": lambda b: PlaybookChosen(_text(b, "playbook"), _text(b, "bundle")),
    "client-linked": lambda b: ClientLinked(*(_text(b, name) for name in ("client", "name", "zone", "country"))),
    "answered": _answered,
    "left-unknown": _unknown,
    "declined": lambda b: Declined(_text(b, "question")),
    "drafted": lambda b: Drafted(*(_text(b, name) for name in ("document", "text", "source"))),
    "reworded": lambda b: Reworded(*(_text(b, name) for name in ("document", "before", "after"))),
    "finding-left": lambda b: FindingLeft(*(_text(b, name) for name in ("document", "rule", "excerpt", "reason"))),
    "written": lambda b: Written(_text(b, "document"), _text(b, "path"), _text(b, "sha256")),
    "sent": lambda b: Sent(_text(b, "document"), _text(b, "channel"), _text(b, "text")),
    "not-sent": lambda b: NotSent(_text(b, "document")),
    "went-on": lambda b: WentOn(_text(b, "stage")),
    "step-done": lambda b: StepDone(_text(b, "step"), _text(b, "said")),
    "step-reopened": lambda b: StepReopened(_text(b, "step")),
    "noted": lambda b: Noted(_text(b, "text")),
    "promise-moved": _moved,
    "promise-released": lambda b: PromiseReleased(_text(b, "promise"), _text(b, "said")),
    "promise-found": lambda b: PromiseFound(_text(b, "document"), _text(b, "sentence"), _moment(b, "by")),
    "handed-over": _handed_over,
    "closed": _closed,
    "reopened": lambda b: Reopened(_text(b, "reason")),
}

_KINDS: dict[type[Event], str] = {
    CaseOpened: "case-opened",
    PlaybookChosen: "playbook-chosen",
    ClientLinked: "client-linked",
    Answered: "answered",
    LeftUnknown: "left-unknown",
    Declined: "declined",
    Drafted: "drafted",
    Reworded: "reworded",
    FindingLeft: "finding-left",
    Written: "written",
    Sent: "sent",
    NotSent: "not-sent",
    WentOn: "went-on",
    StepDone: "step-done",
    StepReopened: "step-reopened",
    Noted: "noted",
    PromiseMoved: "promise-moved",
    PromiseReleased: "promise-released",
    PromiseFound: "promise-found",
    HandedOver: "handed-over",
    Closed: "closed",
    Reopened: "reopened",
}


def kind_of(event: Event) -> str:
    """The name under which an event is recorded."""
    return _KINDS[type(event)]


def to_body(event: Event) -> dict[str, Json]:
    """The event as JSON; `from_body` gives it back."""
    match event:
        case Answered():
            return {
                "question": event.question,
                "value": to_json(event.value),
                "frame": event.frame,
                "suspected": event.suspected,
                "complete": event.complete,
            }
        case HandedOver():
            return {"to": to_json(event.to), "note": event.note}
        case LeftUnknown():
            until = _encoded(event.until)
            return {"question": event.question, "until": until, **({} if event.complete else {"complete": False})}
        case PromiseMoved():
            times = {"was": _encoded(event.was), "to": _encoded(event.to), "tell_by": _encoded(event.tell_by)}
            return {"promise": event.promise, **times, "told": event.told, "because": event.because}
        case Closed():
            ended: dict[str, Json] = {"mistake": event.mistake, "reason": event.reason}
            return {**ended, "outcome": event.outcome} if event.outcome else ended
        case PromiseFound():
            return {"document": event.document, "sentence": event.sentence, "by": _encoded(event.by)}
        case _:
            return {name: cast(Json, getattr(event, name)) for name in event.__dataclass_fields__}


def _encoded(moment: Moment | None) -> str | None:
    return moment.encode() if moment else None


def from_body(kind: str, body: Body) -> Event:
    """Read an event back. Raises ValueError for what no version of this program wrote."""
    reader = _READERS.get(kind)
    if reader is None:
        raise ValueError(f"no event is called {kind!r}")
    try:
        return reader(body)
    except (KeyError, TypeError) as error:
        raise ValueError(f"the event {kind!r} is not whole") from error
