"""The files that make a system call `recover remind` every quarter of an hour, with the program of this machine in."""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Callable, Mapping, Sequence
from importlib.resources import files
from xml.sax.saxutils import escape

from recoverykit.errors import UsageError
from recoverykit.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Program:
    """How this program is called: its path, with what has to stand behind it, and the folder of its record if that is
    not the one it finds by itself."""

    command: Sequence[str]
    home: str = ""


@dataclass(frozen=True, slots=True)
class File:
    """A file of a schedule: its name, its text, and the encoding in which its system reads it."""

    name: str
    text: str
    encoding: str = "utf-8"


def schedule(kind: str, program: Program) -> tuple[File, ...]:
    """The files for "systemd", "cron" or "windows".

    Raises UsageError for another kind, and for a path that cannot stand in such a file.
    """
    if kind not in KINDS:
        raise UsageError(f"--schedule {kind}: there is no such thing.", f"There are: {', '.join(KINDS)}.")
    if any(not part.isprintable() for part in (*program.command, program.home)):
        raise UsageError("The path of the program or of its folder holds a character that no schedule can.")
    return KINDS[kind](program)


def _systemd(program: Program) -> tuple[File, ...]:
    # systemd starts no program with such a mark in its name, but hands it to another one.
    words = ["/usr/bin/env"] if set("\\\"'") & set(program.command[0]) else []
    words += program.command
    # Behind a colon no $ stands for a variable.
    command = " ".join(_unit_word(one) for one in (f":{words[0]}", *words[1:]))
    home = f"Environment={_unit_word(f'RECOVER_HOME={program.home}')}" if program.home else ""
    service = _filled("recover-remind.service", {"@PROGRAM@": command, "@ENVIRONMENT@\n": f"{home}\n" if home else ""})
    return (File("recover-remind.service", service), File("recover-remind.timer", _filled("recover-remind.timer", {})))


def _unit_word(word: str) -> str:
    quoted = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return quoted if quoted == word and not set(word) & set(" ';") else f'"{quoted}"'


def _cron(program: Program) -> tuple[File, ...]:
    home = f"RECOVER_HOME={shlex.quote(program.home)} " if program.home else ""
    # To cron a % is the end of a line, also within quotes.
    command = f"{home}{shlex.join(program.command)}".replace("%", "\\%")
    return (File("crontab.txt", _filled("crontab.txt", {"@PROGRAM@": command})),)


def _windows(program: Program) -> tuple[File, ...]:
    arguments = subprocess.list2cmdline([*program.command[1:], "remind", "--by", "desktop"])
    filled = _filled("windows-task.xml", {"@COMMAND@": escape(program.command[0]), "@ARGUMENTS@": escape(arguments)})
    return (File("windows-task.xml", filled, "utf-16"),)


KINDS: Mapping[str, Callable[[Program], tuple[File, ...]]] = {"systemd": _systemd, "cron": _cron, "windows": _windows}


def _filled(name: str, words: Mapping[str, str]) -> str:
    text = (files("recoverykit") / "schedules" / name).read_text("utf-8")
    for mark, word in words.items():
        text = text.replace(mark, word)
    return text
