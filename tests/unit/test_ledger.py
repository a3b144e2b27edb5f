"""The ledger of a case: what is open, late and kept, and how one line of it is found."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from casebook import LONDON, Clock, example, filled

from recoverykit.case.events import StepDone
from recoverykit.errors import UsageError
from recoverykit.ledger import Line, Standing, counted, find_line, ledger
from recoverykit.recording import CaseFile

FRIDAY = datetime(2026, 11, 20, 16, 20, tzinfo=LONDON)


def opened() -> CaseFile:
    return filled("missed-deadline", example("missed-deadline"), now=FRIDAY)


def lines(case: CaseFile, now: datetime = FRIDAY) -> tuple[Line, ...]:
    case.clock = Clock(now)
    return ledger(case.engine, case.history)


def test_what_is_open_stands_by_its_day_and_what_was_kept_behind_it() -> None:
    case = opened()
    case.record(StepDone("actions/i1", "sent them at 9:40"))
    found = lines(case, FRIDAY + timedelta(days=3))
    days = [one.owed.due for one in found if one.standing is not Standing.KEPT]
    dated = [day for day in days if day is not None]
    assert days == [*sorted(dated), None]
    assert [one.owed.id for one in found if one.standing is Standing.KEPT] == ["actions/i1"]
    assert found[-1].said == "I sent them at 9:40."
    assert found[-1].kept_at == FRIDAY


def test_what_is_late_is_overdue_until_it_is_kept_and_what_is_to_come_is_open() -> None:
    case = opened()
    found = {one.owed.id: one.standing for one in lines(case, FRIDAY + timedelta(days=3))}
    assert found["actions/i1"] is Standing.OVERDUE
    assert found["next_contact"] is Standing.OPEN
    case.record(StepDone("actions/i1", ""))
    assert {one.owed.id: one.standing for one in lines(case)}["actions/i1"] is Standing.KEPT


def test_what_was_said_of_a_step_stays_as_it_was_typed() -> None:
    case = opened()
    case.record(StepDone("first-contact", "she was angry about the slot"))
    (call,) = (one for one in lines(case) if one.owed.id == "first-contact")
    assert call.said == "she was angry about the slot"


def test_a_line_is_found_by_its_number_its_id_or_a_part_of_its_words() -> None:
    found = lines(opened())
    numbers = {one.owed.id: number for number, one in enumerate(found, 7)}
    assert find_line(found, "8", numbers) is found[1]
    assert find_line(found, "08", numbers) is found[1]
    assert find_line(found, "actions/i1", numbers).owed.id == "actions/i1"
    assert find_line(found, "50 COPIES", numbers).owed.id == "actions/i2"


def test_a_number_is_never_looked_for_in_the_words() -> None:
    found = lines(opened())
    assert any("50" in one.owed.words for one in found)
    with pytest.raises(UsageError, match="has the number 50"):
        find_line(found, "50", counted(found))


def test_of_two_that_fit_the_open_one_is_meant() -> None:
    case = opened()
    case.record(StepDone("send-letter", ""), StepDone("actions/i1", ""))
    found = lines(case)
    assert len([one for one in found if "send the" in one.owed.what.casefold()]) == 3
    assert find_line(found, "send the", counted(found)).owed.id == "send-plan"


@pytest.mark.parametrize(
    ("wanted", "says"),
    [("send the", "fits several"), ("nothing of that kind", "Nothing"), ("", "Nothing"), ("99", "Nothing")],
)
def test_where_it_is_not_clear_which_is_meant_nothing_is_guessed(wanted: str, says: str) -> None:
    with pytest.raises(UsageError) as raised:
        find_line(found := lines(opened()), wanted, counted(found))
    assert says in raised.value.message
