"""What it means for the client, from their side, and how they came to know of it."""

from __future__ import annotations

from collections.abc import Iterator

from recoverykit.compose.plan import Move, Reason
from recoverykit.compose.view import View

COUNTED = Reason("What it cost them, from their side and counted.", ("RK13", "004"))
ASKED = Reason("Where the harm is not known, the letter asks instead of guessing.", ("RK13", "Min20"))
HEARD = Reason("People want to know that they were heard before they hear an answer.", ("RK13", "Min20"))
KNEW = Reason("They knew before you told them; the letter says that it should have been the other way round.", ("J",))


def harm(view: View) -> Iterator[Move]:
    """What it cost them, or that it is not known yet."""
    if view.said("impact"):
        yield from view.told("impact", COUNTED)
        return
    one = view.open("impact")
    yield Move("harm_open", (view.source("impact"),), ASKED, {"until": one.until if one else ""})


def heard(view: View) -> Iterator[Move]:
    """What matters most to them, as they have said."""
    yield from view.told("heard", HEARD)


def how_they_knew(view: View) -> Iterator[Move]:
    """That they did not hear it first from the sender."""
    told = view.value("told")
    yield from view.told("told_by", KNEW)
    if told == "others" and not view.said("told_by"):
        yield Move("should_have_told", ("told",), KNEW)
