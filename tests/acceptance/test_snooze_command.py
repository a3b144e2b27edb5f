"""`recover snooze`: no reminder of one thing for a while, and never so long that it is too late."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers import flat, opened, part, run

from recoverykit.errors import Status

MORNING = "2026-11-23T08:30"


def heard(now: str) -> list[str]:
    found = part(run("remind", "--json", now=now).json, "reminders")
    assert isinstance(found, list)
    return [str(part(one, "what")) for one in found]


def test_what_is_put_off_is_not_said_before_and_then_once_more_that_day(tmp_path: Path) -> None:
    opened(tmp_path)
    assert "I will call you." in heard("2026-11-26T09:00")
    ran = run("snooze", "1", "call you", "15:00", now="2026-11-26T09:05")
    assert (ran.status, ran.out) == (
        0,
        "No reminder before today 15:00: I will call you.\nrecover due still shows it.\n",
    )
    assert heard("2026-11-26T14:45") == []
    assert "I will call you." in run("due", now="2026-11-26T14:45").out
    assert heard("2026-11-26T15:00") == ["I will call you."]
    assert heard("2026-11-26T15:15") == []
    assert "I will call you." in heard("2026-11-27T09:00")


def test_it_can_be_taken_back(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("snooze", "1", "apology", "Thursday 09:00", now="2026-11-23T10:30").status == 0
    assert run("snooze", "1", "apology", "--off", now="2026-11-23T10:31").out == (
        "You are reminded of it again: Send the apology letter.\n"
    )
    assert "That was not put off" in run("snooze", "1", "apology", "--off", now="2026-11-23T10:32").out
    assert "Send the apology letter" in heard("2026-11-23T10:33")


def test_of_a_day_alone_it_is_when_work_begins(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("snooze", "1", "apology", "Thursday", now="2026-11-23T10:30").out.startswith(
        "No reminder before Thu 26 Nov, 09:00: Send the apology letter."
    )


@pytest.mark.parametrize(
    ("which", "until", "now", "says"),
    [
        ("send-plan", "Monday 09:30", "2026-11-20T16:10", "At the latest until: Mon 23 Nov, 09:00"),
        ("send-plan", "09:40", "2026-11-23T09:30", "That is too soon to put it off."),
        ("send-plan", "1 December 12:00", "2026-11-23T10:30", "can be put off by 7 days at most."),
        ("send-plan", "yesterday 09:00", "2026-11-23T10:30", "yesterday 09:00:"),
        ("send-plan", "whenever", "2026-11-23T10:30", "whenever:"),
        ("send-plan", "", "2026-11-23T10:30", "Say until when, or --off."),
        ("nothing of that", "Thursday 09:00", "2026-11-23T10:30", "Nothing that is owed here has"),
        ("photographs", "Thursday 09:00", "2026-11-23T10:30", "that has no day yet. Once a week"),
    ],
)
def test_what_cannot_be_put_off_says_why(tmp_path: Path, which: str, until: str, now: str, says: str) -> None:
    opened(tmp_path, actions=["send the finished files by Monday 10:00", "send you the photographs, no date yet"])
    ran = run("snooze", "1", which, *([until] if until else []), now=now)
    assert ran.status == Status.USAGE
    assert says in flat(ran.err)


def test_what_is_done_or_closed_needs_no_putting_off(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("promise", "keep", "1", "finished files", "sent them").status == 0
    assert "is on record as done" in run("snooze", "1", "finished files", "Monday 09:00").err
    run("close", "1", "--mistake")
    assert "This case is closed." in run("snooze", "1", "finished files", "Monday 09:00").err


def test_where_it_cannot_be_kept_it_is_an_error(tmp_path: Path, home: Path) -> None:
    opened(tmp_path)
    (home / "reminders.db").mkdir()
    ran = run("snooze", "1", "apology", "Monday 09:00")
    assert ran.status == Status.MACHINE
    assert "No reminder before" not in ran.out
