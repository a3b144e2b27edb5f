"""What a child that is going to be killed tells its parent: a line for each thing it sees and types."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field

STAGES = (
    "starting",
    "opening the record",
    "between two answers",
    "at a prompt",
    "beginning a transaction",
    "in a transaction",
    "in its commit",
    "composing documents",
    "writing a file",
    "syncing a file",
    "renaming a file",
    "file written, not noted",
    "ending",
)
"""Where a child can be when it is killed. It keeps its place in a byte that the parent can read."""


@dataclass(frozen=True)
class Seen:
    """Something was asked: all that was typed before it has been taken. `what` is question, desk, review or heard.

    `documents` are those on a desk, by name, each with the beginning of the SHA-256 of its Markdown.
    """

    what: str
    id: str = ""
    type: str = ""
    required: bool = False
    unknown: bool = False
    default: str = ""
    within: str = ""
    stage: str = ""
    entries: int = 0
    refused: str = ""
    documents: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Said:
    """What the child is about to answer. `how` is typed, command, edit, until, desk or change; `at` what it was asked.

    `of` is the step, document or question that is meant at a desk or in the review.
    """

    how: str
    text: str
    at: Seen
    of: str = ""


Line = Seen | Said


def tell(pipe: int, line: Line) -> None:
    """Write a line in one piece: what is shorter than a pipe's buffer is there whole or not at all."""
    data = json.dumps({"kind": type(line).__name__, **asdict(line)}).encode("utf-8") + b"\n"
    if len(data) > 4096:
        raise ValueError("a line is too long to be written in one piece")
    os.write(pipe, data)


def read(data: bytes) -> list[Line]:
    """The lines that arrived."""
    found: list[Line] = []
    for text in data.splitlines():
        parts = json.loads(text)
        if parts.pop("kind") == "Seen":
            found.append(Seen(**parts))
        else:
            found.append(Said(**{**parts, "at": Seen(**parts["at"])}))
    return found
