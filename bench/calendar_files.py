"""How long `recover calendar -o FILE` takes beside `python -c "import typer"`: medians of pairs. There is no limit.

    python bench/calendar_files.py [PROMISES] [RUNS]

Each figure is a ratio, as in start_up.py; the record is that of due.py. The first run, which remembers all entries, is
not counted.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from due import fill
from start_up import measure


def main(promises: int, runs: int) -> None:
    """Measure, and print a table."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        count = fill(home, promises)
        print(f"{count:,} promises; median of {runs} pairs")
        for arguments in ([], ["--kind", "events"], ["--client", "kestrel"]):
            ratio, seconds = measure(home, ["calendar", "-o", str(home / "owed.ics"), *arguments], runs, anew=False)
            told = " ".join(["recover calendar -o FILE", *arguments])
            size = (home / "owed.ics").stat().st_size / 2**20
            print(f"{told:<44}{ratio:>7.2f}{seconds * 1000:>9.0f} ms{size:>8.1f} MiB", flush=True)


if __name__ == "__main__":
    asked = [int(one) for one in sys.argv[1:]]
    main(*[*asked, *(10_000, 5)[len(asked) :]])
