"""What they are owed, and what is given beyond that."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.compose.plan import Move, Reason
from recoverykit.compose.view import View

OWED = Reason("What is owed is called owed, never generous.", ("Fehr07", "003"))
GESTURE = Reason("Once, beside the fix, and named as what it is.", ("RG14", "GGG14", "000"))


def remedy(view: View) -> Iterator[Move]:
    """What they are owed."""
    yield from view.told("remedy", OWED)


def goodwill(view: View) -> Iterator[Move]:
    """What is given beyond it."""
    yield from view.told("goodwill", GESTURE)
