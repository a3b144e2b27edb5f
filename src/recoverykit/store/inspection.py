"""The record as it lies, to be verified: raw rows, and what SQLite says of the file. Nothing here is believed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from recoverykit.case.client import Client
from recoverykit.store.cells import Cell, projection_cells, sealed_of
from recoverykit.store.chain import Sealed, encode_moment
from recoverykit.store.faults import translated
from recoverykit.store.migrations import shipped
from recoverykit.store.owed import duty_of
from recoverykit.store.protocol import CaseRow, Duty, RecordDamagedError
from recoverykit.store.rows import client_text, projection_of

_NOT_COMPARED = frozenset({"number", "uid", "version"})
_SELECT_EVENTS = """
    SELECT events.*, payloads.salt, payloads.body FROM events
    LEFT JOIN payloads ON payloads.case_uid = events.case_uid AND payloads.version = events.version
    WHERE events.case_uid = ? ORDER BY events.version
"""
_STRAY_EVENTS = """
    SELECT case_uid, count(*) AS many FROM events WHERE case_uid NOT IN (SELECT uid FROM cases) GROUP BY case_uid
"""
_STRAY_PAYLOADS = """
    SELECT coalesce(cases.number, 0) AS number, payloads.case_uid, payloads.version FROM payloads
    LEFT JOIN events ON events.case_uid = payloads.case_uid AND events.version = payloads.version
    LEFT JOIN cases ON cases.uid = payloads.case_uid
    WHERE events.version IS NULL
"""
_STRAY_KEYS = "SELECT key FROM client_keys WHERE client_uid NOT IN (SELECT uid FROM clients)"
_EARLIER = "SELECT count(*) FROM cases WHERE client_uid = ? AND number < ? AND state <> 'mistake'"
_CLIENTS = """
    SELECT clients.*, client_keys.key FROM clients
    LEFT JOIN client_keys ON client_keys.client_uid = clients.uid ORDER BY clients.uid
