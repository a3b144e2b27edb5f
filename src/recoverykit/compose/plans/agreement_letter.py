"""The letter that confirms what was agreed. It apologises for nothing a second time."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.compose.parts.contact import also, contact
from recoverykit.compose.parts.offer import accepted
from recoverykit.compose.parts.owed import goodwill, remedy
from recoverykit.compose.parts.prevention import prevention, seen_first
from recoverykit.compose.parts.steps import next_steps
from recoverykit.compose.plan import Move, Paragraph, Plan, Reason, paragraph, plan_of
from recoverykit.compose.view import View

THANKS = Reason("They have answered; the letter begins with that.", ("J",))
CHOSEN = Reason("What they chose, in writing.", ("004",))
THEIRS = Reason("What they do themselves stands in it too, so that nobody waits for the other.", ("J",))
CHECK = Reason("An agreement that was misheard is put right before it is acted on.", ("J",))


def agreement_letter(view: View) -> Plan:
    """What they chose, what happens when, what they do themselves, what changes, when they hear next."""
    return plan_of(
        paragraph("agreed", [Move("thanks_for_answer", ("reply",), THANKS)], _agreed(view)),
        next_steps(view),
        _awaited(view),
        paragraph("remedy", remedy(view)),
        paragraph("goodwill", goodwill(view)),
        prevention(view),
        seen_first(view),
        paragraph("check", [Move("tell_if_misunderstood", ("reply",), CHECK)]),
        paragraph("also", also(view)),
        paragraph("contact", contact(view)),
    )


def _agreed(view: View) -> Iterator[Move]:
    about = view.value("reply_to")
    if about == "offer" and view.said("compromise"):
        yield from accepted(view)
    else:
        yield Move("plan_agreed" if about == "plan" else "offer_agreed", ("reply", "reply_to"), CHOSEN)


def _awaited(view: View) -> Paragraph:
    entries = view.entries("awaited")
    if not entries:
        return Paragraph("awaited", ())
    listed = tuple(Move("entry", ("awaited",), THEIRS, {"one": one.words}) for one in entries)
    return Paragraph("awaited", (Move("awaited_lead", ("awaited",), THEIRS),), listed)
