"""A draft can be changed in an editor; what was changed there stays, and is never dropped unseen."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from helpers import answers_file, opened, run

MINE = "This should not have happened to you, and it was my doing."


def editor(folder: Path, script: str) -> dict[str, str]:
    path = folder / "editor"
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o700)
    return {"EDITOR": str(path), "VISUAL": ""}


def letter() -> str:
    return run("letter", "1", "-o", "-").out


def test_what_is_changed_in_the_editor_stands_in_the_letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(tmp_path)
    before = letter()
    for name, value in editor(tmp_path, f"sed -i 's/.*lost your print slot.*/{MINE}/' \"$1\"").items():
        monkeypatch.setenv(name, value)
    ran = run("edit", "1")
    assert ran.status == 0, ran.err
    assert "Kept: 1 paragraph of yours in the apology letter." in ran.out
    assert MINE in letter()
    assert "Dear Priya," in letter()
    assert before != letter()
    assert not list(tmp_path.rglob("edit-apology-letter.md"))


def test_the_reasons_say_what_stands_in_the_letter_instead_of_what_was_composed(tmp_path: Path) -> None:
    opened(tmp_path)
    path = tmp_path / "mine.md"
    path.write_text(run("letter", "1", "--format", "md", "-o", "-").out.replace("I am sorry.", MINE), "utf-8")
    assert "written instead" not in run("letter", "1", "--why").out
    assert run("edit", "1", "--from", str(path)).status == 0
    shown = " ".join(run("letter", "1", "--why").out.split())
    assert shown.count("You have written instead: “") == 1
    assert MINE in shown
    found = run("letter", "1", "--why", "--json").json["sentences"]
    assert isinstance(found, list)
    assert any(isinstance(one, dict) and MINE in str(one["instead"]) for one in found)
    assert any(isinstance(one, dict) and one["instead"] is None for one in found)


def test_an_editor_that_changes_nothing_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(tmp_path)
    before = letter()
    for name, value in editor(tmp_path, "true").items():
        monkeypatch.setenv(name, value)
    ran = run("edit", "1")
    assert "Nothing was changed in the apology letter." in ran.out
    assert letter() == before


def test_an_editor_that_fails_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(tmp_path)
    for name, value in editor(tmp_path, f"echo '{MINE}' >> \"$1\"; exit 3").items():
        monkeypatch.setenv(name, value)
    ran = run("edit", "1")
    assert ran.status == 3
    assert "ended with status 3" in ran.err
    (kept,) = Path(os.environ["RECOVER_HOME"]).rglob("edit-apology-letter.md")
    assert kept.stat().st_mode & 0o777 == 0o600
    assert MINE in kept.read_text("utf-8")
    assert run("edit", "1", "--from", str(kept)).status == 0
    assert MINE in letter()


def test_without_an_editor_the_text_can_come_from_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(tmp_path)
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    ran = run("edit", "1")
    assert ran.status == 2
    assert "--from FILE" in ran.err
    path = tmp_path / "mine.md"
    path.write_text(run("letter", "1", "--format", "md", "-o", "-").out + f"\n\n{MINE}\n", "utf-8")
    assert run("edit", "1", "--from", str(path)).status == 0
    assert MINE in letter()


def edited_then_changed(tmp_path: Path) -> None:
    """A letter with a paragraph of the user's, and another fact behind it."""
    opened(tmp_path)
    text = run("letter", "1", "--format", "md", "-o", "-").out
    harm = next(one for one in text.split("\n\n") if "lost your print slot" in one)
    path = tmp_path / "mine.md"
    path.write_text(text.replace(harm, MINE), "utf-8")
    assert run("edit", "1", "--from", str(path)).status == 0
    later = answers_file(tmp_path, {"impact": "lost your print slot and had to pay twice"})
    assert run("resume", "1", "--answers", later).status == 0


def test_where_a_fact_has_changed_both_wordings_are_shown_and_one_is_chosen(tmp_path: Path) -> None:
    edited_then_changed(tmp_path)
    told = run("letter", "1", "-o", "-")
    assert "had to pay twice" in told.out
    assert "The facts have changed behind words of yours." in told.err
    path = tmp_path / "same.md"
    path.write_text("", "utf-8")
    shown = run("edit", "1", "--from", str(path))
    assert shown.status == 2
    assert MINE in " ".join(shown.out.split())
    assert "had to pay twice" in " ".join(shown.out.split())
    assert run("edit", "1", "--from", str(path), "--keep", "yours").status == 0
    again = run("letter", "1", "-o", "-")
    assert MINE in " ".join(again.out.split())
    assert "had to pay twice" not in again.out
    assert "The facts have changed" not in again.err


def test_the_new_wording_can_be_taken(tmp_path: Path) -> None:
    edited_then_changed(tmp_path)
    path = tmp_path / "same.md"
    path.write_text("", "utf-8")
    assert run("edit", "1", "--from", str(path), "--keep", "new").status == 0
    again = run("letter", "1", "-o", "-")
    assert "had to pay twice" in again.out
    assert "The facts have changed" not in again.err


def test_the_review_reads_what_will_really_go_out(tmp_path: Path) -> None:
    opened(tmp_path)
    path = tmp_path / "mine.md"
    text = run("letter", "1", "--format", "md", "-o", "-").out
    path.write_text(text.replace("I am sorry.", "I am sorry if you were upset."), "utf-8")
    ran = run("edit", "1", "--from", str(path))
    assert "The review finds" in ran.err
    assert "conditional-apology" in run("check", "--case", "1").out


def test_what_has_gone_out_is_not_edited(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("sent", "1", "apology-letter", "--by", "mail").status == 0
    ran = run("edit", "1", "--from", "-")
    assert ran.status == 2
    assert "has gone out" in ran.err
