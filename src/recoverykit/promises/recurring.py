"""The promises of a case that are to be kept again and again, until all is put right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from recoverykit.case.engine import Engine
from recoverykit.case.moving import time_of
from recoverykit.frozen import dataclass
from recoverykit.playbook.model import Entries, Question, QuestionType
from recoverykit.promises.checks import begins
from recoverykit.promises.given import promised
from recoverykit.rhythm import Rhythm, rhythm
from recoverykit.values import Item


@dataclass(frozen=True, slots=True)
class Recurring:
    """A promise to be heard again and again: its key in the ledger, its sentence, and the first and the last day on
    which it holds, where it names one."""

    key: str
    sentence: str
    rhythm: Rhythm
    first: date | None = None
    last: date | None = None


def recurring(engine: Engine) -> Iterator[Recurring]:
    """The promises of the case to be heard again and again, as far as they hold: not released, and no work done."""
    for one in promised(engine):
        found = rhythm(one.what) if not one.released and (one.asks or not one.done) else None
        if found is None:
            continue
        question, item = _entry(engine, one.id)
        day = time_of(item) if item else None
        holds_from = question is not None and item is not None and begins(question, item)
        first, last = (day.day, None) if day and holds_from else (None, day.day if day else None)
        yield Recurring(one.id, one.what, found, first, last)


def _entry(engine: Engine, key: str) -> tuple[Question | None, Item | None]:
    name, _, uid = key.partition("/")
    question, value = engine.playbook.question(name), engine.state.value(name)
    if question is None or question.type is not QuestionType.LIST or question.entries is not Entries.PROMISES:
        return None, None
    items = value if isinstance(value, tuple) else ()
    return question, next((one for one in items if one.uid == uid), None)
