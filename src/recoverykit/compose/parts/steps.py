"""What will be done, by whom and when, and what is done."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.compose.plan import Move, Paragraph, Plain, Reason
from recoverykit.compose.view import Entry, View

DATED = Reason(
    "Each with its day, soonest first. What is done is said as done, with the day.", ("ScD97", "PHSO", "004")
)
LEAD = Reason("A few read as sentences, more as a list.", ("GOV",))
LISTED = 5
"""Entries from which on they stand as a list: a letter to one person is no schedule."""


def next_steps(view: View) -> Paragraph:
    """All that is promised to be done."""
    steps = view.next_steps
    lead = "steps_lead" if any(not one.done for one in steps) else "steps_done_lead"
    return listed("steps", steps, lead)


def still_to_come(view: View) -> Paragraph:
    """Of all that is promised, what is not done yet."""
    return listed("steps", tuple(one for one in view.next_steps if not one.done), "still_done_lead")


def _sentences(steps: tuple[Entry, ...], why: Reason) -> Iterator[Move]:
    """Each entry as a sentence. A day and hour that were named just before are not named again."""
    before: Plain = ""
    for one in steps:
        when = one.words["when"]
        again = bool(when) and when == before
        clause = str(one.words["undated_clause"])
        also = clause.replace(" will ", " will also ", 1) if again else clause
        yield Move("step", (one.question,), why, {"one": one.words, "again": again, "clause": also})
        before = when


def listed(part: str, steps: tuple[Entry, ...], lead: str, why: Reason = DATED) -> Paragraph:
    """A few entries as sentences; more, or some that are done, as a list behind its lead."""
    if len(steps) < LISTED and (len(steps) < 2 or not any(one.done for one in steps)):
        return Paragraph(part, tuple(_sentences(steps, why)))
    facts = tuple(dict.fromkeys(one.question for one in steps))
    entries = tuple(Move("step_entry", (one.question,), why, {"one": one.words}) for one in steps)
    return Paragraph(part, (Move(lead, facts, LEAD),), entries)
