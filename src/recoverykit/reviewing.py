"""The review of a document of a case: the words, with the record at hand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from recoverykit.case.concerned import addressed, concerned
from recoverykit.case.events import FindingLeft
from recoverykit.case.gates import may_say_first_time, waits_for_advice
from recoverykit.case.state import CaseState, FactState, kind_of_document
from recoverykit.drafting import why
from recoverykit.english import money_words
from recoverykit.promises.given import promised
from recoverykit.recording import CaseFile
from recoverykit.review.component import Component
from recoverykit.review.firm import Firm
from recoverykit.review.knowledge import Knowledge, Record
from recoverykit.review.report import Review, TextKind
from recoverykit.review.review import review
from recoverykit.values import Money, Person

REQUIRED: Mapping[str, tuple[Component, ...]] = {
    "holding-message": (Component.REGRET, Component.SPECIFIC_FAILURE, Component.FOLLOW_UP, Component.TIMELINE),
    "call-script": (Component.REGRET, Component.SPECIFIC_FAILURE, Component.FOLLOW_UP),
    "apology-letter": (
        Component.REGRET,
        Component.RESPONSIBILITY,
        Component.SPECIFIC_FAILURE,
        Component.IMPACT,
        Component.REPAIR,
        Component.FOLLOW_UP,
    ),
    "cause-update": (Component.EXPLANATION, Component.PREVENTION),
    "progress-update": (Component.FOLLOW_UP,),
    "delay-notice": (Component.REGRET, Component.FOLLOW_UP),
    "holding-reply": (Component.REGRET, Component.FOLLOW_UP),
    "resolution-plan": (Component.REPAIR, Component.PREVENTION, Component.TIMELINE, Component.CONTACT),
    "note-by-hand": (Component.REGRET, Component.SPECIFIC_FAILURE, Component.FOLLOW_UP),
    "voicemail": (Component.REGRET, Component.SPECIFIC_FAILURE),
    "public-reply": (Component.REGRET, Component.SPECIFIC_FAILURE, Component.CONTACT),
}
"""The components that each kind of document needs; what is no kind here needs none."""

SPOKEN = ("call-script", "meeting-agenda")
"""Documents in which what stands behind `>` is to be said."""

_AMOUNT = re.compile(
    r"[£$€]\s?\d[\d,.]*\d|[£$€]\s?\d|\b\d[\d,.]*\s?(?:pounds|dollars|euros|gbp|usd|eur)\b", re.IGNORECASE
)


def review_document(case: CaseFile, name: str, markdown: str, firm: Firm | None = None) -> Review:
    """Review a document of a case, or what somebody made of it; `firm` is what the firm adds."""
    kind = kind_of_document(name)
    known = replace(knowledge_of(case, kind), told=_told(case, name))
    gone = case.state.departures(name)
    if gone and known.record:  # what it promised then was still to come, and nothing of it was broken yet
        known = replace(known, now=gone[-1].at, record=replace(known.record, broken=()))
    made = review(
        markdown,
        kind=TextKind.APOLOGY if kind in REQUIRED else TextKind.OTHER,
        knowledge=known,
        firm=firm,
        read_quotes=kind in SPOKEN,
    )
    return _without_left(made, [one for one in case.state.findings_left if one.document == name])


_TELLS: Mapping[str, Component] = {
    "what_happened": Component.SPECIFIC_FAILURE,
    "own_part": Component.RESPONSIBILITY,
    "hardest": Component.RESPONSIBILITY,
    "impact": Component.IMPACT,
    "lost": Component.IMPACT,
    "cause": Component.EXPLANATION,
    "known_so_far": Component.EXPLANATION,
    "findings": Component.EXPLANATION,
    "actions": Component.REPAIR,
    "remedy": Component.REPAIR,
    "prevention": Component.PREVENTION,
    "next_contact": Component.FOLLOW_UP,
}
"""What the answer to a question tells, whatever the words: the question asked for nothing else."""


def _told(case: CaseFile, name: str) -> Mapping[str, tuple[str, ...]]:
    """The sentences of a planned document by what they tell, as they were composed."""
    kind = kind_of_document(name)
    spec = case.bundle.playbook.document(kind)
    to = next((one for one in concerned(case.state) if addressed(kind, one.item.uid) == name), None)
    plan = why(case, spec, to) if spec and (to or name == kind) else None
    told: dict[str, tuple[str, ...]] = {}
    for one in plan.sentences if plan else ():
        for component in {_TELLS[fact] for fact in one.move.facts if fact in _TELLS and one.move.say in _TELLING}:
            told[component] = (*told.get(component, ()), str(one.text))
    return told


_TELLING = ("said", "step", "step_entry", "prevention_single", "prevention_entry", "found_so_far", "entry")
"""The thoughts that tell an answer itself, and not that it is open."""


def _without_left(made: Review, left: Iterable[FindingLeft]) -> Review:
    """What somebody has decided to leave is told with their reason, and not found again."""
    reasons = {(one.rule, one.excerpt): one.reason for one in left}
    if not reasons:
        return made
    kept = tuple(one for one in made.findings if (one.rule, one.excerpt) not in reasons)
    gone = tuple((one, reasons[one.rule, one.excerpt]) for one in made.findings if one not in kept)
    return replace(made, findings=kept, ignored=(*made.ignored, *gone))


def knowledge_of(case: CaseFile, document: str = "apology-letter") -> Knowledge:
    """What the record of a case supports, and what a document of that id needs as the facts stand."""
    state = case.state
    spec = case.bundle.playbook.document(document)
    leaves = spec is None or spec.to_client
    advice = waits_for_advice(state)
    required = tuple(_required(state, document, advice=advice))
    return Knowledge(case.clock(), record_of(case, advice=advice and leaves), required)


_TOLD_BY = {
    Component.IMPACT: "impact",
    Component.EXPLANATION: "cause",
    Component.PREVENTION: "prevention",
    Component.REPAIR: "actions",
}
"""The question whose answer would stand in a component."""


def _required(state: CaseState, document: str, *, advice: bool) -> Iterable[Component]:
    """What a document of that id needs as the facts stand: nobody owns what is not theirs, and what the user does not
    know, or has chosen not to say, is no fault of the document's."""
    sender = state.value("sender")
    for component in REQUIRED.get(document, ()):
        fact = state.fact(_TOLD_BY.get(component, ""))
        left = fact.state in (FactState.UNKNOWN, FactState.DECLINED)
        unowned = component is Component.RESPONSIBILITY and not _to_be_owned(state)
        held = advice and component in (Component.REGRET, Component.RESPONSIBILITY)
        nowhere = component is Component.CONTACT and isinstance(sender, Person) and not sender.reach
        if not (left or unowned or held or nowhere):
            yield component


