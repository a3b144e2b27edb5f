"""Dates, with or without a time."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from recoverykit.date_forms import MomentProblem
from recoverykit.english import day_words, time_words
from recoverykit.moments import Moment
from recoverykit.playbook.answers.base import AnswerContext, Parsed, Problem
from recoverykit.playbook.model import Direction, Question, QuestionType
from recoverykit.typed_dates import parse_day, parse_moment
from recoverykit.values import Json

_DIRECTIONS: dict[Direction, Literal["past", "future", "any"]] = {
    Direction.PAST: "past",
    Direction.FUTURE: "future",
    Direction.ANY: "any",
}


def read_date(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
    if not isinstance(raw, str):
        return Problem('Type a date, as in "26 November".')
    reader = parse_day if question.type is QuestionType.DATE else parse_moment
    edge, words = _edge(question, raw)
    found = reader(words, now=context.now, calendar=context.calendar, direction=_DIRECTIONS[question.direction])
    if isinstance(found, MomentProblem):
        return Problem(found.message, found.suggestions)
    # In an entry, "by 10:00" is what is meant by a time anyway.
    said = found.edge if question.sentence or found.time is None else ""
    return Parsed(replace(found, edge=edge or said))


_BEFORE = re.compile(r"\b(?:by|(?<=\w )before(?! yesterday)|no later than|not later than)\b", re.IGNORECASE)
_AFTER = re.compile(r"\bafter(?! tomorrow)\b", re.IGNORECASE)


_ON = re.compile(r"\s*(?:on|at)\b", re.IGNORECASE)


def _edge(question: Question, raw: str) -> tuple[str, str]:
    """What somebody says beside the moment, and the words without it. Where a sentence is made of the moment, "by 9:00"
    must not come to read "at 9:00"; in an entry, "on Friday" not "by Friday"."""
    signs = {"by": _BEFORE, "after": _AFTER} if question.sentence else {"after": _AFTER}
    for edge, said in signs.items():
        if (question.sentence or question.inline == "by") and said.search(raw):
            return edge, said.sub(" ", raw)
    return "on" if question.inline == "by" and _ON.match(raw) else "", raw


def typed_moment(moment: Moment, zone: str) -> str:
    """`26 November 2026 17:00`, as clocks in `zone` show it."""
    here = moment.elsewhere(zone)
    day, edge = day_words(here.day).partition(" ")[2], f"{here.edge} " if here.edge else ""
    return f"{edge}{day}" if here.time is None else f"{day} {edge}{time_words(here.time)}"
