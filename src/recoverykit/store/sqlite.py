"""The record in one SQLite file. Each answer is one transaction, on disk before the call returns."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Self

from recoverykit.case.client import Client, client_key
from recoverykit.store.cells import (
    Cell,
    Cells,
    case_row_of,
    event_cells,
    projection_cells,
    sealed_of,
)
from recoverykit.store.chain import ChainFault, Sealed, encode_moment, genesis, read_chain, seal_all
from recoverykit.store.connection import connect, connect_to_glance, connect_to_read, still_there, transaction
from recoverykit.store.faults import (
    StoreFaultError,
    StoreFullError,
    StorePlaceError,
    StoreReadOnlyError,
    translated,
)
from recoverykit.store.owed import (
    FORGET_OWED,
    OWED_BASIS,
    OWED_UNKNOWN,
    count_owed,
    keep_owed,
    owed_row_of,
    select_owed,
    within,
)
from recoverykit.store.protocol import CaseRow, Inspection, NewEvent, OwedRow, Projection, RecordedEvent, Span
from recoverykit.store.rows import (
    already_open,
    client_of,
    client_text,
    damaged,
    damaged_bundle,
    folded,
    missing_bundle,
    missing_case,
    missing_client,
    moved_on,
    searched_keys,
    storable,
    storable_duties,
)

_INSERT_CASE = """
    INSERT INTO cases (uid, version, client_uid, client_name, client_folded, title, title_folded, playbook, state,
                       opened_at, updated_at, next_what, next_due, deadlines)
    VALUES (:uid, :version, :client_uid, :client_name, :client_folded, :title, :title_folded, :playbook, :state,
            :updated_at, :updated_at, :next_what, :next_due, :deadlines)
"""
_UPDATE_CASE = """
    UPDATE cases SET
        version = :version, client_uid = :client_uid, client_name = :client_name, client_folded = :client_folded,
        title = :title, title_folded = :title_folded, playbook = :playbook, state = :state, updated_at = :updated_at,
        next_what = :next_what, next_due = :next_due, deadlines = :deadlines
    WHERE uid = :uid
"""
_TIMES = """
    opened_at = coalesce((SELECT recorded_at FROM events WHERE case_uid = uid AND version = 1), opened_at),
    updated_at = coalesce(
        (SELECT recorded_at FROM events WHERE case_uid = uid AND version = cases.version), updated_at
    )
"""
_INSERT_EVENT = "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_INSERT_PAYLOAD = "INSERT INTO payloads VALUES (?, ?, ?, ?)"
# One statement, so that it sees one state: another process may append meanwhile.
_SELECT_EVENTS = """
    SELECT cases.number, cases.version AS length, events.*, payloads.salt, payloads.body
    FROM cases
    LEFT JOIN events ON events.case_uid = cases.uid
    LEFT JOIN payloads ON payloads.case_uid = events.case_uid AND payloads.version = events.version
    WHERE cases.uid = ? ORDER BY events.version
"""
# With `OR` in one statement, SQLite would walk over all cases for either.
CASES = "SELECT * FROM cases ORDER BY opened_at DESC, number DESC LIMIT :limit"
CASES_IN_STATE = "SELECT * FROM cases WHERE state = :state ORDER BY opened_at DESC, number DESC LIMIT :limit"
COUNT_IN_STATE = "SELECT count(*) FROM cases WHERE state = :state"
CASES_OF_CLIENT = """
    SELECT * FROM cases WHERE client_uid = :client_uid AND (:state IS NULL OR state = :state)
    ORDER BY opened_at DESC, number DESC LIMIT :limit
"""
# Named, as SQLite would rather take all open cases by their state and sort them.
OPEN_BY_DUE = """
    SELECT * FROM cases INDEXED BY cases_open_by_due WHERE state = 'open'
    ORDER BY next_due IS NULL, next_due, number LIMIT :limit
"""
# instr knows no wildcards, so nothing needs escaping.
_FIND_CASES = """
    SELECT * FROM cases
    WHERE instr(lower(uid), :part) = 1 OR instr(client_folded, :part) OR instr(title_folded, :part)
    ORDER BY state <> 'open', opened_at DESC, number DESC LIMIT :limit
"""
_SAVE_CLIENT = """
    INSERT INTO clients (uid, name, body) VALUES (?, ?, ?)
    ON CONFLICT (uid) DO UPDATE SET name = excluded.name, body = excluded.body
