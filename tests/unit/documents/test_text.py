"""Plain text as a mail reader shows it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoverykit.documents.composed import Composed
from recoverykit.documents.formats.text import TextFormat, columns_of


def text(markdown: str, width: int = 72) -> str:
    return TextFormat(width).render(Composed("letter", "Letter", markdown)).decode("utf-8")


def test_paragraphs_and_headings_are_separated_by_one_blank_line() -> None:
    assert (
        text("# Our plan\nDear **Ms Okafor**,\n\n\nI am *sorry*.\n") == "Our plan\n\nDear Ms Okafor,\n\nI am sorry.\n"
    )


def test_paragraphs_are_wrapped_at_the_width() -> None:
    assert text("one two three four five", 16) == "one two three\nfour five\n"


def test_addresses_and_hyphenated_words_are_not_broken() -> None:
    assert text("see https://example.com/a-very-long-address/indeed now", 16).split("\n") == [
        "see",
        "https://example.com/a-very-long-address/indeed",
        "now",
        "",
    ]
    assert text("a two-thirds-of-it", 16) == "a\ntwo-thirds-of-it\n"


def test_non_breaking_spaces_hold() -> None:
    assert text("twelve chars £180\u00a0more", 18) == "twelve chars\n£180\u00a0more\n"


def test_hard_breaks_stay_lines() -> None:
    assert text("1 High Street  \nLeeds\\\nLS1") == "1 High Street\nLeeds\nLS1\n"


def test_lists_have_hanging_indents() -> None:
    assert text("- one two three four\n- five\n  1. six\n", 16) == "- one two three\n  four\n- five\n  1. six\n"


def test_numbered_lists_keep_their_numbers_and_align() -> None:
    assert text("9. nine\n10. ten") == "9. nine\n10. ten\n"


def test_loose_lists_have_blank_lines() -> None:
    assert text("- a\n\n  more\n- b") == "- a\n\n  more\n\n- b\n"


def test_a_quotation_is_indented() -> None:
    assert text("> said\n> so\n\nyes") == "  said so\n\nyes\n"


def test_a_link_shows_where_it_leads() -> None:
    assert text("[our page](https://x.test) <mailto:a@x.test> <https://y.test>") == (
        "our page (https://x.test) a@x.test https://y.test\n"
    )


def test_a_table_that_fits_has_columns() -> None:
    table = "| Action | Who | Cost |\n|---|---|--:|\n| Re-send | Ana | £5 |\n| Check | 日本 | £180 |\n"
    assert text(table) == ("Action   Who   Cost\n-------  ----  ----\nRe-send  Ana     £5\nCheck    日本  £180\n")


def test_a_table_that_does_not_fit_becomes_blocks() -> None:
    table = "| Action | Who |\n|---|---|\n| Send the corrected file | Ana |\n| Check | |\n"
    assert text(table, 20) == "Action: Send the\n  corrected file\nWho: Ana\n\nAction: Check\n"


def test_wide_characters_count_as_two_columns() -> None:
    assert text("日本語日本語日本語 abc", 20) == "日本語日本語日本語\nabc\n"
    assert text("日本語日本語日本語日本語", 16) == "日本語日本語日本\n語日本語\n"


def test_code_and_rules_have_a_plain_shape() -> None:
    assert text("```\na  b\n```\n\n---\n", 20) == "  a  b\n\n" + "-" * 20 + "\n"


def test_an_empty_document_is_one_newline() -> None:
    assert text("") == "\n"


@given(st.text())
def test_any_markdown_ends_with_one_newline_and_has_no_trailing_spaces(markdown: str) -> None:
    rows = text(markdown).split("\n")
    assert rows[-1] == ""
    assert all(row == row.rstrip(" \t") for row in rows)
    assert len(rows) == 2 or rows[-2] != ""


@given(st.lists(st.text("abc ", max_size=16), max_size=30))
def test_no_line_of_short_words_is_wider_than_the_width(words: list[str]) -> None:
    assert all(columns_of(row) <= 20 for row in text(" ".join(words).strip(), 20).split("\n"))
