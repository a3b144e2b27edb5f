"""What happened, and what the sender did or left undone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoverykit.compose.plan import CASE, Move, Reason
from recoverykit.compose.view import View

NAMED = Reason("The first sentence says what happened, by its name.", ("Lew16", "Vic"))
PROMISED = Reason("What was promised, and for when, so that they need not look it up.", ("Vic",))
AGAIN = Reason("They know that it is not the first time; a letter that is silent about it reads as careless.", ("J",))
HARDEST = Reason("What they know already, or would find out, is said by you, and before they ask.", ("Lew16", "J"))
OWN = Reason("Own all that is yours: also what you could have done, whoever else was at fault.", ("BL98", "J"))
HEARD_ON = Reason("They have heard it before: the letter says so, and when.", ("004", "J"))


def failure(view: View) -> Iterator[Move]:
    """What happened, what was promised, whether it has happened before, and the sender's own part."""
    yield from happened(view)
    yield from view.told("wanted", PROMISED)
    if not _names_the_day(view):
        yield from view.told("promised_for", PROMISED)
    if view.value("happened_before") in ("again", "often") and not _says_that_it_was_again(view):
        yield Move("been_through_it", ("happened_before",), AGAIN)
    yield from own_part(view)


def hardest(view: View) -> Iterator[Move]:
    """What is hardest to say."""
    yield from view.told("hardest", HARDEST)


def _names_the_day(view: View) -> bool:
    """Whether the first sentence has said the day for which it was promised: its date, or the day of the week beside
    what was promised."""
    day = re.search(r"(?P<week>[A-Z]\w+day),? (?:(?P<day>\d{1,2}) (?P<month>\w+)|(?P<us>\w+ \d{1,2}))", _promised(view))
    told = view.text("said", "what_happened")
    if day is None:
        return False
    dates = [day["us"]] if day["us"] else [f"{day['day']} {day['month']}", f"{day['month']} {day['day']}"]
    return any(one in told for one in dates) or (day["week"] in told and bool(_PROMISE.search(told)))


def _promised(view: View) -> str:
    return view.text("words", "promised_for")


_PROMISE = re.compile(r"\b(?:promis\w+|agreed|due|booked|was for|said|told you|gave you|deadline)\b")
_AGAIN = re.compile(
    r"\b(?:again|once more|twice|(?:second|third|fourth|fifth) (?:time|one)|last time|makes (?:two|three|four))\b",
    re.IGNORECASE,
)


def _says_that_it_was_again(view: View) -> bool:
    return bool(_AGAIN.search(view.text("said", "what_happened") + " " + view.text("said", "hardest")))


def happened(view: View) -> Iterator[Move]:
    """What happened, in the user's words."""
    yield from view.told("what_happened", NAMED)


def own_part(view: View) -> Iterator[Move]:
    """What the sender did not do and could have done."""
    if view.value("warned") is False:
        yield Move("not_warned", ("warned",), OWN)
    yield from view.told("own_part", OWN)


def owns_a_part(view: View) -> bool:
    """Whether `own_part` says anything."""
    return next(own_part(view), None) is not None


def told_before(view: View) -> Iterator[Move]:
    """On which day they first heard of it from the sender, unless that is today."""
    day = str(view.names["told_on"])
    if day and day not in str(view.names["today"]):
        yield Move("told_on", (CASE,), HEARD_ON)
