"""How the two write to each other."""

from __future__ import annotations

import pytest

from recoverykit.compose.address import person_names
from recoverykit.values import Person


@pytest.mark.parametrize(
    ("person", "tone", "greeting"),
    [
        (Person("Priya Raman"), "plain", "Dear Priya"),
        (Person("Priya Raman"), "formal", "Dear Priya Raman"),
        (Person("Dr Jo Brandt"), "formal", "Dear Dr Brandt"),
        (Person("the writer on the board"), None, "Hello"),
        (Person("Priya Raman", salutation="Good morning"), "formal", "Good morning"),
        (Person("Devinder Sohal", salutation="Devinder and Manjit"), "plain", "Dear Devinder and Manjit"),
    ],
)
def test_a_letter_greets_as_the_two_write_to_each_other(person: Person, tone: str | None, greeting: str) -> None:
    assert person_names(person, tone, american=False)["salutation"] == greeting


def test_what_is_no_person_has_empty_parts() -> None:
    assert person_names(None, None, american=True)["name"] == ""
