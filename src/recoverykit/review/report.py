"""What a review says: findings with their places, and which components are there."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from recoverykit.frozen import dataclass
from recoverykit.review.component import Component
from recoverykit.review.reading import Reading, Span


class Severity(StrEnum):
    """How much a finding matters. Only errors stop a document from leaving."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"


class TextKind(StrEnum):
    """Whether a text apologises: only what is missing depends on it."""

    APOLOGY = "apology"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Found:
    """One finding: what, and where in the source (`span`).

    `text` is the sentence in which it stands, on one line, with the finding at `start` up to `end` in it, and
    `sentence` where that stands in the source. `rewrite` is this sentence put right; `question` leads to one.
    """

    rule: str
    severity: Severity
    span: Span
    excerpt: str
    says: str
    why: str
    evidence: tuple[str, ...]
    question: str = ""
    rewrite: str | None = None
    text: str = ""
    start: int = 0
    end: int = 0
    sentence: Span = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Review:
    """What came of a review. `components` has every name, those that are absent with no spans."""

    reading: Reading
    kind: TextKind
    components: Mapping[Component, tuple[Span, ...]]
    findings: tuple[Found, ...]
    ignored: tuple[tuple[Found, str], ...] = ()
    """What was found and is to be left as it is, with the reason that the text gives."""
