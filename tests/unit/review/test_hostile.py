"""Texts that repeat themselves without end: the time grows with the text, and no faster."""

from __future__ import annotations

import time

import pytest

from recoverykit.review.review import review
from recoverykit.review_examples import examples

SMALL = 1_500
GROWTH = 6
UNITS = [
    *(
        "sorry if ",
        "( ",
        "“",
        '"',
        "i ",
        "we will ",
        "a",
        "you should have ",
        ". ",
        "<p> ",
        "- a\n",
        "because we ",
        "\n",
    ),
    *("=20", "> x\n", "[x](", "{{", "`", "*", "\\", "no one but you ", "only just ", "1,", "£1 ", "\u200b", "don’t "),
    *(one.fires[0].text + " " for one in examples().values()),
]


def seconds(text: str) -> float:
    began = time.process_time()
    review(text)
    return time.process_time() - began


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit[:24])
def test_the_time_grows_in_proportion_to_the_text(unit: str) -> None:
    small, large = ((unit * size)[:size] for size in (SMALL, SMALL * GROWTH))
    review(small)  # compiles what is needed
    # Twice the growth is still far from its square; a text that takes next to no time measures the machine.
    assert min(seconds(large) for _ in range(2)) < 2 * GROWTH * max(seconds(small), 0.01)
