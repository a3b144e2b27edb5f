"""What a firm adds to the review: rules and phrases of its own, and words that are right for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field

from recoverykit.frozen import dataclass
from recoverykit.review.patterns import compiled
from recoverykit.review.rule import Rule

LONGEST_PHRASE = 120
BETWEEN = r"\W{1,3}"
GAP = r"(?:[\w'-]+\W{1,3}){0,5}?"


@dataclass(frozen=True, slots=True)
class Firm:
    """`rules` are looked for beside the others. `allowed` has, by rule, patterns: a sentence in which one is found is
    left as it is."""

    rules: tuple[Rule, ...] = ()
    allowed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def allows(self, rule: str, low: str) -> bool:
        """Whether a sentence, in lower case, is right as it stands for this firm."""
        return any(compiled(pattern).search(low) for pattern in self.allowed.get(rule, ()))


def pattern_of(phrase: str) -> str:
    """A phrase as a pattern: its words in their order, `*` for up to five others. It takes time in proportion to the
    text, whatever was written."""
    words = phrase.replace("’", "'").lower().strip("* ").split()
    if not words:
        return r"(?!)"
    parts = [GAP if word == "*" else re.escape(word) + BETWEEN for word in words]
    return rf"(?<!\w){''.join(parts).removesuffix(BETWEEN)}(?!\w)"
