"""The log on disk: nothing in it is changed, what was changed is found, and what may go can go."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from recoverykit.case.client import Client
from recoverykit.store.connection import connect
from recoverykit.store.protocol import CaseRow, NewEvent, Projection, RecordDamagedError
from recoverykit.store.sqlite import (
    CASES,
    CASES_IN_STATE,
    CASES_OF_CLIENT,
    COUNT_IN_STATE,
    OPEN_BY_DUE,
    SqliteStore,
)

NOW = datetime(2026, 3, 5, 16, 40, tzinfo=UTC)
SHOWN = Projection("c1", "Northgate", "The audit was late", "missed-deadline", "open", "Call them", None)
EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def fill(store: SqliteStore, uid: str = "a1", count: int = 3) -> CaseRow:
    events = [NewEvent("answered", NOW, {"number": number}) for number in range(count)]
    return store.open_case(uid, events, SHOWN, recorded_at=NOW)


def tamper(path: Path, *statements: str) -> None:
    """What somebody with a database browser and no care could do: triggers dropped, foreign keys off."""
    with closing(sqlite3.connect(path)) as raw, raw:
        for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            raw.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            raw.execute(statement)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "cases.db"


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    opened = SqliteStore.open(path)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET kind = 'noted'",
        "DELETE FROM events",
        "INSERT OR REPLACE INTO events SELECT case_uid, 2, kind, '', '', '', '', '' FROM events WHERE version = 1",
        "INSERT INTO events SELECT case_uid, 9, kind, '', '', '', '', '' FROM events WHERE version = 1",
        "UPDATE payloads SET body = '{}'",
        "INSERT OR REPLACE INTO payloads SELECT case_uid, version, salt, '{}' FROM payloads",
        "UPDATE bundles SET body = x'00'",
        "DELETE FROM cases",
    ],
)
def test_the_log_is_append_only_for_everybody(path: Path, store: SqliteStore, statement: str) -> None:
    fill(store)
    store.put_bundle(EMPTY_SHA256, b"")
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute(statement)
    assert [one.body for one in store.events("a1")] == [{"number": number} for number in range(3)]


def test_an_erased_payload_leaves_the_chain_sound(path: Path, store: SqliteStore) -> None:
    fill(store)
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("DELETE FROM payloads WHERE version = 2")
    assert [one.body for one in store.events("a1")] == [{"number": 0}, None, {"number": 2}]
    assert store.append("a1", [NewEvent("noted", NOW, {})], SHOWN, expected_version=3, recorded_at=NOW).version == 4
    assert store.events("a1")[3].body == {}


@pytest.mark.parametrize(
    ("statement", "version"),
    [
        ("UPDATE events SET occurred_at = '2026-03-01T09:00:00.000000+00:00' WHERE version = 2", 2),
        ("UPDATE events SET kind = 'noted' WHERE version = 3", 3),
        ("UPDATE payloads SET body = '{\"number\":7}' WHERE version = 1", 1),
        ("DELETE FROM events WHERE version = 3", 3),
        ("DELETE FROM events WHERE version = 1", 1),
        ("DELETE FROM events", 1),
        ("UPDATE cases SET version = 2", 3),
    ],
)
def test_tampering_is_found_where_it_is(path: Path, store: SqliteStore, statement: str, version: int) -> None:
    fill(store, "a0")
    fill(store, "a1")
    tamper(path, f"{statement} {'AND' if 'WHERE' in statement else 'WHERE'} {uid_column(statement)} = 'a1'")
    with pytest.raises(RecordDamagedError, match=rf"Case 2 is damaged at event {version}:") as caught:
        store.events("a1")
    assert (caught.value.number, caught.value.version) == (2, version)
    assert len(store.events("a0")) == 3


def uid_column(statement: str) -> str:
    return "uid" if " cases " in statement else "case_uid"


def test_nothing_is_appended_behind_a_lost_event(path: Path, store: SqliteStore) -> None:
    fill(store)
    tamper(path, "DELETE FROM events WHERE version = 3")
    with pytest.raises(RecordDamagedError, match="event 3"):
        store.append("a1", [NewEvent("noted", NOW, {})], SHOWN, expected_version=3, recorded_at=NOW)


def test_a_damaged_row_bundle_or_client_is_no_bug(path: Path, store: SqliteStore) -> None:
    fill(store)
    store.put_bundle(EMPTY_SHA256, b"")
    store.save_client(Client("c1", "Northgate"))
    store.save_client(Client("c2", "Elm"))
    tamper(
        path,
        "UPDATE cases SET opened_at = 'yesterday'",
        "UPDATE bundles SET body = x'00'",
        "UPDATE clients SET body = 'no JSON' WHERE uid = 'c1'",
        """UPDATE clients SET body = '{"name":1,"aliases":[1,"E"],"people":[1,{"role":2}],"zone":[]}'
           WHERE uid = 'c2'""",
    )
    with pytest.raises(RecordDamagedError, match="Case 1"):
        store.case("a1")
    with pytest.raises(RecordDamagedError, match="e3b0c44298fc"):
        store.bundle(EMPTY_SHA256)
    assert store.client("c1") == Client("c1", "Northgate")
    client = store.client("c2")
    assert client is not None
    assert (client.name, client.aliases, [one.name for one in client.people], client.zone) == ("Elm", ("E",), [""], "")


def test_what_is_due_comes_from_an_index(path: Path, store: SqliteStore) -> None:
    with closing(connect(path)) as connection:
        plan = connection.execute("EXPLAIN QUERY PLAN " + OPEN_BY_DUE, {"limit": 5}).fetchall()
    steps = [str(row["detail"]) for row in plan]
    assert steps == ["SCAN cases USING INDEX cases_open_by_due"]


@pytest.mark.parametrize(
    ("statement", "index"),
    [
        (CASES, "cases_by_opening"),
        (CASES_IN_STATE, "cases_by_state"),
        (COUNT_IN_STATE, "cases_by_state"),
        (CASES_OF_CLIENT, "cases_by_client"),
    ],
)
def test_lists_and_counts_come_from_an_index_in_order(
    path: Path, store: SqliteStore, statement: str, index: str
) -> None:
    cells = {"limit": 5, "state": "open", "client_uid": "c1"}
    with closing(connect(path)) as connection:
        plan = connection.execute("EXPLAIN QUERY PLAN " + statement, cells).fetchall()
    steps = " ".join(str(row["detail"]) for row in plan)
    assert index in steps
    assert "TEMP B-TREE" not in steps


def test_an_append_to_a_long_case_stays_quick(store: SqliteStore) -> None:
    fill(store, count=2000)
    started = datetime.now(UTC)
    for version in range(2000, 2020):
        store.append("a1", [NewEvent("noted", NOW, {})], SHOWN, expected_version=version, recorded_at=NOW)
    assert datetime.now(UTC) - started < timedelta(seconds=5)


def test_the_store_is_light_to_import() -> None:
    program = (
        "import sys, recoverykit.store.sqlite\n"
        "print([name for name in ('typer', 'rich', 'pydantic', 'yaml', 'jinja2') if name in sys.modules])"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True, timeout=60, env=environment
    )
    assert done.stdout.strip() == "[]"
