"""Handing a case over: somebody else looks after it, and signs what goes out from now on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoverykit.case.events import Answered, Event, HandedOver
from recoverykit.case.sentences import TEXTS
from recoverykit.playbook.model import Question, Stage
from recoverykit.recording import CaseFile
from recoverykit.values import Person

_FIRST_PERSON = re.compile(r"\b(?:I|me|my|mine|myself)\b")


def handover_events(case: CaseFile, to: Person, note: str) -> Iterator[Event]:
    """What is on record when a case is handed over.

    The one who takes over did not do what went wrong: from now on the firm speaks, and says "we".
    """
    yield HandedOver(to, note)
    yield Answered("sender", to)
    if case.state.value("voice") != "we":
        yield Answered("voice", "we")


def to_be_read_again(case: CaseFile) -> tuple[Question, ...]:
    """The answers that do not read right over another name: seen in the sentence of one person, or saying "I", which an
    entry of a list may do too."""
    if case.state.owner is None:
        return ()
    engine = case.engine
    found: list[Question] = []
    for question in engine.questions(*Stage):
        value = case.state.value(question.id)
        if isinstance(value, tuple):
            again = any(_says_i(one) for item in value for one in item.values.values())
        else:
            read = question.type in TEXTS and question.sentence is not None
            again = read and (engine.sentences.is_stale(question) or _says_i(value))
        if again:
            found.append(question)
    return tuple(found)


def _says_i(value: object) -> bool:
    return isinstance(value, str) and _FIRST_PERSON.search(value) is not None
