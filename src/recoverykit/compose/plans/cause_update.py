"""The update on the cause: what is known now, what was told otherwise, what is open. It apologises no second time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recoverykit.compose.parts.cause import SUSPECTED, WHY
from recoverykit.compose.parts.contact import also, contact_ahead
from recoverykit.compose.parts.failure import happened, told_before
from recoverykit.compose.parts.harm import COUNTED, heard
from recoverykit.compose.parts.losses import LOSSES, losses
from recoverykit.compose.parts.prevention import prevention, seen_first
from recoverykit.compose.parts.steps import next_steps
from recoverykit.compose.parts.unknowns import OPEN, unknowns
from recoverykit.compose.plan import CASE, Move, Paragraph, Plan, Reason, paragraph, plan_of
from recoverykit.compose.view import View

SORTED = Reason("Known, suspected and still open are kept apart.", ("004", "Rob03"))
FOUND = Reason("What was found out, as a fact.", ("004",))
CORRECTED = Reason("What was told otherwise is quoted and put right, and not quietly exchanged.", ("004", "J"))

TOLD_BELOW = frozenset(("what_happened", "cause", *LOSSES, "untouched"))
"""What has a place of its own in the update, and is not told twice."""


def cause_update(view: View) -> Plan:
    """What happened, in one breath; then what is known, suspected, open; what follows from it."""
    return plan_of(
        paragraph("failure", happened(view), told_before(view), view.told("impact", COUNTED), _what_follows(view)),
        *_corrections(view),
        paragraph("losses", losses(view), unknowns(view, LOSSES)),
        _known(view),
        paragraph("suspected", _suspected(view)),
        _open(view),
        paragraph("heard", heard(view)),
        next_steps(view),
        prevention(view),
        seen_first(view),
        paragraph("also", also(view)),
        paragraph("contact", contact_ahead(view, signed=False)),
    )


def _what_follows(view: View) -> Iterator[Move]:
    guessed = view.suspected("cause") or any(one.suspected for one in view.entries("findings"))
    missing = view.asked("lost") and any(view.open(one) for one in LOSSES)
    still_open = bool(guessed or missing or view.entries("open_points") or view.open("cause"))
    yield Move("known_now", _facts_of(view), SORTED, {"open": still_open})


def _facts_of(view: View) -> tuple[str, ...]:
    lists = tuple(one for one in ("findings", "open_points") if view.entries(one))
    return (*(("cause",) if view.said("cause") or view.open("cause") else ()), *lists) or (CASE,)


def _corrections(view: View) -> Iterator[Paragraph]:
    found = view.names["corrections"]
    moves: list[Move] = []
    for one in found if isinstance(found, list) else []:
        if isinstance(one, Mapping):
            question = str(one["question"])
            again = bool(one["now"]) and question not in TOLD_BELOW
            needs = {**one, "again": again, "uncertain": view.suspected(question)}
            moves.append(Move("corrected", (question, CASE), CORRECTED, needs))
    yield Paragraph("corrections", tuple(moves))


def _known(view: View) -> Paragraph:
    moves = () if view.suspected("cause") else tuple(view.told("cause", WHY))
    known = [one for one in view.entries("findings") if not one.suspected]
    if len(known) == 1:
        return Paragraph("known", (*moves, Move("entry", ("findings",), FOUND, {"one": known[0].words})))
    lead = (Move("findings_lead", ("findings",), FOUND),) if known else ()
    return Paragraph(
        "known", (*moves, *lead), tuple(Move("entry", ("findings",), FOUND, {"one": one.words}) for one in known)
    )


def _suspected(view: View) -> Iterator[Move]:
    if view.suspected("cause"):
        yield from view.told("cause", SUSPECTED)
    for one in view.entries("findings"):
        if one.suspected:
            yield Move("entry", ("findings",), SUSPECTED, {"one": one.words})


def _open(view: View) -> Paragraph:
    points = view.entries("open_points")
    moves = tuple(unknowns(view, ("cause",)))
    if not points:
        return Paragraph("open", moves)
    lead = Move("open_points_lead", ("open_points",), OPEN)
    entries = tuple(Move("step_entry", ("open_points",), OPEN, {"one": one.words}) for one in points)
    return Paragraph("open", (*moves, lead), entries)
