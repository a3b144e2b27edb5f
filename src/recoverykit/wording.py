"""Puts a plan into words: each of its thoughts by the macro of that name, in the templates of the case."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from recoverykit.compose.plan import Move, Plain, Plan
from recoverykit.documents.environment import Templates
from recoverykit.documents.escape import Rich
from recoverykit.frozen import dataclass

WORDS = "partials/words.md.j2"
"""The template that holds a macro for each thought."""


@dataclass(frozen=True, slots=True)
class Worded:
    """A thought in words: Markdown of one line, mostly one sentence."""

    move: Move
    text: Rich


@dataclass(frozen=True, slots=True)
class WordedParagraph:
    """A paragraph in words, and the entries of the list that follows it."""

    part: str
    sentences: tuple[Worded, ...]
    entries: tuple[Worded, ...] = ()

    @property
    def all(self) -> tuple[Worded, ...]:
        """Its sentences and its entries."""
        return (*self.sentences, *self.entries)

    @property
    def text(self) -> Rich:
        """Its sentences as one text: Markdown."""
        return Rich(" ".join(one.text for one in self.sentences))


@dataclass(frozen=True, slots=True)
class WordedPlan:
    """A plan in words."""

    paragraphs: tuple[WordedParagraph, ...]

    @property
    def sentences(self) -> Iterator[Worded]:
        """Every thought in its order."""
        for one in self.paragraphs:
            yield from one.all


def worded(
    plan: Plan, templates: Templates, context: Mapping[str, Plain], newer: Callable[[], Templates] | None = None
) -> WordedPlan:
    """A plan in the words of the templates; a thought that they do not have, as those of a case that was opened with an
    older version, in those of `newer`. Raises TemplateError where they fail."""
    moves = list(plan.moves)
    lacking = {one.say for one in moves} - templates.macros(WORDS) if newer else set()
    mine = [(one.say, one.needs) for one in moves if one.say not in lacking]
    others = [(one.say, one.needs) for one in moves if one.say in lacking]
    said = iter(templates.say(WORDS, mine, context))
    added = iter(newer().say(WORDS, others, context) if newer and others else ())
    texts = iter(Worded(one, next(added if one.say in lacking else said)) for one in moves)
    return WordedPlan(
        tuple(
            WordedParagraph(one.part, tuple(next(texts) for _ in one.moves), tuple(next(texts) for _ in one.entries))
            for one in plan.paragraphs
        )
    )
