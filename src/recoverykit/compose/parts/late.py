"""What will be later than they were told: each with its old day, its reason and its new day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recoverykit.compose.plan import Move, Paragraph, Plain, Reason
from recoverykit.compose.view import View

WARNED = Reason("A delay is told before it happens, with the new day; afterwards it is a second failure.", ("004", "J"))
SORRY = Reason("A promise that is not kept is a failure of its own, and is owned as one.", ("Lew16", "J"))


def delayed(view: View) -> tuple[Mapping[str, Plain], ...]:
    """What will be late, and this reader does not know it."""
    found = view.names["late"]
    return tuple(one for one in found if isinstance(one, Mapping)) if isinstance(found, list) else ()


def late(view: View) -> Iterator[Paragraph]:
    """A paragraph for each promise that will be late."""
    for one in delayed(view):
        yield Paragraph("late", (Move("will_be_late", (str(one["question"]),), WARNED, {"one": one}),))


def sorry_for_delay(view: View) -> Iterator[Move]:
    """Sorry, once for all of it; where they have waited in vain, for not telling them too."""
    found = delayed(view)
    if found:
        facts = tuple(dict.fromkeys(str(one["question"]) for one in found))
        passed = any(one["passed"] is True for one in found)
        yield Move("sorry_late", facts, SORRY, {"passed": passed, "several": len(found) > 1})
