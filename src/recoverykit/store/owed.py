"""The table of what cases owe: its rows, and what SQLite is asked about them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from recoverykit.store.cells import Cell, Cells
from recoverykit.store.chain import decode_moment, encode_moment
from recoverykit.store.protocol import Duty, OwedRow, RecordDamagedError, Span
from recoverykit.store.rows import folded, storable

OWED_UNKNOWN = "SELECT * FROM cases WHERE owed_known = 0 AND state <> 'mistake' ORDER BY number LIMIT ?"
OWED_BASIS = "SELECT basis FROM owed_basis"
FORGET_OWED = """
    UPDATE cases SET owed_known = 0 WHERE state = 'open' OR uid IN (SELECT case_uid FROM owed)
"""
_OWED_KNOWN = "UPDATE cases SET owed_known = 1 WHERE uid = ? AND owed_known = 0"
_INSERT = """
    INSERT INTO owed (case_uid, key, what, who, owner, owner_folded, due, promised, since, document)
    VALUES (:case_uid, :key, :what, :who, :owner, :owner_folded, :due, :promised, :since, :document)
"""


def duty_cells(uid: str, duty: Duty) -> Cells:
    """A row of what is owed."""
    return {
        "case_uid": uid,
        "key": duty.key,
        "what": duty.what,
        "who": duty.who,
        "owner": duty.owner,
        "owner_folded": folded(duty.owner),
        "due": encode_moment(duty.due) if duty.due else None,
        "promised": int(duty.promised),
        "since": encode_moment(duty.since) if duty.since else None,
        "document": duty.document,
    }


def duty_of(row: sqlite3.Row) -> Duty:
    """A duty out of its row. Raises RecordDamagedError for a time that is none."""
    try:
        return Duty(
            key=str(row["key"]),
            what=str(row["what"]),
            who=str(row["who"]),
            owner=str(row["owner"]),
            due=None if row["due"] is None else decode_moment(str(row["due"])),
            promised=row["promised"] == 1,
            since=None if row["since"] is None else decode_moment(str(row["since"])),
            document=str(row["document"]),
        )
    except (TypeError, ValueError, IndexError, OverflowError) as error:
        raise RecordDamagedError(
            "What a case owes cannot be read. Mend it with: recover store verify --rebuild"
        ) from error


def owed_row_of(row: sqlite3.Row) -> OwedRow:
    """A duty with its case, as `select_owed` finds it. Raises RecordDamagedError as `duty_of` does."""
    return OwedRow(int(row["number"]), str(row["case_uid"]), str(row["client_name"]), duty_of(row))


def keep_owed(connection: sqlite3.Connection, uid: str, duties: Sequence[Duty]) -> None:
    """Keep what a case owes now in the place of what it owed; a row that stays as it was is not written again."""
    wanted = {one.key: duty_cells(uid, one) for one in duties}
    for row in connection.execute("SELECT * FROM owed WHERE case_uid = ?", (uid,)).fetchall():
        if wanted.get(row["key"]) == dict(row):
            del wanted[row["key"]]
        else:
            connection.execute("DELETE FROM owed WHERE case_uid = ? AND key = ?", (uid, row["key"]))
    connection.executemany(_INSERT, list(wanted.values()))
    connection.execute(_OWED_KNOWN, (uid,))


def within(span: Span, client_uid: str | None) -> tuple[str, Cells]:
    """The condition of a span, and what it compares with. `client_uid` is that of the client after all merges."""
    where = ["owed.due IS NULL" if span.undated else "owed.due IS NOT NULL"]
    cells: dict[str, Cell] = {"now": encode_moment(span.now)}
    where.append("(owed.since IS NULL OR owed.since <= :now)")
    for name, sign, moment in (("after", ">=", span.after), ("before", "<", span.before)):
        if moment is not None and not span.undated:
            where.append(f"owed.due {sign} :{name}")
            cells[name] = encode_moment(moment)
    if client_uid is not None:
        where.append("cases.client_uid = :client_uid")
        cells["client_uid"] = client_uid
    if span.owner:
        where.append("instr(owed.owner_folded, :owner)")
        cells["owner"] = folded(storable(span.owner))
    return " AND ".join(where), cells


# `where` comes from `within`: our own words, with names for all that is compared.
def select_owed(where: str) -> str:
    """What finds the duties of a condition, at most `:limit` of them, the soonest first."""
    columns, order = "owed.*, cases.number, cases.client_name", "owed.due, owed.case_uid, owed.key"
    tables = "owed JOIN cases ON cases.uid = owed.case_uid"
    return f"SELECT {columns} FROM {tables} WHERE {where} ORDER BY {order} LIMIT :limit"  # noqa: S608 - see above


def count_owed(where: str, *, joined: bool) -> str:
    """What counts them, as far as `:limit`; `joined` where the condition names a column of the case."""
    cases = " JOIN cases ON cases.uid = owed.case_uid" if joined else ""
    return f"SELECT count(*) FROM (SELECT 1 FROM owed{cases} WHERE {where} LIMIT :limit)"  # noqa: S608 - see above
