"""Ctrl-C, a kill, a closed terminal: the walk goes on at the same question, and nothing that was answered is lost."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers import (
    ACTION,
    ANSWERS,
    WALK,
    Terminal,
    answers_file,
    cases,
    flat,
    letter,
    part,
    run,
    stops_until,
)

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a pseudo-terminal (pexpect) is POSIX only")

SAID = {
    "what_happened": "I did not send you the brochure files on Thursday, as I had promised.",
    "client": "Priya Raman, Northgate",
    "impact": "You lost your print slot; the next one costs you £180 more.",
    "advice_first": "none of these",
    "sender": "Sam Hall, designer, Hall Design, 020 7946 0018",
    "call_at": "at 17:30 today",
    "told": "they found it themselves",
    "severity": "costly",
    "cause": "I had taken on a second job that week, and did not call you.",
    "actions": f"I will {ACTION} by Monday 23 November, 10:00.",
    "prevention": "I will write to you the day before each date, from Monday 23 November.",
}
"""How each answer of the walk stands in `recover show`."""


def ctrl_c(person: Terminal) -> None:
    person.presses("ctrl-c")
    assert person.ends() == 130
    assert "Stopped." in person.text


def kill(person: Terminal) -> None:
    person.child.kill(signal.SIGKILL)
    assert person.ends() == -signal.SIGKILL


def closed_terminal(person: Terminal) -> None:
    person.loses_its_terminal()


interruptions = pytest.mark.parametrize("interrupt", [ctrl_c, kill])
Interrupt = Callable[[Terminal], None]


def on_record_before(question: str) -> None:
    """Every answer that was typed before a question is on record, and none after it."""
    shown = flat(run("show", "1").out)
    before = {name for name, _, _ in stops_until(question)}
    for name, words in SAID.items():
        assert (f"{name}: " in shown and words in shown) == (name in before), name


def finished(folder: Path, *open_still: str) -> str:
    """The letter, when the questions that are still open have been answered out of a file."""
    rest = answers_file(folder, {name: ANSWERS[name] for name in open_still})
    done = run("resume", "1", "--answers", rest)
    assert done.status == 0, done.err
    return letter()


def open_from(question: str) -> list[str]:
    """The ids of a question and all after it."""
    names = [name for name, _, _ in WALK if name]
    return names[names.index(question) :]


@interruptions
def test_at_the_first_question_there_is_nothing_to_lose(interrupt: Interrupt) -> None:
    person = Terminal("start", "missed-deadline")
    person.asked("What happened?")
    person.child.send("did not send you")
    person.sees("did not send you")
    interrupt(person)
    assert cases() == []
    assert run("resume").status == 2
    again = Terminal("start", "missed-deadline")
    again.asked("What happened?")
    again.types("later")
    assert again.ends() == 0


@pytest.mark.parametrize(
    ("question", "interrupt"),
    [(one, how) for one in ("client", "severity", "next_contact") for how in (ctrl_c, kill)]
    + [("severity", closed_terminal)],
)
def test_the_walk_goes_on_at_the_question_where_it_was_cut_off(
    question: str, interrupt: Interrupt, tmp_path: Path
) -> None:
    words = next(words for name, words, _ in WALK if name == question)
    person = Terminal("start", "missed-deadline")
    person.walks(stops_until(question))
    person.asked(words)
    interrupt(person)

    assert part(run("show", "1", "--json").json, "next_question") == question
    on_record_before(question)
    again = Terminal("resume")
    again.asked(words)
    assert again.prompts == 1
    again.types("later")
    assert again.ends() == 0
    text = finished(tmp_path, *open_from(question))
    for said in ("brochure files on Thursday, as I had promised", "lost your print slot", "a second job that week"):
        assert said in text


@interruptions
def test_an_entry_that_was_cut_off_half_way_is_finished_first(interrupt: Interrupt, tmp_path: Path) -> None:
    person = Terminal("start", "missed-deadline")
    person.walks(stops_until("actions"))
    person.answers("What will you do now, and by when?", ACTION)
    person.asked('date yet". For:')
    person.child.send("Mon")
    person.sees("Mon")
    interrupt(person)

    assert part(run("show", "1", "--json").json, "next_question") == "actions"
    again = Terminal("resume")
    again.sees("By when?")
    again.asked(f"For: I will {ACTION}.")
    assert again.prompts == 1
    again.types("Monday 10:00")
    again.answers("Another? Enter goes on", "")
    again.asked("What will you do so that it does not happen again?")
    again.types("later")
    assert again.ends() == 0
    on_record_before("prevention")
    assert f"I will {ACTION} by 10am on Monday." in finished(tmp_path, "prevention", "next_contact")


@interruptions
def test_at_the_desk_the_letter_stands_already(interrupt: Interrupt) -> None:
    person = Terminal("start", "missed-deadline")
    person.walks(WALK)
    person.asked("Enter when you are done here")
    interrupt(person)
    assert "Yours sincerely," in letter()
    again = Terminal("resume")
    again.sees("Yours sincerely,")
    again.asked("Enter when you are done here")
    again.types("")
    assert again.ends() == 0


def test_a_changed_answer_that_was_not_entered_leaves_the_old_one() -> None:
    person = Terminal("start", "missed-deadline")
    person.walks(stops_until("severity"))
    person.answers("How bad is it for Priya?", "back")
    person.answers("Does Priya know yet?", "back")
    person.asked("when will you ring again?")
    person.child.send("\x15tomorrow")
    person.sees("tomorrow")
    kill(person)
    on_record_before("severity")
    again = Terminal("resume")
    again.asked("How bad is it for Priya?")
    again.types("later")
    assert again.ends() == 0
