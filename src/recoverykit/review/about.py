"""What a text is about: a failure of the sender's, or something else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recoverykit.review.component import Component
from recoverykit.review.components.regret import NO_FAILURE
from recoverykit.review.patterns import Lazy, compiled
from recoverykit.review.reading import Reading, Sentence, Span


def speaks_of_failure(reading: Reading, components: Mapping[Component, tuple[Span, ...]]) -> bool:
    """Whether the sender speaks of a failure of theirs: says sorry for it, or tells somebody what it did to them.

    A short text is about what it says once. In a long one a "sorry" in passing is not enough: minutes, news and terms
    have such too. So the longer it is, the more has to speak for it: that they are sorry, and say so early, that they
    own an act, and that it did something to the reader.
    """
    if is_complaint(reading):
        return False
    regretted = components[Component.REGRET]
    also = [one for one in reading.prose if _says_sorry(one) and not _any_overlap(_whole(one), regretted)]
    owned = [
        own for own in components[Component.RESPONSIBILITY] if _any_overlap(own, components[Component.SPECIFIC_FAILURE])
    ]
    harm = len(components[Component.IMPACT])
    first = [_whole(one) for one in list(reading.prose)[:EARLY]]
    early = any(_any_overlap(one, regretted) for one in first) or any(_whole(one) in first for one in also)
    speaks_for_it = min(len(regretted), 3) + min(len(also), 2) + min(len(owned), 2) + min(harm, 2) + early
    if not (regretted or also):
        speaks_for_it = speaks_for_it if owned and harm and _tells_the_reader(reading, owned) else 0
    words = reading.words
    return speaks_for_it >= 1 + sum(words > length for length in LONG)


def _says_sorry(sentence: Sentence) -> bool:
    """Whether a sentence of the sender's says sorry in any way, also one that takes it back."""
    low = sentence.low
    said = compiled(_SORRY_AT_ALL).search(low) and compiled(_BY_THE_SENDER).search(low)
    return bool(said) and not any(guard.search(low) for guard in sentence.live(NO_FAILURE))


def _tells_the_reader(reading: Reading, owned: Sequence[Span]) -> bool:
    """Whether what is owned is told to somebody."""
    return any(_TO_YOU.search(one.low) for one in reading.prose if _any_overlap(_whole(one), owned))


def _whole(sentence: Sentence) -> Span:
    return sentence.span(0, len(sentence.low))


