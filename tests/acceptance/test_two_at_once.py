"""Two processes write to one case: the second is told, nothing is lost, and nothing is there twice."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from helpers import ANSWERS, Ran, Terminal, answers_file, environment, flat, opened, part, run, run_alone

PAUSING = """
import sys, time
from pathlib import Path
from recoverykit.store.sqlite import SqliteStore
ready, go, append = Path(sys.argv[1]), Path(sys.argv[2]), SqliteStore.append
def waiting(*args, **more):
    if not ready.exists():
        ready.touch()
        while not go.exists():
            time.sleep(0.01)
    return append(*args, **more)
SqliteStore.append = waiting
sys.argv = ["recover", *sys.argv[3:]]
from recoverykit.cli.app import main
main()
"""
"""The program, which has read the case and stops where it is about to write to it."""


@contextmanager
def about_to_write(folder: Path, *arguments: str) -> Iterator[list[Ran]]:
    """Run the program until it is about to write; after the block it goes on. The list holds how it ended."""
    ready, go = folder / "ready", folder / "go"
    command = [sys.executable, "-c", PAUSING, str(ready), str(go), *arguments]
    process = subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    ended: list[Ran] = []
    try:
        until = time.monotonic() + 30
        while not ready.exists():
            assert process.poll() is None, process.communicate()
            assert time.monotonic() < until
            time.sleep(0.01)
        yield ended
    finally:
        go.touch()
        out, err = process.communicate(timeout=30)
    ended.append(Ran(process.returncode, out.decode("utf-8"), err.decode("utf-8")))


def test_both_notes_are_there_once(tmp_path: Path) -> None:
    opened(tmp_path)
    with about_to_write(tmp_path, "log", "1", "The first who wrote it.") as ended:
        assert run_alone("log", "1", "The second, who was quicker.").status == 0
    assert (ended[0].status, ended[0].err) == (0, "")
    assert ended[0].out.startswith("Noted in case 1.")
    shown = run("show", "1").out
    assert shown.count("The first who wrote it.") == shown.count("The second, who was quicker.") == 1


@pytest.mark.parametrize(
    ("arguments", "trace"),
    [
        (("sent", "1", "apology-letter", "--by", "mail"), "sent by e-mail: Apology letter"),
        (("close", "1", "--outcome", "kept", "--because", "agreed by telephone"), "closed"),
    ],
)
def test_what_cannot_be_undone_is_refused_as_a_whole_and_can_be_given_again(
    arguments: tuple[str, ...], trace: str, tmp_path: Path
) -> None:
    opened(tmp_path)
    with about_to_write(tmp_path, *arguments) as ended:
        assert run_alone("log", "1", "She rang.").status == 0
    assert (ended[0].status, ended[0].out) == (3, "")
    assert "Somebody else has written to case 1" in ended[0].err
    assert "Nothing was recorded now." in ended[0].err
    assert "give the same command again" in ended[0].err
    before = run("show", "1").out
    assert "She rang." in before
    assert trace not in before
    assert run_alone(*arguments).status == 0
    assert trace in flat(run("show", "1").out)
    assert run("store", "verify").status == 0


def test_a_document_that_was_never_shown_is_not_half_sent(tmp_path: Path) -> None:
    first = {name: ANSWERS[name] for name in ("what_happened", "client", "impact")}
    assert run("start", "missed-deadline", "--answers", answers_file(tmp_path, first, stop_after="impact")).status == 0
    rest = [f"{name}={ANSWERS[name]}" for name in ("advice_first", "sender", "call_at")]
    assert run("resume", "1", *(word for one in rest for word in ("--set", one))).status == 0
    before = part(run("show", "1", "--json").json, "case", "updated_at")
    with about_to_write(tmp_path, "sent", "1", "holding-message", "--by", "mail") as ended:
        assert run_alone("log", "1", "She rang.", RECOVER_NOW="2026-11-20T16:30").status == 0
    assert ended[0].status == 3
    assert part(run("show", "1", "--json").json, "case", "updated_at") != before
    assert "sent by" not in run("show", "1").out


def test_a_file_of_answers_is_refused_as_a_whole(tmp_path: Path) -> None:
    opened(tmp_path)
    with about_to_write(tmp_path, "resume", "1", "--set", "impact=lost a week") as ended:
        assert run_alone("log", "1", "She rang.").status == 0
    assert ended[0].status == 3
    assert "lost a week" not in run("show", "1").out
    assert run("resume", "1", "--set", "impact=lost a week").status == 0
    assert "lost a week" in run("show", "1").out


@pytest.mark.skipif(os.name == "nt", reason="a pseudo-terminal (pexpect) is POSIX only")
def test_an_answer_that_somebody_else_was_quicker_than_waits_in_the_prompt() -> None:
    person = Terminal("start", "missed-deadline")
    person.answers("What happened?", "did not send it")
    person.asked("Who did it happen to?")
    assert run_alone("log", "1", "She rang.").status == 0
    person.types("Ada Byron, Lovelace Mills")
    person.sees("Somebody else has written to case 1")
    person.asked("press Enter to try again")
    person.types("")
    person.asked("What did it cost Ada?")
    person.types("later")
    assert person.ends() == 0
    shown = flat(run("show", "1").out)
    assert "client: Ada Byron, Lovelace Mills" in shown
    assert "“She rang.”" in shown
    assert shown.count("Lovelace Mills") == 2


def test_many_who_note_at_once_are_all_heard(tmp_path: Path) -> None:
    opened(tmp_path)
    said = ("First.", "Second.")
    command = [sys.executable, "-m", "recoverykit", "log", "1"]
    running = [subprocess.Popen([*command, one], env=environment(), stdout=subprocess.DEVNULL) for one in said]
    assert [one.wait(timeout=60) for one in running] == [0, 0]
    shown = run("show", "1").out
    assert [shown.count(f"“{one}”") for one in said] == [1, 1]
    assert run("store", "verify").status == 0
