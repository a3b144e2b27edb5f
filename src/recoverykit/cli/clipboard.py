"""Puts a text on the clipboard: by the system's own means, else by asking the terminal (OSC 52)."""

from __future__ import annotations

import base64
import sys

from recoverykit.errors import MachineError

_TERMINAL_LIMIT = 74_000
"""What terminals take at most in one OSC 52 sequence, in bytes of base64."""


def copy(text: str) -> str:
    """Copy a text; says how it went. Raises MachineError if there is no clipboard to be had."""
    import pyperclip

    try:
        pyperclip.copy(text)
    except pyperclip.PyperclipException:
        pass
    else:
        return "It is on the clipboard."
    encoded = base64.b64encode(text.encode("utf-8")).decode("ascii")
    if sys.stdout.isatty() and len(encoded) <= _TERMINAL_LIMIT:
        sys.stdout.write(f"\x1b]52;c;{encoded}\x07")
        sys.stdout.flush()
        return "It was given to your terminal to copy. If pasting brings nothing, install xclip or wl-clipboard."
    raise MachineError("There is no clipboard here.", "Write it to a file with -o FILE.")
