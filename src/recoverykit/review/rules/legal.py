"""A text that must wait for advice."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene


def _needs_advice(scene: Scene) -> Iterator[Hit]:
    record = scene.knowledge.record
    if record is None or not record.advice:
        return
    first = next(scene.reading.prose, None) or next(iter(scene.reading.sentences), None)
    if first is not None:
        yield Hit(first, 0, len(first.text))


RULES: tuple[Rule, ...] = (
    Rule(
        id="advice-first",
        severity=Severity.WARNING,
        evidence=("Law",),
        says="Somebody has to be asked before this leaves, and the record does not show that they were.",
        why="Where injury, personal data or an insurer is involved, words can have legal effects. "
        "Protection for apologies varies by place and wording; this is not legal advice.",
        asks="Who has to see this first, and when did they? Record their answer, or send only what they have"
        " agreed to.",
        text_finder=_needs_advice,
    ),
)
