"""Whether a change that was promised holds: looked at when its day has come, and again after a month.

A change is not done because its day has passed. Whoever answers for it says what shows it, and says so again later.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from recoverykit.case.engine import Engine
from recoverykit.case.moving import time_of
from recoverykit.moments import Moment
from recoverykit.playbook.model import Entries, Phase, Question, QuestionType
from recoverykit.promises.days import end_of_work
from recoverykit.promises.owed import Owed
from recoverykit.response import FIRST_LOOK
from recoverykit.rhythm import rhythm
from recoverykit.values import Item, Person
from recoverykit.workdays import add

AGAIN = "again"
"""Behind the key of a change: that it is looked at once more."""
SEE, SEE_AGAIN = "See that it is so", "See that it is still so"
EVIDENCE = "Say what shows it: a list, a date, a page. That somebody means to do it shows nothing."


def is_change(question: Question) -> bool:
    """Whether the entries of a list are changes that were promised: what prevents it from happening again."""
    listed = question.type is QuestionType.LIST and question.entries is Entries.PROMISES
    return listed and question.phase is Phase.PREVENT


def check_due(engine: Engine, question: Question, item: Item) -> datetime | None:
    """When a change is looked at for the first time: by its day if that is a deadline, else at the end of the first
    working day after the one from which it holds."""
    found = time_of(item)
    if found is None or not begins(question, item):
        return found.instant() if found else None
    try:
        return end_of_work(found.day + timedelta(days=1), engine.calendar)
    except OverflowError:
        return None


def begins(question: Question, item: Item) -> bool:
    """Whether the date of an entry is the day from which it holds, and not the one by which it is done."""
    return any(one.inline == "from" and isinstance(item.values.get(one.id), Moment) for one in question.fields)


def is_looked_at(question: Question, item: Item) -> bool:
    """Whether an entry is a change of which is seen whether it holds, and no work that is done once."""
    return is_change(question) and not comes_again(question, item) and (begins(question, item) or time_of(item) is None)


def comes_again(question: Question, item: Item) -> bool:
    """Whether an entry is something that the client is to hear again and again: kept each time, and never done."""
    return rhythm(str(item.values.get(question.fields[0].id, ""))) is not None


def second_looks(engine: Engine) -> Iterator[Owed]:
    """The changes that were seen to hold, to be looked at once more after a month."""
    for question in engine.playbook.ask:
        value = engine.state.value(question.id) if is_change(question) and engine.applies(question.when) else None
        for item in value if isinstance(value, tuple) else ():
            key = f"{question.id}/{item.uid}"
            seen = engine.state.ticks.get(key)
            if seen is not None and not comes_again(question, item):
                yield _second(engine, question, item, seen.at)


def _second(engine: Engine, question: Question, item: Item, seen: datetime) -> Owed:
    key = f"{question.id}/{item.uid}/{AGAIN}"
    words = engine.sentences.item_sentence(question, item, dated=False)
    who = next((one.name for one in item.values.values() if isinstance(one, Person)), "")
    done = key in engine.state.ticks
    return Owed(key, words, who, _a_month_later(engine, seen), False, done, EVIDENCE, SEE_AGAIN)


def _a_month_later(engine: Engine, seen: datetime) -> datetime | None:
    try:
        return end_of_work(add(seen, FIRST_LOOK, engine.calendar).date(), engine.calendar)
    except OverflowError:
        return None
