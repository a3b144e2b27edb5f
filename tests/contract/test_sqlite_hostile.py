"""A record that somebody has written into by hand is refused in words; nothing in it runs."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from recoverykit.errors import MachineError
from recoverykit.store.faults import StoreCorruptError, translated
from recoverykit.store.protocol import NewEvent, Projection, RecordDamagedError
from recoverykit.store.sqlite import SqliteStore

NOW = datetime(2026, 3, 5, 16, 40, tzinfo=UTC)
SHOWN = Projection("c1", "Northgate", "The audit was late", "missed-deadline", "open", "Call them", None)
LOOSE = "replace(replace(sql, 'STRICT, ', ''), ') STRICT', ')')"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "cases.db"
    with closing(SqliteStore.open(place)) as store:
        store.put_bundle("b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c", b"foo\n")
        store.open_case("a1", [NewEvent("noted", NOW, {"text": "x"})], SHOWN, recorded_at=NOW)
    return place


@contextmanager
def by_hand(path: Path) -> Iterator[sqlite3.Connection]:
    """The file without the triggers and the checks that guard it; the triggers come back at the end."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(f"UPDATE sqlite_schema SET sql = {LOOSE} WHERE type = 'table'")  # noqa: S608 - a text of ours
        version = connection.execute("PRAGMA schema_version").fetchone()[0]
        connection.execute(f"PRAGMA schema_version = {version + 1}")
        connection.execute("PRAGMA writable_schema = OFF")
        yield connection
        for _, sql in triggers:
            connection.execute(sql)


def read_all(path: Path) -> None:
    with closing(SqliteStore.open(path)) as store:
        store.cases()
        store.events("a1")
        store.bundle("b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c")


def test_the_file_as_it_is_can_be_read(path: Path) -> None:
    with by_hand(path):
        pass
    read_all(path)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER more AFTER INSERT ON events BEGIN DELETE FROM payloads; END",
        "CREATE TRIGGER events_never_go_2 BEFORE INSERT ON events BEGIN SELECT RAISE(IGNORE); END",
        "CREATE VIEW more AS SELECT * FROM cases",
    ],
)
def test_a_file_with_a_trigger_or_view_of_somebody_else_is_refused(statement: str, path: Path) -> None:
    with by_hand(path) as connection:
        connection.execute(statement)
    before = path.read_bytes()
    for opening in (SqliteStore.open, SqliteStore.glance):
        with pytest.raises(StoreCorruptError):
            opening(path)
    assert path.read_bytes() == before


def test_a_view_that_never_ends_in_the_place_of_a_table_is_not_asked(path: Path) -> None:
    with by_hand(path) as connection:
        connection.execute("ALTER TABLE cases RENAME TO kept")
        connection.execute(
            "CREATE VIEW cases AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) "
            "SELECT kept.* FROM n, kept WHERE x < 0"
        )
    with pytest.raises(StoreCorruptError):
        SqliteStore.open(path)


def test_a_trigger_of_ours_that_was_written_anew_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER events_never_go")
        connection.execute("CREATE TRIGGER events_never_go BEFORE INSERT ON events BEGIN DELETE FROM payloads; END")
    with pytest.raises(StoreCorruptError):
        SqliteStore.open(path)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE cases SET state = 'gone'",
        "UPDATE cases SET version = 'x'",
        "UPDATE cases SET opened_at = '0001-01-01T00:00:00+14:00'",
        "UPDATE cases SET updated_at = 'now'",
        "UPDATE cases SET next_due = '9999-12-31T23:59:59-12:00'",
        "UPDATE cases SET version = 1e999",
        "UPDATE events SET version = 'x'",
        "UPDATE events SET version = 1e999",
        "UPDATE events SET occurred_at = '0001-01-01T00:00:00+14:00'",
        "UPDATE payloads SET salt = 99999999999",
        "UPDATE payloads SET salt = 'sixteen letters!'",
        "UPDATE bundles SET body = 99999999999",
        "UPDATE bundles SET body = 'text'",
        "ALTER TABLE cases DROP COLUMN next_what",
        "ALTER TABLE cases RENAME COLUMN title TO name",
    ],
)
def test_a_cell_of_another_kind_is_damage_and_nothing_else(statement: str, path: Path) -> None:
    with by_hand(path) as connection:
        connection.execute(statement)
    with pytest.raises(RecordDamagedError):
        read_all(path)


def test_words_of_sqlite_that_are_no_text_are_damage_of_the_file(path: Path) -> None:
    def fail() -> None:
        b"\xff".decode("utf-8")

    failing: Callable[[], None] = fail
    with pytest.raises(StoreCorruptError), translated(path):
        failing()


def test_a_client_whose_content_is_nested_without_end_keeps_its_name(path: Path) -> None:
    with by_hand(path) as connection:
        connection.execute("INSERT INTO clients VALUES ('c1', 'Northgate', ?, NULL)", ("[" * 200_000,))
    with closing(SqliteStore.open(path)) as store:
        assert [one.name for one in store.clients()] == ["Northgate"]


def test_verifying_tells_of_a_version_that_is_none(path: Path) -> None:
    with by_hand(path) as connection:
        connection.execute("UPDATE cases SET version = 'x'")
    with closing(SqliteStore.open(path)) as store, store.inspect() as lying, pytest.raises(MachineError):
        lying.case(1)
