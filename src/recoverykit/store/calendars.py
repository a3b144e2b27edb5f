"""What has been written into calendars: a small file beside the record, and no part of it.

If it is lost, calendars are written as if for the first time (see `first_sequence`); nothing of a case is.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from datetime import datetime, timedelta
from pathlib import Path

from recoverykit.calendars.entries import Entry
from recoverykit.errors import MachineError
from recoverykit.store.chain import decode_moment, encode_moment
from recoverykit.store.connection import Connection, connect
from recoverykit.store.faults import StoreCorruptError, StoreFaultError, StoreForeignError, translated
from recoverykit.store.migrations import Migration

WAIT = timedelta(minutes=1)
"""How long one run waits for another that is writing a calendar."""

_SHAPE = Migration(
    1,
    "calendar",
    """
    CREATE TABLE begun (one INTEGER PRIMARY KEY CHECK (one = 1), at TEXT NOT NULL) STRICT;
    CREATE TABLE entries (
        case_uid TEXT NOT NULL, key TEXT NOT NULL, number INTEGER NOT NULL, client TEXT NOT NULL, what TEXT NOT NULL,
        owner TEXT NOT NULL, promised INTEGER NOT NULL, due TEXT, sequence INTEGER NOT NULL, changed TEXT NOT NULL,
        lost TEXT, gone TEXT, kept TEXT, PRIMARY KEY (case_uid, key)
    ) STRICT, WITHOUT ROWID;
    """,
)
_COLUMNS = tuple(one.name for one in fields(Entry))
_KEEP = f"INSERT OR REPLACE INTO entries ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"  # noqa: S608 - names of our own fields
_MOMENTS = ("due", "changed", "lost", "gone", "kept")


class Memory:
    """The file. Every method raises MachineError where the disk or the database refuses."""

    def __init__(self, path: Path, connection: Connection) -> None:
        self._path, self._connection = path, connection

    @classmethod
    def open(cls, path: Path) -> Memory:
        """Open the file at `path`, or make it (0600)."""
        with _translated(path):
            connection = connect(path, migrations=(_SHAPE,))
            connection.execute(f"PRAGMA busy_timeout = {WAIT // timedelta(milliseconds=1)}")
            return cls(path, connection)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @contextmanager
    def locked(self) -> Iterator[None]:
        """All that is kept in the block is kept together, or nothing; whoever else wants to write waits."""
        with _translated(self._path):
            self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            with _translated(self._path):
                self._connection.execute("COMMIT")
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def begun(self, now: datetime) -> datetime:
        """When the file was made; that is now, if it has just been."""
        with _translated(self._path, ValueError):
            self._connection.execute("INSERT OR IGNORE INTO begun VALUES (1, ?)", (encode_moment(now),))
            (at,) = self._connection.execute("SELECT at FROM begun").fetchone()
            return decode_moment(str(at))

    def entries(self) -> tuple[Entry, ...]:
        """All that was ever written."""
        with _translated(self._path, ValueError, IndexError):
            return tuple(_entry(row) for row in self._connection.execute("SELECT * FROM entries"))

    def keep(self, entries: Iterable[Entry]) -> None:
        """Keep entries in the place of their older versions."""
        with _translated(self._path):
            self._connection.executemany(_KEEP, (_cells(one) for one in entries))


def first_sequence(opened: datetime | None, begun: datetime) -> int:
    """The first sequence of an entry of a case that was opened then, in a file that was begun then.

    It is 0, as RFC 5545 wants it (section 3.8.7.4). Only of a case that is older than the file something could have
    been written before the file was lost: there it is the minutes between both, more than were ever counted one by one.
    """
    return max(0, (begun - opened) // timedelta(minutes=1)) if opened else 0


def _entry(row: sqlite3.Row) -> Entry:
    moments = {name: decode_moment(str(row[name])) if row[name] is not None else None for name in _MOMENTS}
    changed = moments["changed"]
    if changed is None:
        raise ValueError("an entry has changed at some time")
    return Entry(
        case_uid=str(row["case_uid"]),
        key=str(row["key"]),
        number=int(row["number"]),
        client=str(row["client"]),
        what=str(row["what"]),
        owner=str(row["owner"]),
        promised=row["promised"] == 1,
        due=moments["due"],
        sequence=int(row["sequence"]),
        changed=changed,
        lost=moments["lost"],
        gone=moments["gone"],
        kept=moments["kept"],
    )


def _cells(entry: Entry) -> tuple[str | int | None, ...]:
    found = (getattr(entry, name) for name in _COLUMNS)
    return tuple(encode_moment(one) if isinstance(one, datetime) else one for one in found)


@contextmanager
def _translated(path: Path, *unreadable: type[Exception]) -> Iterator[None]:
    """As `translated`, where a file that is damaged can be done without. `unreadable`: what else tells that it is."""
    damage: tuple[type[Exception], ...] = (StoreCorruptError, StoreForeignError, StoreFaultError, *unreadable)
    try:
        with translated(path):
            yield
    except damage as error:
        raise MachineError(
            f"{path} cannot be used. It seems to be damaged.",
            "Delete it, then try again. It only remembers what was written into calendars.",
        ) from error
