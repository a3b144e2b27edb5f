"""Whose fault it is, and that the sender is sorry."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.compose.parts.failure import owns_a_part
from recoverykit.compose.plan import CASE, Move, Reason
from recoverykit.compose.view import View

SUPPLIER = Reason("To a client, somebody who works for you is you.", ("BL98", "Rob03"))
MINE = Reason("Where the first sentence does not say whose act it was, the letter says whose fault it is.", ("Lew16",))
SORRY = Reason("Once, plainly, for what is yours.", ("Lew16", "IM23"))
SORRY_AGAIN = Reason("They have heard it; it is not made a second time.", ("J",))
NOT_OURS = Reason("Sorry that it happened to them, where nobody here was at fault.", ("Rob03",))
NOT_KNOWN_WHOSE = Reason("Once, plainly. Whose fault it is is left open as long as it is.", ("Lew16", "Rob03"))


def regret(view: View, *, owned_before: bool = True) -> Iterator[Move]:
    """Whose fault it is, then the apology. `owned_before`: the document tells the sender's own part in front of it."""
    own = owned_before and owns_a_part(view)
    fault = view.value("fault")
    if fault == "supplier":
        yield Move("supplier_too" if own else "supplier", ("fault",), SUPPLIER)
    elif fault == "ours" and not own and not view.is_so("owned"):
        yield Move("fault_is_mine", ("fault",), MINE)
    if view.is_so("apologised_already"):
        yield Move("sorry_as_said", ("told",), SORRY_AGAIN)
    elif not own and fault == "outside":
        yield Move("sorry_for_you", ("fault",), NOT_OURS)
    else:
        yield Move("sorry", ("fault",) if fault else ("what_happened",), SORRY if fault else NOT_KNOWN_WHOSE)


def sorry_in_public(view: View) -> Iterator[Move]:
    """The apology where strangers read it."""
    yield Move("sorry", (CASE,) if view.value("fault") is None else ("fault",), SORRY)
