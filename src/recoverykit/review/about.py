"""What a text is about: a failure of the sender's, or something else."""

from __future__ import annotations

from collections.abc import Mapping

from recoverykit.review.component import Component
from recoverykit.review.components.regret import NO_FAILURE
from recoverykit.review.patterns import Lazy, compiled
from recoverykit.review.reading import Reading, Span


def speaks_of_failure(reading: Reading, components: Mapping[Component, tuple[Span, ...]]) -> bool:
    """Whether the sender speaks of a failure of theirs: says sorry for it, or tells somebody what it did to them.

    In a long text one "sorry" in passing is not enough: minutes, news and terms have such too.
    """
    if is_complaint(reading):
        return False
    regretted = len(components[Component.REGRET])
    owned = [
        own
        for own in components[Component.RESPONSIBILITY]
        if any(_overlap(own, told) for told in components[Component.SPECIFIC_FAILURE])
    ]
    if regretted > 1 or (regretted and (owned or reading.words <= LONG)):
        return True
    for one in reading.prose:
        if compiled(_SORRY_AT_ALL).search(one.low) and not any(each.search(one.low) for each in one.live(NO_FAILURE)):
            return True
    return bool(owned and components[Component.IMPACT]) and any(
        _TO_YOU.search(one.low)
        for one in reading.prose
        if any(_overlap(one.span(0, len(one.low)), own) for own in owned)
    )


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


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


LONG = 200
"""Words from which on a text has to say more than once that it is about a failure."""
_TO_YOU = Lazy(r"\b(?:you|your)\b")
_SORRY_AT_ALL = (
    r"\b(?:sorry\s+(?:for|about|that|if|you|this|we|i|again)|apologi[sz]\w+\s+(?:for|to|if|that)|apolog(?:y"
    r"|ies)\s+(?:for|to|if|that|in\s+advance)"
    r"|regret(?:s|ted)?\s+(?:that|any|the|this|if|how|our|what)|(?:mistakes|errors)\s+were\s+made|(?:any"
    r"|the)\s+inconvenience)\b"
)
