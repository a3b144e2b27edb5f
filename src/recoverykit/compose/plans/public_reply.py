"""The public reply: what strangers may read."""

from __future__ import annotations

from recoverykit.compose.parts.contact import reach
from recoverykit.compose.parts.failure import happened
from recoverykit.compose.parts.prevention import CHANGE
from recoverykit.compose.parts.regret import sorry_in_public
from recoverykit.compose.plan import CASE, Move, Plan, Reason, paragraph, plan_of
from recoverykit.compose.view import View

PRIVATE = Reason("The matter itself is settled with them directly; a public reply only says that it is.", ("J",))


def public_reply(view: View) -> Plan:
    """What happened, sorry, what changes, and that one is in touch with them; no word of who they are."""
    changes = view.entries("prevention")
    change = (
        [Move("prevention_for_all", ("prevention",), CHANGE, {"one": changes[0].words})] if len(changes) == 1 else []
    )
    in_touch = [Move("in_touch", (CASE,), PRIVATE)] if view.is_so("told_on") else []
    return plan_of(
        paragraph("reply", happened(view), sorry_in_public(view), change, in_touch, reach(view, "reach_at_all"))
    )
