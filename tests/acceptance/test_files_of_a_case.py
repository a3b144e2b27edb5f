"""The files that the walk writes for a case: kept up to date, except where somebody has edited them."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from recoverykit.cli.app import app

CASE = Path(__file__).parents[1] / "examples" / "cases" / "dropped-candidate.yaml"
NEWER = "impact=have nobody to lead the new shift"


def recover(*arguments: str) -> str:
    """Run a command that has to succeed; what it printed."""
    done = CliRunner().invoke(app, [*arguments])
    assert done.exit_code == 0, done.output
    return done.output


@pytest.fixture
def folder(home: Path) -> Path:
    """The folder of the one case that there is."""
    recover("start", "--answers", str(CASE))
    (found,) = (home / "cases").iterdir()
    return found


def test_a_file_that_nobody_touched_follows_the_facts(folder: Path) -> None:
    recover("resume", "1", "--set", NEWER)
    assert "nobody to lead the new shift" in (folder / "apology-letter.txt").read_text("utf-8")
    assert not (folder / "apology-letter-2.txt").exists()


def test_a_file_that_somebody_edited_is_left_alone_and_the_new_text_lies_beside_it(folder: Path) -> None:
    (folder / "apology-letter.txt").write_text("my own words", "utf-8")
    recover("resume", "1", "--set", NEWER)
    assert (folder / "apology-letter.txt").read_text("utf-8") == "my own words"
    assert "nobody to lead the new shift" in (folder / "apology-letter-2.txt").read_text("utf-8")


def test_writing_a_letter_elsewhere_does_not_make_ours_look_edited(folder: Path, tmp_path: Path) -> None:
    recover("letter", "1", "-o", str(tmp_path / "mine.html"))
    recover("resume", "1", "--set", NEWER)
    assert sorted(path.name for path in folder.glob("apology-letter*")) == ["apology-letter.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_files_and_folders_are_for_the_user_alone(folder: Path, home: Path) -> None:
    for path in (home, *home.rglob("*")):
        wanted = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == wanted, path
