"""YAML with positions, for playbooks and answers files: a small and strict part of the language.

One pass over the parser's events builds the data and remembers where each key and value stands, so that every
later finding can name its line and column. Only true and false are yes or no, only null, ~ and nothing are empty;
`no`, dates and times stay the texts that they look like. Aliases, tags, repeated keys and hidden characters are
refused, and size, depth and number of values are bounded: a file cannot grow while it is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from recoverykit.findings import Finding, Place
from recoverykit.values import Json

MAX_BYTES = 256 * 1024
MAX_NODES = 20_000
MAX_DEPTH = 30

Path: TypeAlias = tuple[str | int, ...]
"""The way from the top of a file to a value: keys of mappings and indexes of lists."""

_LOADER: type[yaml.CSafeLoader | yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HIDDEN = re.compile("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_FRACTION = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_MAX_DIGITS = 15
"""A longer number would not survive as a float; it stays a text."""


@dataclass(frozen=True, slots=True)
class YamlFile:
    """What a file holds, and where: `positions` of values, `keys` of the keys before them.

    `inside` holds the columns between a value's place and its first character (0, or 1 for a quotation mark), for
    values that stand in the file exactly as they are read.
    """

    file: str
    data: Json
    positions: Mapping[Path, Place]
    keys: Mapping[Path, Place] = field(default_factory=dict)
    inside: Mapping[Path, int] = field(default_factory=dict)

    def place(self, path: Path, offset: int = 0) -> Place:
        """Where the value stands, or the nearest value above it. `offset` counts characters within a text."""
        while path and path not in self.positions:
            path = path[:-1]
            offset = 0
        place = self.positions.get(path, Place(self.file, 1, 1))
        if path in self.inside and offset:
            return Place(place.file, place.line, place.column + self.inside[path] + offset)
        return place

    def key_place(self, path: Path) -> Place:
        """Where the key of that path stands; the place of the value when it has no key."""
        return self.keys.get(path) or self.place(path)


def decode_utf8(data: bytes, file: str) -> str | Finding:
    """The text of a file, without its byte order mark, or a finding that says where it is not UTF-8."""
    if len(data) > MAX_BYTES:
        return _too_large(file)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", errors="replace")
        message = f"This is not UTF-8 text: the byte 0x{data[error.start]:02x} has no meaning here."
        return Finding(_place_in(before, len(before), file), message, "Save the file as UTF-8.")


def read_yaml(text: str, file: str) -> YamlFile | tuple[Finding, ...]:
    """Read a file's text, or say everything that is wrong with it. Never raises. An empty file holds None."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    if len(text) > MAX_BYTES or len(text.encode("utf-8", errors="replace")) > MAX_BYTES:
        return (_too_large(file),)
    hidden = tuple(_hidden(text, file))
    if hidden:
        return hidden
    reader = _Reader(file)
    try:
        data = reader.read(text)
    except _StopError as stop:
        return (*reader.findings, stop.finding)
    except yaml.MarkedYAMLError as error:
        return (*reader.findings, _not_yaml(error, text, file))
    except yaml.YAMLError:  # an encoding error carries no mark; hidden characters were found before, so it is rare
        return (Finding(Place(file, 1, 1), "This file cannot be read as YAML."),)
    if reader.findings:
        return tuple(reader.findings)
    return YamlFile(file, data, reader.positions, reader.keys, reader.inside)


