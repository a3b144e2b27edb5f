"""The one reading of a document's Markdown, which every format starts from."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode


@lru_cache(maxsize=1)
def parser() -> MarkdownIt:
    """CommonMark with tables, without HTML and without images (a letter must not fetch anything)."""
    # Importing markdown-it takes some 45 ms, which a command that writes no document should not pay.
    from markdown_it import MarkdownIt

    settings = {"html": False, "linkify": False, "typographer": False, "xhtmlOut": False, "maxNesting": 20}
    return MarkdownIt("commonmark", settings).enable("table").disable(["image", "html_inline", "html_block"])


def parse(markdown: str) -> list[Token]:
    """The flat token list of `markdown`; every call gives fresh tokens."""
    return parser().parse(markdown)


def tree(markdown: str) -> SyntaxTreeNode:
    """The tokens of `markdown` as a tree, at most some 20 levels deep."""
    from markdown_it.tree import SyntaxTreeNode

    return SyntaxTreeNode(parse(markdown))
