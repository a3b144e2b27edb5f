"""Throws broken and hostile files at the program: each is taken, or refused in plain words.

    python tests/slow/fuzz.py [COUNT] [--seed N] [--only playbook|answers|database] [--first INDEX] [--keep FOLDER]

An input follows from the seed, its kind and its number alone. One that finds a fault is kept in a folder, with what
was run and what it said; `--seed N --only KIND --first INDEX 1` makes it again. Each runs in a process that is
watched: what takes too long, uses up memory or dies is told of the very input that did it.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import json
import os
import re
import resource
import select
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import cast

from trying import TRIES, Desk, prepare, standing_still

KINDS = ("playbook", "answers", "database")
SHARES = ("playbook",) * 4 + ("answers",) * 4 + ("database",) * 2
QUICK_SHARES = ("playbook",) * 7 + ("answers",) * 2 + ("database",)
"""Of a quick run: playbooks are refused quickest."""
MEGABYTES = 200
"""What the process may hold at its biggest."""
LOADED_MEGABYTES = 75
"""What it holds when the program is loaded and nothing has been read."""
GIVEN_UP = 20.0
"""Seconds after which a process that does not answer is ended."""
INPUTS_OF_A_PROCESS = 400


@dataclass
class Outcome:
    """What became of an input."""

    kind: str
    index: int
    how: str = ""
    accepted: bool = False
    seconds: float = 0.0
    megabytes: float = 0.0
    problems: list[str] = field(default_factory=list)


def try_input(desk: Desk, seed: int, kind: str, index: int) -> Outcome:
    """Try one input; once more if it was slow, as that may have been the machine."""
    outcome = _tried(desk, seed, kind, index)
    slow = any("takes longer" in problem or "does not come back" in problem for problem in outcome.problems)
    return _tried(desk, seed, kind, index) if slow else outcome


def _tried(desk: Desk, seed: int, kind: str, index: int) -> Outcome:
    desk.clear()
    outcome = Outcome(kind, index)
    _collect()
    _forget_peak()
    outcome.how, outcome.accepted = TRIES[kind](desk, Random(f"{seed}:{kind}:{index}"))  # noqa: S311 - no secret
    outcome.megabytes = _peak()
    outcome.seconds = max((ran.seconds for ran in desk.ran), default=0.0)
    outcome.problems = list(dict.fromkeys(desk.problems))
    if outcome.megabytes > MEGABYTES:
        outcome.problems.append(f"takes more than {MEGABYTES} megabytes")
    if (desk.folder / "CANARY").exists() or (desk.home / "CANARY").exists():
        outcome.problems.append("ran a command out of a file")
    return outcome


# ── memory ───────────────────────────────────────────────────────────────────────────────────────────────────────

_STATUS = Path("/proc/self/status")
_before = 0.0
_collected = 0.0


def _collect() -> None:
    """The program collects no garbage, as it soon ends; here it runs again and again."""
    global _collected
    if _held() > _collected + 10:
        gc.collect()
        _collected = _held()


def _megabytes(name: str) -> float:
    found = re.search(rf"^{name}:\s+(\d+) kB", _STATUS.read_text("ascii", "replace"), re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0


def _forget_peak() -> None:
    """Let the highest mark of memory begin anew, where the system can do that."""
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", "ascii")


def _peak() -> float:
    """The highest mark, as it would be if nothing but the program had been loaded before."""
    grown = (_megabytes("VmHWM") if _STATUS.exists() else _maximum()) - _before
    return LOADED_MEGABYTES + max(grown, 0.0)


def _held() -> float:
    return _megabytes("VmRSS") if _STATUS.exists() else _maximum()


def _maximum() -> float:
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def _bound_memory() -> None:
    """A process that wants far more than it may have is told so, before the machine suffers."""
    global _before
    _before = _held()
    if _STATUS.exists():
        most = int(_megabytes("VmSize") + 4 * MEGABYTES) * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


# ── processes ────────────────────────────────────────────────────────────────────────────────────────────────────


def _work(jobs: Sequence[tuple[str, int]], seed: int, desk: Desk, pipe: int, keep: Path) -> None:
    """Try inputs one after the other, and write what became of each. Runs in a process of its own."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who watches this process ends it
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)
    gc.freeze()
    _bound_memory()
    for kind, index in jobs:
        try:
            outcome = try_input(desk, seed, kind, index)
        except BaseException as error:  # noqa: BLE001 - also of the fuzzer itself; it is told with its input
            trace = error.__traceback__
            while trace is not None and trace.tb_next is not None:
                trace = trace.tb_next
            place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
            outcome = Outcome(kind, index, "?", problems=[f"the fuzzer stopped: {type(error).__name__} at {place}"])
        if outcome.problems:
            _keep(desk, outcome, seed, keep)
        os.write(pipe, json.dumps(vars(outcome)).encode() + b"\n")


def _keep(desk: Desk, outcome: Outcome, seed: int, keep: Path) -> None:
    """Put an input that found a fault where it can be looked at."""
    place = keep / f"{outcome.kind}-{seed}-{outcome.index}"
    if len(list(keep.glob("*"))) > 400:
        return
    place.mkdir(parents=True, exist_ok=True)
    for path in (*desk.folder.glob("*.yaml"), *desk.folder.glob("made.db"), *desk.home.glob("cases.db*")):
        shutil.copy(path, place)
    told = [f"{outcome.how}: {'; '.join(outcome.problems)}"]
    for ran in desk.ran:
        told.append(
            f"\n$ recover {' '.join(ran.args)}\n[{ran.status}] {ran.seconds:.2f} s {ran.escaped}\n{ran.err[:4_000]}"
        )
    (place / "report.txt").write_text("\n".join(told), "utf-8", errors="backslashreplace")


