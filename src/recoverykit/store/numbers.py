"""The numbers by which what is owed is called: a small file beside the record, and no part of it.

A number stays with what it was given to, in whatever order things are listed later. If the file is lost or damaged they
are counted anew. It holds uids and ids of questions and steps, and no word of anybody's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from itertools import count
from pathlib import Path

from recoverykit.store.connection import Connection, connect, connect_to_read, transaction
from recoverykit.store.faults import StoreCorruptError, StoreFullError, StorePlaceError, StoreReadOnlyError, translated
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

    On a full disk, or one that cannot be written, new numbers are given and not kept. Raises MachineError where disk or
    database refuse otherwise, or the file is not ours.
    """
    path = folder / FILE_NAME
    try:
        return _given(path, case_uid, keys)
    except (StoreFullError, StoreReadOnlyError, StorePlaceError):
        with translated(path), closing(connect_to_read(path)) as connection:
            known = _known(connection, case_uid)
        return {**dict(_next(known, keys)), **{key: known[key] for key in keys if key in known}}
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
                new = ((case_uid, key, number) for key, number in _next(known, keys))
                connection.executemany("INSERT INTO numbers VALUES (?, ?, ?)", new)
                known = _known(connection, case_uid)
        return {key: known[key] for key in keys}


def _next(known: Mapping[str, int], keys: Sequence[str]) -> Iterator[tuple[str, int]]:
    """The keys that have no number yet, each with the next one."""
    new = [key for key in dict.fromkeys(keys) if key not in known]
    yield from zip(new, count(max(known.values(), default=0) + 1), strict=False)


def _known(connection: Connection, case_uid: str) -> dict[str, int]:
    rows = connection.execute("SELECT key, number FROM numbers WHERE case_uid = ?", (case_uid,))
    return {str(key): int(number) for key, number in rows}
