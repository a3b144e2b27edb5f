"""A stranger could say what went wrong, and to what."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.review.blocks import Kind
from recoverykit.review.components.told import Told
from recoverykit.review.reading import Reading, Span
from recoverykit.review.specific import names_a_failure


def _named(reading: Reading) -> Iterator[Span]:
    for sentence in reading.sentences:
        if sentence.kind in (Kind.PROSE, Kind.ITEM, Kind.HEADING):
            place = names_a_failure(sentence.low)
            if place is not None:
                yield sentence.span(*place)


SPECIFIC_FAILURE = Told(
    "It does not say what went wrong.",
    "Concrete words did more than general ones; ombudsmen warn of template phrases.",
    "What exactly happened, to what, and when? Could a stranger tell?",
    ("Vic", "PB21"),
    finder=_named,
)
