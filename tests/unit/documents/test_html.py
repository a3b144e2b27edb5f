"""HTML pages hold our tags only and fetch nothing."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from recoverykit.documents.composed import Composed
from recoverykit.documents.escape import clean, escape_markdown
from recoverykit.documents.formats.html import HtmlFormat

FRAME = {"html", "head", "meta", "title", "style", "body", "main"}
BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "hr", "pre", "table", "br"}
OURS = FRAME | BLOCKS | {"thead", "tbody", "tr", "th", "td", "em", "strong", "a", "code"}


class Tags(HTMLParser):
    """The tags of a page and the text of its body."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if ("main", {}) in self.seen:
            self.words += data


def page(markdown: str, title: str = "Letter", css: str = "p { margin: 0 }", language: str = "en-GB") -> str:
    return HtmlFormat(lambda: css).render(Composed("letter", title, markdown, language)).decode("utf-8")


def tags(html: str) -> Tags:
    parser = Tags()
    parser.feed(html)
    parser.close()
    return parser


def test_the_page_is_complete_and_self_contained() -> None:
    html = page("# Hello\n\nDear *you*", title="A <b> & c", language='en"x')
    assert html.startswith('<!doctype html>\n<html lang="en&quot;x">\n')
    assert '<meta charset="utf-8">' in html
    assert "default-src 'none'; style-src 'unsafe-inline'" in html
    assert "<title>A &lt;b&gt; &amp; c</title>" in html
    assert "<style>\np { margin: 0 }\n</style>" in html
    assert "<main>\n<h1>Hello</h1>\n<p>Dear <em>you</em></p>\n</main>" in html
    assert html.endswith("</html>\n")


def test_a_style_sheet_cannot_end_itself() -> None:
    assert {tag for tag, _ in tags(page("x", css="a{} </style><script>")).seen} == FRAME | {"p"}


def test_table_heads_name_their_columns() -> None:
    html = page("|Action|By|\n|---|--:|\n|a|b|\n")
    assert '<thead>\n<tr>\n<th scope="col">Action</th>\n<th style="text-align:right" scope="col">By</th>' in html


def test_dangerous_links_and_images_are_not_made() -> None:
    found = tags(page("[x](javascript:alert(1)) ![y](http://x.test/p.png) <img src=x>"))
    assert not [tag for tag, _ in found.seen if tag == "img"]
    assert not [attrs for tag, attrs in found.seen if tag == "a" and "javascript" in str(attrs.get("href"))]


@given(st.text())
def test_any_markdown_gives_our_tags_only(markdown: str) -> None:
    assert {tag for tag, _ in tags(page(markdown)).seen} <= OURS


@given(st.text(), st.text())
def test_any_escaped_text_is_one_paragraph_that_says_just_that(text: str, title: str) -> None:
    found = tags(page(escape_markdown(text), title))
    assert {tag for tag, _ in found.seen} <= FRAME | {"p"}
    assert found.words.strip() == clean(text).strip()