"""
_SELECT_CLIENT = """
    SELECT kept.* FROM clients AS asked JOIN clients AS kept ON kept.uid = coalesce(asked.merged_into, asked.uid)
    WHERE asked.uid = ?
"""


class SqliteStore:
    """A Store in one file. Use it in the thread that opened it; other processes may use the file meanwhile."""

    def __init__(self, connection: sqlite3.Connection, path: Path, full: StoreFullError | None = None) -> None:
        """Take over a connection that `connect` made, or one that can only read, on a disk that is `full`."""
        self._connection = connection
        self._path = path
        self._full = full

    @classmethod
    def open(cls, path: Path) -> Self:
        """The record at `path`, made if there is none. Raises MachineError."""
        return cls(connect(path), path)

    @classmethod
    def open_existing(cls, path: Path) -> Self | None:
        """The record at `path`, or None if there is none: reading alone makes no file. Raises MachineError."""
        with translated(path):
            there = path.exists()
        if not there:
            return None
        try:
            return cls.open(path)
        except (StoreFullError, StoreReadOnlyError, StorePlaceError, StoreFaultError) as error:
            # A full disk or a read-only one has no room for SQLite's own files; what is on it can still be read.
            return cls(connect_to_read(path), path, error if isinstance(error, StoreFullError) else None)

    @classmethod
    def glance(cls, path: Path) -> Self:
        """The record at `path` as it is at this moment, for a look at it: nothing is made, changed or waited for.

        Raises MachineError, also if there is none.
        """
        return cls(connect_to_glance(path), path)

    def open_case(
        self, uid: str, events: Sequence[NewEvent], projection: Projection, *, recorded_at: datetime
    ) -> CaseRow:
        if not events:
            raise ValueError("a case begins with an event")
        with self._writing():
            if (taken := self.case(uid)) is not None:
                raise already_open(taken.number)
            cells = self._projected(projection)
            sealed = seal_all(uid, events, last=(0, genesis(uid)), recorded_at=recorded_at, new_salt=os.urandom)
            place = {"uid": uid, "version": len(sealed), "updated_at": encode_moment(recorded_at)}
            self._connection.execute(_INSERT_CASE, {**cells, **place})
            self._insert_events(uid, sealed)
            self._keep_owed(uid, projection)
            return self._must_have(uid)

    def append(
        self,
        uid: str,
        events: Sequence[NewEvent],
        projection: Projection,
        *,
        expected_version: int,
        recorded_at: datetime,
    ) -> CaseRow:
        with self._writing():
            before = self._must_have(uid)
            if before.version != expected_version:
                raise moved_on(before.number)
            cells = self._projected(projection)
            last = (before.version, self._last_hash(before))
            sealed = seal_all(uid, events, last=last, recorded_at=recorded_at, new_salt=os.urandom)
            version = before.version + len(sealed)
            updated_at = recorded_at if sealed else before.updated_at
            place = {"uid": uid, "version": version, "updated_at": encode_moment(updated_at)}
            self._connection.execute(_UPDATE_CASE, {**cells, **place})
            self._insert_events(uid, sealed)
            self._keep_owed(uid, projection)
            return self._must_have(uid)

    def events(self, uid: str) -> tuple[RecordedEvent, ...]:
        rows = self._rows(_SELECT_EVENTS, (storable(uid),))
        if not rows:
            return ()
        sealed = tuple(sealed_of(row) for row in rows if row["version"] is not None)
        events = read_chain(uid, sealed, int(rows[0]["length"]))
        if isinstance(events, ChainFault):
            raise damaged(int(rows[0]["number"]), events)
        return events

    def case(self, uid: str) -> CaseRow | None:
        return self._case("SELECT * FROM cases WHERE uid = ?", storable(uid))

    def case_by_number(self, number: int) -> CaseRow | None:
        # SQLite has no greater integers, and Python refuses to hand them over.
        return self._case("SELECT * FROM cases WHERE number = ?", number) if 0 < number < 2**63 else None

    def cases(
        self, *, state: str | None = None, client_uid: str | None = None, limit: int | None = None
    ) -> tuple[CaseRow, ...]:
        cells: dict[str, Cell] = {"state": state, "limit": -1 if limit is None else max(limit, 0)}
        if client_uid is None:
            return self._cases(CASES if state is None else CASES_IN_STATE, cells)
        kept = self.client(client_uid)
        return self._cases(CASES_OF_CLIENT, {**cells, "client_uid": kept.uid if kept else client_uid})

    def open_by_due(self, limit: int) -> tuple[CaseRow, ...]:
        return self._cases(OPEN_BY_DUE, {"limit": max(limit, 0)})

    def owed(self, span: Span, limit: int | None = None) -> tuple[OwedRow, ...]:
        where, cells = within(span, self._kept_uid(span.client_uid))
        rows = self._rows(select_owed(where), {**cells, "limit": -1 if limit is None else max(limit, 0)})
        return tuple(owed_row_of(row) for row in rows)

    def count_owed(self, span: Span, most: int | None = None) -> int:
        where, cells = within(span, self._kept_uid(span.client_uid))
        counting = count_owed(where, joined=span.client_uid is not None)
        return int(self._rows(counting, {**cells, "limit": -1 if most is None else max(most, 0)})[0][0])

    def owed_unknown(self, limit: int) -> tuple[CaseRow, ...]:
        return tuple(case_row_of(row) for row in self._rows(OWED_UNKNOWN, (max(limit, 0),)))

    def owed_by(self, basis: str) -> None:
        if [row["basis"] for row in self._rows(OWED_BASIS, ())] == [basis]:
            return
        with self._writing():
            self._connection.execute(FORGET_OWED)
            self._connection.execute("INSERT OR REPLACE INTO owed_basis VALUES (1, ?)", (basis,))

    def _kept_uid(self, client_uid: str | None) -> str | None:
        kept = self.client(client_uid) if client_uid is not None else None
        return kept.uid if kept else client_uid

    def count_cases(self, state: str | None = None) -> int:
        rows = self._rows("SELECT count(*) FROM cases" if state is None else COUNT_IN_STATE, {"state": state})
        return int(rows[0][0])

    def find_cases(self, part: str, limit: int) -> tuple[CaseRow, ...]:
        return self._cases(_FIND_CASES, {"part": folded(storable(part)), "limit": max(limit, 0)})

    def put_bundle(self, sha256: str, body: bytes) -> None:
        if hashlib.sha256(body).hexdigest() != sha256:
            raise ValueError("a bundle is kept under its own hash")
        with self._writing():
            self._connection.execute("INSERT INTO bundles VALUES (?, ?) ON CONFLICT DO NOTHING", (sha256, body))

    def bundle(self, sha256: str) -> bytes:
        rows = self._rows("SELECT body FROM bundles WHERE sha256 = ?", (sha256,))
        if not rows:
            raise missing_bundle(sha256)
        body = rows[0]["body"]
        if not isinstance(body, bytes) or hashlib.sha256(body).hexdigest() != sha256:
            raise damaged_bundle(sha256)
        return body

    def save_client(self, client: Client) -> None:
        with self._writing():
            kept = self.client(client.uid)
            moved = kept is not None and kept.uid != client.uid
            self._save_client(kept.merged_with(client) if kept is not None and moved else client)

    def client(self, uid: str) -> Client | None:
        return next(iter(self._clients(_SELECT_CLIENT, storable(uid))), None)

    def clients(self) -> tuple[Client, ...]:
        found = self._clients("SELECT * FROM clients WHERE merged_into IS NULL")
        return tuple(sorted(found, key=lambda one: (folded(one.name), one.uid)))

    def client_by_key(self, key: str) -> Client | None:
        for wanted in dict.fromkeys((key, client_key(key))):
            rows = self._rows("SELECT client_uid FROM client_keys WHERE key = ?", (storable(wanted),))
            if rows:
                return self.client(str(rows[0]["client_uid"]))
        return None

    def merge_clients(self, keep: str, drop: str) -> Client:
        with self._writing():
            kept, dropped = self.client(keep), self.client(drop)
            if kept is None or dropped is None:
                raise missing_client()
            if kept.uid == dropped.uid:
                return kept
            merged = kept.merged_with(dropped)
            pair = {"keep": kept.uid, "drop": dropped.uid}
            for statement in (
                "UPDATE clients SET merged_into = :keep WHERE uid = :drop OR merged_into = :drop",
                "UPDATE client_keys SET client_uid = :keep WHERE client_uid = :drop",
            ):
                self._connection.execute(statement, pair)
            self._save_client(merged)
            self._move_cases(dropped.uid, merged)
            return merged

    @contextmanager
    def inspect(self) -> Iterator[Inspection]:
        from recoverykit.store.inspection import SqliteInspection

        with translated(self._path):
            self._connection.execute("BEGIN")
        try:
            yield SqliteInspection(self._connection, self._path)
        finally:
            if self._connection.in_transaction:
                self._connection.rollback()

    def rewrite(self, uid: str, projection: Projection, *, expected_version: int) -> None:
        with self._writing():
            rows = self._rows("SELECT number, version FROM cases WHERE uid = ?", (storable(uid),))
            if not rows:
                raise missing_case()
            if int(rows[0]["version"]) != expected_version:
                raise moved_on(int(rows[0]["number"]))
            cells = self._projected(projection)
            columns = ", ".join(f"{name} = :{name}" for name in cells)
            self._connection.execute(f"UPDATE cases SET {columns}, {_TIMES} WHERE uid = :uid", {**cells, "uid": uid})  # noqa: S608 - our own columns
            self._keep_owed(uid, projection)

    def index_clients(self) -> None:
        with self._writing():
            clients = self.clients()
            wanted = {one.uid: searched_keys(one) for one in clients}
            for row in self._rows("SELECT key, client_uid FROM client_keys", ()):
                if row["key"] not in wanted.get(row["client_uid"], ()):
                    self._connection.execute("DELETE FROM client_keys WHERE key = ?", (row["key"],))
            for one in clients:
                self._index(one)

    def close(self) -> None:
        with translated(self._path):
            self._connection.close()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        still_there(self._connection, self._path)
        if self._full is not None:
            raise self._full
        with translated(self._path), transaction(self._connection):
            yield

    def _rows(self, statement: str, cells: tuple[Cell, ...] | Cells) -> list[sqlite3.Row]:
        with translated(self._path):
            return self._connection.execute(statement, cells).fetchall()

    def _case(self, statement: str, key: Cell) -> CaseRow | None:
        return next((case_row_of(row) for row in self._rows(statement, (key,))), None)

    def _cases(self, statement: str, cells: Cells) -> tuple[CaseRow, ...]:
        return tuple(case_row_of(row) for row in self._rows(statement, cells))

    def _must_have(self, uid: str) -> CaseRow:
        row = self.case(uid)
        if row is None:
            raise missing_case()
        return row

    def _clients(self, statement: str, *cells: Cell) -> tuple[Client, ...]:
        rows = self._rows(statement, cells)
        return tuple(client_of(str(row["uid"]), str(row["name"]), str(row["body"])) for row in rows)

    def _projected(self, projection: Projection) -> Cells:
        owner = self.client(projection.client_uid)
        if owner is not None and owner.uid != projection.client_uid:
            projection = replace(projection, client_uid=owner.uid, client_name=owner.name)
        return projection_cells(projection)

    def _keep_owed(self, uid: str, projection: Projection) -> None:
        if projection.owed is not None:
            keep_owed(self._connection, uid, storable_duties(projection.owed))

    def _insert_events(self, uid: str, sealed: Sequence[Sealed]) -> None:
        self._connection.executemany(_INSERT_EVENT, (event_cells(uid, one.link) for one in sealed))
        payloads = ((uid, one.link.version, one.payload.salt, one.payload.text) for one in sealed if one.payload)
        self._connection.executemany(_INSERT_PAYLOAD, payloads)

    def _last_hash(self, row: CaseRow) -> str:
        rows = self._rows("SELECT hash FROM events WHERE case_uid = ? AND version = ?", (row.uid, row.version))
        if not rows:
            raise damaged(row.number, ChainFault(row.version, "it is missing."))
        return str(rows[0]["hash"])

    def _save_client(self, client: Client) -> None:
        self._connection.execute(_SAVE_CLIENT, (client.uid, storable(client.name), client_text(client)))
        self._connection.execute("DELETE FROM client_keys WHERE client_uid = ?", (client.uid,))
        self._index(client)

    def _index(self, client: Client) -> None:
        keys = ((key, client.uid) for key in searched_keys(client))
        self._connection.executemany("INSERT INTO client_keys VALUES (?, ?) ON CONFLICT DO NOTHING", keys)

    def _move_cases(self, drop: str, keep: Client) -> None:
        name = storable(keep.name)
        self._connection.execute(
            "UPDATE cases SET client_uid = ?, client_name = ?, client_folded = ? WHERE client_uid = ?",
            (keep.uid, name, folded(name), drop),
        )
