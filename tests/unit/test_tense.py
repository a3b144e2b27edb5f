"""What was done, in the words of whoever did it."""

from __future__ import annotations

import pytest

from recoverykit.english import are_several
from recoverykit.tense import Told, told_as


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("sent them at 9:00", Told.PAST),
        ("Sent them at 9:00.", Told.PAST),
        ("called her yesterday", Told.PAST),
        ("paid it on Monday", Told.PAST),
        ("came on Thursday and changed the valve", Told.PAST),
        ("wrote to them", Told.PAST),
        ("rang you yesterday", Told.PAST),
        ("did not charge you", Told.PAST),
        ("didn’t charge you", Told.PAST),
        ("were there at 6:50", Told.PAST),
        ("could not restore it", Told.PAST),
        ("sent them and rang twice", Told.PAST),
        ("went there and picked them up", Told.PAST),
        ("are on it", Told.PAST),
        ("sent them", Told.PERFECT),
        ("rung her at 9:40", Told.PERFECT),
        ("been there on Monday", Told.PERFECT),
        ("taken it down in the night", Told.PERFECT),
        ("not charged you", Told.PERFECT),
        ("re-sent the list", Told.PERFECT),
        ("already spoken to her", Told.PERFECT),
        ("sent them to the office at Leeds", Told.PERFECT),
        ("one of them came, the other did not", Told.WHOLE),
        ("sure, we put a lock on it", Told.WHOLE),
        ("on the van now", Told.WHOLE),
        ("yes", Told.WHOLE),
    ],
)
def test_the_form_of_the_verb_decides_how_what_was_done_reads_on(said: str, told: Told) -> None:
    assert told_as(said) is told


@pytest.mark.parametrize(
    ("name", "several"),
    [
        ("Mia Chen and Tom", True),
        ("the fitters", True),
        ("our insurers", True),
        ("the night team", False),
        ("the boss", False),
        ("Mia Chen", False),
        ("James", False),
        ("the bus", False),
    ],
)
def test_who_is_named_as_several_is_told_of_in_the_plural(name: str, several: bool) -> None:
    assert are_several(name) is several
