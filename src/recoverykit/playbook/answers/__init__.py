"""What somebody typed, or wrote into an answers file, as a typed value. Nothing is guessed."""

from __future__ import annotations

from recoverykit.playbook.answers.base import LONG_TEXT_LIMIT, TEXT_LIMIT, AnswerContext, Parsed, Problem
from recoverykit.playbook.answers.defaults import typed_form
from recoverykit.playbook.answers.entries import LIST_LIMIT, OpenItem, parse_item, read_list
from recoverykit.playbook.answers.scalars import parse_scalar
from recoverykit.playbook.model import Question, QuestionType
from recoverykit.values import Json

__all__ = [
    "LIST_LIMIT",
    "LONG_TEXT_LIMIT",
    "TEXT_LIMIT",
    "AnswerContext",
    "OpenItem",
    "Parsed",
    "Problem",
    "parse_answer",
    "parse_item",
    "typed_form",
]


def parse_answer(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
    """Understand the answer to a question. Never raises for what was typed."""
    if question.type is QuestionType.LIST:
        return read_list(question, raw, context)
    return parse_scalar(question, raw, context)
