"""Shows a short notice on the desktop, by the means of the system.

No shell is asked, and no word of a notice stands in a script: texts go as arguments or through the environment.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import field
from pathlib import Path
from typing import TextIO

from recoverykit.frozen import dataclass

SECONDS = 10
"""How long the system may take to show a notice."""
LONGEST = 300
"""Characters of a title or a body that are shown; a notice is no letter."""

_APPLE = ("on run argv", "display notification (item 2 of argv) with title (item 1 of argv)", "end run")
_WINDOWS = """
$ErrorActionPreference = 'Stop'
$null = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
$kind = [Windows.UI.Notifications.ToastTemplateType]::ToastText02
$toast = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent($kind)
$lines = $toast.GetElementsByTagName('text')
$null = $lines.Item(0).AppendChild($toast.CreateTextNode($env:RECOVER_NOTICE_TITLE))
$null = $lines.Item(1).AppendChild($toast.CreateTextNode($env:RECOVER_NOTICE_BODY))
$app = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe'
$manager = [Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($app)
$manager.Show([Windows.UI.Notifications.ToastNotification]::new($toast))
"""
"""Windows shows notices of programs that it knows; of those that are always there, PowerShell is one."""


class NotifyError(Exception):
    """The notice was not shown. The message is meant for the user, and holds no word of the notice."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What is shown: a line, and what stands below it."""

    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Call:
    """A program with its arguments, and what is added to the environment."""

    command: tuple[str, ...]
    more: Mapping[str, str] = field(default_factory=dict)


def notifier() -> str:
    """The program of this system that shows notices, with its path; empty if there is none that could."""
    program = {"darwin": "osascript", "win32": "powershell"}.get(sys.platform, "notify-send")
    found = shutil.which(program) or ""
    # Without a session there is nobody whom it could show anything.
    return found if sys.platform in ("darwin", "win32") or _bus() else ""


def call_for(platform: str, program: str, notice: Notice) -> Call:
    """How a notice is shown on a platform (as `sys.platform` names it)."""
    title, body = (_shortened(text) for text in (notice.title, notice.body))
    if platform == "darwin":
        script = tuple(word for line in _APPLE for word in ("-e", line))
        return Call((program, *script, title, body))
    if platform == "win32":
        command = (program, "-NoProfile", "-NonInteractive", "-Command", _WINDOWS)
        return Call(command, {"RECOVER_NOTICE_TITLE": title, "RECOVER_NOTICE_BODY": body})
    # The body is markup, and notify-send takes a backslash in it for the beginning of an escape.
    for mark, instead in (("\\", "\\\\"), ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        body = body.replace(mark, instead)
    return Call((program, "--app-name", "recover", "--", title, body), _bus())


def show(program: str, notice: Notice) -> None:
    """Show a notice by what `notifier` has found. Raises NotifyError if that fails, or takes longer than SECONDS."""
    call = call_for(sys.platform, program, notice)
    name = Path(program).name
    try:
        done = subprocess.run(  # noqa: S603 - the notifier of the system, without a shell
            call.command,
            env={**os.environ, **call.more},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        # What it was called with stands in that error, and is for nobody's eyes.
        raise NotifyError(f"{name} did not answer within {SECONDS} seconds.") from None
    except (OSError, ValueError) as error:
        raise NotifyError(f"{name} could not be started.") from error
    if done.returncode:
        raise NotifyError(f"{name} failed with status {done.returncode}.")


def is_read(stream: TextIO) -> bool:
    """Whether anybody could read what is written to a stream: it leads neither nowhere nor into the journal of the
    system, which is no place for what clients were told."""
    with suppress(OSError, ValueError):
        found = os.fstat(stream.fileno())
        if stream.name == os.devnull or os.path.samestat(found, Path(os.devnull).stat()):
            return False
        return os.environ.get("JOURNAL_STREAM") != f"{found.st_dev}:{found.st_ino}"
    return True


def _bus() -> dict[str, str]:
    """Where the session of the user is found; a schedule of the system may not say so."""
    if said := os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return {"DBUS_SESSION_BUS_ADDRESS": said}
    uid = getattr(os, "getuid", None)
    if uid is None:
        return {}
    socket = Path(f"/run/user/{uid()}/bus")
    with suppress(OSError):
        if socket.exists():
            return {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={socket}"}
    return {}


def _shortened(text: str) -> str:
    whole = text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")
    return whole if len(whole) <= LONGEST else f"{whole[: LONGEST - 1]}…"
