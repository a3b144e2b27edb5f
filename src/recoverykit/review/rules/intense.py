"""Rule on heaped words of degree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoverykit.review.patterns import compiled
from recoverykit.review.reading import Sentence
from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene, tidy

_INTENSE = (
    r"(?:truly|deeply|sincerely|profoundly|genuinely|extremely|terribly|incredibly|really|awfully|dreadfully"
    r"|utterly|hugely|enormously|immensely|wholeheartedly|whole-heartedly|humbly|heartily|profusely"
    r"|tremendously|absolutely|exceptionally|beyond|desperately|unbelievably|honestly|massively|seriously"
    r"|greatly|bitterly|horribly|keenly|very|so|most|sincere|sincerest|deep|deepest|heartfelt|profound|humble"
    r"|humblest|warmest|huge|genuine|massive|enormous|utmost|true|extreme|madly|totally|completely|thoroughly"
    r"|super|mega|endlessly|eternally|infinitely|unspeakably|painfully|acutely|monumentally|insanely"
    r"|ridiculously|crazy|frightfully|mighty|jolly|abjectly|abject|unequivocally|grovelling|wholly|entirely"
    r"|inexpressibly|indescribably|unimaginably|overwhelmingly|colossally|gravely|severely|intensely|woefully"
    r"|fervently|earnestly|passionately|devastatingly|soul-crushingly|fullest|strongest|gravest|greatest"
    r"|unreservedly|infinite|boundless|endless|eternal|ever\s+so)"
)
_REMORSE = (
    r"(?:sorry|apologi[sz](?:e|es|ing)|apolog(?:y|ies)|regret(?:s|ful)?|ashamed|remorse(?:ful)?|mortified"
    r"|contrite|embarrassed|saddened|devastated|sorrow|remorseful|apologetic|gutted|heartbroken|horrified)"
)
_BEFORE = (
    rf"\b(?P<words>{_INTENSE}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+"
    rf"|\s+){_INTENSE}){{0,6}})[\s,]+(?:(?:and\s+)?(?:full|unreserved|unreservedly|fully|personally"
    rf"|personal)\s+)?{_REMORSE}\b"
)
_AFTER = (
    rf"\b(?:apologi[sz]e|regret(?:\s+(?:this|it|that))?|sorry)(?P<words>(?:\s+(?:to\s+you\s+)?|\s*,\s*(?:and\s+)?"
    rf"|\s+and\s+){_INTENSE}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s+){_INTENSE}){{0,6}})(?=\s*(?:[.,;:!?]|$"
    rf"|\s(?:for|to|that|about|and)\b))"
)
_LATER = (
    rf"\b(?:apologi[sz]e|regret|rue)\s+(?:(?:to|for|my|our|the|this|that|it|what)\s+[^.;:!?,]{{0,50}}?)?"
    rf"(?P<words>\b{_INTENSE}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s+){_INTENSE}){{0,4}})(?=\s*(?:[.,;:!?]|$"
    rf"|and\s+(?:i|we"
    rf"|apologi[sz]e|regret)\b))"
)
"""Behind the object: "regret our error most deeply"."""
_FEEL = (
    rf"\bfeel\s+(?P<words>{_INTENSE}(?:(?:,\s*|\s+and\s+|\s+){_INTENSE}){{0,3}})"
    r"\s+(?:awful|terrible|dreadful|bad|wretched)\b"
)
_AGAIN = (
    r"\bsorry\b[^.;:!?]{0,12}\b(?:i|we)\s+(?P<words>really|truly|honestly|genuinely|so|sincerely)\s+(?:am|are|do)\b"
)
_HEART = (
    r"\b(?P<words>from\s+the\s+(?:very\s+)?bottom\s+of\s+(?:my|our)\s+hearts?|with\s+all\s+(?:my|our)\s+hearts?"
    r"|(?:more|sorrier)\s+than\s+(?:words|i|we)\s+can\s+(?:ever\s+)?(?:say|express|tell|convey)"
    r"|words\s+(?:cannot|can't|can\s+not|could\s+not|do\s+not|don't"
    r"|fail\s+to)\s+(?:even\s+)?(?:begin\s+to\s+)?(?:express|say"
    r"|describe|convey)"
    r"|beyond\s+(?:words|measure|belief)|a\s+(?:thousand|million|hundred)\s+(?:times|apologies)"
    r"|with\s+every\s+fibre|to\s+the\s+(?:core|bottom))\b"
)
_REMORSEFUL = (
    "sorry",
    "apolog",
    "regret",
    "asham",
    "remorse",
    "mortif",
    "contrite",
    "embarrass",
    "sadden",
    "devast",
    "sorrow",
    "gutted",
    "heartbroken",
    "horrif",
    "feel ",
)
_MANY = 3


def _degrees(sentence: Sentence) -> list[tuple[int, int]]:
    """Where in a sentence words of degree stand with its regret, each on its own."""
    low = sentence.low
    if not any(word in low for word in _REMORSEFUL):
        return []
    found: set[tuple[int, int]] = set()
    for pattern in (_BEFORE, _AFTER, _LATER, _AGAIN, _FEEL):
        for group in compiled(pattern).finditer(low):
            for one in compiled(rf"\b{_INTENSE}\b").finditer(low, *group.span("words")):
                found.add(one.span())
    if compiled(rf"\b{_REMORSE}\b").search(low):
        found.update(one.span() for one in compiled(_HEART).finditer(low))
    return sorted(found)


def _intensifiers(scene: Scene) -> Iterator[Hit]:
    places = {one.index: _degrees(one) for one in scene.reading.prose}
    if sum(map(len, places.values())) < _MANY:
        return
    for one in scene.reading.prose:
        if places[one.index]:
            yield Hit(one, places[one.index][0][0], places[one.index][-1][1], _calmer(one, places[one.index]))


def _calmer(sentence: Sentence, places: list[tuple[int, int]]) -> str | None:
    """The sentence without its words of degree and what joined them."""
    text = sentence.text
    for start, end in reversed(places):
        before, after = text[:start], text[end:]
        before = (
            re.sub(r"(?:\s*,)?(?:\s+and)?\s*$", " ", before) if re.match(r"\s*(?:[.,;:!?]|$|and\b)", after) else before
        )
        text = before + re.sub(r"^(?:\s*,)?(?:\s+and)?\s+(?=\w)", " ", after)
    text = re.sub(r"\b([Aa])n? (?=(apolog))", r"\1n ", text)
    return tidy(text)


RULES: tuple[Rule, ...] = (
    Rule(
        id="intensifiers",
        severity=Severity.SUGGESTION,
        evidence=("J", "RK13"),
        says="Words of degree are heaped on the regret.",
        why=(
            "In our judgement one plain “sorry” is believed sooner than three adverbs. One study "
            "found otherwise: there intensity helped."
        ),
        asks="Would “I am sorry” do?",
        text_finder=_intensifiers,
    ),
)
