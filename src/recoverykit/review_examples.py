"""Sentences on which each rule fires, and such as only look alike: for tests, `--explain` and the documentation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from importlib.resources import files

from recoverykit.frozen import dataclass
from recoverykit.review.knowledge import Knowledge, Record


@dataclass(frozen=True, slots=True)
class Example:
    """A text, and what is known beside it."""

    text: str
    knowledge: Knowledge


@dataclass(frozen=True, slots=True)
class Examples:
    """Those of one rule."""

    fires: tuple[Example, ...]
    silent: tuple[Example, ...]


def examples() -> Mapping[str, Examples]:
    """Those of every rule, by its id."""
    import yaml

    found: dict[str, Examples] = {}
    for file in sorted((files("recoverykit.review") / "examples").iterdir(), key=lambda one: one.name):
        if file.name.endswith(".yaml"):
            for rule, both in yaml.safe_load(file.read_text("utf-8")).items():
                found[str(rule)] = Examples(
                    tuple(_example(one) for one in both["fires"]), tuple(_example(one) for one in both["silent"])
                )
    return found


def _example(written: str | Mapping[str, object]) -> Example:
    """An example is a text, or `text` with what is known: `now` (ISO 8601) and the fields of `Record`."""
    if isinstance(written, str):
        return Example(written, Knowledge())
    known = {str(name): value for name, value in written.items() if name not in ("text", "now")}
    now = datetime.fromisoformat(str(written["now"])) if "now" in written else None
    return Example(str(written["text"]), Knowledge(now, _record(known) if known else None))


def _record(known: Mapping[str, object]) -> Record:
    made = {name: tuple(value) if isinstance(value, list) else value for name, value in known.items()}
    return replace(Record(), **made)  # type: ignore[arg-type]  # the file is ours, and a test reads all of it
