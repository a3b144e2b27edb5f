"""How long commands take beside `python -c "import typer"`, in one run: medians of pairs, with 100 cases on record.

    python bench/start_up.py [RUNS]

Each figure is a ratio: the command's wall time over that of importing Typer, measured in turn, so that a busy machine
slows both. Exits with 1 if a ratio is above its limit.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CASES = 100
EXAMPLE = Path(__file__).parents[1] / "tests" / "examples" / "cases" / "dropped-candidate.yaml"
TODAY = "2026-11-20T09:00"


def main(runs: int) -> int:
    """Measure, print a table, and say whether all is within its limit."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        fill(home)
        rows: tuple[tuple[str, list[str], float | None, bool], ...] = (
            ("--help", ["--help"], 1.3, False),
            ("recover alone", [], 2.0, False),
            ("list", ["list"], 2.0, False),
            ("show", ["show", "50"], 2.0, False),
            ("letter", ["letter", "50"], 4.0, False),
            ("letter, composed anew", ["letter", "50"], 4.0, True),
        )
        within = True
        print(f"{'command':<24}{'ratio':>7}{'limit':>7}{'ms':>8}   (median of {runs} pairs, {CASES} cases)")
        for name, arguments, limit, anew in rows:
            ratio, seconds = measure(home, arguments, runs, anew=anew)
            within = within and (limit is None or ratio <= limit)
            print(f"{name:<24}{ratio:>7.2f}{limit or '':>7}{seconds * 1000:>8.0f}")
    return 0 if within else 1


def fill(home: Path) -> None:
    """Put the cases on record; the letter of case 50 is drafted as on any day of work."""
    script = (
        "import sys; from pathlib import Path; from recoverykit.cli.walks import start\n"
        f"for number in range({CASES}): start(None, Path(sys.argv[1]), [f'client=Ada Byron, Client {{number}}'], "
        "example=False, rehearse=False, as_json=True)"
    )
    run(home, TODAY, [sys.executable, "-c", script, str(EXAMPLE)])
    run(home, TODAY, [sys.executable, "-m", "recoverykit", "letter", "50"])


def run(home: Path, now: str, command: list[str]) -> float:
    """The wall time of one run, in seconds."""
    environment = {**os.environ, "RECOVER_HOME": str(home), "RECOVER_NOW": now, "TZ": "Europe/London"}
    # An installed program is compiled once; a source tree has to be allowed to keep what the first run compiled.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.perf_counter()
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return time.perf_counter() - begun


def measure(home: Path, arguments: list[str], runs: int, *, anew: bool) -> tuple[float, float]:
    """The median ratio of a command to importing Typer, and its median time in seconds.

    With `anew` each run is on another day, so that the letter has to be composed again.
    """
    ratios: list[float] = []
    times: list[float] = []
    for count in range(-1, runs):
        now = f"2027-01-{count + 2:02d}T09:00" if anew else TODAY
        base = run(home, now, [sys.executable, "-c", "import typer"])
        taken = run(home, now, [sys.executable, "-m", "recoverykit", *arguments])
        if count >= 0:
            ratios.append(taken / base)
            times.append(taken)
    return statistics.median(ratios), statistics.median(times)


if __name__ == "__main__":
    sys.exit(main(min(int(sys.argv[1]) if len(sys.argv) > 1 else 11, 28)))
