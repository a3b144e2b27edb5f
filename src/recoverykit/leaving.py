"""When a document leaves: what somebody should know before, and what goes on record then."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from recoverykit.case.events import Event, PromiseFound, Sent, StepDone
from recoverykit.case.gates import contradicts_first_time, waits_for_advice
from recoverykit.case.moving import NEXT_CONTACT, contact_comes_now
from recoverykit.handing import to_be_read_again
from recoverykit.moments import Moment, short
from recoverykit.playbook.model import DocumentSpec, Stage, Step
from recoverykit.promises.given import CAUSE_DOCUMENT, UPDATE_DOCUMENT, promised
from recoverykit.promises.steps import AGAIN
from recoverykit.recording import CaseFile
from recoverykit.response import HOLDING_REPLY

CHANNELS = {"mail": "by e-mail", "post": "by post", "hand": "by hand", "phone": "by phone"}
"""How a document can leave."""


def is_held(case: CaseFile, spec: DocumentSpec) -> bool:
    """Whether a document must not leave before somebody who may decide has said that it may. What bridges the first
    minutes admits nothing beyond what happened, and is not held."""
    asked = case.bundle.playbook.question("advice_cleared")
    return waits_for_advice(case.state) and asked is not None and spec.to_client and spec.stage is not Stage.MINUTE


def own_promises(case: CaseFile, document: str, text: str | None = None) -> tuple[PromiseFound, ...]:
    """What the user's own words in a document promise and no list holds. `text`: as in `sent_events`."""
    # Whoever only looks at a letter need not load the rules of the review.
    from recoverykit.dispatching import promises_found

    return promises_found(case, document, case.state.drafts[document].text if text is None else text)


def sent_events(
    case: CaseFile, document: str, channel: str, text: str | None = None, *, no_promises: Collection[PromiseFound] = ()
) -> tuple[Event, ...]:
    """What is on record when a document left: the text that was last shown, and the steps that are done by it.

    `text` is what left, where that was not shown before; `no_promises` what somebody has said promises nothing.
    """
    left = case.state.drafts[document].text if text is None else text
    promised_there = (one for one in own_promises(case, document, left) if one not in no_promises)
    events: list[Event] = [Sent(document, channel, left), *promised_there]
    gone = {document, *(one.document for one in case.state.sent)}
    for step in case.engine.steps():
        again = step.due in AGAIN and document in step.documents
        first = step.due not in AGAIN and step.id not in case.state.ticks and gone.issuperset(step.documents)
        if _done_by_leaving(step) and (again or first):
            events.append(StepDone(step.id, ""))
    return (*events, *_contact_kept(case, document), *_told_late(case, document, channel, left))


def _told_late(case: CaseFile, document: str, channel: str, text: str) -> Iterator[Event]:
    """What a holding reply says will be late has no day from then on, and they know it."""
    if document != HOLDING_REPLY:
        return
    from recoverykit.compose.late import near
    from recoverykit.drafting import plain
    from recoverykit.shifting import undated_events

    said = " ".join(plain(text).split())
    late = near(case.engine, case.composition.sentences)
    named = [one for one, words in late if any(str(words[name]) in said for name in ("told", "told_again"))]
    yield from undated_events(case, named, channel)


def _contact_kept(case: CaseFile, document: str) -> Iterator[Event]:
    """Word of how it stands, on the day on which a letter was promised, keeps that promise."""
    engine, state = case.engine, case.state
    comes = state.value("next_contact_by") == "write" and contact_comes_now(state, engine.now, engine.today)
    if document in (UPDATE_DOCUMENT, CAUSE_DOCUMENT) and comes and NEXT_CONTACT not in state.ticks:
        yield StepDone(NEXT_CONTACT, "")


def _done_by_leaving(step: Step) -> bool:
    return step.channel == "letter" and bool(step.documents)


def warnings(case: CaseFile) -> tuple[str, ...]:
    """What somebody should know before a document leaves."""
    found: list[str] = []
    state = case.state
    if waits_for_advice(state):
        found.append(
            "Send nothing before somebody who may decide it has said yes. Who it was is asked when you mark it as sent."
        )
    other = contradicts_first_time(state, case.history)
    if other is not None:
        found.append(
            f"You say that it is the first time. Case {other.number} was this client's too: the letter does not say it."
        )
    if state.value("reply") == "threatens" and state.value("threat") in ("lawyer", "authority"):
        found.append("Answer nothing in writing before whoever must be asked has been asked.")
    owner = state.owner
    if owner is not None and (again := to_be_read_again(case)):
        names = ", ".join(one.id for one in again)
        found.append(f"{owner.to.name} signs, and these still speak as the one who did it: {names}. Change them first.")
    found.extend(_passed(case))
    return tuple(found)


def _passed(case: CaseFile) -> Iterator[str]:
    """A time that a document still to be sent promises, and that has passed."""
    state, now = case.state, case.clock()
    call = state.value("call_at")
    told = state.departures("holding-message") or state.departures("apology-letter")
    waits = not told and "first-contact" not in state.ticks
    if isinstance(call, Moment) and call.instant() < now and waits and state.value("told") in (None, "nobody"):
        yield f"The holding message promises a call by {short(call, now)}, which has passed. Change it in the review."
    if state.departures("apology-letter"):
        return
    for owed_one in promised(case.engine):
        if owed_one.open and not owed_one.asks and owed_one.due is not None and owed_one.due < now:
            what = owed_one.what.rstrip(".")
            yield f"“{what}” has a date that has passed. Change it before the letter goes."


IN_YOUR_WORDS = "Your own words promise this too: “{}”"
ON_THE_LIST = "Shall it be on the list of what you owe?"


def newly_promised(case: CaseFile, known: int) -> Iterator[str]:
    """What to say of the promises that were found in what has just gone out, behind the first `known`."""
    number = case.row.number if case.row else ""
    for one in case.state.found[known:]:
        yield (
            f"Your own words promise this too, and it is on the list of what is owed: “{one.sentence}” "
            f'If it is no promise: recover promise release {number} {one.key} "why"'
        )
