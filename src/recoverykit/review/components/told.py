"""How a component of an apology is found, and what is said where it is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from recoverykit.frozen import dataclass
from recoverykit.review.blocks import Kind
from recoverykit.review.reading import Reading, Span


@dataclass(frozen=True, slots=True)
class Told:
    """How a component is found, and what is said where it is missing.

    `patterns` are searched in each sentence, as those of a rule are; a sentence in which `unless` is found has none.
    `finder` looks at a whole text where patterns do not do. `missing` says what is lacking, `asks` leads to words
    for it.
    """

    missing: str
    why: str
    asks: str
    evidence: tuple[str, ...]
    patterns: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = (Kind.PROSE, Kind.ITEM)
    finder: Callable[[Reading], Iterator[Span]] | None = None

    def places(self, reading: Reading) -> Iterator[Span]:
        """Where it stands in a text; at most once in each sentence."""
        if self.finder is not None:
            yield from self.finder(reading)
        for sentence in reading.sentences:
            if sentence.kind not in self.kinds or any(
                guard.search(sentence.low) for guard in sentence.live(self.unless)
            ):
                continue
            hits = (pattern.search(sentence.low) for pattern in sentence.live(self.patterns))
            if hit := next(filter(None, hits), None):
                yield sentence.span(*hit.span("at"))
