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
    """`rows` as UTF-8: no trailing white space, no blank lines at either end, one newline at the end."""
    text = "\n".join(row.rstrip(" \t") for row in rows)
    return (text.strip("\n") + "\n").encode("utf-8", "replace")
