"""The closure gate: what is missing before a case may end."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from casebook import LONDON, example, filled

from recoverykit.case.events import Answered, Declined, Event, PromiseReleased, StepDone
from recoverykit.closing import Want, missing
from recoverykit.leaving import sent_events
from recoverykit.ledger import counted, ledger
from recoverykit.recording import CaseFile
from recoverykit.values import Json

FRIDAY = datetime(2026, 11, 20, 16, 20, tzinfo=LONDON)
KEPT: tuple[Event, ...] = tuple(
    StepDone(key, "done") for key in ("actions/i1", "actions/i2", "next_contact", "remedy", "goodwill")
)
ASKED = Answered("feedback", "silent")
LESSON = Answered("lesson", "Ask about the printer.")


def opened(*events: Event, **more: Json) -> CaseFile:
    case = filled("missed-deadline", {**example("missed-deadline"), **more}, now=FRIDAY)
    case.record(*sent_events(case, "apology-letter", "mail"))
    case.record(*events)
    return case


def wants(case: CaseFile) -> list[Want]:
    lines = ledger(case.engine, case.history)
    return [one.want for one in missing(case.engine, lines, counted(lines))]


def test_a_case_in_which_all_is_kept_asked_and_learned_lacks_nothing() -> None:
    assert wants(opened(*KEPT, ASKED, LESSON)) == []


def test_each_promise_that_is_open_is_missing() -> None:
    assert wants(opened(*KEPT[1:], ASKED, LESSON)) == [Want.PROMISE]
    assert wants(opened(*KEPT[1:], PromiseReleased("actions/i1", "Never mind."), ASKED, LESSON)) == []


def test_what_is_promised_every_week_ends_by_being_released_and_not_by_being_done_once_more() -> None:
    again = opened(ASKED, LESSON, actions=["ring you every Monday"])
    lines = ledger(again.engine, again.history)
    (mend,) = (one.mend for one in missing(again.engine, lines, counted(lines)) if "every Monday" in one.words)
    assert mend.startswith("recover promise release CASE ")


def test_a_change_without_a_day_has_to_be_seen_and_one_with_a_day_is_looked_at_then() -> None:
    undated = opened(*KEPT, ASKED, LESSON, prevention=["write to you the day before each date"])
    assert wants(undated) == [Want.PREVENTION]
    undated.record(StepDone("prevention/i1", "in the diary"))
    assert wants(undated) == []


def test_the_client_has_to_be_asked_and_silence_is_an_answer() -> None:
    assert wants(opened(*KEPT, LESSON)) == [Want.FEEDBACK]
    assert wants(opened(*KEPT, LESSON, Answered("feedback", "asked"))) == []


def test_who_has_left_is_not_asked_how_they_liked_it() -> None:
    gone = opened(*KEPT, LESSON, Answered("reply", "refuses"), Answered("leaving", True))
    assert Want.FEEDBACK not in wants(gone)


def test_the_lesson_has_to_be_written_or_left_out_on_purpose() -> None:
    assert wants(opened(*KEPT, ASKED)) == [Want.LESSON]
    assert wants(opened(*KEPT, ASKED, Declined("lesson"))) == []


def test_what_an_older_playbook_does_not_ask_is_not_missing() -> None:
    case = opened(*KEPT)
    older = tuple(one for one in case.bundle.playbook.ask if one.id not in ("feedback", "lesson"))
    case.bundle = replace(case.bundle, playbook=replace(case.bundle.playbook, ask=older))
    assert wants(case) == []
