"""What the record on disk does when something is wrong with the file, the disk or another process."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from recoverykit.errors import MachineError, RecordConflictError, Status
from recoverykit.store.connection import APPLICATION_ID, connect
from recoverykit.store.faults import (
    StoreBusyError,
    StoreCorruptError,
    StoreFaultError,
    StoreForeignError,
    StoreFullError,
    StoreGoneError,
    StoreNewerError,
    StorePlaceError,
    StoreReadOnlyError,
    translated,
)
from recoverykit.store.migrations import Migration, latest, shipped
from recoverykit.store.protocol import CaseRow, NewEvent, Projection
from recoverykit.store.sqlite import SqliteStore

NOW = datetime(2026, 3, 5, 16, 40, tzinfo=UTC)
SHOWN = Projection("c1", "Northgate", "The audit was late", "missed-deadline", "open", "Call them", None)
BROKEN_MIGRATION = Migration(99, "0099_broken.sql", "CREATE TABLE more (x TEXT);\nCREATE TABLE cases (x TEXT);\n")
GOOD_MIGRATION = Migration(99, "0099_more.sql", "CREATE TABLE more (x TEXT);\n")

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no POSIX modes and places")


def fill(store: SqliteStore, uid: str = "a1", count: int = 3) -> CaseRow:
    events = [NewEvent("answered", NOW, {"number": number}) for number in range(count)]
    return store.open_case(uid, events, SHOWN, recorded_at=NOW)


def snapshot(folder: Path) -> dict[str, bytes]:
    return {entry.name: entry.read_bytes() for entry in folder.iterdir() if entry.is_file()}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "cases.db"


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    opened = SqliteStore.open(path)
    yield opened
    opened.close()


# The file and its place


def test_a_missing_record_is_none_and_stays_missing(path: Path) -> None:
    assert SqliteStore.open_existing(path) is None
    assert not path.parent.exists()


def test_what_was_recorded_is_there_after_closing(path: Path) -> None:
    with closing(SqliteStore.open(path)) as first:
        row = fill(first)
    second = SqliteStore.open_existing(path)
    assert second is not None
    with closing(second):
        assert second.case("a1") == row
        assert len(second.events("a1")) == 3


@posix_only
def test_nobody_else_can_read_the_record(path: Path, store: SqliteStore) -> None:
    fill(store)
    assert path.parent.stat().st_mode & 0o777 == 0o700
    modes = {entry.name: entry.stat().st_mode & 0o777 for entry in path.parent.iterdir()}
    assert modes == {"cases.db": 0o600, "cases.db-wal": 0o600, "cases.db-shm": 0o600}


def test_an_answer_is_durable_when_the_call_returns(store: SqliteStore, path: Path) -> None:
    with closing(connect(path)) as connection:
        settings = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "busy_timeout")
        found = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in settings]
    assert found == ["wal", 2, 1, 1, 5000]


PROGRAM = """
import os, sys
from pathlib import Path
from datetime import UTC, datetime
from recoverykit.store.protocol import NewEvent, Projection
from recoverykit.store.sqlite import SqliteStore
now = datetime(2026, 3, 5, tzinfo=UTC)
shown = Projection("c1", "Northgate", "Late", "missed-deadline", "open", "Call", None)
store = SqliteStore.open(Path(sys.argv[1]))
who = sys.argv[2]
"""
KILLED = """
store.open_case(who, [NewEvent("answered", now, {"version": 0})], shown, recorded_at=now)
for version in range(1, 5):
    event = NewEvent("answered", now, {"version": version})
    store.append(who, [event], shown, expected_version=version, recorded_at=now)
store._connection.execute("BEGIN IMMEDIATE")
store._connection.execute("UPDATE cases SET version = 99")
os._exit(9)
"""
TEN_CASES = """
for number in range(10):
    store.open_case(f"{who}-{number}", [NewEvent("noted", now, {})], shown, recorded_at=now)
"""


def start(path: Path, rest: str, who: str = "a1") -> subprocess.Popen[bytes]:
    """Another process that opens the record, then runs `rest`."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen([sys.executable, "-c", PROGRAM + rest, str(path), who], env=environment)


def test_a_killed_process_loses_nothing_it_was_told_is_kept(path: Path) -> None:
    assert start(path, KILLED).wait(timeout=60) == 9
    with closing(SqliteStore.open(path)) as store:
        assert [one.body for one in store.events("a1")] == [{"version": version} for version in range(5)]


# Files that are refused


def of_text(path: Path) -> None:
    path.write_text("These are notes, not a database. " * 40, "utf-8")


