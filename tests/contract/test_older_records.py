"""Records that older versions wrote: each is migrated, keeps every event as it was, and can be worked with."""

from __future__ import annotations

import lzma
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from recoverykit.cli.app import app
from recoverykit.errors import Status
from recoverykit.store.connection import connect_to_read
from recoverykit.store.migrations import latest
from recoverykit.store.sqlite import SqliteStore

FIXTURES = Path(__file__).with_name("fixtures")
VERSIONS = sorted(int(path.name.removeprefix("v").removesuffix(".db.xz")) for path in FIXTURES.glob("v*.db.xz"))
NOW = "2026-12-04T11:00"
OLD_TABLES = ("events", "payloads", "bundles", "clients", "client_keys")


def unpacked(version: int) -> bytes:
    return lzma.decompress((FIXTURES / f"v{version}.db.xz").read_bytes())


def tables(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the tables that no migration changes."""
    with closing(sqlite3.connect(path)) as raw:
        return {name: raw.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall() for name in OLD_TABLES}  # noqa: S608


def run(*arguments: str, now: str = NOW) -> str:
    done = CliRunner().invoke(app, list(arguments), env={"RECOVER_NOW": now})
    assert done.exit_code == Status.OK, f"{arguments}: {done.output}{done.stderr}"
    return " ".join(done.stdout.split())


@pytest.fixture(params=VERSIONS)
def old(request: pytest.FixtureRequest, home: Path) -> Path:
    """A record of an older version, in the home."""
    home.mkdir()
    path = home / "cases.db"
    path.write_bytes(unpacked(int(request.param)))
    return path


def test_there_is_a_record_of_every_version_before_the_latest() -> None:
    assert set(range(1, latest())) <= set(VERSIONS), "Keep a record of the version before a migration: see the README."


@pytest.mark.parametrize("version", VERSIONS)
def test_a_fixture_is_of_the_version_that_its_name_says(version: int) -> None:
    assert int.from_bytes(unpacked(version)[60:64], "big") == version


def test_it_is_migrated_after_a_copy_and_no_event_changes(old: Path, tmp_path: Path) -> None:
    untouched = tmp_path / "untouched.db"
    shutil.copyfile(old, untouched)
    before = tables(untouched)
    SqliteStore.open(old).close()
    with closing(sqlite3.connect(old)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (latest(),)
    assert tables(old) == before
    copy = old.with_name(f"cases.db.before-v{latest()}")
    assert tables(copy) == before
    with closing(sqlite3.connect(copy)) as raw, closing(sqlite3.connect(untouched)) as first:
        assert list(raw.iterdump()) == list(first.iterdump())


@pytest.mark.usefixtures("old")
def test_nothing_is_found_in_it() -> None:
    assert run("store", "verify").endswith(": all as recorded.")


@pytest.mark.usefixtures("old")
def test_it_can_be_read() -> None:
    listed = run("list")
    assert "Northgate" in listed
    assert "opened by mistake" in listed
    assert "Kestrel Logistics" in run("show", "1")
    assert "interim manager" in run("letter", "1", "-o", "-", "--format", "txt")
    assert "holding-message: sent by mail" in run("show", "1")
    assert "North Gate Printing" in run("client", "show", "northgate")


@pytest.mark.usefixtures("old")
def test_what_it_owes_is_worked_out_when_it_is_asked_for() -> None:
    due = run("due")
    assert "case 1, Kestrel Logistics: Ring Marian Doyle" in due
    assert "case 4, Groß & Söhne GmbH" in due
    assert run("store", "verify").endswith(": all as recorded.")


@pytest.mark.usefixtures("old")
def test_it_can_be_added_to_and_is_whole_afterwards() -> None:
    run("resume", "3", "--set", "severity=grave")
    run("log", "4", "He rang back.")
    run("sent", "3", "apology-letter", "--by", "mail")
    run("close", "4", "--mistake")
    assert "severity: grave" in run("show", "3") or "grave" in run("show", "3", "--json")
    assert run("store", "verify").endswith(": all as recorded.")


@pytest.mark.usefixtures("old")
def test_a_case_that_had_ended_before_there_were_outcomes_is_not_looked_at_again() -> None:
    assert "case 2" not in run("due")
    assert "without an outcome" in run("show", "2")


def test_where_it_cannot_be_written_it_is_read_as_it_is(old: Path) -> None:
    with closing(SqliteStore(connect_to_read(old), old)) as store:
        row = store.case_by_number(1)
        assert row is not None
        assert row.client_name == "Kestrel Logistics"
        assert len(store.events(row.uid)) == row.version
        assert [one.number for one in store.cases(state="open")] == [4, 3, 1]
        assert store.count_cases("open") == len(store.open_by_due(9)) == 3
