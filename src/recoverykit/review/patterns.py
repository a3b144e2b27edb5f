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
        found = _groups[patterns] = Group(patterns, needs, compiled)
    return found


class Live:
    """Of each group of patterns, those that can be found in a sentence of one text."""

    __slots__ = ("_index",)

    def __init__(self) -> None:
        self._index = Index()

    def add(self, low: str) -> None:
        """Take in the next sentence, in lower case."""
        self._index.add(low)

    def of(self, patterns: tuple[str, ...], number: int) -> tuple[re.Pattern[str], ...]:
        """The patterns that can be found in the sentence of that number, from 0, in their order."""
        return self._index.live(group_of(patterns), number) if patterns else ()


class _Find(Protocol):
    def __call__(self, text: str, start: int = 0, end: int = maxsize, /) -> re.Match[str] | None: ...


class _FindEach(Protocol):
    def __call__(self, text: str, start: int = 0, end: int = maxsize, /) -> Iterator[re.Match[str]]: ...


class _FindAll(Protocol):
    def __call__(self, text: str, /) -> list[str]: ...


class _Split(Protocol):
    def __call__(self, text: str, /, maxsplit: int = 0) -> list[str]: ...


class _Substitute(Protocol):
    def __call__(self, new: str | Callable[[re.Match[str]], str], text: str, /, count: int = 0) -> str: ...


class Lazy:
    """A pattern that is compiled when it is first used; for the rest as one of `re`."""

    search: _Find
    match: _Find
    fullmatch: _Find
    finditer: _FindEach
    findall: _FindAll
    split: _Split
    sub: _Substitute

    def __init__(self, text: str, flags: int = 0) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        """Compile it, and from then on do what `re` does without a detour."""
        if name not in _METHODS:
            raise AttributeError(name)
        made = _compiler[0].compile(self._text, self._flags)
        vars(self).update({one: getattr(made, one) for one in _METHODS})
        return vars(self)[name]


_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")
