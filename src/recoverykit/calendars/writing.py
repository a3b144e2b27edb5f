"""Calendars on disk: one file with all entries, or a folder with a file for each (vdir)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from recoverykit.calendars.entries import Entry, take_up
from recoverykit.calendars.ics import PRODUCT
from recoverykit.documents.write import write_file
from recoverykit.due import work_out_owed
from recoverykit.errors import MachineError, UsageError
from recoverykit.settings import Settings
from recoverykit.store.calendars import Memory, first_sequence
from recoverykit.store.protocol import Span, Store

if TYPE_CHECKING:
    from recoverykit.recording import Clock

FILE_NAME = "calendar.db"
_HEAD_BYTES = 1_024
_OURS = re.compile(r"(?P<case>[0-9a-f]{12})-[0-9a-f]{16}-(?:event|task)\.ics")


@contextmanager
def entries_of(store: Store, path: Path, clock: Clock, settings: Settings) -> Iterator[tuple[Entry, ...]]:
    """All entries of a record, as they are remembered in the file at `path` and as they stand now.

    They are remembered before they are given, so that no version is written that would be given out again for something
    else. While the block lasts, no other run writes a calendar of this record: what it writes cannot be older.
    """
    if not path.exists() and not store.count_cases():
        # Nothing is on record, and nothing shall lie where a record could be.
        yield ()
        return
    memory = Memory.open(path)
    try:
        with memory.locked():
            _take_up(memory, store, clock, settings)
        with memory.locked():
            yield memory.entries()
    finally:
        memory.close()


def _take_up(memory: Memory, store: Store, clock: Clock, settings: Settings) -> None:
    work_out_owed(store, clock, settings)
    now = clock()
    begun = memory.begun(now)

    def first(uid: str) -> int:
        row = store.case(uid)
        return first_sequence(row.opened_at if row else None, begun)

    def kept(uid: str) -> Mapping[str, datetime]:
        return _kept(store, uid, clock, settings)

    rows = (*store.owed(Span(now)), *store.owed(Span(now, undated=True)))
    memory.keep(take_up(memory.entries(), rows, now, first=cache(first), kept=cache(kept)))


def _kept(store: Store, uid: str, clock: Clock, settings: Settings) -> Mapping[str, datetime]:
    """What was kept in a case, and when, by its key."""
    row = store.case(uid)
    if row is None:
        return {}
    from recoverykit.ledger import Standing, ledger
    from recoverykit.recording import CaseFile

    case = CaseFile.load(store, clock, settings, row)
    lines = ledger(case.engine, case.history)
    return {one.owed.id: one.kept_at or clock() for one in lines if one.standing is Standing.KEPT}


def write_calendar(path: Path, data: bytes, *, force: bool) -> None:
    """Write a calendar in one piece, readable by its owner only; one that is ours already is replaced.

    Raises UsageError where something else is there and `force` is not given, and as `write_file` does; MachineError
    where the disk refuses.
    """
    _mind(path, force=force)
    write_file(path, data, overwrite=True)


def write_folder(folder: Path, items: Mapping[str, bytes], store: Store, *, force: bool) -> None:
    """Make the files of a folder those of `items`, by their names; the folder is made (0700) if its own is there.

    A file that is the same already is not touched. What is taken away are files of entries of this record that are
    written no more; all others stay. Raises as `write_calendar` does.
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file.", "Give a folder, or the name of a calendar ending in .ics.")
    if not folder.exists() and not folder.absolute().parent.is_dir():
        raise UsageError(f"The folder {folder.parent} does not exist.", "Create it first, or give another folder.")
    with _disk_errors(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
        for name in items:
            _mind(folder / name, force=force)
    for name, data in items.items():
        write_file(folder / name, data, overwrite=True)
    with _disk_errors(folder):
        for path in _left_over(folder, items, store):
            path.unlink(missing_ok=True)


def _left_over(folder: Path, items: Mapping[str, bytes], store: Store) -> Iterator[Path]:
    known = cache(lambda uid: store.case(uid) is not None)
    for path in sorted(folder.iterdir()):
        named = _OURS.fullmatch(path.name)
        if named is not None and path.name not in items and known(named["case"]) and _is_ours(path):
            yield path


def _mind(path: Path, *, force: bool) -> None:
    """Refuse to replace what is no calendar of ours."""
    with _disk_errors(path):
        if not force and path.is_file() and not path.is_symlink() and not _is_ours(path):
            raise UsageError(
                f"{path} exists, and recover did not write it.", "Give another name, or --force to replace it."
            )


def _is_ours(path: Path) -> bool:
    """Whether a file is a calendar that this program wrote, and perhaps another has changed."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    return head.startswith(b"BEGIN:VCALENDAR\r\n") and f"\r\nPRODID:{PRODUCT}\r\n".encode() in head


@contextmanager
def _disk_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise MachineError(f"{path} could not be used: {reason}.", "See who may read and write there.") from error
    except ValueError as error:
        # pathlib refuses a null byte in a name.
        raise UsageError("The name holds a character that no file name can have.", "Give another name.") from error
