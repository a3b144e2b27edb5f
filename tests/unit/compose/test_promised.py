"""A promise reads as something that was said, and as it holds now."""

from __future__ import annotations

import pytest
from casebook import example, example_now, filled

from recoverykit.case.sentences import Sentences
from recoverykit.compose.promised import as_it_holds, as_promised, with_its_promise


@pytest.fixture(scope="module")
def sentences() -> Sentences:
    return filled("missed-deadline", example("missed-deadline"), now=example_now("missed-deadline")).engine.sentences


@pytest.mark.parametrize(
    ("clause", "when", "said"),
    [
        ("I will send you the files", "by noon today", "I promised to send you the files by noon today."),
        ("I will send you the files", "", "I promised to send you the files."),
        ("I will not charge you", "by Friday", "I promised not to charge you by Friday."),
        ("Mia Chen will call you", "on Friday", "I told you that Mia Chen would call you on Friday."),
        ("Mia Chen will call you", "", "I told you that Mia Chen would call you."),
        ("I will find the cause and tell you what it was", "by Friday",
         "I promised to find the cause and tell you what it was. That was to be by Friday."),
        ("Mia will value it, if you still want it", "by 5pm",
         "I told you: “Mia will value it, if you still want it.” That was to be by 5pm."),
        ("Tom is coming", "on Friday", "I told you: “Tom is coming.” That was to be on Friday."),
    ],
)  # fmt: skip
def test_a_promise_as_it_was_said(sentences: Sentences, clause: str, when: str, said: str) -> None:
    assert as_promised(clause, when, sentences) == said


@pytest.mark.parametrize(
    ("clause", "holds"),
    [
        ("I will send you the files", "I will now do it by Friday."),
        ("I will be at your office", "I will now be at your office by Friday."),
        ("I will not charge you", "I will not charge you by Friday."),
        ("Mia Chen will call you", "Mia Chen will now call you by Friday."),
        ("Tom is coming", "Tom is coming by Friday."),
    ],
)
def test_a_promise_as_it_holds_now(clause: str, holds: str) -> None:
    assert as_it_holds(clause, "by Friday") == holds


def test_what_points_back_at_a_promise_has_it_in_front(sentences: Sentences) -> None:
    clause = "I will send you the files"
    assert with_its_promise(clause, "I sent them.", sentences) == "I promised to send you the files. I sent them."
    assert with_its_promise(clause, "I have sent the files.", sentences) == "I have sent the files."
    assert with_its_promise(clause, "", sentences) == ""
