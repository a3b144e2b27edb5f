"""The one place where errors of SQLite and of the disk become errors a user can act on.

Messages name the file and never what is in it.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from recoverykit.errors import MachineError


class StorePlaceError(MachineError):
    """The file cannot be made or opened where it should be."""


class StoreReadOnlyError(MachineError):
    """The file can be read, but not written."""


class StoreFullError(MachineError):
    """The disk is full."""


class StoreBusyError(MachineError):
    """Another program holds the file, and did not let go in time."""


class StoreCorruptError(MachineError):
    """The file is not a database, or no longer a sound one."""


class StoreNewerError(MachineError):
    """The file was written by a newer version of this program."""


class StoreForeignError(MachineError):
    """The file is a database, but not ours."""


class StoreGoneError(MachineError):
    """The file was deleted, moved or replaced while it was in use."""


class StoreFaultError(MachineError):
    """Anything else that the database or the disk refused."""


_ANOTHER_PLACE = "Choose another folder with RECOVER_HOME, or let yourself write there."

_SQLITE_FAULTS: dict[int, type[MachineError]] = {
    sqlite3.SQLITE_FULL: StoreFullError,
    sqlite3.SQLITE_READONLY: StoreReadOnlyError,
    sqlite3.SQLITE_BUSY: StoreBusyError,
    sqlite3.SQLITE_LOCKED: StoreBusyError,
    sqlite3.SQLITE_CORRUPT: StoreCorruptError,
    sqlite3.SQLITE_NOTADB: StoreCorruptError,
    sqlite3.SQLITE_CANTOPEN: StorePlaceError,
    sqlite3.SQLITE_PERM: StorePlaceError,
}
_DISK_FAULTS: dict[int | None, type[MachineError]] = {
    errno.ENOSPC: StoreFullError,
    getattr(errno, "EDQUOT", errno.ENOSPC): StoreFullError,
    errno.EROFS: StoreReadOnlyError,
    errno.EIO: StoreFaultError,
}
_WORDS: dict[type[MachineError], tuple[str, str]] = {
    StorePlaceError: ("{path} cannot be made or opened.", _ANOTHER_PLACE),
    StoreReadOnlyError: ("{path} can be read, but not written.", _ANOTHER_PLACE),
    StoreFullError: (
        "The disk is full. {path} could not be written.",
        "Make some room, then try again. What was recorded before is safe.",
    ),
    StoreBusyError: (
        "Another program is using {path}.",
        "Wait until it has finished, or close it, then try again.",
    ),
    StoreCorruptError: (
        "{path} is damaged, or is not a record of cases.",
        "Leave the file as it is. Bring back a copy of it from your backups.",
    ),
    StoreNewerError: (
        "{path} was written by a newer version of recover. It has not been changed.",
        "Bring recover up to date, then try again.",
    ),
    StoreForeignError: (
        "{path} belongs to another program. It has not been changed.",
        "Choose another folder with RECOVER_HOME.",
    ),
    StoreGoneError: (
        "{path} is gone, or another file has taken its place.",
        "Bring it back where it was, or copy what you have just typed and start again.",
    ),
    StoreFaultError: (
        "{path} could not be used. The disk or the database refused.",
        "Try again. If it happens again, bring back a copy of the file from your backups.",
    ),
}


def store_error(kind: type[MachineError], path: Path) -> MachineError:
    """An error of that kind about the file at `path`, ready to be raised."""
    message, advice = _WORDS[kind]
    return kind(message.format(path=path), advice)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn every sqlite3.Error and OSError of the block into a MachineError about `path`."""
    try:
        yield
    except sqlite3.Error as error:
        raise store_error(_kind_of(error), path) from error
    except UnicodeDecodeError as error:
        # Python's module, about an error of SQLite whose words hold bytes of the file.
        raise store_error(StoreCorruptError, path) from error
    except OSError as error:
        raise store_error(_DISK_FAULTS.get(error.errno, StorePlaceError), path) from error


def _kind_of(error: sqlite3.Error) -> type[MachineError]:
    # Errors of Python's own module, such as text that is no UTF-8, carry no code of SQLite.
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return StoreCorruptError if "decode" in str(error) else StoreFaultError
    # Beside the file SQLite makes one of a fixed size; where that cannot grow, the disk is full.
    return StoreFullError if code == sqlite3.SQLITE_IOERR_SHMSIZE else _SQLITE_FAULTS.get(code & 0xFF, StoreFaultError)
