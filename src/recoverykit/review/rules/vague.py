"""Rule on apologies that do not say for what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoverykit.review.blocks import Kind
from recoverykit.review.inline import OBJECT
from recoverykit.review.patterns import Lazy, compiled
from recoverykit.review.reading import Sentence
from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene
from recoverykit.review.rules.conditional import ALSO_ALONE, SORRY, SORRY_TRIGGERS
from recoverykit.review.rules.stock import GENERIC, TOKEN, Specific, proper
from recoverykit.review.specific import names_a_failure

_HOLLOW = Lazy(r"\b(?:inconvenien\w+|troubles?|hassle|bother|nuisance|aggravation|faff|palaver|aggro)\b")
_VAGUE = (
    r"\b(?:sorry|apologi[sz](?:e|es|ing)|apolog(?:y|ies)|regrets?|soz|my\s+bad|(?:forgive|pardon|excuse)\s+(?:me"
    r"|us))(?:[\s,]+(?:to\s+(?:you(?:\s+(?:all|both"
    r"|and\s+your\s+\w+))?|our\s+\w+|all\s+(?:\w+\s+){0,3}?\w+|everyone(?:\s+\w+){0,2}|each\s+of\s+you)|again"
    r"|indeed|once|sincerely|deeply|unreservedly"
    r"|wholeheartedly|most|profusely|on\s+behalf\s+of\s+[\w'& ]{2,40}?|for\s+my\s+part"
    r"|in\s+advance)){0,4}\s+(?P<how>to\s+(?:hear|learn|read|see)\s+(?:about|of|that)|for|about|over|that|it|the"
    r"|any|this|how|if|we|i|you|things|what(?:ever)?|everything|all)\b"
)
_INCONVENIENCE = (
    rf"\b{SORRY}\b[^.;:!?]{{0,40}}?\s(?P<how>(?:for|about|over)\s+(?:(?:the|any|all|this|that|your|whatever)\s+){{0,2}}"
    rf"(?:\w+\s+)?inconveniences?(?:\s+(?:and|or)\s+(?:\w+\s+)?\w+)?(?:\s+(?:that|which|you|this|it|has|have|had|is|was"
    rf"|been|being|may|might|will|be|\w+ly)){{0,4}}\s+(?:caused|from|due|result(?:ing|ed)|arising|as\s+a\s+result"
    rf"|because"
    rf"|while|when|during|experienced|suffered|created|brought))\b",
    r"\b(?P<how>(?:any|the|all|whatever|your)\s+(?:\w+\s+)?(?:inconveniences?|hassle|nuisance|trouble)\b[^.;:!?]{0,60}?"
    r"\b(?:is|are)\s+(?:\w+\s+)?regrett?(?:ed|able))\b",
)
"""An apology for "the inconvenience", whatever is said to have caused it."""
_IT_WENT_WRONG = Lazy(
    r"\b(?:everything|anything|something|all|whatever|what|things)\s+(?:that\s+|which\s+)?"
    r"(?:(?:has|have|had|may|might|could)\s+){0,2}(?:went|gone|goes|go)\s+(?:so\s+|very\s+|badly\s+)?wrong\b"
)
"""Names no failure."""
_CLAUSE_END = Lazy(
    r"[.;:!?–—(]|,\s|\s-\s|\sbut\s|\sand\s+(?:i|we|would|will|hope|thank|want|appreciate|assure|please|have|are"
    r"|am)\b|\bas\s+we\b|\bwhile\s+we\b|$"
)


_ELSEWHERE = Lazy(
    r"\bshort\s+with\b|[\[{]|\byou(?:'re|\s+\w+){0,3}\s+(?:feel|felt|upset|hurt)\b"
    r"|\byour\s+(?:\w+\s+)?(?:disappointment|dissatisfaction|frustrations?|upset|unhappiness|annoyance|feelings?"
    r"|concerns?)\b"
)
"""What is no empty object, or is another rule's."""


def _vague(scene: Scene) -> Iterator[Hit]:
    """An apology whose object is made of nothing but words that fit every letter."""
    specific = Specific(scene.reading)
    for sentence in scene.reading.sentences:
        if sentence.kind in ALSO_ALONE and any(word in sentence.low for word in _TRIGGERS):
            if sentence.kind is Kind.HEADING and len(scene.reading.sentences) > 1:
                continue
            found = _vague_in(sentence, specific, scene)
            if found:
                yield Hit(sentence, *found)


def _vague_in(sentence: Sentence, specific: Specific, scene: Scene) -> tuple[int, int] | None:
    low = sentence.low
    for pattern in sentence.live(_INCONVENIENCE):
        if said := pattern.search(low):
            return said.span("how")
    if OBJECT in low or names_a_failure(_IT_WENT_WRONG.sub("it happened", low)) is not None:
        return None
    varies = re.search(r"\d", low) is not None or proper(sentence)
    for found in compiled(_VAGUE).finditer(low):
        start = found.start("how")
        most = min(len(low), start + _LONGEST)
        end_of = _CLAUSE_END.search(low, start, most)
        end = end_of.start() if end_of else most
        if _SAYS_IT_AGAIN.search(low, start, end):
            continue
        tokens = [one[0].removesuffix("'s") for one in TOKEN.finditer(low, start, end)]
        if len(tokens) < _FEWEST or any(one not in GENERIC for one in tokens) or _ELSEWHERE.search(low, start, end):
            continue
        if _AS_TOLD.match(low, start, end) and _own_words(low[: found.start()]) >= _FEWEST:
            continue
        hollow = _HOLLOW.search(low, start, end) is not None
        if (varies and not (hollow and end < len(low))) or (
            _POINTS_BACK.match(low, start) and _told_before(sentence, scene)
        ):
            continue
        if hollow or not specific.but(sentence):
            return found.start(), end
    return None


_POINTS_BACK = Lazy(
    r"(?:for\s+that\s+)?(?:that\s+)?(?:i|we|you|he|she|they|it)\s+(?:did|do|does|was|were|had|has|have|could|would|should)"
    r"(?:n't|\s+not)?(?:\s+there)?(?=\s*(?:[.!,;]|$))"
)
"""Behind "sorry that": no more than what the sentence before has told."""


_AS_TOLD = Lazy(r"(?:(?:for|about|over)\s+)?(?:it|that|this)(?:\s+(?:very|all|too|now))?\s*$")
"""Points back to what the same sentence has told."""


def _own_words(low: str) -> int:
    return len({one[0] for one in TOKEN.finditer(low) if len(one[0]) > 2} - GENERIC)


def _told_before(sentence: Sentence, scene: Scene) -> bool:
    around = scene.reading.paragraph_of(sentence)
    at = sentence.index - around[0].index
    return any(_own_words(other.low) >= _MANY for other in around[max(0, at - 2) : at])


_MANY = 4
_SAYS_IT_AGAIN = Lazy(r"\bsorry\b[^.]{1,60}\bsorry\b")
_FEWEST = 2
_LONGEST = 240
_TRIGGERS = (*SORRY_TRIGGERS, "forgive", "pardon", "excuse", "soz", "my bad")


RULES: tuple[Rule, ...] = (
    Rule(
        id="vague-apology",
        severity=Severity.WARNING,
        evidence=("Vic",),
        says="This apologises without saying for what.",
        why="An ombudsman's guidance advises against template phrases. "
        "In our judgement, naming the failure is the way out.",
        asks="For what exactly? Name the thing that went wrong, and when.",
        triggers=_TRIGGERS,
        text_finder=_vague,
        kinds=ALSO_ALONE,
    ),
)
