"""What they have had in spite of it, and what they could have instead."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.compose.plan import Move, Reason
from recoverykit.compose.view import View

SHOWN = Reason("What they can build on, in numbers; no defence.", ("000",))
OFFER = Reason("A real alternative, with its drawback named, and the choice left to them.", ("000", "004", "J"))
ANSWERED = Reason("They have answered the offer; the letter goes on from their answer.", ("004",))


def delivered(view: View) -> Iterator[Move]:
    """What they have had in spite of it."""
    yield from view.told("delivered", SHOWN)


def offer(view: View) -> Iterator[Move]:
    """What they could have instead, or what they answered to that."""
    if not view.said("compromise"):
        return
    answer = view.value("reply") if view.value("reply_to") == "offer" else None
    if answer == "accepts":
        yield from accepted(view)
    elif answer == "refuses":
        yield Move("offer_refused", ("compromise", "reply"), ANSWERED)
    else:
        yield from view.told("compromise", OFFER)
        yield from view.told("compromise_gap", OFFER)


def accepted(view: View) -> Iterator[Move]:
    """What they have accepted of it."""
    yield Move("offer_accepted", ("compromise", "reply"), ANSWERED)
    yield from view.told("compromise_gap", OFFER)
