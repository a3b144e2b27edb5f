"""The prefilter leaves patterns out only where they cannot be found."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from recoverykit.review import patterns
from recoverykit.review.components import COMPONENTS
from recoverykit.review.prefilter import SIZES, needed
from recoverykit.review.reading import read
from recoverykit.review.review import review
from recoverykit.review.rules import RULES
from recoverykit.review_examples import examples

TUNING = Path(__file__).parents[2] / "review" / "corpus" / "tuning"


def corpus() -> list[str]:
    """Texts of the measured set, and the examples of the rules."""
    texts = [
        str(one["text"])
        for name in ("sentences", "texts")
        for one in yaml.safe_load((TUNING / f"{name}.yaml").read_text("utf-8"))
    ]
    return texts + [one.text for each in examples().values() for one in (*each.fires, *each.silent)]


def groups() -> list[tuple[str, ...]]:
    """Every group of patterns that the review tries together: those of the rules, of the components, of the finders."""
    for text in corpus()[:300]:
        review(text)
    declared = [group for rule in RULES.values() for group in (rule.patterns, rule.unless, rule.unless_paragraph)]
    declared += [group for told in COMPONENTS.values() for group in (told.patterns, told.unless)]
    return [one for one in dict.fromkeys((*declared, *patterns._groups)) if one]


GROUPS = groups()
WORDS = sorted({word for text in corpus() for word in text.split()})


def left_out_wrongly(text: str) -> list[str]:
    """Patterns that are found in a sentence of the text although the prefilter leaves them out."""
    return [
        found.re.pattern
        for sentence in read(text).sentences
        for group in GROUPS
        for one in set(patterns.all_compiled(group)) - set(sentence.live(group))
        if (found := one.search(sentence.low))
    ]


@pytest.mark.parametrize("part", range(8))
def test_no_pattern_that_is_found_is_left_out(part: int) -> None:
    assert [each for text in corpus()[part::8] for each in left_out_wrongly(text)] == []


@settings(max_examples=100)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))
def test_no_pattern_that_is_found_in_shuffled_words_is_left_out(words: list[str]) -> None:
    assert left_out_wrongly(" ".join(words)) == []


@given(st.text(max_size=300))
def test_the_blanks_of_a_sentence_are_single_ones_as_the_prefilter_supposes(text: str) -> None:
    for sentence in read(text).sentences:
        assert re.fullmatch(r"(?:\S+(?: \S+)*)?", sentence.low)


@pytest.mark.parametrize(
    ("pattern", "found", "holds"),
    [
        (r"\bsorry\b", "we are sorry", True),
        (r"\bsorry\b", "we regret it", False),
        (r"(?:lost|broke)\s+your", "we broke your vase", True),
        (r"(?:lost|broke)\s+your", "we lost it", False),
        (r"apologi[sz]e", "i apologize", True),
        (r"\w+ing", "anything", True),
        (r"a|b", "nothing of the kind", True),
        (r"(?:very\s+)?sorry(?!\s+state)", "sorry", True),
        (r"(?=refund)\w+", "refunded", True),
        (r"(?:really ){2,}", "really really", True),
        (r"(?:really )*lost", "lost", True),
    ],
)
def test_of_each_set_one_string_stands_in_what_is_found(pattern: str, found: str, *, holds: bool) -> None:
    assert all(any(one in found for one in each) for each in needed(pattern, re.IGNORECASE)) is holds


@pytest.mark.parametrize("pattern", [r"\w+", r".*", r"(?:a|\d)", r"x?", r"[a-z]{3}", "("])
def test_what_can_be_anything_needs_nothing_and_is_always_tried(pattern: str) -> None:
    assert needed(pattern, re.IGNORECASE) == ()


def test_what_is_looked_up_has_one_of_the_lengths_of_the_index() -> None:
    looked_up = {len(one) for group in GROUPS for text in group for each in needed(text, 0) for one in each}
    assert looked_up <= set(SIZES)
