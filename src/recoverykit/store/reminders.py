"""What was reminded of, and what was put off: a small file beside the record, and no part of it.

Before anything is shown it is taken up here under its id, and marked once it was shown. A run that is killed in between
leaves it taken up, and when its lease has run out another says it under the same id. Whoever loses the file hears one
reminder twice, so a broken one is put aside and a new one begun. It holds no word of anybody's: names and ids are
hashes, the rest are times.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from recoverykit.errors import MachineError
from recoverykit.reminding import Period, Said, Snooze, ids_of, still_to_say
from recoverykit.store.connection import BUSY_SECONDS, transaction
from recoverykit.store.faults import StoreCorruptError, store_error, translated

T = TypeVar("T")

FILE_NAME = "reminders.db"
APPLICATION_ID = 0x5243_524D  # "RCRM"
KEPT = timedelta(days=60)

_VERSION = 1
_TABLES = (
    "CREATE TABLE reminders (row INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, at INTEGER NOT NULL, "
    "run TEXT NOT NULL, shown INTEGER NOT NULL, noticed TEXT) STRICT",
    "CREATE INDEX reminders_by_time ON reminders (at)",
    "CREATE TABLE snoozed (name TEXT PRIMARY KEY, until INTEGER NOT NULL, due INTEGER NOT NULL) STRICT, WITHOUT ROWID",
)
_MARKS = (
    f"PRAGMA application_id = {APPLICATION_ID}",
    f"PRAGMA user_version = {_VERSION}",
)
_SAID = "SELECT row, id, name, at, shown FROM reminders WHERE at >= ? AND at < ? ORDER BY row"
_AGAIN = "UPDATE reminders SET at = ?, run = ? WHERE row = ?"
_NEW = "INSERT INTO reminders (id, name, at, run, shown) VALUES (?, ?, ?, ?, 0)"
_SHOWN = "UPDATE reminders SET shown = 1 WHERE at = ? AND run = ?"
# What lies far behind or on a day to come goes once that was noticed on two days: a clock that is wrong for an hour
# takes nothing away of what was said today.
_ODD = "(at < :old OR at >= :tomorrow)"
_NOTICE = f"UPDATE reminders SET noticed = :today WHERE noticed IS NULL AND {_ODD}"  # noqa: S608 - our own words
_FORGET = f"DELETE FROM reminders WHERE noticed <> :today AND {_ODD}"  # noqa: S608 - our own words


class Reminders:
    """The memory of one folder, for one run. Nothing is opened before it is asked.

    Every method raises MachineError where disk or database fail. `renewed` says that the file was broken, and that a
    new one was begun.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME
        self.renewed = False
        self._run = os.urandom(8).hex()
        self._taken_at = 0
        self._file: tuple[int, int] | None = None

    @property
    def put_aside(self) -> Path:
        """Where a broken file goes."""
        return self.path.with_name(f"{FILE_NAME}.damaged")

    def snoozes(self) -> Mapping[str, Snooze]:
        """What was put off, by its name; also what has run out since."""
        with translated(self.path):
            if not self.path.exists():
                return {}
        return self._tried(_snoozes)

    def snooze(self, name: str, snooze: Snooze | None, now: datetime) -> bool:
        """Put something off, or no longer. Whether it was put off before. What ran out long ago is dropped."""

        def change(connection: sqlite3.Connection) -> bool:
            with transaction(connection):
                was = connection.execute("DELETE FROM snoozed WHERE name = ?", (name,)).rowcount > 0
                connection.execute("DELETE FROM snoozed WHERE until < ?", (_seconds(now - KEPT),))
                if snooze is not None:
                    cells = (name, _seconds(snooze.until), _seconds(snooze.due))
                    connection.execute("INSERT INTO snoozed VALUES (?, ?, ?)", cells)
            return was

        return self._tried(change)

    def take_up(self, wanted: Sequence[tuple[Period, Sequence[str]]], now: datetime) -> Mapping[str, str]:
        """Take up what nobody was reminded of in each period, and no other run has taken up: the ids by names.

        It is kept when this returns. Two who ask at once never get the same.
        """

        def take(connection: sqlite3.Connection) -> Mapping[str, str]:
            with transaction(connection):
                taken = self._take(connection, wanted, now)
                if taken:
                    _clear(connection, wanted[0][0], now)
            return taken

        self._taken_at = _seconds(now)
        return self._tried(take)

    def _take(
        self, connection: sqlite3.Connection, wanted: Sequence[tuple[Period, Sequence[str]]], now: datetime
    ) -> Mapping[str, str]:
        taken: dict[str, str] = {}
        again: list[tuple[int, str, int]] = []
        new: list[tuple[str, str, int, str]] = []
        for period, names in wanted:
            found = still_to_say(names, _said(connection, period), now)
            ids = dict(ids_of((name for name, dead in found.items() if not dead), period))
            dead = {name: one for name, one in found.items() if one}
            again += ((self._taken_at, self._run, one.row) for one in dead.values())
            new += ((id_, name, self._taken_at, self._run) for name, id_ in ids.items())
            taken |= ids | {name: one.id for name, one in dead.items()}
        connection.executemany(_AGAIN, again)
        connection.executemany(_NEW, new)
        return taken

    def glance(self, wanted: Sequence[tuple[Period, Sequence[str]]], now: datetime) -> Mapping[str, str]:
        """What `take_up` would give, where nothing can be written. What cannot be read either was never said."""
        found: dict[str, str] = {}
        try:
            with translated(self.path), closing(self._connect("?mode=ro")) as connection:
                said = [_said(connection, period) for period, _ in wanted]
        except MachineError:
            said = [() for _ in wanted]
        for (period, names), before in zip(wanted, said, strict=True):
            missing = still_to_say(names, before, now)
            found |= ids_of(missing, period)
            found |= {name: dead.id for name, dead in missing.items() if dead}
        return found

    def mark_shown(self) -> None:
        """Remember that all that was taken up has been shown."""

        def mark(connection: sqlite3.Connection) -> None:
            with transaction(connection):
                connection.execute(_SHOWN, (self._taken_at, self._run))

        self._tried(mark)

    def _tried(self, work: Callable[[sqlite3.Connection], T]) -> T:
        try:
            with self._opened() as connection:
                return work(connection)
        except StoreCorruptError:
            self._begin_anew()
        with self._opened() as connection:
            return work(connection)

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        with translated(self.path):
            self._make_private()
            with closing(self._connect("?mode=rw")) as connection:
                found = self.path.stat()
                self._file = (found.st_dev, found.st_ino)
                connection.execute("PRAGMA fullfsync = ON")
                if _is_new(connection):
                    _make_tables(connection)
                if not _is_ours(connection):
                    raise store_error(StoreCorruptError, self.path)
                yield connection

    def _connect(self, how: str) -> sqlite3.Connection:
        uri = f"{self.path.absolute().as_uri()}{how}"
        return sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)

    def _make_private(self) -> None:
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            os.close(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            return

    def _begin_anew(self) -> None:
        """Put the broken file aside, unless another run has done so meanwhile: then the file there is a new one."""
        with translated(self.path):
            found = self.path.stat()
            if self._file != (found.st_dev, found.st_ino):
                return
            # A journal that stayed behind would be played into the new file.
            self.path.with_name(f"{FILE_NAME}-journal").unlink(missing_ok=True)
            self.path.replace(self.put_aside)
        self.renewed = True


def _said(connection: sqlite3.Connection, period: Period) -> Sequence[Said]:
    rows = connection.execute(_SAID, (_seconds(period.begins), _seconds(period.ends)))
    return [Said(row, id_, name, _moment(at), shown == 1) for row, id_, name, at, shown in rows]


def _snoozes(connection: sqlite3.Connection) -> Mapping[str, Snooze]:
    rows = connection.execute("SELECT name, until, due FROM snoozed")
    return {name: Snooze(*map(_moment, times)) for name, *times in rows}


def _clear(connection: sqlite3.Connection, today: Period, now: datetime) -> None:
    cells = {"today": today.begins.isoformat(), "old": _seconds(now - KEPT), "tomorrow": _seconds(today.ends)}
    connection.execute(_FORGET, cells)
    connection.execute(_NOTICE, cells)


def _is_new(connection: sqlite3.Connection) -> bool:
    (objects,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return objects == 0 and _pragma(connection, "application_id") == 0


def _is_ours(connection: sqlite3.Connection) -> bool:
    found = {sql for (sql,) in connection.execute("SELECT sql FROM sqlite_schema")}
    marked = _pragma(connection, "application_id") == APPLICATION_ID and _pragma(connection, "user_version") == _VERSION
    return marked and found.issuperset(_TABLES)


def _make_tables(connection: sqlite3.Connection) -> None:
    with transaction(connection):
        if _is_new(connection):
            for statement in (*_TABLES, *_MARKS):
                connection.execute(statement)


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    (value,) = connection.execute(f"PRAGMA {name}").fetchone()
    return int(value)


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())


def _moment(seconds: int) -> datetime:
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        return datetime.max.replace(tzinfo=UTC)
