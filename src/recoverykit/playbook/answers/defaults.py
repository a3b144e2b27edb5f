"""Values as one would type them, to stand as defaults."""

from __future__ import annotations

from decimal import Decimal

from recoverykit.moments import Moment
from recoverykit.playbook.answers.base import AnswerContext
from recoverykit.playbook.answers.dates import typed_moment
from recoverykit.playbook.answers.numbers import typed_number
from recoverykit.playbook.answers.people import typed_person
from recoverykit.playbook.model import Question
from recoverykit.values import Money, Person, Value


def typed_form(question: Question, value: Value | None, context: AnswerContext) -> str:
    """A value as one would type it, to stand as the default: `parse_answer` understands it again."""
    match value:
        case None:
            return question.default
        case bool():
            return "yes" if value else "no"
        case str():
            return value
        case Decimal():
            return typed_number(value)
        case Money(amount, currency):
            return f"{typed_number(amount)} {currency}"
        case Person():
            return typed_person(value)
        case tuple():
            return ""
        case Moment():
            return typed_moment(value, context.calendar.zone.key)
