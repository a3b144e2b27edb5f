"""A file that comes later: it adds and replaces, and what was done lies before what it answers."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from casebook import LONDON, Clock, example, example_now, filled, new_case

from recoverykit.drafting import drafts
from recoverykit.findings import FindingsError
from recoverykit.moments import Moment
from recoverykit.promises import owed
from recoverykit.recording import CaseFile
from recoverykit.values import Json
from recoverykit.walk.answers_file import AnswersFile
from recoverykit.walk.from_file import apply_answers

PLAYBOOK = "missed-deadline"
MONDAY = "send the finished files to you and to the printer by Monday 23 November 10:00"
THURSDAY = "bring 50 copies from a short run to your office by Thursday 26 November 12:00"


def opened(clock: Clock, *, stop_after: str = "", **changed: Json) -> CaseFile:
    case = new_case(PLAYBOOK, clock=clock)
    answers: dict[str, Json] = {**example(PLAYBOOK), "actions": [MONDAY, THURSDAY], **changed}
    apply_answers(case, AnswersFile("first.yaml", answers=answers, stop_after=stop_after), None)
    return case


def then(
    case: CaseFile, answers: dict[str, Json], done: dict[str, Json] | None = None, stop_after: str = ""
) -> list[str]:
    """Put a later file into a case; its notes."""
    file = AnswersFile("later.yaml", answers=answers, done=done or {}, stop_after=stop_after)
    return apply_answers(case, file, None, whole=False).notes


def on_tuesday() -> tuple[CaseFile, Clock]:
    """A case that was opened on Friday; now it is Tuesday, 9 o'clock."""
    clock = Clock(example_now(PLAYBOOK))
    case = opened(clock)
    clock.now = datetime(2026, 11, 24, 9, tzinfo=LONDON)
    return case, clock


def entries(case: CaseFile) -> dict[str, object]:
    value = case.state.value("actions")
    assert isinstance(value, tuple)
    return {one.uid: one.values["what"] for one in value}


# Lists


def test_an_entry_that_stands_there_may_have_a_day_that_has_passed() -> None:
    case, _ = on_tuesday()
    then(case, {"actions": [MONDAY, THURSDAY, "ring the printer by Wednesday 25 November 12:00"]})
    assert list(entries(case)) == ["i1", "i2", "i3"]


def test_so_may_the_day_from_which_it_holds() -> None:
    case, _ = on_tuesday()
    before = case.state.value("prevention")
    then(case, {"prevention": ["write to you the day before each date, from Monday 23 November"]})
    assert case.state.value("prevention") == before


def test_an_empty_list_is_an_empty_list_where_one_may_be() -> None:
    case, _ = on_tuesday()
    then(case, {"others": []})
    assert case.state.value("others") == ()
    with pytest.raises(FindingsError, match="actions: This list needs an entry"):
        then(case, {"actions": []})


def test_a_new_entry_may_not() -> None:
    case, _ = on_tuesday()
    with pytest.raises(FindingsError, match="actions: Entry 2"):
        then(case, {"actions": [MONDAY, "ring the printer by Monday 23 November 12:00"]})
    assert list(entries(case)) == ["i1", "i2"]


def test_nor_may_an_entry_whose_words_have_changed() -> None:
    case, _ = on_tuesday()
    with pytest.raises(FindingsError, match="actions: Entry 1"):
        then(case, {"actions": [MONDAY.replace("finished", "first"), THURSDAY]})


def test_an_entry_that_is_left_out_is_gone_and_its_number_with_it() -> None:
    case, _ = on_tuesday()
    then(case, {"actions": [MONDAY]})
    then(case, {"actions": [MONDAY, "ring the printer by Wednesday 25 November 12:00"]})
    assert list(entries(case)) == ["i1", "i3"]


def test_an_entry_that_was_done_stays_done_in_the_new_list() -> None:
    case, _ = on_tuesday()
    then(case, {"actions": [THURSDAY, MONDAY]}, {"actions/i1": {"at": "2026-11-23 09:30", "said": "sent them"}})
    assert list(entries(case)) == ["i2", "i1"]
    ids = {one.id for one in owed(case.engine, case.history)}
    assert ("actions/i1" in ids, "actions/i2" in ids) == (False, True)
    assert "Done on Monday 23 November" in drafts(case)["apology-letter"].markdown


