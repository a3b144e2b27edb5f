"""What is not known yet, and by when it will be told: several such things in one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recoverykit.compose.plan import Move, Plain, Reason
from recoverykit.compose.view import Open, View

OPEN = Reason("Not known is said as not known, with the day on which they will hear.", ("PHSO", "004", "Rob03"))
LATE = Reason("They were told another day; the letter names it before it names the new one.", ("J",))


def unknowns(view: View, questions: Sequence[str]) -> Iterator[Move]:
    """What is open of some questions. Those that are told by the same time, and were never told for another, are said
    together."""
    found = [(question, one) for question in questions if (one := view.open(question)) is not None and one.what]
    together = [one for one in found if _together(one[1], [each for _, each in found])]
    if len(together) > 1:
        whats: list[Plain] = [one.what for _, one in together]
        yield Move(
            "not_known_together",
            tuple(question for question, _ in together),
            OPEN,
            {
                "whats": whats,
                "until": together[0][1].until,
                "both": len(whats) == 2,
                "at_contact": together[0][1].at_contact,
            },
        )
        found = [one for one in found if one not in together]
    for question, one in found:
        yield not_known(question, one)


def not_known(question: str, one: Open) -> Move:
    """One thing that is open."""
    needs: dict[str, Plain] = {"what": one.what, "until": one.until, "told": one.told, "at_contact": one.at_contact}
    needs["found"] = one.found
    return Move("not_known", (question,), LATE if one.told else OPEN, needs)


def _together(one: Open, others: Sequence[Open]) -> bool:
    """Whether another one is told by the same time."""
    same = [other for other in others if (other.until, other.told) == (one.until, "")]
    return bool(one.until) and not one.told and len(same) > 1


def told_then(view: View, questions: Sequence[str]) -> Iterator[Move]:
    """What of it they hear when they hear from the sender next: said there, and no second time by its day."""
    found = {one: each for one, each in view.opens().items() if one in questions and each.what and each.at_contact}
    if found:
        whats: list[Plain] = [each.what for each in found.values()]
        # What one decides oneself one can promise to know; what has to be found out one cannot.
        yield Move("told_then", tuple(found), OPEN, {"whats": whats, "sure": set(found) == {"prevention"}})
