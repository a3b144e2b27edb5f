"""A list is built entry by entry; each can be changed, moved and taken out again, and no other is touched."""

from __future__ import annotations

import pytest
from casebook import Clock, Scripted, asked, example_now, new_case

from recoverykit.recording import CaseFile
from recoverykit.values import Item
from recoverykit.walk.asking import Asking
from recoverykit.walk.talk import Command, EditEntry, Reply, Typed

PLAYBOOK = "service-recovery"
QUESTION = asked(PLAYBOOK, "actions")
TWO = (Typed("send it by Monday 12:00"), Typed("Mia Chen: read it by Tuesday 12:00"))


def told(*replies: Reply) -> tuple[CaseFile, Scripted]:
    """The question for the actions, answered with these replies."""
    case, person = new_case(PLAYBOOK, clock=Clock(example_now(PLAYBOOK))), Scripted(replies)
    Asking(case, person).ask(QUESTION)
    assert len(person.prompts) == len(replies)
    return case, person


def entries(case: CaseFile) -> list[str]:
    value = case.state.value("actions")
    assert isinstance(value, tuple)
    return [case.engine.sentences.item_clause(QUESTION, item, dated=False) for item in value]


def test_entries_add_up_until_enter_alone() -> None:
    case, person = told(*TWO, Command.KEEP)
    assert entries(case) == ["I will send it", "Mia Chen will read it"]
    assert case.state.fact("actions").complete
    assert person.prompts[-1].entries == (
        "I will send it by Monday 23 November, 12:00.",
        "Mia Chen will read it by Tuesday 24 November, 12:00.",
    )


def test_what_an_entry_lacks_is_asked_at_once_and_kept_meanwhile() -> None:
    case, person = told(Typed("ring the bank"), Typed("Monday 12:00"), Command.KEEP)
    assert [prompt.question.id for prompt in person.prompts] == ["actions", "by", "actions"]
    assert person.prompts[1].help == "For: I will ring the bank."
    assert entries(case) == ["I will ring the bank"]


def test_an_entry_that_lacks_something_survives_a_pause() -> None:
    case, _ = told(Typed("ring the bank"), Command.LATER)
    value = case.state.value("actions")
    assert value == (Item("i1", {"what": "ring the bank"}),)
    assert not case.state.fact("actions").complete


@pytest.mark.parametrize("none", [Typed("no date yet"), Typed("No day."), Command.UNKNOWN])
def test_nobody_has_to_invent_a_day(none: Reply) -> None:
    case, person = told(Typed("ring the bank"), none, Command.KEEP)
    assert person.prompts[-1].entries == ("I will ring the bank.",)
    assert case.state.value("actions") == (Item("i1", {"what": "ring the bank", "undated": True}),)
    assert case.state.fact("actions").complete


def test_only_the_day_can_be_left_open_the_words_of_an_entry_stay() -> None:
    whole = "ring the bank by Monday 12:00"
    case, _ = told(Typed(whole), EditEntry("change", 1), Command.UNKNOWN, Command.KEEP, Command.KEEP, Command.KEEP)
    value = case.state.value("actions")
    assert isinstance(value, tuple)
    assert value[0].values["what"] == "ring the bank"
    assert set(value[0].values) == {"what", "by"}


def test_a_day_that_comes_later_takes_the_place_of_none() -> None:
    case, _ = told(Typed("ring the bank, no date yet"), EditEntry("change", 1), *CHANGES, Command.KEEP)
    value = case.state.value("actions")
    assert isinstance(value, tuple)
    (item,) = value
    assert set(item.values) == {"what", "by"}


CHANGES = (Command.KEEP, Typed("Monday 12:00"), Command.KEEP)
"""What is said field by field: the words, the day, who."""


@pytest.mark.parametrize(
    ("edit", "left"),
    [
        (EditEntry("remove", 1), ["Mia Chen will read it"]),
        (EditEntry("move", 2, 1), ["Mia Chen will read it", "I will send it"]),
        (EditEntry("remove", 3), ["I will send it", "Mia Chen will read it"]),
        (EditEntry("move", 1, 0), ["I will send it", "Mia Chen will read it"]),
    ],
)
def test_an_entry_is_moved_or_taken_out(edit: EditEntry, left: list[str]) -> None:
    case, _ = told(*TWO, edit, Command.KEEP)
    assert entries(case) == left


def test_an_entry_is_changed_field_by_field_and_keeps_its_id() -> None:
    case, person = told(*TWO, EditEntry("change", 1), Typed("send it twice"), Command.KEEP, Command.KEEP, Command.KEEP)
    assert entries(case) == ["I will send it twice", "Mia Chen will read it"]
    assert [prompt.current for prompt in person.prompts[3:5]] == ["send it", "23 November 2026 12:00"]
    value = case.state.value("actions")
    assert isinstance(value, tuple)
    assert [item.uid for item in value] == ["i1", "i2"]


def test_a_list_that_is_needed_does_not_end_empty() -> None:
    case, person = told(Command.KEEP, TWO[0], EditEntry("remove", 1), Command.KEEP, TWO[1], Command.KEEP)
    assert person.prompts[1].problem is not None
    assert person.prompts[4].problem is not None
    assert entries(case) == ["Mia Chen will read it"]