@dataclass
class Totals:
    """What became of all inputs."""

    seed: int
    outcomes: Counter[tuple[str, str, bool]] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)
    slowest: list[tuple[float, str]] = field(default_factory=list)
    biggest: list[tuple[float, str]] = field(default_factory=list)
    stopped: bool = False
    began: float = field(default_factory=time.monotonic)

    @property
    def count(self) -> int:
        return sum(self.outcomes.values())

    def add(self, one: Outcome) -> None:
        self.outcomes[one.kind, one.how, one.accepted] += 1
        name = f"--seed {self.seed} --only {one.kind} --first {one.index} 1"
        self.slowest = sorted([*self.slowest, (one.seconds, name)], reverse=True)[:5]
        self.biggest = sorted([*self.biggest, (one.megabytes, name)], reverse=True)[:5]
        for problem in one.problems:
            self.faults[f"{one.kind}: {problem}"] += 1
            self.examples.setdefault(f"{one.kind}: {problem}", name)

    def told(self) -> str:
        """The totals as lines."""
        lines = [f"seed {self.seed}: {self.count:,} inputs in {time.monotonic() - self.began:,.0f} s"]
        for kind in KINDS:
            of_kind = {(how, taken): n for (one, how, taken), n in self.outcomes.items() if one == kind}
            taken = sum(n for (_, one), n in of_kind.items() if one)
            lines.append(f"{kind}: {taken:,} taken, {sum(of_kind.values()) - taken:,} refused")
            for how in sorted({how for how, _ in of_kind}):
                lines.append(
                    f"  {how}: {of_kind.get((how, True), 0):,} taken, {of_kind.get((how, False), 0):,} refused"
                )
        lines += [f"slowest: {seconds:.2f} s  {name}" for seconds, name in self.slowest]
        lines += [f"biggest: {size:.0f} MB  {name}" for size, name in self.biggest]
        lines += [f"FAULT {n}x {fault}\n      {self.examples[fault]}" for fault, n in self.faults.most_common()]
        if self.stopped:
            lines.append("stopped before the end")
        lines.append(f"{len(self.faults)} kinds of fault" if self.faults else "no fault")
        return "\n".join(lines)


def jobs_of(count: int, only: str | None, first: int, *, quick: bool) -> list[tuple[str, int]]:
    """The inputs of a run, by kind and number."""
    shares = QUICK_SHARES if quick else SHARES
    return [(only or shares[number % len(shares)], number) for number in range(first, first + count)]


def fuzz(
    count: int,
    seed: int,
    *,
    only: str | None = None,
    first: int = 0,
    keep: Path,
    quick: bool = False,
    tell: Callable[[str], None] = lambda line: None,
) -> Totals:
    """Try that many inputs, in processes that are watched. `quick` tries fewer commands with those that are good."""
    totals = Totals(seed)
    memory = Path("/dev/shm")  # noqa: S108 - files that nobody else looks for
    place = tempfile.TemporaryDirectory(prefix="recover-fuzz-", dir=memory if memory.is_dir() else None)
    with place as name, standing_still():
        desk = Desk(Path(name), prepare(Path(name)), 0.1 if quick else 1.0)
        waiting = jobs_of(count, only, first, quick=quick)
        while waiting and not totals.stopped:
            done = _watched(waiting[:INPUTS_OF_A_PROCESS], seed, desk, keep, totals)
            waiting = waiting[done:]
            if totals.count % 2_000 < INPUTS_OF_A_PROCESS:
                tell(f"{totals.count:,} of {count:,}, {len(totals.faults)} kinds of fault")
    return totals


def _watched(jobs: list[tuple[str, int]], seed: int, desk: Desk, keep: Path, totals: Totals) -> int:
    """Try inputs in a process of their own; how many it has dealt with, the one that ended it included."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.close(reading)
            _work(jobs, seed, desk, writing, keep)
            code = 0
        finally:
            os._exit(code)
    os.close(writing)
    done, buffer = 0, b""
    why = "ended the process"
    try:
        with contextlib.closing(os.fdopen(reading, "rb", buffering=0)) as pipe:
            while done < len(jobs):
                if not select.select([pipe], [], [], GIVEN_UP)[0]:
                    why = "does not come back"
                    break
                data = pipe.read(65_536)
                if not data:
                    break
                buffer += data
                while b"\n" in buffer:
                    line, _, buffer = buffer.partition(b"\n")
                    totals.add(Outcome(**json.loads(line)))
                    done += 1
    except KeyboardInterrupt:
        totals.stopped = True
    with contextlib.suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    if done < len(jobs) and not totals.stopped:
        kind, index = jobs[done]
        outcome = Outcome(kind, index, "?", problems=[why])
        totals.add(outcome)
        _keep(desk, outcome, seed, keep)
        done += 1
    return done


def main() -> int:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("count", nargs="?", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=KINDS)
    parser.add_argument("--first", type=int, default=0, help="the number of the first input")
    parser.add_argument("--quick", action="store_true", help="as the suite does: fewer commands with good files")
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "recover-fuzz")
    given = parser.parse_args()
    keep = cast("Path", given.keep).absolute()
    keep.mkdir(parents=True, exist_ok=True)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # what was found until then is told
    totals = fuzz(
        given.count,
        given.seed,
        only=given.only,
        first=given.first,
        keep=keep,
        quick=given.quick,
        tell=lambda line: print(line, flush=True),
    )
    print(totals.told())
    if totals.faults:
        print(f"The inputs that found them are in {keep}")
    return 1 if totals.faults else 0


if __name__ == "__main__":
    sys.exit(main())
