"""How long business-time arithmetic takes: one `add`, warm, with nothing reckoned before, in microseconds.

    python bench/workdays.py [RUNS]

Each figure is the median of RUNS runs (15) of 1,000 steps over a year of starts, in Edinburgh, through both changes of
the clocks. Exits with 1 if a step takes longer than its limit. The longest lengths of time have none.
"""

from __future__ import annotations

import statistics
import sys
import time
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from recoverykit.workdays import MOST, Calendar, Duration, Unit, add

LIMIT = 50.0
STEPS = 1_000
CALENDAR = Calendar(ZoneInfo("Europe/London"), "GB-SCT")
STARTS = [datetime(2026, 1, 1, 7, 10, tzinfo=UTC) + timedelta(hours=count * 8.76) for count in range(STEPS)]
USUAL = {
    Unit.HOURS: (2, 72),
    Unit.WORKING_HOURS: (1, 4, 8, 40),
    Unit.CLIENT_HOURS: (2,),
    Unit.DAYS: (1, 10),
    Unit.BUSINESS_DAYS: (1, 3, 10),
    Unit.WEEKS: (1, 2),
}


def main(runs: int) -> int:
    """Measure, print a table, and say whether all is within its limit."""
    within = True
    print(f"{'length of time':<34}{'us':>9}{'limit':>7}   (median of {runs} runs of {STEPS} steps)")
    for duration in [Duration(amount, unit) for unit, amounts in USUAL.items() for amount in amounts]:
        taken = measure(duration, STARTS, runs)
        within = within and taken <= LIMIT
        print(f"{duration!s:<34}{taken:>9.1f}{LIMIT:>7.0f}", flush=True)
    for unit in Unit:
        duration = Duration(MOST, unit)
        print(f"{duration!s:<34}{measure(duration, STARTS[::200], runs):>9.1f}", flush=True)
    return 0 if within else 1


def measure(duration: Duration, starts: list[datetime], runs: int) -> float:
    """The median time of one step, in microseconds."""
    times: list[float] = []
    for count in range(-1, runs):
        begun = time.perf_counter()
        for start in starts:
            add(start, duration, CALENDAR)
        if count >= 0:  # the first run reads the holidays
            times.append((time.perf_counter() - begun) / len(starts) * 1e6)
    return statistics.median(times)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 15))
