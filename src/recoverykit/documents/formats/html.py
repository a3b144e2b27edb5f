"""One HTML page that needs nothing else and prints well."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from recoverykit.documents.composed import Composed
from recoverykit.documents.escape import clean
from recoverykit.documents.formats.base import as_bytes
from recoverykit.documents.tokens import parser

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>
{css}
</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


class HtmlFormat:
    """A self-contained page without scripts; nothing in it is fetched from anywhere."""

    suffix = ".html"
    media_type = "text/html"

    def __init__(self, css: Callable[[], str]) -> None:
        """`css` gives the style sheet; it is called when a page is rendered."""
        self._css = css

    def render(self, document: Composed) -> bytes:
        """The page with `document.title` as its title and the style sheet inside."""
        page = _PAGE.format(
            language=escape(document.language),
            title=escape(clean(document.title), quote=False),
            # "</style" would end the style sheet; CSS reads "<\/" as the same text.
            css=self._css().replace("</", "<\\/").strip(),
            body=_body(document.markdown).strip(),
        )
        return as_bytes(page.split("\n"))


def _body(markdown: str) -> str:
    """The HTML of the document itself, whose table heads name their columns for a screen reader."""
    reader = parser()
    tokens = reader.parse(markdown)
    for token in tokens:
        if token.type == "th_open":
            token.attrSet("scope", "col")
    html: str = reader.renderer.render(tokens, reader.options, {})
    return html
