"""What the walk says to whoever answers, and what it hears: plain values, so that a terminal, a file or a test can
stand at the other end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol, TypeAlias

from recoverykit.case.engine import PHASES
from recoverykit.documents.composed import Composed
from recoverykit.playbook.answers import Problem
from recoverykit.playbook.model import Phase, Question, Stage
from recoverykit.promises.owed import Owed
from recoverykit.review.report import Found
from recoverykit.values import Json


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question as it is asked now.

    `words`, `help` and `frame` are filled in. `current` is the answer so far as one would type it; `default` what Enter
    alone means where nothing was answered yet. `entries` are those of a list so far. `place` counts questions from 1 on
    the way to the letter, (0, 0) elsewhere.
    """

    question: Question
    words: str
    help: str
    frame: str
    current: str
    default: str
    place: tuple[int, int]
    number: int | None
    entries: tuple[str, ...] = ()
    problem: Problem | None = None
    within: Question | None = None

    @property
    def phase(self) -> tuple[Phase, int]:
        """The phase of the question, and which of the seven it is."""
        phase = (self.within or self.question).phase
        return phase, PHASES.index(phase) + 1


@dataclass(frozen=True, slots=True)
class Typed:
    """An answer, as typed or as it stands in a file."""

    raw: Json


class Command(StrEnum):
    """What can be said in place of an answer."""

    KEEP = "keep"
    BACK = "back"
    SKIP = "skip"
    UNKNOWN = "unknown"
    DROP = "drop"
    LATER = "later"
    REVIEW = "review"
    MOVE_ON = "move on"


@dataclass(frozen=True, slots=True)
class Unknown:
    """Not known yet; `until` is when it will be, as typed."""

    until: str = ""


@dataclass(frozen=True, slots=True)
class EditEntry:
    """Change, remove or move an entry of a list; `entry` and `to` count from 1."""

    verb: str
    entry: int
    to: int = 0


Reply: TypeAlias = Typed | Command | Unknown | EditEntry


@dataclass(frozen=True, slots=True)
class Offer:
    """A further question; `in_letter` says whether its answer would stand in the letter."""

    question: str
    words: str
    in_letter: bool


@dataclass(frozen=True, slots=True)
class Checked:
    """What the review found in a document: `label` says which, `found` what and where."""

    document: str
    label: str
    found: Found


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies on the desk after a stage: documents, what is owed, what could still be made better (best first).

    `first` is the document to read first; `paths` says where documents lie as files; `checked` is what the review has
    found in what goes to the client.
    """

    stage: Stage
    now: datetime
    number: int | None
    documents: tuple[Composed, ...]
    first: str
    owed: tuple[Owed, ...]
    done: tuple[Owed, ...]
    better: tuple[Offer, ...]
    paths: dict[str, str]
    warnings: tuple[str, ...]
    to_client: frozenset[str]
    rehearsal: bool
    checked: tuple[Checked, ...] = ()


class DeskVerb(StrEnum):
    """What can be done at the desk."""

    GO = "go"
    LATER = "later"
    BACK = "back"
    REVIEW = "review"
    DONE = "done"
    REOPEN = "reopen"
    SENT = "sent"
    BETTER = "better"
    REPLY = "reply"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class DeskReply:
    """One thing to do at the desk; `of` names the step, document or question, or the number of what was checked."""

    verb: DeskVerb
    of: str = ""


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One answer in the review."""

    question: str
    words: str
    answer: str
    stale: bool


class Answerer(Protocol):
    """Somebody who answers: at a terminal, out of a file, in a test."""

    @property
    def interactive(self) -> bool:
        """Whether a problem can be talked about; if not, errors are raised instead."""

    def ask(self, prompt: Prompt) -> Reply:
        """Ask one question."""

    def heard(self, question: Question, sentence: str) -> None:
        """An answer was taken; `sentence` is how it reads."""

    def desk(self, desk: Desk) -> DeskReply:
        """Show the documents of a stage, and hear what to do."""

    def review(self, rows: tuple[ReviewRow, ...]) -> str:
        """Show all answers; the id of the question to change, or nothing."""

    def tell(self, message: str) -> None:
        """Say something that needs no answer."""
