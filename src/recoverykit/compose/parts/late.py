"""What will be later than they were told: each with its old day, its reason and its new day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from recoverykit.compose.plan import Move, Paragraph, Plain, Reason
from recoverykit.compose.view import View

WARNED = Reason("A delay is told before it happens, with the new day; afterwards it is a second failure.", ("004", "J"))
SORRY = Reason("A promise that is not kept is a failure of its own, and is owned as one.", ("Lew16", "J"))


MOVED, NEAR = "late", "falling_due"
"""What was given another time, and what comes due and will be late, in the names of a view."""


def delayed(view: View, name: str = MOVED) -> tuple[Mapping[str, Plain], ...]:
    """What will be late, and this reader does not know it."""
    found = view.names[name]
    return tuple(one for one in found if isinstance(one, Mapping)) if isinstance(found, list) else ()


def late(view: View, name: str = MOVED) -> Iterator[Paragraph]:
    """A paragraph for each promise that will be late."""
    kinds: list[tuple[Plain, Plain]] = []
    for one in delayed(view, name):
        kind = (one["passed"], one["own"])
        needs: Mapping[str, Plain] = {"one": one, "again": bool(kinds), "either": kind in kinds}
        kinds.append(kind)
        yield Paragraph("late", (Move("will_be_late", (str(one["question"]),), WARNED, needs),))


def sorry_for_delay(view: View, name: str = MOVED) -> Iterator[Move]:
    """Sorry, once for all of it; where they have waited in vain, for not telling them too."""
    found = delayed(view, name)
    if found:
        facts = tuple(dict.fromkeys(str(one["question"]) for one in found))
        passed = any(one["passed"] is True for one in found)
        yield Move("sorry_late", facts, SORRY, {"passed": passed, "several": len(found) > 1})
