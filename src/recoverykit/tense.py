"""How somebody's words of what was done read on after who did it: their words are placed, never changed."""

from __future__ import annotations

import re
from enum import StrEnum


class Told(StrEnum):
    """How words that say what was done read on after who did it."""

    PERFECT = "perfect"
    """After "have": `sent them`."""
    PAST = "past"
    """Without it: `came on Monday`, `sent them at 9:00`, `are on it`."""
    WHOLE = "whole"
    """Not at all: `one of them came, the other did not`."""


def told_as(said: str) -> Told:
    """How somebody's words of what was done read on, by the form of their first verb and by the time that they name."""
    if _FINITE_FIRST.match(said):
        return Told.PAST
    first = _FIRST_VERB.match(said)
    verb = first[1].casefold() if first else ""
    if not (verb.endswith("ed") or verb in _PAST_AND_PARTICIPLE or verb in _PARTICIPLES):
        return Told.WHOLE
    timed = re.search(_PAST_TIME, said) is not None or _AND_FINITE.search(said) is not None
    return Told.PAST if timed and verb not in _PARTICIPLES else Told.PERFECT


_PAST_ONLY = (
    r"(?:came|became|overcame|wrote|rewrote|rang|went|underwent|gave|forgave|drove|spoke|saw|oversaw|began|ran|chose"
    r"|drew|withdrew|took|undertook|mistook|forgot|did|was|were|broke|fell|flew|grew|knew|rode|rose|arose|sang|sank|shook"
    r"|stole|swam|threw|woke|wore|ate|hid|swore|tore|froze|blew|redid|undid)"
)
"""Verbs that cannot stand after "have"."""
_FINITE_FIRST = re.compile(
    rf"(?:(?:also|then|only|already|just|simply)\s+)?(?:{_PAST_ONLY}|could|would|should|am|are|is|will|can|cannot|must"
    r"|(?:did|could|was|were|would|is|are|can|wo)n['’]t)\b",
    re.IGNORECASE,
)
_AND_FINITE = re.compile(rf"\b(?:and|then|but)\s+(?:then\s+|also\s+)?{_PAST_ONLY}\b", re.IGNORECASE)
_FIRST_VERB = re.compile(
    r"(?:(?:also|already|now|just|since|not|never|always|only|both|all|finally|simply|even|personally|\w+ly)\s+)*"
    r"(?:\w+-)?([A-Za-z]+)\b",
    re.IGNORECASE,
)
_PAST_AND_PARTICIPLE = frozenset(
    "sent resent put made remade told left paid repaid found brought built rebuilt bought caught held "
    "upheld kept lost met read said set reset spent taught had got felt fixed cut let led won heard sold "
    "resold lent lit meant thought dealt dug fed fled fought hung hit hurt laid mislaid learnt quit rid "
    "shot shut slept sought spelt spilt split spoilt spread spun stood stuck struck swept swung "
    "understood wound burnt bent bound bet cast cost leant forecast".split()
)
"""Verbs that are the same after "I" and after "I have"."""
_PARTICIPLES = frozenset(
    "been become begun bitten blown broken chosen come done drawn driven eaten fallen flown forgiven "
    "forgotten frozen given gone gotten grown hidden known lain mistaken overcome overseen proven redone "
    "rewritten ridden risen run rung seen shaken shown sung sunk spoken stolen sworn swum taken thrown "
    "torn undergone undertaken undone withdrawn woken worn written".split()
)
"""Verbs that stand after "have" alone."""
_PAST_TIME = (
    r"(?i)\b(?:yesterday|last (?:night|week|month|\w+day)|this morning|\w+ ago|at (?:\d|noon\b|midday\b|midnight\b)|"
    r"on (?:the \d|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)|in the (?:morning|afternoon|evening)\b)"
)
