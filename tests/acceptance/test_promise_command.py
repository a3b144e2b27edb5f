"""`recover promise`: the ledger of a case."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers import flat, opened, part, run

from recoverykit.errors import Status

MONDAY = "2026-11-23T10:30"


def test_the_list_numbers_what_is_owed_and_says_what_is_late(tmp_path: Path) -> None:
    opened(tmp_path)
    text = run("promise", "list", "1", now=MONDAY).out
    assert text.startswith(" 1  Fri 20 Nov, 17:30 (overdue): Ring Priya Raman\n")
    assert "“I will call you.”" in text


def test_what_is_kept_stands_in_the_list_the_letter_and_no_longer_in_what_is_due(tmp_path: Path) -> None:
    opened(tmp_path)
    ran = run("promise", "keep", "1", "finished files", "sent them", "--at", "today 9:40", now=MONDAY)
    assert ran.status == Status.OK
    assert "It reads: I have sent them." in ran.out
    assert "done today 09:40: “I will send the finished files" in run("promise", "list", "1", now=MONDAY).out
    assert "finished files" not in run("due", now=MONDAY).out
    assert "I have sent them." in flat(run("letter", "1", "-o", "-", "--format", "txt", now=MONDAY).out)
    assert run("store", "verify").status == Status.OK


def test_what_was_ticked_by_mistake_is_open_again(tmp_path: Path) -> None:
    opened(tmp_path)
    run("promise", "keep", "1", "finished files", now=MONDAY)
    assert "Open again" in run("promise", "keep", "1", "finished files", "--undo", now=MONDAY).out
    assert "finished files" in run("due", now=MONDAY).out


def test_json_gives_each_with_its_state(tmp_path: Path) -> None:
    opened(tmp_path)
    run("promise", "keep", "1", "finished files", "sent them", now=MONDAY)
    found = part(run("promise", "list", "1", "--json", now=MONDAY).json, "promises")
    assert isinstance(found, list)
    kept = part(found, len(found) - 1)
    assert isinstance(kept, dict)
    assert (kept["state"], kept["said"], kept["kept_at"]) == ("kept", "I have sent them.", "2026-11-23T10:30:00+00:00")
    assert {part(found, at, "state") for at in range(len(found))} == {"open", "overdue", "kept"}


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("keep", "1", "nothing like it"), "Nothing that is owed here has 'nothing like it' in it."),
        (("keep", "1", "i will"), "fits several"),
        (("keep", "1", "call you", "--undo"), "that is not on record as done"),
        (("keep", "1", "call you", "x" * 2_001), "2,001 characters long"),
        (("keep", "1", "call you", "--at", "tomorrow"), "tomorrow"),
        (("list", "9"), "There is no case '9'"),
    ],
)
def test_what_it_cannot_do_it_says_and_nothing_is_recorded(
    tmp_path: Path, arguments: tuple[str, ...], says: str
) -> None:
    opened(tmp_path)
    before = run("promise", "list", "1").out
    ran = run("promise", *arguments)
    assert ran.status == Status.USAGE
    assert says in flat(ran.err)
    assert run("promise", "list", "1").out == before


def test_what_has_to_go_out_is_done_once_it_has_gone_and_not_before(tmp_path: Path) -> None:
    opened(tmp_path)
    ran = run("promise", "keep", "1", "resolution plan", "sent it")
    assert ran.status == Status.USAGE
    assert "recover sent 1 resolution-plan --by mail" in flat(ran.err)
    assert run("sent", "1", "resolution-plan", "--by", "mail").status == Status.OK
    assert "done today 16:10: Send the resolution plan" in run("promise", "list", "1").out


def test_what_is_done_is_not_done_twice(tmp_path: Path) -> None:
    opened(tmp_path)
    run("promise", "keep", "1", "finished files", now=MONDAY)
    ran = run("promise", "keep", "1", "finished files", now=MONDAY)
    assert ran.status == Status.USAGE
    assert "that is on record as done today 10:30" in flat(ran.err)


def test_a_closed_case_takes_no_more(tmp_path: Path) -> None:
    opened(tmp_path)
    run("close", "1", "--mistake")
    assert "This case is closed" in run("promise", "keep", "1", "call you").err


def test_words_with_control_characters_never_reach_a_document(tmp_path: Path) -> None:
    opened(tmp_path)
    run("promise", "keep", "1", "finished files", "sent \x1b[31mthem", now=MONDAY)
    assert "\x1b" not in run("letter", "1", "-o", "-", "--format", "txt", now=MONDAY).out
