"""What is owed in a case, by the numbers that `promise list` shows and the commands take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from recoverykit.errors import MachineError
from recoverykit.ledger import Line, counted, find_line, ledger
from recoverykit.recording import CaseFile


def numbered(folder: Path, case: CaseFile, lines: Sequence[Line]) -> Mapping[str, int]:
    """The number of each line by the id of what it owes.

    Where they cannot be kept, on a full disk or a read-only one, lines are counted as they stand.
    """
    from recoverykit.store.numbers import numbers_of

    if case.row is None:
        return counted(lines)
    try:
        return numbers_of(folder, case.row.uid, [one.owed.id for one in lines])
    except MachineError:
        return counted(lines)


def chosen_line(folder: Path, case: CaseFile, wanted: str) -> Line:
    """The line that somebody means. Raises UsageError where that is none or several."""
    lines = ledger(case.engine, case.history)
    return find_line(lines, wanted, numbered(folder, case, lines))
