"""Kills the program with SIGKILL again and again, and looks whether all that was acknowledged is on record.

    python tests/slow/kill_nine.py [TIMES] [--seed SEED] [--keep]

A walk runs in a process of its own: the real program with the real record and real files, and somebody in the place of
the terminal who types without a pause. An answer counts as acknowledged when it is shown in its sentence, or when the
next thing is asked. At a random moment the process is killed. Then the record is read again: every acknowledged answer,
tick and departure is there once, in order, with its value; of what was on its way any beginning may be there; beside
them nothing. The record verifies, each file is a whole document, and the walk goes on where it was and can be finished,
often after being killed there again. Some of the processes start from nothing, as `recover resume --answers`.

Which answers are given follows from the seed; at which instruction the kill comes in does not.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import hashlib
import importlib
import json
import mmap
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import tomllib
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random, SystemRandom

import typist
from traces import PAPERS, Body, Entry, Facts, follow
from typer.testing import CliRunner
from wire import STAGES, Said, Seen, read

from recoverykit import library
from recoverykit.case.engine import Ask, Brief
from recoverykit.case.state import FactState
from recoverykit.cli.app import app
from recoverykit.documents.composed import Composed
from recoverykit.playbook.model import Stage
from recoverykit.publishing import SUFFIX, known_formats
from recoverykit.recording import CaseFile
from recoverykit.settings import Settings
from recoverykit.settings import load as load_settings
from recoverykit.store.protocol import RecordedEvent
from recoverykit.store.sqlite import SqliteStore
from recoverykit.values import Json

SRC = Path(__file__).parents[2] / "src"
BEGINS = datetime(2026, 11, 20, 16, 10)  # noqa: DTZ001 - as RECOVER_NOW is written
PLAYBOOKS = ("missed-deadline", "candidate-withdrew", "")
"""What is started; without a name the playbook is asked for."""

WHOLE_PROCESSES = 0.05
"""The share of the kills that hit a process which began with the start of Python."""

AIMED = 0.4
"""The share of the kills that wait, from their random moment on, until the child is writing; mostly it is not."""

RECORD = frozenset(("beginning a transaction", "in a transaction", "in its commit"))
FILES = frozenset(("writing a file", "syncing a file", "renaming a file", "file written, not noted"))
ORDINARY = ("This is the first question.", "It is held until somebody who may decide it")
"""How what is said begins that is no complaint."""

MOST_REPLIES = 60
LAST_LIFE = 400
MOST_KILLS_OF_A_CASE = 7
MOST_CASES_OF_A_HOME = 4
MOST_FAULTS = 5


@dataclass(frozen=True)
class Life:
    """One run of the program: what was seen and typed, whether it was killed, and where."""

    lines: list[Seen | Said]
    killed: bool
    status: int
    stage: str
    lasted: float
    complaints: str = ""
    aimed: bool = False

    @property
    def replies(self) -> list[tuple[Said, bool]]:
        """What was typed, each with whether it was acknowledged."""
        found: list[tuple[Said, bool]] = []
        for line in self.lines:
            if isinstance(line, Said):
                found.append((line, False))
            elif line.what != "told" and found:
                found[-1] = (found[-1][0], True)
        if self.status == 0 and found:
            found[-1] = (found[-1][0], True)
        return found

    @property
    def stops(self) -> list[Seen]:
        """The questions and desks that were shown."""
        return [line for line in self.lines if isinstance(line, Seen) and line.what in ("question", "desk")]


@dataclass
class Home:
    """A folder of the program, with the cases that were begun in it."""

    folder: Path
    cases: int = 0
    now: datetime = BEGINS

    @property
    def database(self) -> Path:
        """Where the record lies."""
        return self.folder / "cases.db"


@dataclass
class Run:
    """The whole run: how often was killed, where, and what was wrong."""

    times: int
    seed: str
    folder: Path
    random: Random
    kills: Counter[tuple[bool, str]] = field(default_factory=Counter)
    deaths_of_a_case: Counter[int] = field(default_factory=Counter)
    whole: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    cases: int = 0
    lives: int = 0
    acknowledged: int = 0
    on_its_way: int = 0
    strays: int = 0
    verified: bool = False
    usual: dict[bool, float] = field(default_factory=lambda: {True: 0.25, False: 0.25})
    usual_whole: float = 1.5

    @property
    def killed(self) -> int:
        """How often a process was killed."""
        return sum(self.kills.values()) + sum(self.whole.values())

    @property
    def done(self) -> bool:
        """Whether it was enough."""
        return self.killed >= self.times or len(self.faults) >= MOST_FAULTS


def main() -> int:
    """Kill as often as asked for; the exit status is 1 if anything was wrong."""
    parser = argparse.ArgumentParser(description="Kill the program at random moments; look at what is on record.")
    parser.add_argument("times", nargs="?", type=int, default=1000)
    parser.add_argument("--seed", default="")
    parser.add_argument("--keep", action="store_true", help="leave the folders there")
    given = parser.parse_args()
    seed = given.seed or f"{SystemRandom().randrange(10**8)}"
    folder = Path(tempfile.mkdtemp(prefix="kill-nine-"))
    run = Run(given.times, seed, folder, Random(seed))  # noqa: S311 - to be repeated, not to be secret
    os.environ.update(TZ="Europe/London", COLUMNS="100")
    print(f"seed {seed}, in {folder}", flush=True)
    _warm(folder)
    began = time.monotonic()
    home = Home(folder / "home-0")
    said = 0
    while not run.done:
        if run.killed // 100 > said:
            said = run.killed // 100
            print(f"{run.killed} kills so far, {len(run.faults)} things wrong", flush=True)
        if home.cases >= run.random.randint(1, MOST_CASES_OF_A_HOME):
            home = Home(folder / f"home-{run.cases}")
        try:
            for fault in one_case(run, home):
                run.faults.append(fault)
                home = Home(folder / f"home-{run.cases}-after-a-fault")
                break
        except Exception:  # noqa: BLE001 - what the program raises here is a finding
            run.faults.append(f"{home.folder}: {traceback.format_exc()}")
            home = Home(folder / f"home-{run.cases}-after-an-error")
    _report(run, time.monotonic() - began)
    if not given.keep and not run.faults:
        shutil.rmtree(folder)
    return 1 if run.faults else 0


def _warm(folder: Path) -> None:
    """Load what the program loads on its way, so that its children spend their lives on answers and not on imports."""
    os.environ.update(RECOVER_HOME=str(folder / "never-made"))
    os.environ.pop("RECOVER_NOW", None)
    typist.find(library.BASE)
    for playbook in filter(None, PLAYBOOKS):
        typist.find(playbook)
        ran = CliRunner().invoke(app, ["start", playbook, "--example"])
        if ran.exit_code:
            raise SystemExit(f"The example of {playbook} cannot be walked: {ran.output}")
    for module in ("rich.console", "rich.padding", "rich.text", "recoverykit.walk.runner", "recoverykit.cli.desk"):
        importlib.import_module(module)
    gc.enable()  # the program's commands leave it off, as each of them is over soon
    gc.collect()
    gc.freeze()


def _report(run: Run, took: float) -> None:
    print(f"{run.killed} kills in {took:.0f} s: {run.cases} cases, {run.lives} runs of the program,")
    print(f"{run.acknowledged} acknowledged replies, {run.on_its_way} on their way when the kill came;")
    print(f"record verified by {'recover store verify' if run.verified else 'reading each case'} after each kill.")
    print("Where the kill came in (at any moment; waiting for a write):")
    for stage in STAGES:
        print(f"  {run.kills[False, stage]:5} {run.kills[True, stage]:5}  {stage}")
    print("Whole processes, from the start of Python:")
    for stage, count in sorted(run.whole.items()):
        print(f"  {count:5}        {stage}")
    again = ", ".join(f"{count} cases {often} times" for often, count in sorted(run.deaths_of_a_case.items()))
    print(f"The same case was killed: {again}.")
    print(f"Temporary files left behind, and taken for nothing: {run.strays}")
    print(f"Wrong: {len(run.faults)}")
    for fault in run.faults:
        print(f"- {fault}", file=sys.stderr)


def one_case(run: Run, home: Home) -> Iterator[str]:
    """A case from its beginning to its letter, killed now and then on the way; yields what is wrong."""
    run.cases += 1
    playbook = run.random.choice(PLAYBOOKS)
    wanted = run.random.randint(1, MOST_KILLS_OF_A_CASE)
    deaths = 0
    number = home.cases + 1
    while True:
        before = _entries(home, number)
        begun = bool(before)
        args = ["resume", str(number)] if begun else ["start", *([playbook] if playbook else [])]
        last = deaths >= wanted or run.done
        if begun and not last and _chosen(before) and sum(run.whole.values()) < WHOLE_PROCESSES * run.killed:
            deaths += 1
            yield from _whole_process(run, home, number)
            continue
        home.now += timedelta(minutes=run.random.choice((0, 0, 5, 90, 1500)))
        signer = load_settings(home.folder).name if home.folder.exists() else ""
        expected = _next(home, number)
        life = _live(run, home, args, last=last)
        run.lives += 1
        if not life.killed and not life.lasted:
            continue
        yield from _judged(run, home, number, before, life, signer)
        if begun and life.stops and expected and _stop_of(life.stops[0]) != expected:
            yield _told(home, life, f"it went on at {_stop_of(life.stops[0])} and not at {expected}")
        if life.killed:
            deaths += 1
            run.kills[life.aimed, life.stage] += 1
            yield from _cut_off(home, life, _next(home, number))
        elif life.status:
            yield _told(home, life, f"it ended with {life.status}: {life.complaints}")
        elif last:
            break
    home.cases = number
    run.deaths_of_a_case[deaths] += 1
    run.strays += _files(home, number, _entries(home, number))[0]
    yield from _finished(home, number)


def _live(run: Run, home: Home, args: list[str], *, last: bool) -> Life:
    """Run the program until it ends or is killed. The last time it is left alone."""
    fresh = args[0] == "start"
    limit = None if last else run.random.uniform(0, 1.1 * run.usual[fresh])
    os.environ.update(RECOVER_HOME=str(home.folder), RECOVER_NOW=f"{home.now:%Y-%m-%dT%H:%M}")
    complaints = run.folder / "complaints"
    complaints.write_bytes(b"")
    marks = mmap.mmap(-1, 1)
    ours, theirs = os.pipe()
    name = f"k{run.lives}"
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        os.close(ours)
        most = LAST_LIFE if last else MOST_REPLIES
        random = Random(f"{run.seed}/{run.lives}")  # noqa: S311 - to be repeated, not to be secret
        status = 70
        try:
            status = typist.run(args, typist.Typist(random, name, theirs, marks, not last, most), complaints)
        except BaseException:  # noqa: BLE001 - a child of ours never goes back into the loop of its parent
            traceback.print_exc()
            sys.stderr.flush()
        os._exit(status)
    os.close(theirs)
    aimed = limit is not None and run.random.random() < AIMED
    target = run.random.choice((RECORD, FILES)) if aimed else frozenset()
    late = run.random.uniform(0, 0.002)
    data, killed = _listen(ours, child, began, limit, lambda: aimed and STAGES[marks[0]] not in target, late)
    lasted = time.monotonic() - began
    _, status = os.waitpid(child, 0)
    killed = killed and os.WIFSIGNALED(status)
    if not killed:
        run.usual[fresh] += (lasted - run.usual[fresh]) / 8
    stage = STAGES[marks[0]]
    marks.close()
    code = 0 if killed else os.waitstatus_to_exitcode(status)
    words = complaints.read_text("utf-8")
    return Life(read(data), killed, -signal.SIGKILL if killed else code, stage, lasted, words, aimed)


def _listen(
    pipe: int, child: int, began: float, limit: float | None, waits: Callable[[], bool], late: float
) -> tuple[bytes, bool]:
    """All that the child writes. It is killed when its time is over and nothing else is waited for, or `late` then."""
    data, killed, aimed = b"", False, waits()
    while True:
        left = 60.0 if limit is None or killed else max(0.0, began + limit - time.monotonic())
        ready, _, _ = select.select([pipe], [], [], min(left, 0.0001) if aimed else left)
        if limit is not None and not killed and time.monotonic() >= began + limit and not waits():
            time.sleep(late if aimed else 0)
            os.kill(child, signal.SIGKILL)
            killed = True
        elif left == 60.0 and not ready and not aimed:
            raise TimeoutError(f"the program has stood still for a minute; it is process {child}")
        if not ready:
            continue
        more = os.read(pipe, 65536)
        if not more:
            os.close(pipe)
            return data, killed
        data += more


def _entries(home: Home, number: int) -> list[Entry]:
    """What is on record of a case."""
    return [(one.kind, one.body or {}) for one in _events(home, number)]


def _events(home: Home, number: int) -> tuple[RecordedEvent, ...]:
    store = SqliteStore.open_existing(home.database)
    if store is None:
        return ()
    with contextlib.closing(store):
        row = store.case_by_number(number)
        return store.events(row.uid) if row else ()


def _chosen(entries: list[Entry]) -> bool:
    """Whether it is settled by which playbook a case goes."""
    return any(kind == "playbook-chosen" or body.get("chosen") is True for kind, body in entries)


def _steps(entries: list[Entry]) -> list[Entry]:
    return [one for one in entries if one[0] not in PAPERS]


def _judged(run: Run, home: Home, number: int, before: list[Entry], life: Life, signer: str) -> Iterator[str]:
    """Look at the record and the files after a life."""
    yield from _verified(run, home)
    after = _entries(home, number)
    if after[: len(before)] != before:
        yield _told(home, life, "what was on record before has changed")
        return
    opened = after[0][1] if after else {}
    facts = Facts(playbook=str(opened["playbook"]) if opened.get("chosen") is True else "")
    for entry in _steps(before):
        facts.take(entry)
    replies = life.replies
    run.acknowledged += sum(1 for _, acknowledged in replies if acknowledged)
    run.on_its_way += sum(1 for _, acknowledged in replies if not acknowledged)
    for kind, what in follow(replies, _steps(after[len(before) :]), facts, signer):
        yield _told(home, life, f"{kind}: {what}")
    yield from (_told(home, life, one) for one in _papers(home, after, life))
    yield from (_told(home, life, one) for one in _signs(home, life, signer))
    yield from (_told(home, life, one) for one in _files(home, number, after)[1])


def _verified(run: Run, home: Home) -> Iterator[str]:
    """The program's own look at its record; until there is that command, each case is read, which verifies it."""
    if _has_verify():
        run.verified = True
        ran = CliRunner().invoke(app, ["store", "verify"])
        if ran.exit_code and home.database.exists():
            yield f"{home.folder}: store verify gave {ran.exit_code}: {ran.output}"
        return
    for number in range(1, home.cases + 2):
        _events(home, number)


