"""The progress update: what has been done since they heard last, what has moved, what is still to come. It goes out
also when nothing is new, and then says so."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.compose.parts.cause import SUSPECTED, WHY
from recoverykit.compose.parts.contact import contact_ahead
from recoverykit.compose.parts.late import SORRY, delayed, late, sorry_for_delay
from recoverykit.compose.parts.prevention import prevention
from recoverykit.compose.parts.steps import DATED, listed, most_as_sentences
from recoverykit.compose.parts.unknowns import unknowns
from recoverykit.compose.plan import CASE, Move, Paragraph, Plan, Reason, paragraph, plan_of
from recoverykit.compose.view import Entry, View

DONE = Reason("What has been done stands first: they see that it moves.", ("004",))
NOTHING = Reason("Nothing new is said too. Silence reads as forgetting.", ("004", "Hog17"))
FOUND = Reason("What was found out since, as a fact; what is only suspected says so.", ("004", "Rob03"))


def progress_update(view: View) -> Plan:
    """What is done, what is late, what was found out, what is still to come, what is open, when they hear next."""
    return plan_of(
        _done(view),
        paragraph("came_late", _came_late(view)),
        *late(view),
        paragraph("sorry", sorry_for_delay(view)),
        _found_out(view),
        _changes(view),
        _still_to_come(view),
        paragraph("open", unknowns(view, tuple(view.opens()))),
        paragraph("contact", contact_ahead(view)),
    )


def _entries(view: View) -> tuple[Entry, ...]:
    return (*view.next_steps, *view.entries("prevention"))


def _done(view: View) -> Paragraph:
    done = tuple(one for one in _entries(view) if one.done and one.words["fresh"] is True)
    if not done:
        since = view.names["since"]
        moved = isinstance(since, dict) and since["moved"] is True
        news = moved or delayed(view) or any(_found(view)) or _changes(view).moves
        if not news:
            return Paragraph("done", (Move("nothing_new", (CASE,), NOTHING),))
        said_first = delayed(view) or any(_found(view))
        return Paragraph("done", () if said_first else (Move("this_far", (CASE,), DONE),))
    entries = tuple(Move(_done_as(one), (one.question,), DONE, {"one": one.words}) for one in done)
    facts = tuple(dict.fromkeys(one.question for one in done))
    return Paragraph("done", (Move("done_lead", facts, DONE),), entries)


def _done_as(one: Entry) -> str:
    """A change is never done: it is seen to hold."""
    return "step_entry" if one.words["looked_at"] is True else "done_entry"


def _came_late(view: View) -> Iterator[Move]:
    """What was done since, and after its day, is owned as late; with what is still late, sorry is said once there."""
    done = [one for one in _entries(view) if one.done and one.words["fresh"] is True]
    behind = [one for one in done if one.words["late"] is True]
    if behind:
        facts = tuple(dict.fromkeys(one.question for one in behind))
        yield Move("done_late", facts, SORRY, {"several": len(done) > 1, "sorry": not delayed(view)})


def _found(view: View) -> Iterator[Move]:
    since = view.names["since"]
    if isinstance(since, dict) and since["cause"] is True:
        yield from view.told("cause", SUSPECTED if view.suspected("cause") else WHY)
    for one in view.entries("findings"):
        if one.words["fresh"] is True:
            yield Move("entry", ("findings",), FOUND, {"one": one.words})


def _found_out(view: View) -> Paragraph:
    found = tuple(_found(view))
    lead = Move("known_now", tuple(dict.fromkeys(fact for one in found for fact in one.facts)), FOUND, {"open": False})
    return Paragraph("found", (lead, *found) if found else ())


def _changes(view: View) -> Paragraph:
    """What changes, where they have not read it before."""
    fresh = [one for one in view.entries("prevention") if one.words["fresh"] is True and not one.done]
    return prevention(view) if fresh else Paragraph("prevention", ())


def _still_to_come(view: View) -> Paragraph:
    told = {one["key"] for one in delayed(view)}
    steps = tuple(one for one in view.next_steps if not one.done and one.words["key"] not in told)
    return listed("steps", steps, "still_to_come_lead", DATED, most=most_as_sentences(view))
