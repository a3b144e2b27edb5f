"""The pinned bundle: a playbook with its parents and templates as they were when a case was opened.

It is stored once under its SHA-256, so that later edits cannot change an open case. Reading it back needs neither
YAML nor Pydantic.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from recoverykit.errors import MachineError
from recoverykit.playbook.codec import playbook_from_json, playbook_to_json
from recoverykit.playbook.model import Playbook


@dataclass(frozen=True)
class Bundle:
    """A playbook, the texts of its files by name, and its templates by path."""

    playbook: Playbook
    files: Mapping[str, str]
    templates: Mapping[str, str]

    @cached_property
    def body(self) -> bytes:
        """The bundle as it is stored: the same bytes for the same contents."""
        data = {
            "bundle": 1,
            "playbook": playbook_to_json(self.playbook),
            "files": dict(self.files),
            "templates": dict(self.templates),
        }
        return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")

    @cached_property
    def sha256(self) -> str:
        """What the bundle is stored under."""
        return hashlib.sha256(self.body).hexdigest()


def read_bundle(body: bytes) -> Bundle:
    """Read a stored bundle. Raises MachineError if it is none."""
    try:
        data = json.loads(body)
        playbook = playbook_from_json(data["playbook"])
        files = {str(name): str(text) for name, text in data["files"].items()}
        templates = {str(name): str(text) for name, text in data["templates"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise MachineError(
            "The playbook that was kept with this case cannot be read.",
            "The record is damaged. Bring back a copy of it.",
        ) from error
    return Bundle(playbook, files, templates)