def _has_verify() -> bool:
    groups = {group.name: group.typer_instance for group in app.registered_groups}
    instance = groups.get("store")
    return instance is not None and any(
        one.name == "verify" or (one.callback is not None and one.callback.__name__ == "verify")
        for one in instance.registered_commands
    )


def _papers(home: Home, after: list[Entry], life: Life) -> Iterator[str]:
    """A case is opened once, its client linked with the answer, and what was shown on a desk is on record."""
    kinds = [kind for kind, _ in after]
    if after and (kinds[0] != "case-opened" or kinds.count("case-opened") != 1):
        yield f"a case begins with {kinds[0]} and is opened {kinds.count('case-opened')} times"
    for place, (kind, body) in enumerate(after):
        if kind == "answered" and body["question"] == "client" and kinds[place + 1 : place + 2] != ["client-linked"]:
            yield "a client was answered and not linked"
    drafted = {
        (str(body["document"]), hashlib.sha256(str(body["text"]).encode("utf-8")).hexdigest()[:16])
        for kind, body in after
        if kind == "drafted"
    }
    for stop in life.stops:
        for name, sha256 in stop.documents.items():
            if (name, sha256) not in drafted:
                yield f"{name} was shown on the desk, and is not on record as it was shown"
    for line in life.lines:
        if isinstance(line, Seen) and line.refused and not line.refused.startswith(ORDINARY):
            yield f"the program complained: {line.refused}"


