"""What is owed, by whom and by when: never later than the harm it could still soften."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from casebook import CLIENT, LONDON, START, engine_of

from recoverykit.case.events import Answered, CaseOpened, Event, LeftUnknown, StepDone
from recoverykit.case.gates import EarlierCase, History
from recoverykit.moments import Moment
from recoverykit.promises import everything, owed
from recoverykit.promises.given import told_later
from recoverykit.promises.owed import Owed
from recoverykit.promises.steps import response_to, step_due
from recoverykit.values import Item, Person

OPENED = CaseOpened("service-recovery", "b", True)
NOBODY = History()
TWICE = History.of([EarlierCase(n, "Late", "missed-deadline", START) for n in (1, 2)])


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=LONDON)


def moment(day: int, hour: int | None = None) -> Moment:
    return Moment(date(2026, 11, day), None if hour is None else time(hour), "Europe/London")


def due(step: str, *events: Event, history: History = NOBODY, playbook: str = "service-recovery") -> datetime | None:
    engine = engine_of(OPENED, *events, playbook=playbook)
    found = engine.playbook.step(step)
    assert found is not None
    return step_due(engine, history, found)


def listed(*events: Event, history: History = NOBODY) -> dict[str, Owed]:
    return {one.id: one for one in owed(engine_of(OPENED, *CLIENT, *events), history)}


@pytest.mark.parametrize(
    ("severity", "when"),
    [
        ("nuisance", at(20, 17)),
        ("costly", at(20, 12, 40)),
        ("grave", at(19, 18, 40)),
    ],
)
def test_the_graver_the_sooner_first_contact_is_due(severity: str, when: datetime) -> None:
    assert due("first-contact", Answered("severity", severity)) == when


def test_a_case_that_came_before_makes_it_sooner() -> None:
    grave = Answered("severity", "grave")
    assert due("first-contact", grave, history=TWICE) == at(19, 17, 40)
    assert due("first-contact", grave, Answered("happened_before", "often")) == at(19, 17, 40)


def test_a_key_client_counts_a_point() -> None:
    engine = engine_of(OPENED, Answered("severity", "grave"), Answered("key_client", True))
    assert response_to(engine, NOBODY).points == 5


def test_first_contact_is_never_later_than_the_harm() -> None:
    assert due("first-contact", Answered("severity", "nuisance"), Answered("harm_at", moment(20, 9))) == at(20, 9)
    assert due("first-contact", Answered("severity", "grave"), Answered("harm_at", moment(20, 9))) == at(19, 18, 40)


def test_a_harm_that_is_past_makes_nothing_due_in_the_past() -> None:
    assert due("first-contact", Answered("severity", "grave"), Answered("harm_at", moment(18, 9))) == at(19, 18, 40)


def test_the_harm_does_not_hasten_what_cannot_soften_it() -> None:
    assert due("send-plan", Answered("severity", "grave"), Answered("harm_at", moment(19, 18))) == at(20, 17)


def test_the_time_of_the_playbook_and_the_table_both_hold_and_the_earlier_counts() -> None:
    nuisance = Answered("severity", "nuisance")
    assert due("first-contact", nuisance, playbook="missed-deadline") == at(19, 18, 40)
    assert due("first-contact", nuisance, playbook="candidate-withdrew") == at(19, 17, 40)


def test_a_step_can_be_due_at_a_date_that_was_given() -> None:
    assert due("find-cause", LeftUnknown("cause", moment(24, 17))) == at(24, 17)


def test_where_nobody_named_a_day_the_cause_is_due_by_the_table() -> None:
    assert due("find-cause", LeftUnknown("cause", None)) == at(24, 17)
    assert due("find-cause", LeftUnknown("cause", None), Answered("severity", "grave")) == at(23, 17)


def test_a_case_that_is_not_on_record_yet_counts_from_now() -> None:
    engine = engine_of(Answered("severity", "grave"))
    step = engine.playbook.step("first-contact")
    assert step is not None
    assert step_due(engine, NOBODY, step) == at(19, 18, 40)


ACTIONS = Answered(
    "actions",
    (
        Item("i2", {"what": "send it", "by": moment(25, 12)}),
        Item("i1", {"what": "read it", "by": moment(24), "who": Person("Mia Chen")}),
        Item("i3", {"what": "keep a list"}),
    ),
)


def test_each_entry_of_the_plan_is_a_promise_with_its_day_and_its_doer() -> None:
    found = listed(ACTIONS)
    assert found["actions/i2"] == Owed("actions/i2", "I will send it.", "", at(25, 12), promised=True, done=False)
    assert (found["actions/i1"].what, found["actions/i1"].who) == ("Mia Chen will read it.", "Mia Chen")
    assert found["actions/i3"].due is None


def test_the_next_contact_is_a_promise() -> None:
    assert listed(Answered("next_contact", moment(24, 15)))["next_contact"].what == "I will call you."


def test_what_is_due_first_comes_first_and_what_has_no_day_last() -> None:
    days = [one.due for one in listed(ACTIONS).values()]
    dated = [day for day in days if day is not None]
    assert dated == sorted(dated)
    assert days[: len(dated)] == dated


def test_what_was_done_is_owed_no_longer_and_not_forgotten() -> None:
    done = (ACTIONS, StepDone("actions/i2", "sent"), StepDone("first-contact", ""))
    assert not {"actions/i2", "first-contact"} & set(listed(*done))
    all_of_it = {one.id: one.done for one in everything(engine_of(OPENED, *CLIENT, *done), NOBODY)}
    assert all_of_it["actions/i2"]
    assert all_of_it["first-contact"]


def test_steps_are_no_promises_to_the_client() -> None:
    assert not listed()["first-contact"].promised
    assert listed()["first-contact"].what == "Ring Priya Raman"


def test_what_will_be_told_later_is_a_promise_with_its_day() -> None:
    events = (LeftUnknown("cause", moment(24, 17)), LeftUnknown("prevention", moment(26)))
    later = {one.question: one.what for one in told_later(engine_of(*events))}
    assert later == {
        "cause": "I will tell you why it happened.",
        "prevention": "I will tell you what I will change so that it does not happen again.",
    }
    assert listed(*events)["prevention"].due == moment(26).instant()


def test_a_cause_that_a_step_looks_for_is_owed_once() -> None:
    found = listed(LeftUnknown("cause", moment(24, 17)))
    assert "find-cause" in found
    assert "cause" not in found


@pytest.mark.parametrize("question", ["cause", "prevention"])
def test_nothing_is_promised_without_a_day(question: str) -> None:
    assert list(told_later(engine_of(LeftUnknown(question, None)))) == []
