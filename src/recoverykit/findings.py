"""Findings: what is wrong with a file or a text, and where."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from recoverykit.errors import UsageError


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file: `line` and `column` count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake: where, what, and what to do about it."""

    place: Place
    message: str
    advice: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" + (f" {self.advice}" if self.advice else "")


class FindingsError(UsageError):
    """A file that cannot be used, with all its mistakes at once."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        self.findings = findings
        shown = [str(finding) for finding in findings[:20]]
        if len(findings) > len(shown):
            shown.append(f"and {len(findings) - len(shown)} more mistakes in {PurePath(findings[0].place.file).name}")
        super().__init__("\n".join(shown))