def _any_overlap(one: Span, others: Sequence[Span]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def is_complaint(reading: Reading) -> bool:
    """Whether the writer is the one who was let down: they complain, demand or threaten, and tell what was done to
    them. The failures in such a text are the reader's."""
    told = [
        any(sign.search(one.low) for one in reading.sentences for sign in one.live((pattern,))) for pattern in _SIGNS
    ]
    return any(told[:_ENOUGH_WITH_ONE]) and sum(told) > 1


_SIGNS = (
    # The writer complains,
    r"\b(?:i|we)(?:'m|'re|\s+am|\s+are|\s+have|\s+wish|\s+want|\s+would\s+like|'d\s+like)\s+(?:\w+\s+){0,3}?"
    r"(?:to\s+)(?:\w+ly\s+)?(?:complain|(?:make|lodge|raise|file|register|submit)\s+(?:an?\s+)?(?:\w+\s+)?complaint)\b"
    r"|^(?:formal\s+|my\s+|letter\s+of\s+)?complaint\b|\bformal\s+complaint$|\b(?:my|this\s+is\s+a)\s+(?:formal\s+)?complaint\b",
    # demands,
    r"\b(?:i|we)(?:'d|\s+would|\s+must|\s+therefore|\s+now|\s+hereby){0,2}\s+(?:now\s+|therefore\s+)?(?:like|want|expect|require"
    r"|demand|request|insist\s+on|ask\s+for|ask|am\s+asking\s+for|am\s+entitled\s+to)\s+(?:(?:an?|the|my|our|your|full|prompt|written"
    r"|immediate|proper|complete)\s+){0,3}(?:refund|repayment|compensation|reimbursement|money\s+back|money|following"
    r"|apology|explanation|replacement|you\s+to\s+(?:refund|pay|replace|repair|reimburse|collect|explain|put))\b"
    r"|\bwhat\s+i\s+(?:ask|want|expect)\b|\b(?:please|kindly)\s+(?:refund|reimburse)\s+(?:me|us|my|our)\b",
    # or threatens;
    r"\bif\s+(?:i|we)\s+(?:have\s+not|haven't|do\s+not|don't|hear\s+nothing|have\s+heard\s+nothing)\b[^.;]{0,80}\b(?:i|we)\s*"
    r"(?:'ll|will|shall)\b|\b(?:i|we)\s*(?:'ll|will|shall)\s+(?:have\s+to\s+|have\s+no\s+choice\s+but\s+to\s+|be\s+)?"
    r"(?:take|taking|pass|passing|refer|referring|report|reporting|go|going|complain|dispute|leave)\b[^.;]{0,50}"
    r"\b(?:ombudsman|trading\s+standards|court|solicitor|bank|card|bbb|attorney|regulator|review|elsewhere|further)\b"
    r"|\b(?:small\s+claims|chargeback|dispute\s+the\s+charge)\b",
    # and tells what the reader's people did,
    r"\byour\s+(?:own\s+)?(?:company|firm|engineers?|drivers?|staff|colleagues?|man|woman|people|shop|office|technicians?"
    r"|carrier|courier|team|website|agents?|department|receptionist|manager|support|service|salesman|salesperson"
    r"|customer\s+services?|mr|mrs|ms|\d[\d.:]*)\b[^.;]{0,60}?\b(?:failed|did\s+not|didn't|never|told|said|says|wrote"
    r"|promised|cancelled|canceled|arrived|came|left|missed|refused|charged|apologised|apologized|keeps?|kept|hung"
    r"|was|were|turned)\b|\byou\s+(?:failed|have\s+failed|ignored|have\s+ignored|promised|did\s+not\s+(?:deliver|reply|answer"
    r"|come)|didn't\s+(?:deliver|reply|answer|come))\b",
    # or what came of it.
    r"\b(?:i|we)\s+(?:was|were|have\s+been|had\s+been)\s+(?:never\s+|then\s+|also\s+|only\s+)?(?:told|promised|offered|charged"
    r"|left|given|kept|assured|informed)\b|\b(?:i|we)\s+(?:have\s+)?(?:paid|ordered|bought|booked|waited|reported|telephoned)"
    r"\b|\b(?:i|we)\s+have\s+(?:still\s+)?(?:had|received|heard|got)\s+(?:no|nothing|only|one)\b",
)
_ENOUGH_WITH_ONE = 3
"""Signs of `_SIGNS` of which one has to be there: the others stand in many letters."""


EARLY = 4
"""Sentences from the start among which an apology mostly stands."""
LONG = (150, 190, 250)
"""Words beyond each of which one sign more has to speak for it. Where the apologies of the tuning part end."""
_TO_YOU = Lazy(r"\b(?:you|your)\b")
_SORRY_AT_ALL = (
    r"\b(?:sorry\s+(?:for|about|that|if|you|this|we|i|again)|apologi[sz]\w+\s+(?:for|to|if|that)|apolog(?:y"
    r"|ies)\s+(?:for|to|if|that|in\s+advance)"
    r"|regret(?:s|ted)?\s+(?:that|any|the|this|if|how|our|what)|(?:mistakes|errors)\s+were\s+made|(?:any"
    r"|the)\s+inconvenience)\b"
)
_BY_THE_SENDER = (
    r"^(?:(?:once\s+again|again|please|hi|hello|and|but|so),?\s+)?(?:\w+,\s+)?(?:(?:so|very|really|truly|deeply|sincerely"
    r"|my|our|many|huge|full)\s+){0,3}(?:sorry|apolog)|\b(?:i|we|i'm|we're|the\s+\w+|please\s+accept|with|our|my)\b"
    r"[^.;]{0,60}?\b(?:sorry|apologi|regret)|\b(?:any|the)\s+inconvenience|\b(?:mistakes|errors)\s+were\s+made"
)