def _signs(home: Home, life: Life, signer: str) -> Iterator[str]:
    """The settings are whole, and hold who signed last."""
    path = home.folder / "settings.toml"
    kept = str(tomllib.loads(path.read_text("utf-8")).get("name", "")) if path.exists() else ""
    may_be = {signer}
    for said, acknowledged in life.replies:
        if said.at.id == "sender" and said.how == "typed" and "▸" not in said.text:
            name = said.text.split(",")[0]
            may_be = {name} if acknowledged else {*may_be, name}
    if kept not in may_be:
        yield f"{kept!r} signs by the settings, and should be one of {may_be}"


def _files(home: Home, number: int, after: list[Entry]) -> tuple[int, list[str]]:
    """How many temporary files there are, and what is wrong with the documents."""
    whole: dict[str, set[bytes]] = {}
    for kind, body in after:
        if kind == "drafted":
            composed = Composed(str(body["document"]), "", str(body["text"]))
            whole.setdefault(composed.name, set()).add(known_formats()[SUFFIX].render(composed))
    written = {Path(str(body["path"])): str(body["document"]) for kind, body in after if kind == "written"}
    # What has gone out stays as it went; what is written later goes beside it.
    gone: set[str | None] = {str(body["document"]) for kind, body in after if kind == "sent"}
    wrong = [f"{path} is on record as written, and is not there" for path in written if not path.is_file()]
    strays = 0
    for path in sorted(home.folder.glob(f"cases/{number}*/*")):
        if path.name.startswith(".recover-") and path.suffix == ".tmp":
            strays += 1
            if path in written:
                wrong.append(f"{path} is temporary, and on record")
        elif path.read_bytes() not in (whole[written[path]] if path in written else set().union(*whole.values())):
            wrong.append(f"{path} is no document as it was drafted")
        elif (found := re.fullmatch(r"(.+)-\d", path.stem)) and not {found[1], written.get(path)} & gone:
            wrong.append(f"{path} stands beside a file that nobody has edited")
    return strays, wrong


