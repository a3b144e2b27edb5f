"""Each rule fires on its examples and stays silent on those that only look alike."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from recoverykit.review.review import review
from recoverykit.review.rules import RULES
from recoverykit.review_examples import Example, examples

LEAST = 8
ALL = examples()


def cases(kind: str) -> Iterator[object]:
    for rule, both in ALL.items():
        for one in both.fires if kind == "fires" else both.silent:
            yield pytest.param(rule, one, id=f"{rule}: {one.text[:60]}")


def found(one: Example) -> set[str]:
    return {finding.rule for finding in review(one.text, knowledge=one.knowledge).findings}


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_has_enough_examples_of_both_kinds(rule: str) -> None:
    assert len({one.text for one in ALL[rule].fires}) >= LEAST
    assert len({one.text for one in ALL[rule].silent}) >= LEAST


def test_no_example_belongs_to_a_rule_that_there_is_not() -> None:
    assert set(ALL) <= set(RULES)


@pytest.mark.parametrize(("rule", "one"), list(cases("fires")))
def test_a_rule_fires_on_what_it_is_for(rule: str, one: Example) -> None:
    assert rule in found(one)


@pytest.mark.parametrize(("rule", "one"), list(cases("silent")))
def test_a_rule_is_silent_on_what_looks_alike(rule: str, one: Example) -> None:
    assert rule not in found(one)


@pytest.mark.parametrize("rule", RULES)
def test_a_rewrite_is_a_sentence_in_which_the_rule_finds_nothing(rule: str) -> None:
    for one in ALL[rule].fires:
        for finding in review(one.text, knowledge=one.knowledge).findings:
            if finding.rule == rule and finding.rewrite is not None:
                again = review(finding.rewrite, knowledge=one.knowledge)
                assert rule not in {other.rule for other in again.findings}, finding.rewrite
                assert finding.rewrite[-1] in ".!?…", finding.rewrite
