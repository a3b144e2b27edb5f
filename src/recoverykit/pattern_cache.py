"""What the patterns of the review compile to, kept between runs: compiling them takes longer than all else together.

The standard library compiles a pattern in Python (a millisecond or two each, and there are hundreds) and hands the
result, a list of numbers, to C, which checks it and takes microseconds. Here that list is kept in the user's folder for
caches, as Python keeps the byte code of modules. It is bound to the very interpreter, and holds no word of anybody's
letters. Whatever does not fit is compiled as ever.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import sys
import zlib
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from recoverykit.review.patterns import Plain, compile_by
from recoverykit.review.prefilter import Needed, needed

_CHECK = 4
"""Bytes in front that hold a checksum of all others."""
_HEAD = 8
"""Bytes after them that say how long the index is."""


class _State(Protocol):
    flags: int
    groups: int
    groupdict: Mapping[str, int]


class _Parsed(Protocol):
    state: _State


class _Engine(Protocol):
    """The parts of the standard library that `re.compile` is made of."""

    MAGIC: int

    def parse(self, text: str, flags: int) -> _Parsed: ...
    def _code(self, parsed: _Parsed, flags: int) -> list[int]: ...
    def compile(
        self,
        text: str,
        flags: int,
        code: list[int],
        groups: int,
        names: dict[str, int],
        indexes: tuple[str | None, ...],
    ) -> re.Pattern[str]: ...


@dataclass
class PatternCache:
    """The patterns of one file. `close` writes it anew if something was compiled that it did not have."""

    folder: Path
    _index: dict[str, list[object]] = field(default_factory=dict)
    _codes: dict[str, bytes] = field(default_factory=dict)
    _needs: dict[str, list[list[str]]] = field(default_factory=dict)
    _new: bool = False

    def __post_init__(self) -> None:
        self._path = self.folder / f"patterns-{_version()}.bin"
        with contextlib.suppress(OSError, ValueError, TypeError, AttributeError):
            self._read(self._path.read_bytes())

    def _read(self, data: bytes) -> None:
        checked, data = data[:_CHECK], data[_CHECK:]
        if int.from_bytes(checked, "big") != zlib.crc32(data):
            raise ValueError("the file is not whole")
        end = _HEAD + int.from_bytes(data[:_HEAD], "big")
        index, needs = json.loads(data[_HEAD:end])
        codes: dict[str, bytes] = {}
        for key, (_, _, _, length) in index.items():
            codes[key] = data[end : end + length]
            end += length
        self._index, self._codes, self._needs = index, codes, needs

    def needed(self, text: str, flags: int) -> Needed:
        """As `prefilter.needed`."""
        key = _short(f"{flags} {text}")
        if key not in self._needs:
            self._needs[key] = [sorted(one) for one in needed(text, flags)]
            self._new = True
        return tuple(map(frozenset, self._needs[key]))

    def compile(self, text: str, flags: int) -> re.Pattern[str]:
        """The pattern of a text, as `re.compile` makes it."""
        key = _short(f"{flags} {text}")
        if key in self._index:
            with contextlib.suppress(Exception):
                return self._loaded(text, key)
        return self._fresh(text, flags, key)

    def _loaded(self, text: str, key: str) -> re.Pattern[str]:
        flags, groups, names, _ = self._index[key]
        if not isinstance(flags, int) or not isinstance(groups, int) or not isinstance(names, dict):
            raise TypeError("the index is none of ours")
        indexes: list[str | None] = [None] * (groups + 1)
        for name, at in names.items():
            indexes[at] = name
        code = array("I", self._codes[key]).tolist()
        engine = cast(_Engine, import_module("_sre"))
        return engine.compile(text, flags, code, groups, names, tuple(indexes))

    def _fresh(self, text: str, flags: int, key: str) -> re.Pattern[str]:
        try:
            parser, compiler = (cast(_Engine, import_module(name)) for name in ("re._parser", "re._compiler"))
            parsed = parser.parse(text, flags)
            code = array("I", compiler._code(parsed, flags | parsed.state.flags))
            names = dict(parsed.state.groupdict)
            size = len(code) * code.itemsize
            self._index[key] = [flags | parsed.state.flags, parsed.state.groups - 1, names, size]
            self._codes[key] = code.tobytes()
            self._new = True
            return self._loaded(text, key)
        except (ImportError, AttributeError, TypeError, OverflowError):
            self._index.pop(key, None)
            return re.compile(text, flags)

    def close(self) -> None:
        """Keep what is new for the next run; if it cannot be kept, the next run compiles it again."""
        if not self._new:
            return
        index = {key: one for key, one in self._index.items() if key in self._codes}
        head = json.dumps([index, self._needs]).encode("ascii")
        data = len(head).to_bytes(_HEAD, "big") + head + b"".join(self._codes[key] for key in index)
        with contextlib.suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            beside = self._path.with_suffix(f".{os.getpid()}")
            with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                file.write(zlib.crc32(data).to_bytes(_CHECK, "big") + data)
            beside.replace(self._path)
        self._new = False


@contextlib.contextmanager
def kept_patterns() -> Iterator[None]:
    """While this lasts, patterns of the review are taken from the user's folder for caches, and kept there."""
    from platformdirs import user_cache_path

    cache = PatternCache(user_cache_path("recoverykit", appauthor=False))
    compile_by(cache)
    try:
        yield
    finally:
        compile_by(Plain())
        cache.close()


def _version() -> str:
    """The interpreter that a compiled pattern belongs to."""
    magic = getattr(import_module("_sre"), "MAGIC", 0)
    told = f"{sys.implementation.cache_tag} {sys.version} {magic} {array('I').itemsize} {sys.byteorder}"
    return _short(told)


def _short(text: str) -> str:
    """A name for a text. Two checksums and the length are enough for some hundred patterns of ours, and `hashlib` would
    take a tenth of the time of a whole run to load."""
    data = text.encode("utf-8")
    return f"{zlib.crc32(data):08x}{zlib.adler32(data):08x}{len(data):x}"
