"""When all that was promised to put it right is done: from then on the later looks count."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from recoverykit.case.engine import Engine
from recoverykit.case.moving import time_of
from recoverykit.case.state import FactState
from recoverykit.moments import Moment
from recoverykit.playbook.model import Entries, Phase, Question, QuestionType
from recoverykit.promises.checks import comes_again
from recoverykit.values import Item


def to_put_it_right(engine: Engine) -> Iterator[tuple[Question, Item]]:
    """The entries of the plan that count: promised to the client, and not released. What they are to hear again and
    again is no work that is ever done."""
    for question in engine.playbook.ask:
        if not (question.type is QuestionType.LIST and question.entries is Entries.PROMISES):
            continue
        if question.phase is Phase.PREVENT or not engine.applies(question.when):
            continue
        value = engine.state.value(question.id)
        for item in value if isinstance(value, tuple) else ():
            if f"{question.id}/{item.uid}" not in engine.state.released and not comes_again(question, item):
                yield question, item


def is_resolved(engine: Engine) -> bool:
    """Whether something was promised, and all of it is done or released."""
    keys = [f"{question.id}/{item.uid}" for question, item in to_put_it_right(engine)]
    keys += [one.key for one in engine.state.found if one.key not in engine.state.released]
    promised = bool(keys) or bool(engine.state.released)
    return promised and all(key in engine.state.ticks for key in keys) and not any(_to_be_told(engine))


def resolved_at(engine: Engine, *, soon: bool = False) -> datetime | None:
    """When the last of it was done, or will be if each is done on its day; of a case that ended without, when it ended.
    None where that cannot be told yet. `soon`: what was promised for later than a month after the case was opened does
    not count, if anything else was; nobody waits until March to ask whether it is right now."""
    times = _times(engine)
    near = [one for one in times if one <= (engine.state.opened_at or one) + _A_MONTH] if soon else []
    return max(near or times, default=engine.state.closed_at)


_A_MONTH = timedelta(days=30)


def _times(engine: Engine) -> list[datetime]:
    times: list[datetime] = []
    for question, item in to_put_it_right(engine):
        tick = engine.state.ticks.get(f"{question.id}/{item.uid}")
        day = time_of(item)
        times += [tick.at] if tick else [day.instant()] if day else []
    times += [one.instant() for one in _to_be_told(engine)]
    times += [tick.at for tick in engine.state.released.values()] if not times else []
    return times


def _to_be_told(engine: Engine) -> Iterator[Moment]:
    """The days by which the client will be told what is not known yet."""
    for question in engine.playbook.ask:
        fact = engine.state.fact(question.id)
        if question.later and fact.state is FactState.UNKNOWN and fact.until and engine.applies(question.when):
            yield fact.until
