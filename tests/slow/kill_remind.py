"""Kills `recover remind` with SIGKILL again and again, and looks whether everything is said, and each under one id.

    python tests/slow/kill_remind.py [TIMES] [--seed SEED]

Each day is a round: the program runs in a process of its own, the real one with the real files, until a run comes
through and nothing is left to say. Two of three kills come at a random one of the calls that the modules make which
take up, show and mark; the others at a random moment. Between two runs some minutes pass, mostly more than the lease of
a dead run, sometimes fewer. Then: all that is due was shown; of what was shown twice the first run had been killed, its
lease was over, and the id was the same; what a run that came through had shown never came again on that day; and the
memory was whole after every kill.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from types import FrameType
from zoneinfo import ZoneInfo

from typer.testing import CliRunner

from recoverykit import notifying, reminding
from recoverykit.cli import remind, reporters
from recoverykit.cli.app import app
from recoverykit.reminding import LEASE
from recoverykit.store import connection, reminders

EXAMPLE = Path(__file__).parents[1] / "examples" / "cases" / "dropped-candidate.yaml"
FIRST_DAY = datetime(2027, 2, 1, 9)  # noqa: DTZ001 - as RECOVER_NOW is written
WATCHED = frozenset(str(one.__file__) for one in (remind, reporters, reminders, reminding, notifying, connection))
LONDON = ZoneInfo("Europe/London")
COMMAND = ["remind", "--json", "--anyway"]


@dataclass
class Shown:
    """What one run has shown, when, and whether it was killed; and what it has taken up and not marked."""

    at: datetime
    killed: bool
    ids: list[str]
    held: list[str]


@dataclass
class Tally:
    """What has happened so far."""

    kills: Counter[str] = field(default_factory=Counter)
    runs: int = 0
    twice: int = 0
    wrong: list[str] = field(default_factory=list)


def child(out: Path, now: datetime, calls: int | None) -> None:
    """Run the program in this process, which is one of its own, and be killed at that call of the watched modules."""
    os.environ["RECOVER_NOW"] = now.isoformat()
    os.dup2(os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), 1)
    sys.argv = ["recover", *COMMAND]
    left = calls

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal left
        if left is not None and frame.f_code.co_filename in WATCHED:
            left -= 1
            if left <= 0:
                os.kill(os.getpid(), signal.SIGKILL)

    if calls is not None:
        sys.setprofile(count)
    try:
        app()
    except SystemExit as ended:
        sys.setprofile(None)
        sys.stdout.flush()
        os._exit(ended.code if isinstance(ended.code, int) else 1)


def run(out: Path, now: datetime, calls: int | None = None, after: float | None = None) -> tuple[int, list[str]]:
    """One run, killed at a call, or after some seconds, or not: its status (negative: the signal), and the ids."""
    pid = os.fork()
    if not pid:
        child(out, now, calls)
        os._exit(99)
    if after is not None:
        time.sleep(after)
        os.kill(pid, signal.SIGKILL)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    text = out.read_text("utf-8") if out.exists() else ""
    out.unlink(missing_ok=True)
    return status, [one["id"] for one in json.loads(text)["reminders"]] if text else []


def calls_of_a_run(out: Path, now: datetime) -> int:
    """How many calls a whole run makes, so that kills are spread over all of it: the first that does not kill."""
    low, high = 1, 1
    while run(out, now, calls=high)[0] < 0:
        low, high = high, high * 2
        now += 2 * LEASE
    while low < high:
        now += timedelta(days=1)
        middle = (low + high) // 2
        low, high = (middle + 1, high) if run(out, now, calls=middle)[0] < 0 else (low, middle)
    return high


def day(tally: Tally, home: Path, out: Path, begins: datetime, random: Random, calls: int, seconds: float) -> None:
    """One round: runs that are killed, until one comes through when no lease is held any more."""
    now, runs = begins, list[Shown]()
    while True:
        kills = random.random() < 0.75
        aimed = kills and random.random() < 0.67
        status, ids = run(
            out,
            now,
            calls=random.randint(random.choice((1, calls * 2 // 3)), calls) if aimed else None,
            after=random.uniform(0, seconds) if kills and not aimed else None,
        )
        tally.runs += 1
        if status not in (0, -signal.SIGKILL):
            tally.wrong.append(f"{now}: ended with {status}")
        if status < 0:
            tally.kills["at a call" if aimed else "at a moment"] += 1
        runs.append(Shown(now, status < 0, ids, held(home, now)))
        if whole := unsound(home):
            tally.wrong.append(f"{now}: the memory: {whole}")
        if status == 0 and len(runs) > 1 and runs[-1].at - runs[-2].at >= LEASE:
            break
        now += timedelta(minutes=random.choice((3, 3, 11, 15)))
    status, ids = run(out, now + 2 * LEASE)
    runs.append(Shown(now + 2 * LEASE, False, ids, []))
    judge(tally, runs)


def judge(tally: Tally, runs: list[Shown]) -> None:
    """Hold what was shown on a day against what has to be."""
    if runs[-1].ids:
        tally.wrong.append(f"{runs[-1].at}: something was left to say: {runs[-1].ids}")
    last: dict[str, Shown] = {}
    for earlier, one in pairwise(runs):
        if one.at - earlier.at < LEASE and set(earlier.held) & set(one.ids):
            tally.wrong.append(f"{one.at}: said what the run of {earlier.at} had taken up")
    for one in runs:
        if len(set(one.ids)) != len(one.ids):
            tally.wrong.append(f"{one.at}: twice in one run")
        for id_ in one.ids:
            before = last.get(id_)
            last[id_] = one
            if before is None:
                continue
            tally.twice += 1
            if not before.killed:
                tally.wrong.append(f"{one.at}: {id_} again, though {before.at} came through")
            if one.at - before.at < LEASE:
                tally.wrong.append(f"{one.at}: {id_} again within its lease")
    names = {id_.partition("-")[0] for id_ in last}
    if len(names) != DUE or len(last) != DUE:
        tally.wrong.append(f"{runs[0].at}: {len(names)} things under {len(last)} ids, not {DUE}")


def held(home: Path, now: datetime) -> list[str]:
    """What the run of that time has taken up, and not marked as shown."""
    if not (home / reminders.FILE_NAME).exists():
        return []
    with closing(sqlite3.connect(home / reminders.FILE_NAME)) as memory:
        at = int(now.replace(tzinfo=LONDON).timestamp())
        return [id_ for (id_,) in memory.execute("SELECT id FROM reminders WHERE at = ? AND shown = 0", (at,))]


def unsound(home: Path) -> str:
    """What is wrong with the memory; nothing if that is nothing."""
    if not (home / reminders.FILE_NAME).exists():
        return ""
    if (home / f"{reminders.FILE_NAME}.damaged").exists():
        return "it was put aside"
    with closing(sqlite3.connect(home / reminders.FILE_NAME)) as memory:
        (said,) = memory.execute("PRAGMA integrity_check").fetchone()
    return "" if said == "ok" else str(said)


def main(times: int, seed: int) -> int:
    """Kill so often, print what came of it, and say whether all was well."""
    global DUE
    random, tally = Random(seed), Tally()  # noqa: S311 - it decides when to kill
    with tempfile.TemporaryDirectory() as folder:
        home, out = Path(folder) / "home", Path(folder) / "out"
        os.environ.update(RECOVER_HOME=str(home), TZ="Europe/London", RECOVER_NOW="2026-11-20T09:00")
        opened = CliRunner().invoke(app, ["start", "--answers", str(EXAMPLE)])
        assert opened.exit_code == 0, opened.output
        begins = FIRST_DAY
        run(out, begins)
        calls = calls_of_a_run(out, begins + timedelta(days=1))
        began = time.perf_counter()
        _, ids = run(out, begins + timedelta(days=ALL_DUE))
        seconds = 1.2 * (time.perf_counter() - began)
        DUE = len(ids)
        assert DUE > 3, "too little is due to tell anything"
        days = 100
        while tally.kills.total() < times:
            days += 1
            day(tally, home, out, FIRST_DAY + timedelta(days=days), random, calls, seconds)
    for one in tally.wrong:
        print(one)
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(tally.kills.items()))
    print(
        f"{tally.kills.total()} kills in {tally.runs} runs on {days - 100} days ({kinds}; a run makes {calls} calls)."
    )
    print(f"{DUE} things each day, {tally.twice} shown again after a kill, {len(tally.wrong)} wrong; seed {seed}")
    return 1 if tally.wrong else 0


ALL_DUE = 99
"""Days after which all is due, also what is looked at after three months."""
DUE = 0
"""How many things are due on every day."""

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("times", type=int, nargs="?", default=500)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    sys.exit(main(asked.times, asked.seed))
