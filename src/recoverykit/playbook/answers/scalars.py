"""One value: what somebody typed, or wrote into an answers file, by the type of its question."""

from __future__ import annotations

from collections.abc import Callable

from recoverykit.playbook.answers.base import AnswerContext, Parsed, Problem, clean
from recoverykit.playbook.answers.dates import read_date
from recoverykit.playbook.answers.numbers import read_money, read_number
from recoverykit.playbook.answers.people import read_person
from recoverykit.playbook.answers.texts import read_choice, read_text, read_yes_no
from recoverykit.playbook.model import Question, QuestionType
from recoverykit.values import Json

READERS: dict[QuestionType, Callable[[Question, Json, AnswerContext], Parsed | Problem]] = {
    QuestionType.TEXT: read_text,
    QuestionType.LONG_TEXT: read_text,
    QuestionType.CHOICE: read_choice,
    QuestionType.YES_NO: read_yes_no,
    QuestionType.NUMBER: read_number,
    QuestionType.MONEY: read_money,
    QuestionType.DATE: read_date,
    QuestionType.DATE_TIME: read_date,
    QuestionType.PERSON: read_person,
}
"""Every type of question but the list, with what reads its answers."""


def parse_scalar(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
    """Understand the answer to a question that is no list."""
    if isinstance(raw, str):
        checked = clean(question, raw)
        if isinstance(checked, Problem):
            return checked
        raw = checked
    return READERS[question.type](question, raw, context)