def _to_be_owned(state: CaseState) -> bool:
    """Whether somebody has said that it is ours; of a fault that is shared, which part."""
    fault = state.value("fault")
    return fault in ("ours", "supplier") or (fault == "shared" and state.fact("own_part").known)


def record_of(case: CaseFile, *, advice: bool) -> Record:
    """What the facts of a case hold."""
    state = case.state
    said = [case.engine.sentences.said(one.id) for one in case.bundle.playbook.ask if state.fact(one.id).known]
    people = [value for value in (fact.value for fact in state.facts.values()) if isinstance(value, Person)]
    people += [one.person for one in concerned(state)]
    amounts = [
        money_words(value) for value in (fact.value for fact in state.facts.values()) if isinstance(value, Money)
    ]
    amounts += [found[0] for words in said for found in _AMOUNT.finditer(words)]
    now = case.clock()
    return Record(
        earlier=tuple(one.number for one in case.history.earlier),
        first_time=may_say_first_time(state, case.history),
        done={name: tick.at for name, tick in state.ticks.items()},
        names=tuple(one.name for one in people),
        amounts=tuple(dict.fromkeys(amounts)),
        suspected=case.engine.sentences.said("cause") if state.fact("cause").suspected else "",
        broken=tuple(
            one.what
            for one in promised(case.engine)
            if one.open and not one.asks and one.due is not None and one.due < now
        ),
        checked=state.fact("findings").known,
        advice=advice,
        requests=state.fact("requests").known,
    )
