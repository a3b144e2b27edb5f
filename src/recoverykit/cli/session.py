"""One run of the program: its folder, settings, clock and record."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from recoverykit import settings as settings_module
from recoverykit.errors import UsageError
from recoverykit.settings import Settings

if TYPE_CHECKING:
    from recoverykit.recording import CaseFile, Clock
    from recoverykit.store.protocol import CaseRow, Store


FIRST_YEAR, LAST_YEAR = 1990, 2100
"""The years in which a clock may be set."""


@dataclass
class Session:
    """What every command starts from."""

    folder: Path = field(default_factory=settings_module.home)

    def __post_init__(self) -> None:
        self.settings: Settings = settings_module.load(self.folder)
        self.clock: Clock = clock(self.settings.zone)

    @property
    def database(self) -> Path:
        """Where the record lies."""
        return self.folder / "cases.db"

    @contextmanager
    def store(self) -> Iterator[Store]:
        """The record, opened and closed again; it is made if there is none."""
        from recoverykit.store.sqlite import SqliteStore

        store = SqliteStore.open(self.database)
        try:
            yield store
        finally:
            store.close()

    @contextmanager
    def existing(self) -> Iterator[Store]:
        """The record for reading; an empty one in memory if there is none on disk."""
        from recoverykit.store.sqlite import SqliteStore

        store: Store | None = SqliteStore.open_existing(self.database)
        if store is None:
            from recoverykit.store.memory import MemoryStore

            store = MemoryStore()
        try:
            yield store
        finally:
            store.close()

    @contextmanager
    def glance(self) -> Iterator[Store]:
        """The record to look at while somebody types: nothing is made, changed or waited for."""
        from recoverykit.store.sqlite import SqliteStore

        store = SqliteStore.glance(self.database)
        try:
            yield store
        finally:
            store.close()

    @contextmanager
    def case(self, wanted: str) -> Iterator[CaseFile]:
        """A case that is on record."""
        from recoverykit.recording import CaseFile, find_case

        with self.existing() as store:
            row = find_case(store, wanted)
            mind_the_clock(self.clock(), row)
            yield CaseFile.load(store, self.clock, self.settings, row)


def clock(zone: ZoneInfo) -> Clock:
    """The clock: `RECOVER_NOW` if set (ISO 8601; without an offset it is in the user's zone), else the real one."""
    fixed = os.environ.get("RECOVER_NOW")
    if not fixed:
        return lambda: datetime.now(zone)
    return fixed_clock(fixed, zone, "RECOVER_NOW")


def fixed_clock(text: str, zone: ZoneInfo, name: str) -> Clock:
    """A clock that stands still. Raises UsageError for a moment that cannot be read."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise UsageError(f"{name} = {text!r} is no moment.", "Write it as 2026-11-26 16:40.") from error
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise UsageError(f"{name} = {text!r}: the year has to be from {FIRST_YEAR} to {LAST_YEAR}.")
    aware = moment if moment.tzinfo else moment.replace(tzinfo=zone)
    return lambda: aware


def mind_the_clock(now: datetime, row: CaseRow, source: str = "") -> None:
    """Say so on standard error if the clock stands before the last entry of a case; nothing is refused for it.

    `source` is what the clock follows, if that is neither the computer nor RECOVER_NOW.
    """
    from recoverykit.timekeeping import was_set_back

    if not was_set_back(now, row.updated_at):
        return
    from recoverykit.moments import Moment, short

    zone = str(now.tzinfo) if isinstance(now.tzinfo, ZoneInfo) else "UTC"
    at, last = (short(Moment.of(one, zone)) for one in (now, row.updated_at))
    source = source or ("RECOVER_NOW" if os.environ.get("RECOVER_NOW") else "the clock of this computer")
    print(f"The clock says {at}, but the last entry of case {row.number} was made on {last}.", file=sys.stderr)
    print(f"What is due and what is noted goes by that clock. Check {source}.", file=sys.stderr)


def at_terminal() -> bool:
    """Whether somebody sits at a terminal, who can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()
