"""What changes, so that it does not happen again."""

from __future__ import annotations

from recoverykit.compose.parts.steps import most_as_sentences
from recoverykit.compose.parts.unknowns import LATE, OPEN
from recoverykit.compose.plan import Move, Paragraph, Reason
from recoverykit.compose.view import View

CHANGE = Reason("A change that they can check; a promise to do better, without one, backfires.", ("Vic", "Uber22"))
SEEN = Reason("A promise that can be checked on a day is worth ten that cannot.", ("J",))


def prevention(view: View, *, undated: bool = False) -> Paragraph:
    """What changes, or by when they will hear what does; with `undated` also that it is open without a day."""
    found = view.entries("prevention")
    seen = tuple(view.told("prevention_seen", SEEN))
    if 0 < len(found) <= most_as_sentences(view) and not any(one.done for one in found):
        moves = (Move("prevention_single", ("prevention",), CHANGE, {"one": one.words}) for one in found)
        return Paragraph("prevention", (*moves, *seen))
    if found:
        entries = tuple(Move("prevention_entry", ("prevention",), CHANGE, {"one": one.words}) for one in found)
        return Paragraph("prevention", (Move("prevention_lead", ("prevention",), CHANGE),), entries)
    return Paragraph("prevention", (*later(view, undated=undated), *seen))


def seen_first(view: View) -> Paragraph:
    """On which day they will see it work, where the changes stand in a list above."""
    several = len(view.entries("prevention")) > most_as_sentences(view) or any(
        one.done for one in view.entries("prevention")
    )
    return Paragraph("seen", tuple(view.told("prevention_seen", SEEN)) if several else ())


def later(view: View, *, undated: bool = False) -> tuple[Move, ...]:
    """By when they will hear what changes."""
    one = view.open("prevention")
    if one is None or not one.what or one.at_contact or not (one.until or one.told or undated):
        return ()
    needs = {"what": one.what, "until": one.until, "told": one.told}
    return (Move("prevention_later", ("prevention",), LATE if one.told else OPEN, needs),)
