"""Nothing is claimed that the record does not support."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from recoverykit.case.events import Answered, Declined, Event, Happened, LeftUnknown
from recoverykit.case.gates import (
    EarlierCase,
    History,
    contradicts_first_time,
    may_say_first_time,
    recurrence_points,
)
from recoverykit.case.state import CaseState, fold

NOW = datetime(2026, 11, 23, 16, 40, tzinfo=UTC)
OLD = EarlierCase(1, "Late in May", "missed-deadline", datetime(2026, 5, 1, tzinfo=UTC))
NEW = EarlierCase(2, "Late in June", "missed-deadline", datetime(2026, 6, 1, tzinfo=UTC))


def _case(*events: Event) -> CaseState:
    return fold(Happened(event, NOW, NOW) for event in events)


FIRST = _case(Answered("happened_before", "first"))
NEVER_ASKED = _case()
LEFT = _case(Answered("happened_before", "first"), LeftUnknown("happened_before", None))
DECLINED = _case(Answered("happened_before", "first"), Declined("happened_before"))


def test_the_newest_case_comes_first_in_a_history() -> None:
    assert History.of([OLD, NEW]).earlier == History.of([NEW, OLD]).earlier == (NEW, OLD)


def test_the_first_time_may_be_said_where_sender_and_record_agree() -> None:
    assert may_say_first_time(FIRST, History())
    assert contradicts_first_time(FIRST, History()) is None


@pytest.mark.parametrize("state", [NEVER_ASKED, LEFT, DECLINED], ids=["never asked", "left unknown", "declined"])
def test_the_first_time_may_not_be_said_where_the_sender_does_not_say_it(state: CaseState) -> None:
    assert not may_say_first_time(state, History())
    assert contradicts_first_time(state, History.of([OLD])) is None


@pytest.mark.parametrize("answer", ["again", "often", "First", ""])
def test_any_other_answer_is_not_the_first_time(answer: str) -> None:
    assert not may_say_first_time(_case(Answered("happened_before", answer)), History())


def test_the_record_contradicts_the_sender_with_its_newest_case() -> None:
    history = History.of([OLD, NEW])
    assert not may_say_first_time(FIRST, history)
    assert contradicts_first_time(FIRST, history) == NEW


@pytest.mark.parametrize(
    ("answer", "recorded", "points"),
    [
        (None, 0, 0),
        ("first", 0, 0),
        ("again", 0, 2),
        ("often", 0, 3),
        ("first", 1, 2),
        ("again", 1, 2),
        ("often", 1, 3),
        ("first", 2, 3),
        ("again", 5, 3),
        (None, 1, 2),
    ],
)
def test_recurrence_counts_by_the_larger_of_what_is_told_and_what_is_recorded(
    answer: str | None, recorded: int, points: int
) -> None:
    state = _case() if answer is None else _case(Answered("happened_before", answer))
    assert recurrence_points(state, History.of([OLD] * recorded)) == points
