"""What the disk refuses goes back into the prompt as it was typed, to be tried again with Enter."""

from __future__ import annotations

import pytest
from casebook import Scripted, asked, new_case

from recoverykit.errors import MachineError, RecordConflictError
from recoverykit.recording import CaseFile
from recoverykit.store.memory import MemoryStore
from recoverykit.walk.asking import Asking
from recoverykit.walk.talk import Command, EditEntry, Reply, Typed

PLAYBOOK = "service-recovery"


def refused_once(case: CaseFile, monkeypatch: pytest.MonkeyPatch, error: MachineError) -> None:
    real, left = case.record, [error]

    def record(*events: object, **more: object) -> None:
        if events and left:
            raise left.pop()
        real(*events, **more)  # type: ignore[arg-type]  # the real signature is narrower

    monkeypatch.setattr(case, "record", record)


@pytest.mark.parametrize(
    ("question", "reply", "kept"),
    [
        ("impact", Typed("lost a day"), "lost a day"),
        ("advice_first", Typed("3"), "3"),
        ("impact", Command.SKIP, "skip"),
        ("actions", Typed("send it by Monday 12:00"), "send it by Monday 12:00"),
    ],
)
def test_an_answer_that_was_refused_by_the_disk_stands_in_the_prompt(
    question: str, reply: Reply, kept: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = new_case(PLAYBOOK)
    refused_once(case, monkeypatch, MachineError("The disk is full.", "Make room."))
    person = Scripted((reply, Command.LATER))
    Asking(case, person).ask(asked(PLAYBOOK, question))
    problem = person.prompts[1].problem
    assert problem is not None
    assert (problem.keep, problem.again) == (kept, True)


def test_an_edit_of_a_list_is_kept_as_it_was_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    case = new_case(PLAYBOOK)
    question = asked(PLAYBOOK, "actions")
    Asking(case, Scripted((Typed("send it by Monday 12:00"), Command.LATER))).ask(question)
    refused_once(case, monkeypatch, RecordConflictError("Somebody else was quicker."))
    person = Scripted((EditEntry("remove", 1), Command.LATER))
    Asking(case, person).ask(question)
    problem = person.prompts[1].problem
    assert problem is not None
    assert problem.keep == "remove 1"


def test_after_a_conflict_the_case_is_read_again_and_the_same_answer_is_taken() -> None:
    store = MemoryStore()
    mine = new_case(PLAYBOOK, store=store)
    Asking(mine, Scripted((Typed("was late"),))).ask(asked(PLAYBOOK, "what_happened"))
    row = store.case(mine.uid)
    assert row is not None
    theirs = CaseFile.load(store, mine.clock, mine.settings, row)
    Asking(theirs, Scripted((Typed("costly"),))).ask(asked(PLAYBOOK, "severity"))
    person = Scripted((Typed("lost a day"), Typed("lost a day")))
    assert Asking(mine, person).ask(asked(PLAYBOOK, "impact")) is None
    problem = person.prompts[1].problem
    assert problem is not None
    assert problem.keep == "lost a day"
    assert (mine.state.value("severity"), mine.state.value("impact")) == ("costly", "lost a day")
