"""A few lines by hand, beside a parcel or instead of a letter: what happened, sorry, one promise, the next contact."""

from __future__ import annotations

from recoverykit.compose.parts.contact import NEXT
from recoverykit.compose.parts.failure import happened, own_part
from recoverykit.compose.parts.owed import remedy
from recoverykit.compose.parts.regret import regret
from recoverykit.compose.parts.steps import listed
from recoverykit.compose.plan import Plan, paragraph, plan_of
from recoverykit.compose.view import View


def note_by_hand(view: View) -> Plan:
    """The first promise that is still to come stands for all; what they are owed stands beside it."""
    steps = tuple(one for one in view.next_steps if not one.done)[:1]
    return plan_of(
        paragraph("failure", happened(view), own_part(view), regret(view)),
        listed("steps", steps, "still_done_lead"),
        paragraph("owed", remedy(view)),
        paragraph("contact", view.told("next_contact", NEXT)),
    )
