"""Escapes: what was typed comes out as typed, and prose stays prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoverykit.documents.composed import Composed
from recoverykit.documents.escape import Rich, clean, escape_markdown, lines, paragraphs
from recoverykit.documents.formats.text import TextFormat

HOSTILE = st.text(alphabet="\\`*_[]()<>#+-=.!|~&;:^$ \t\n\"'1a9é日\u00a0\u0301") | st.text()


def shown(markdown: str) -> str:
    """What a reader sees of `markdown`, on one line."""
    data = TextFormat(width=100_000).render(Composed("letter", "Letter", markdown))
    return data.decode("utf-8").strip()


def visible(text: str) -> str:
    """`text` as it may be shown: cleaned, with no white space at its ends."""
    return clean(text).strip()


@pytest.mark.parametrize(
    "prose",
    [
        "Northgate's re-plan costs £180 - not 8 % more, e.g. (1) in part.",
        "3 x 4 = 12, and 5 < 6 but 7 > 6.",
        "the file final_report_v2.xlsx",
        "M&S and R&D & Sons, AT&T; done",
        "-5 degrees",
        "+44 20 7946 0000",
        "5 March 2026",
        "2026.",
        "2.5 days",
        "#5 on the list",
        "Thanks! (really)",
        "naïve café, שלום, 日本語, 👩‍👩‍👧, e\u0301",
    ],
)
def test_ordinary_prose_is_not_changed(prose: str) -> None:
    expected = prose if prose != "2026." else "2026\\."
    assert escape_markdown(prose) == expected


@given(HOSTILE)
def test_any_text_is_shown_as_typed(text: str) -> None:
    assert shown(escape_markdown(text)) == visible(text)


@given(HOSTILE)
def test_any_text_is_shown_as_typed_in_a_list_item(text: str) -> None:
    assert shown(f"- {escape_markdown(text)}") == f"- {visible(text)}".strip()


@given(HOSTILE)
def test_any_text_is_shown_as_typed_in_a_heading(text: str) -> None:
    assert shown(f"# {escape_markdown(text)}") == visible(text)


@given(HOSTILE, HOSTILE)
def test_any_two_texts_beside_each_other_are_shown_as_typed(first: str, second: str) -> None:
    together = shown(f"Dear {escape_markdown(first)}{escape_markdown(second)}, **hello**")
    assert together == clean(f"Dear {clean(first)}{clean(second)}, hello")


def test_an_ampersand_before_an_underscore_hides_no_emphasis() -> None:
    assert shown(escape_markdown("&_") * 2) == "&_&_"


@given(HOSTILE)
def test_any_text_stays_within_its_line_below_another(text: str) -> None:
    # Markdown strips non-breaking spaces at the ends of lines, so white space is not compared.
    assert shown(f"First\n{escape_markdown(text)}").split() == ["First", *clean(text).split()]


@given(HOSTILE)
def test_any_text_stays_within_its_table_cell(text: str) -> None:
    table = f"|Action|Who|\n|---|---|\n|{escape_markdown(text)}|you|\n"
    row = shown(table).split("\n")[-1]
    assert row.split() == [*visible(text).split(), "you"]


@given(st.lists(HOSTILE, max_size=4))
def test_paragraphs_stay_paragraphs(texts: list[str]) -> None:
    expected = [found for text in texts if (found := visible(text))]
    joined = "\n \n".join(text.replace("\n", " ") for text in expected)
    assert shown(paragraphs(joined)) == "\n\n".join(expected)


def test_lines_of_an_address_stay_lines() -> None:
    address = lines("1 High Street\r\n\n- Leeds\n2. LS1 4AP\\\n")
    assert shown(address) == "1 High Street\n- Leeds\n2. LS1 4AP\\"


def test_control_characters_and_direction_overrides_are_removed() -> None:
    assert clean("a\x00\x1b[31mb\x7f\x9b\u202ec\u2066d\u2069") == "a[31mbcd"


def test_line_ends_and_tabs_become_one_space() -> None:
    assert clean("a\r\n\tb\u2028c\x0bd") == "a b c d"


def test_non_breaking_spaces_and_joined_emoji_stay() -> None:
    assert clean("£180\u00a0more 👨‍👩‍👧") == "£180\u00a0more 👨‍👩‍👧"


def test_a_lone_surrogate_becomes_a_replacement_character() -> None:
    assert clean("a\ud800") == "a\ufffd"


def test_a_changed_rich_text_is_plain_again() -> None:
    assert type(Rich("**a**").upper()) is str
    assert type(Rich("a") + "b") is str
