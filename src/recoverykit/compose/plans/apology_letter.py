"""The apology letter: what happened and sorry, what it means, why, what follows, what changes, when they hear next."""

from __future__ import annotations

import re

from recoverykit.compose.parts.cause import cause, first_time, found, open_cause
from recoverykit.compose.parts.contact import also, contact, contact_first
from recoverykit.compose.parts.failure import failure, hardest, opening, says_sorry_first, to_do
from recoverykit.compose.parts.harm import harm, heard, how_they_knew
from recoverykit.compose.parts.losses import LOSSES, losses
from recoverykit.compose.parts.offer import delivered, offer
from recoverykit.compose.parts.owed import goodwill, remedy
from recoverykit.compose.parts.prevention import later, prevention, seen_first
from recoverykit.compose.parts.regret import regret
from recoverykit.compose.parts.steps import next_steps
from recoverykit.compose.parts.unknowns import unknowns
from recoverykit.compose.plan import Paragraph, Plan, paragraph, plan_of
from recoverykit.compose.view import View


def apology_letter(view: View) -> Plan:
    """One thought a paragraph. Whoever has been through it before reads what changes before what will be done."""
    change = (*_change(view), seen_first(view))
    steps = (paragraph("offer", offer(view)), next_steps(view))
    ahead = bool(_AHEAD.search(view.text("said", "also")))
    again = view.value("happened_before") in ("again", "often") and bool(view.entries("prevention"))
    return plan_of(
        paragraph("opening", opening(view)),
        paragraph("contact", contact_first(view)),
        *_opening(view),
        paragraph("to_do", to_do(view)),
        paragraph("knew", how_they_knew(view)),
        *_explanation(view),
        *(() if ahead else (paragraph("also", also(view)),)),
        paragraph("delivered", delivered(view)),
        *((*change, *steps) if again else steps),
        paragraph("owed", remedy(view), goodwill(view)),
        *(() if again else change),
        *((paragraph("also", also(view)),) if ahead else ()),
        *(
            ()
            if view.is_so("contact_today")
            else (paragraph("contact", contact(view, tuple(view.opens()), signed=True)),)
        ),
    )


def _opening(view: View) -> tuple[Paragraph, ...]:
    """What happened, what is hardest to say, what it means for them, and sorry for all of it: in one paragraph where it
    is said in few words."""
    hard = () if _hardest_later(view) else hardest(view)
    sorry = says_sorry_first(view)
    if _words(view, "what_happened", "impact") <= FEW and view.said("impact"):
        return (
            paragraph("failure", failure(view), hard, harm(view), regret(view, said_sorry=sorry)),
            paragraph("losses", losses(view), unknowns(view, LOSSES)),
            paragraph("heard", heard(view)),
        )
    return (
        paragraph("failure", failure(view), hard, regret(view, said_sorry=sorry)),
        paragraph("losses", losses(view), unknowns(view, LOSSES)),
        paragraph("harm", harm(view), heard(view)),
    )


def _hardest_later(view: View) -> bool:
    """Whether what is hardest to say is too long to stand beside what happened."""
    return _words(view, "what_happened", "impact", "hardest") > FEW


def _explanation(view: View) -> tuple[Paragraph, ...]:
    """Why, what of it is known by now, and what is hardest to say: beside the cause where both are short."""
    why = (cause(view), open_cause(view, _told_with_it(view)), first_time(view))
    hard = hardest(view) if _hardest_later(view) else ()
    if view.said("cause") and _words(view, "cause", "hardest") <= FEW:
        return (paragraph("cause", *why, hard), found(view))
    return (paragraph("cause", *why), found(view), paragraph("hardest", hard))


FEW = 60
"""Words of some answers up to which they stand in one paragraph."""

_AHEAD = re.compile(
    r"\b(?:will|shall|would|going to|please|can|could|till|until|ha[sv]e to"
    r"|more than that|beyond that)\b|[’']ll\b|\bif you\b",
    re.IGNORECASE,
)
"""In what fits no question: words of what is to come. Else it tells more of what happened, and stands there."""


def _words(view: View, *questions: str) -> int:
    return sum(len(view.text("said", one).split()) for one in questions)


def _told_with_it(view: View) -> tuple[str, ...]:
    """What will be told in one sentence with the cause: what changes, if by the same time."""
    why, change = view.open("cause"), view.open("prevention")
    together = why and change and later(view) and why.until and why.until == change.until
    return ("prevention",) if together and why and change and not (why.told or change.told) else ()


def _change(view: View) -> tuple[Paragraph, ...]:
    return () if _told_with_it(view) else (prevention(view, undated=True),)
