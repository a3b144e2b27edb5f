"""Writing to a real disk: whole files or none."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from pathlib import Path

import pytest

from recoverykit.documents.write import write_file
from recoverykit.errors import MachineError, UsageError

posix_only = pytest.mark.skipif(os.name == "nt", reason="POSIX modes and links")


def test_the_bytes_are_written_and_their_hash_is_returned(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    assert write_file(path, b"a\r\nb\n", overwrite=False) == hashlib.sha256(b"a\r\nb\n").hexdigest()
    assert path.read_bytes() == b"a\r\nb\n"
    assert list(tmp_path.iterdir()) == [path]


@posix_only
def test_only_the_owner_can_read_the_file(tmp_path: Path) -> None:
    write_file(tmp_path / "letter.txt", b"a", overwrite=False)
    assert stat.S_IMODE((tmp_path / "letter.txt").stat().st_mode) == 0o600


def test_the_same_bytes_may_be_written_again(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    first = write_file(path, b"a", overwrite=False)
    before = path.stat().st_mtime_ns
    assert write_file(path, b"a", overwrite=False) == first
    assert path.stat().st_mtime_ns == before


def test_an_edited_file_is_kept_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"edited")
    with pytest.raises(UsageError, match="somebody may have edited it") as caught:
        write_file(path, b"new", overwrite=False)
    assert "--force" in caught.value.advice
    assert path.read_bytes() == b"edited"
    write_file(path, b"new", overwrite=True)
    assert path.read_bytes() == b"new"


@posix_only
@pytest.mark.parametrize("exists", [True, False])
def test_a_symbolic_link_is_not_followed(tmp_path: Path, exists: bool) -> None:
    target = tmp_path / "target"
    if exists:
        target.write_bytes(b"kept")
    (tmp_path / "link.txt").symlink_to(target)
    with pytest.raises(UsageError, match="is a symbolic link"):
        write_file(tmp_path / "link.txt", b"new", overwrite=True)
    assert target.exists() == exists


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is a folder"):
        write_file(tmp_path, b"a", overwrite=True)


def test_a_missing_folder_is_refused_or_created(tmp_path: Path) -> None:
    path = tmp_path / "new" / "deep" / "letter.txt"
    with pytest.raises(UsageError, match="does not exist"):
        write_file(path, b"a", overwrite=False)
    write_file(path, b"a", overwrite=False, make_parents=True)
    assert path.read_bytes() == b"a"
    if os.name != "nt":
        assert {stat.S_IMODE(folder.stat().st_mode) for folder in (path.parent, path.parent.parent)} == {0o700}


def test_a_file_in_the_place_of_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UsageError, match="is not a folder"):
        write_file(tmp_path / "file" / "letter.txt", b"a", overwrite=False, make_parents=True)


@pytest.mark.parametrize("broken", ["fsync", "replace"])
def test_a_failing_disk_leaves_the_old_file_and_no_stray_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, broken, fail)
    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(MachineError, match="No space left on device") as caught:
        write_file(path, b"new", overwrite=True)
    assert caught.value.advice
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interrupted_writing_leaves_no_stray_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_file(tmp_path / "letter.txt", b"new", overwrite=True)
    assert list(tmp_path.iterdir()) == []


def test_an_impossible_name_is_the_users_to_mend(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no file name can have"):
        write_file(tmp_path / "a\x00b", b"a", overwrite=False)