def _stop_of(seen: Seen) -> str:
    return f"desk {seen.id}" if seen.what == "desk" else f"{seen.within or seen.id}"


def _next(home: Home, number: int) -> str:
    """Where the walk has to go on: the first question that is open, else a desk."""
    store = SqliteStore.open_existing(home.database)
    if store is None:
        return ""
    with contextlib.closing(store):
        row = store.case_by_number(number)
        if row is None:
            return ""
        settings: Settings = load_settings(home.folder)
        now = home.now.replace(tzinfo=settings.zone)
        case = CaseFile.load(store, lambda: now, settings, row)
        if not case.state.chosen and case.state.fact("what_happened").known:
            return "playbook"
        stop = case.engine.next_stop()
        if not isinstance(stop, Ask):
            return f"desk {stop.stage}" if stop else "desk letter"
        if stop.id == "sender" and settings.sender:
            return ""  # who signs is known already, and not asked again
        fact = case.state.fact(stop.id)
        if fact.state is FactState.UNKNOWN and not fact.complete:
            return "until"
        kinds = [kind for kind, _ in _entries(home, number)]
        before = [one for one, then in pairwise(case.engine.path()) if then.id == stop.id]
        at_desk = bool(before) and isinstance(before[0], Brief) and "went-on" not in kinds
        return f"desk {Stage.MINUTE}" if at_desk and fact.state is FactState.UNASKED else stop.id


