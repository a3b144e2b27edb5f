"""How the walk looks on a screen: quiet, 80 columns, colour only to guide the eye."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from recoverykit.cli.door import safe
from recoverykit.cli.reporters import width

if TYPE_CHECKING:
    from rich.console import Console


@dataclass
class Screen:
    """Prints the parts of a walk."""

    @cached_property
    def console(self) -> Console:
        """The terminal; Rich honours NO_COLOR and a dumb terminal."""
        from rich.console import Console

        return Console(width=width(), highlight=False, markup=False, emoji=False, soft_wrap=False)

    def _print(self, text: str, style: str = "", indent: int = 0) -> None:
        from rich.padding import Padding
        from rich.text import Text

        self.console.print(Padding(Text(safe(text), style=style), (0, 0, 0, indent)))

    def _hang(self, mark: str, text: str, style: str = "") -> None:
        """A line whose further lines stand under its first word."""
        lines = textwrap.wrap(safe(text), width() - len(mark) - 1) or [""]
        for position, line in enumerate(lines):
            self._print((mark if position == 0 else " " * len(mark)) + line, style)

    def blank(self) -> None:
        """An empty line."""
        self.console.print()

    def rule(self, left: str, right: str) -> None:
        """Where one is: a line across the screen."""
        self.blank()
        room = width() - len(left) - len(right) - 2
        line = f"{left} {'─' * max(room, 2)} {right}" if right else f"{left} {'─' * max(room + 1, 2)}"
        self._print(line, "dim")

    def question(self, words: str, beside: str) -> None:
        """A question, with its hint beside it."""
        from rich.text import Text

        self.blank()
        text = Text(safe(words), style="bold")
        if beside:
            text.append("  " + safe(beside), style="not bold dim")
        self.console.print(text)

    def choice(self, number: int, label: str, *, usual: bool) -> None:
        """One of several answers."""
        self._hang(f"{number:>3}  ", f"{label}{'  (Enter)' if usual else ''}")

    def entry(self, number: int, head: str, body: str) -> None:
        """An answer in the review."""
        self._hang(f"{number:>3}  ", head, "dim")
        self._print(body or "(nothing)", indent=5)

    def echo(self, sentence: str) -> None:
        """How an answer reads."""
        self._print(sentence, "green", indent=2)

    def hint(self, text: str) -> None:
        """Something said in passing."""
        self._print(text, "dim", indent=2)

    def aside(self, text: str) -> None:
        """A word of advice under an entry."""
        self._print(text, "dim", indent=5)

    def problem(self, text: str) -> None:
        """Something that has to be mended."""
        self._print(text, "yellow", indent=2)

    def line(self, text: str, *, indent: int = 0, bold: bool = False) -> None:
        """A plain line."""
        self._print(text, "bold" if bold else "", indent)

    def document(self, text: str) -> None:
        """A whole document, a little indented."""
        self.blank()
        for line in text.rstrip("\n").split("\n"):
            self._print(line, indent=4)
        self.blank()
