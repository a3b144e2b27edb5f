"""What to leave on a machine: twenty seconds, and when one calls again."""

from __future__ import annotations

from recoverykit.compose.parts.contact import reach
from recoverykit.compose.parts.failure import happened
from recoverykit.compose.parts.regret import regret
from recoverykit.compose.plan import Move, Plan, Reason, paragraph, plan_of
from recoverykit.compose.view import View

CALLING_AGAIN = Reason("A message without a time leaves them waiting.", ("PHSO", "004"))


def voicemail(view: View) -> Plan:
    """What happened, sorry unless somebody has to be asked first, when one calls again, the number."""
    sorry = () if view.is_so("advice_first") else regret(view, owned_before=False)
    named = view.text("words", "call_at") and not view.is_so("call_passed")
    again = [Move("calling_again", ("call_at",), CALLING_AGAIN)] if named else []
    return plan_of(
        paragraph("failure", happened(view), sorry), paragraph("contact", again, reach(view, "reach_at_all"))
    )