def _cut_off(home: Home, life: Life, expected: str) -> Iterator[str]:
    """Who was cut off at a question on the way, nothing typed yet, is asked the same again."""
    moved = any(
        said.text in ("back", "review", "better") or said.at.what == "review" or said.at.id == "until"
        for said, _ in life.replies
    )
    stop = life.lines[-1] if life.lines else None
    if moved or not isinstance(stop, Seen) or stop.what not in ("question", "desk"):
        return
    aside = stop.id in ("until", "at", "said", "aloud", "channel", "impact", "advice_cleared")
    if expected and not aside and _stop_of(stop) != expected:
        yield _told(home, life, f"it was cut off at {_stop_of(stop)}, and would go on at {expected}")


def _finished(home: Home, number: int) -> Iterator[str]:
    """The letter of a case that was walked to its end: readable, the same in its file, and with what was answered."""
    after = _entries(home, number)
    ticked = {str(body["step"]) for kind, body in after if kind == "step-done"}
    if "next_contact" in ticked:
        return  # a time that has come and was kept stands in no letter, and without another there is none
    facts = Facts()
    for entry in _steps(after):
        facts.take(entry)
    if facts.last.get("leaving", ("", {}))[1].get("value") is True:
        return  # who has decided to go gets no apology letter anew
    ran = CliRunner().invoke(app, ["letter", str(number), "-o", "-", "--format", "txt"])
    if ran.exit_code:
        yield f"{home.folder}: the letter of case {number} gave {ran.exit_code}: {ran.output}"
        return
    text = " ".join(ran.stdout.split())
    paths = [str(body["path"]) for kind, body in after if kind == "written" and body["document"] == "apology-letter"]
    if not paths or Path(paths[-1]).read_text("utf-8") != ran.stdout:
        yield f"{home.folder}: the letter of case {number} is another in its file ({paths[-1:]})"
    # What was ticked is told in the words in which it was done.
    promised = [
        one for one in facts.lists["actions"] if isinstance(one, dict) and f"actions/{one['uid']}" not in ticked
    ]
    for word in typist.WORD.findall(json.dumps([facts.last["what_happened"][1]["value"], promised])):
        if word not in text:
            yield f"{home.folder}: {word} was answered, and is not in the letter of case {number}"


