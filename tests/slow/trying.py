"""How one input of the fuzzer is tried: the commands that are run with it, and what may not come of them."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import shutil
import signal
import sqlite3
import sys
import time
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, lru_cache
from pathlib import Path
from random import Random
from types import FrameType
from typing import NoReturn
from zoneinfo import ZoneInfo

import made_files
import made_records
from hostile import PRODUCT
from typer.main import get_command

from recoverykit import bundled, library
from recoverykit.cli import session
from recoverykit.cli.app import app
from recoverykit.cli.door import prepare_streams
from recoverykit.documents.environment import Templates, compile_templates
from recoverykit.errors import RecoverError
from recoverykit.playbook import load
from recoverykit.playbook.yamlfile import read_yaml
from recoverykit.recording import CaseFile
from recoverykit.settings import Settings
from recoverykit.store.sqlite import SqliteStore

SECONDS = 2.0
"""What one command may take, sleep and all, while it is not kept waiting for a processor."""
GIVEN_UP = 10.0
"""Seconds after which a command is broken off."""
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=ZoneInfo("Europe/London"))
"""When the clock stands still: a Tuesday, after all that the example cases tell."""


@dataclass(frozen=True)
class Ran:
    """How a command ended. `escaped` is what no door has caught."""

    args: tuple[str, ...]
    status: int
    out: str
    err: str
    seconds: float
    escaped: str = ""


class TooLongError(BaseException):
    """A command did not come back. No Exception, so that no door can take it for a fault of its own."""


# ── running the program ──────────────────────────────────────────────────────────────────────────────────────────


def run(*args: str) -> Ran:
    """Run the program in this process, through its own doors, where nobody sits at a terminal."""
    out, err = io.BytesIO(), io.BytesIO()
    streams = sys.stdin, sys.stdout, sys.stderr, sys.argv
    sys.stdin = io.TextIOWrapper(io.BytesIO(), "utf-8")
    sys.stdout, sys.stderr = (io.TextIOWrapper(stream, "utf-8", write_through=True) for stream in (out, err))
    sys.argv = ["recover", *args]
    status, escaped = 0, ""
    began = _own_time()
    signal.setitimer(signal.ITIMER_REAL, GIVEN_UP)
    try:
        prepare_streams()
        commands()()
    except SystemExit as left:
        status = left.code if isinstance(left.code, int) else 1
    except TooLongError:
        escaped = "does not come back"
    except Exception as error:  # noqa: BLE001 - that this happens is what is looked for
        escaped = f"{type(error).__name__} escaped the door"
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        seconds = _own_time() - began
        printed = [out.getvalue(), err.getvalue()]
        sys.stdin, sys.stdout, sys.stderr, sys.argv = streams
    return Ran(args, status, _shown(printed[0]), _shown(printed[1]), seconds, escaped)


_SCHEDULE = Path("/proc/self/schedstat")


def _own_time() -> float:
    """The time on the clock, without that in which the process was kept waiting for a processor, if that is known."""
    if not _SCHEDULE.exists():
        return time.process_time()
    return time.monotonic() - int(_SCHEDULE.read_text("ascii").split()[1]) / 1e9


@cache
def commands() -> Callable[[], object]:
    """The commands as `main` calls them, built once."""
    return get_command(app)


def _shown(data: bytes) -> str:
    return data.decode("utf-8", "backslashreplace")


_PLACED = re.compile(r"^\S[^\n]*:\d+:\d+: ")
_RAW = re.compile(
    r"Traceback|our mistake|object has no attribute|NoneType|not subscriptable|unhashable|<class |<object| at 0x"
    r"|codec can|invalid literal|Expecting value|Input should|unexpected keyword|not supported between|sqlite3\."
    r"|Invalid isoformat|Errno|jinja2|pydantic|must be str|positional argument|KeyError|ValueError|TypeError"
)


def wrong_with(ran: Ran, *, placed: bool) -> Iterator[str]:
    """What is wrong with how a command ended. With `placed` the message has to say where in which file."""
    name = ran.args[0] if ran.args else "recover"
    if ran.escaped:
        yield f"{name}: {ran.escaped}"
        return
    if ran.status == 70:
        frames = re.findall(r"^  (\S+:\d+ in \S+)$", ran.err, re.MULTILINE)
        kind = re.search(r"^  ([\w.]+)$", ran.err, re.MULTILINE)
        yield f"bug: {kind[1] if kind else '?'} at {frames[-1] if frames else '?'}"
        return
    if ran.status not in (0, 1, 2, 3):
        yield f"{name}: exit status {ran.status}"
    if ran.seconds > SECONDS:
        yield f"{name}: takes longer than {SECONDS:g} seconds"
    for shown in (ran.out, ran.err):
        steering = {mark for mark in set(shown) if _steers(mark)}
        if steering:
            yield f"{name}: prints {', '.join(f'U+{ord(mark):04X}' for mark in sorted(steering)[:3])}"
        if PRODUCT in shown:
            yield f"{name}: ran what stands in an answer"
    if "--json" in ran.args and ran.status == 0:
        try:
            json.loads(ran.out)
        except ValueError:
            yield f"{name}: prints JSON that is none"
    if ran.status:
        yield from _wrong_error(ran, name, placed=placed)


def _wrong_error(ran: Ran, name: str, *, placed: bool) -> Iterator[str]:
    if ran.out and placed:
        yield f"{name}: an error after something was printed"
    if not ran.err.strip():
        yield f"{name}: no message"
    if found := _RAW.search(ran.err):
        yield f"{name}: raw words: {found.group()}"
    if len(ran.err) > 6_000:
        yield f"{name}: a message of more than 6,000 characters"
    if placed and ran.status in (2, 3) and not _PLACED.match(ran.err):
        yield f"{name}: a message without a place: {ran.err[:50]!r}"


def _steers(mark: str) -> bool:
    if mark in "\n\u200c\u200d\u00ad":
        return False
    return (
        unicodedata.category(mark) in ("Cc", "Cs", "Zl", "Zp") or mark in "\u202a\u202b\u202d\u202e\u2066\u2067\ufeff"
    )


# ── one input ────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass
class Desk:
    """Where an input is tried: a folder of its own, the records to start from, and what was run so far.

    `walked` is the share of good files with which more is tried than whether they are taken.
    """

    folder: Path
    bases: Mapping[str, bytes]
    walked: float = 1.0
    ran: list[Ran] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def home(self) -> Path:
        return self.folder / "home"

    @property
    def database(self) -> Path:
        return self.home / "cases.db"

    def clear(self) -> None:
        """Begin with nothing."""
        for path in self.folder.iterdir():
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
        self.home.mkdir()
        # Else the time zone of the machine is looked up anew in each of hundreds of reckonings.
        (self.home / "settings.toml").write_text('time_zone = "Europe/London"\n', "utf-8")
        self.ran, self.problems = [], []

    def run(self, *args: str, placed: bool = False) -> Ran:
        """Run a command, and note what is wrong with how it ended."""
        ran = run(*args)
        self.ran.append(ran)
        self.problems += wrong_with(ran, placed=placed)
        return ran

    def expect(self, ran: Ran, *statuses: int) -> None:
        """Note a command that ended otherwise."""
        if ran.status not in statuses and ran.status in (0, 1, 2, 3):
            self.problems.append(f"{ran.args[0]}: status {ran.status} after a file that was taken: {ran.err[:60]!r}")


def counted(path: Path) -> tuple[int, ...]:
    """How much is on record, by table."""
    if not path.exists():
        return (0, 0, 0, 0)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        tables = ("cases", "events", "clients", "client_keys")
        return tuple(connection.execute(f"SELECT count(*) FROM {one}").fetchone()[0] for one in tables)  # noqa: S608


def holds(desk: Desk) -> tuple[object, ...]:
    """What a file that is refused must not change: the record, and the files."""
    files = sorted(str(path) for path in desk.home.rglob("*") if not path.name.startswith("cases.db"))
    return (counted(desk.database), files)


def verifies(desk: Desk) -> None:
    """Note a record that cannot be read back."""
    store = SqliteStore.open_existing(desk.database)
    if store is None:
        desk.problems.append("nothing is on record after a file that was taken")
        return
    try:
        for row in store.cases():
            CaseFile.load(store, lambda: NOW, Settings(), row)
    except RecoverError as error:
        desk.problems.append(f"the record does not verify: {error.message[:80]}")
    finally:
        store.close()
    if has_verify():
        desk.expect(desk.run("store", "verify"), 0)


@cache
def has_verify() -> bool:
    """Whether the program can check its record by itself."""
    return run("store", "verify", "--help").status == 0


def try_playbook(desk: Desk, rng: Random) -> tuple[str, bool]:
    made = made_files.playbook(rng)
    path = desk.folder / "playbook.yaml"
    path.write_bytes(made.data)
    # Errors name the file as it was given; a long path would only be in the way.
    os.chdir(desk.folder)
    shown = desk.run("playbook", "show", path.name, *rng.choice(((), ("--json",))), placed=True)
    before = holds(desk)
    if shown.status:
        if rng.random() < 0.15:
            desk.run("start", path.name, "--answers", _answers_beside(desk, made.playbook), placed=True)
            _unchanged(desk, before)
        return f"{made.how}", False
    if rng.random() > desk.walked:
        return made.how, True
    if rng.random() < 0.2:
        example = desk.run("start", path.name, "--example", "--json")
        desk.expect(example, 0, 2)
        _unchanged(desk, before)
    playbook = library.find(path.name).playbook
    told = made_files.answers_for(rng, playbook, like=made.playbook if rng.random() < 0.6 else "")
    (desk.folder / "answers.yaml").write_text(made_files.yaml_of(told), "utf-8")
    started = desk.run("start", path.name, "--answers", "answers.yaml", placed=True)
    if started.status:
        _unchanged(desk, before)
        return f"{made.how}, shown", True
    _look_round(desk, rng, [one.id for one in rng.sample(playbook.documents, min(2, len(playbook.documents)))])
    return f"{made.how}, walked", True


def _answers_beside(desk: Desk, playbook: str) -> str:
    path = desk.folder / "answers.yaml"
    path.write_text(made_files.first_of(playbook).text, "utf-8")
    return path.name


def _unchanged(desk: Desk, before: tuple[object, ...]) -> None:
    if holds(desk) != before:
        desk.problems.append("something was left behind by a file that was refused")


def _look_round(desk: Desk, rng: Random, documents: Sequence[str], case: str = "1") -> None:
    """The commands that have to work on a record that was written by an accepted file."""
    for command in (("list",), ("show", case), ("show", case, "--json"), ()):
        desk.expect(desk.run(*command), 0)
    for name in documents:
        desk.expect(desk.run("document", case, name, "--format", rng.choice(("md", "txt", "html"))), 0, 2)
    desk.expect(desk.run("log", case, "She rang."), 0)
    verifies(desk)


def try_answers(desk: Desk, rng: Random) -> tuple[str, bool]:
    made = made_files.answers(rng)
    path = desk.folder / "answers.yaml"
    path.write_bytes(made.data)
    os.chdir(desk.folder)
    resumed = made.later or rng.random() < 0.2
    if resumed:
        base = "half" if made.case == 1 and rng.random() < 0.5 else "whole"
        desk.database.write_bytes(desk.bases[base])
    case = str(made.case) if resumed else "1"
    before = holds(desk)
    more = rng.choice(((), (), ("--json",)))
    if resumed:
        ran = desk.run("resume", case, "--answers", path.name, *more, placed=True)
    elif rng.random() < 0.2:
        ran = desk.run("start", "--answers", path.name, *more, placed=True)
    else:
        ran = desk.run("start", made.playbook, "--answers", path.name, *more, placed=True)
    how = f"{made.how}, {'resume' if resumed else 'start'}"
    if ran.status:
        _unchanged(desk, before)
        return how, False
    if rng.random() > desk.walked:
        return how, True
    documents = [one.id for one in library.find(made.playbook).playbook.documents]
    _look_round(desk, rng, rng.sample(documents, 2), case)
    return how, True


_LOOKS: tuple[tuple[str, ...], ...] = (
    *(("list",), ("list", "--json"), ("show", "1"), ("show", "1", "--json"), (), ("--json",), ("letter", "1")),
    *(
        ("client", "list"),
        ("client", "list", "--json"),
        ("client", "show", "Northgate"),
        ("plan", "1", "--format", "html"),
    ),
    *(
        ("letter", "1", "--sent"),
        ("show", "2"),
        ("letter", "priya"),
        ("document", "1", "call-script", "--format", "txt"),
    ),
)
_WRITES: tuple[tuple[str, ...], ...] = (
    *(("resume", "1", "--set", "severity=grave"), ("resume", "1", "--set", "next_contact=Monday 23 November 12:00")),
    *(("log", "1", "She rang."), ("sent", "1", "apology-letter", "--by", "mail"), ("close", "1", "--mistake")),
    *(("resume", "1", "--update-playbook", "--set", "matter=brochure"), ("client", "merge", "Northgate", "Kestrel")),
    ("client", "show", "Northgate", "--country", "DE"),
)


def try_database(desk: Desk, rng: Random) -> tuple[str, bool]:
    made = made_records.record(rng, desk.bases, desk.folder)
    desk.database.write_bytes(made.data)
    for ending, data in made.beside.items():
        desk.database.with_name(f"cases.db{ending}").write_bytes(data)
    os.chdir(desk.folder)
    for command in (("list",), ("show", "1"), *rng.sample(_LOOKS, 2)):
        desk.run(*command)
    if has_verify() and rng.random() <= max(desk.walked, 0.3):
        desk.run("store", "verify")
    for command in (rng.choice(_WRITES), ("log", "1", "She rang.")):
        desk.run(*command)
    desk.run("show", "1")
    return made.how, not any(ran.status for ran in desk.ran)


TRIES: Mapping[str, Callable[[Desk, Random], tuple[str, bool]]] = {
    "playbook": try_playbook,
    "answers": try_answers,
    "database": try_database,
}


# ── what is there before ─────────────────────────────────────────────────────────────────────────────────────────


def _too_long(signum: int, frame: FrameType | None) -> NoReturn:
    raise TooLongError


def prepare(folder: Path) -> dict[str, bytes]:
    """Load all there is to load, and make the records to start from."""
    os.environ.update(RECOVER_HOME=str(folder / "home"), TZ="Europe/London", COLUMNS="100")
    for name in ("RECOVER_NOW", "VISUAL", "EDITOR", "NO_COLOR"):
        os.environ.pop(name, None)
    signal.signal(signal.SIGALRM, _too_long)
    bases: dict[str, bytes] = {}
    desk = Desk(folder, bases)
    for name, make in (("half", _half), ("whole", _whole), ("later", _later)):
        desk.clear()
        os.chdir(folder)
        make(desk)
        refused = [f"{' '.join(ran.args)}: {ran.err}" for ran in desk.ran if ran.status]
        if refused:
            raise RuntimeError(f"the record to start from cannot be made: {refused}")
        with contextlib.closing(sqlite3.connect(desk.database)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.execute("PRAGMA journal_mode = DELETE")
        bases[name] = desk.database.read_bytes()
    has_verify()
    return bases


@contextlib.contextmanager
def standing_still() -> Iterator[None]:
    """A clock that stands still; and what no input can change is read and built once: what is shipped."""
    modules = session, bundled, library, load
    before, here, names = dict(os.environ), Path.cwd(), [dict(vars(module)) for module in modules]
    try:
        vars(session)["clock"] = lambda zone: lambda: NOW
        for name in ("playbook_names", "playbook_text", "template_texts"):
            vars(bundled)[name] = cache(getattr(bundled, name))
        kept = lru_cache(4)(_compiled)
        vars(library)["compile_templates"] = lambda sources: kept(tuple(sorted(sources.items())))
        vars(load)["read_yaml"] = lru_cache(20)(read_yaml)
        find, found = library.find, cache(library.find)
        vars(library)["find"] = lambda name: (found if name in bundled.playbook_names() else find)(name)
        yield
    finally:
        os.chdir(here)
        os.environ.clear()
        os.environ.update(before)
        for module, kept_names in zip(modules, names, strict=True):
            vars(module).update(kept_names)


def _compiled(items: tuple[tuple[str, str], ...]) -> Templates:
    templates = compile_templates(dict(items))
    vars(templates)["names_used"] = cache(templates.names_used)
    return templates


def _half(desk: Desk) -> None:
    """A case in which not all has been asked."""
    first = made_files.told()[0]
    data = made_files.data_of(first.text)
    if isinstance(data, dict):
        data["stop_after"] = "call_at"
    _take(desk, made_files.yaml_of(data), "start", first.playbook)


def _whole(desk: Desk) -> None:
    """A case of every file that starts one."""
    for first in made_files.told():
        if not first.later:
            _take(desk, first.text, "start", first.playbook)


def _later(desk: Desk) -> None:
    """The same cases later: letters that were sent, steps that were done, notes, answers; one case is closed."""
    desk.database.write_bytes(desk.bases["whole"])
    seen: set[int] = set()
    for one in made_files.told():
        if one.later and one.number not in seen:
            seen.add(one.number)
            _take(desk, one.text, "resume", str(one.number))
    _take(desk, "done: {first-contact: She was short.}\nanswers: {impact: unknown}\n", "resume", "1")
    desk.run("sent", "1", "apology-letter", "--by", "mail")
    desk.run("log", "1", "She rang, and asked for the dates again.")
    desk.run("close", "2", "--outcome", "kept", "--because", "They have gone.")


def _take(desk: Desk, answers: str, *command: str) -> None:
    path = desk.folder / "answers.yaml"
    path.write_text(answers, "utf-8")
    desk.run(*command, "--answers", path.name)
