"""Notices on the desktop: no shell, no word of a client in a script or an error, and never a hang."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from recoverykit import notifying
from recoverykit.notifying import LONGEST, Notice, NotifyError, call_for, is_read, notifier, show

HOSTILE = Notice('Due, today 17:30: O\'Neil "&" $(touch pwned) `x`', '<b>it\\n</b> & "; do shell script "x" -- $env:X')
linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="notify-send as Linux has it")


def program(folder: Path, script: str) -> str:
    path = folder / "notify-send"
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)
    return str(path)


def test_on_linux_the_body_is_text_and_no_markup() -> None:
    command = call_for("linux", "/usr/bin/notify-send", HOSTILE).command
    assert command[:4] == ("/usr/bin/notify-send", "--app-name", "recover", "--")
    assert command[4] == HOSTILE.title
    assert command[5] == '&lt;b&gt;it\\\\n&lt;/b&gt; &amp; "; do shell script "x" -- $env:X'


def test_on_a_mac_texts_are_arguments_of_the_script() -> None:
    command = call_for("darwin", "/usr/bin/osascript", HOSTILE).command
    assert command[-2:] == (HOSTILE.title, HOSTILE.body)
    assert not any("O'Neil" in word or "shell" in word for word in command[:-2])
    assert command == (*call_for("darwin", "/usr/bin/osascript", Notice("a", "b")).command[:-2], *command[-2:])


def test_on_windows_texts_are_in_the_environment() -> None:
    call = call_for("win32", "powershell.exe", HOSTILE)
    assert set(call.more.values()) == {HOSTILE.title, HOSTILE.body}
    assert call.command == call_for("win32", "powershell.exe", Notice("a", "b")).command


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_a_notice_is_short_and_can_be_handed_over(platform: str) -> None:
    call = call_for(platform, "x", Notice("a" * 5000, "b\0\udcff" + "c" * 5000))
    words = [*call.command[1:], *call.more.values()]
    assert [word.encode("utf-8") for word in words if "\0" in word] == []
    assert max(len(word) for word in words if word[0] in "abc") <= LONGEST


@linux_only
def test_it_is_called_with_its_texts_and_without_a_shell(tmp_path: Path) -> None:
    show(program(tmp_path, f"printf '%s\\n' \"$@\" >{tmp_path}/said"), HOSTILE)
    said = (tmp_path / "said").read_text("utf-8").splitlines()
    assert said[:3] == ["--app-name", "recover", "--"]
    assert said[3] == HOSTILE.title


@linux_only
@pytest.mark.parametrize(
    ("script", "why"),
    [
        ("exit 3", "notify-send failed with status 3."),
        ("exec sleep 60", "notify-send did not answer within 0.3 seconds."),
        ("sleep 60 & wait", "notify-send did not answer within 0.3 seconds."),
    ],
)
def test_what_fails_or_hangs_says_why_and_not_what(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, why: str
) -> None:
    monkeypatch.setattr(notifying, "SECONDS", 0.3)
    with pytest.raises(NotifyError) as failed:
        show(program(tmp_path, script), HOSTILE)
    assert str(failed.value) == why
    assert failed.value.__cause__ is None


def test_a_program_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(NotifyError, match="could not be started"):
        show(str(tmp_path / "nothing"), HOSTILE)


@linux_only
def test_without_a_session_there_is_no_notifier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = program(tmp_path, "exit 0")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/somewhere")
    assert notifier() == path
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setattr(os, "getuid", lambda: 4_000_000_000)
    assert notifier() == ""
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/somewhere")
    assert notifier() == ""


def test_nobody_reads_what_goes_nowhere_or_into_the_journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_read(io.StringIO())
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        assert not is_read(nowhere)
    with (tmp_path / "out").open("w", encoding="utf-8") as file:
        assert is_read(file)
        found = os.fstat(file.fileno())
        monkeypatch.setenv("JOURNAL_STREAM", f"{found.st_dev}:{found.st_ino}")
        assert not is_read(file)
        monkeypatch.setenv("JOURNAL_STREAM", f"{found.st_dev}:{found.st_ino + 1}")
        assert is_read(file)
