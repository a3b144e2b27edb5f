"""Days on which somebody works, reckoned by `add`: what it has reckoned before needs no table of holidays."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from recoverykit.workdays import Calendar, Duration, Unit, add, at_clock

_A_DAY = Duration(1, Unit.BUSINESS_DAYS)
_MOST = 20
"""Days without work in a row, at the very most."""


def end_of_work(day: date, calendar: Calendar) -> datetime:
    """The end of work on a day, or on the first working day behind it. Raises OverflowError beyond the calendar."""
    return add(at_clock(day - timedelta(days=1), time(12), calendar.zone), _A_DAY, calendar)


def end_of_work_by(day: date, after: date, calendar: Calendar) -> datetime:
    """The end of work on a day, else on the working day before it, or behind it where that is not after `after`."""
    for back in range(_MOST):
        earlier = day - timedelta(days=back)
        if earlier <= after:
            break
        if (end := end_of_work(earlier, calendar)).date() == earlier:
            return end
    return end_of_work(day, calendar)
