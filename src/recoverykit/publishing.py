"""Where the documents of a case lie as files: a folder of its own for each case, for the user alone."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from recoverykit import bundled
from recoverykit.case.events import Drafted, Written
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

    A file that somebody has edited since, or whose text has gone out, is left alone, and the new text goes beside it.
    Raises MachineError.
    """
    text = known_formats()[SUFFIX]
    paths: dict[str, str] = {}
    for document in documents:
        data = text.render(document)
        path = _place(case, case_folder(home, case), document, data)
        sha256 = write_file(path, data, overwrite=True, make_parents=True)
        paths[document.name] = str(path)
        written = Written(document.name, str(path), sha256)
        if case.state.file_of(document.name) != written:
            case.record(written)
    return paths


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _place(case: CaseFile, folder: Path, document: Composed, data: bytes) -> Path:
    """The first name under which there is nothing, the same text, or what we wrote there ourselves."""
    for count in range(1, 1000):
        path = folder / (f"{document.stem}{SUFFIX}" if count == 1 else f"{document.stem}-{count}{SUFFIX}")
        if path.is_symlink() or (path.exists() and not path.is_file()):
            continue
        if not path.exists():
            return path
        try:
            there = path.read_bytes()
        except OSError as error:
            raise MachineError(f"{path} cannot be read: {error.strerror}.", "Move it away, and try again.") from error
        before = case.state.written.get(str(path))
        own = before is None or before.document == document.name
        if own and (there == data or (_is_ours(case, document, path, there) and not _has_gone(case, document, there))):
            return path
    return folder / f"{document.stem}{SUFFIX}"


def _is_ours(case: CaseFile, document: Composed, path: Path, there: bytes) -> bool:
    before = case.state.written.get(str(path))
    return (before is not None and before.sha256 == _sha256(there)) or _was_drafted(case, document, there)


def _has_gone(case: CaseFile, document: Composed, there: bytes) -> bool:
    """Whether a file holds what has gone out: it stays as it went."""
    text = known_formats()[SUFFIX]
    gone = case.state.departures(document.name)
    return any(text.render(replace(document, markdown=one.text)) == there for one in gone)


def _was_drafted(case: CaseFile, document: Composed, there: bytes) -> bool:
    """Whether a file holds a draft of ours, though it is not on record as written: the program was killed between."""
    text = known_formats()[SUFFIX]
    drafts = (one.event for one in case.happened if isinstance(one.event, Drafted))
    return any(
        one.document == document.name and text.render(replace(document, markdown=one.text)) == there for one in drafts
    )
