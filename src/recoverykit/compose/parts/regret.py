"""Whose fault it is, and that the sender is sorry."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.compose.parts.failure import never_warned, owns_a_part, says_unwarned
from recoverykit.compose.plan import CASE, Move, Reason
from recoverykit.compose.view import View

SUPPLIER = Reason("To a client, somebody who works for you is you.", ("BL98", "Rob03"))
MINE = Reason("Where the first sentence does not say whose act it was, the letter says whose fault it is.", ("Lew16",))
SORRY = Reason("Once, plainly, for what is yours.", ("Lew16", "IM23"))
SORRY_FOR = Reason(
    "Sorry for what it did to them, or for what was left undone, in the sender's words.", ("Lew16", "RK13")
)
SORRY_AGAIN = Reason("They have heard it; it is not made a second time.", ("J",))
NOT_OURS = Reason("Sorry that it happened to them, where nobody here was at fault.", ("Rob03",))
NOT_KNOWN_WHOSE = Reason("Once, plainly. Whose fault it is is left open as long as it is.", ("Lew16", "Rob03"))


def regret(view: View, *, owned_before: bool = True, said_sorry: bool = False) -> Iterator[Move]:
    """Whose fault it is, then the apology, in one sentence where both are short.

    `owned_before`: the document tells the sender's own part in front of it; `said_sorry`: they have said that they are
    sorry in what stands first.
    """
    own = owned_before and owns_a_part(view)
    fault = view.value("fault")
    unwarned = owned_before and never_warned(view) and not says_unwarned(view)
    again = view.is_so("apologised_already")
    mine = fault == "ours" and not own and not view.is_so("owned")
    if fault == "supplier":
        yield Move("supplier_too" if own else "supplier", ("fault",), SUPPLIER)
    elif mine and (again or said_sorry or view.said("sorry_for")):
        yield Move("fault_is_mine", ("fault",), MINE)
    if said_sorry:
        return
    if view.said("sorry_for"):
        yield from view.told("sorry_for", SORRY_FOR)
    elif again:
        yield Move("sorry_as_said", ("told",), SORRY_AGAIN)
    elif not own and fault == "outside":
        yield Move("sorry_for_you", ("fault",), NOT_OURS)
    elif mine:
        yield Move("mine_and_sorry", ("fault",), MINE)
    else:
        facts = (("fault",) if fault else ("what_happened",)) + (("warned",) if unwarned else ())
        yield Move("sorry", facts, SORRY if fault else NOT_KNOWN_WHOSE, {"unwarned": unwarned})


def sorry_in_public(view: View) -> Iterator[Move]:
    """The apology where strangers read it."""
    yield Move("sorry", (CASE,) if view.value("fault") is None else ("fault",), SORRY, {"unwarned": False})
