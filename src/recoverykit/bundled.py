"""The shipped playbooks and templates, found alike in a wheel, an editable install and a source tree."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from recoverykit.errors import MachineError


def _folder(name: str) -> Traversable:
    packed = files("recoverykit") / "_bundled" / name
    if packed.is_dir():
        return packed
    source = Path(__file__).parents[2] / name
    if source.is_dir():
        return source
    raise MachineError(f"The {name} that belong to recover are missing.", "Install recoverykit again.")


def playbook_names() -> tuple[str, ...]:
    """The names of the shipped playbooks, in alphabetical order."""
    found = (entry.name for entry in _folder("playbooks").iterdir())
    return tuple(sorted(name.removesuffix(".yaml") for name in found if name.endswith(".yaml")))


def playbook_text(name: str) -> str | None:
    """The text of a shipped playbook, or None."""
    if name not in playbook_names():
        return None
    return (_folder("playbooks") / f"{name}.yaml").read_text("utf-8")


def template_texts() -> dict[str, str]:
    """All shipped templates: their path below templates/, and their text."""
    found: dict[str, str] = {}
    for folder in _folder("templates").iterdir():
        if folder.is_dir() and folder.name != "print":
            for entry in folder.iterdir():
                if entry.name.endswith(".j2"):
                    found[f"{folder.name}/{entry.name}"] = entry.read_text("utf-8")
    return found


def style_text() -> str:
    """The style sheet of printable HTML."""
    return (_folder("templates") / "print" / "letter.css").read_text("utf-8")
