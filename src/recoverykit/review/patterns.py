"""Patterns of the review, compiled once and only when a text needs them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from sys import maxsize
from typing import TypeAlias

from recoverykit.review.words import WORDS

Compile: TypeAlias = Callable[[str, int], re.Pattern[str]]
"""Makes a pattern of its text and its flags."""


def compile_plainly(text: str, flags: int) -> re.Pattern[str]:
    """As the standard library does."""
    return re.compile(text, flags)


_compile: list[Compile] = [compile_plainly]
_made: dict[str, re.Pattern[str]] = {}
_SET = r"<([A-Z_]+)>"


def compile_by(compile_: Compile) -> None:
    """Compile in another way from now on: a program that runs once can keep what was compiled before."""
    _compile[0] = compile_


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of a rule, its `<NAME>`s filled in from `WORDS`. Case is ignored."""
    found = _made.get(pattern)
    if found is None:
        text = re.sub(_SET, lambda name: WORDS[name[1]], pattern) if "<" in pattern else pattern
        found = _made[pattern] = _compile[0](text, re.IGNORECASE)
    return found


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
            self._made = _compile[0](self._text, self._flags)
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