def test_an_entry_of_this_very_file_can_be_done_too() -> None:
    case, _ = on_tuesday()
    then(case, {"findings": ["nobody looked"], "actions": [MONDAY, THURSDAY]}, {"actions/i2": "brought them"})
    assert "actions/i2" in case.state.ticks
    more = "ring the printer by Wednesday 25 November 12:00"
    then(case, {"actions": [MONDAY, THURSDAY, more]}, {"actions/i3": "rang him"})
    assert "actions/i3" in case.state.ticks


# What was done


def test_the_contact_that_was_kept_gives_way_to_the_next() -> None:
    case, _ = on_tuesday()
    then(case, {"next_contact": "Friday 27 November 17:00"}, {"next_contact": {"at": "2026-11-23 17:00"}})
    assert case.state.value("next_contact") == Moment(date(2026, 11, 27), time(17), "Europe/London")
    assert not case.engine.is_spent("next_contact")
    assert "call you on Friday at 5pm" in drafts(case)["apology-letter"].markdown


def test_a_contact_that_was_kept_without_a_next_one_stands_in_no_letter() -> None:
    case, _ = on_tuesday()
    then(case, {}, {"next_contact": {"at": "2026-11-23 17:00"}})
    assert case.engine.is_spent("next_contact")
    assert "apology-letter" not in drafts(case)


def test_a_mark_by_mistake_is_taken_back_before_the_answers_of_the_file() -> None:
    case, _ = on_tuesday()
    then(case, {}, {"next_contact": None, "first-contact": "She was short."})
    then(case, {}, {"next_contact": False, "first-contact": False})
    assert {"next_contact", "first-contact"} & set(case.state.ticks) == set()
    assert "apology-letter" in drafts(case)


def test_what_was_not_done_cannot_be_taken_back() -> None:
    case, _ = on_tuesday()
    with pytest.raises(FindingsError, match="first-contact is not on record as done"):
        then(case, {}, {"first-contact": False})


# Where a file stops


def test_a_file_that_stopped_is_gone_on_with_by_the_next() -> None:
    case = opened(Clock(example_now(PLAYBOOK)), stop_after="cause")
    assert case.state.fact("cause").known
    assert not case.state.fact("actions").known
    rest = {name: value for name, value in example(PLAYBOOK).items() if not case.state.fact(name).known}
    then(case, rest)
    assert case.engine.next_stop() is None


def test_what_comes_after_the_stop_is_named() -> None:
    case, _ = on_tuesday()
    notes = then(case, {"impact": "lost a week", "others": [], "goodwill": "print it again"}, stop_after="explain")
    assert case.state.value("impact") == "lost a week"
    assert not case.state.fact("goodwill").known
    (found,) = (one for one in notes if "goodwill" in one)
    assert "comes after explain" in found


def test_a_later_file_need_not_say_what_the_first_has_said() -> None:
    case, _ = on_tuesday()
    before = {name: fact for name, fact in case.state.facts.items() if name != "matter"}
    then(case, {"matter": "leaflet"})
    assert {name: fact for name, fact in case.state.facts.items() if name != "matter"} == before
    assert case.state.value("matter") == "leaflet"


def test_what_is_known_can_become_unknown_again() -> None:
    case, _ = on_tuesday()
    then(case, {"cause": {"unknown": True, "until": "Friday 27 November 12:00"}})
    assert not case.state.fact("cause").known
    letter = drafts(case)["apology-letter"].markdown
    assert "I do not know yet why it happened. I will tell you by noon on Friday what I have found out." in letter
    assert "second job" not in letter


def test_nothing_behind_the_stop_is_taken_also_where_the_stop_itself_is_left_open() -> None:
    told = {name: value for name, value in example("missed-deadline").items() if name != "call_at"}
    case = filled("missed-deadline", told, now=example_now("missed-deadline"), stop_after="call_at")
    assert case.state.fact("sender").known
    assert not case.state.fact("severity").known
