"""Patterns of the review, compiled once and only when a text needs them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from sys import maxsize
from typing import Protocol

from recoverykit.review.prefilter import Group, Index, Needed, needed
from recoverykit.review.words import WORDS


class Compiler(Protocol):
    """Makes patterns of their text and flags, and says what each needs."""

    def compile(self, text: str, flags: int) -> re.Pattern[str]:
        """As `re.compile`."""

    def needed(self, text: str, flags: int) -> Needed:
        """As `prefilter.needed`."""


class Plain:
    """As the standard library does it."""

    def compile(self, text: str, flags: int) -> re.Pattern[str]:
        """As `re.compile`."""
        return re.compile(text, flags)

    def needed(self, text: str, flags: int) -> Needed:
        """As `prefilter.needed`."""
        return needed(text, flags)


_compiler: list[Compiler] = [Plain()]
_made: dict[str, re.Pattern[str]] = {}
_in_any_case: dict[str, re.Pattern[str]] = {}
_groups: dict[tuple[str, ...], Group] = {}
_SET = r"<([A-Z_]+)>"


def compile_by(compiler: Compiler) -> None:
    """Compile in another way from now on: a program that runs once can keep what was compiled before."""
    _compiler[0] = compiler


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of a rule, its `<NAME>`s filled in from `WORDS`, for text in lower case: to ignore case in the pattern
    would take `re` twice as long."""
    found = _made.get(pattern)
    if found is None:
        found = _made[pattern] = _compiler[0].compile(_written_out(pattern), 0)
    return found


def in_any_case(pattern: str) -> re.Pattern[str]:
    """The same for text as it was written."""
    found = _in_any_case.get(pattern)
    if found is None:
        found = _in_any_case[pattern] = _compiler[0].compile(_written_out(pattern), re.IGNORECASE)
    return found


def all_compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Every one of them, for a text that is no sentence of a reading."""
    return tuple(compiled(one) for one in patterns)


def _written_out(pattern: str) -> str:
    return re.sub(_SET, lambda name: WORDS[name[1]], pattern) if "<" in pattern else pattern


def group_of(patterns: tuple[str, ...]) -> Group:
    """Patterns that are tried together, with what each of them needs."""
    found = _groups.get(patterns)
    if found is None:
        needs = [_compiler[0].needed(_written_out(one), 0) for one in patterns]
        found = _groups[patterns] = Group(patterns, needs)
    return found


class Live:
    """Of each group of patterns, those that can be found in a sentence of one text."""

    __slots__ = ("_index", "_live")

    def __init__(self) -> None:
        self._index = Index()
        self._live: dict[tuple[str, ...], dict[int, tuple[re.Pattern[str], ...]]] = {}

    def add(self, low: str, number: int) -> None:
        """Take in a sentence, in lower case, under its number."""
        self._index.add(low, number)

    def of(self, patterns: tuple[str, ...], number: int) -> tuple[re.Pattern[str], ...]:
        """The patterns that can be found in the sentence of that number, in their order."""
        found = self._live.get(patterns)
        if found is None:
            found = self._live[patterns] = {
                at: tuple(compiled(one) for one in live) for at, live in self._index.live(group_of(patterns)).items()
            }
        return found[number] if number in found else found[-1]


class Lazy:
    """A pattern that is compiled when it is first used; for the rest as one of `re`."""

    __slots__ = ("_flags", "_made", "_text")

    def __init__(self, text: str, flags: int = 0) -> None:
        self._text = text
        self._flags = flags
        self._made: re.Pattern[str] | None = None

    @property
    def real(self) -> re.Pattern[str]:
        """The pattern itself."""
        if self._made is None:
            self._made = _compiler[0].compile(self._text, self._flags)
        return self._made

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return self.real.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        return self.real.match(text, start, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        return self.real.fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        return self.real.finditer(text, start, end)

    def findall(self, text: str) -> list[str]:
        """As `re.Pattern.findall`, of a pattern with at most one group."""
        return self.real.findall(text)

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        """As `re.Pattern.split`, without the groups that matched nothing."""
        return [part for part in self.real.split(text, maxsplit) if part is not None]

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """As `re.Pattern.sub`."""
        return self.real.sub(new, text, count)
