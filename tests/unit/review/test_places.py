"""Findings stand where the words stand, in any layout: held against a naive search."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoverykit.review.report import TextKind
from recoverykit.review.review import review

FLAWED = (
    ("conditional-apology", "We are sorry if anyone was upset by it."),
    ("deferred-apology", "I would like to apologise for the late files."),
    ("sorry-you-feel", "I am sorry that you feel let down."),
    ("placeholder", "I will ring you on [date]."),
)
PLAIN = (
    "The files went out at nine.",
    "You waited for two days — too long.",
    "“Nothing came”, you wrote, and `none` did.",
    "The café lost “its” slot… twice.",
)
ENDS = ("\n", "\r\n", "\r")
LAYOUTS = ("{}", "> quoted\n{}", "- {}", "**Note:** {}", "Dear Ana,\n\n{}", "{}\n\n-- \nSam", "&nbsp;{}", "<p>{}</p>")


@settings(deadline=None)
@given(
    st.sampled_from(FLAWED),
    st.lists(st.sampled_from(PLAIN), max_size=3),
    st.lists(st.sampled_from(PLAIN), max_size=3),
    st.sampled_from(ENDS),
    st.sampled_from(LAYOUTS),
    st.sampled_from(["\n\n", "\n", " "]),
    st.booleans(),
)
def test_a_finding_is_where_a_search_for_its_words_finds_them(
    flaw: tuple[str, str], before: list[str], after: list[str], end: str, layout: str, between: str, curly: bool
) -> None:
    rule, words = flaw
    text = between.join([*before, layout.format(words), *after]).replace("\n", end)
    if curly:
        text = "\ufeff" + text
    found = [one for one in review(text, kind=TextKind.OTHER).findings if one.rule == rule]
    assert found
    at = text.index(words)
    for one in found:
        assert at <= one.span.start < one.span.end <= at + len(words)
        assert text[one.span.start : one.span.end] == one.excerpt
        line, column = review(text).reading.line_and_column(one.span.start)
        rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert rows[line - 1][column - 1 :].startswith(one.excerpt.split("\n")[0].split("\r")[0])


@pytest.mark.parametrize("words", [words for _, words in FLAWED[:3]])
@pytest.mark.parametrize("width", [12, 20, 40])
def test_hard_wrapping_hides_nothing(words: str, width: int) -> None:
    import textwrap

    plain = {one.rule for one in review(words, kind=TextKind.OTHER).findings}
    wrapped = {one.rule for one in review("\n".join(textwrap.wrap(words, width)), kind=TextKind.OTHER).findings}
    assert plain == wrapped


@pytest.mark.parametrize(
    "text",
    [
        "You wrote: “I am sorry if anyone was upset.” I lost your file.",
        "> I am sorry if anyone was upset.\n\nI lost your file.",
        "```\nI am sorry if anyone was upset.\n```\n\nI lost your file.",
        "I lost your file.\n\n-- \nsorry if anyone was upset",
        "I lost your file.\n\nOn Monday Ana wrote:\n> sorry if anyone was upset",
    ],
)
def test_what_others_said_and_code_has_no_findings(text: str) -> None:
    assert "conditional-apology" not in {one.rule for one in review(text).findings}


@settings(deadline=None)
@given(st.text(max_size=400))
def test_no_text_makes_the_review_fail(text: str) -> None:
    made = review(text)
    for one in made.findings:
        assert 0 <= one.span.start <= one.span.end <= len(text)
