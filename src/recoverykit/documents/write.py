"""Writing a document to disk: all of it or nothing, and never over somebody's edits unasked."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from recoverykit.errors import MachineError, UsageError


def write_file(path: Path, data: bytes, *, overwrite: bool, make_parents: bool = False) -> str:
    """Write `data` to `path` in one piece, readable by its owner only, and return its SHA-256 in hex.

    A file that already holds these bytes is left alone. Raises UsageError where `path` is a folder or a symbolic link,
    where its folder is missing (unless `make_parents`, which creates it with mode 0700), and where the file holds
    other bytes and `overwrite` is not given; MachineError where the disk refuses.
    """
    with _disk_errors(path):
        if not _needs_writing(path, data, overwrite=overwrite):
            return hashlib.sha256(data).hexdigest()
        _prepare_folder(path.parent, make_parents=make_parents)
        _replace(path, data)
    return hashlib.sha256(data).hexdigest()


def _needs_writing(path: Path, data: bytes, *, overwrite: bool) -> bool:
    """Whether `path` lacks these bytes and may have them."""
    if path.is_symlink():
        raise UsageError(f"{path} is a symbolic link.", "Give the name of the file that it points to.")
    if path.is_dir():
        raise UsageError(f"{path} is a folder.", "Give the name of a file in it.")
    if not path.exists():
        return True
    if not path.is_file():
        raise UsageError(f"{path} is not a plain file.", "Give another name.")
    if path.stat().st_size == len(data) and path.read_bytes() == data:
        return False
    if not overwrite:
        raise UsageError(
            f"{path} exists and holds something else; somebody may have edited it.",
            "Give another name, or --force to replace it.",
        )
    return True


def _prepare_folder(folder: Path, *, make_parents: bool) -> None:
    """Make sure that `folder` is there; folders that have to be created are private to the owner."""
    if folder.is_dir():
        return
    if folder.exists():
        raise UsageError(f"{folder} is not a folder.", "Give another name.")
    if not make_parents:
        raise UsageError(f"The folder {folder} does not exist.", "Create it first, or give another folder.")
    missing = [parent for parent in (folder, *folder.parents) if not parent.exists()]
    for parent in reversed(missing):
        parent.mkdir(mode=0o700, exist_ok=True)


def _replace(path: Path, data: bytes) -> None:
    """Put a complete new file in the place of `path`; no half-written file is ever seen under that name."""
    temporary = path.with_name(f".recover-{os.urandom(8).hex()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(temporary, flags, 0o600)
    whole = False
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        whole = True
    finally:
        # Ctrl-C too must leave no stray file behind.
        if not whole:
            with suppress(OSError):
                temporary.unlink()
    _keep_rename(path.parent)


def _keep_rename(folder: Path) -> None:
    """Ask the disk to keep the new name through a power cut, where the system lets a folder be synced."""
    if os.name == "nt":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def _disk_errors(path: Path) -> Iterator[None]:
    """Turn what the disk refuses into one clear error."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise MachineError(
            f"{path} could not be written: {reason}.", "Check the folder's permissions and free space, then try again."
        ) from error
    except ValueError as error:
        # pathlib refuses a null byte in a name.
        raise UsageError(
            "The file's name holds a character that no file name can have.", "Give another name."
        ) from error
