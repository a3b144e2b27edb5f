"""Schedules: whatever the path of the program and of its folder, its system calls exactly that."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from recoverykit.errors import UsageError
from recoverykit.scheduling import KINDS, Program, schedule

PATHS = (
    "plain",
    "with space",
    "per%cent",
    "dol$lar",
    "semi;colon",
    "quo'te",
    'double"quote',
    "back\\slash",
    "<&>",
    "é",
)
TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
posix_only = pytest.mark.skipif(os.name == "nt", reason="a program of a shell")


def program(folder: Path, name: str) -> Program:
    """A program in a folder of that name, which says how it was called."""
    place = folder / name
    place.mkdir()
    path = place / "recover"
    path.write_text(f'#!/bin/sh\nprintf \'%s\\n\' "$RECOVER_HOME" "$0" "$@" >"{folder}/called"\n', "utf-8")
    path.chmod(0o755)
    return Program((str(path),), str(folder / f"home {name}"))


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not installed")
@pytest.mark.parametrize("name", PATHS)
def test_systemd_takes_the_files_as_they_are(tmp_path: Path, name: str) -> None:
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    paths: list[str] = []
    for one in schedule("systemd", program(tmp_path, name)):
        (tmp_path / one.name).write_text(one.text, one.encoding)
        paths.append(str(tmp_path / one.name))
    done = subprocess.run(
        ["systemd-analyze", "--user", "verify", *paths],
        env={**os.environ, "XDG_RUNTIME_DIR": str(runtime)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("name", PATHS)
def test_in_a_unit_each_word_stands_for_itself(tmp_path: Path, name: str) -> None:
    made = program(tmp_path, name)
    service = schedule("systemd", made)[0].text
    (command,) = re.findall(r"^ExecStart=(.*)$", service, re.MULTILINE)
    words = [word.replace("%%", "%") for word in shlex.split(command)]
    assert words[0].startswith(":")
    assert [words[0][1:], *words[1:]][-2:] == [made.command[0], "remind"]
    (home,) = re.findall(r"^Environment=(.*)$", service, re.MULTILINE)
    assert shlex.split(home)[0].replace("%%", "%") == f"RECOVER_HOME={made.home}"


@posix_only
@pytest.mark.parametrize("name", PATHS)
def test_cron_calls_the_program(tmp_path: Path, name: str) -> None:
    made = program(tmp_path, name)
    (line,) = [one for one in schedule("cron", made)[0].text.splitlines() if not one.startswith("#")]
    command = line.removeprefix("*/15 * * * * ")
    assert "%" not in command.replace("\\%", "")
    # What cron makes of it before a shell gets it.
    subprocess.run(["/bin/sh", "-c", command.replace("\\%", "%")], check=True)
    assert (tmp_path / "called").read_text("utf-8").splitlines() == [made.home, made.command[0], "remind"]


@pytest.mark.parametrize("name", PATHS)
def test_the_task_of_windows_is_xml_that_names_the_program(tmp_path: Path, name: str) -> None:
    (made,) = schedule("windows", Program((name, "-m", "recoverykit")))
    assert made.text.encode(made.encoding).startswith((b"\xff\xfe", b"\xfe\xff"))
    task = ElementTree.fromstring(made.text.encode(made.encoding))  # noqa: S314 - our own text
    assert task.findtext(f".//{TASK}Command") == name
    assert task.findtext(f".//{TASK}Arguments") == "-m recoverykit remind --by desktop"


def test_no_folder_is_named_where_the_program_finds_its_own() -> None:
    for kind in KINDS:
        for one in schedule(kind, Program(("/usr/bin/recover",))):
            assert "RECOVER_HOME" not in one.text
            assert not re.search(r"@[A-Z]+@", one.text)


def test_what_no_schedule_can_hold_is_refused() -> None:
    with pytest.raises(UsageError, match="--schedule launchd: there is no such thing"):
        schedule("launchd", Program(("/usr/bin/recover",)))
    with pytest.raises(UsageError, match="holds a character"):
        schedule("cron", Program(("/tmp/a\nb/recover",)))  # noqa: S108 - nothing is written there


def test_the_timer_runs_what_was_missed(tmp_path: Path) -> None:
    timer = schedule("systemd", Program((sys.executable,)))[1].text
    assert "Persistent=true" in timer
    assert "OnCalendar=*:0/15" in timer
