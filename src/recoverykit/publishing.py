"""Where the documents of a case lie as files: a folder of its own for each case, for the user alone."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from recoverykit import bundled
from recoverykit.case.events import Written
from recoverykit.documents.composed import Composed
from recoverykit.documents.formats import Format, formats
from recoverykit.documents.write import write_file
from recoverykit.errors import MachineError
from recoverykit.recording import CaseFile

SUFFIX = ".txt"
"""The format that the walk writes: it can go into a mail as it is."""


def known_formats() -> dict[str, Format]:
    """The formats, with the shipped style sheet."""
    return formats(bundled.style_text)


def case_folder(home: Path, case: CaseFile) -> Path:
    """`cases/12-northgate`: the folder of a case."""
    number = case.row.number if case.row else 0
    name = case.state.client.name if case.state.client else ""
    slug = re.sub(r"[^a-z0-9]+", "-", name.casefold().encode("ascii", "ignore").decode())[:40].strip("-")
    return home / "cases" / (f"{number}-{slug}" if slug else str(number))


def publish(home: Path, case: CaseFile, documents: Iterable[Composed]) -> dict[str, str]:
    """Write documents into the folder of the case, and put on record where they lie.

    A file that somebody has edited since is left alone, and the new text goes beside it. Raises MachineError.
    """
    text = known_formats()[SUFFIX]
    paths: dict[str, str] = {}
    for document in documents:
        data = text.render(document)
        path = _place(case_folder(home, case), document.name, data, case.state.written)
        sha256 = write_file(path, data, overwrite=True, make_parents=True)
        paths[document.name] = str(path)
        written = Written(document.name, str(path), sha256)
        if case.state.file_of(document.name) != written:
            case.record(written)
    return paths


def _place(folder: Path, name: str, data: bytes, files: Mapping[str, Written]) -> Path:
    """The first name under which there is nothing, the same text, or what we wrote there ourselves."""
    for count in range(1, 1000):
        path = folder / (f"{name}{SUFFIX}" if count == 1 else f"{name}-{count}{SUFFIX}")
        if path.is_symlink() or (path.exists() and not path.is_file()):
            continue
        if not path.exists():
            return path
        try:
            there = path.read_bytes()
        except OSError as error:
            raise MachineError(f"{path} cannot be read: {error.strerror}.", "Move it away, and try again.") from error
        before = files.get(str(path))
        ours = before is not None and before.sha256 == hashlib.sha256(there).hexdigest()
        if there == data or ours:
            return path
    return folder / f"{name}{SUFFIX}"