def _whole_process(run: Run, home: Home, number: int) -> Iterator[str]:
    """Kill `recover resume --answers` somewhere between the start of Python and its end."""
    before = _entries(home, number)
    answers: dict[str, Json] = {
        "impact": f"lost k{run.lives}x1w",
        "cause": f"slept k{run.lives}x2w",
        "actions": [f"send k{run.lives}x3w by 2 March 2027 10:10", f"call k{run.lives}x4w by 3 March 2027 11:11"],
        "next_contact": f"{1 + run.lives % 27} March 2027 {run.lives // 27 % 24:02}:12",
    }
    run.lives += 1
    path = run.folder / "answers.yaml"
    path.write_text(json.dumps({"answers": answers}), "utf-8")
    command = [sys.executable, "-m", "recoverykit", "resume", str(number), "--answers", str(path)]
    child = subprocess.Popen(
        command,
        env={**os.environ, "PYTHONPATH": str(SRC), "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    began = time.monotonic()
    with contextlib.suppress(subprocess.TimeoutExpired):
        child.wait(run.random.uniform(0, 1.1 * run.usual_whole))
    child.send_signal(signal.SIGKILL)
    out = child.communicate()[0].decode("utf-8")
    if child.returncode == 0:
        run.usual_whole += (time.monotonic() - began - run.usual_whole) / 4
    where = f"{home.folder}: resume --answers, killed: "
    if child.returncode == -signal.SIGKILL:
        added = len(_entries(home, number)) > len(before)
        run.usual_whole *= 1 if added else 1.1
        run.whole[f"(whole process) {'on record in part or whole' if added else 'nothing on record yet'}"] += 1
    yield from _verified(run, home)
    after = _entries(home, number)
    if after[: len(before)] != before:
        yield f"{where}what was on record before has changed"
    yield from _of_the_file(after[len(before) :], answers, where, whole=child.returncode == 0)
    yield from (f"{where}{one}" for one in _files(home, number, after)[1])
    if child.returncode not in (0, -signal.SIGKILL):
        yield f"{where}it ended with {child.returncode}: {out}"


def _of_the_file(new: list[Entry], answers: Body, where: str, *, whole: bool) -> Iterator[str]:
    """Answers out of a file go on record in the order of the walk, once each."""
    answered = [body for kind, body in _steps(new) if kind == "answered"]
    asked = [str(one["question"]) for one in answered if one["question"] not in ("sender",)]
    if not set(asked) <= set(answers) or len(asked) != len(set(asked)):
        yield f"{where}the file answers {list(answers)}; on record are {asked}"
    for body in answered:
        words = set(typist.WORD.findall(json.dumps(answers.get(str(body["question"])))))
        if not words <= set(typist.WORD.findall(json.dumps(body["value"]))):
            yield f"{where}on record is {body}"
    if whole and not set(answers) <= set(asked):
        yield f"{where}it ended well, and on record are only {asked}"


def _told(home: Home, life: Life, what: str) -> str:
    """What is wrong, with what was seen and typed before."""
    last = "\n    ".join(_line(line) for line in life.lines[-16:])
    end = f"killed {life.stage} after {life.lasted * 1000:.1f} ms" if life.killed else f"ended with {life.status}"
    return f"{home.folder}: {what}\n  ({end}) The last lines:\n    {last}"


def _line(line: Seen | Said) -> str:
    if isinstance(line, Seen):
        refused = f": {line.refused}" if line.refused else ""
        return f"< {line.what} {line.within and line.within + '.'}{line.id}{refused}"
    return f"> {line.text} {line.of}".rstrip()


if __name__ == "__main__":
    sys.exit(main())
