"""A wording holds names and at most one gap; it cannot run."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoverykit.playbook.wording import GAP, Name, Wording, WordingError, parse_wording


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", ()),
        ("What?", ("What?",)),
        ("{{ a }}", (Name("a"),)),
        ("{{a}}{{b}}", (Name("a"), Name("b"))),
        ("I owe {{ client.name }} ▸.", ("I owe ", Name("client.name"), " ▸.")),
        ("{{ a\n}}", (Name("a"),)),
        ("{ a } }{", ("{ a } }{",)),
        ("x}{{ a }}} y", ("x}", Name("a"), "} y")),
        ("{% run %} {# note #}", ("{% run %} {# note #}",)),
    ],
)
def test_a_wording_is_plain_text_and_names(text: str, parts: tuple[str | Name, ...]) -> None:
    assert parse_wording(text) == Wording(text, parts)


def test_names_are_told_in_their_order() -> None:
    assert parse_wording("{{ b }} {{ a.first }} {{ b }}").names == ("b", "a.first", "b")


def test_a_gap_is_seen() -> None:
    assert parse_wording("I promised ▸.").has_gap
    assert not parse_wording("I promised.").has_gap


def test_filling_replaces_each_name_and_leaves_the_gap() -> None:
    assert parse_wording("I promised {{ a }} and {{ b }} for ▸").fill(str.upper) == "I promised A and B for ▸"


def test_what_is_filled_in_is_not_read_as_a_wording() -> None:
    assert parse_wording("{{ a }}").fill(lambda _: "{{ b }}") == "{{ b }}"


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("x {{ a.b.c }}", 2),
        ("{{ a b }}", 0),
        ("{{ a | safe }}", 0),
        ("{{ a() }}", 0),
        ("{{ a.__class__.x }}", 0),
        ("{{ 'a' }}", 0),
        ("{{ 1a }}", 0),
        ("{{ é }}", 0),
        ("{{}}", 0),
        ("{{ a. }}", 0),
        ("{{{ a }}}", 0),
        ("{{ ▸ }}", 0),
    ],
)
def test_nothing_but_a_name_stands_between_braces(text: str, offset: int) -> None:
    with pytest.raises(WordingError, match="Between braces stands a name") as caught:
        parse_wording(text)
    assert caught.value.offset == offset


@pytest.mark.parametrize(
    ("text", "offset"),
    [("I {{ a", 2), ("a }} b", 2), ("}} {{ a }}", 0), ("{{ a }} x }}", 10), ("{{ a }} {{", 8), ("{{ a }}}}", 7)],
)
def test_a_brace_without_its_other_half_is_shown_in_its_place(text: str, offset: int) -> None:
    with pytest.raises(WordingError, match="not closed") as caught:
        parse_wording(text)
    assert caught.value.offset == offset


def test_a_second_gap_is_refused() -> None:
    with pytest.raises(WordingError, match="one gap") as caught:
        parse_wording("a ▸ b ▸")
    assert caught.value.offset == 6


@given(st.text(alphabet="ab.{}▸ _é\n", max_size=30))
def test_any_text_is_a_wording_that_says_it_all_or_is_refused_at_a_place(text: str) -> None:
    read = _wording_or_error(text)
    if isinstance(read, WordingError):
        assert 0 <= read.offset < len(text)
        assert read.message
    else:
        assert text.count(GAP) <= 1
        assert read.fill(lambda name: f"<{name}>").count("<") == len(read.names)
        assert not any("{{" in part or "}}" in part for part in read.parts if isinstance(part, str))


def _wording_or_error(text: str) -> Wording | WordingError:
    try:
        return parse_wording(text)
    except WordingError as error:
        return error
