"""`remind --schedule`: the files with which a system calls `recover remind`, printed or written."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from recoverykit.cli.reporters import say, say_exactly
from recoverykit.errors import Status
from recoverykit.scheduling import Program, schedule


def show_schedule(kind: str, output: Path | None, *, force: bool) -> Status:
    """Print the files of a schedule with the path of this program in, or write them to a folder."""
    made = schedule(kind, Program(running(windows=kind == "windows"), _home(windows=kind == "windows")))
    if output is None:
        for number, one in enumerate(made):
            if number:
                say()
            say_exactly(one.text)
        return Status.OK
    from recoverykit.documents.write import write_file

    for one in made:
        write_file(output / one.name, one.text.encode(one.encoding), overwrite=force, make_parents=True)
        say(f"Written: {output / one.name}")
    say("What to do with it stands at its top." if len(made) == 1 else "What to do with them stands at their top.")
    return Status.OK


def running(*, windows: bool) -> tuple[str, ...]:
    """How the program that runs is called from elsewhere: its own path, or that of its Python with the module."""
    python = Path(sys.executable)
    if windows and sys.platform == "win32":
        # The one without a window: a black one would open every quarter of an hour.
        return (str(python.with_name("pythonw.exe")), "-m", "recoverykit")
    called = Path(sys.argv[0]).absolute()
    if called.stem == "recover" and called.is_file():
        return (str(called),)
    return (str(python), "-m", "recoverykit")


def _home(*, windows: bool) -> str:
    home = os.environ.get("RECOVER_HOME", "")
    if not home:
        return ""
    if windows:
        print("The task finds RECOVER_HOME among the variables of your user alone: set it with setx.", file=sys.stderr)
    return str(Path(home).expanduser().absolute())
