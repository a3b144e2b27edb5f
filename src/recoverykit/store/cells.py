"""Between the cells of SQLite's rows and the values of the record."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import TypeAlias

from recoverykit.store.chain import Link, Payload, Sealed, decode_moment, encode_moment
from recoverykit.store.protocol import CaseRow, Projection, RecordDamagedError
from recoverykit.store.rows import STATES, folded, storable_projection

Cell: TypeAlias = str | int | bytes | None
Cells: TypeAlias = Mapping[str, Cell]


def projection_cells(projection: Projection) -> Cells:
    """The columns of a case that its projection fills. Raises ValueError as `storable_projection` does."""
    kept = storable_projection(projection)
    return {
        "client_uid": kept.client_uid,
        "client_name": kept.client_name,
        "client_folded": folded(kept.client_name),
        "title": kept.title,
        "title_folded": folded(kept.title),
        "playbook": kept.playbook,
        "state": kept.state,
        "next_what": kept.next_what,
        "next_due": encode_moment(kept.next_due) if kept.next_due else None,
        "deadlines": kept.deadlines,
    }


def event_cells(uid: str, link: Link) -> tuple[Cell, ...]:
    """A row of events, in the order of its columns."""
    return (
        uid,
        link.version,
        link.kind,
        link.occurred_at,
        link.recorded_at,
        link.payload_hash,
        link.previous_hash,
        link.hash,
    )


def sealed_of(row: sqlite3.Row) -> Sealed:
    """An event joined with its payload, erased or not. Raises RecordDamagedError for a cell of another kind."""
    try:
        link = Link(
            version=int(row["version"]),
            kind=str(row["kind"]),
            occurred_at=str(row["occurred_at"]),
            recorded_at=str(row["recorded_at"]),
            payload_hash=str(row["payload_hash"]),
            previous_hash=str(row["previous_hash"]),
            hash=str(row["hash"]),
        )
        if row["body"] is None:
            return Sealed(link, None)
        if not isinstance(row["salt"], bytes):  # bytes() of a number would be as many zeros
            raise TypeError("a salt is bytes")
        return Sealed(link, Payload(row["salt"], str(row["body"])))
    except (TypeError, ValueError, IndexError, OverflowError) as error:
        raise RecordDamagedError("An event on record cannot be read.") from error


def case_row_of(row: sqlite3.Row) -> CaseRow:
    """A row of cases. Raises RecordDamagedError for a time that is none, and for cells that are not there or of another
    kind."""
    try:
        return _case_row(row)
    except (TypeError, ValueError, IndexError, OverflowError) as error:
        raise RecordDamagedError("A case on record cannot be read.") from error


def _case_row(row: sqlite3.Row) -> CaseRow:
    number = int(row["number"])
    try:
        opened_at, updated_at = decode_moment(str(row["opened_at"])), decode_moment(str(row["updated_at"]))
        next_due = None if row["next_due"] is None else decode_moment(str(row["next_due"]))
    except ValueError as error:
        raise RecordDamagedError(
            f"Case {number} is damaged: one of its times cannot be read.", number=number
        ) from error
    if row["state"] not in STATES:
        raise RecordDamagedError(f"Case {number} is damaged: its state is none that a case can have.", number=number)
    return CaseRow(
        uid=str(row["uid"]),
        number=number,
        version=int(row["version"]),
        client_uid=str(row["client_uid"]),
        client_name=str(row["client_name"]),
        title=str(row["title"]),
        playbook=str(row["playbook"]),
        state=str(row["state"]),
        opened_at=opened_at,
        updated_at=updated_at,
        next_what=str(row["next_what"]),
        next_due=next_due,
        # A record of an older version that cannot be written is read as it is.
        deadlines=str(row["deadlines"]) if "deadlines" in row.keys() else "",  # noqa: SIM118 - a Row iterates over values
    )
