"""`recover due`: what is owed, to whom and by when."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers import flat, opened, part, run

from recoverykit.errors import Status

MONDAY = "2026-11-23T10:30"


def test_it_says_what_is_overdue_and_what_comes(tmp_path: Path) -> None:
    opened(tmp_path)
    text = run("due", now=MONDAY).out
    assert [line for line in text.splitlines() if line and not line.startswith(" ")] == [
        "Overdue",
        "Within a week",
        "Later",
        'Done one of them: recover promise keep 1 PART-OF-ITS-WORDS "what was done"',
    ]
    overdue, week = text.split("Within a week\n")
    assert "Fri 20 Nov, 17:30: case 1, Northgate: Ring Priya Raman" in overdue
    assert "“I will send the finished files to you and to the printer.”" in flat(overdue)
    assert "“I will call you.”" in week


def test_its_parts_stand_in_json_with_all_that_a_program_needs(tmp_path: Path) -> None:
    opened(tmp_path)
    found = run("due", "--json", now=MONDAY).json
    assert list(found) == ["overdue", "today", "week", "later"]
    first = part(found, "overdue", 0)
    assert isinstance(first, dict)
    assert first.pop("uid")
    assert first == {
        "case": 1,
        "client": "Northgate",
        "id": "first-contact",
        "what": "Ring Priya Raman",
        "who": "",
        "owner": "Sam Hall",
        "due": "2026-11-20T17:30:00+00:00",
        "promised": False,
        "document": "call-script",
        "if_late": None,
    }


def test_the_status_tells_a_schedule_whether_anything_is_overdue(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("due", "--fail-on", "overdue").status == Status.OK
    assert run("due", "--fail-on", "overdue", now=MONDAY).status == Status.FINDINGS
    assert run("due", now=MONDAY).status == Status.OK
    assert run("due", "--fail-on", "overdue", "--owner", "nobody", now=MONDAY).status == Status.OK


def test_a_client_is_shown_over_all_their_cases(tmp_path: Path) -> None:
    opened(tmp_path)
    opened(tmp_path, what_happened="sent the proofs to the wrong address")
    opened(tmp_path, client="Joan Ferris, Ferris Ceramics")
    text = run("due", "--client", "northgate", now=MONDAY).out
    assert "case 1, " in text
    assert "case 2, " in text
    assert "case 3, " not in text
    assert "Nothing is owed to Northgate." in run("due", "--client", "northgate", "--owner", "Mia").out


def test_what_is_ticked_sent_or_closed_is_owed_no_more(tmp_path: Path) -> None:
    opened(tmp_path)
    assert "Send the apology letter" in run("due").out
    run("sent", "1", "apology-letter", "--by", "mail")
    assert "Send the apology letter" not in run("due").out
    run("close", "1", "--mistake")
    assert run("due").out == "Nothing is owed.\n"


def test_a_list_that_is_cut_says_so_and_how_to_see_all(tmp_path: Path) -> None:
    opened(tmp_path)
    week = run("due", "--json").json["week"]
    assert isinstance(week, list)
    assert len(week) > 1
    assert f"and {len(week) - 1} more: recover due --limit {len(week)}" in run("due", "--limit", "1").out
    assert "more:" not in run("due", "--limit", str(len(week))).out


def test_where_there_is_very_much_it_is_not_counted_to_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(tmp_path)
    monkeypatch.setattr("recoverykit.due.COUNTED", 2)
    monkeypatch.setattr("recoverykit.cli.due.COUNTED", 2)
    assert "and more than 1 more: recover due --json has all" in run("due", "--limit", "1").out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--fail-on", "today"), "--fail-on today: there is no such thing."),
        (("--limit", "0"), "--limit 0 shows nothing."),
        (("--client", "Nobody Ltd"), "Nobody Ltd"),
    ],
)
def test_what_it_cannot_do_it_says(tmp_path: Path, arguments: tuple[str, str], says: str) -> None:
    opened(tmp_path)
    ran = run("due", *arguments)
    assert ran.status == Status.USAGE
    assert says in flat(ran.err)


def test_other_working_hours_hold_for_what_is_on_record_too(tmp_path: Path) -> None:
    opened(tmp_path)
    before = run("due").out
    assert run("config", "closes", "18:00").status == Status.OK
    assert run("due").out != before
    assert run("config", "closes", "").status == Status.OK
    assert run("due").out == before


def test_nothing_is_owed_where_nothing_is_on_record() -> None:
    assert run("due").out == "Nothing is owed.\n"


def test_a_rehearsal_owes_nothing() -> None:
    assert run("start", "missed-deadline", "--example").status == Status.OK
    assert run("due").out == "Nothing is owed.\n"
