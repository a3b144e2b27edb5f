"""When the client hears how it stands, also if nothing is new: by the cadence of the table, or as they asked for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from recoverykit.case.engine import Engine
from recoverykit.case.knowing import departures_to_client
from recoverykit.frozen import dataclass
from recoverykit.moments import WEEKDAYS, Moment
from recoverykit.promises.days import end_of_work, end_of_work_by
from recoverykit.promises.recurring import Recurring, recurring
from recoverykit.promises.resolution import is_resolved
from recoverykit.rhythm import next_day
from recoverykit.workdays import Calendar, Duration, Unit, add

_SPOKEN = ("call", "meet", "letter")
"""The channels of steps with which the client hears from us."""
EVERY = {"day": Duration(1, Unit.BUSINESS_DAYS), "week": Duration(1, Unit.WEEKS)}
"""How often the client wants to hear, by the answers to `hear_every`."""
_A_DAY = Duration(1, Unit.BUSINESS_DAYS)


def last_contact(engine: Engine) -> datetime | None:
    """When the client has heard from us last, as far as the record knows."""
    spoken = {one.id for one in engine.playbook.steps if one.channel in _SPOKEN}
    spoken |= {one.id for one in engine.playbook.ask if one.id in ("next_contact", "call_at")}
    times = [one.at for one in departures_to_client(engine)]
    times += [tick.at for name, tick in engine.state.ticks.items() if name in spoken]
    return max(times, default=None)


@dataclass(frozen=True, slots=True)
class Update:
    """When the client next hears how it stands (aware), and the promise that they will, if there is one."""

    due: datetime
    of: Recurring | None = None


def next_update(engine: Engine, every: Duration) -> Update | None:
    """When the next update is due; None while nothing has gone out, once all is put right, and where the next contact
    that was promised comes before it. What was promised again and again comes on its day all the same."""
    last = last_contact(engine)
    if last is None or not departures_to_client(engine) or is_resolved(engine):
        return None
    try:
        found = _promised(engine, last) or _by_the_table(engine, last, every)
    except OverflowError:  # the calendar reaches no further
        return None
    named = engine.state.value("next_contact")
    if found is None or not isinstance(named, Moment) or "next_contact" in engine.state.ticks:
        return found
    if found.of is None:
        return None if last < named.instant() <= found.due else found
    same_day = named.day == found.due.astimezone(engine.calendar.zone).date()
    stands_in = same_day and (not found.of.rhythm.written or engine.state.value("next_contact_by") == "write")
    return None if stands_in and last < named.instant() else found


def _promised(engine: Engine, last: datetime) -> Update | None:
    """What was promised to be heard again and again, unless they have asked for something else."""
    if engine.state.value("hear_every") in ("day", "week", "news"):
        return None
    found = (Update(_next_of(engine, one, last), one) for one in recurring(engine))
    still = (one for one in found if one.of is None or one.of.last is None or one.due.date() <= one.of.last)
    return min(still, key=lambda each: each.due, default=None)


def _next_of(engine: Engine, one: Recurring, last: datetime) -> datetime:
    """When they expect to hear next: from the first day on, and after they have heard last."""
    if one.rhythm.written:
        last = max((gone.at for gone in departures_to_client(engine)), default=last)
    calendar = engine.calendar
    heard = last.astimezone(calendar.zone).date()
    begins = one.first if one.first is not None and one.first > heard else None
    if one.rhythm.weekdays:
        day = next_day(one.rhythm.weekdays, begins - timedelta(days=1) if begins else heard)
        return end_of_work_by(day, heard, calendar)
    if begins or one.rhythm.every is None:
        return end_of_work(begins or heard, calendar)
    due = add(last, one.rhythm.every, calendar)
    return due if one.rhythm.every.unit is Unit.HOURS else _on_a_working_day(due, last, calendar)


def _by_the_table(engine: Engine, last: datetime, every: Duration) -> Update | None:
    due = _due(engine, last, every)
    return Update(due) if due else None


def _due(engine: Engine, last: datetime, every: Duration) -> datetime | None:
    calendar = engine.calendar
    wanted = engine.state.value("hear_every")
    on = engine.state.value("hear_on")
    if wanted == "news":
        news = min(_news(engine, last), default=None)
        return add(news, _A_DAY, calendar) if news else None
    if isinstance(on, str) and on.capitalize() in WEEKDAYS:
        return _weekday(last, WEEKDAYS.index(on.capitalize()), calendar)
    return _on_a_working_day(add(last, EVERY.get(str(wanted), every), calendar), last, calendar)


def _news(engine: Engine, last: datetime) -> Iterator[datetime]:
    """When something has changed since they heard last: done, moved, or found out."""
    yield from (tick.at for name, tick in engine.state.ticks.items() if "/" in name and tick.at > last)
    yield from (shift.at for shift in engine.state.shifts if shift.at > last)
    told = ("findings", "open_points", "cause")
    yield from (fact.at for name in told if (fact := engine.state.fact(name)).at and fact.at > last)


def _weekday(last: datetime, weekday: int, calendar: Calendar) -> datetime:
    """The end of the next such day of the week; where nobody works on it, of the working day before."""
    day = last.astimezone(calendar.zone).date()
    return end_of_work_by(next_day((weekday,), day), day, calendar)


def _on_a_working_day(due: datetime, last: datetime, calendar: Calendar) -> datetime:
    day = due.astimezone(calendar.zone).date()
    if end_of_work(day, calendar).date() == day:
        return due
    return end_of_work_by(day, last.astimezone(calendar.zone).date(), calendar)