class _StopError(Exception):
    """A bound was reached: nothing after it is read."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


class _Reader:
    """Builds the data from the parser's events. Mistakes are collected; only a bound or broken YAML ends the pass."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._nodes = 0
        self._events: Iterator[yaml.Event] = iter(())
        self.findings: list[Finding] = []
        self.positions: dict[Path, Place] = {}
        self.keys: dict[Path, Place] = {}
        self.inside: dict[Path, int] = {}

    def read(self, text: str) -> Json:
        self._events = yaml.parse(text, Loader=_LOADER)
        data: Json = None
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _StopError(Finding(self._place(event), "One file holds one document: a second starts here."))
            elif isinstance(event, yaml.NodeEvent):
                data = self._node(event, (), 0)
        return data

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self._file, mark.line + 1, mark.column + 1) if mark is not None else Place(self._file, 1, 1)

    def _note(self, place: Place, message: str, advice: str = "") -> None:
        self.findings.append(Finding(place, message, advice))

    def _node(self, event: yaml.Event, path: Path, depth: int) -> Json:
        place = self._place(event)
        self.positions[path] = place
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise _StopError(Finding(place, f"A file holds at most {MAX_NODES:,} values."))
        if depth > MAX_DEPTH:
            raise _StopError(Finding(place, f"Values are nested at most {MAX_DEPTH} levels deep."))
        if isinstance(event, yaml.AliasEvent):
            self._note(
                place,
                f"The alias *{event.anchor} is not allowed.",
                "Write the value out, or put a text that starts with * in quotes.",
            )
            return None
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            if event.tag is not None:
                self._note(place, f"The tag {event.tag} is not allowed.", "Leave it out.")
            elif event.anchor is not None:
                self._note(place, f"The anchor &{event.anchor} is not allowed.", "Leave it out.")
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, depth)
        return self._mapping(path, depth)

    def _scalar(self, event: yaml.ScalarEvent, path: Path) -> Json:
        value = str(event.value)
        if _HIDDEN.search(value):
            self._note(self.positions[path], "This text holds a hidden control character.", "Take it out.")
        plain = event.style is None or event.style == ""
        start, end = event.start_mark, event.end_mark
        quotes = 0 if plain else 1
        if start and end and start.line == end.line and end.column - start.column == len(value) + 2 * quotes:
            self.inside[path] = quotes
        return _plain(value) if plain else value

    def _sequence(self, path: Path, depth: int) -> Json:
        entries: list[Json] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            entries.append(self._node(event, (*path, len(entries)), depth + 1))
        return entries

    def _mapping(self, path: Path, depth: int) -> Json:
        entries: dict[str, Json] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key, place = self._key(event, path, depth)
            below = (*path, key)
            repeated = key in entries
            if repeated:
                self._note(place, f"The key {key} is there already, in line {self.keys[below].line}.", "Keep one.")
            else:
                self.keys[below] = place
            value = self._node(next(self._events), below, depth + 1)
            if not repeated:
                entries[key] = value
        return entries

    def _key(self, event: yaml.Event, path: Path, depth: int) -> tuple[str, Place]:
        """The key's text and place. What is no text becomes one, with a finding, so that reading can go on."""
        place = self._place(event)
        key = self._node(event, (*path, ""), depth + 1)
        for table in (self.positions, self.inside):
            table.pop((*path, ""), None)
        if isinstance(key, str):
            return key, place
        if isinstance(event, yaml.ScalarEvent):
            self._note(place, "A key is a text.", f"Write it in quotation marks: '{event.value}'.")
            return str(event.value), place
        if not isinstance(event, yaml.AliasEvent):
            self._note(place, "A key is a text, not a list or a mapping.")
        return f"({place.line}:{place.column})", place


def _plain(value: str) -> Json:
    """What a scalar without quotation marks stands for."""
    if value in ("", "~", "null"):
        return None
    if value in ("true", "false"):
        return value == "true"
    if len(value) <= _MAX_DIGITS:
        if _INTEGER.fullmatch(value):
            return int(value)
        if _FRACTION.fullmatch(value):
            return float(value)
    return value


def _hidden(text: str, file: str) -> Iterator[Finding]:
    for found in _HIDDEN.finditer(text):
        shown = f"U+{ord(found.group()):04X}"
        message = f"The character {shown} is hidden and has no place in a text file."
        yield Finding(_place_in(text, found.start(), file), message, "Take it out.")
        return


def _place_in(text: str, at: int, file: str) -> Place:
    before = text[:at]
    return Place(file, before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1)


def _too_large(file: str) -> Finding:
    return Finding(Place(file, 1, 1), f"The file is larger than {MAX_BYTES // 1024} KiB.", "Nothing of it was read.")


_PLAIN_WORDS = {
    "mapping values are not allowed": "A colon does not fit here. Put the text that holds it in quotation marks.",
    "could not find expected ':'": "A colon is missing after this key.",
    "found unexpected end of stream": "A quotation mark is not closed.",
    "did not find expected key": "This line does not fit the indentation of the lines above it.",
    "did not find expected '-' indicator": "This line does not fit the list above it: each entry starts with a dash.",
    "did not find expected ',' or": "A bracket that is opened here is not closed.",
    "expected ',' or": "A bracket that is opened here is not closed.",  # as the loader without C says it
    "expected <block end>": "This line does not fit the indentation of the lines above it.",
    "did not find expected node content": "A value is missing here, or a bracket is not closed.",
    "block sequence entries are not allowed": "A dash does not fit here: a list starts on a line of its own.",
    "found a tab character": "A tab cannot indent. Use spaces.",
    "found undefined alias": "A text that starts with * is put in quotation marks.",
}
_AT_THE_START = ("found unexpected end of stream", "did not find expected ',' or", "expected ',' or")
_START_CHARACTERS = {
    "\t": "A tab cannot indent. Use spaces.",
    "": "The text ends too early.",
}


def _not_yaml(error: yaml.MarkedYAMLError, text: str, file: str) -> Finding:
    """A syntax error in plain words, at the place where the mistake begins."""
    problem = error.problem or ""
    mark = error.problem_mark or error.context_mark
    if problem.startswith(_AT_THE_START) and error.context_mark is not None:
        mark = error.context_mark
    place = Place(file, mark.line + 1, mark.column + 1) if mark is not None else Place(file, 1, 1)
    if problem.startswith("found character") and "cannot start" in problem:
        character = _character_at(text, place)
        quoted = f"A text cannot start with {character}: put it in quotation marks."
        return Finding(place, _START_CHARACTERS.get(character, quoted))
    for start, message in _PLAIN_WORDS.items():
        if problem.startswith(start):
            return Finding(place, message)
    return Finding(place, f"This cannot be read as YAML: {problem}." if problem else "This cannot be read as YAML.")


def _character_at(text: str, place: Place) -> str:
    lines = text.split("\n")
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    return line[place.column - 1 : place.column]
