"""The plan of a document: which thoughts it holds, in which order, from which facts and for which reason.

A plan has no words of its own. Each thought is a `Move`: the name of the macro that words it, and what that needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import TypeAlias

from recoverykit.frozen import dataclass

Plain: TypeAlias = "str | bool | int | list[Plain] | dict[str, Plain] | Mapping[str, Plain] | None"
"""What a template may get."""

CASE = "the record"
"""Stands among the facts of a move that follows from what was recorded rather than from an answer."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a thought stands where it stands. `evidence` are tags of docs/evidence.md; "J" is judgement."""

    says: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """One thought of a document, mostly one sentence.

    `say` is the macro of `partials/words.md.j2` that words it with `needs`; `facts` are the ids of the questions whose
    answers (or open answers) it rests on, never empty.
    """

    say: str
    facts: tuple[str, ...]
    why: Reason
    needs: Mapping[str, Plain] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Moves that stand together, and the entries of a list that follows them. `part` names the thought."""

    part: str
    moves: tuple[Move, ...]
    entries: tuple[Move, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """The paragraphs of a document, from the salutation to the close."""

    paragraphs: tuple[Paragraph, ...]

    @property
    def moves(self) -> Iterator[Move]:
        """Every thought in its order."""
        for paragraph in self.paragraphs:
            yield from paragraph.moves
            yield from paragraph.entries


def paragraph(part: str, *groups: Iterable[Move]) -> Paragraph:
    """What some parts have to say, in one paragraph; it may turn out empty."""
    return Paragraph(part, tuple(move for group in groups for move in group))


def plan_of(*paragraphs: Paragraph) -> Plan:
    """The plan of those paragraphs in which anything is said."""
    return Plan(tuple(one for one in paragraphs if one.moves or one.entries))
