"""One question, asked until it is answered or left: what Enter keeps, what is asked again, where `later` leads."""

from __future__ import annotations

from datetime import timedelta

import pytest
from casebook import Clock, Scripted, asked, example, filled, new_case

from recoverykit.case.events import StepDone
from recoverykit.case.state import FactState
from recoverykit.playbook.model import Stage
from recoverykit.promises import everything
from recoverykit.recording import CaseFile
from recoverykit.walk.asking import Asking
from recoverykit.walk.desk import AtDesk
from recoverykit.walk.talk import Command, DeskReply, DeskVerb, EditEntry, Reply, Typed

PLAYBOOK = "service-recovery"
WHOLE = example(PLAYBOOK)


def asking(case: CaseFile, *replies: Reply) -> tuple[Asking, Scripted]:
    person = Scripted(replies)
    return Asking(case, person), person


def ticked(case: CaseFile) -> set[str]:
    return {one.id for one in everything(case.engine, case.history) if one.done}


def test_a_time_that_has_passed_meanwhile_can_be_kept_with_enter() -> None:
    clock = Clock()
    case = new_case(PLAYBOOK, clock=clock)
    question = asked(PLAYBOOK, "call_at")
    asking(case, Typed("17:30"))[0].ask(question)
    before = case.state.fact("call_at")
    clock.forward(timedelta(days=2))
    assert asking(case, Command.KEEP)[0].ask(question) is None
    assert asking(case, Typed("19 November 2026 17:30"))[0].ask(question) is None
    assert case.state.fact("call_at") == before


def test_what_was_left_unknown_stays_unknown_with_enter() -> None:
    case = new_case(PLAYBOOK)
    question = asked(PLAYBOOK, "fault")
    asking(case, Typed("shared"))[0].ask(question)
    asking(case, Command.UNKNOWN)[0].ask(question)
    asking(case, Command.KEEP)[0].ask(question)
    assert case.state.fact("fault").state is FactState.UNKNOWN


def test_later_is_heard_when_it_is_asked_by_when_something_will_be_known() -> None:
    case = new_case(PLAYBOOK)
    assert asking(case, Command.UNKNOWN, Command.LATER)[0].ask(asked(PLAYBOOK, "cause")) is Command.LATER
    assert case.state.fact("cause").state is FactState.UNKNOWN


def test_enter_takes_the_default_of_a_question_of_the_walk() -> None:
    case = filled(PLAYBOOK, WHOLE)
    person = Scripted((Command.KEEP,), at_desk=(DeskReply(DeskVerb.SENT, "apology-letter"),))
    AtDesk(case, person, Asking(case, person)).at(Stage.LETTER)
    assert [one.channel for one in case.state.departures("apology-letter")] == ["mail"]


@pytest.mark.parametrize("entry", [1, 2], ids=["the first", "the last"])
def test_a_new_entry_is_never_done_because_a_removed_one_was(entry: int) -> None:
    case = filled(PLAYBOOK, {**WHOLE, "actions": ["send it by Monday 12:00", "look by Tuesday 12:00"]})
    question = asked(PLAYBOOK, "actions")
    case.record(StepDone(f"actions/i{entry}", ""))
    replies = (EditEntry("remove", entry), Typed("ring the bank by Monday 12:00"), Command.KEEP)
    asking(case, *replies)[0].ask(question)
    promised_now = {
        one.what: one.done for one in everything(case.engine, case.history) if one.id.startswith("actions/")
    }
    assert promised_now["I will ring the bank."] is False
    assert not any(promised_now.values())


def test_a_whole_new_list_keeps_the_ticks_of_the_entries_that_stay() -> None:
    case = filled(PLAYBOOK, {**WHOLE, "actions": ["send it by Monday 12:00", "look by Tuesday 12:00"]})
    case.record(StepDone("actions/i2", ""))
    asking(case, Typed(["ring you by Monday 9:00", "look by Tuesday 12:00"]))[0].ask(asked(PLAYBOOK, "actions"))
    done = [one.what for one in everything(case.engine, case.history) if one.done]
    assert done == ["I will look."]


def test_a_new_date_for_the_next_contact_is_a_new_promise() -> None:
    case = filled(PLAYBOOK, WHOLE)
    case.record(StepDone("next_contact", ""))
    asking(case, Typed("Friday 27 November 15:00"))[0].ask(asked(PLAYBOOK, "next_contact"))
    assert "next_contact" not in ticked(case)


def test_a_field_that_is_not_needed_can_be_taken_out_again() -> None:
    case = filled(PLAYBOOK, {**WHOLE, "actions": ["Mia Chen: send it by Monday 12:00"]})
    replies = (EditEntry("change", 1), Command.KEEP, Command.KEEP, Command.SKIP, Command.KEEP)
    asking(case, *replies)[0].ask(asked(PLAYBOOK, "actions"))
    assert [one.what for one in everything(case.engine, case.history) if one.id == "actions/i1"] == ["I will send it."]


def test_a_list_that_is_half_entered_stands_in_no_letter() -> None:
    case = filled(PLAYBOOK, WHOLE)
    asking(case, Typed("do another thing"), Command.LATER)[0].ask(asked(PLAYBOOK, "actions"))
    assert "apology-letter" not in {one.id for one in case.engine.documents()}
