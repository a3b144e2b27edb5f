"""How long `recover remind` takes beside `python -c "import typer"` with many promises overdue: medians of pairs.

    python bench/remind.py [PROMISES] [RUNS]

Each figure is a ratio, as in start_up.py. All promises are overdue. The first line is a day on which nobody was
reminded yet, so that all of them are taken up and remembered; then a run with nothing left to say, and one at an hour
at which nobody is reminded. Exits with 1 if a ratio is above its limit.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from due import fill
from start_up import run

from recoverykit.store.reminders import FILE_NAME
from recoverykit.store.sqlite import SqliteStore

NOW = "2027-12-15T09:00"
"""A Wednesday after all that fill() puts on record."""
NIGHT = "2027-12-15T03:00"


def main(promises: int, runs: int, home: Path) -> int:
    """Measure, print a table, and say whether all is within its limit."""
    begun = time.perf_counter()
    count = fill(home, promises)
    with closing(SqliteStore.open(home / "cases.db")) as store:
        store._connection.execute(
            "UPDATE owed SET since = NULL, due = coalesce(due, '2026-12-01T10:00:00.000000+00:00')"
        )
    print(f"{count:,} promises overdue, made in {time.perf_counter() - begun:.0f} s; median of {runs} pairs")
    print(f"{'recover remind --by text':<36}{'ratio':>7}{'limit':>7}{'ms':>9}")
    within = True
    for name, now, fresh, limit in (
        ("first time", NOW, True, 40.0),
        ("nothing to say", NOW, False, 40.0),
        ("at night", NIGHT, False, 2.0),
    ):
        ratio, seconds = measure(home, now, runs, fresh=fresh)
        within = within and ratio <= limit
        print(f"{name:<36}{ratio:>7.2f}{limit:>7}{seconds * 1000:>9.0f}", flush=True)
    print(f"{FILE_NAME}: {(home / FILE_NAME).stat().st_size / 2**20:.1f} MiB")
    return 0 if within else 1


def measure(home: Path, now: str, runs: int, *, fresh: bool) -> tuple[float, float]:
    """The median ratio of a run to importing Typer, and its median time in seconds; `fresh` forgets what was said."""
    ratios: list[float] = []
    times: list[float] = []
    for count in range(-1, runs):
        if fresh:
            (home / FILE_NAME).unlink(missing_ok=True)
        base = run(home, now, [sys.executable, "-c", "import typer"])
        taken = run(home, now, [sys.executable, "-m", "recoverykit", "remind", "--by", "text"])
        if count >= 0:
            ratios.append(taken / base)
            times.append(taken)
    return statistics.median(ratios), statistics.median(times)


if __name__ == "__main__":
    asked = sys.argv[1:]
    with tempfile.TemporaryDirectory() as temporary:
        many = int(asked[0]) if asked else 100_000
        sys.exit(main(many, int(asked[1]) if len(asked) > 1 else 5, Path(temporary)))
