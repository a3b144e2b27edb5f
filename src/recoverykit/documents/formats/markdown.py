"""The document's own Markdown, tidied."""

from __future__ import annotations

from recoverykit.documents.composed import Composed
from recoverykit.documents.formats.base import as_bytes
from recoverykit.documents.tokens import parse


class MarkdownFormat:
    """Markdown (CommonMark with tables)."""

    suffix = ".md"
    media_type = "text/markdown"

    def render(self, document: Composed) -> bytes:
        """The Markdown with single blank lines, and hard line breaks as backslashes, which no editor strips."""
        rows = document.markdown.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        code: set[int] = set()
        for token in parse("\n".join(rows)):
            if token.map is None:
                continue
            start, end = token.map
            if token.type in ("fence", "code_block"):
                code.update(range(start, end))
            elif token.type == "inline":
                for line in range(start, end - 1):
                    rows[line] = _with_visible_break(rows[line])
        return as_bytes(row for index, row in enumerate(rows) if index in code or not _repeats_blank(rows, index))


def _with_visible_break(row: str) -> str:
    """A line of a paragraph, with a backslash in the place of two or more spaces at its end."""
    return row.rstrip(" ") + "\\" if row.endswith("  ") else row


def _repeats_blank(rows: list[str], index: int) -> bool:
    """Whether this line and the one before it are both blank."""
    return not rows[index].strip() and (index == 0 or not rows[index - 1].strip())
