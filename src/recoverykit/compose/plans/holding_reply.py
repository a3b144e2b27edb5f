"""The holding reply: something that was promised comes due and will be late, and nobody can say yet when it will be.

It needs nothing that is not on record, so that it is ready before anybody thinks of it.
"""

from __future__ import annotations

from recoverykit.compose.parts.contact import contact_ahead, reach
from recoverykit.compose.parts.late import NEAR, delayed, late, sorry_for_delay
from recoverykit.compose.plan import Plan, paragraph, plan_of
from recoverykit.compose.view import View


def holding_reply(view: View) -> Plan:
    """What will be late; sorry; what they can do if that is too late; when they hear, unless that is said with it."""
    found = delayed(view, NEAR)
    if not found:
        return plan_of()
    said = any(one["until"] for one in found)
    return plan_of(
        *late(view, NEAR),
        paragraph("sorry", sorry_for_delay(view, NEAR), reach(view, "reach_if_too_late")),
        paragraph("contact", () if said else contact_ahead(view, reached=True)),
    )
