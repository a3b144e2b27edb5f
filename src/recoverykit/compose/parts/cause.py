"""Why it happened: known, suspected or open, and never one as the other."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.compose.plan import Move, Paragraph, Reason
from recoverykit.compose.view import View

WHY = Reason("One honest sentence on why. An explanation is no excuse: it says what was done.", ("4R", "Shaw03", "000"))
SUSPECTED = Reason("A cause that is only suspected says so.", ("Rob03", "004"))
SO_FAR = Reason("What is certain is said, also where the cause is not known yet.", ("004", "Rob03"))
FIRST = Reason("Printed only where it was checked and the record holds no earlier case of theirs.", ("Mag07", "Uber22"))


def cause(view: View) -> Iterator[Move]:
    """Why it happened, where that is known or suspected."""
    yield from view.told("cause", SUSPECTED if view.suspected("cause") else WHY)


def known_so_far(view: View) -> Iterator[Move]:
    """What is certain of it while the cause as such is open."""
    if view.open("cause"):
        yield from view.told("known_so_far", SO_FAR)


def found(view: View) -> Paragraph:
    """What is known by now, where the cause as such is not."""
    known = [one for one in view.entries("findings") if not one.suspected] if view.open("cause") else []
    if len(known) < 2:
        return Paragraph(
            "found", tuple(Move("found_so_far", ("findings",), SO_FAR, {"one": one.words}) for one in known)
        )
    entries = tuple(Move("entry", ("findings",), SO_FAR, {"one": one.words}) for one in known)
    return Paragraph("found", (Move("found_lead", ("findings",), SO_FAR),), entries)


def first_time(view: View) -> Iterator[Move]:
    """That it has not happened to them before."""
    if view.is_so("first_time"):
        yield Move("first_time", ("happened_before",), FIRST)
