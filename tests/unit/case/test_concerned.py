"""Several people of one client: who they are, and what their documents are called."""

from __future__ import annotations

from datetime import date, time

import pytest
from casebook import state_of

from recoverykit.case.concerned import addressed, concerned
from recoverykit.case.events import Answered, Declined, Event, LeftUnknown
from recoverykit.case.state import kind_of_document
from recoverykit.moments import Moment
from recoverykit.values import Item, Person, Scalar

TUESDAY = Moment(date(2026, 11, 24), time(17), "Europe/London")
TOM = Person("Tom Reed", "head of IT")


def other(uid: str, **values: Scalar) -> Item:
    return Item(uid, {"who": TOM, "part": "daily", "next": TUESDAY, **values})


def named(*items: Item) -> Event:
    return Answered("others", items)


def test_the_others_come_in_the_order_in_which_they_were_named() -> None:
    una = Person("Una Hart")
    found = concerned(state_of(named(other("i4", part="decides"), other("i2", who=una, impact="worked late"))))
    assert [(one.item.uid, one.person, one.part, one.next) for one in found] == [
        ("i4", TOM, "decides", TUESDAY),
        ("i2", una, "daily", TUESDAY),
    ]


@pytest.mark.parametrize(("part", "decides"), [("decides", True), ("daily", False), ("harmed", False)])
def test_money_and_offers_concern_only_who_decides(part: str, decides: bool) -> None:
    (found,) = concerned(state_of(named(other("i1", part=part))))
    assert found.decides is decides


def test_an_entry_without_a_day_has_none_and_one_without_name_or_part_is_nobody_yet() -> None:
    undated = Item("i1", {"who": TOM, "part": "daily"})
    (found,) = concerned(state_of(named(undated, Item("i2", {"who": TOM}), Item("i3", {"part": "daily"}))))
    assert (found.item.uid, found.next) == ("i1", None)


@pytest.mark.parametrize("left", [LeftUnknown("others", None), Declined("others")], ids=["unknown", "withheld"])
def test_who_was_named_before_and_is_not_now_gets_nothing(left: Event) -> None:
    assert concerned(state_of()) == ()
    assert concerned(state_of(named(other("i1")), left)) == ()


def test_a_document_for_one_of_the_others_has_a_name_of_its_own() -> None:
    assert addressed("apology-letter", "i2") == "apology-letter@i2"
    assert addressed("apology-letter", "") == "apology-letter"
    assert kind_of_document("apology-letter@i2") == kind_of_document("apology-letter") == "apology-letter"
