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
