"""People: a name, and what else is known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from recoverykit.playbook.answers.base import AnswerContext, Parsed, Problem, clean
from recoverykit.playbook.model import Question
from recoverykit.values import Json, Person

_LABEL = re.compile(r"(?:^|,)\s*(name|role|firm|reach|salutation):\s*", re.I)

_WHAT_THEY_DO = re.compile(r"[a-z][a-z '’-]+")
_BELONGS_TO_WHAT_STANDS_BEFORE = frozenset(
    "ltd limited llp llc plc inc gmbh ag sa bv nv corp co lp jr sr ii iii phd obe mbe cbe kc qc".split()
)


_PERSON_FIELDS = ("name", "role", "firm", "reach", "salutation")


def read_person(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
    if isinstance(raw, dict):
        return _person_from_mapping(question, raw)
    if not isinstance(raw, str) or not raw.strip(" ,"):
        return Problem("Type a name, and the firm if there is one: Priya Raman, Northgate.")
    person = _person_from_text(raw)
    return Parsed(person) if _is_name(person.name) else Problem(_NO_NAME)


_NO_NAME = "There is no name in it. Type a name, and the firm if there is one: Priya Raman, Northgate."


def _is_name(text: str) -> bool:
    return any(mark.isalpha() for mark in text) and not re.fullmatch(r"\S+@\S+", text)


def _person_from_text(text: str) -> Person:
    """`NAME, FIRM`, `NAME, ROLE, FIRM`, either with a way to reach them, or with named parts: `NAME, role: ROLE`."""
    if _LABEL.search(text):
        head, *named = _LABEL.split(text)
        parts = {label.lower(): part.strip() for label, part in zip(named[::2], named[1::2], strict=True)}
        return Person(**{"name": head.strip(), **parts})
    name, *others = _parts_of_person(text)
    reach = [part for part in others if _is_reach(part)]
    rest = [part for part in others if part not in reach]
    # A firm has a name; what has no capital is what somebody does.
    role = rest.pop(0) if len(rest) > 1 or (rest and _WHAT_THEY_DO.fullmatch(rest[0])) else ""
    return Person(name, role, ", ".join(rest), ", ".join(reach))


def _parts_of_person(text: str) -> list[str]:
    """What stands between the commas. "Ltd" and "Jr." stay with what stands before them."""
    parts: list[str] = []
    for part in re.sub(r"\s*<(\S+@[^\s<>]+)>", r", \1", text).split(","):
        word = part.replace(".", "").strip().casefold()
        if parts and word in _BELONGS_TO_WHAT_STANDS_BEFORE:
            parts[-1] += f", {part.strip()}"
        elif part.strip():
            parts.append(part.strip())
    return parts or [""]


def _is_reach(part: str) -> bool:
    """Whether it is a telephone number or a mail address: "Studio 54321" is neither."""
    digits, letters = len(re.findall(r"\d", part)), sum(mark.isalpha() for mark in part)
    return bool(re.search(r"@\S", part)) or (digits >= 5 and (digits > letters or part[0] in "+(0"))


def _person_from_mapping(question: Question, raw: Mapping[str, Json]) -> Parsed | Problem:
    parts: dict[str, str] = {}
    for name, part in raw.items():
        if name not in _PERSON_FIELDS:
            return Problem(f"A person has no {name!r}, only {', '.join(_PERSON_FIELDS)}.", field=name)
        if part is None:
            continue
        if not isinstance(part, str):
            return Problem(f"Put the {name} in quotes, so that it is read as text.", field=name)
        checked = clean(question, part)
        if isinstance(checked, Problem):
            return replace(checked, field=name)
        parts[name] = checked
    if not _is_name(parts.get("name", "")):
        return Problem("A person has a name.", field="name")
    return Parsed(Person(**parts))


def typed_person(person: Person) -> str:
    """`Priya Raman, director, Northgate`; with names for the parts where they could be taken for one another."""
    plain = ", ".join(part for part in (person.name, person.role, person.firm, person.reach) if part)
    if _person_from_text(plain) == person:
        return plain
    parts = {name: getattr(person, name) for name in _PERSON_FIELDS[1:]}
    named = [f"{name}: {part}" for name, part in parts.items() if part]
    return ", ".join((person.name, *named)) if named else f"name: {person.name}"
