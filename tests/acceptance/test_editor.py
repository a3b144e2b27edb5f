"""An answer that is being written in an editor (Ctrl-X Ctrl-E): nothing of it is on record before Enter, and nothing
that was answered before is lost, however it ends."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers import HAPPENED, Terminal, flat, run, stops_until

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a pseudo-terminal (pexpect) is POSIX only")

IMPACT = "What did it cost Priya?"
WRITTEN = "lost a day at the printer"
WAITS = f'#!/bin/sh\nprintf "{WRITTEN}" > "$1"\necho open > "$0.open"\nexec sleep 20\n'
WRITES = f'#!/bin/sh\nprintf "{WRITTEN}" > "$1"\n'
FAILS = f'#!/bin/sh\nprintf "{WRITTEN}" > "$1"\nexit 1\n'


def ctrl_c(person: Terminal) -> None:
    person.presses("ctrl-c")
    assert person.ends() == 130


def kill(person: Terminal) -> None:
    person.child.kill(signal.SIGKILL)
    assert person.ends() == -signal.SIGKILL


def terminate(person: Terminal) -> None:
    person.child.kill(signal.SIGTERM)
    assert person.ends() == -signal.SIGTERM


def closed_terminal(person: Terminal) -> None:
    person.loses_its_terminal()


def editor(folder: Path, script: str) -> str:
    """An editor that does what a script says."""
    path = folder / "editor"
    path.write_text(script, "utf-8")
    path.chmod(0o700)
    return str(path)


def at_impact(**more: str) -> Terminal:
    """Somebody who has walked up to the question what it cost."""
    person = Terminal("start", "missed-deadline", **more)
    person.walks(stops_until("impact"))
    person.asked(IMPACT)
    return person


def shown() -> str:
    """What is on record."""
    return flat(run("show", "1").out)


def asked_again(before: str) -> None:
    """Nothing has changed on record, and the same question is asked again."""
    assert shown() == before
    assert HAPPENED in before
    assert WRITTEN not in before
    again = Terminal("resume")
    again.asked(IMPACT)
    assert again.prompts == 1
    again.types("later")
    assert again.ends() == 0


@pytest.mark.parametrize("interrupt", [ctrl_c, kill, terminate, closed_terminal])
def test_whoever_is_cut_off_in_the_editor_is_asked_the_same_again(
    interrupt: Callable[[Terminal], None], tmp_path: Path
) -> None:
    person = at_impact(EDITOR=editor(tmp_path, WAITS))
    before = shown()
    person.presses("editor")
    while not (tmp_path / "editor.open").exists():
        time.sleep(0.01)
    interrupt(person)
    asked_again(before)


@pytest.mark.parametrize("interrupt", [ctrl_c, kill, terminate, closed_terminal])
def test_what_the_editor_has_left_in_the_prompt_is_not_on_record_before_enter(
    interrupt: Callable[[Terminal], None], tmp_path: Path
) -> None:
    person = at_impact(EDITOR=editor(tmp_path, WRITES))
    before = shown()
    person.presses("editor")
    person.sees(WRITTEN)
    interrupt(person)
    asked_again(before)


def test_an_editor_that_is_left_without_a_word_answers_nothing(tmp_path: Path) -> None:
    person = at_impact(EDITOR=editor(tmp_path, "#!/bin/sh\ntouch $0.left\n"))
    before = shown()
    person.presses("editor")
    while not (tmp_path / "editor.left").exists():
        time.sleep(0.01)
    person.sees("▸")
    person.child.send("lost your slot")
    person.sees("lost your slot")
    assert shown() == before
    person.types("")
    person.asked("Is anybody hurt")
    person.types("later")
    assert person.ends() == 0
    assert "lost your slot" in shown()


def test_an_editor_that_fails_leaves_what_stood_in_the_prompt(tmp_path: Path) -> None:
    person = at_impact(EDITOR=editor(tmp_path, FAILS))
    person.child.send("lost your slot")
    person.sees("your slot")
    person.presses("editor")
    person.sees("your slot")
    person.child.send(" at the printer\r")
    person.sees("You lost your slot at the printer")
    person.asked("Is anybody hurt")
    person.types("later")
    assert person.ends() == 0
    assert "You lost your slot at the printer" in shown()
    assert WRITTEN not in shown()
