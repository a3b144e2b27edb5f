"""Wordings: the sentences of a playbook, with names of answers in braces and at most one gap (▸).

Written "I promised you {{ deliverable }} for ▸". Nothing but names is allowed between braces, with an optional
field after a dot (`client.name`): a wording cannot run, and every name in it can be checked before anybody sees it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from recoverykit.frozen import dataclass

GAP = "▸"
_BRACES = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(\.[a-z_]+)?")


@dataclass(frozen=True, slots=True)
class Name:
    """A name between braces."""

    name: str


class WordingError(ValueError):
    """A wording that cannot be read. `offset` is the place in the text, from 0."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


@dataclass(frozen=True, slots=True)
class Wording:
    """A parsed wording: `parts` in their order, plain text or a name; `text` as it was written."""

    text: str
    parts: tuple[str | Name, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names used, in their order."""
        return tuple(part.name for part in self.parts if isinstance(part, Name))

    @property
    def has_gap(self) -> bool:
        """Whether the wording holds a gap for an answer."""
        return GAP in self.text

    def fill(self, look_up: Callable[[str], str]) -> str:
        """The wording with each name replaced by what `look_up` gives for it; the gap stays."""
        return "".join(part if isinstance(part, str) else look_up(part.name) for part in self.parts)

    def impersonal(self) -> str:
        """The wording where nobody is known yet: "the client" for the client, the names of the sender as they are."""
        return self.fill(lambda name: "the client" if name.partition(".")[0] == "client" else name.replace("_", " "))


def parse_wording(text: str) -> Wording:
    """Parse a wording. Raises WordingError for anything but a name between braces, or for a second gap."""
    parts: list[str | Name] = []
    at = 0
    for found in _BRACES.finditer(text):
        parts += _plain(text, at, found.start())
        name = found.group(1).strip()
        if not _NAME.fullmatch(name):
            raise WordingError("Between braces stands a name and nothing else, as in {{ client.name }}.", found.start())
        parts.append(Name(name))
        at = found.end()
    parts += _plain(text, at, len(text))
    if text.count(GAP) > 1:
        raise WordingError(f"A sentence has one gap ({GAP}), not several.", text.rfind(GAP))
    return Wording(text, tuple(parts))


def _plain(text: str, start: int, end: int) -> list[str]:
    """The plain text of that stretch, if there is any."""
    if stray := re.search(r"\{\{|\}\}", text[start:end]):
        raise WordingError("A pair of braces is not closed.", start + stray.start())
    return [text[start:end]] if start < end else []
