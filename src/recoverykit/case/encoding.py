"""How events are written down: each by its name, with its parts as JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias, cast

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
from recoverykit.moments import Moment
from recoverykit.values import Json, Person, from_json, kept_moment, to_json

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
