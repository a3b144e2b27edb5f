"""Whatever somebody does at the prompt: the walk goes on, the record is whole, the documents read as documents."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import count

import pytest
from casebook import PLAYBOOKS, SETTINGS, Clock, Scripted, bundle, example, example_now, filled, papers
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoverykit.case.engine import STAGES
from recoverykit.case.events import Drafted, Event
from recoverykit.drafting import drafts
from recoverykit.playbook.model import Playbook, Question, QuestionType
from recoverykit.recording import CaseFile
from recoverykit.store.memory import MemoryStore
from recoverykit.values import Json
from recoverykit.walk.runner import Walk
from recoverykit.walk.talk import (
    Command,
    Desk,
    DeskReply,
    DeskVerb,
    EditEntry,
    Prompt,
    Reply,
    ReviewRow,
    Typed,
    Unknown,
)

MOST_PROMPTS = 600
NO_DOCUMENT_HOLDS = re.compile(
    r"\{\{|\}\}|▸|…|\bNone\b|Undefined|[^\s|]  +\S| [.,;:?!](?!\w)|,,|(?<!\.)\.\.(?!\.)|[?!]\.|“”|^#+ *$|\(\)",
    re.MULTILINE,
)

VERBS = (
    *("answer",) * 6,
    *("keep", "back", "back", "skip", "unknown", "until", "change", "remove", "move", "review", "later", "on", "junk"),
)
Move = tuple[str, int]
MOVES = st.lists(st.tuples(st.sampled_from(VERBS), st.integers(0, 11)), max_size=50)

TEXTS = (
    "{0} was not there",
    "{0} was late.",
    "We {0} it",
    "I {0} it",
    "probably {0} slipped",
    "did *{0}* | twice,",
    "forgot {0}!",
    "spent £5 on {0} at 5 p.m.",
    "“{0}” it says",
    "- {0}",
    "1. {0}",
    "because {0} broke;",
)
LINES = (
    "send {0} by Monday 12:00",
    "Mia Chen: read {0} by 26 November",
    "keep {0}",
    "write {0} from Monday",
    "bring {0} by next Friday",
    "check {0}, twice.",
)
PEOPLE = (
    "Priya {0}, Northgate",
    "{0}",
    "Dr Ana {0}, director, Hall Design Ltd., 020 7946 0018",
    "Mia {0}, m@hall.example",
)
JUNK = ("{0}\x07", "▸ {0}", "   ", "{0} 31/02", "")


def reply_to(question: Question, choice: int, word: str) -> Reply:
    """A fitting answer; the words that are typed hold `word`, so that it can be looked for."""
    match question.type:
        case QuestionType.TEXT | QuestionType.LONG_TEXT:
            return Typed(TEXTS[choice % len(TEXTS)].format(word))
        case QuestionType.CHOICE:
            return Typed(question.choices[choice % len(question.choices)].value)
        case QuestionType.YES_NO:
            return Typed(("yes", "no")[choice % 2])
        case QuestionType.DATE | QuestionType.DATE_TIME:
            return Typed("yesterday" if question.direction == "past" else "26 November 2026")
        case QuestionType.MONEY:
            return Typed("£180")
        case QuestionType.NUMBER:
            return Typed("3")
        case QuestionType.PERSON:
            return Typed(PEOPLE[choice % len(PEOPLE)].format(word))
        case QuestionType.LIST:
            return Typed(LINES[choice % len(LINES)].format(word))


@dataclass
class AnyBody:
    """Does at each prompt what the next move says; when there are no more, answers sensibly until the walk ends."""

    case: CaseFile
    moves: Sequence[Move]
    interactive: bool = True
    asked: int = 0
    typed: list[str] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    stopped: bool = False
    _pending: str = ""

    def ask(self, prompt: Prompt) -> Reply:
        self.asked += 1
        assert self.asked < MOST_PROMPTS, f"endless: {prompt.words}"
        if prompt.problem is not None and self._pending and self._pending in prompt.problem.keep:
            self.refused.add(self._pending)
        self._pending = ""
        verb, choice = self._move()
        word = f"w{self.asked}w"
        reply = self._reply(prompt, verb, choice, word)
        if isinstance(reply, Typed) and isinstance(reply.raw, str) and word in reply.raw:
            self._pending = word
            self.typed.append(word)
        self.stopped = reply is Command.LATER
        return reply

    def _move(self) -> Move:
        return self.moves[self.asked - 1] if self.asked <= len(self.moves) else ("sensible", 0)

    def _reply(self, prompt: Prompt, verb: str, choice: int, word: str) -> Reply:
        commands = {
            "keep": Command.KEEP,
            "back": Command.BACK,
            "skip": Command.SKIP,
            "unknown": Command.UNKNOWN,
            "review": Command.REVIEW,
            "later": Command.LATER,
            "on": Command.MOVE_ON,
        }
        if verb in commands:
            return commands[verb]
        match verb:
            case "until":
                return Unknown(("20 November 2026", "26 November 2026 17:00", "soon")[choice % 3])
            case "change" | "remove" | "move":
                return EditEntry(verb, choice % 4, (choice + 1) % 4)
            case "junk":
                return Typed(JUNK[choice % len(JUNK)].format(word))
            case "sensible" if prompt.entries and prompt.problem is None:
                return Command.KEEP
            case _:
                return reply_to(prompt.question, choice, word)

    def heard(self, question: Question, sentence: str) -> None:
        assert "▸" not in sentence
        assert "{{" not in sentence

    def desk(self, desk: Desk) -> DeskReply:
        for document in desk.documents:
            found = NO_DOCUMENT_HOLDS.search(document.markdown)
            assert not found, f"{found!r}\n{document.markdown}"
        self.asked += 1
        assert self.asked < MOST_PROMPTS
        verb, choice = self._move()
        done, owed, better = desk.done, desk.owed, desk.better
        match verb:
            case "back":
                return DeskReply(DeskVerb.BACK)
            case "later":
                self.stopped = True
                return DeskReply(DeskVerb.LATER)
            case "review":
                return DeskReply(DeskVerb.REVIEW)
            case "answer" if better:
                return DeskReply(DeskVerb.BETTER, better[choice % len(better)].question)
            case "keep" if owed:
                return DeskReply(DeskVerb.DONE, owed[choice % len(owed)].id)
            case "skip" if done:
                return DeskReply(DeskVerb.REOPEN, done[choice % len(done)].id)
            case "move":
                return DeskReply(DeskVerb.REPLY)
            case "change" if desk.documents:
                return DeskReply(DeskVerb.SENT, desk.documents[choice % len(desk.documents)].name)
            case _:
                return DeskReply(DeskVerb.GO)

    def review(self, rows: tuple[ReviewRow, ...]) -> str:
        self.asked += 1
        verb, choice = self._move()
        return rows[choice % len(rows)].question if verb == "answer" and rows else ""

    def tell(self, message: str) -> None:
        assert message


def shipped() -> dict[str, Playbook]:
    """All playbooks, to choose from."""
    return {name: bundle(name).playbook for name in PLAYBOOKS}


@dataclass
class Session:
    """One case in a store, walked and taken up again until the moves are used up and the letter is made."""

    playbook: str
    chosen: bool = True
    store: MemoryStore = field(default_factory=MemoryStore)
    clock: Clock = field(default_factory=Clock)

    def walk(self, moves: Sequence[Move]) -> CaseFile:
        """Walk, and resume as often as somebody says later. Gives the case as it ended."""
        case = CaseFile(self.store, self.clock, SETTINGS, bundle(self.playbook), chosen=self.chosen)
        left = list(moves)
        for resumed in count():
            person = AnyBody(case, left)
            Walk(case, person, shipped, bundle).run()
            kept(case, person)
            if not person.stopped:
                return case
            left = left[person.asked :]
            self.clock.forward(timedelta(days=1) if resumed < 2 else timedelta(minutes=1))
            if case.row is not None:
                case = CaseFile.load(self.store, self.clock, SETTINGS, case.row)
        raise AssertionError("endless")


def kept(case: CaseFile, person: AnyBody) -> None:
    """What is on record is what the walk has in mind, and holds every word that was typed and not given back."""
    row = case.store.case(case.uid)
    if row is None:
        assert set(person.typed) <= person.refused | set(person.typed[-1:])
        return
    again = CaseFile.load(case.store, case.clock, SETTINGS, row)
    assert again.state == case.state
    assert again.state.version == row.version
    record = json.dumps([event.body for event in case.store.events(case.uid)], ensure_ascii=False, default=str)
    record += json.dumps([str(client) for client in case.store.clients()], ensure_ascii=False)
    lost = [word for word in person.typed if word not in record and word not in person.refused]
    assert not lost


@pytest.mark.parametrize("chosen", [True, False], ids=["playbook named", "playbook chosen on the way"])
@pytest.mark.parametrize("playbook", PLAYBOOKS)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(moves=MOVES)
def test_whatever_is_done_the_walk_goes_on_and_nothing_is_lost(playbook: str, chosen: bool, moves: list[Move]) -> None:
    case = Session(playbook, chosen).walk(moves)
    composed = drafts(case)
    for document in composed.values():
        found = NO_DOCUMENT_HOLDS.search(document.markdown)
        assert not found, f"{found!r}\n{document.markdown}"


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_somebody_who_answers_everything_has_every_document(playbook: str) -> None:
    case = Session(playbook).walk([])
    assert set(drafts(case)) == papers(playbook)
    assert case.engine.next_stop() is None


@pytest.mark.parametrize("playbook", PLAYBOOKS)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(moves=MOVES)
def test_a_draft_on_record_reads_as_one_that_is_composed_now(playbook: str, moves: list[Move]) -> None:
    case = Session(playbook).walk(moves)
    now = {name: document.markdown for name, document in drafts(case).items()}
    fresh = CaseFile(MemoryStore(), case.clock, SETTINGS, case.bundle)
    for one in case.happened[1:]:
        if one.event is not None:
            fresh.record(_of_no_source(one.event), occurred_at=one.occurred_at)
    assert {name: document.markdown for name, document in drafts(fresh).items()} == now


def _of_no_source(event: Event) -> Event:
    """A draft that is taken as read by nothing, so that its document is composed anew."""
    return replace(event, source="") if isinstance(event, Drafted) else event


def _is_draft(event: object) -> bool:
    return isinstance(event, Drafted)


@dataclass
class TurnsBack(Scripted):
    """Goes back so many times, then says Enter until where it turned back, then later."""

    backs: int = 0
    start: str = ""

    def ask(self, prompt: Prompt) -> Reply:
        here = prompt.question.id
        self.start = self.start or here
        assert len(self.prompts) < MOST_PROMPTS
        self.prompts.append(prompt)
        if self.backs:
            self.backs -= 1
            return Command.BACK
        return Command.LATER if here == self.start else Command.KEEP

    def desk(self, desk: Desk) -> DeskReply:
        here = str(desk.stage)
        self.start = self.start or here
        if self.backs:
            self.backs -= 1
            return DeskReply(DeskVerb.BACK)
        return DeskReply(DeskVerb.LATER if here == self.start else DeskVerb.GO)


@pytest.mark.parametrize("playbook", PLAYBOOKS)
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_going_back_and_answering_enter_changes_nothing(playbook: str, data: st.DataObject) -> None:
    answers = example(playbook)
    path = [one.id for one in filled(playbook, answers, now=example_now(playbook)).engine.questions(*STAGES)]
    ways: dict[str, Json] = {
        "unknown": "unknown",
        "until": {"unknown": True, "until": "26 November 2026"},
        "skipped": None,
    }
    for name in ("impact", "cause", "prevention"):
        left = data.draw(st.sampled_from(("answered", *ways)))
        if left in ways:
            answers[name] = ways[left]
    stop_after = data.draw(st.sampled_from(path))
    case = filled(playbook, answers, now=example_now(playbook), stop_after=stop_after)
    before, version = case.state.facts, case.state.version
    steps = data.draw(st.integers(1, len(path)))
    Walk(case, TurnsBack(backs=steps), dict, bundle).run()
    assert case.state.facts == before
    new = case.happened[version:]
    assert [type(one.event).__name__ for one in new if not _is_draft(one.event)] == []
