"""What no version of the program has written is refused when it is read, or stands for nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from casebook import bundle, engine_of

from recoverykit.case.events import Answered, CaseOpened, Happened
from recoverykit.case.gates import History
from recoverykit.case.state import fold
from recoverykit.errors import MachineError
from recoverykit.pinning import read_bundle
from recoverykit.playbook.codec import playbook_from_json, playbook_to_json
from recoverykit.playbook.model import QuestionType
from recoverykit.promises import everything
from recoverykit.store.chain import decode_moment
from recoverykit.values import Item, Json, from_json


@pytest.mark.parametrize(
    "data",
    [
        {"number": "1e999999"},
        {"number": "1e-999999"},
        {"number": "1" * 500},
        {"number": 10**400},
        {"money": "1e99", "currency": "GBP"},
        {"money": "5", "currency": ""},
        {"money": "5", "currency": "€"},
        {"money": "5", "currency": "gbp"},
        {"money": "5", "currency": None},
    ],
)
def test_a_number_that_cannot_be_written_out_is_none(data: Json) -> None:
    with pytest.raises(ValueError, match="the record holds"):
        from_json(data)


@pytest.mark.parametrize(
    "text",
    [
        *("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"),
        *("0001-06-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00"),
    ],
)
def test_a_moment_beyond_the_calendar_is_none(text: str) -> None:
    with pytest.raises(ValueError, match="beyond the calendar"):
        decode_moment(text)


@pytest.mark.parametrize(
    "text", ["0001-01-01[Asia/Tokyo]", "9999-12-31[America/Los_Angeles]", "9999-12-31T23:59[Pacific/Kiritimati]"]
)
def test_a_day_at_the_end_of_the_calendar_is_no_answer(text: str) -> None:
    with pytest.raises(ValueError, match="beyond the calendar"):
        from_json({"moment": text})


def test_what_is_counted_from_a_moment_at_the_end_of_the_calendar_is_never_due() -> None:
    end = datetime(9999, 12, 30, tzinfo=UTC)
    engine = engine_of(Answered("severity", "grave"))
    state = fold([Happened(CaseOpened("service-recovery", "", chosen=True), end, end)])
    found = list(everything(replace(engine, state=state, now=end), History()))
    assert found
    assert all(one.due is None or one.due.year == 9999 for one in found)


def test_an_entry_is_numbered_by_numbers_that_can_be_counted() -> None:
    now = datetime(2026, 11, 20, tzinfo=UTC)
    entries = (Item("i3", {"what": "a"}), Item("i" + "9" * 5_000, {"what": "b"}), Item("i²", {"what": "c"}))
    assert fold([Happened(Answered("actions", entries), now, now)]).entries == {"actions": 3}


def test_a_bundle_that_is_nested_without_end_is_no_bundle() -> None:
    with pytest.raises(MachineError, match="cannot be read"):
        read_bundle(b"[" * 200_000)


@pytest.mark.parametrize(("question", "changed"), [("actions", {"fields": []}), ("client", {"type": "list"})])
def test_a_kept_playbook_has_lists_with_fields_and_no_others(question: str, changed: dict[str, Json]) -> None:
    data = playbook_to_json(bundle("service-recovery").playbook)
    asked = data["ask"]
    assert isinstance(asked, list)
    for one in asked:
        if isinstance(one, dict) and one["id"] == question:
            one.update(changed)
    with pytest.raises(ValueError, match="a list has some"):
        playbook_from_json(data)


@pytest.mark.parametrize("kind", [one for one in QuestionType if one is not QuestionType.LIST])
def test_entries_of_a_question_that_is_no_list_any_more_are_shown_nowhere_and_asked_again(kind: QuestionType) -> None:
    entries = (Item("i1", {"what": "send the files"}),)
    engine = engine_of(Answered("actions", entries))
    asked = engine.playbook.question("actions")
    assert asked is not None
    now = replace(asked, type=kind, fields=(), choices=asked.choices, sentence=None)
    assert engine.sentences.is_stale(now)
    assert engine.sentences.answer(now) == ""
    assert engine.sentences.item_sentence(now, entries[0])
    assert engine.sentences.item_task(now, entries[0]) == ""
