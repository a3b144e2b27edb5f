"""What templates compile to, kept between runs: to read, check and compile them takes longer than all else together.

The code is kept in the user's folder for caches, as Python keeps that of modules. A file of it is bound to the very
texts of the templates, to the interpreter and to the program that checks and compiles them. It holds no word of
anybody's letters. Whatever does not fit, or could have been written by somebody else, is compiled as ever.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import os
import stat
import sys
import zlib
from collections.abc import Mapping
from pathlib import Path
from types import CodeType

from jinja2 import __version__
from jinja2.bccache import Bucket

from recoverykit.documents import checking, environment, escape, sandbox
from recoverykit.documents.environment import Kept

_CHECK = 4
"""Bytes in front that hold a checksum of all others."""
_KEPT = 8
"""So many sets of templates are kept; those that were used longest ago go."""


class TemplateCache(Kept):
    """The compiled templates of one set of texts. `keep` writes them if something was compiled that was not there."""

    def __init__(self, folder: Path, sources: Mapping[str, str]) -> None:
        self._path = folder / f"templates-{_fingerprint(sources)}.bin"
        self._codes: dict[str, CodeType] = {}
        self._checked: set[str] = set()
        self._new = False
        with contextlib.suppress(OSError, ValueError, TypeError, EOFError):
            self._read()

    def _read(self) -> None:
        with self._path.open("rb") as file:
            if not _is_ours(os.fstat(file.fileno())):
                raise ValueError("somebody else could have written it")
            checked, data = file.read(_CHECK), file.read()
        if int.from_bytes(checked, "big") != zlib.crc32(data):
            raise ValueError("the file is not whole")
        names, codes = marshal.loads(data)  # noqa: S302 - written by us alone, for this very interpreter
        self._checked, self._codes = set(names), dict(codes)
        os.utime(self._path)

    @property
    def checked(self) -> frozenset[str]:
        """As in Kept."""
        return frozenset(self._checked)

    def note_checked(self, names: frozenset[str]) -> None:
        """As in Kept."""
        self._new = self._new or not names <= self._checked
        self._checked |= names

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """A template is known by its name: the file is bound to its text."""
        return name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give Jinja the code of a template, if it is here."""
        bucket.code = self._codes.get(bucket.key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template that Jinja has just compiled."""
        if bucket.code is not None:
            self._codes[bucket.key] = bucket.code
            self._new = True

    def keep(self) -> None:
        """Keep what is new for the next run; if it cannot be kept, the next run compiles it again."""
        if not self._new:
            return
        self._new = False
        codes = {name: self._codes[name] for name in self._checked if name in self._codes}
        data = marshal.dumps((sorted(self._checked), codes))
        folder = self._path.parent
        with contextlib.suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            beside = self._path.with_suffix(f".{os.getpid()}")
            with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                file.write(zlib.crc32(data).to_bytes(_CHECK, "big") + data)
            beside.replace(self._path)
            known = sorted(folder.glob("templates-*.bin"), key=lambda one: one.stat().st_mtime, reverse=True)
            for old in known[_KEPT:]:
                old.unlink()


def kept_templates(sources: Mapping[str, str]) -> TemplateCache:
    """What is kept of these texts in the user's folder for caches."""
    from platformdirs import user_cache_path

    return TemplateCache(user_cache_path("recoverykit", appauthor=False), sources)


def _is_ours(found: os.stat_result) -> bool:
    """Whether nobody but the user can have written a file. Windows keeps the folder of a user to that user."""
    return os.name == "nt" or (found.st_uid == os.getuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH))


def _fingerprint(sources: Mapping[str, str]) -> str:
    """A name for what compiled templates depend on: their texts, Python, Jinja, and our own part in it."""
    told = hashlib.sha256(f"{sys.implementation.cache_tag} {sys.version} {__version__}".encode())
    for module in (checking, environment, escape, sandbox):
        found = Path(str(module.__file__)).stat()
        told.update(f" {found.st_size} {found.st_mtime_ns}".encode())
    for name in sorted(sources):
        for text in (name, sources[name]):
            data = text.encode("utf-8", "surrogatepass")
            told.update(f" {len(data)} ".encode() + data)
    return told.hexdigest()[:32]
