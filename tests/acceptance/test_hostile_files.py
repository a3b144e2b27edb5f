"""Files that are meant to confuse: the error stays short, and names the place."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers import ANSWERS, answers_file, cases, run

from recoverykit.values import Json

PLAYBOOK = "recover: 1\nplaybook: mine\ntitle: Mine\nsummary: Of my own.\nextends: service-recovery\n"


@pytest.mark.parametrize("key", ["at", "stop_after", "playbook", "client"])
def test_a_value_of_thousands_of_characters_is_not_repeated_in_full(key: str, tmp_path: Path) -> None:
    long = "x[" * 20_000
    value: Json = {"zone": long} if key == "client" else long
    ran = run("start", "--answers", answers_file(tmp_path, ANSWERS, **{key: value}), now="")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"{tmp_path}/answers.yaml:1:")
    assert len(ran.err) < 2_000
    assert cases() == []


@pytest.mark.parametrize("name", ["nothing", "x" * 5_000, "nothing.yaml", "a/" * 3_000, "'"])
def test_a_playbook_that_an_answers_file_names_in_vain_is_shown_with_its_place(name: str, tmp_path: Path) -> None:
    ran = run("start", "--answers", answers_file(tmp_path, ANSWERS, playbook=name))
    assert (ran.status, ran.out) == (2, "")
    assert "answers.yaml:1:" in ran.err
    assert "output" not in ran.err
    assert run("start", name, "--answers", answers_file(tmp_path)).status == 2


def test_a_key_of_thousands_of_digits_is_an_unknown_question(tmp_path: Path) -> None:
    ran = run("start", "missed-deadline", "--answers", answers_file(tmp_path), "--set", f"{'9' * 5_000}=x")
    assert ran.status == 2
    assert "There is no question" in ran.err


@pytest.mark.parametrize("gone", [["mail"], {"by": ["mail"]}, {"by": {"a": 1}}, {"by": None}, 5, True, None])
def test_a_way_that_is_none_is_refused_with_its_place(gone: Json, tmp_path: Path) -> None:
    ran = run("start", "missed-deadline", "--answers", answers_file(tmp_path, sent={"apology-letter": gone}))
    assert (ran.status, ran.out) == (2, "")
    assert "say how it went out" in ran.err


def test_a_template_that_is_none_for_a_document_is_shown_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(PLAYBOOK + "documents:\n  - id: apology-letter\n    template: partials/parts.md.j2\n", "utf-8")
    ran = run("playbook", "show", str(path))
    assert ran.status == 2
    assert "mine.yaml:8:15: The template partials/parts.md.j2" in ran.err
