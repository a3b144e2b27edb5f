"""`recover promise`: the ledger of a case."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from helpers import ACTION, flat, opened, part, run

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


def numbers(text: str) -> dict[str, str]:
    """The first quoted words of each line of a list, by its number."""
    rows = [line.split(None, 1) for line in text.splitlines() if line[:3].strip().isdecimal()]
    return {number: rest.partition(": ")[2][:22] for number, rest in rows}


def test_a_number_means_the_same_promise_after_another_one_was_kept(tmp_path: Path) -> None:
    opened(tmp_path)
    before = numbers(run("promise", "list", "1", now=MONDAY).out)
    second, fourth = list(before)[1], list(before)[3]
    run("promise", "release", "1", second, "no sense any more", now=MONDAY)
    after = numbers(run("promise", "list", "1", now=MONDAY).out)
    assert after == before
    assert list(after) != list(before)
    ran = run("promise", "release", "1", fourth, "no sense any more", now=MONDAY)
    assert f"Not owed any more: {before[fourth].strip('“”')}" in ran.out


def test_what_is_added_gets_a_number_of_its_own(tmp_path: Path) -> None:
    opened(tmp_path)
    before = numbers(run("promise", "list", "1").out)
    run("promise", "add", "1", "send you the proofs by Tuesday 12:00")
    after = numbers(run("promise", "list", "1").out)
    assert after.items() > before.items()
    assert after[str(len(before) + 1)] == "“I will send you the p"


def test_what_is_promised_every_monday_needs_no_day_beside_it(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("promise", "add", "1", "write to you every Monday").status == Status.OK
    run("sent", "1", "apology-letter", "--by", "mail")
    assert "Mon 23 Nov, 17:00: “I will write to you every Monday.”" in flat(run("promise", "list", "1").out)


def test_where_numbers_cannot_be_kept_lines_are_counted_as_they_stand(tmp_path: Path, home: Path) -> None:
    opened(tmp_path)
    (home / "numbers.db").mkdir()
    listed = run("promise", "list", "1", now=MONDAY)
    assert list(numbers(listed.out)) == [str(number) for number in range(1, len(numbers(listed.out)) + 1)]
    assert run("promise", "keep", "1", "1", "rang her", now=MONDAY).status == Status.OK


def test_what_a_case_lacks_can_be_done_one_after_the_other_as_it_is_listed(tmp_path: Path) -> None:
    opened(tmp_path, actions=[f"{ACTION} by Monday 10:00", "send you the proofs by Tuesday 12:00"])
    refused = flat(run("close", "1", "--outcome", "kept", now=MONDAY).err)
    commands = re.findall(r"recover (promise keep 1 \d+)\)", refused)
    assert len(commands) > 1
    for command in commands:
        assert run(*command.split(), "did it", now=MONDAY).status == Status.OK
    assert "Promised and still open" not in run("close", "1", "--outcome", "kept", now=MONDAY).err


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
        (("keep", "1", "99"), "Nothing that is owed here has the number 99."),
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
