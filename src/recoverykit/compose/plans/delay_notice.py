"""The notice that something which was promised will be late: sent before its day, so that they can still act on it."""

from __future__ import annotations

from recoverykit.compose.parts.contact import contact_ahead, reach
from recoverykit.compose.parts.late import delayed, late, sorry_for_delay
from recoverykit.compose.plan import Plan, paragraph, plan_of
from recoverykit.compose.view import View


def delay_notice(view: View) -> Plan:
    """What will be late, why, and when it comes; sorry; what they can do if that is too late for them."""
    if not delayed(view):
        return plan_of()
    return plan_of(
        *late(view),
        paragraph("sorry", sorry_for_delay(view), reach(view, "reach_if_too_late")),
        paragraph("contact", contact_ahead(view, reached=True)),
    )