"""
Table: TypeAlias = Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class KeptCase:
    """A case as it lies. `columns` are those that its events decide, as stored; `sealed` its events, by version; `owed`
    what it owes, None where that was never worked out."""

    number: int
    uid: str
    version: int
    columns: Mapping[str, Cell]
    sealed: tuple[Sealed, ...]
    owed: tuple[Duty, ...] | None = None


@dataclass(frozen=True, slots=True)
class KeptClient:
    """A client as it lies: `text` is its JSON, `keys` what it is found under. `merged_into` may lead nowhere."""

    uid: str
    name: str
    text: str
    merged_into: str | None
    keys: frozenset[str]


class SqliteInspection:
    """What lies in a file, read in the transaction of `connection`."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def flaws(self) -> Iterator[str]:
        try:
            yield from self._of_sqlite()
            yield from self._of_schema()
            yield from self._strays()
        except sqlite3.Error as error:
            yield f"The file cannot be read on: {error}."
        except UnicodeDecodeError:
            yield "The file cannot be read on: what SQLite says of it is no text."

    def number_after(self, number: int) -> int | None:
        rows = self._rows("SELECT number FROM cases WHERE number > ? ORDER BY number LIMIT 1", number)
        return int(rows[0]["number"]) if rows else None

    def last_number(self) -> int:
        rows = self._rows("SELECT seq FROM sqlite_sequence WHERE name = 'cases'")
        return int(rows[0]["seq"]) if rows and isinstance(rows[0]["seq"], int) else 0

    def case(self, number: int) -> KeptCase:
        rows = self._rows("SELECT * FROM cases WHERE number = ?", number)
        if not rows:  # an index that is damaged names cases that the table does not have
            raise RecordDamagedError(f"Case {number} is damaged: an index has it, the table has not.", number=number)
        row = rows[0]
        columns = {name: row[name] for name in row.keys() if name not in _NOT_COMPARED}  # noqa: SIM118 - a Row iterates over values
        uid, version = str(row["uid"]), row["version"]
        if not isinstance(version, int):
            raise RecordDamagedError(f"Case {number} is damaged: its number of events is none.", number=number)
        sealed = tuple(sealed_of(one) for one in self._rows(_SELECT_EVENTS, uid))
        owed = self._owed(uid) if columns.pop("owed_known", 0) else None
        return KeptCase(number, uid, version, columns, sealed, owed)

    def _owed(self, uid: str) -> tuple[Duty, ...]:
        """What is kept of what a case owes; what cannot be read is something that no case owes."""
        try:
            return tuple(duty_of(one) for one in self._rows("SELECT * FROM owed WHERE case_uid = ? ORDER BY key", uid))
        except RecordDamagedError:
            return (Duty("", "", "", "", None, promised=False),)

    def earlier(self, client_uid: str, number: int) -> int:
        return int(self._rows(_EARLIER, client_uid, number)[0][0])

    def bundles(self) -> tuple[str, ...]:
        return tuple(str(row["sha256"]) for row in self._rows("SELECT sha256 FROM bundles ORDER BY sha256"))

    def clients(self) -> Iterator[KeptClient]:
        with translated(self._path):
            held: KeptClient | None = None
            for row in self._connection.execute(_CLIENTS):
                keys = frozenset() if row["key"] is None else frozenset({str(row["key"])})
                if held is not None and held.uid == row["uid"]:
                    keys |= held.keys
                elif held is not None:
                    yield held
                merged = None if row["merged_into"] is None else str(row["merged_into"])
                held = KeptClient(str(row["uid"]), str(row["name"]), str(row["body"]), merged, keys)
            if held is not None:
                yield held

    def _rows(self, statement: str, *cells: Cell) -> list[sqlite3.Row]:
        with translated(self._path):
            return self._connection.execute(statement, cells).fetchall()

    def _of_sqlite(self) -> Iterator[str]:
        for (said,) in self._connection.execute("PRAGMA integrity_check"):
            if said != "ok":
                yield f"The file is damaged: {' '.join(str(said).split())}."

    def _of_schema(self) -> Iterator[str]:
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        with closing(sqlite3.connect(":memory:")) as fresh:
            for step in shipped()[:version]:
                fresh.executescript(step.sql)
            wanted = _schema(fresh)
        found = _schema(self._connection)
        for (kind, name), text in wanted.items():
            if (kind, name) not in found:
                yield f"The {kind} {name} of the file is missing."
            elif found[kind, name] != text:
                yield f"The {kind} {name} of the file is not as recover made it."
        yield from (
            f"The {kind} {name} of the file is not recover's." for kind, name in found if (kind, name) not in wanted
        )

    def _strays(self) -> Iterator[str]:
        for row in self._connection.execute(_STRAY_EVENTS):
            yield f"{row['many']} events lie there of a case that is not on record, uid {row['case_uid']}."
        for row in self._connection.execute(_STRAY_PAYLOADS):
            where = f"Case {row['number']}" if row["number"] else f"The case of uid {row['case_uid']}"
            yield f"{where}, event {row['version']}: its content is there, and the event is not."
        for row in self._connection.execute(_STRAY_KEYS):
            yield f"The name “{row['key']}” leads to a client who is not on record."


def _schema(connection: sqlite3.Connection) -> Table:
    rows = connection.execute("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
    return {(str(kind), str(name)): str(text) for kind, name, text in rows}


class MemoryInspection:
    """What lies in memory; no file is there that could be damaged."""

    def __init__(
        self,
        cases: Mapping[int, tuple[CaseRow, tuple[Sealed, ...], tuple[Duty, ...] | None]],
        bundles: tuple[str, ...],
        clients: Mapping[str, Client],
        merged: Mapping[str, str],
        keys: Mapping[str, str],
    ) -> None:
        self._cases = cases
        self._bundles = bundles
        self._clients = clients
        self._merged = merged
        self._keys = keys

    def flaws(self) -> Iterator[str]:
        yield from ()

    def number_after(self, number: int) -> int | None:
        return min((one for one in self._cases if one > number), default=None)

    def last_number(self) -> int:
        return max(self._cases, default=0)

    def case(self, number: int) -> KeptCase:
        row, sealed, owed = self._cases[number]
        columns: dict[str, Cell] = {
            **projection_cells(projection_of(row)),
            "opened_at": encode_moment(row.opened_at),
            "updated_at": encode_moment(row.updated_at),
        }
        return KeptCase(number, row.uid, row.version, columns, sealed, owed)

    def earlier(self, client_uid: str, number: int) -> int:
        rows = (row for row, *_ in self._cases.values())
        return sum(one.client_uid == client_uid and one.number < number and one.state != "mistake" for one in rows)

    def bundles(self) -> tuple[str, ...]:
        return tuple(sorted(self._bundles))

    def clients(self) -> Iterator[KeptClient]:
        for uid, client in sorted(self._clients.items()):
            keys = frozenset(key for key, owner in self._keys.items() if owner == uid)
            yield KeptClient(uid, client.name, client_text(client), self._merged.get(uid), keys)
