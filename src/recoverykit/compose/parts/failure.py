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


SPOKEN = Reason("What lies between the two of them comes first, in the sender's own words.", ("RK13", "J"))
TO_DO = Reason("What they have to do themselves stands near the top.", ("004",))


def opening(view: View) -> Iterator[Move]:
    """What the sender would say first, if they stood before them."""
    yield from view.told("opening", SPOKEN)


def to_do(view: View) -> Iterator[Move]:
    """What they have to do themselves."""
    yield from view.told("to_do", TO_DO)


def hardest(view: View) -> Iterator[Move]:
    """What is hardest to say."""
    yield from view.told("hardest", HARDEST)


def _names_the_day(view: View) -> bool:
    """Whether what happened has named when it was promised for: the date itself, the day of the week with the hour or
    beside what was promised, or a day that needs no date."""
    told, promised = view.text("said", "what_happened"), view.text("words", "promised_for")
    day = re.search(r"(?P<week>[A-Z]\w+day),? (?:(?P<day>\d{1,2}) (?P<month>\w+)|(?P<us>\w+ \d{1,2}))", promised)
    if day is None:
        return False
    dates = [day["us"]] if day["us"] else [f"{day['day']} {day['month']}", f"{day['month']} {day['day']}"]
    if any(one in told for one in dates):
        return True
    clock = promised[: promised.find(" on ")] if " on " in promised else ""
    same_hour = bool(clock) and re.search(rf"\b{re.escape(clock)}\b", told) is not None
    beside = bool(_PROMISE.search(told))
    return (day["week"] in told and (beside or same_hour)) or (beside and bool(_NEAR.search(told)))


_PROMISE = re.compile(r"\b(?:promis\w+|agreed|due|booked|was for|said|told you|gave you|deadline|should have)\b")
_NEAR = re.compile(r"\b(?:yesterday|today|this morning|last night)\b", re.IGNORECASE)
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
    """What the sender did not do and could have done. That nobody warned them is said where `regret` is sorry for it;
    where that says sorry no second time, it is said here."""
    if says_unwarned(view):
        yield Move("not_warned", ("warned",), OWN)
    yield from view.told("own_part", OWN)


def says_sorry_first(view: View) -> bool:
    """Whether what the sender would say first says already that they are sorry."""
    return bool(_SORRY.search(view.text("said", "opening")))


_SORRY = re.compile(r"\b(?:sorry|apologi[sz]e)\b", re.IGNORECASE)


def says_unwarned(view: View) -> bool:
    """Whether that nobody warned them needs a sentence of its own: `regret` has words of the sender's, or none."""
    own_words = view.is_so("apologised_already") or view.said("sorry_for") or says_sorry_first(view)
    return never_warned(view) and own_words


def never_warned(view: View) -> bool:
    """Whether they had no warning from the sender."""
    return view.value("warned") is False


def owns_a_part(view: View) -> bool:
    """Whether the letter says of anything that the sender could have done it and did not."""
    return never_warned(view) or view.said("own_part")


def told_before(view: View) -> Iterator[Move]:
    """On which day they first heard of it from the sender, unless that is today."""
    day = str(view.names["told_on"])
    if day and day not in str(view.names["today"]):
        yield Move("told_on", (CASE,), HEARD_ON)
