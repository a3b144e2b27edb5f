"""What the client answered: what is asked then, in which order, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from casebook import PLAYBOOKS, Clock, Scripted, bundle, example, example_now, new_case

from recoverykit.case.events import StepDone
from recoverykit.case.state import FactState
from recoverykit.playbook.model import Playbook
from recoverykit.promises import owed
from recoverykit.recording import CaseFile
from recoverykit.values import Json
from recoverykit.walk.answers_file import AnswersFile
from recoverykit.walk.from_file import apply_answers
from recoverykit.walk.runner import Walk
from recoverykit.walk.talk import Command, EditEntry, Prompt, Reply, Typed

PLAYBOOK = "missed-deadline"
NOW = example_now(PLAYBOOK)


@dataclass
class Telling(Scripted):
    """Answers by the name of the question, in their order. What is not given is left with Enter."""

    given: dict[str, Iterable[Reply]] = field(default_factory=dict)

    def ask(self, prompt: Prompt) -> Reply:
        self.prompts.append(prompt)
        assert len(self.prompts) < 60, "endless"
        left = iter(self.given.get(prompt.question.id, ()))
        reply = next(left, Command.KEEP)
        self.given[prompt.question.id] = tuple(left)
        return reply

    @property
    def asked(self) -> list[str]:
        """What was asked; a list that is asked for once more is one question."""
        names = [one.question.id for one in self.prompts]
        return [name for place, name in enumerate(names) if place == 0 or names[place - 1] != name]


def sent_case(clock: Clock | None = None) -> CaseFile:
    """A case whose letter is written."""
    case = new_case(PLAYBOOK, clock=clock or Clock(NOW))
    apply_answers(case, AnswersFile("test.yaml", answers=example(PLAYBOOK)), None)
    return case


def replied(case: CaseFile, **given: str | Reply | tuple[str | Reply, ...]) -> tuple[Telling, Command | None]:
    """Tell a reply; a text is typed."""
    somebody = Telling(given={name: tuple(_replies(one)) for name, one in given.items()})
    moved = Walk(case, somebody, shipped, bundle).reply()
    return somebody, moved


def shipped() -> dict[str, Playbook]:
    """All playbooks, to choose from."""
    return {name: bundle(name).playbook for name in PLAYBOOKS}


def _replies(given: str | Reply | tuple[str | Reply, ...]) -> Iterator[Reply]:
    for one in given if isinstance(given, tuple) else (given,):
        yield Typed(one) if isinstance(one, str) and not isinstance(one, Command) else one


MONDAY = "Monday 12:00"
FIRST = {
    "accepts": {"reply_to": "plan", "reply_said": "Fine.", "awaited": f"send the old files by {MONDAY}"},
    "refuses": {"reply_to": "offer", "reply_said": "No.", "heard": "it is too late", "leaving": "no"},
    "asks": {"reply_said": "Why?", "heard": "nobody rang", "requests": f"a written report by {MONDAY}"},
    "angry": {"reply_said": "Enough!", "heard": "nobody rang"},
    "silent": {"wait_until": "Tuesday 10:00"},
    "promises": {"reply_said": "I will.", "awaited": f"send the old files by {MONDAY}"},
    "threatens": {"reply_said": "We sue.", "heard": "it cost a client", "threat": "lawyer", "leaving": "no"},
    "corrects": {"reply_said": "It was Friday.", "heard": "nobody has listened"},
}
PUT_RIGHT = ["what_happened", "playbook"]
"""What is asked when they say that it was otherwise."""


@pytest.mark.parametrize("answer", FIRST)
def test_each_answer_asks_what_belongs_to_it_and_nothing_else(answer: str) -> None:
    case = sent_case()
    somebody, moved = replied(case, reply=answer, **FIRST[answer])
    assert moved is None
    assert somebody.asked == ["reply", *FIRST[answer], *(PUT_RIGHT if answer == "corrects" else ())]
    assert case.state.value("reply") == answer
    assert all(case.state.fact(name).known for name in FIRST[answer])


@pytest.mark.parametrize("answer", ["refuses", "threatens"])
def test_who_leaves_is_asked_what_makes_the_change_easy(answer: str) -> None:
    case = sent_case()
    given = {**FIRST[answer], "leaving": "yes", "parting": f"send you all files by {MONDAY}"}
    somebody, _ = replied(case, reply=answer, **given)
    assert somebody.asked == ["reply", *given]
    assert "part-well" in {one.id for one in case.engine.steps()}
    assert "parting/i1" in {one.id for one in owed(case.engine, case.history)}


def test_every_answer_of_the_playbook_is_tried_here() -> None:
    question = bundle(PLAYBOOK).playbook.question("reply")
    assert question is not None
    assert {one.value for one in question.choices} == set(FIRST)


@pytest.mark.parametrize(
    ("answer", "needed"),
    [
        ("accepts", "reply_to"),
        ("refuses", "leaving"),
        ("silent", "wait_until"),
        ("threatens", "threat"),
    ],
)
def test_what_has_to_be_known_cannot_be_skipped(answer: str, needed: str) -> None:
    case = sent_case()
    given: dict[str, str | tuple[str | Reply, ...]] = {**FIRST[answer]}
    given[needed] = (Command.SKIP, Command.KEEP, FIRST[answer][needed])
    somebody, moved = replied(case, reply=answer, **given)
    assert moved is None
    problems = [one.problem.message for one in somebody.prompts if one.problem]
    assert len(problems) == 2
    assert all("This one is needed" in one for one in problems)
    assert case.state.fact(needed).known


def test_who_says_that_it_was_otherwise_can_have_it_put_right() -> None:
    case = sent_case()
    right = "sent you the wrong files on Friday"
    given = {"what_happened": right, "playbook": "service-recovery"}
    replied(case, reply="corrects", **FIRST["corrects"], **given)
    assert case.state.value("what_happened") == right
    assert case.bundle.playbook.id == "service-recovery"
    replied(case, reply="corrects", **FIRST["corrects"])
    assert case.state.value("what_happened") == right
    assert case.bundle.playbook.id == "service-recovery"


def test_what_they_said_may_be_left_out() -> None:
    case = sent_case()
    _, moved = replied(case, reply="angry")
    assert moved is None
    assert case.state.fact("reply_said").state is FactState.DECLINED
    assert case.state.fact("heard").state is FactState.DECLINED


# Back and later


def test_back_asks_the_question_before_and_what_follows_from_its_new_answer() -> None:
    case = sent_case()
    somebody, moved = replied(case, reply=("refuses", "silent"), reply_to=Command.BACK, wait_until="Tuesday 10:00")
    assert moved is None
    assert somebody.asked == ["reply", "reply_to", "reply", "wait_until"]
    assert somebody.prompts[2].current == "refuses"
    assert case.state.value("reply") == "silent"


def test_back_from_the_middle_goes_one_question_at_a_time() -> None:
    case = sent_case()
    somebody, _ = replied(case, reply="angry", reply_said=("Enough!", "Enough of it!"), heard=(Command.BACK, "late"))
    assert somebody.asked == ["reply", "reply_said", "heard", "reply_said", "heard"]
    assert case.state.value("reply_said") == "Enough of it!"


def test_back_from_the_first_question_is_back_to_where_one_was() -> None:
    case = sent_case()
    version = case.state.version
    assert replied(case, reply=Command.BACK)[1] is Command.BACK
    assert case.state.version == version


@pytest.mark.parametrize("where", ["reply", "reply_to", "reply_said", "heard", "leaving"])
def test_later_stops_at_once_and_keeps_what_was_told(where: str) -> None:
    case = sent_case()
    given: dict[str, Reply | str] = {"reply": "refuses", **FIRST["refuses"], where: Command.LATER}
    somebody, moved = replied(case, **given)
    assert moved is Command.LATER
    assert somebody.asked[-1] == where
    before = somebody.asked[:-1]
    assert [name for name in ("reply", *FIRST["refuses"]) if case.state.fact(name).known] == before


# Once more


def test_a_second_answer_is_asked_as_if_for_the_first_time() -> None:
    case = sent_case()
    replied(case, reply="refuses", **FIRST["refuses"])
    somebody, _ = replied(case, reply="refuses", **FIRST["refuses"])
    assert somebody.asked == ["reply", *FIRST["refuses"]]
    assert [one.current for one in somebody.prompts] == [""] * 5


def test_enter_alone_does_not_take_an_old_answer_for_the_new_one() -> None:
    case = sent_case()
    replied(case, reply="refuses", **FIRST["refuses"])
    again = {"reply": (Command.KEEP, "refuses"), "reply_to": (Command.KEEP, "plan"), "leaving": (Command.KEEP, "yes")}
    somebody, _ = replied(case, **again, parting=f"send you all files by {MONDAY}")
    assert len([one for one in somebody.prompts if one.problem]) == 3
    assert (case.state.value("reply_to"), case.state.value("leaving")) == ("plan", True)


def test_words_that_were_said_the_first_time_are_not_taken_for_those_of_the_second() -> None:
    case = sent_case()
    replied(case, reply="angry", **FIRST["angry"])
    replied(case, reply="angry")
    assert not case.state.fact("reply_said").known


def test_what_matters_most_to_them_stays_in_the_letter_unless_it_is_told_anew() -> None:
    case = sent_case()
    replied(case, reply="angry", **FIRST["angry"])
    replied(case, reply="angry", reply_said="Still.")
    assert case.state.value("heard") == "nobody rang"
    replied(case, reply="asks", heard="it is urgent", requests=f"a list by {MONDAY}")
    assert case.state.value("heard") == "it is urgent"


def test_what_was_promised_the_first_time_stays_promised_the_second() -> None:
    case = sent_case()
    replied(case, reply="asks", **FIRST["asks"])
    replied(case, reply="asks", requests=f"a list by {MONDAY}")
    ids = {one.id for one in owed(case.engine, case.history)}
    assert {"requests/i1", "requests/i2"} <= ids


# The steps whose time begins with the reply


def due_of(case: CaseFile, step: str) -> object:
    return {one.id: one.due for one in owed(case.engine, case.history)}.get(step)


def test_the_time_of_a_step_that_follows_counts_from_the_reply() -> None:
    clock = Clock(NOW)
    case = sent_case(clock)
    clock.now = NOW.replace(day=24, hour=9, minute=0)
    replied(case, reply="angry")
    assert due_of(case, "listen-again") == clock.now.replace(hour=11)
    assert due_of(case, "confirm-agreed") is None


def test_a_reply_that_came_earlier_counts_from_then() -> None:
    clock = Clock(NOW)
    case = sent_case(clock)
    clock.now = NOW.replace(day=24, hour=15, minute=0)
    somebody = Telling(given={"reply": (Typed("angry"),)})
    walk = Walk(case, somebody, shipped, bundle)
    walk.asking.at = clock.now.replace(hour=9)
    walk.reply()
    assert due_of(case, "listen-again") == clock.now.replace(hour=11)


def test_a_step_that_was_done_is_to_be_done_again_after_a_second_reply() -> None:
    clock = Clock(NOW)
    case = sent_case(clock)
    clock.now = NOW.replace(day=24, hour=9, minute=0)
    replied(case, reply="angry")
    case.record(StepDone("listen-again", "She has calmed down."), StepDone("first-contact", ""))
    assert due_of(case, "listen-again") is None
    clock.forward(timedelta(hours=3))
    replied(case, reply="angry")
    assert due_of(case, "listen-again") == clock.now + timedelta(hours=2)
    assert "first-contact" in case.state.ticks


@pytest.mark.parametrize("reply", [Typed("the copies were never tried"), EditEntry("remove", 1)], ids=["add", "remove"])
def test_findings_that_were_told_are_to_be_told_again_once_there_are_others(reply: Reply) -> None:
    case = sent_case()
    given: dict[str, Iterable[Reply]] = {"findings": (Typed("it was late"), Typed("nobody looked"), Command.KEEP)}
    Walk(case, Telling(given=given), dict, bundle).improve("findings")
    case.record(StepDone("tell-findings", ""))
    Walk(case, Telling(), dict, bundle).improve("findings")
    assert "tell-findings" in case.state.ticks
    Walk(case, Telling(given={"findings": (reply, Command.KEEP)}), dict, bundle).improve("findings")
    assert "tell-findings" not in case.state.ticks
    assert "tell-findings" in {one.id for one in owed(case.engine, case.history)}


# Out of a file


def told(case: CaseFile, answers: dict[str, Json]) -> None:
    apply_answers(case, AnswersFile("reply.yaml", answers=answers), None, whole=False)


def test_a_file_that_tells_the_same_reply_again_tells_a_new_one() -> None:
    clock = Clock(NOW)
    case = sent_case(clock)
    told(case, {"reply": "angry"})
    case.record(StepDone("listen-again", ""))
    clock.forward(timedelta(days=1))
    told(case, {"severity": "grave"})
    assert "listen-again" in case.state.ticks
    told(case, {"reply": "angry"})
    assert "listen-again" not in case.state.ticks
    assert case.state.fact("reply").at == clock.now
