"""Remarks inside a text that leave a finding as it is, with the reason.

`<!-- recover: ignore over-promise, vague-promise: our contract says so -->` holds for the rest of its line, for the
paragraph below if it stands alone on its line, and for the whole text with `ignore-all`.
"""

from __future__ import annotations

import re

from recoverykit.frozen import dataclass
from recoverykit.review.patterns import Lazy

_REMARK = Lazy(
    r"<!--\s*recover:\s*(?P<verb>ignore(?:-all)?)\s+(?P<rules>[a-z][a-z-]*(?:\s*,\s*[a-z][a-z-]*)*)\s*:\s*"
    r"(?P<reason>[^\s<>-][^<>]{0,300}?)\s*-->"
)


@dataclass(frozen=True, slots=True)
class Ignored:
    """`rules` are left as they are in the lines from `first` to `last`, because of `reason`."""

    rules: tuple[str, ...]
    reason: str
    first: int
    last: int

    def holds(self, rule: str, line: int) -> bool:
        """Whether a finding of a rule in a line is to be left."""
        return self.first <= line <= self.last and rule in self.rules


def ignored_in(source: str) -> tuple[Ignored, ...]:
    """The remarks of a text. One without a reason is none."""
    if "recover:" not in source:
        return ()
    lines = re.split(r"\r\n|\r|\n", source)
    return tuple(one for number, line in enumerate(lines, 1) for one in _in_line(line, number, lines))


def _in_line(line: str, number: int, lines: list[str]) -> list[Ignored]:
    found: list[Ignored] = []
    for remark in _REMARK.finditer(line):
        rules = tuple(one.strip() for one in remark["rules"].split(","))
        first, last = number, number
        if remark["verb"] == "ignore-all":
            first, last = 1, len(lines)
        elif not (line[: remark.start()] + line[remark.end() :]).strip():
            last = _end_of_paragraph(number, lines)
        found.append(Ignored(rules, remark["reason"], first, last))
    return found


def _end_of_paragraph(number: int, lines: list[str]) -> int:
    """The last line of the paragraph that follows a line."""
    last = number
    seen = False
    for at in range(number, len(lines)):
        if lines[at].strip():
            seen = True
            last = at + 1
        elif seen:
            break
    return last
