"""The numbered SQL migrations beside this file: `0001_initial.sql` brings an empty file to version 1, and so on."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from recoverykit.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Migration:
    """One step. `number` is the version a file has after it; `sql` is one or more statements, each ending a line."""

    number: int
    name: str
    sql: str


@cache
def shipped() -> tuple[Migration, ...]:
    """All migrations in order, numbered 1, 2, 3… without a gap; the last number is the latest version."""
    found = sorted(path.name for path in Path(__file__).parent.glob("*.sql"))
    steps = tuple(Migration(int(name[:4]), name, Path(__file__).with_name(name).read_text("utf-8")) for name in found)
    if [step.number for step in steps] != list(range(1, len(steps) + 1)):
        raise RuntimeError(f"the migrations have a gap: {', '.join(found)}")
    return steps


def latest() -> int:
    """The version this program writes and the highest it reads."""
    return shipped()[-1].number
