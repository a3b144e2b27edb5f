"""How long commands take beside `python -c "import typer"` with many cases on record: medians of pairs.

    python bench/many_cases.py [CASES] [RUNS] [FOLDER]

Each figure is a ratio, as in start_up.py. Up to 100,000 cases each have their events and their client; of more, all but
the oldest 1,000 are rows of lists alone. Exits with 1 if a ratio is above its limit; limits are for up to 10,000 cases.
With FOLDER the record is made there, or taken from there, and kept.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from start_up import EXAMPLE, TODAY, measure, run

from recoverykit.case.client import Client
from recoverykit.store.protocol import CaseRow, NewEvent, RecordedEvent
from recoverykit.store.rows import projection_of
from recoverykit.store.sqlite import SqliteStore
from recoverykit.values import Json

WHOLE = 100_000
LIMITED = 10_000
_COPY = """
    WITH RECURSIVE numbers (number) AS (SELECT :first UNION ALL SELECT number + 1 FROM numbers WHERE number < :last)
    INSERT INTO cases (number, uid, version, client_uid, client_name, client_folded, title, title_folded, playbook,
                       state, opened_at, updated_at, next_what, next_due, deadlines)
    SELECT numbers.number, printf('%012x', numbers.number), version, printf('c%011x', numbers.number),
           printf('Client %d Ltd', numbers.number), printf('client %d ltd', numbers.number), title, title_folded,
           playbook, CASE numbers.number % 4 WHEN 0 THEN 'open' ELSE 'closed' END, opened_at, updated_at, next_what,
           next_due, deadlines
    FROM cases, numbers WHERE cases.number = 1
"""


def main(cases: int, runs: int, folder: Path) -> int:
    """Measure, print a table, and say whether all is within its limit."""
    begun = time.perf_counter()
    fill(folder, cases)
    size = (folder / "cases.db").stat().st_size / 2**20
    print(f"{cases:,} cases, {size:,.0f} MiB, made in {time.perf_counter() - begun:.0f} s; median of {runs} pairs")
    limit = 2.0 if cases <= LIMITED else None
    shown = str(min(cases // 2, 500))
    rows: tuple[tuple[list[str], float | None], ...] = (
        ([], limit),
        (["list"], limit),
        (["list", "--state", "open"], limit),
        (["show", shown], limit),
        (["show", f"client {shown} ltd"], None),
        (["list", "--json", "--limit", "100"], limit),
        (["list", "--json"], None),
    )
    within = True
    print(f"{'command':<34}{'ratio':>7}{'limit':>7}{'ms':>9}")
    for arguments, most in rows:
        if "--json" in arguments and "--limit" not in arguments and cases > WHOLE:
            continue
        ratio, seconds = measure(folder, arguments, runs, anew=False)
        within = within and (most is None or ratio <= most)
        print(f"{' '.join(['recover', *arguments]):<34}{ratio:>7.2f}{most or '':>7}{seconds * 1000:>9.0f}", flush=True)
    return 0 if within else 1


def fill(home: Path, cases: int) -> None:
    """Put one case on record as anybody does, and the others as copies of it, each with a client of its own."""
    if not (home / "cases.db").exists():
        run(home, TODAY, [sys.executable, "-m", "recoverykit", "start", "--answers", str(EXAMPLE)])
    with closing(SqliteStore.open(home / "cases.db")) as store:
        connection = store._connection
        connection.execute("PRAGMA synchronous = OFF")
        first = store.case_by_number(1)
        if first is None:
            raise RuntimeError("there is no case to be copied")
        events = store.events(first.uid)
        there = store.count_cases()
        whole = cases if cases <= WHOLE else 1000
        for number in range(there + 1, whole + 1):
            copied(store, first, events, number)
        if there < cases and whole < cases:
            with connection:
                connection.execute(_COPY, {"first": max(there, whole) + 1, "last": cases})


def copied(store: SqliteStore, first: CaseRow, events: Sequence[RecordedEvent], number: int) -> None:
    """Put a case like the first on record, of another client and some time earlier; three of four are closed."""
    client = Client(f"c{number:011x}", f"Client {number} Ltd")
    closed = number % 4 != 0
    store.save_client(client)
    new = [NewEvent(one.kind, one.occurred_at, of_client(one.body or {}, one.kind, client)) for one in events]
    shown = replace(projection_of(first), client_uid=client.uid, client_name=client.name)
    if closed:
        new.append(NewEvent("closed", first.updated_at, {"mistake": False, "reason": "All is done."}))
        shown = replace(shown, state="closed", next_what="", next_due=None)
    store.open_case(f"{number:012x}", new, shown, recorded_at=first.opened_at - timedelta(seconds=number))


def of_client(body: Mapping[str, Json], kind: str, client: Client) -> Mapping[str, Json]:
    """The content of an event, if it links the client, with another client."""
    return {**body, "client": client.uid, "name": client.name} if kind == "client-linked" else body


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    pairs = int(sys.argv[2]) if len(sys.argv) > 2 else 11
    if len(sys.argv) > 3:
        sys.exit(main(count, pairs, Path(sys.argv[3])))
    with tempfile.TemporaryDirectory() as made:
        sys.exit(main(count, pairs, Path(made)))
