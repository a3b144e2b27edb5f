"""The next contact, and how the sender can be reached until then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoverykit.compose.parts.unknowns import told_then
from recoverykit.compose.plan import Move, Reason
from recoverykit.compose.view import View

NEXT = Reason("It ends with the next contact: the first promise that they can check.", ("PHSO", "004"))
REACH = Reason("One named person whom they can reach.", ("HO",))


ALSO = Reason("Said in the user's own words, where no question asks for it.", ("J",))


def also(view: View) -> Iterator[Move]:
    """What else they should read."""
    yield from view.told("also", ALSO)


def contact(view: View, tells: Sequence[str] = (), *, signed: bool = False) -> Iterator[Move]:
    """When they hear from the sender next, what of `tells` they hear then, and how they can reach them until then;
    where they are `signed` with it, the signature says that."""
    yield from view.told("next_contact", NEXT)
    yield from told_then(view, tells)
    if not (signed and view.said("next_contact")):
        yield from reach(view, "reach_until_then" if view.said("next_contact") else "reach_at_all")


BEFORE = Reason("A call that comes today is named first: until then they read everything else in its light.", ("J",))


def contact_first(view: View) -> Iterator[Move]:
    """When they hear from the sender, where that is still today."""
    if view.is_so("contact_today"):
        yield from view.told("next_contact", NEXT)
        yield Move("before_that", ("next_contact",), BEFORE)


def reach(view: View, say: str) -> Iterator[Move]:
    """How the sender can be reached, if they have said it."""
    if view.reach:
        yield Move(say, ("sender",), REACH)


def contact_ahead(view: View, *, signed: bool = True, reached: bool = False) -> Iterator[Move]:
    """The next contact, as far as it is still to come: what goes out behind it promises no time that is gone.
    `reached`: how the sender can be reached has been said."""
    if not view.is_so("contact_passed") and (view.said("next_contact") or not reached):
        yield from contact(view, signed=signed)
