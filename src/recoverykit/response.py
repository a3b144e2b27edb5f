"""The one table that says how strongly to respond: channel, first contact, plan, sender, cadence.

Points and hours are defaults by judgement (evidence.md, decision table). Channel: BL98; sender: HO.
"""

from __future__ import annotations

from recoverykit.frozen import dataclass
from recoverykit.workdays import Duration, Unit

SEVERITY_POINTS = {"nuisance": 0, "costly": 2, "grave": 4}
"""What each answer to `severity` counts."""


@dataclass(frozen=True, slots=True)
class Response:
    """How to respond. `first_contact` and `plan` count from the moment the case was opened."""

    points: int
    channels: tuple[str, ...]
    first_contact: Duration
    plan: Duration
    sender: str
    update_every: Duration


_ROWS = (
    (1, ("mail",), Duration(1, Unit.BUSINESS_DAYS), Duration(3, Unit.BUSINESS_DAYS), "owner", Duration(1, Unit.WEEKS)),
    (
        3,
        ("call", "mail"),
        Duration(4, Unit.WORKING_HOURS),
        Duration(2, Unit.BUSINESS_DAYS),
        "owner",
        Duration(1, Unit.WEEKS),
    ),
    (
        5,
        ("call", "letter"),
        Duration(2, Unit.CLIENT_HOURS),
        Duration(1, Unit.BUSINESS_DAYS),
        "manager",
        Duration(1, Unit.BUSINESS_DAYS),
    ),
    (
        8,
        ("call", "meet", "letter"),
        Duration(1, Unit.CLIENT_HOURS),
        Duration(1, Unit.BUSINESS_DAYS),
        "director",
        Duration(1, Unit.BUSINESS_DAYS),
    ),
)


def respond(severity: str | None, *, key_client: bool, recurrence: int) -> Response:
    """The response to a failure. A severity that is not known yet counts as costly; `recurrence` is 0, 2 or 3."""
    points = SEVERITY_POINTS.get(severity or "costly", 2) + int(key_client) + recurrence
    for limit, channels, first_contact, plan, sender, cadence in _ROWS:
        if points <= limit:
            return Response(points, channels, first_contact, plan, sender, cadence)
    raise ValueError(f"no row of the table covers {points} points")
