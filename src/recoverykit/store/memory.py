"""The record in memory: for rehearsals, which leave no trace. It behaves as the one on disk does."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from recoverykit.case.client import Client, client_key
from recoverykit.store.chain import ChainFault, Sealed, genesis, read_chain, seal_all
from recoverykit.store.protocol import CaseRow, Duty, Inspection, NewEvent, OwedRow, Projection, RecordedEvent, Span
from recoverykit.store.rows import (
    already_open,
    damaged,
    damaged_bundle,
    folded,
    missing_bundle,
    missing_case,
    missing_client,
    moved_on,
    searched_keys,
    storable,
    storable_projection,
)


@dataclass(frozen=True, slots=True)
class _Kept:
    row: CaseRow
    sealed: tuple[Sealed, ...]
    owed: tuple[Duty, ...] | None = None


class MemoryStore:
    """A Store that is gone with its object."""

    def __init__(self) -> None:
        self._cases: dict[str, _Kept] = {}
        self._bundles: dict[str, bytes] = {}
        self._clients: dict[str, Client] = {}
        self._merged: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self._basis = ""

    def open_case(
        self, uid: str, events: Sequence[NewEvent], projection: Projection, *, recorded_at: datetime
    ) -> CaseRow:
        if not events:
            raise ValueError("a case begins with an event")
        if uid in self._cases:
            raise already_open(self._cases[uid].row.number)
        kept = self._projected(projection)
        sealed = seal_all(uid, events, last=(0, genesis(uid)), recorded_at=recorded_at, new_salt=os.urandom)
        number = len(self._cases) + 1
        row = _case_row(uid, number, len(sealed), kept, opened_at=recorded_at, updated_at=recorded_at)
        self._cases[uid] = _Kept(row, sealed, kept.owed)
        return row

    def append(
        self,
        uid: str,
        events: Sequence[NewEvent],
        projection: Projection,
        *,
        expected_version: int,
        recorded_at: datetime,
    ) -> CaseRow:
        if uid not in self._cases:
            raise missing_case()
        before = self._cases[uid]
        row = before.row
        if row.version != expected_version:
            raise moved_on(row.number)
        kept = self._projected(projection)
        last = (row.version, before.sealed[-1].link.hash)
        added = seal_all(uid, events, last=last, recorded_at=recorded_at, new_salt=os.urandom)
        sealed = before.sealed + added
        updated_at = recorded_at if added else row.updated_at
        row = _case_row(uid, row.number, len(sealed), kept, opened_at=row.opened_at, updated_at=updated_at)
        self._cases[uid] = _Kept(row, sealed, before.owed if kept.owed is None else kept.owed)
        return row

    def events(self, uid: str) -> tuple[RecordedEvent, ...]:
        if uid not in self._cases:
            return ()
        kept = self._cases[uid]
        events = read_chain(uid, kept.sealed, kept.row.version)
        if isinstance(events, ChainFault):
            raise damaged(kept.row.number, events)
        return events

    def case(self, uid: str) -> CaseRow | None:
        return self._cases[uid].row if uid in self._cases else None

    def case_by_number(self, number: int) -> CaseRow | None:
        return next((row for row in self._rows() if row.number == number), None)

    def cases(
        self, *, state: str | None = None, client_uid: str | None = None, limit: int | None = None
    ) -> tuple[CaseRow, ...]:
        wanted = None if client_uid is None else self._merged.get(client_uid, client_uid)
        found = [row for row in self._rows() if state in (None, row.state) and wanted in (None, row.client_uid)]
        return tuple(_newest_first(found)[: None if limit is None else max(limit, 0)])

    def open_by_due(self, limit: int) -> tuple[CaseRow, ...]:
        last = datetime.max.replace(tzinfo=UTC)
        found = sorted(
            (row for row in self._rows() if row.state == "open"),
            key=lambda row: (row.next_due is None, row.next_due or last, row.number),
        )
        return tuple(found[: max(limit, 0)])

    def owed(self, span: Span, limit: int | None = None) -> tuple[OwedRow, ...]:
        found = [
            OwedRow(kept.row.number, kept.row.uid, kept.row.client_name, duty)
            for kept in self._cases.values()
            for duty in kept.owed or ()
            if self._lies_within(span, kept.row, duty)
        ]
        first = datetime.min.replace(tzinfo=UTC)
        found.sort(key=lambda one: (one.duty.due or first, one.case_uid, one.duty.key))
        return tuple(found[: None if limit is None else max(limit, 0)])

    def count_owed(self, span: Span, most: int | None = None) -> int:
        return len(self.owed(span, most))

    def owed_unknown(self, limit: int) -> tuple[CaseRow, ...]:
        found = [kept.row for kept in self._cases.values() if kept.owed is None and kept.row.state != "mistake"]
        return tuple(sorted(found, key=lambda row: row.number)[: max(limit, 0)])

    def owed_by(self, basis: str) -> None:
        if basis == self._basis:
            return
        self._basis = basis
        for uid, kept in self._cases.items():
            if kept.row.state == "open" or kept.owed:
                self._cases[uid] = replace(kept, owed=None)

    def _lies_within(self, span: Span, row: CaseRow, duty: Duty) -> bool:
        client = None if span.client_uid is None else self._merged.get(span.client_uid, span.client_uid)
        if client not in (None, row.client_uid) or folded(storable(span.owner)) not in folded(duty.owner):
            return False
        if duty.since is not None and duty.since > span.now:
            return False
        if duty.due is None or span.undated:
            return duty.due is None and span.undated
        return (span.after is None or duty.due >= span.after) and (span.before is None or duty.due < span.before)

    def count_cases(self, state: str | None = None) -> int:
        return sum(state in (None, row.state) for row in self._rows())

    def find_cases(self, part: str, limit: int) -> tuple[CaseRow, ...]:
        wanted = folded(storable(part))
        found = [
            row
            for row in self._rows()
            if row.uid.lower().startswith(wanted) or wanted in folded(row.client_name) or wanted in folded(row.title)
        ]
        return tuple(sorted(_newest_first(found), key=lambda row: row.state != "open")[: max(limit, 0)])

    def put_bundle(self, sha256: str, body: bytes) -> None:
        if hashlib.sha256(body).hexdigest() != sha256:
            raise ValueError("a bundle is kept under its own hash")
        self._bundles.setdefault(sha256, body)

    def bundle(self, sha256: str) -> bytes:
        if sha256 not in self._bundles:
            raise missing_bundle(sha256)
        body = self._bundles[sha256]
        if hashlib.sha256(body).hexdigest() != sha256:
            raise damaged_bundle(sha256)
        return body

    def save_client(self, client: Client) -> None:
        kept = self.client(client.uid)
        moved = kept is not None and kept.uid != client.uid
        self._save_client(kept.merged_with(client) if kept is not None and moved else client)

    def client(self, uid: str) -> Client | None:
        return self._clients.get(self._merged.get(uid, uid))

    def clients(self) -> tuple[Client, ...]:
        found = (client for uid, client in self._clients.items() if uid not in self._merged)
        return tuple(sorted(found, key=lambda one: (folded(one.name), one.uid)))

    def client_by_key(self, key: str) -> Client | None:
        for wanted in (key, client_key(key)):
            if (uid := self._keys.get(storable(wanted))) is not None:
                return self.client(uid)
        return None

    def merge_clients(self, keep: str, drop: str) -> Client:
        kept, dropped = self.client(keep), self.client(drop)
        if kept is None or dropped is None:
            raise missing_client()
        if kept.uid == dropped.uid:
            return kept
        merged = kept.merged_with(dropped)
        moved = {uid for uid, into in self._merged.items() if into == dropped.uid} | {dropped.uid}
        self._merged |= dict.fromkeys(moved, kept.uid)
        self._keys |= dict.fromkeys([key for key, uid in self._keys.items() if uid == dropped.uid], kept.uid)
        self._save_client(merged)
        for uid, case in self._cases.items():
            if case.row.client_uid == dropped.uid:
                row = replace(case.row, client_uid=merged.uid, client_name=storable(merged.name))
                self._cases[uid] = replace(case, row=row)
        return merged

    @contextmanager
    def inspect(self) -> Iterator[Inspection]:
        from recoverykit.store.inspection import MemoryInspection

        cases = {kept.row.number: (kept.row, kept.sealed, kept.owed) for kept in self._cases.values()}
        yield MemoryInspection(cases, tuple(self._bundles), self._clients, self._merged, self._keys)

    def rewrite(self, uid: str, projection: Projection, *, expected_version: int) -> None:
        if uid not in self._cases:
            raise missing_case()
        case = self._cases[uid]
        if case.row.version != expected_version:
            raise moved_on(case.row.number)
        row, kept = case.row, self._projected(projection)
        row = _case_row(uid, row.number, row.version, kept, opened_at=row.opened_at, updated_at=row.updated_at)
        self._cases[uid] = replace(case, row=row, owed=case.owed if kept.owed is None else kept.owed)

    def index_clients(self) -> None:
        """Nothing to be done: here no key can be wrong."""

    def close(self) -> None:
        """Nothing to let go of."""

    def _rows(self) -> Iterable[CaseRow]:
        return (kept.row for kept in self._cases.values())

    def _projected(self, projection: Projection) -> Projection:
        kept = storable_projection(projection)
        owner = self.client(kept.client_uid)
        if owner is None or owner.uid == kept.client_uid:
            return kept
        return replace(kept, client_uid=owner.uid, client_name=storable(owner.name))

    def _save_client(self, client: Client) -> None:
        self._clients[client.uid] = client
        self._keys = {key: uid for key, uid in self._keys.items() if uid != client.uid}
        for key in searched_keys(client):
            self._keys.setdefault(key, client.uid)


def _case_row(
    uid: str, number: int, version: int, kept: Projection, *, opened_at: datetime, updated_at: datetime
) -> CaseRow:
    return CaseRow(
        uid=uid,
        number=number,
        version=version,
        client_uid=kept.client_uid,
        client_name=kept.client_name,
        title=kept.title,
        playbook=kept.playbook,
        state=kept.state,
        opened_at=opened_at.astimezone(UTC),
        updated_at=updated_at.astimezone(UTC),
        next_what=kept.next_what,
        next_due=kept.next_due,
        deadlines=kept.deadlines,
    )


def _newest_first(rows: Iterable[CaseRow]) -> list[CaseRow]:
    return sorted(rows, key=lambda row: (row.opened_at, row.number), reverse=True)
