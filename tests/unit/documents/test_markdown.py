"""Markdown files and the choice of a format."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoverykit.documents.composed import Composed
from recoverykit.documents.formats import format_for, formats
from recoverykit.documents.formats.html import HtmlFormat
from recoverykit.documents.formats.markdown import MarkdownFormat
from recoverykit.documents.tokens import parser
from recoverykit.errors import UsageError


def never() -> str:
    raise AssertionError("the style sheet is read only when a page is written")


def tidy(markdown: str) -> str:
    return MarkdownFormat().render(Composed("letter", "Letter", markdown)).decode("utf-8")


def test_line_ends_blank_lines_and_trailing_spaces_are_tidied() -> None:
    assert tidy("\n\n# A \r\n\r\n\r\n\r\nb\t\r\n\r\n") == "# A\n\nb\n"


def test_hard_breaks_become_visible_and_stay_breaks() -> None:
    assert tidy("1 High Street  \nLeeds  \n\n- a  \n- b") == "1 High Street\\\nLeeds\n\n- a\n- b\n"


def test_code_keeps_its_blank_lines() -> None:
    assert tidy("```\na\n\n\nb\n```") == "```\na\n\n\nb\n```\n"


@given(st.text(alphabet="ab *_`#>-1.|\\\n") | st.text())
def test_tidying_twice_changes_nothing_more(markdown: str) -> None:
    assert tidy(tidy(markdown)) == tidy(markdown)


@given(st.lists(st.sampled_from(["a", "*b*", "c  ", "d\\", "- e", "# f", "", "> g  ", "| h |", "|---|"]), max_size=12))
def test_tidying_does_not_change_what_is_shown(rows: list[str]) -> None:
    markdown = "\n".join(rows)
    assert parser().render(tidy(markdown)) == parser().render(markdown)


@pytest.mark.parametrize("name", [Path("out/letter.html"), "letter.HTML", ".html", "html"])
def test_a_format_is_found_by_suffix(name: str | Path) -> None:
    assert isinstance(format_for(name, formats(never)), HtmlFormat)


def test_all_formats_know_their_own_suffix() -> None:
    assert {suffix: each.media_type for suffix, each in formats(never).items()} == {
        ".md": "text/markdown",
        ".txt": "text/plain",
        ".html": "text/html",
    }


def test_an_unknown_suffix_names_the_known_ones() -> None:
    with pytest.raises(UsageError) as caught:
        format_for("letter.doc", formats(never))
    assert caught.value.message == "There is no format “doc”."
    assert caught.value.advice == "Known formats: md, txt, html."


def test_a_missing_suffix_is_asked_for() -> None:
    with pytest.raises(UsageError, match="“letter” does not say in which format to write"):
        format_for("letter", formats(never))
