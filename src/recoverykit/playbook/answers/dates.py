"""Dates, with or without a time."""

from __future__ import annotations

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
    found = reader(raw, now=context.now, calendar=context.calendar, direction=_DIRECTIONS[question.direction])
    return Problem(found.message, found.suggestions) if isinstance(found, MomentProblem) else Parsed(found)


def typed_moment(moment: Moment, zone: str) -> str:
    """`26 November 2026 17:00`, as clocks in `zone` show it."""
    here = moment if moment.time is None or moment.zone == zone else Moment.of(moment.instant(), zone)
    day = day_words(here.day).partition(" ")[2]
    return day if here.time is None else f"{day} {time_words(here.time)}"
