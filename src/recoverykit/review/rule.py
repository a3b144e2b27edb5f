"""A rule of the review: what it looks for, why that matters, and what would be better. Rules are data."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import field
from typing import TypeAlias

from recoverykit.frozen import dataclass
from recoverykit.review.blocks import Kind
from recoverykit.review.inline import OBJECT
from recoverykit.review.knowledge import Knowledge
from recoverykit.review.patterns import in_any_case
from recoverykit.review.reading import Reading, Sentence, Span
from recoverykit.review.report import Severity


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule found: characters of one sentence. `rewrite` is that sentence put right, where that can be said."""

    sentence: Sentence
    start: int
    end: int
    rewrite: str | None = None
    detail: str = ""
    """What exactly is wrong here, where the rule alone does not say it."""
    place: Span | None = None
    """Where in the source it stands, if the sentence cannot say so exactly: within a quotation, say."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a rule may look at: the text and what else is known of it."""

    reading: Reading
    knowledge: Knowledge
    _known: dict[tuple[str, int], bool] = field(default_factory=dict, compare=False)

    def once(self, key: tuple[str, int], find: Callable[[], bool]) -> bool:
        """What is asked of a whole paragraph or text is found out once, not for each of its sentences."""
        if key not in self._known:
            self._known[key] = find()
        return self._known[key]


Finder: TypeAlias = Callable[[Sentence, Scene], Iterable[Hit]]
"""Looks at one sentence."""
TextFinder: TypeAlias = Callable[[Scene], Iterable[Hit]]
"""Looks at the whole text."""

READ = (Kind.PROSE, Kind.ITEM)


@dataclass(frozen=True, slots=True)
class Rule:
    """One fault and how it is found.

    `patterns` are searched in each sentence of `kinds`, in lower case with straight quotation marks; `<NAME>` in them
    stands for a set of `words.WORDS`. What group `(?P<at>…)` matches is the place, else the whole match. `triggers` are
    stretches of text of which one has to stand in the sentence before any pattern is tried. A hit is dropped if a
    pattern of `unless` is found in the same sentence, of `unless_paragraph` in the same paragraph, of `unless_text`
    anywhere. `mend` makes of the sentence what could stand there instead: patterns and what replaces them, in turn.
    """

    id: str
    severity: Severity
    evidence: tuple[str, ...]
    says: str
    why: str
    asks: str
    triggers: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    finder: Finder | None = None
    text_finder: TextFinder | None = None
    unless: tuple[str, ...] = ()
    unless_paragraph: tuple[str, ...] = ()
    unless_text: tuple[str, ...] = ()
    mend: tuple[tuple[str, str], ...] = field(default=())
    kinds: tuple[Kind, ...] = READ
    ordinary: bool = False
    """Whether it is looked for in a text that speaks of no failure of the sender's too."""

    def hits(self, scene: Scene) -> Iterable[Hit]:
        """Everything that this rule finds in a text, before what is dropped elsewhere."""
        if self.text_finder is not None:
            yield from self.text_finder(scene)
        for sentence in scene.reading.sentences:
            if sentence.kind in self.kinds and self._may(sentence):
                yield from self._in(sentence, scene)

    def _may(self, sentence: Sentence) -> bool:
        return not self.triggers or any(word in sentence.low for word in self.triggers)

    def _in(self, sentence: Sentence, scene: Scene) -> Iterable[Hit]:
        found = [*self._by_pattern(sentence), *(self.finder(sentence, scene) if self.finder else ())]
        if not found or self._excused(sentence, scene):
            return
        taken: list[Hit] = []
        for hit in sorted(found, key=lambda one: (one.start, -one.end)):
            if not taken or hit.start >= taken[-1].end:
                taken.append(hit)
        for hit in taken:
            yield (
                hit if hit.rewrite is not None else Hit(sentence, hit.start, hit.end, self.mended(sentence), hit.detail)
            )

    def _by_pattern(self, sentence: Sentence) -> Iterable[Hit]:
        for pattern in sentence.live(self.patterns):
            for found in pattern.finditer(sentence.low):
                start, end = found.span("at") if "at" in found.re.groupindex and found["at"] else found.span()
                if end > start:
                    yield Hit(sentence, start, end)

    def _excused(self, sentence: Sentence, scene: Scene) -> bool:
        if any(guard.search(sentence.low) for guard in sentence.live(self.unless)):
            return True
        reading = scene.reading
        if self.unless_paragraph and scene.once(
            (self.id, sentence.paragraph), lambda: _stands(self.unless_paragraph, reading.paragraph_of(sentence))
        ):
            return True
        return bool(self.unless_text) and scene.once(
            (self.id, -1), lambda: _stands(self.unless_text, tuple(reading.prose))
        )

    def mended(self, sentence: Sentence) -> str | None:
        """The sentence as it could read instead, or None where only the sender can say it."""
        text = sentence.text
        for pattern, new in self.mend:
            text = in_any_case(pattern).sub(new, text, count=1)
        # What stands for a quotation or an address cannot be written out here.
        return tidy(text) if text != sentence.text and OBJECT not in text else None


def _stands(guards: tuple[str, ...], sentences: tuple[Sentence, ...]) -> bool:
    return any(guard.search(one.low) for one in sentences for guard in one.live(guards))


def tidy(text: str) -> str:
    """A sentence after words were taken out: a capital in front, one stop behind, no doubled blanks or commas."""
    text = re.sub(r"\s+", " ", text).strip(" ,;:-–—")
    text = re.sub(r"\s+([,.;:!?])", r"\1", re.sub(r",(?:\s*,)+", ",", text))
    text = re.sub(r",\.", ".", text)
    if text and text[-1] not in ".!?…":
        text += "."
    return text[:1].upper() + text[1:]
