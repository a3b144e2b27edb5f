"""The closure gate: what is missing before a case may end as one that is over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from recoverykit.case.engine import Engine
from recoverykit.case.state import FactState
from recoverykit.frozen import dataclass
from recoverykit.ledger import OVER, Line
from recoverykit.playbook.model import Stage
from recoverykit.promises.checks import is_change

OUTCOMES = {
    "stronger": "they trust you more than before",
    "kept": "they stay, as before",
    "reduced": "they stay, with less",
    "lost": "they have left",
    "parted": "you have parted by choice",
    "unknown": "you cannot tell yet",
}
"""How a case can end, by what is recorded, and in words."""


class Want(StrEnum):
    """What a case can lack."""

    PROMISE = "promise"
    PREVENTION = "prevention"
    FEEDBACK = "feedback"
    LESSON = "lesson"


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that a case lacks, in words, and the command that mends it, with CASE for its number."""

    want: Want
    words: str
    mend: str


def missing(engine: Engine, lines: Sequence[Line], numbers: Mapping[str, int]) -> tuple[Missing, ...]:
    """What a case lacks: promises that are neither kept nor released, changes that nobody has seen and that have no
    day, the client's answer, the lesson. What its playbook does not know it cannot lack. `numbers`: those of the
    lines, by the id of what is owed."""
    return (*_promises(lines, numbers), *_changes(engine, lines, numbers), *_asked(engine), *_learned(engine))


def _promises(lines: Sequence[Line], numbers: Mapping[str, int]) -> Iterator[Missing]:
    for line in lines:
        if line.owed.promised and line.standing not in OVER:
            words = f"Promised and still open: “{line.owed.what}”"
            # What comes again and again is never done: somebody has to say that it need not come any more.
            verb, more = ("release", ' "why"') if line.owed.made_by else ("keep", "")
            yield Missing(Want.PROMISE, words, f"recover promise {verb} CASE {numbers[line.owed.id]}{more}")


def _changes(engine: Engine, lines: Sequence[Line], numbers: Mapping[str, int]) -> Iterator[Missing]:
    changes = {question.id for question in engine.playbook.ask if is_change(question)}
    for line in lines:
        change = line.owed.id.partition("/")[0] in changes
        if change and line.standing not in OVER and line.owed.due is None:
            words = f"Nobody has seen that it is so, and it has no day: “{line.owed.what}”"
            mend = f'recover promise keep CASE {numbers[line.owed.id]} "what shows it"'
            yield Missing(Want.PREVENTION, words, mend)


def _asked(engine: Engine) -> Iterator[Missing]:
    """Whoever has left is not asked how they liked it."""
    asks = engine.playbook.question("feedback")
    gone = engine.state.value("leaving") is True and engine.state.value("reply") != "accepts"
    if asks is not None and not gone and not engine.state.fact("feedback").known:
        client = engine.sentences.look_up("client.first") or "The client"
        yield Missing(Want.FEEDBACK, f"{client} was not asked how it was put right.", "recover feedback CASE")


def _learned(engine: Engine) -> Iterator[Missing]:
    for question in engine.playbook.ask:
        if question.stage is Stage.CLOSING and engine.state.fact(question.id).state is FactState.UNASKED:
            words = f"Not answered yet: {engine.sentences.fill(question.question)}"
            yield Missing(Want.LESSON, words, f"recover close CASE --outcome OUTCOME --{question.id} TEXT")
