"""The holding message: what bridges the first minutes when nobody answers the call."""

from __future__ import annotations

from recoverykit.compose.parts.contact import reach
from recoverykit.compose.parts.failure import happened
from recoverykit.compose.parts.regret import regret
from recoverykit.compose.plan import Move, Plan, Reason, paragraph, plan_of
from recoverykit.compose.view import View

TRY_AGAIN = Reason("A message without a time leaves them waiting.", ("PHSO", "004"))


def holding_message(view: View) -> Plan:
    """What happened, sorry unless somebody has to be asked first, and when one tries again."""
    sorry = () if view.is_so("advice_first") else regret(view, owned_before=False)
    return plan_of(
        paragraph("failure", happened(view), sorry),
        paragraph("contact", [Move("trying_again", ("call_at",), TRY_AGAIN)], reach(view, "reach_until_then")),
    )
