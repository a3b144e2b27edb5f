"""The numbers by which what is owed is called: a small file beside the record, and no part of it.

A number stays with what it was given to, in whatever order things are listed later. If the file is lost or damaged they
are counted anew. It holds uids and ids of questions and steps, and no word of anybody's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from recoverykit.store.connection import Connection, connect, transaction
from recoverykit.store.faults import StoreCorruptError, translated
from recoverykit.store.migrations import Migration

FILE_NAME = "numbers.db"

_SHAPE = Migration(
    1,
    "numbers",
    """
    CREATE TABLE numbers (
        case_uid TEXT NOT NULL, key TEXT NOT NULL, number INTEGER NOT NULL,
        PRIMARY KEY (case_uid, key), UNIQUE (case_uid, number)
    ) STRICT, WITHOUT ROWID;
    """,
)


def numbers_of(folder: Path, case_uid: str, keys: Sequence[str]) -> Mapping[str, int]:
    """The number of each key, from 1; what had none gets the next, in the order given, and keeps it.

    Raises MachineError where disk or database refuse, or the file is not ours.
    """
    path = folder / FILE_NAME
    try:
        return _given(path, case_uid, keys)
    except StoreCorruptError:
        with translated(path):
            for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
                path.with_name(name).unlink(missing_ok=True)
        return _given(path, case_uid, keys)


def _given(path: Path, case_uid: str, keys: Sequence[str]) -> Mapping[str, int]:
    with translated(path), closing(connect(path, migrations=(_SHAPE,))) as connection:
        known = _known(connection, case_uid)
        if any(key not in known for key in keys):
            with transaction(connection):
                # Another run may have given numbers while this one waited for the lock.
                known = _known(connection, case_uid)
                new = [key for key in dict.fromkeys(keys) if key not in known]
                given = enumerate(new, max(known.values(), default=0) + 1)
                connection.executemany("INSERT INTO numbers VALUES (?, ?, ?)", ((case_uid, key, n) for n, key in given))
                known = _known(connection, case_uid)
        return {key: known[key] for key in keys}


def _known(connection: Connection, case_uid: str) -> dict[str, int]:
    rows = connection.execute("SELECT key, number FROM numbers WHERE case_uid = ?", (case_uid,))
    return {str(key): int(number) for key, number in rows}
