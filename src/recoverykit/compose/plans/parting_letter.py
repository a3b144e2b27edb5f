"""The letter to somebody who leaves. It holds nobody back."""

from __future__ import annotations

from recoverykit.compose.parts.contact import REACH
from recoverykit.compose.parts.failure import failure
from recoverykit.compose.parts.harm import COUNTED, heard
from recoverykit.compose.parts.owed import remedy
from recoverykit.compose.parts.prevention import CHANGE, prevention, seen_first
from recoverykit.compose.parts.regret import regret
from recoverykit.compose.parts.steps import still_to_come
from recoverykit.compose.plan import Move, Paragraph, Plan, Reason, paragraph, plan_of
from recoverykit.compose.view import View

LEAVING = Reason("Their decision is taken as it is.", ("001", "J"))
WELL = Reason("They tell others how it ended.", ("001",))


def parting_letter(view: View) -> Plan:
    """Their decision, what happened and sorry, what is still done for them, what it changes."""
    reach = [Move("reach_if_missing", ("sender",), REACH)] if view.reach else []
    return plan_of(
        paragraph("leaving", [Move("understood", ("leaving",), LEAVING)]),
        paragraph("failure", failure(view), regret(view), view.told("impact", COUNTED), heard(view)),
        still_to_come(view),
        paragraph("remedy", remedy(view)),
        *_change(view),
        paragraph("farewell", reach, [Move("wish_well", ("leaving",), WELL)]),
    )


def _change(view: View) -> tuple[Paragraph, ...]:
    if not view.entries("prevention"):
        return ()
    change = prevention(view)
    lead = Move("it_changes_us", ("prevention",), CHANGE)
    return (Paragraph(change.part, (lead, *change.moves), change.entries), seen_first(view))
