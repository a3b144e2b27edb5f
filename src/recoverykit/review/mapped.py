"""Text that knows where each of its characters comes from, so that a finding points into what the user wrote."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import field

from recoverykit.frozen import dataclass
from recoverykit.review.patterns import Lazy


@dataclass(frozen=True, slots=True)
class Mapped:
    """`text`, and for each of its characters the offset in the source at which it began.

    `ends`, where it is given, holds for each character the offset behind it; without it a character ends where the
    source's next one begins.
    """

    text: str
    origins: Sequence[int]
    ends: Sequence[int] | None = field(default=None)

    @staticmethod
    def of(text: str) -> Mapped:
        """A text that is its own source."""
        return Mapped(text, range(len(text)))

    def cut(self, start: int, end: int) -> Mapped:
        """The characters from `start` up to `end`."""
        ends = self.ends[start:end] if self.ends is not None else None
        return Mapped(self.text[start:end], self.origins[start:end], ends)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where in the source the characters from `start` up to `end` stand; an empty stretch stands before `start`."""
        if not self.origins:
            return 0, 0
        if start >= len(self.origins):
            return (self._end(-1), self._end(-1))
        first = self.origins[start]
        return first, max(first, self._end(end - 1)) if end > start else first

    def _end(self, index: int) -> int:
        return self.ends[index] if self.ends is not None else self.origins[index] + 1


def join(parts: Iterable[Mapped]) -> Mapped:
    """Several stretches of one source as one text."""
    texts: list[str] = []
    origins = array("I")
    ends = array("I")
    for part in parts:
        texts.append(part.text)
        origins.extend(part.origins)
        ends.extend(part.ends if part.ends is not None else (one + 1 for one in part.origins))
    return Mapped("".join(texts), origins, ends)


def substitute(pattern: Lazy, replace: Callable[[re.Match[str]], str | None], source: Mapped) -> Mapped:
    """`source` with what `pattern` finds replaced; None leaves it. A replacement stands where the match stood."""
    parts: list[Mapped] = []
    done = 0
    for found in pattern.finditer(source.text):
        new = replace(found)
        if new is None:
            continue
        start, end = found.span()
        if start > done:
            parts.append(source.cut(done, start))
        if new:
            first, last = source.place(start, end)
            parts.append(Mapped(new, [first] * len(new), [last] * len(new)))
        done = end
    if not done:
        return source
    parts.append(source.cut(done, len(source.text)))
    return join(parts)
