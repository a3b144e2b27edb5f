"""Each event survives the record; what no version wrote is refused."""

from __future__ import annotations

import json
from datetime import date, time
from decimal import Decimal
from typing import cast, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoverykit.case.encoding import from_body, kind_of, to_body
from recoverykit.case.events import (
    Answered,
    CaseOpened,
    ClientLinked,
    Closed,
    Declined,
    Drafted,
    Event,
    FindingLeft,
    HandedOver,
    LeftUnknown,
    Noted,
    NotSent,
    PlaybookChosen,
    PromiseFound,
    PromiseMoved,
    PromiseReleased,
    Reopened,
    Reworded,
    Sent,
    StepDone,
    StepReopened,
    WentOn,
    Written,
)
from recoverykit.moments import Moment
from recoverykit.values import Item, Json, Money, Person, Value

_texts = st.text(max_size=8)
_moments = st.builds(
    Moment, st.dates(date(2, 1, 1), date(9998, 12, 31)), st.none() | st.times(), st.just("Europe/London")
)
_values: st.SearchStrategy[Value] = st.sampled_from(
    (
        "text",
        True,
        Decimal("1.50"),
        Money(Decimal(180), "GBP"),
        Moment(date(2026, 11, 26), time(17), "Europe/London"),
        Person("Ada", firm="Engines"),
        (),
        (Item("i1", {"what": "print it", "by": Moment(date(2026, 11, 26), None, "UTC")}),),
    )
)
BUILDERS: dict[type, st.SearchStrategy[Event]] = {
    CaseOpened: st.builds(CaseOpened, _texts, _texts, st.booleans()),
    PlaybookChosen: st.builds(PlaybookChosen, _texts, _texts),
    ClientLinked: st.builds(ClientLinked, _texts, _texts, _texts, _texts),
    Answered: st.builds(Answered, _texts, _values, _texts, st.booleans(), st.booleans()),
    LeftUnknown: st.builds(LeftUnknown, _texts, st.none() | _moments, st.booleans()),
    Declined: st.builds(Declined, _texts),
    Drafted: st.builds(Drafted, _texts, _texts),
    Reworded: st.builds(Reworded, _texts, _texts, _texts),
    FindingLeft: st.builds(FindingLeft, _texts, _texts, _texts, _texts),
    Written: st.builds(Written, _texts, _texts, _texts),
    Sent: st.builds(Sent, _texts, _texts, _texts),
    NotSent: st.builds(NotSent, _texts),
    WentOn: st.builds(WentOn, _texts),
    StepDone: st.builds(StepDone, _texts, _texts),
    StepReopened: st.builds(StepReopened, _texts),
    Noted: st.builds(Noted, _texts),
    HandedOver: st.builds(HandedOver, st.builds(Person, _texts, _texts, _texts, _texts, _texts), _texts),
    PromiseMoved: st.builds(
        PromiseMoved, _texts, st.none() | _moments, st.none() | _moments, st.none() | _moments, _texts, _texts
    ),
    PromiseReleased: st.builds(PromiseReleased, _texts, _texts),
    PromiseFound: st.builds(PromiseFound, _texts, _texts, st.none() | _moments),
    Closed: st.builds(Closed, st.booleans(), _texts, _texts),
    Reopened: st.builds(Reopened, _texts),
}
KINDS = {
    "case-opened",
    "playbook-chosen",
    "client-linked",
    "answered",
    "left-unknown",
    "declined",
    "drafted",
    "reworded",
    "finding-left",
    "written",
    "sent",
    "not-sent",
    "went-on",
    "step-done",
    "step-reopened",
    "noted",
    "handed-over",
    "promise-moved",
    "promise-released",
    "promise-found",
    "closed",
    "reopened",
}
EXAMPLES: list[Event] = [
    CaseOpened("p", "b", True),
    PlaybookChosen("p", "b"),
    ClientLinked("c", "n", "z", "GB"),
    Answered("q", "v"),
    LeftUnknown("q", None),
    Declined("q"),
    Drafted("d", "t"),
    Reworded("d", "before", "after"),
    FindingLeft("d", "r", "e", "because"),
    Written("d", "p", "s"),
    Sent("d", "mail", "t"),
    NotSent("d"),
    WentOn("minute"),
    StepDone("s", "said"),
    StepReopened("s"),
    Noted("t"),
    HandedOver(Person("Ada", firm="Engines"), "n"),
    PromiseMoved("actions/i1", None, None),
    PromiseReleased("actions/i1", "s"),
    PromiseFound("d", "s", None),
    Closed(False, "r"),
    Reopened("r"),
]


def test_every_type_of_event_is_tested_here() -> None:
    assert set(BUILDERS) == {type(event) for event in EXAMPLES} == set(get_args(Event))


def test_the_names_under_which_events_are_recorded_stay_as_they_are() -> None:
    assert {kind_of(event) for event in EXAMPLES} == KINDS


@given(st.one_of(list(BUILDERS.values())))
def test_an_event_survives_being_recorded_and_read_back(event: Event) -> None:
    body = cast("dict[str, Json]", json.loads(json.dumps(to_body(event))))
    assert from_body(kind_of(event), body) == event


@pytest.mark.parametrize("event", EXAMPLES, ids=kind_of)
def test_an_event_that_lacks_anything_is_refused(event: Event) -> None:
    body = to_body(event)
    for name in body:
        with pytest.raises(ValueError, match="is not whole"):
            from_body(kind_of(event), {key: value for key, value in body.items() if key != name})


@pytest.mark.parametrize("event", EXAMPLES, ids=kind_of)
def test_an_event_with_something_of_the_wrong_type_is_refused(event: Event) -> None:
    body = to_body(event)
    for name in body:
        with pytest.raises(ValueError, match=r"is not whole|the record holds|no moment"):
            from_body(kind_of(event), {**body, name: 5})


def test_yes_and_no_are_not_read_from_words() -> None:
    with pytest.raises(ValueError, match="'closed' is not whole"):
        from_body("closed", {"mistake": "true", "reason": ""})


def test_what_was_left_unknown_by_an_earlier_version_is_complete() -> None:
    assert from_body("left-unknown", {"question": "q", "until": None}) == LeftUnknown("q", None, complete=True)


def test_a_case_that_was_closed_by_an_earlier_version_has_no_outcome() -> None:
    assert from_body("closed", {"mistake": False, "reason": "r"}) == Closed(mistake=False, reason="r", outcome="")
    assert "outcome" not in to_body(Closed(mistake=True, reason=""))


def test_whether_it_is_still_asked_by_when_something_will_be_known_is_a_yes_or_no() -> None:
    with pytest.raises(ValueError, match="is not whole"):
        from_body("left-unknown", {"question": "q", "until": None, "complete": "no"})


@pytest.mark.parametrize("nobody", ["Ada", True, [], None, {"person": {}}])
def test_a_case_is_handed_over_to_a_person_and_to_nothing_else(nobody: Json) -> None:
    with pytest.raises(ValueError, match=r"is not whole|the record holds"):
        from_body("handed-over", {"to": nobody, "note": ""})


def test_what_a_later_version_adds_is_passed_over() -> None:
    assert from_body("declined", {"question": "q", "mood": "cross"}) == Declined("q")


@pytest.mark.parametrize("kind", ["", "Closed", "sent ", "exploded"])
def test_an_event_of_no_known_kind_is_refused(kind: str) -> None:
    with pytest.raises(ValueError, match="no event is called"):
        from_body(kind, {})
