"""The timetable: when the client hears how it stands, when a change is looked at, and when one looks once more."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from casebook import LONDON, Clock, example, filled

from recoverykit.case.events import Answered, Closed, PromiseReleased, StepDone
from recoverykit.errors import UsageError
from recoverykit.leaving import sent_events
from recoverykit.ledger import Standing, ledger
from recoverykit.moments import Moment
from recoverykit.promises import everything, owed
from recoverykit.promises.owed import Owed
from recoverykit.promises.resolution import is_resolved, resolved_at
from recoverykit.recording import CaseFile
from recoverykit.shifting import NewTime, move_events
from recoverykit.values import Json

FRIDAY = datetime(2026, 11, 20, 16, 20, tzinfo=LONDON)

NEAR = ("send the files to you by Monday 10:00", "bring 50 copies to your office by Thursday 12:00")


def at(day: int, hour: int = 17, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=LONDON)


def opened(**more: Json) -> CaseFile:
    case = filled("missed-deadline", {**example("missed-deadline"), **more}, now=FRIDAY)
    for document in ("apology-letter", "resolution-plan"):
        case.record(*sent_events(case, document, "mail"))
    return case


def found(case: CaseFile) -> dict[str, Owed]:
    return {one.id: one for one in everything(case.engine, case.history)}


def due(case: CaseFile, key: str) -> datetime | None:
    one = found(case).get(key)
    return one.due if one else None


def kept_contact(case: CaseFile, when: datetime) -> None:
    """The next contact that was promised is kept; no other has been named."""
    case.clock = Clock(when)
    case.record(StepDone("next_contact", ""))


def test_until_the_next_contact_that_was_promised_no_update_is_due() -> None:
    assert due(opened(), "progress-update") is None


def test_after_it_an_update_is_due_by_the_cadence_of_the_table_also_if_nothing_is_new() -> None:
    case = opened(severity="costly")
    kept_contact(case, at(24, 15))
    assert due(case, "progress-update") == at(1, 15, month=12)
    grave = opened(severity="grave")
    kept_contact(grave, at(24, 15))
    assert due(grave, "progress-update") == at(25)


def test_an_update_that_has_gone_begins_the_time_anew() -> None:
    case = opened(severity="costly")
    kept_contact(case, at(24, 15))
    case.clock = Clock(at(26, 12))
    case.record(*sent_events(case, "progress-update", "mail", "text"))
    assert due(case, "progress-update") == at(3, 12, month=12)


@pytest.mark.parametrize(
    ("wish", "when"),
    [
        ({"hear_every": "day"}, at(25)),
        ({"hear_every": "week"}, at(1, 15, month=12)),
        ({"hear_every": "week", "hear_on": "friday"}, at(27)),
        ({"hear_every": "week", "hear_on": "tuesday"}, at(1, month=12)),
        ({"hear_every": "news"}, None),
    ],
)
def test_what_the_client_asked_for_holds(wish: dict[str, str], when: datetime | None) -> None:
    case = opened(severity="costly", **wish)
    kept_contact(case, at(24, 15))
    assert due(case, "progress-update") == when


MONDAYS = "write to you every Monday, from Monday 23 November"


def test_what_is_promised_again_and_again_is_chased_each_time_and_before_the_table() -> None:
    case = opened(severity="costly", prevention=[MONDAYS], next_contact="Tuesday 12:00")
    assert due(case, "progress-update") == at(23)
    for monday, month in ((23, 11), (30, 11), (7, 12)):
        one = found(case)["progress-update"]
        assert (one.due, one.promised, one.what) == (at(monday, month=month), True, "I will write to you every Monday.")
        case.clock = Clock(at(monday, 12, month=month))
        case.record(*sent_events(case, "progress-update", "mail", "text"))
    assert due(case, "progress-update") == at(14, month=12)


def test_what_is_promised_again_and_again_and_does_not_come_is_a_broken_promise() -> None:
    case = opened(prevention=[MONDAYS], next_contact="Tuesday 12:00")
    case.clock = Clock(at(23, 18))
    (line,) = (one for one in ledger(case.engine, case.history) if one.owed.id == "progress-update")
    assert (line.standing, line.made is not None) == (Standing.BROKEN, True)


@pytest.mark.parametrize(
    ("promise", "contact", "by", "when"),
    [
        ("ring you every Monday, from Monday 23 November", "Monday 23 November 12:00", "call", None),
        ("ring you every Monday, from Monday 23 November", "Saturday 21 November 12:00", "call", at(23)),
        (MONDAYS, "Monday 23 November 12:00", "write", None),
        (MONDAYS, "Monday 23 November 12:00", "call", at(23)),
    ],
)
def test_word_on_the_very_day_stands_in_for_the_promised_one_but_no_call_for_a_letter(
    promise: str, contact: str, by: str, when: datetime | None
) -> None:
    case = opened(prevention=[promise], next_contact=contact, next_contact_by=by)
    assert due(case, "progress-update") == when


def test_what_they_asked_for_comes_before_what_was_promised_again_and_again() -> None:
    case = opened(prevention=[MONDAYS], hear_every="week", hear_on="friday")
    kept_contact(case, at(24, 15))
    assert due(case, "progress-update") == at(27)


def test_what_was_released_is_not_expected_again() -> None:
    case = opened(severity="costly", prevention=[MONDAYS], next_contact="Tuesday 12:00")
    case.record(PromiseReleased("prevention/i1", "Priya: no letters, thank you."))
    assert due(case, "progress-update") is None


def test_what_is_to_be_heard_again_and_again_stands_on_the_list_once_and_is_never_waited_for() -> None:
    actions: list[Json] = ["ring you every Monday, no date yet", "send the files to you by Monday 23 November 10:00"]
    case = opened(severity="costly", actions=actions, next_contact="Tuesday 12:00")
    assert [one.id for one in found(case).values() if one.what == "I will ring you every Monday."] == [
        "progress-update"
    ]
    case.clock = Clock(at(23, 12))
    case.record(StepDone("progress-update", "rang her"), StepDone("actions/i2", "sent them"))
    assert is_resolved(case.engine)
    assert (due(case, "progress-update"), found(case)["actions/i1"].open) == (None, True)


def test_what_is_promised_every_day_until_a_day_ends_with_it() -> None:
    case = opened(severity="costly", actions=["ring you every day by Wednesday 25 November 17:00"])
    kept_contact(case, at(24, 15))
    assert due(case, "progress-update") == at(25)
    case.clock = Clock(at(25, 12))
    case.record(*sent_events(case, "progress-update", "mail", "text"))
    assert due(case, "progress-update") == at(2, 12, month=12)


def test_an_update_that_was_put_off_once_comes_at_its_own_time_again() -> None:
    case = opened(severity="costly")
    kept_contact(case, at(24, 15))
    (line,) = (one for one in ledger(case.engine, case.history) if one.owed.id == "progress-update")
    case.record(*move_events(case, line, NewTime(Moment(date(2026, 12, 2), time(12), "Europe/London"))))
    assert due(case, "progress-update") == at(2, 12, month=12)
    case.clock = Clock(at(2, 11, month=12))
    case.record(*sent_events(case, "progress-update", "mail", "text"))
    assert due(case, "progress-update") == at(9, 11, month=12)


def test_what_comes_again_and_again_is_not_moved() -> None:
    case = opened(prevention=[MONDAYS], next_contact="Tuesday 12:00")
    (line,) = (one for one in ledger(case.engine, case.history) if one.owed.id == "progress-update")
    with pytest.raises(UsageError, match="comes again and again"):
        move_events(case, line, NewTime(Moment(date(2026, 12, 2), time(12), "Europe/London")))


def test_who_only_wants_news_hears_a_working_day_after_something_has_changed() -> None:
    case = opened(hear_every="news")
    kept_contact(case, at(24, 15))
    case.clock = Clock(at(25, 9))
    case.record(StepDone("actions/i1", "sent them"))
    assert due(case, "progress-update") == at(26)


def test_a_weekday_on_which_nobody_works_is_the_working_day_before() -> None:
    case = opened(hear_every="week", hear_on="friday")
    kept_contact(case, at(21, 15, month=12))
    assert due(case, "progress-update") == at(24, month=12)


def test_once_all_is_put_right_no_update_is_due_any_more() -> None:
    case = opened()
    kept_contact(case, at(24, 15))
    for key in ("actions/i1", "actions/i2"):
        case.record(StepDone(key, ""))
    assert is_resolved(case.engine)
    assert due(case, "progress-update") is None


def test_nothing_new_goes_to_a_client_who_is_silent() -> None:
    case = opened()
    kept_contact(case, at(24, 15))
    case.record(Answered("reply", "silent"), Answered("wait_until", case.engine.state.value("next_contact") or ""))
    assert "progress-update" not in {one.id for one in owed(case.engine, case.history) if one.promised}


def test_the_later_looks_count_from_the_day_on_which_all_is_put_right() -> None:
    case = opened(severity="costly")
    planned = due(case, "follow-up")
    case.clock = Clock(at(30, 10))
    case.record(StepDone("actions/i1", ""), StepDone("actions/i2", ""))
    assert resolved_at(case.engine) == at(30, 10)
    assert due(case, "follow-up") == at(14, month=12)
    assert planned is not None
    assert planned < at(14, month=12)
    assert due(case, "look-after-a-month") == at(30, month=12)
    look = due(case, "look-after-three-months")
    assert look is not None
    assert (look.year, look.month, look.day) == (2027, 3, 1)


def test_what_was_promised_for_next_spring_does_not_put_off_the_follow_up() -> None:
    spring = "send you the new edition by 31 March 2027"
    assert due(opened(actions=[*NEAR, spring]), "follow-up") == due(opened(actions=[*NEAR]), "follow-up") is not None
    alone = due(opened(actions=[spring]), "follow-up")
    assert alone is not None
    assert alone.year == 2027


def test_what_was_released_is_not_waited_for() -> None:
    case = opened()
    case.record(StepDone("actions/i1", ""), PromiseReleased("actions/i2", "She needs no copies."))
    assert is_resolved(case.engine)


def test_a_change_is_not_late_because_its_day_has_come_it_is_looked_at_on_the_working_day_after() -> None:
    case = opened(prevention=["write to you the day before each date, from Friday 27 November"])
    one = found(case)["prevention/i1"]
    assert (one.due, one.promised, one.asks) == (at(30), False, "See that it is so")


def test_a_change_that_was_seen_is_looked_at_once_more_after_a_month() -> None:
    case = opened(prevention=["write to you the day before each date, from Monday 23 November"])
    case.clock = Clock(at(24, 12))
    case.record(StepDone("prevention/i1", "in the diary"))
    again = found(case)["prevention/i1/again"]
    assert (again.due, again.asks, again.open) == (at(24, month=12), "See that it is still so", True)
    case.record(StepDone("prevention/i1/again", "in the diary of December"))
    assert not found(case)["prevention/i1/again"].open


def test_a_second_look_that_falls_on_a_holiday_waits_for_the_next_working_day() -> None:
    case = opened(prevention=["write to you the day before each date, from Monday 23 November"])
    case.clock = Clock(at(25, 12))
    case.record(StepDone("prevention/i1", "in the diary"))
    assert found(case)["prevention/i1/again"].due == at(29, month=12)


def test_what_shows_a_change_stands_in_the_ledger_as_it_was_typed() -> None:
    case = opened(prevention=["write to you the day before each date, from Monday 23 November"])
    case.record(StepDone("prevention/i1", "in the diary"))
    assert [one.said for one in ledger(case.engine, case.history) if one.owed.id == "prevention/i1"] == ["in the diary"]


def test_a_case_that_has_ended_is_still_looked_at_unless_the_client_has_gone() -> None:
    case = opened(prevention=["write to you the day before each date, from Monday 23 November"])
    for key in ("actions/i1", "actions/i2", "prevention/i1"):
        case.record(StepDone(key, "done"))
    looks = {"look-after-a-month", "look-after-three-months"}
    case.record(Closed(False, "", "kept"))
    assert {one.id for one in owed(case.engine, case.history)} == {*looks, "prevention/i1/again"}
    case.record(Closed(False, "", "lost"))
    assert {one.id for one in owed(case.engine, case.history)} == {"prevention/i1/again"}
    case.record(Closed(True, ""))
    assert owed(case.engine, case.history) == ()


def test_how_the_client_wants_to_be_reached_stands_beside_a_call() -> None:
    case = opened(hear_by="writing")
    assert found(case)["follow-up"].what.endswith("(in writing: they want no calls)")


def test_a_letter_on_the_day_on_which_one_was_promised_keeps_that_promise() -> None:
    case = opened(next_contact_by="write")
    case.clock = Clock(at(26, 9))
    case.record(*sent_events(case, "progress-update", "mail", "text"))
    contact = case.state.value("next_contact")
    assert contact is not None
    assert "next_contact" in case.state.ticks


def test_an_update_before_that_day_keeps_nothing_yet() -> None:
    case = opened(next_contact_by="write")
    case.clock = Clock(FRIDAY + timedelta(hours=1))
    case.record(*sent_events(case, "progress-update", "mail", "text"))
    assert "next_contact" not in case.state.ticks
