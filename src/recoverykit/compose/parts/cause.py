"""Why it happened: known, suspected or open, and never one as the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from recoverykit.compose.parts.unknowns import unknowns
from recoverykit.compose.plan import Move, Paragraph, Reason
from recoverykit.compose.view import View

WHY = Reason("One honest sentence on why. An explanation is no excuse: it says what was done.", ("4R", "Shaw03", "000"))
SUSPECTED = Reason("A cause that is only suspected says so.", ("Rob03", "004"))
SO_FAR = Reason("What is certain is said, also where the cause is not known yet.", ("004", "Rob03"))
FIRST = Reason("Printed only where it was checked and the record holds no earlier case of theirs.", ("Mag07", "Uber22"))


def cause(view: View) -> Iterator[Move]:
    """Why it happened, where that is known or suspected."""
    yield from view.told("cause", SUSPECTED if view.suspected("cause") else WHY)


def open_cause(view: View, with_it: Sequence[str] = ()) -> Iterator[Move]:
    """That the cause is open, what of it is certain, and when they hear more, in this order; `with_it` is told by the
    same time. What is certain may say itself that the rest is not known."""
    told = tuple(unknowns(view, ("cause", *with_it)))
    if not (view.open("cause") and view.said("known_so_far")) or len(told) != 1 or with_it:
        yield from view.told("known_so_far", SO_FAR) if view.open("cause") else ()
        yield from told
        return
    (one,) = told
    if not _SAYS_SO.search(view.text("said", "known_so_far")):
        yield replace(one, needs={**one.needs, "until": ""})
    yield from view.told("known_so_far", SO_FAR)
    if one.needs["until"] and not one.needs["at_contact"]:
        yield Move("told_by_then", one.facts, one.why, one.needs)


_SAYS_SO = re.compile(
    r"\b(?:not|n[o’']t|never|nobody) (?:yet )?(?:know|knows|known|say|tell|sure|clear|certain)\b|\bdon[’']t know\b"
)


def found(view: View) -> Paragraph:
    """What has been found out: all that is known by now where the cause as such is not."""
    known = [one for one in view.entries("findings") if not one.suspected]
    if not view.open("cause") and len(known) <= _AS_SENTENCES:
        return Paragraph("found", tuple(Move("entry", ("findings",), SO_FAR, {"one": one.words}) for one in known))
    if len(known) < _AS_SENTENCES:
        return Paragraph(
            "found", tuple(Move("found_so_far", ("findings",), SO_FAR, {"one": one.words}) for one in known)
        )
    entries = tuple(Move("entry", ("findings",), SO_FAR, {"one": one.words}) for one in known)
    return Paragraph("found", (Move("found_lead", ("findings",), SO_FAR),), entries)


_AS_SENTENCES = 2


def first_time(view: View) -> Iterator[Move]:
    """That it has not happened to them before."""
    if view.is_so("first_time"):
        yield Move("first_time", ("happened_before",), FIRST)
