"""Markdown escapes: whatever somebody typed comes out of a document as exactly that text.

Only what Markdown would take for markup is escaped, so that ordinary prose stays readable in the Markdown itself.
"""

from __future__ import annotations

import re
from html.entities import html5


class Rich(str):
    """Ready Markdown: it is printed into a document as it is.

    Every method of `str` gives back a plain `str`, so a changed `Rich` is escaped again: safe, if not pretty.
    """

    __slots__ = ()


_SPACES = dict.fromkeys((*range(0x09, 0x0E), 0x85, 0x2028, 0x2029), " ")
_CONTROLS = dict.fromkeys((*range(0x00, 0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)))
_BIDI = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
# A lone surrogate cannot be written as UTF-8.
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_CLEAN: dict[int, str | None] = {**_CONTROLS, **_BIDI, **_SURROGATES, **_SPACES}

_RUNS = re.compile(" {2,}")
_SPECIAL = re.compile(r"[\\`*\[\]|]|_+|~{2,}|<(?! )|&(#?[A-Za-z0-9]+)(?:;|$)")
_AT_START = re.compile(r"( ?)(?:(\d{1,9})(?=[.)](?: |$))|(?=#{1,6}(?: |#|$)|-(?:[ -]|:?$)|\+(?: |$)|>|=+ ?$|:-+:? ?$))")
_CLOSING_HASHES = re.compile(r"(?<= )#+(?= ?$)")
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def clean(text: str) -> str:
    """One line of text: control characters and direction overrides gone, white space runs one space.

    Non-breaking spaces, letters of any script, combining marks and joined emoji stay. A lone surrogate becomes U+FFFD.
    """
    return _RUNS.sub(" ", text.translate(_CLEAN))


def escape_markdown(text: str) -> str:
    """`text` as inline Markdown that shows exactly that text, at the start of a line too.

    Newlines become spaces (see `paragraphs` and `lines` for longer texts). A space at either end stays one space.
    """
    escaped = _SPECIAL.sub(_escape_special, clean(text))
    start = _AT_START.match(escaped)
    if start is not None:
        escaped = f"{start[0]}\\{escaped[start.end() :]}"
    return _CLOSING_HASHES.sub(r"\\\g<0>", escaped)


def paragraphs(text: str) -> Rich:
    """`text` in paragraphs, which blank lines separate; each is escaped, single newlines become spaces."""
    blocks = _BLANK_LINES.split(_LINE_ENDS.sub("\n", text))
    return Rich("\n\n".join(filter(None, (escape_markdown(clean(block).strip()) for block in blocks))))


def lines(text: str) -> Rich:
    """`text` with its line ends kept as hard line breaks (an address, a signature); empty lines are left out."""
    rows = (clean(row).strip() for row in _LINE_ENDS.sub("\n", text).split("\n"))
    return Rich("\\\n".join(escape_markdown(row) for row in rows if row))


def _escape_special(found: re.Match[str]) -> str:
    """The escape of one run of special characters."""
    run = found[0]
    if run == "\\" and found.end() == len(found.string):
        # A backslash could escape whatever the template prints next; tables even look through `\\|`.
        return "&#92;"
    if run[0] == "&":
        return "\\" + run if found[1][0] == "#" or found[1] + ";" in html5 else run
    if run[0] == "_" and _inside_word(found):
        return run
    return "".join("\\" + char for char in run)


def _inside_word(found: re.Match[str]) -> bool:
    """Whether letters or digits stand on both sides: such underscores are no emphasis."""
    before = found.string[found.start() - 1 : found.start()]
    after = found.string[found.end() : found.end() + 1]
    return before.isalnum() and after.isalnum()
