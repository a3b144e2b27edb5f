"""What is owed over all open cases, by when it is due."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, time, timedelta

from recoverykit.errors import RecordConflictError
from recoverykit.frozen import dataclass
from recoverykit.reckoning import basis
from recoverykit.settings import Settings
from recoverykit.store.protocol import OwedRow, Span, Store

COUNTED = 10_000
"""Up to here it is counted how much more there is: who owes as much wants no exact figure, and it would take long."""
WEEK = 7
"""Days that a week reaches, today among them."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of what is owed: its rows, the soonest first, and how many there are in all, as far as COUNTED."""

    rows: tuple[OwedRow, ...]
    total: int


def work_out_owed(store: Store, clock: Callable[[], datetime], settings: Settings) -> None:
    """Work out what the open cases owe of which nobody has yet, as an older version has recorded them, and of all of
    them where the working hours, the country or the time zone of the settings have changed since.

    Raises MachineError where one of them is damaged, as what it owes would be missing in silence.
    """
    store.owed_by(basis(settings.calendar()))
    while rows := store.owed_unknown(100):
        from recoverykit.projecting import project_again
        from recoverykit.recording import CaseFile

        for row in rows:
            case = CaseFile.load(store, clock, settings, row)
            shown = project_again(case.bundle.playbook, case.happened, case.history, settings)
            with suppress(RecordConflictError):  # somebody has just added to it, and worked it out with that
                store.rewrite(row.uid, shown, expected_version=row.version)


def parts_of(store: Store, span: Span, limit: int | None) -> Mapping[str, Part]:
    """What is owed within a span, by when it is due. Days are those of the zone of `now`."""
    now = span.now
    midnight = datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo)
    week = datetime.combine(now.date() + timedelta(days=WEEK), time(), now.tzinfo)
    spans = {
        "overdue": (replace(span, before=now),),
        "today": (replace(span, after=now, before=midnight),),
        "week": (replace(span, after=midnight, before=week),),
        "later": (replace(span, after=week), replace(span, undated=True)),
    }
    return {name: _part(store, each, limit) for name, each in spans.items()}


def _part(store: Store, spans: tuple[Span, ...], limit: int | None) -> Part:
    rows: tuple[OwedRow, ...] = ()
    total = 0
    for one in spans:
        left = None if limit is None else limit - len(rows)
        found = store.owed(one, left) if left is None or left else ()
        rows += found
        total += len(found) if left is None or len(found) < left else store.count_owed(one, COUNTED)
    return Part(rows, total)
