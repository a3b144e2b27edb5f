"""The one table that says how strongly to respond: channel, first contact, plan, sender, cadence.

Points and hours are defaults by judgement (evidence.md, decision table). Channel: BL98; sender: HO.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from recoverykit.frozen import dataclass
from recoverykit.workdays import Calendar, Duration, Unit, add

SEVERITY_POINTS = {"nuisance": 0, "costly": 2, "grave": 4}
"""What each answer to `severity` counts."""


@dataclass(frozen=True, slots=True)
class Response:
    """How to respond. `first_contact`, `plan` and `cause` count from the moment the case was opened, `follow_up` from
    the day on which all is put right; `update_every` from the last time that the client has heard.

    Plan in 3 to 5 days, cause in 1 to 3, updates daily or weekly, follow-up after one to two weeks: 004. Who is harmed
    more, hears sooner: J.
    """

    points: int
    channels: tuple[str, ...]
    first_contact: Duration
    plan: Duration
    sender: str
    update_every: Duration
    cause: Duration
    follow_up: Duration


FIRST_LOOK, LATER_LOOK = Duration(30, Unit.DAYS), Duration(90, Unit.DAYS)
"""When one looks again whether it holds, counted from the day on which all is put right (004; the days: J)."""
NEAR = Duration(8, Unit.WORKING_HOURS)
"""How far ahead of its time a promise is near: a holding reply is ready for it from then on (J)."""
HOLDING_REPLY = "holding-reply"
"""The document that says of what is near that it will be late."""

_WEEK = Duration(1, Unit.WEEKS)
_DAY, _TWO_DAYS, _THREE_DAYS, _FIVE_DAYS, _TEN_DAYS = (Duration(days, Unit.BUSINESS_DAYS) for days in (1, 2, 3, 5, 10))
_ROWS = (
    Response(1, ("mail",), _DAY, _THREE_DAYS, "owner", _WEEK, _THREE_DAYS, _TEN_DAYS),
    Response(3, ("call", "mail"), Duration(4, Unit.WORKING_HOURS), _TWO_DAYS, "owner", _WEEK, _THREE_DAYS, _TEN_DAYS),
    Response(5, ("call", "letter"), Duration(2, Unit.CLIENT_HOURS), _DAY, "manager", _DAY, _TWO_DAYS, _FIVE_DAYS),
    Response(8, ("call", "meet", "letter"), Duration(1, Unit.CLIENT_HOURS), _DAY, "director", _DAY, _DAY, _FIVE_DAYS),
)
"""The rows of the table; in place of the points, the most for which a row holds."""


def respond(severity: str | None, *, key_client: bool, recurrence: int) -> Response:
    """The response to a failure. A severity that is not known yet counts as costly; `recurrence` is 0, 2 or 3."""
    points = SEVERITY_POINTS.get(severity or "costly", 2) + int(key_client) + recurrence
    for row in _ROWS:
        if points <= row.points:
            return replace(row, points=points)
    raise ValueError(f"no row of the table covers {points} points")


def is_near(time: datetime, now: datetime, calendar: Calendar) -> bool:
    """Whether a time has come, or comes on the day on which a day of work from now is over, or before it; where no
    calendar reaches so far, the former. What is due at no hour must not come to be near only on its evening."""
    if time <= now or time > now + _LONGEST_PAUSE:  # to know the holidays takes longer than all else
        return time <= now
    try:
        return time.astimezone(calendar.zone).date() <= add(now, NEAR, calendar).astimezone(calendar.zone).date()
    except OverflowError:
        return False


_LONGEST_PAUSE = timedelta(days=21)
"""No eight working hours take longer than this."""
