"""What is owed over all open cases, by when it is due: over a store in memory."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from casebook import LONDON, SETTINGS, Clock, example, filled

from recoverykit.case.events import Closed, HandedOver, StepDone
from recoverykit.due import parts_of, work_out_owed
from recoverykit.recording import CaseFile
from recoverykit.store.memory import MemoryStore
from recoverykit.store.protocol import Span
from recoverykit.values import Json, Person
from recoverykit.walk.answers_file import AnswersFile
from recoverykit.walk.from_file import apply_answers

FRIDAY = datetime(2026, 11, 20, 16, 20, tzinfo=LONDON)


def opened() -> CaseFile:
    """The playbook's own example, told on Friday."""
    return filled("missed-deadline", example("missed-deadline"), now=FRIDAY)


def owed(case: CaseFile, at: datetime = FRIDAY, owner: str = "") -> dict[str, list[str]]:
    """The ids of what is owed by its parts."""
    parts = parts_of(case.store, Span(at, owner=owner), None)
    return {name: [row.duty.key for row in part.rows] for name, part in parts.items() if part.rows}


def told(case: CaseFile, **answers: Json) -> None:
    apply_answers(case, AnswersFile("later.yaml", answers=answers), None)


def test_each_thing_stands_in_the_part_of_its_day() -> None:
    case = opened()
    found = owed(case)
    assert found["today"] == ["first-contact"]
    assert found["week"] == ["actions/i1", "send-letter", "send-plan", "prevention/i1", "actions/i2", "next_contact"]
    looks = ["look-after-a-month", "look-after-three-months"]
    assert found["later"] == ["build-in", "follow-up", "write-lesson", *looks, "remedy"]
    assert "overdue" not in found
    later = owed(case, FRIDAY + timedelta(days=3, hours=1))
    assert later["overdue"] == ["first-contact", "actions/i1", "send-letter", "send-plan"]
    assert "today" not in later
    assert "prevention/i1" in later["week"]


def test_what_is_due_to_the_minute_is_not_overdue_yet() -> None:
    case = opened()
    due = datetime(2026, 11, 23, 10, tzinfo=LONDON)
    assert "actions/i1" in owed(case, due)["today"]
    assert "actions/i1" in owed(case, due + timedelta(minutes=1))["overdue"]


def test_what_has_no_day_comes_last() -> None:
    case = opened()
    told(case, actions=["send you the photographs, no date yet"])
    undated = [one for one in owed(case)["later"] if not one.startswith(("build", "follow", "look", "write"))]
    assert [one.partition("/")[0] for one in undated] == ["actions", "remedy"]


def test_what_is_done_and_what_a_closed_case_owed_is_gone() -> None:
    case = opened()
    case.record(StepDone("actions/i1", "sent them"))
    assert "actions/i1" not in owed(case)["week"]
    case.record(Closed(False, "It is put right."))
    assert owed(case) == {}


def test_while_one_waits_for_a_silent_client_only_promises_and_the_next_try_are_there_and_then_all() -> None:
    case = opened()
    all_of_it = {one for part in owed(case).values() for one in part}
    told(case, reply="silent", wait_until="Wednesday 25 November 10:00")
    waiting = {one for part in owed(case).values() for one in part}
    assert "send-plan" not in waiting
    assert "actions/i1" in waiting
    after = {one for part in owed(case, FRIDAY + timedelta(days=6)).values() for one in part}
    assert all_of_it <= after


def test_an_owner_is_who_does_it_or_else_who_looks_after_the_case() -> None:
    case = opened()
    told(case, actions=["send you the files by Monday 10:00", "Mia Chen: ring the printer by Monday 12:00"])
    hers = [one for part in owed(case, owner="mia").values() for one in part]
    assert len(hers) == 1
    case.record(HandedOver(Person("Ana Lopes", "manager"), ""))
    assert "send-plan" in [one for part in owed(case, owner="Ana Lopes").values() for one in part]
    assert [one for part in owed(case, owner="mia").values() for one in part] == hers


def test_what_nobody_has_worked_out_yet_is_worked_out_before_it_is_shown() -> None:
    case = opened()
    store = case.store
    assert isinstance(store, MemoryStore)
    before = owed(case)
    for uid, kept in list(store._cases.items()):
        store._cases[uid] = type(kept)(kept.row, kept.sealed, None)
    assert owed(case) == {}
    work_out_owed(store, Clock(FRIDAY), SETTINGS)
    assert owed(case) == before


@pytest.mark.parametrize("limit", [1, 3])
def test_a_part_that_is_cut_says_how_much_there_is(limit: int) -> None:
    case = opened()
    week = parts_of(case.store, Span(FRIDAY), limit)["week"]
    assert (len(week.rows), week.total) == (limit, 6)
