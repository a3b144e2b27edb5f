"""What is gone, what is not, and what is back: asked where data was lost."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.compose.plan import Move, Reason
from recoverykit.compose.view import View

GONE = Reason("What is gone is said exactly, and what is not, so that nobody has to fear for the rest.", ("004", "J"))

LOSSES = ("lost", "restored")


def losses(view: View) -> Iterator[Move]:
    """What is known of it. What is open of it belongs to `unknowns` with `LOSSES`."""
    if view.asked("lost"):
        for question in ("lost", "untouched", "restored"):
            yield from view.told(question, GONE)
