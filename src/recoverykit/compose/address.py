"""How the two write to each other: the greeting, the close, how somebody is reached, and the short forms of friends.

`tone` is the answer to the question of that name: formal, plain, warm, or nothing where it was not asked.
"""

from __future__ import annotations

import re

from recoverykit.compose.plan import Plain
from recoverykit.english import first_name
from recoverykit.values import Person


def short_forms(tone: object, am: str) -> dict[str, Plain]:
    """What joins on to I or we in the fixed words of a letter: short forms between people who know each other."""
    if tone == "warm":
        return {"am_": "'m" if am == "am" else "'re", "will_": "'ll", "do_not": "don't"}
    return {"am_": f" {am}", "will_": " will", "do_not": "do not"}


def close(tone: object, *, american: bool) -> str:
    """What stands above the name, by how the two write to each other and where the client is."""
    if tone == "warm":
        return "Yours"
    return "Sincerely" if american else "Yours sincerely"


def person_names(value: object, tone: object, *, american: bool) -> dict[str, Plain]:
    """The parts of a person for a template; all of them empty for what is no person."""
    person = value if isinstance(value, Person) else Person("")
    return {
        "name": person.name,
        "first": first_name(person),
        "role": person.role,
        "firm": person.firm,
        "reach": reach_phrase(person.reach, american=american),
        "reach_bare": person.reach,
        "salutation": _salutation(person.salutation) or _greeting(person, tone),
        "whole": f"{person.name}, {person.firm}" if person.firm else person.name,
    }


def _greeting(person: Person, tone: object) -> str:
    """`Dear Priya`; `Dear Priya Raman` where one writes formally and knows no title; `Hello` to an alias."""
    first = first_name(person)
    if first[:1].islower() and " " in first:
        return "Hello"
    return f"Dear {person.name if tone == 'formal' and first == person.name.split(' ')[0] else first}"


def _salutation(typed: str) -> str:
    """Who is to be greeted, as the line that greets them: "Anna and Jude" is no greeting yet."""
    greets = re.match(r"(?:dear|hello|hi|hey|good|my|to|sehr|lieb\w*|cher\w*)\b", typed, re.IGNORECASE)
    return typed if greets or not typed else f"Dear {typed}"


def reach_phrase(reach: str, *, american: bool = False) -> str:
    """`on 020 7946 0018`, `at sam@hall.example`, or both, to stand after "you can reach me". Americans are reached at
    a number too."""
    parts = [part.strip() for part in reach.split(",") if part.strip()]
    return " or ".join(f"at {part}" if american or "@" in part else f"on {part}" for part in parts)
