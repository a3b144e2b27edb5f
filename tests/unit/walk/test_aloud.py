"""What was promised aloud, taken down beside a note."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from casebook import Clock, bundle, example, example_now, filled, new_case

from recoverykit.case.events import Answered, NotSent, StepDone
from recoverykit.drafting import drafts
from recoverykit.errors import UsageError
from recoverykit.moments import Moment
from recoverykit.pinning import Bundle
from recoverykit.promises import owed
from recoverykit.recording import CaseFile
from recoverykit.values import Item, Person
from recoverykit.walk.aloud import promised_aloud

PLAYBOOK = "missed-deadline"
LINE = "send you the list by Tuesday 12:00"
BY = Moment(date(2026, 11, 24), time(12), "Europe/London")


def case_of() -> CaseFile:
    return filled(PLAYBOOK, example(PLAYBOOK), now=example_now(PLAYBOOK))


def promise(case: CaseFile, *lines: str) -> None:
    case.record(promised_aloud(case, lines))


def test_a_line_is_a_promise_with_its_day_and_who_does_it() -> None:
    event = promised_aloud(case_of(), [LINE, "Mia Chen: ring the printer by Tuesday 12:00"])
    first, second = (
        Item("i1", {"what": "send you the list", "by": BY}),
        Item("i2", {"what": "ring the printer", "by": BY}),
    )
    assert event == Answered("aloud", (first, Item(second.uid, {**second.values, "who": Person("Mia Chen")})))


def test_promises_are_added_to_those_that_were_made_before() -> None:
    case = case_of()
    promise(case, LINE)
    promise(case, "ring the printer by Tuesday 12:00")
    value = case.state.value("aloud")
    assert isinstance(value, tuple)
    assert [(one.uid, one.values["what"]) for one in value] == [("i1", "send you the list"), ("i2", "ring the printer")]


def test_no_number_is_given_twice_though_an_entry_was_removed() -> None:
    case = case_of()
    promise(case, LINE, "ring the printer by Tuesday 12:00")
    case.record(StepDone("aloud/i2", ""), Answered("aloud", ()))
    promise(case, LINE)
    value = case.state.value("aloud")
    assert isinstance(value, tuple)
    assert [one.uid for one in value] == ["i3"]
    assert "aloud/i3" in {one.id for one in owed(case.engine, case.history)}


def test_it_is_owed_and_stands_in_the_letter_and_on_the_plan() -> None:
    case = case_of()
    promise(case, LINE)
    (found,) = (one for one in owed(case.engine, case.history) if one.id == "aloud/i1")
    assert (found.what, found.due, found.promised) == ("I will send you the list.", BY.instant(), True)
    composed = drafts(case)
    for name in ("apology-letter", "resolution-plan"):
        assert "I will send you the list." in composed[name].markdown


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("send you the list", "by when?"),
        ("send you the list by Monday 16 November 12:00", "send you the list by Monday 16 November"),
        ("by Tuesday 12:00", "is missing"),
        ("", "Nothing was typed"),
        ("▸ by Tuesday 12:00", "cannot stand in an answer"),
    ],
)
def test_a_line_that_is_no_promise_is_told(line: str, words: str) -> None:
    case = case_of()
    with pytest.raises(UsageError) as caught:
        promised_aloud(case, [LINE, line])
    assert words in f"{caught.value.message} {caught.value.advice}"
    assert not case.state.fact("aloud").known


def test_a_playbook_without_such_a_list_says_how_to_have_it() -> None:
    playbook = bundle(PLAYBOOK).playbook
    case = new_case(PLAYBOOK, clock=Clock(example_now(PLAYBOOK)))
    case.bundle = Bundle(replace(playbook, ask=tuple(one for one in playbook.ask if one.id != "aloud")), {}, {})
    with pytest.raises(UsageError, match="keeps no promises made aloud") as caught:
        promised_aloud(case, [LINE])
    assert "--update-playbook" in caught.value.advice


def test_a_mark_that_is_taken_back_leaves_what_was_promised() -> None:
    case = case_of()
    promise(case, LINE)
    case.record(NotSent("apology-letter"))
    assert "aloud/i1" in {one.id for one in owed(case.engine, case.history)}
