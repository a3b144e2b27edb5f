"""What every format offers, and how its bytes end."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from recoverykit.documents.composed import Composed


class Format(Protocol):
    """One way to write a composed document."""

    @property
    def suffix(self) -> str:
        """The suffix of its files, with the dot: ".txt"."""

    @property
    def media_type(self) -> str:
        """Its MIME type without parameters: "text/plain"."""

    def render(self, document: Composed) -> bytes:
        """The whole file: for text formats UTF-8 with "\\n" line ends."""


def as_bytes(rows: Iterable[str]) -> bytes:
    """`rows` as UTF-8: no trailing white space, no blank lines at either end, one newline at the end.

    A control character becomes a mark that can be seen: answers have none, but a record that somebody has forged may,
    and what is printed or opened must not be able to steer a terminal.
    """
    text = "\n".join(row.rstrip(" \t") for row in rows)
    if not text.isascii() or not text.replace("\n", "").isprintable():
        text = text.translate(_CONTROLS)
    return (text.strip("\n") + "\n").encode("utf-8", "replace")


_CONTROLS = {one: "\ufffd" for one in (*range(0x20), *range(0x7F, 0xA0)) if one not in (0x09, 0x0A)}
