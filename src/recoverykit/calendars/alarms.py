"""When a calendar reminds somebody of what is due: in working hours, while there is still time to do it. Pure."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from recoverykit.workdays import Calendar, at_clock, nth_business_day

AHEAD = timedelta(hours=1)
"""How long before its hour the last alarm comes."""
BEFORE_CLOSING = timedelta(minutes=30)
"""How long before closing an alarm comes that would be due when nobody works."""
_END_OF_DAY = time(23, 59, 59)


def day_alone(due: datetime, zone: ZoneInfo) -> date | None:
    """The day of what has a day and no hour: it is due at the last second of that day, as clocks in `zone` show it."""
    local = due.astimezone(zone)
    return local.date() if local.time().replace(microsecond=0) == _END_OF_DAY else None


def to_the_minute(due: datetime) -> datetime:
    """When a thing is due, as clocks without seconds show it."""
    return due.replace(second=0, microsecond=0)


def alarms(due: datetime, calendar: Calendar) -> tuple[datetime, ...]:
    """At most two moments, the earlier first, aware and in the zone of `calendar`: one business day ahead at the same
    time, and an hour ahead. What has a day alone has them at opening time, of the business day before and of the day.

    What would fall outside working hours comes at the end of the working day before it; the last one at opening time,
    where the thing is due after that.
    """
    day = day_alone(due, calendar.zone)
    due = to_the_minute(due)
    local = due.astimezone(calendar.zone)
    clock = local.time() if day is None else calendar.opens
    before = at_clock(nth_business_day(local.date(), -1, calendar), clock, calendar.zone)
    opening = at_clock(local.date(), calendar.opens, calendar.zone)
    last = opening if day is not None or due - AHEAD < opening < due else due - AHEAD
    found = {_at_work(one, calendar) for one in (before, last)}
    return tuple(sorted(one for one in found if one < due))


def _at_work(moment: datetime, calendar: Calendar) -> datetime:
    """The moment itself, or the end of the last working day before it."""
    local = moment.astimezone(calendar.zone)
    day, works = local.date(), calendar.is_business_day(local.date())
    if works and calendar.opens <= local.time() < calendar.closes:
        return local
    if not works or local.time() < calendar.opens:
        day = nth_business_day(day, -1, calendar)
    return at_clock(day, _last_of_day(calendar), calendar.zone)


def _last_of_day(calendar: Calendar) -> time:
    # On any day: a time alone cannot be counted back from.
    opens, closes = (datetime.combine(date(2026, 1, 1), one) for one in (calendar.opens, calendar.closes))
    return max(opens, closes - BEFORE_CLOSING).time()
