"""`calendar`: what is owed over all open cases, for calendars and lists of tasks."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from recoverykit.cli.reporters import say
from recoverykit.cli.session import Session
from recoverykit.errors import Status, UsageError

if TYPE_CHECKING:
    from recoverykit.calendars.entries import Entry
    from recoverykit.calendars.ics import Kind
    from recoverykit.workdays import Calendar


def calendar(
    output: str | None, *, client: str | None = None, owner: str | None = None, kind: str = "both", force: bool = False
) -> Status:
    """Write a calendar file, or a folder with a file for each entry."""
    if not output:
        raise UsageError(
            "Where shall the calendar be written?",
            "Give a file: recover calendar -o owed.ics. A folder gets a file for each entry, - is standard output.",
        )
    from recoverykit.calendars.entries import chosen
    from recoverykit.calendars.ics import Kind, calendar_file
    from recoverykit.calendars.writing import FILE_NAME, entries_of, write_calendar, write_folder

    if kind not in tuple(Kind):
        raise UsageError(f"--kind {kind}: there is no such thing.", f"There are: {', '.join(Kind)}.")
    session = Session()
    now, mine, wanted = session.clock(), session.settings.calendar(), Kind(kind)
    cases: frozenset[str] | None = None
    with session.existing() as store:
        if client is not None:
            from recoverykit.cli.clients import find_client

            cases = frozenset(one.uid for one in store.cases(client_uid=find_client(store, client).uid))
        with entries_of(store, session.folder / FILE_NAME, session.clock, session.settings) as known:
            entries = chosen(known, now, cases=cases, owner=owner or "")
            if output != "-" and _is_folder(output):
                write_folder(Path(output), _items(entries, wanted, mine, now), store, force=force)
            elif output != "-":
                write_calendar(Path(output), calendar_file(entries, wanted, mine, now), force=force)
    if output == "-":
        # Whoever reads it may take their time; no other run shall wait for them.
        sys.stdout.buffer.write(calendar_file(entries, wanted, mine, now))
    else:
        _say(output, entries)
    return Status.OK


def _is_folder(output: str) -> bool:
    return output.endswith(("/", os.sep)) or Path(output).is_dir()


def _items(entries: Sequence[Entry], kind: Kind, calendar: Calendar, now: datetime) -> dict[str, bytes]:
    """The files of a folder by their names."""
    from recoverykit.calendars.ics import calendar_item, name_of, parts_of

    return {
        f"{name_of(one, part)}.ics": calendar_item(one, part, kind, calendar)
        for one in entries
        for part in parts_of(one, kind, now)
    }


def _say(output: str, entries: Sequence[Entry]) -> None:
    gone = sum(one.gone is not None for one in entries)
    owed = len(entries) - gone
    told = "Nothing is owed" if not owed else "1 thing is owed" if owed == 1 else f"{owed:,} things are owed"
    since = "" if not gone else f", {gone:,} {'is' if gone == 1 else 'are'} done or cancelled"
    say(f"Written: {output}. {told}{since}.")
