"""Laying a playbook over its parents, entry by entry and key by key, without losing where each key was written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from recoverykit.findings import Finding, Place
from recoverykit.playbook.schema import (
    DocumentEntry,
    Entry,
    PlaybookFile,
    QuestionEntry,
    StepEntry,
    nearest,
    read_shape,
)
from recoverykit.playbook.yamlfile import Path, YamlFile

E = TypeVar("E", bound=Entry)

_PLACING = frozenset({"id", "remove", "before", "after"})
"""Keys that say what to do with an entry; they are no part of it."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something was written."""

    source: YamlFile
    path: Path

    def place(self, offset: int = 0) -> Place:
        return self.source.place(self.path, offset)


@dataclass(frozen=True, slots=True)
class Laid(Generic[E]):
    """An entry with what its parents gave it. `home` is the entry in the last file that wrote it."""

    entry: E
    home: Origin
    origins: Mapping[str, Origin]

    def place(self, key: str = "", offset: int = 0) -> Place:
        """Where the value of the key was written; the entry when it was not."""
        origin = self.origins.get(key)
        return origin.place(offset) if origin else self.home.place()


@dataclass(frozen=True, slots=True)
class Section(Generic[E]):
    """The entries of one key of a file. `broken` are the ids of entries that could not be read."""

    entries: tuple[Laid[E], ...] = ()
    broken: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Layer:
    """One file of a playbook and its parents. `head` is None when the top of the file could not be read."""

    name: str
    source: YamlFile
    head: PlaybookFile | None
    ask: Section[QuestionEntry]
    steps: Section[StepEntry]
    documents: Section[DocumentEntry]

    @property
    def extends(self) -> str:
        """The parent's name, also when other things at the top of the file are wrong; empty without a parent."""
        parent = self.source.data.get("extends") if isinstance(self.source.data, dict) else None
        return parent if isinstance(parent, str) else ""


def read_layer(name: str, source: YamlFile) -> tuple[Layer, tuple[Finding, ...]]:
    """Read one file as far as it can be read, with all that is wrong with it."""
    head = read_shape(PlaybookFile, source.data, source)
    findings = list(head) if isinstance(head, tuple) else []
    ask, steps, documents = (
        _read_section(QuestionEntry, source, "ask", findings),
        _read_section(StepEntry, source, "steps", findings),
        _read_section(DocumentEntry, source, "documents", findings),
    )
    layer = Layer(name, source, None if isinstance(head, tuple) else head, ask, steps, documents)
    return layer, tuple(findings)


def read_entry(shape: type[E], source: YamlFile, path: Path, data: object) -> Laid[E] | tuple[Finding, ...]:
    """Read the entry that stands at the path."""
    entry = read_shape(shape, data, source, path)
    if isinstance(entry, tuple):
        return entry
    origins = {key: Origin(source, (*path, key)) for key in entry.model_fields_set}
    return Laid(entry, Origin(source, path), origins)


def _read_section(shape: type[E], source: YamlFile, key: str, findings: list[Finding]) -> Section[E]:
    listed = source.data.get(key) if isinstance(source.data, dict) else None
    read: dict[str, Laid[E]] = {}
    broken: set[str] = set()
    for index, data in enumerate(listed if isinstance(listed, list) else []):
        entry = read_entry(shape, source, (key, index), data)
        if isinstance(entry, tuple):
            findings.extend(entry)
            broken.update([str(data.get("id"))] if isinstance(data, dict) else [])
        elif entry.entry.id in read:
            line = read[entry.entry.id].place().line
            message = f"The id {entry.entry.id} is there already, in line {line}."
            findings.append(Finding(entry.place("id"), message, "Give each its own id."))
        else:
            read[entry.entry.id] = entry
    return Section(tuple(read.values()), frozenset(broken))


def lay(below: Section[E], above: Section[E]) -> tuple[Section[E], tuple[Finding, ...]]:
    """Lay the entries of a playbook over those of its parent."""
    entries = list(below.entries)
    broken = below.broken | above.broken
    findings: list[Finding] = []
    for laid in above.entries:
        old = next((one for one in entries if one.entry.id == laid.entry.id), None)
        if laid.entry.remove:
            if old is not None:
                entries.remove(old)
            elif laid.entry.id not in broken:
                advice = nearest(laid.entry.id, [one.entry.id for one in entries])
                message = f"There is no {laid.entry.id} to remove."
                findings.append(Finding(laid.place("id"), message, advice))
            continue
        new = laid if old is None else _combined(old, laid)
        findings.extend(_put(entries, old, new, laid, broken))
    return Section(tuple(entries), broken), tuple(findings)


def _combined(old: Laid[E], new: Laid[E]) -> Laid[E]:
    changed = {key: getattr(new.entry, key) for key in new.entry.model_fields_set - _PLACING}
    return Laid(old.entry.model_copy(update=changed), new.home, {**old.origins, **new.origins})


def _put(
    entries: list[Laid[E]], old: Laid[E] | None, new: Laid[E], laid: Laid[E], broken: frozenset[str]
) -> tuple[Finding, ...]:
    """Put the entry where it is wanted: before or after another, where the old one stood, or at the end."""
    wanted = laid.entry.before if laid.entry.before is not None else laid.entry.after
    if wanted is None:
        if old is None:
            entries.append(new)
        else:
            entries[entries.index(old)] = new
        return ()
    if laid.entry.before is not None and laid.entry.after is not None:
        return (Finding(laid.place("after"), "before and after stand together: one of them is enough."),)
    others = [one for one in entries if one is not old]
    ids = [one.entry.id for one in others]
    key = "before" if laid.entry.before is not None else "after"
    if wanted not in ids:
        found = () if wanted in broken else (Finding(laid.place(key), f"There is no {wanted}.", nearest(wanted, ids)),)
        entries[:] = [*others, new]
        return found
    at = ids.index(wanted) + (0 if key == "before" else 1)
    entries[:] = [*others[:at], new, *others[at:]]
    return ()
