"""How long `recover due` takes beside `python -c "import typer"` with many promises on record: medians of pairs.

    python bench/due.py [PROMISES] [RUNS] [FOLDER]

Each figure is a ratio, as in start_up.py. The promises are those of one case and copies of it, spread over a year
around today. Exits with 1 if a ratio is above its limit. With FOLDER the record is made there, or taken from there,
and kept.
"""

from __future__ import annotations

import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from start_up import EXAMPLE, TODAY, measure, run

from recoverykit.store.sqlite import SqliteStore

LIMIT = 2.5
_CASES = """
    WITH RECURSIVE numbers (number) AS (SELECT :first UNION ALL SELECT number + 1 FROM numbers WHERE number < :last)
    INSERT INTO cases (number, uid, version, client_uid, client_name, client_folded, title, title_folded, playbook,
                       state, opened_at, updated_at, next_what, next_due, deadlines, owed_known)
    SELECT numbers.number, printf('%012x', numbers.number), version, printf('c%011x', numbers.number % 10000),
           printf('Client %d Ltd', numbers.number), printf('client %d ltd', numbers.number), title, title_folded,
           playbook, 'open', opened_at, updated_at, next_what, next_due, deadlines, 1
    FROM cases, numbers WHERE cases.number = 1
"""
_OWED = """
    INSERT INTO owed SELECT cases.uid, owed.key, owed.what, owed.who, owed.owner, owed.owner_folded,
        strftime('%Y-%m-%dT%H:%M:%S.000000+00:00', owed.due, printf('%+d hours', cases.number * 37 % 8760 - 4380)),
        owed.promised, owed.since, owed.document
    FROM cases, owed WHERE cases.number > 1 AND owed.case_uid = (SELECT uid FROM cases WHERE number = 1)
"""


def main(promises: int, runs: int, folder: Path) -> int:
    """Measure, print a table, and say whether all is within its limit."""
    begun = time.perf_counter()
    count = fill(folder, promises)
    size = (folder / "cases.db").stat().st_size / 2**20
    print(f"{count:,} promises, {size:,.0f} MiB, made in {time.perf_counter() - begun:.0f} s; median of {runs} pairs")
    within = True
    print(f"{'command':<44}{'ratio':>7}{'limit':>7}{'ms':>9}")
    for arguments in (
        ["due"],
        ["due", "--client", "kestrel"],
        ["due", "--fail-on", "never", "--limit", "10"],
        ["due", "--json", "--limit", "100"],
    ):
        ratio, seconds = measure(folder, arguments, runs, anew=False)
        within = within and ratio <= LIMIT
        print(f"{' '.join(['recover', *arguments]):<44}{ratio:>7.2f}{LIMIT:>7}{seconds * 1000:>9.0f}", flush=True)
    return 0 if within else 1


def fill(home: Path, promises: int) -> int:
    """Put one case on record as anybody does, and the others as copies of it. How many promises there are."""
    if not (home / "cases.db").exists():
        run(home, TODAY, [sys.executable, "-m", "recoverykit", "start", "--answers", str(EXAMPLE)])
        run(home, TODAY, [sys.executable, "-m", "recoverykit", "due"])
    with closing(SqliteStore.open(home / "cases.db")) as store:
        connection = store._connection
        connection.execute("PRAGMA synchronous = OFF")
        (each,) = connection.execute("SELECT count(*) FROM owed").fetchone()
        (last,) = connection.execute("SELECT max(number) FROM cases").fetchone()
        wanted = -(-promises // each) if last == 1 else last
        if wanted > last:
            connection.execute("BEGIN")
            connection.execute(_CASES, {"first": last + 1, "last": wanted})
            connection.execute(_OWED)
            connection.execute("COMMIT")
            connection.execute("ANALYZE")
        (count,) = connection.execute("SELECT count(*) FROM owed").fetchone()
        return int(count)


if __name__ == "__main__":
    asked = sys.argv[1:]
    many = int(asked[0]) if asked else 1_000_000
    often = int(asked[1]) if len(asked) > 1 else 5
    if len(asked) > 2:
        Path(asked[2]).mkdir(parents=True, exist_ok=True)
        sys.exit(main(many, often, Path(asked[2])))
    with tempfile.TemporaryDirectory() as temporary:
        sys.exit(main(many, often, Path(temporary)))
