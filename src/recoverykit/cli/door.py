"""The one error door: the user's mistake, Ctrl-C, or a bug of ours with a report to paste."""

from __future__ import annotations

import functools
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec

import typer

from recoverykit import __version__
from recoverykit.errors import RecoverError, Status

P = ParamSpec("P")

_MAX_LINE = 600
"""Characters that one line of an error has at most."""


def door(command: Callable[P, Status | None]) -> Callable[P, None]:
    """Wrap a command: whatever it raises ends in one clear message and a documented exit status."""

    @functools.wraps(command)
    def through(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            status = command(*args, **kwargs) or Status.OK
            sys.stdout.flush()
        except RecoverError as error:
            complain(error)
            status = error.status
        except KeyboardInterrupt:
            print("\nStopped.", file=sys.stderr)
            status = Status.INTERRUPTED
        except BrokenPipeError:
            # Whoever read our output has gone; Python would complain again when it closes standard output.
            _drop_output()
            status = Status.OK
        except OSError as error:
            # Files of ours have errors of their own; what is left is the output.
            print(f"The output could not be written: {error.strerror or error}.", file=sys.stderr)
            _drop_output()
            status = Status.MACHINE
        except Exception as error:  # noqa: BLE001 - the last door: anything else is a bug, and reported as one
            report(error)
            status = Status.BUG
        raise typer.Exit(int(status))

    return through


def prepare_streams() -> None:
    """Make do with what standard streams there are: closed ones lead nowhere, and no character can stop the output."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - open as long as we run
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _drop_output() -> None:
    """Send what is still to be written nowhere: Python would complain about it when it closes standard output."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(error: RecoverError) -> None:
    """Say what is wrong and what to do, on standard error; nothing in it can steer the terminal."""
    for text in (error.message, error.advice):
        if text:
            print("\n".join(_shortened(line) for line in safe(text).split("\n")), file=sys.stderr)


def _shortened(line: str) -> str:
    """A line without the middle of what it repeats: a value in a file can have thousands of characters."""
    return line if len(line) <= _MAX_LINE else f"{line[: _MAX_LINE // 2]} … {line[-_MAX_LINE // 2 :]}"


def safe(text: str) -> str:
    """Text in which nothing can steer the terminal: control characters and reversed directions are made visible."""
    # Text that is all printable, as most is, need not be looked at mark by mark.
    if text.replace("\n", "").isprintable():
        return text
    return "".join(f"\\x{ord(mark):02x}" if steers(mark) else mark for mark in text)


def steers(mark: str) -> bool:
    """Whether a character could steer the terminal."""
    if mark.isprintable() or mark in "\n\u00a0\u202f":
        return False
    # A joiner inside an emoji or a word of another script steers nothing.
    return mark not in "\u200c\u200d"


def report(error: Exception) -> None:
    """Print a report to paste: where it failed and on what, without a word of anybody's data."""
    import platform
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    print("This is our mistake, not yours. What you typed before it is saved.", file=sys.stderr)
    print("Please send us these lines. They hold none of your words or your client's:\n", file=sys.stderr)
    print(f"  recover {__version__}, Python {platform.python_version()}, {platform.system()}", file=sys.stderr)
    print(f"  {type(error).__module__}.{type(error).__qualname__}", file=sys.stderr)
    for frame in frames[-8:]:
        print(f"  {'/'.join(Path(frame.filename).parts[-3:])}:{frame.lineno} in {frame.name}", file=sys.stderr)
