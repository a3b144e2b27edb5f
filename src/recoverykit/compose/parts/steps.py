"""What will be done, by whom and when, and what is done."""

from __future__ import annotations

from recoverykit.compose.plan import Move, Paragraph, Reason
from recoverykit.compose.view import Entry, View

DATED = Reason(
    "Each with its day, soonest first. What is done is said as done, with the day.", ("ScD97", "PHSO", "004")
)
LEAD = Reason("A list of one reads as a sentence, more as a list.", ("GOV",))


def next_steps(view: View) -> Paragraph:
    """All that is promised to be done."""
    steps = view.next_steps
    lead = "steps_lead" if any(not one.done for one in steps) else "steps_done_lead"
    return listed("steps", steps, lead)


def still_to_come(view: View) -> Paragraph:
    """Of all that is promised, what is not done yet."""
    return listed("steps", tuple(one for one in view.next_steps if not one.done), "still_done_lead")


def listed(part: str, steps: tuple[Entry, ...], lead: str, why: Reason = DATED) -> Paragraph:
    """One entry as a sentence, several as a list behind its lead."""
    if len(steps) == 1:
        return Paragraph(part, (Move("step", (steps[0].question,), why, {"one": steps[0].words}),))
    if not steps:
        return Paragraph(part, ())
    facts = tuple(dict.fromkeys(one.question for one in steps))
    entries = tuple(Move("step_entry", (one.question,), why, {"one": one.words}) for one in steps)
    return Paragraph(part, (Move(lead, facts, LEAD),), entries)
