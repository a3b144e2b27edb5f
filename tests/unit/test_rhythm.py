"""What is promised again and again, from its words."""

from __future__ import annotations

import pytest

from recoverykit.rhythm import Rhythm, rhythm
from recoverykit.workdays import Duration, Unit


def each(amount: int, unit: Unit) -> Rhythm:
    return Rhythm(every=Duration(amount, unit))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("I will write to you every Monday.", Rhythm((0,))),
        ("We will send you a short update each Friday until it is put right.", Rhythm((4,))),
        ("I will ring you every Tuesday and Thursday.", Rhythm((1, 3))),
        ("I will e-mail you every Mon, Wed and Fri.", Rhythm((0, 2, 4))),
        ("I will report to you every working day.", each(1, Unit.BUSINESS_DAYS)),
        ("Mia Chen will call you every morning.", each(1, Unit.BUSINESS_DAYS)),
        ("I will update you daily.", each(1, Unit.BUSINESS_DAYS)),
        ("I will let you know once a week how it stands.", each(1, Unit.WEEKS)),
        ("We will send you a weekly report.", each(1, Unit.WEEKS)),
        ("I will write to you every other week.", each(2, Unit.WEEKS)),
        ("I will write to you every fortnight.", each(2, Unit.WEEKS)),
        ("I will keep you posted every 2 hours.", each(2, Unit.HOURS)),
        ("We will post an update every hour.", each(1, Unit.HOURS)),
        ("I will tell you every three days what we have found.", each(3, Unit.BUSINESS_DAYS)),
    ],
)
def test_what_the_client_is_to_hear_again_and_again_has_a_rhythm(words: str, found: Rhythm) -> None:
    heard = rhythm(words)
    assert heard is not None
    assert (heard.weekdays, heard.every) == (found.weekdays, found.every)


def test_what_was_promised_in_writing_is_written() -> None:
    for words, written in (("I will write to you every day.", True), ("I will ring you every day.", False)):
        found = rhythm(words)
        assert found is not None
        assert found.written is written


@pytest.mark.parametrize(
    "words",
    [
        "I will write to you on Monday.",
        "I will check the backups every Monday.",
        "I will ring the printer every day until they have a slot.",
        "I will send the sheets to the printer every Friday.",
        "I will write to you the day before each date.",
        "I will tell you each time that a date moves.",
        "I will not ring you every day.",
        "I will write to you every 0 days.",
        "I will send you the finished files.",
    ],
)
def test_what_comes_once_or_is_not_told_to_the_client_has_none(words: str) -> None:
    assert rhythm(words) is None
