"""The program as people and scripts run it: typed at a terminal, called in this process, or as a process of its own."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from typer.testing import CliRunner

from recoverykit.cli.app import app
from recoverykit.values import Json

if TYPE_CHECKING:
    import pexpect

SRC = Path(__file__).parents[2] / "src"
NOW = "2026-11-20T16:10"
"""A Friday afternoon, on which all these tests take place."""

HAPPENED = "did not send you the brochure files on Thursday, as I had promised"
IMPACT = "lost your print slot; the next one costs you £180 more"
SENDER = "Sam Hall, designer, Hall Design, 020 7946 0018"
CAUSE = "I had taken on a second job that week, and did not call you"
ACTION = "send the finished files to you and to the printer"
PREVENTION = "write to you the day before each date, from Monday 23 November"

ANOTHER = "Another? Enter goes on"
TO_THE_LETTER = "Enter goes on to the letter"
AT_THE_DESK = "Enter when you are done here"

WALK: tuple[tuple[str, str, str], ...] = (
    ("what_happened", "What happened? As you would say it to them.", HAPPENED),
    ("client", "Who did it happen to?", "Priya Raman, Northgate"),
    ("impact", "What did it cost Priya?", IMPACT),
    ("advice_first", "Is anybody hurt, is personal data out, or is an insurer concerned?", "none"),
    ("sender", "And you? Name, role, firm, and how you can be reached.", SENDER),
    ("call_at", "If you do not reach Priya now,", "17:30"),
    ("", TO_THE_LETTER, ""),
    ("told", "Does Priya know yet?", "noticed"),
    ("severity", "How bad is it for Priya?", "costly"),
    ("cause", "Why did it happen?", CAUSE),
    ("actions", "What will you do now, and by when?", f"{ACTION} by Monday 10:00"),
    ("", ANOTHER, ""),
    ("prevention", "What will you do so that it does not happen again?", PREVENTION),
    ("", ANOTHER, ""),
    ("next_contact", "When will Priya hear from you next?", "Thursday 17:00"),
)
"""A walk through missed-deadline: the question's id, what stands on the screen, what is typed."""

ANSWERS: dict[str, Json] = {name: typed for name, _, typed in WALK if name}
ANSWERS["actions"] = [f"{ACTION} by Monday 10:00"]
ANSWERS["prevention"] = [PREVENTION]


@dataclass(frozen=True)
class Ran:
    """How a run of the program ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Json]:
        """What it printed, read as JSON."""
        found: Json = json.loads(self.out)
        assert isinstance(found, dict)
        return found


def run(*args: str, now: str = NOW, typed: str | None = None) -> Ran:
    """Run the program in this process, where nobody sits at a terminal."""
    result = CliRunner().invoke(app, list(args), env={"RECOVER_NOW": now or None, "COLUMNS": "100"}, input=typed)
    return Ran(result.exit_code, result.stdout, result.stderr)


def run_alone(*args: str, **more: str) -> Ran:
    """Run the program as a process of its own, with standard input closed."""
    done = subprocess.run(
        [sys.executable, "-m", "recoverykit", *args],
        env=environment(**more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=30,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def environment(**more: str) -> dict[str, str]:
    """The environment of the test with the fixed clock, for a process of its own."""
    kept = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
    return {**kept, "PYTHONPATH": str(SRC), "PYTHONUTF8": "1", "RECOVER_NOW": NOW, **more}


def answers_file(folder: Path, answers: Mapping[str, Json] | None = None, **top: Json) -> str:
    """Write an answers file; JSON is YAML too. Without `answers` it holds all that a letter needs."""
    path = folder / "answers.yaml"
    path.write_text(
        json.dumps({"answers": {**(ANSWERS if answers is None else answers)}, **top}, ensure_ascii=False), "utf-8"
    )
    return str(path)


def opened(folder: Path, **changed: Json) -> Ran:
    """Open a case out of an answers file, some answers changed."""
    ran = run("start", "missed-deadline", "--answers", answers_file(folder, {**ANSWERS, **changed}))
    assert ran.status == 0, ran.err
    return ran


def part(data: Json, *path: str | int) -> Json:
    """What stands in JSON under a path."""
    for key in path:
        if isinstance(key, int):
            assert isinstance(data, list)
            data = data[key]
        else:
            assert isinstance(data, dict)
            data = data[key]
    return data


def texts(data: Json) -> list[str]:
    """A JSON list of texts."""
    assert isinstance(data, list)
    assert all(isinstance(one, str) for one in data)
    return cast("list[str]", data)


def flat(text: str) -> str:
    """A text without its line breaks and indents."""
    return " ".join(text.split())


def cases() -> list[Json]:
    """All cases on record."""
    found = part(run("list", "--json").json, "cases")
    assert isinstance(found, list)
    return found


def letter(case: str = "1") -> str:
    """The apology letter of a case, without its line breaks."""
    ran = run("letter", case, "-o", "-", "--format", "txt")
    assert ran.status == 0, ran.err
    return flat(ran.out)


def files_below(folder: Path) -> list[str]:
    """Every file below a folder."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


_ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\x1b\][^\x07]*\x07|\r")
_BETWEEN_WORDS = r"(?:\s|\x1b\[[0-9;?]*[A-Za-z])+"
_WHERE_IS_THE_CURSOR = re.escape("\x1b[6n")
_A_PROMPT_BEGINS = "\x1b[?2004h"
KEYS = {"ctrl-c": "\x03", "ctrl-d": "\x04", "ctrl-u": "\x15", "editor": "\x18\x05"}


class Terminal:
    """A person at a terminal of 80 by 40, who waits for what stands there before they type."""

    def __init__(self, *args: str, **more: str) -> None:
        import pexpect  # there is none on Windows

        self._transcript = io.StringIO()
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "recoverykit", *args],
            env=cast("os._Environ[str]", environment(TERM="xterm-256color", **more)),
            dimensions=(40, 80),
            encoding="utf-8",
            timeout=8,
        )
        self.child.delaybeforesend = None
        # On a busy machine a program needs longer than a tenth of a second to end when its terminal is gone.
        vars(self.child)["ptyproc"].delayafterterminate = 3.0
        self.child.timeout = 20
        self.child.logfile_read = self._transcript

    def sees(self, words: str) -> None:
        """Wait until words stand on the screen, however they are wrapped."""
        self._waits_for(_BETWEEN_WORDS.join(re.escape(word) for word in words.split()), words)

    def _waits_for(self, wanted: str | type[pexpect.EOF], said: str) -> None:
        """Wait, and meanwhile answer as a terminal does when it is asked where the cursor is."""
        from pexpect import EOF, TIMEOUT

        try:
            while self.child.expect([wanted, _WHERE_IS_THE_CURSOR]) == 1:
                self.child.send("\x1b[30;1R")
        except (EOF, TIMEOUT):
            raise AssertionError(f"waited in vain for {said!r}; the last that was seen: {self.text[-900:]}") from None

    def asked(self, words: str) -> None:
        """Wait for a question, and for the cursor behind it."""
        self.sees(words)
        self.sees("▸")

    def types(self, text: str) -> None:
        """Type a line. What stands there already is rubbed out, unless only Enter is typed."""
        self.child.send(f"{KEYS['ctrl-u']}{text}\r" if text else "\r")

    def presses(self, key: str) -> None:
        """Press keys that are no text."""
        self.child.send(KEYS[key])

    def answers(self, words: str, text: str) -> None:
        """Wait for a question, then type."""
        self.asked(words)
        self.types(text)

    def walks(self, stops: Iterable[tuple[str, str, str]]) -> None:
        """Go through stops of a walk."""
        for _, words, typed in stops:
            self.answers(words, typed)

    def ends(self) -> int:
        """Wait until the program has ended; its exit status."""
        from pexpect import EOF

        self._waits_for(EOF, "the end")
        self.child.close()
        return self.child.exitstatus if self.child.exitstatus is not None else -(self.child.signalstatus or 0)

    def loses_its_terminal(self) -> None:
        """Close the window in which the program runs, and wait until it has ended by itself."""
        pty = vars(self.child)["ptyproc"]
        pty.fileobj.close()
        pty.closed = self.child.closed = True
        pty.fd = self.child.child_fd = -1
        deadline = time.monotonic() + 40
        while pty.isalive():
            assert time.monotonic() < deadline, "it goes on without a terminal"
            time.sleep(0.05)

    @property
    def raw(self) -> str:
        """All that the program has written so far, escapes and all."""
        return self._transcript.getvalue()

    @property
    def text(self) -> str:
        """The words that the program has written so far."""
        return flat(_ESCAPE.sub("", self.raw))

    @property
    def lines(self) -> list[str]:
        """The lines that the program has printed, other than those on which somebody typed."""
        return [line for line in _ESCAPE.sub("", self.raw).split("\n") if "▸" not in line]

    @property
    def prompts(self) -> int:
        """How many times it has asked for something to be typed."""
        return self.raw.count(_A_PROMPT_BEGINS)


def stops_until(question: str) -> tuple[tuple[str, str, str], ...]:
    """The stops of the walk before a question."""
    return WALK[: [name for name, _, _ in WALK].index(question)]


def stops_from(question: str) -> tuple[tuple[str, str, str], ...]:
    """The stops of the walk from a question on."""
    return WALK[[name for name, _, _ in WALK].index(question) :]
