"""Plain text as one writes it in a mail."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from recoverykit.documents.composed import Composed
from recoverykit.documents.formats.base import as_bytes
from recoverykit.documents.tokens import tree

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

WIDTH = 72
_LEAST_WIDTH = 16
_GAP = "  "


class TextFormat:
    """Plain text wrapped at `width` columns; a wide character takes two."""

    suffix = ".txt"
    media_type = "text/plain"

    def __init__(self, width: int = WIDTH) -> None:
        self._width = width

    def render(self, document: Composed) -> bytes:
        """Paragraphs, lists and tables without marks; a word longer than a line, such as a web address, stays whole."""
        return as_bytes(_blocks(tree(document.markdown).children, self._width))


def _blocks(nodes: Iterable[SyntaxTreeNode], width: int, *, tight: bool = False) -> list[str]:
    """The lines of `nodes`, separated by blank lines unless `tight`."""
    rows: list[str] = []
    for node in nodes:
        block = _BLOCKS.get(node.type, _plain_block)(node, max(width, _LEAST_WIDTH))
        if rows and block and not tight:
            rows.append("")
        rows.extend(block)
    return rows


def _plain_block(node: SyntaxTreeNode, width: int) -> list[str]:
    """A paragraph or heading, or whatever else holds one run of text."""
    return wrap(_inline(node), width)


def _quotation(node: SyntaxTreeNode, width: int) -> list[str]:
    return _hanging("  ", "  ", _blocks(node.children, width - 2))


def _list(node: SyntaxTreeNode, width: int) -> list[str]:
    """A list with hanging indents; a list whose items are one line each has no blank lines between them."""
    first = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
    tight = all(child.hidden for item in node.children for child in item.children if child.type == "paragraph")
    rows: list[str] = []
    for index, item in enumerate(node.children):
        mark = "- " if first is None else f"{first + index}. "
        if rows and not tight:
            rows.append("")
        content = _blocks(item.children, width - len(mark), tight=tight) or [""]
        rows.extend(_hanging(mark, " " * len(mark), content))
    return rows


def _code(node: SyntaxTreeNode, width: int) -> list[str]:
    return [f"  {row}" for row in node.content.rstrip("\n").split("\n")]


def _rule(node: SyntaxTreeNode, width: int) -> list[str]:
    return ["-" * min(width, WIDTH)]


def _table(node: SyntaxTreeNode, width: int) -> list[str]:
    """Columns where they fit into `width`, otherwise one block of "Head: value" lines for each row."""
    head, *body = [
        [_inline(cell).replace("\n", " ").strip(" ") for cell in row.children]
        for part in node.children
        for row in part.children
    ]
    columns = [max(map(columns_of, column)) for column in zip(head, *body, strict=True)]
    if sum(columns) + len(_GAP) * (len(columns) - 1) > width:
        return _row_blocks(head, body, width)
    right = ["right" in str(cell.attrs.get("style", "")) for cell in node.children[0].children[0].children]
    rows = [head, *([["-" * column for column in columns]] if any(head) else []), *body]
    return [_GAP.join(map(_padded, row, columns, right)).rstrip(" ") for row in rows]


def _row_blocks(head: list[str], body: list[list[str]], width: int) -> list[str]:
    """Each row of a wide table as lines of its own; empty cells are left out."""
    rows: list[str] = []
    for cells in body:
        if rows:
            rows.append("")
        for name, cell in zip(head, cells, strict=True):
            if cell:
                rows.extend(_hanging("", "  ", wrap(f"{name}: {cell}" if name else cell, width - 2)))
    return rows


def _padded(cell: str, column: int, right: bool) -> str:
    space = " " * (column - columns_of(cell))
    return space + cell if right else cell + space


_BLOCKS: dict[str, Callable[[SyntaxTreeNode, int], list[str]]] = {
    "blockquote": _quotation,
    "bullet_list": _list,
    "ordered_list": _list,
    "table": _table,
    "code_block": _code,
    "fence": _code,
    "hr": _rule,
}


def _inline(node: SyntaxTreeNode) -> str:
    """The text of `node` without marks; "\\n" stands for a hard line break only."""
    match node.type:
        case "text" | "code_inline":
            return node.content
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case "link":
            return _link("".join(map(_inline, node.children)), str(node.attrs.get("href", "")))
        case _:
            return "".join(map(_inline, node.children))


def _link(text: str, address: str) -> str:
    """A link's text, followed by its address where the text does not already say it."""
    bare = address.removeprefix("mailto:").removeprefix("tel:")
    return bare if text in ("", bare, address) else f"{text} ({bare})"


def _hanging(first: str, others: str, rows: list[str]) -> list[str]:
    """`rows` with `first` before the first one and `others` before the rest."""
    return [
        (others if index else first) + row if row else first.strip() * (not index) for index, row in enumerate(rows)
    ]


def wrap(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` columns, broken at spaces only; "\\n" always ends a line.

    Non-breaking spaces hold, words are not cut, except that a run of wide characters (Chinese, Japanese) may break
    between any two.
    """
    return [row for line in text.split("\n") for row in _wrapped_line(line, width)]


def _wrapped_line(line: str, width: int) -> list[str]:
    rows: list[str] = []
    row = ""
    for word in _words(line, width):
        for index, piece in enumerate([word] if columns_of(word) <= width else _WIDE.split(word)):
            glued = piece if not row else f"{row}{piece}" if index else f"{row} {piece}"
            if row and columns_of(glued) > width:
                rows.append(row)
                glued = piece
            row = glued
    return [*rows, row] if row else rows


def _words(line: str, width: int) -> Iterator[str]:
    """What is not broken: words, and what reads badly when broken, such as "26 November", "15 %", "020 7946 0018"."""
    for words in filter(None, _BREAKS.split(line)):
        if columns_of(words) > width:
            yield from filter(None, words.split(" "))
        else:
            yield words


_BREAKS = re.compile(
    r"(?<!\d) | (?!%|\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
"""The spaces at which a line may be broken: not those between a number and a month, a per cent sign or a number."""

# Between two characters of the scripts that are written without spaces.
_WIDE = re.compile("(?<=[\u3040-\u30ff\u3400-\u9fff])(?=[\u3040-\u30ff\u3400-\u9fff])")


# Latin letters, the usual signs and typographic marks: one column each.
_NARROW = re.compile("[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*")


def columns_of(text: str) -> int:
    """The columns that `text` takes on a terminal; a character without a width counts as none."""
    # Most letters never need these tables, which take some 15 ms to import.
    if _NARROW.fullmatch(text):
        return len(text)
    from wcwidth import wcswidth, wcwidth

    width: int = wcswidth(text)
    return width if width >= 0 else sum(max(0, wcwidth(char)) for char in text)
