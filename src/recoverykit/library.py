"""Finds playbooks, shipped or in a file of the user's, and makes the bundle that a case pins."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from recoverykit import bundled
from recoverykit.case.engine import Engine
from recoverykit.case.gates import History
from recoverykit.case.sentences import BUILTINS
from recoverykit.case.state import CaseState
from recoverykit.compose.context import NAMES, Composition
from recoverykit.compose.plan import Plain
from recoverykit.documents.environment import compile_templates
from recoverykit.errors import MachineError, UsageError
from recoverykit.findings import Finding, FindingsError, Place
from recoverykit.pinning import Bundle
from recoverykit.playbook.lint import lint
from recoverykit.playbook.load import Loaded, Source, load_playbook
from recoverykit.playbook.model import Playbook
from recoverykit.playbook.yamlfile import MAX_BYTES, decode_utf8
from recoverykit.promises.steps import RESPONSE_DUE
from recoverykit.workdays import Calendar

BASE = "service-recovery"
"""The playbook for what no other fits."""


def find(name: str) -> Bundle:
    """The bundle of a shipped playbook, or of a file.

    Raises FindingsError with every mistake of the file, UsageError with the nearest names for an unknown name,
    MachineError for a file that cannot be read.
    """
    if name in bundled.playbook_names():
        return _checked(load_playbook(name, _shipped, known=bundled.playbook_names()))
    path = Path(name)
    if path.suffix in (".yaml", ".yml") or _is_file(path):
        own = Source(name, _read(path))
        known = bundled.playbook_names()
        return _checked(
            load_playbook(name, lambda wanted: own if wanted == name else _shipped(wanted), known=known, by_path=True)
        )
    near = difflib.get_close_matches(name, bundled.playbook_names(), n=3, cutoff=0.4)
    listed = " or ".join(near) if near else ", ".join(bundled.playbook_names())
    raise UsageError(f"There is no playbook {name!r}.", f"Did you mean {listed}?" if near else f"There are: {listed}.")


def shipped() -> tuple[str, ...]:
    """The names of the shipped playbooks."""
    return bundled.playbook_names()


def titles() -> dict[str, Playbook]:
    """The shipped playbooks by name."""
    return {name: find(name).playbook for name in bundled.playbook_names()}


def ranked(playbooks: Mapping[str, Playbook], said: str) -> tuple[Playbook, ...]:
    """Playbooks by how well they fit what somebody says has happened; the base comes last."""
    return tuple(sorted(playbooks.values(), key=lambda one: (one.id == BASE, -hits(one, said), one.title)))


def hits(playbook: Playbook, said: str) -> int:
    """How many of the words by which a playbook is recognised stand in what somebody says has happened."""
    plain = f" {_plain(said)} "
    return sum(len(_plain(words).split()) for words in playbook.recognise if f" {_plain(words)} " in plain)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[\w]+", text.casefold()))


def _shipped(name: str) -> Source | None:
    text = bundled.playbook_text(name)
    return None if text is None else Source(f"playbooks/{name}.yaml", text)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that is longer than any file can have
        return False


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise UsageError(
            f"There is no file {path}.", "Shipped playbooks are listed by: recover playbook list"
        ) from error
    except OSError as error:
        raise MachineError(
            f"{path} cannot be read: {error.strerror}.", "See whether it is a file, and who may read it."
        ) from error
    text = decode_utf8(data, str(path))
    if isinstance(text, Finding):
        raise FindingsError((text,))
    return text


def _checked(loaded: Loaded) -> Bundle:
    if loaded.playbook is None:
        raise FindingsError(loaded.findings)
    templates = bundled.template_texts()
    found = lint(
        loaded.playbook,
        builtins=BUILTINS,
        templates=frozenset(templates),
        locate=loaded.places.find,
        due_names=frozenset(RESPONSE_DUE),
    )
    if found:
        raise FindingsError(found)
    compiled = compile_templates(templates)
    nothing_known = _blank_context(loaded.playbook)
    for document in loaded.playbook.documents:
        # A template that asks for a question which this playbook has not, or has removed, fails here.
        compiled.render(document.template, {**nothing_known, "all": nothing_known})
        unknown = compiled.names_used(document.template) - NAMES
        if unknown:
            message = f"The template {document.template} uses {', '.join(sorted(unknown))}, which no template has."
            place = loaded.places.find("documents", document.id, "template") or Place(loaded.playbook.id, 1, 1)
            raise FindingsError((Finding(place, message),))
    return Bundle(loaded.playbook, loaded.files, templates)


def _blank_context(playbook: Playbook) -> dict[str, Plain]:
    """What the templates see of a case about which nothing is known yet."""
    engine = Engine(playbook, CaseState(), Calendar(ZoneInfo("UTC")), datetime(2026, 1, 1, tzinfo=UTC))
    return Composition(engine, History()).context()
