"""Opening the file: made private, checked before it is touched, copied before it is migrated."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from weakref import WeakSet

from recoverykit.store.faults import (
    StoreCorruptError,
    StoreFaultError,
    StoreForeignError,
    StoreGoneError,
    StoreNewerError,
    StorePlaceError,
    StoreReadOnlyError,
    store_error,
    translated,
)
from recoverykit.store.migrations import Migration, shipped

APPLICATION_ID = 0x5243_4F56  # "RCOV", at byte 68 of the file
BUSY_SECONDS = 5.0
_OLDEST_SQLITE = (3, 37)  # STRICT tables
_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 108  # the header of the file, and that of its first page


class Connection(sqlite3.Connection):
    """A connection that knows which file it has open: device and inode."""

    identity: tuple[int, int] | None = None

    def close(self) -> None:
        super().close()
        _open_here.discard(self)


_open_here: WeakSet[Connection] = WeakSet()
_opening = threading.Lock()


def connect(path: Path, *, migrations: Sequence[Migration] | None = None) -> Connection:
    """Open the record at `path`, making file (0600) and folder (0700) where there are none.

    An older file is copied to `<name>.before-v<N>` and migrated. Raises MachineError; a file that is newer, damaged
    or not ours is left as it is. `migrations` are the shipped ones unless given.
    """
    steps = shipped() if migrations is None else migrations
    with translated(path), _opening:
        if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
            raise StoreFaultError(f"SQLite {sqlite3.sqlite_version} is too old.", "Use a newer Python.")
        _make_private(path)
        if path.is_dir():
            raise StorePlaceError(f"{path} is a folder, where a file should be.", "Move it away, then try again.")
        _check_header(path, len(steps))
        return _connected(path, steps)


def connect_to_read(path: Path) -> Connection:
    """Open a record that cannot be written, on a full disk or a read-only one. Raises MachineError.

    Only a file that was closed cleanly is read like this: what a write-ahead log still holds would be missed.
    """
    with translated(path), _opening:
        if _has_log(path):
            raise store_error(StoreReadOnlyError, path)
        return _connected_to_read(path, "immutable=1")


def connect_to_glance(path: Path) -> Connection:
    """Open a record for a look at it, also while somebody writes to it, and neither make nor wait for anything.

    An older record is read as it is, or not at all. Raises MachineError, also if there is no record.
    """
    with translated(path), _opening:
        # Where nobody has a log open, SQLite would make one to read, and could not take it away again.
        return _connected_to_read(path, "readonly_shm=1" if _has_log(path) else "immutable=1", wait=0)


def still_there(connection: sqlite3.Connection, path: Path) -> None:
    """Make sure that what is written goes to the file at `path`, and not to one that was deleted or moved away.

    Raises MachineError.
    """
    known = connection.identity if isinstance(connection, Connection) else None
    try:
        found = path.stat()
    except OSError as error:
        raise store_error(StoreGoneError, path) from error
    if known is not None and known != (found.st_dev, found.st_ino):
        raise store_error(StoreGoneError, path)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of the block or nothing. The lock for writing is taken at the beginning, so that nothing read gets stale."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        # On a full disk SQLite may have rolled back by itself.
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _make_private(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        # Before SQLite comes, so that it never lies open; -wal and -shm inherit its mode.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return


def _check_header(path: Path, latest: int) -> None:
    """Refuse a file by its first bytes: opening it with SQLite could already change it."""
    found = path.stat()
    # Closing any descriptor of a file drops all POSIX locks this process has on it. Under an open connection that
    # would let another process delete the write-ahead log; and that connection has checked the file already.
    if any(one.identity == (found.st_dev, found.st_ino) for one in _open_here):
        return
    with path.open("rb") as file:
        head = file.read(_HEADER_BYTES)
    if not head:
        return
    if len(head) < _HEADER_BYTES or not head.startswith(_MAGIC):
        raise store_error(StoreCorruptError, path)
    application, version = int.from_bytes(head[68:72], "big"), int.from_bytes(head[60:64], "big")
    # A crash while the file was made can leave an empty database without our mark.
    empty = int.from_bytes(head[103:105], "big") == 0 and head[100] == 0x0D
    if application != APPLICATION_ID and not (application == 0 and empty):
        raise store_error(StoreForeignError, path)
    if version > latest:
        raise store_error(StoreNewerError, path)


def _connected(path: Path, steps: Sequence[Migration]) -> Connection:
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, factory=Connection)
    ready = False
    try:
        found = path.stat()
        connection.identity = (found.st_dev, found.st_ino)
        _open_here.add(connection)
        connection.row_factory = sqlite3.Row
        _configure(connection)
        _check_contents(connection, path, len(steps))
        _write_ahead(connection)
        _migrate(connection, path, steps)
        ready = True
    finally:
        if not ready:
            connection.close()
    return connection


def _has_log(path: Path) -> bool:
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _connected_to_read(path: Path, how: str, *, wait: float = BUSY_SECONDS) -> Connection:
    _check_header(path, len(shipped()))
    uri = f"{path.absolute().as_uri()}?mode=ro&{how}"
    connection = sqlite3.connect(uri, uri=True, timeout=wait, isolation_level=None, factory=Connection)
    ready = False
    try:
        connection.row_factory = sqlite3.Row
        _check_nothing_runs(connection, path)
        ready = True
    finally:
        if not ready:
            connection.close()
    return connection


def _configure(connection: Connection) -> None:
    for setting in (
        "foreign_keys = ON",
        "synchronous = FULL",  # an acknowledged answer survives a power cut
        "fullfsync = ON",  # the same on macOS, where fsync alone stops at the drive's cache
        "secure_delete = ON",  # erased means overwritten
        "recursive_triggers = ON",  # REPLACE asks the delete triggers too
        "trusted_schema = OFF",
    ):
        _pragma(connection, setting)


def _check_contents(connection: Connection, path: Path, latest: int) -> None:
    """The checks of the header once more: what is still in the write-ahead log, the header does not show."""
    (objects,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if _pragma(connection, "application_id") != APPLICATION_ID and objects:
        raise store_error(StoreForeignError, path)
    if _pragma(connection, "user_version") > latest:
        raise store_error(StoreNewerError, path)
    _check_nothing_runs(connection, path)


def _check_nothing_runs(connection: Connection, path: Path) -> None:
    """Refuse a file with views, or with triggers other than ours: those of somebody else could change what is written
    or never come to an end."""
    ours = _spaced(" ".join(step.sql for step in shipped()))
    for kind, sql in connection.execute("SELECT type, sql FROM sqlite_schema WHERE type IN ('view', 'trigger')"):
        if kind == "view" or _spaced(str(sql)) not in ours:
            raise store_error(StoreCorruptError, path)


def _spaced(sql: str) -> str:
    """SQL with single spaces, however the lines of a file end."""
    return " ".join(sql.split())


def _migrate(connection: Connection, path: Path, steps: Sequence[Migration]) -> None:
    if _pragma(connection, "user_version") == len(steps):
        return
    with transaction(connection):
        # Another process may have migrated while this one waited for the lock.
        version = _pragma(connection, "user_version")
        if 0 < version < len(steps):
            _copy(path, path.with_name(f"{path.name}.before-v{len(steps)}"))
        for step in steps[version:]:
            for statement in _statements(step.sql):
                connection.execute(statement)
        _pragma(connection, f"application_id = {APPLICATION_ID}")
        _pragma(connection, f"user_version = {len(steps)}")


def _copy(path: Path, target: Path) -> None:
    """A complete copy of the database, private, and whole as soon as it has its name."""
    partial = target.with_name(f"{target.name}.partial")
    partial.unlink(missing_ok=True)
    _make_private(partial)
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(partial)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


def _statements(sql: str) -> Iterator[str]:
    """The statements of a script; executescript would commit the transaction they belong to."""
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        raise RuntimeError("a migration ends in the middle of a statement")


def _write_ahead(connection: Connection) -> None:
    """Keep a write-ahead log. Going over to it, SQLite does not wait for others who do the same: that is done here."""
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            if str(connection.execute("PRAGMA journal_mode").fetchone()[0]).lower() != "wal":
                connection.execute("PRAGMA journal_mode = WAL").fetchone()
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)


def _pragma(connection: Connection, text: str) -> int:
    """Run a PRAGMA; its answer as a number, 0 where it has none."""
    row = connection.execute(f"PRAGMA {text}").fetchone()
    return row[0] if row is not None and isinstance(row[0], int) else 0