def short(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")


def with_a_broken_schema(path: Path) -> None:
    with closing(SqliteStore.open(path)) as store:
        fill(store)
    body = bytearray(path.read_bytes())
    body[100:4096] = b"\xff" * 3996
    path.write_bytes(body)


def of_a_newer_version(path: Path) -> None:
    SqliteStore.open(path).close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA user_version = {latest() + 1}")


def of_another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE songs (title TEXT)")


def of_another_program_with_its_mark(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA application_id = 7")


@pytest.mark.parametrize(
    ("make", "kind", "words"),
    [
        (of_text, StoreCorruptError, "not a record of cases"),
        (short, StoreCorruptError, "not a record of cases"),
        (with_a_broken_schema, StoreCorruptError, "damaged"),
        (of_a_newer_version, StoreNewerError, "newer version"),
        (of_another_program, StoreForeignError, "another program"),
        (of_another_program_with_its_mark, StoreForeignError, "another program"),
    ],
)
def test_a_file_that_is_refused_is_left_as_it_is(
    path: Path, make: Callable[[Path], None], kind: type[MachineError], words: str
) -> None:
    path.parent.mkdir()
    make(path)
    before = snapshot(path.parent)
    for _ in range(2):
        with pytest.raises(kind, match=words) as caught:
            SqliteStore.open(path)
        assert caught.value.status is Status.MACHINE
        assert str(path) in caught.value.message
        assert caught.value.advice
    assert snapshot(path.parent) == before
    assert list(before) == ["cases.db"]


def test_a_newer_version_is_seen_even_in_the_write_ahead_log(store: SqliteStore, path: Path) -> None:
    with closing(connect(path)) as other:
        other.execute(f"PRAGMA user_version = {latest() + 1}")
        with pytest.raises(StoreNewerError):
            SqliteStore.open(path)


def test_a_page_that_is_damaged_is_found_when_it_is_read(path: Path) -> None:
    with closing(SqliteStore.open(path)) as store:
        for number in range(200):
            fill(store, f"a{number:03}")
    body = bytearray(path.read_bytes())
    body[8192:] = b"\x00" * (len(body) - 8192)
    path.write_bytes(body)
    with pytest.raises(MachineError, match="damaged"), closing(SqliteStore.open(path)) as store:
        store.cases()


def test_an_empty_file_becomes_a_record(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    with closing(SqliteStore.open(path)) as store:
        assert fill(store).number == 1


def test_a_crash_while_the_file_was_made_is_no_obstacle(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
    assert path.stat().st_size > 0
    with closing(SqliteStore.open(path)) as store:
        assert fill(store).number == 1


def test_a_folder_in_place_of_the_file(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StorePlaceError, match="is a folder"):
        SqliteStore.open(path)


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "home").touch()
    with pytest.raises(StorePlaceError, match="cannot be made"):
        SqliteStore.open(tmp_path / "home" / "cases.db")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc is a place where even root cannot write")
def test_a_place_where_nothing_can_be_made() -> None:
    with pytest.raises(StorePlaceError, match="cannot be made") as caught:
        SqliteStore.open(Path("/proc/none/x/cases.db"))
    assert "RECOVER_HOME" in caught.value.advice


# Disk and neighbours


def test_a_full_disk_keeps_what_was_there_and_takes_the_answer_later(path: Path) -> None:
    connection = connect(path)
    with closing(SqliteStore(connection, path)) as store:
        row = fill(store)
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
        long = [NewEvent("answered", NOW, {"text": "word " * 20_000})]
        for _ in range(2):
            with pytest.raises(StoreFullError, match="disk is full") as caught:
                store.append("a1", long, SHOWN, expected_version=3, recorded_at=NOW)
            assert "word" not in caught.value.message
            assert (store.case("a1"), len(store.events("a1"))) == (row, 3)
        connection.execute("PRAGMA max_page_count = 1000000")
        assert store.append("a1", long, SHOWN, expected_version=3, recorded_at=NOW).version == 4
        assert store.events("a1")[3].body == long[0].body


def test_a_record_that_can_only_be_read(path: Path) -> None:
    connection = connect(path)
    with closing(SqliteStore(connection, path)) as store:
        fill(store)
        connection.execute("PRAGMA query_only = ON")
        with pytest.raises(StoreReadOnlyError, match="not written"):
            fill(store, "a2")
        assert len(store.events("a1")) == 3


def test_a_locked_record_is_waited_for_and_then_named(path: Path, store: SqliteStore) -> None:
    connection = connect(path)
    connection.execute("PRAGMA busy_timeout = 20")
    with closing(SqliteStore(connection, path)) as waiting, closing(sqlite3.connect(path)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusyError, match="Another program"):
            fill(waiting)
        assert waiting.cases() == ()
        holder.rollback()
        assert fill(waiting).number == 1


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (OSError(28, "No space left on device"), StoreFullError),
        (OSError(30, "Read-only file system"), StoreReadOnlyError),
        (PermissionError(13, "Permission denied"), StorePlaceError),
        (OSError(5, "Input/output error"), StoreFaultError),
        (sqlite3.ProgrammingError("Cannot operate on a closed database."), StoreFaultError),
        (sqlite3.OperationalError("Could not decode to UTF-8 column 'body'"), StoreCorruptError),
    ],
)
def test_every_error_becomes_one_that_can_be_acted_on(path: Path, error: Exception, kind: type[MachineError]) -> None:
    with pytest.raises(kind) as caught, translated(path):
        raise error
    assert caught.value.__cause__ is error
    assert caught.value.advice.endswith(".")


def test_two_connections_share_one_record(path: Path, store: SqliteStore) -> None:
    with closing(SqliteStore.open(path)) as other:
        fill(store)
        assert len(other.events("a1")) == 3
        other.append("a1", [NewEvent("noted", NOW, {})], SHOWN, expected_version=3, recorded_at=NOW)
        with pytest.raises(RecordConflictError):
            store.append("a1", [NewEvent("noted", NOW, {})], SHOWN, expected_version=3, recorded_at=NOW)
        assert len(store.events("a1")) == 4
        assert fill(other, "a2").number == 2


def test_many_who_make_the_record_at_once_all_get_a_number(path: Path) -> None:
    running = [start(path, TEN_CASES, str(who)) for who in range(4)]
    assert [one.wait(timeout=60) for one in running] == [0] * 4
    with closing(SqliteStore.open(path)) as store:
        assert sorted(row.number for row in store.cases()) == list(range(1, 41))
        assert all(len(store.events(row.uid)) == 1 for row in store.cases())


def test_opening_again_keeps_the_lock_of_the_first(path: Path, store: SqliteStore) -> None:
    """Reading the header would drop POSIX locks; another process could then take the log away from under us."""
    fill(store)
    SqliteStore.open(path).close()
    assert start(path, "store.cases(); store.close()").wait(timeout=60) == 0
    assert path.with_name("cases.db-wal").exists()
    fill(store, "a2")
    with closing(SqliteStore.open(path)) as other:
        assert other.count_cases() == 2


def test_threads_each_with_their_own_store(path: Path) -> None:
    def work(who: int) -> None:
        with closing(SqliteStore.open(path)) as store:
            for number in range(5):
                fill(store, f"{who}-{number}")

    threads = [threading.Thread(target=work, args=(who,)) for who in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    with closing(SqliteStore.open(path)) as store:
        assert store.count_cases() == 20


# Migrations


def test_migrations_are_numbered_without_a_gap() -> None:
    assert [step.number for step in shipped()] == list(range(1, latest() + 1))


def test_a_new_file_carries_our_mark(path: Path, store: SqliteStore) -> None:
    fill(store)
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert raw.execute("PRAGMA user_version").fetchone() == (latest(),)
    assert [entry.name for entry in path.parent.glob("*before*")] == []


def test_an_older_file_is_copied_before_it_is_migrated(path: Path) -> None:
    with closing(SqliteStore.open(path)) as store:
        row = fill(store)
        # Still open, so that the copy must take what is only in the write-ahead log.
        connect(path, migrations=[*shipped(), GOOD_MIGRATION]).close()
    copy = path.with_name(f"cases.db.before-v{latest() + 1}")
    if sys.platform != "win32":
        assert copy.stat().st_mode & 0o777 == 0o600
    with closing(SqliteStore.open(copy)) as old:
        assert (old.case("a1"), len(old.events("a1"))) == (row, 3)
    with pytest.raises(StoreNewerError):
        SqliteStore.open(path)
    with closing(connect(path, migrations=[*shipped(), GOOD_MIGRATION])) as migrated:
        assert migrated.execute("SELECT count(*) FROM more").fetchone()[0] == 0


def test_a_migration_that_fails_leaves_the_file_at_its_version(path: Path) -> None:
    with closing(SqliteStore.open(path)) as store:
        row = fill(store)
    for _ in range(2):
        with pytest.raises(StoreFaultError):
            connect(path, migrations=[*shipped(), BROKEN_MIGRATION])
    with closing(SqliteStore.open(path)) as store:
        assert store.case("a1") == row
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'more'").fetchone() == (0,)
    assert sorted(entry.name for entry in path.parent.iterdir()) == [
        "cases.db",
        f"cases.db.before-v{latest() + 1}",
    ]


@posix_only
@pytest.mark.parametrize("replaced", [False, True], ids=["deleted", "replaced by another"])
def test_a_record_that_is_gone_while_it_is_in_use_takes_nothing_more(
    path: Path, store: SqliteStore, replaced: bool
) -> None:
    row = fill(store)
    path.rename(path.with_name("elsewhere.db"))
    if replaced:
        path.write_bytes(b"")
    with pytest.raises(StoreGoneError, match="is gone"):
        store.append("a1", [NewEvent("noted", NOW, {})], SHOWN, expected_version=row.version, recorded_at=NOW)


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        (StoreFullError("The disk is full."), StoreFullError),
        (StorePlaceError("It cannot be opened."), StoreReadOnlyError),
    ],
)
def test_a_record_that_was_closed_cleanly_can_be_read_where_nothing_can_be_written(
    path: Path, monkeypatch: pytest.MonkeyPatch, fault: MachineError, says: type[MachineError]
) -> None:
    with closing(SqliteStore.open(path)) as store:
        fill(store)

    def refuse(_: Path) -> sqlite3.Connection:
        raise fault

    monkeypatch.setattr("recoverykit.store.sqlite.connect", refuse)
    reading = SqliteStore.open_existing(path)
    assert reading is not None
    with closing(reading):
        assert len(reading.events("a1")) == 3
        with pytest.raises(says):
            reading.append("a1", [NewEvent("noted", NOW, {})], SHOWN, expected_version=3, recorded_at=NOW)
