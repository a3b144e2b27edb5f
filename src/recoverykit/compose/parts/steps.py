"""What will be done, by whom and when, and what is done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoverykit.compose.plan import Move, Paragraph, Plain, Reason
from recoverykit.compose.view import Entry, View

DATED = Reason(
    "Each with its day, soonest first. What is done is said as done, with the day.", ("ScD97", "PHSO", "004")
)
LEAD = Reason("A few read as sentences, more as a list.", ("GOV",))
LISTED = 3
"""Entries from which on they stand as a list."""
LISTED_AMONG_FRIENDS = 5
"""The same between people who know each other well: what one writes to a friend is no schedule."""


def most_as_sentences(view: View) -> int:
    """How many entries stand as sentences, and not as a list."""
    return (LISTED_AMONG_FRIENDS if view.value("tone") == "warm" else LISTED) - 1


def next_steps(view: View) -> Paragraph:
    """All that is promised to be done."""
    steps = tuple(one for one in view.next_steps if not _is_the_contact(one))
    lead = "steps_lead" if any(not one.done for one in steps) else "steps_done_lead"
    return listed("steps", steps, lead, most=most_as_sentences(view))


def _is_the_contact(one: Entry) -> bool:
    """Whether a promise says no more than the next contact does at the end."""
    return one.words["at_contact"] is True and bool(_ONLY_CALLS.fullmatch(str(one.words["undated_clause"])))


_ONLY_CALLS = re.compile(
    r"(?:I|we) will (?:also )?(?:call|ring|phone|telephone|write to|email|visit|come to see)"
    r"(?: you)?(?: myself| again| back)?",
    re.IGNORECASE,
)


def still_to_come(view: View) -> Paragraph:
    """Of all that is promised, what is not done yet."""
    steps = tuple(one for one in view.next_steps if not one.done)
    return listed("steps", steps, "still_done_lead", most=most_as_sentences(view))


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


def listed(part: str, steps: tuple[Entry, ...], lead: str, why: Reason = DATED, *, most: int = LISTED - 1) -> Paragraph:
    """At most `most` entries as sentences; more, or some that are done, as a list behind its lead."""
    if len(steps) <= most and (len(steps) < 2 or not any(one.done for one in steps)):
        return Paragraph(part, tuple(_sentences(steps, why)))
    facts = tuple(dict.fromkeys(one.question for one in steps))
    entries = tuple(Move("step_entry", (one.question,), why, {"one": one.words}) for one in steps)
    return Paragraph(part, (Move(lead, facts, LEAD),), entries)
