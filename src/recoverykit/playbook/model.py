"""A playbook as values: how to recover from one kind of failure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from recoverykit.findings import Place
from recoverykit.frozen import dataclass
from recoverykit.playbook.expressions import Expression
from recoverykit.playbook.wording import Wording
from recoverykit.values import Json
from recoverykit.workdays import Duration

LANGUAGE = 1
"""The version of the playbook language that this program reads (`recover: 1`)."""


OTHERS = "others"
"""The list of the people beside the first one. Its entries have the fields who, part, next and impact."""


ALOUD = "aloud"
"""The list of what was promised aloud: each call may add to it."""


class Phase(StrEnum):
    """The seven phases of a recovery, in their order."""

    ACKNOWLEDGE = "acknowledge"
    APOLOGISE = "apologise"
    EXPLAIN = "explain"
    PLAN = "plan"
    GESTURE = "gesture"
    PREVENT = "prevent"
    FOLLOW_UP = "follow-up"


class Stage(StrEnum):
    """When the walk asks: in the first minute, on the way to the letter, to make the letter better, later when more
    has become known, after the client has answered, after they were asked how they found it, or when the case ends."""

    MINUTE = "minute"
    LETTER = "letter"
    BETTER = "better"
    LATER = "later"
    REPLY = "reply"
    FEEDBACK = "feedback"
    CLOSING = "closing"


class QuestionType(StrEnum):
    """What kind of answer a question takes."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    CHOICE = "choice"
    YES_NO = "yes-no"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    DATE_TIME = "date-time"
    PERSON = "person"
    LIST = "list"


class Entries(StrEnum):
    """What the entries of a list are: promised to the client, promised by the client, or neither."""

    PROMISES = "promises"
    AWAITED = "awaited"
    NOTES = "notes"


class Direction(StrEnum):
    """Where a date may lie, seen from the moment it is typed."""

    PAST = "past"
    FUTURE = "future"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers of a choice: `value` is recorded, `label` is shown."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question, or one field of a list.

    `sentence` is the visible sentence: it holds one gap (written ▸) in which the answer is seen.
    `suspected` is the same sentence for a cause that is only suspected; a question that has it records certainty.
    `later` says what the client will be told once it is known, to stand behind "I will tell you".
    `replies` are the answers of the client after which the question is asked (stage reply).
    `inline` lets a field of a list be typed with the list's first field: a word ("by") takes what follows it,
    ":" takes what stands before the colon.
    """

    id: str
    type: QuestionType
    question: Wording
    phase: Phase = Phase.ACKNOWLEDGE
    stage: Stage = Stage.LETTER
    help: Wording | None = None
    example: str = ""
    default: str = ""
    sentence: Wording | None = None
    suspected: Wording | None = None
    later: Wording | None = None
    replies: tuple[str, ...] = ()
    entries: Entries = Entries.PROMISES
    why: str = ""
    source: str = ""
    when: Expression | None = None
    required: bool = False
    unknown: bool = False
    direction: Direction = Direction.ANY
    choices: tuple[Choice, ...] = ()
    fields: tuple[Question, ...] = ()
    inline: str = ""
    minimum: str = ""
    maximum: str = ""
    place: Place | None = field(default=None, compare=False)


UNDATED = "undated"
"""The field of an entry that says that there is no day for it yet."""


def lacking(question: Question, values: Mapping[str, object]) -> tuple[Question, ...]:
    """The required fields that an entry of a list has not. A day is not lacking where somebody said that there is
    none yet: the program makes nobody invent one."""
    days = (QuestionType.DATE, QuestionType.DATE_TIME)
    return tuple(
        one
        for one in question.fields
        if one.required and one.id not in values and not (values.get(UNDATED) is True and one.type in days)
    )


def may_be_undated(question: Question) -> bool:
    """Whether an entry of a list can be without a day."""
    return any(one.id == UNDATED for one in question.fields)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. It is due at the date that `due` names, or `within` a time after the case was opened, or after
    the question that `since` names was answered."""

    id: str
    phase: Phase
    title: Wording
    within: Duration | None = None
    since: str = ""
    due: str = ""
    channel: str = ""
    guide: Wording | None = None
    say: Wording | None = None
    avoid: Wording | None = None
    source: str = ""
    documents: tuple[str, ...] = ()
    when: Expression | None = None
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class DocumentSpec:
    """A document that the playbook composes: its template lies below templates/.

    With `each`, everybody whom that list names has one of their own beside the first.
    """

    id: str
    title: str
    template: str
    stage: Stage = Stage.LETTER
    to_client: bool = True
    each: str = ""
    needs: tuple[str, ...] = ()
    when: Expression | None = None
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Playbook:
    """A playbook, its parents already laid beneath it."""

    id: str
    title: str
    summary: str = ""
    parents: tuple[str, ...] = ()
    recognise: tuple[str, ...] = ()
    ask: tuple[Question, ...] = ()
    steps: tuple[Step, ...] = ()
    documents: tuple[DocumentSpec, ...] = ()
    example: Mapping[str, Json] | None = None

    def question(self, question_id: str) -> Question | None:
        """The question of that id."""
        return next((one for one in self.ask if one.id == question_id), None)

    def step(self, step_id: str) -> Step | None:
        """The step of that id."""
        return next((one for one in self.steps if one.id == step_id), None)

    def document(self, document_id: str) -> DocumentSpec | None:
        """The document of that id."""
        return next((one for one in self.documents if one.id == document_id), None)
