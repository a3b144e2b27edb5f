"""Moving a promise: the answer is changed with it, and what the client has to hear is known."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from casebook import LONDON, Clock, example, filled

from recoverykit.case.events import Answered, Event, PromiseMoved
from recoverykit.case.moving import delays
from recoverykit.errors import UsageError
from recoverykit.leaving import sent_events
from recoverykit.ledger import Line, Standing, counted, find_line, ledger
from recoverykit.moments import Moment
from recoverykit.recording import CaseFile
from recoverykit.shifting import NewTime, move_events, told_events
from recoverykit.values import Json
from recoverykit.walk.aloud import promised_aloud

FRIDAY = datetime(2026, 11, 20, 16, 20, tzinfo=LONDON)
WEDNESDAY = Moment(date(2026, 11, 25), time(12), "Europe/London")


def opened(*, sent: bool = True, **more: Json) -> CaseFile:
    case = filled("missed-deadline", {**example("missed-deadline"), **more}, now=FRIDAY)
    if sent:
        case.record(*sent_events(case, "apology-letter", "mail"))
    return case


def line(case: CaseFile, key: str) -> Line:
    return find_line(lines := ledger(case.engine, case.history), key, counted(lines))


def move(case: CaseFile, key: str, new: NewTime) -> tuple[Event, ...]:
    events = move_events(case, line(case, key), new)
    case.record(*events)
    return events


def test_the_answer_has_the_new_time_and_the_record_says_from_when_it_was_moved() -> None:
    case = opened()
    events = move(case, "actions/i1", NewTime(WEDNESDAY, because="the printer is full"))
    found = line(case, "actions/i1")
    assert found.owed.due == WEDNESDAY.instant()
    assert found.move is not None
    assert (found.move.was, found.move.told_at, found.move.in_time) == (
        Moment(date(2026, 11, 23), time(10), "Europe/London"),
        None,
        False,
    )
    assert len([one for one in events if isinstance(one, PromiseMoved)]) == 1


def test_before_the_letter_has_gone_nobody_has_to_hear_of_it() -> None:
    case = opened(sent=False)
    move(case, "actions/i1", NewTime(WEDNESDAY))
    assert case.state.shifts == ()
    assert line(case, "actions/i1").owed.due == WEDNESDAY.instant()


def test_it_is_broken_at_the_time_that_the_client_reckons_with() -> None:
    case = opened()
    move(case, "actions/i1", NewTime(WEDNESDAY))
    case.clock = Clock(datetime(2026, 11, 23, 10, 1, tzinfo=LONDON))
    assert line(case, "actions/i1").standing is Standing.BROKEN


def test_who_hears_of_it_in_time_was_warned_and_who_hears_after_was_not() -> None:
    for hour, in_time in ((9, True), (11, False)):
        case = opened()
        move(case, "actions/i1", NewTime(WEDNESDAY))
        case.clock = Clock(datetime(2026, 11, 23, hour, tzinfo=LONDON))
        case.record(*told_events(case, "phone"))
        found = line(case, "actions/i1")
        assert found.move is not None
        assert (found.standing, found.move.in_time) == (Standing.OPEN, in_time)
        assert delays(case.state) == ()


def test_what_was_promised_aloud_binds_without_a_letter() -> None:
    case = opened(sent=False)
    case.record(promised_aloud(case, ["ring you on Monday 09:00"]))
    move(case, "aloud/i1", NewTime(WEDNESDAY))
    assert [one.key for one in delays(case.state)] == ["aloud/i1"]


def test_a_step_is_moved_and_nobody_outside_has_to_hear_of_it() -> None:
    case = opened()
    move(case, "build-in", NewTime(WEDNESDAY))
    assert line(case, "build-in").owed.due == WEDNESDAY.instant()
    assert delays(case.state) == ()


def test_what_is_to_be_told_is_moved_by_the_step_that_sees_to_it() -> None:
    case = opened(cause={"unknown": True, "until": "Monday 23 November 12:00"})
    move(case, "find-cause", NewTime(WEDNESDAY))
    assert case.state.fact("cause").until == WEDNESDAY
    assert [one.key for one in delays(case.state)] == ["cause"]


def test_what_has_no_day_gets_one_without_a_word_and_then_it_holds() -> None:
    case = opened()
    assert line(case, "remedy").owed.due is None
    move(case, "remedy", NewTime(WEDNESDAY))
    assert delays(case.state) == ()
    move(case, "remedy", NewTime(Moment(date(2026, 11, 27), time(12), "Europe/London")))
    assert [one.was for one in delays(case.state)] == [WEDNESDAY]


def test_without_a_day_the_client_hears_by_when_they_hear_more() -> None:
    case = opened()
    move(case, "actions/i1", NewTime(None, WEDNESDAY))
    found = {one.owed.id: one.owed for one in ledger(case.engine, case.history)}
    assert found["actions/i1"].due is None
    assert found["actions/i1/when"].due == WEDNESDAY.instant()
    move(case, "actions/i1", NewTime(WEDNESDAY))
    assert "actions/i1/when" not in {one.owed.id for one in ledger(case.engine, case.history)}


@pytest.mark.parametrize("key", ["next_contact", "build-in"])
def test_what_needs_a_day_is_not_left_without(key: str) -> None:
    case = opened()
    with pytest.raises(UsageError, match="needs a day"):
        move_events(case, line(case, key), NewTime(None, WEDNESDAY))


def test_what_is_over_is_not_moved() -> None:
    case = opened()
    with pytest.raises(UsageError, match="that is over"):
        move_events(case, line(case, "send-letter"), NewTime(WEDNESDAY))


def test_what_was_taken_off_the_list_after_it_went_out_is_still_owed_and_can_be_moved() -> None:
    case = opened()
    value = case.state.value("actions")
    assert isinstance(value, tuple)

    case.record(Answered("actions", value[1:]))
    assert line(case, "actions/i1").owed.promised
    move(case, "actions/i1", NewTime(WEDNESDAY))
    assert line(case, "actions/i1").owed.due == WEDNESDAY.instant()
    assert [one.key for one in delays(case.state)] == ["actions/i1"]


def test_an_answer_that_is_changed_in_the_walk_moves_the_promise_too() -> None:

    case = opened()
    before = case.state.value("next_contact")
    assert isinstance(before, Moment)
    later = Moment(before.day + timedelta(days=2), before.time, before.zone)
    case.record(Answered("next_contact", later))
    assert [(one.moved.promise, one.moved.was, one.moved.to) for one in case.state.shifts] == [
        ("next_contact", before, later)
    ]
