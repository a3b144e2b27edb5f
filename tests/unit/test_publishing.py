"""Documents as files: what a kill between a file and its note on record leaves behind."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from casebook import Clock, example, example_now, new_case

from recoverykit.case.events import Drafted, Event, Written
from recoverykit.drafting import drafts
from recoverykit.publishing import publish
from recoverykit.recording import CaseFile
from recoverykit.walk.answers_file import AnswersFile
from recoverykit.walk.from_file import apply_answers

LETTER = "apology-letter"


def killed_before_it_was_noted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[CaseFile, Clock]:
    """A case whose letter lies in its folder, though nothing on record says so."""
    clock = Clock(example_now("missed-deadline"))
    case = new_case("missed-deadline", clock=clock)
    apply_answers(case, AnswersFile("test.yaml", answers=example("missed-deadline")), None)
    with monkeypatch.context() as patched:
        patched.setattr(CaseFile, "record", lambda *_: None)
        publish(folder, case, [drafts(case)[LETTER]])
    assert not case.state.written
    return case, clock


def draft_again(case: CaseFile) -> list[Event]:
    """Put the letter as it reads now on record as drafted."""
    newer = drafts(case)[LETTER]
    case.record(Drafted(newer.name, newer.markdown, newer.source))
    return [one.event for one in case.happened if isinstance(one.event, Written)]


def test_a_letter_that_a_kill_kept_from_being_noted_is_replaced_the_next_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, clock = killed_before_it_was_noted(tmp_path, monkeypatch)
    publish_now = partial(publish, tmp_path, case)
    clock.forward(timedelta(days=1))
    assert draft_again(case) == []
    path = Path(publish_now([drafts(case)[LETTER]])[LETTER])
    assert path.name == "apology-letter.txt"
    assert [one.name for one in path.parent.iterdir()] == ["apology-letter.txt"]
    assert "Saturday 21 November 2026" in path.read_text("utf-8")


def test_what_somebody_has_written_there_meanwhile_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, clock = killed_before_it_was_noted(tmp_path, monkeypatch)
    (edited,) = tmp_path.rglob("apology-letter.txt")
    edited.write_text(edited.read_text("utf-8") + "P.S. Sorry once more.\n", "utf-8")
    clock.forward(timedelta(days=1))
    draft_again(case)
    path = Path(publish(tmp_path, case, [drafts(case)[LETTER]])[LETTER])
    assert path.name == "apology-letter-2.txt"
    assert "P.S. Sorry once more." in edited.read_text("utf-8")
