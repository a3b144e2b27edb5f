"""Where somebody has to be asked first, nothing leaves before they have said that it may."""

from __future__ import annotations

from pathlib import Path

from helpers import opened, run

CLEARED = "Ana Lopes of the claims desk, Friday 11:20"


def test_a_letter_is_held_until_somebody_clears_it(tmp_path: Path) -> None:
    opened(tmp_path, advice_first="insurer")
    ran = run("sent", "1", "apology-letter", "--by", "mail")
    assert ran.status == 2
    assert "is held" in ran.err
    assert "apology-letter: not sent" in run("show", "1").out


def test_who_cleared_it_is_on_record(tmp_path: Path) -> None:
    opened(tmp_path, advice_first="insurer")
    ran = run("sent", "1", "apology-letter", "--by", "mail", "--cleared", CLEARED)
    assert ran.status == 0, ran.err
    shown = run("show", "1").out
    assert "apology-letter: sent by mail" in shown
    assert CLEARED in shown
    assert run("sent", "1", "resolution-plan", "--by", "mail").status == 0


def test_what_has_gone_all_the_same_is_on_record_with_the_reason(tmp_path: Path) -> None:
    opened(tmp_path, advice_first="hurt")
    ran = run("sent", "1", "apology-letter", "--by", "hand", "--uncleared", "I took it to her myself")
    assert ran.status == 0, ran.err
    shown = run("show", "1").out
    assert "apology-letter: sent by hand" in shown
    assert "nobody had cleared it: I took it to her myself" in " ".join(shown.split())
    assert run("sent", "1", "resolution-plan", "--by", "mail").status == 2


def test_the_holding_message_is_not_held_and_says_no_sorry(tmp_path: Path) -> None:
    opened(tmp_path, advice_first="data")
    message = run("document", "1", "holding-message", "-o", "-").out
    assert "sorry" not in message
    assert run("sent", "1", "holding-message", "--by", "mail").status == 0


def test_what_nobody_has_to_clear_is_not_held(tmp_path: Path) -> None:
    opened(tmp_path)
    assert run("sent", "1", "apology-letter", "--by", "mail").status == 0


def test_an_answers_file_cannot_send_what_is_held(tmp_path: Path) -> None:
    opened(tmp_path, advice_first="insurer")
    path = tmp_path / "later.yaml"
    path.write_text("sent: {apology-letter: mail}\n", "utf-8")
    ran = run("resume", "1", "--answers", str(path))
    assert ran.status != 0
    assert "later.yaml:1:" in ran.err
    assert "is held" in ran.err
    path.write_text(f"answers: {{advice_cleared: '{CLEARED}'}}\nsent: {{apology-letter: mail}}\n", "utf-8")
    assert run("resume", "1", "--answers", str(path)).status == 0
