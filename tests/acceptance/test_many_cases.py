"""Lists of many cases, what showing a case needs, and a clock that was set back."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from helpers import ANSWERS, Ran, answers_file, environment, flat, opened, part, run, run_alone

from recoverykit.store.protocol import NewEvent, Projection
from recoverykit.store.sqlite import SqliteStore

NOW = datetime(2026, 3, 5, tzinfo=UTC)


@pytest.fixture
def many(home: Path) -> Path:
    """A record of 130 cases, every second of which is closed."""
    path = home / "cases.db"
    with closing(SqliteStore.open(path)) as store:
        for number in range(130):
            state = "open" if number % 2 else "closed"
            shown = Projection(f"c{number}", f"Client {number}", "It was late", "missed-deadline", state, "Ring", NOW)
            store.open_case(f"{number:012x}", [NewEvent("noted", NOW, {"text": "x"})], shown, recorded_at=NOW)
    return path


def numbers(ran: Ran) -> list[int]:
    found = part(ran.json, "cases")
    assert isinstance(found, list)
    return [int(str(part(one, "number"))) for one in found]


@pytest.mark.usefixtures("many")
def test_a_list_shows_the_newest_hundred_and_says_how_many_there_are_more() -> None:
    out = run("list").out
    assert out.splitlines()[-1] == "and 30 more: recover list --all"
    assert len(out.splitlines()) == 201
    assert "Client 29:" not in out
    assert "Client 30:" in out
    assert len(run("list", "--all").out.splitlines()) == 260
    assert len(run("list", "--limit", "7").out.splitlines()) == 15
    assert "more" not in run("list", "--state", "open").out
    assert run("list", "--state", "open", "--limit", "60").out.endswith("and 5 more: recover list --all --state open\n")


@pytest.mark.usefixtures("many")
def test_a_list_as_json_is_whole_unless_a_number_is_given() -> None:
    assert numbers(run("list", "--json")) == list(range(130, 0, -1))
    assert numbers(run("list", "--json", "--all")) == list(range(130, 0, -1))
    assert numbers(run("list", "--json", "--limit", "3")) == [130, 129, 128]


@pytest.mark.parametrize("options", [("--limit", "0"), ("--limit", "-1"), ("--limit", "3", "--all"), ("--limit", "x")])
def test_a_list_of_nothing_is_refused(options: tuple[str, ...]) -> None:
    assert run("list", *options).status == 2


@pytest.mark.usefixtures("many")
def test_the_overview_says_how_many_more_are_open() -> None:
    assert "and 55 more open: recover list --state open" in run().out


# What showing a case needs


LOADED = """
import sys
from recoverykit.cli.app import main
sys.argv = ["recover", *sys.argv[1:]]
try:
    main()
finally:
    print("holidays" in sys.modules, file=sys.stderr)
"""


def needs_holidays(*arguments: str) -> bool:
    command = [sys.executable, "-c", LOADED, *arguments]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, timeout=60, check=True)
    return done.stderr.splitlines()[-1] == "True"


def test_showing_a_case_needs_no_table_of_holidays(tmp_path: Path) -> None:
    opened(tmp_path)
    assert not needs_holidays("show", "1")
    assert run("sent", "1", "apology-letter", "--by", "mail").status == 0
    assert run("log", "1", "She rang.").status == 0
    assert not needs_holidays("show", "1")
    assert not needs_holidays("log", "1", "Once more.")
    assert not needs_holidays("list")
    assert not needs_holidays()
    assert run("close", "1", "--outcome", "kept", "--because", "agreed").status == 0
    assert not needs_holidays("show", "1")


def test_deadlines_follow_settings_that_were_changed_since(tmp_path: Path, home: Path) -> None:
    opened(tmp_path, severity="nuisance")
    before = owed()
    run("config", "country", "US")
    run("config", "opens", "14:00")
    assert run("config", "closes", "15:00").status == 0
    changed = owed()
    assert changed != before
    with closing(sqlite3.connect(home / "cases.db")) as raw, raw:
        raw.execute("UPDATE cases SET deadlines = ''")
    assert owed() == changed
    for key in ("country", "opens", "closes"):
        run("config", key, "")
    assert owed() == before


def owed() -> str:
    out = run("show", "1").out
    return out[out.index("── now") :]


# A clock that was set back


EARLIER = "2026-11-20T15:00"


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "1"),
        ("log", "1", "She rang."),
        ("sent", "1", "apology-letter", "--by", "mail"),
        ("close", "1", "--outcome", "kept", "--because", "agreed"),
        ("resume", "1", "--set", "impact=lost a day"),
        (),
    ],
)
def test_a_clock_before_the_last_entry_is_said_once_and_nothing_is_refused(
    arguments: tuple[str, ...], tmp_path: Path
) -> None:
    opened(tmp_path)
    ran = run(*arguments, now=EARLIER)
    assert ran.status == 0
    said = flat(ran.err)
    assert said.count("The clock says Fri 20 Nov 2026, 15:00") == 1
    assert "the last entry of case 1 was made on Fri 20 Nov 2026, 16:10" in said
    assert "Check RECOVER_NOW." in said
    assert "The clock says" not in ran.out


def test_the_order_is_that_in_which_it_was_noted_and_the_time_is_that_of_the_clock(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("log", "1", "By a clock set back.", now=EARLIER).status == 0
    assert str(part(run("show", "1", "--json", now=EARLIER).json, "case", "updated_at")).startswith("2026-11-20T15:00")
    assert run("show", "1", now=EARLIER).err == ""
    assert run("store", "verify", now=EARLIER).status == 0


def test_two_minutes_are_not_worth_a_word(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("show", "1", now="2026-11-20T16:08").err == ""


def test_without_recover_now_it_is_the_clock_of_the_computer(tmp_path: Path) -> None:
    assert run("start", "missed-deadline", "--answers", _far(tmp_path), now="2099-11-20T16:10").status == 0
    ran = run_alone("show", "1", RECOVER_NOW="")
    assert "Check the clock of this computer." in ran.err


def _far(folder: Path) -> str:
    answers = {name: ANSWERS[name] for name in ("what_happened", "client", "impact")}
    return answers_file(folder, answers, stop_after="impact")


def test_the_moment_of_an_answers_file_is_named_as_what_to_check(tmp_path: Path) -> None:
    opened(tmp_path)
    path = answers_file(tmp_path, {"impact": "lost a day"}, at="2026-11-20 15:00")
    ran = run("resume", "1", "--answers", path, now="")
    assert ran.status == 0
    assert "Check at: in the answers file." in ran.err
