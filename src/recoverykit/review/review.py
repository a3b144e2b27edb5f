"""The review: what an apology has and lacks, and which of its sentences take it back. A checklist, never a score."""

from __future__ import annotations

from collections.abc import Mapping

from recoverykit.review.about import speaks_of_failure
from recoverykit.review.component import Component
from recoverykit.review.components import COMPONENTS, find_components
from recoverykit.review.firm import Firm
from recoverykit.review.ignoring import Ignored, ignored_in
from recoverykit.review.knowledge import Knowledge
from recoverykit.review.reading import Reading, Span, read
from recoverykit.review.report import Found, Review, Severity, TextKind
from recoverykit.review.rule import Hit, Rule, Scene
from recoverykit.review.rules import RULES

LONGEST = 30_000
"""Characters of the longest text that is reviewed: ten pages, and no letter."""
ALONE = 60
"""Words up to which a text is taken for one about a failure: a sentence that somebody wants checked."""


def review(
    source: str,
    *,
    kind: TextKind | None = None,
    knowledge: Knowledge | None = None,
    firm: Firm | None = None,
    read_quotes: bool = False,
) -> Review:
    """Review a text of at most `LONGEST` characters. `kind` None: it is told from the text.
    `firm` is what is added to the rules.

    `read_quotes`: lines behind `>` are the sender's words too, as in a script for a call.
    """
    knowledge = knowledge or Knowledge()
    firm = firm or Firm()
    reading = read(source, read_quotes=read_quotes)
    scene = Scene(reading, knowledge)
    components = _with_told(find_components(reading), reading, knowledge)
    apology = speaks_of_failure(reading, components)
    kind = kind or (TextKind.APOLOGY if apology else TextKind.OTHER)
    about = apology or reading.words <= ALONE
    hits = [
        (rule, hit)
        for rule in (*RULES.values(), *firm.rules)
        if about or rule.ordinary
        for hit in rule.hits(scene)
        if not firm.allows(rule.id, hit.sentence.low)
    ]
    findings = [_found(rule, hit, reading) for rule, hit in hits]
    if kind is TextKind.APOLOGY:
        findings += _missing(components, reading, knowledge)
    findings.sort(key=lambda one: (one.span.start, one.span.end, one.rule))
    return _without_ignored(Review(reading, kind, components, tuple(findings)))


def _with_told(
    found: Mapping[Component, tuple[Span, ...]], reading: Reading, knowledge: Knowledge
) -> Mapping[Component, tuple[Span, ...]]:
    """The components, with those that the record knows a sentence to tell, in whatever words."""
    more = dict(found)
    for component in Component:
        told = knowledge.told.get(component, ()) if not found[component] else ()
        places = ((reading.source.find(one), len(one)) for one in told)
        more[component] = (*found[component], *(Span(at, at + length) for at, length in places if at >= 0))
    return more


def _found(rule: Rule, hit: Hit, reading: Reading) -> Found:
    span = hit.place or hit.sentence.span(hit.start, hit.end)
    return Found(
        rule.id,
        rule.severity,
        span,
        reading.source[span.start : span.end],
        hit.detail or rule.says,
        rule.why,
        rule.evidence,
        "" if hit.rewrite else rule.asks,
        hit.rewrite,
        hit.sentence.text,
        hit.start,
        hit.end,
        hit.sentence.span(0, len(hit.sentence.text)),
    )


def _missing(components: Mapping[Component, tuple[Span, ...]], reading: Reading, knowledge: Knowledge) -> list[Found]:
    required = REQUIRED if knowledge.required is None else knowledge.required
    missing: list[Found] = []
    for component in Component:
        if components[component] or (component not in required and knowledge.required is not None):
            continue
        told = COMPONENTS[component]
        severity = Severity.ERROR if component in required else Severity.SUGGESTION
        end = len(reading.source)
        missing.append(
            Found(
                f"missing-{component}", severity, Span(end, end), "", told.missing, told.why, told.evidence, told.asks
            )
        )
    return missing


REQUIRED = (
    Component.REGRET,
    Component.RESPONSIBILITY,
    Component.SPECIFIC_FAILURE,
    Component.IMPACT,
    Component.REPAIR,
    Component.FOLLOW_UP,
)
"""What an apology letter needs."""


def _without_ignored(made: Review) -> Review:
    remarks: tuple[Ignored, ...] = ignored_in(made.reading.source)
    if not remarks:
        return made
    kept: list[Found] = []
    ignored: list[tuple[Found, str]] = []
    for one in made.findings:
        line, _ = made.reading.line_and_column(one.span.start)
        reason = next((remark.reason for remark in remarks if remark.holds(one.rule, line)), None)
        if reason is None:
            kept.append(one)
        else:
            ignored.append((one, reason))
    return Review(made.reading, made.kind, made.components, tuple(kept), tuple(ignored))
