"""Unasked, answered, unknown, withheld: whatever stands on record, every document can be made, and says only what is
known. Each answer holds a mark of its own, so that it can be found wherever it got to."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from decimal import Decimal

import pytest
from casebook import LONDON, SETTINGS, START, Clock, bundle
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoverykit.bundled import playbook_names
from recoverykit.case.concerned import addressed, concerned
from recoverykit.case.encoding import from_body, kind_of, to_body
from recoverykit.case.events import (
    Answered,
    ClientLinked,
    Declined,
    Drafted,
    Event,
    Happened,
    LeftUnknown,
    Noted,
    StepDone,
)
from recoverykit.case.sentences import TEXTS, Sentences
from recoverykit.case.state import Departure, Fact, FactState, fold
from recoverykit.compose.context import Composition
from recoverykit.compose.plan import Plain
from recoverykit.drafting import drafts
from recoverykit.english import day_words, time_words
from recoverykit.handing import handover_events
from recoverykit.leaving import sent_events, warnings
from recoverykit.moments import Moment
from recoverykit.playbook.model import Direction, Playbook, Question, QuestionType, Stage
from recoverykit.promises import everything
from recoverykit.recording import CaseFile
from recoverykit.store.memory import MemoryStore
from recoverykit.values import Item, Money, Person, Scalar, Value, to_json
from recoverykit.walk.runner import Walk
from recoverykit.walk.talk import Command, Desk, DeskReply, DeskVerb, Prompt, Reply, ReviewRow, Typed

ALL = playbook_names()
MARK = re.compile(r"mk\d+mk", re.IGNORECASE)
DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DAY = re.compile(rf"\b(?:{DAYS}) \d+ (?:{MONTHS})(?: \d{{4}})?")
TIME = re.compile(r"\b\d\d:\d\d\b")
NO_DOCUMENT_HOLDS = re.compile(
    r"\{\{|\}\}|▸|…|\bNone\b|Undefined|[^\s|]  +\S| [.,;:?!](?!\w)|,,|(?<!\.)\.\.(?!\.)|[?!]\.|“”|^#+ *$|\(\)",
    re.MULTILINE,
)

WAYS = ("unasked", "answered", "suspected", "unknown", "until", "declined", "half", "was unknown", "was withheld")
"""What can have been said of a question; the last two leave an answer that was given before on record."""
MOSTLY = (*("answered",) * 90, *WAYS)
"""For what every letter needs: else there would hardly ever be one."""
LATER = timedelta(days=3)
"""Between the first telling and the second."""


@dataclass
class Teller:
    """Tells a case as chance has it. No two words, days or times that it gives are the same."""

    playbook: Playbook
    chance: random.Random
    count: int = 0

    def number(self) -> int:
        self.count += 1
        return self.count

    def word(self) -> str:
        return f"mk{self.number()}mk"

    def moment(self, direction: Direction = Direction.FUTURE, *, timed: bool = True) -> Moment:
        """A day that nobody else has given, past or to come, with a minute that nobody else has given."""
        number = self.number()
        days = -number if direction is Direction.PAST else number
        at = time(number // 60 % 24, number % 60) if timed and self.chance.random() < 0.7 else None
        return Moment(START.date() + timedelta(days=days), at, "Europe/London")

    def scalar(self, question: Question) -> Scalar:
        match question.type:
            case QuestionType.CHOICE:
                return self.chance.choice(question.choices).value
            case QuestionType.YES_NO:
                return self.chance.random() < 0.5
            case QuestionType.DATE | QuestionType.DATE_TIME:
                return self.moment(question.direction, timed=question.type is QuestionType.DATE_TIME)
            case QuestionType.MONEY:
                return Money(Decimal(10_000 + self.number()), "GBP")
            case QuestionType.NUMBER:
                return Decimal(10_000 + self.number())
            case QuestionType.PERSON:
                return Person(
                    f"{self.word().title()} Ross",
                    *(self.chance.choice((one, "")) for one in ("editor", "Ross Ltd", "020 7946 0018")),
                )
            case _:
                return self.chance.choice(("did {0} the wrong way", "I {0} it", "{0}, twice.")).format(self.word())

    def value(self, question: Question) -> Value:
        if question.type is not QuestionType.LIST:
            return self.scalar(question)
        return tuple(self.item(question) for _ in range(self.chance.choice((1, 1, 2))))

    def item(self, question: Question) -> Item:
        chosen = {one.id: self.scalar(one) for one in question.fields if one.required or self.chance.random() < 0.5}
        return Item(f"i{self.number()}", chosen)

    def tell(self, question: Question, way: str) -> Iterator[Event]:
        """What goes on record of a question."""
        dated = self.moment(timed=self.chance.random() < 0.5)
        match way:
            case "unasked":
                return
            case "answered" | "suspected":
                yield Answered(question.id, self.value(question), "", way == "suspected" and bool(question.suspected))
            case "half":
                whole = question.type is not QuestionType.LIST
                yield Answered(question.id, self.value(question), complete=whole)
            case "unknown" | "until":
                yield LeftUnknown(question.id, dated if way == "until" else None)
            case "declined":
                yield Declined(question.id)
            case "was unknown":
                yield Answered(question.id, self.value(question))
                yield LeftUnknown(question.id, self.chance.choice((dated, None)))
            case _:
                yield Answered(question.id, self.value(question), "", bool(question.suspected))
                yield Declined(question.id)

    def all(self, ways: Mapping[str, str]) -> list[Event]:
        """What is told of every question of the playbook."""
        return [event for one in self.playbook.ask for event in self.tell(one, ways.get(one.id, "unasked"))]


def framed(case: CaseFile, events: list[Event]) -> list[Event]:
    """Answers in words, each in the sentence in which it would have been seen."""
    state = fold([Happened(one, START, START) for one in events], case.state)
    sentences = Sentences(case.bundle.playbook, state, START.date())
    found: list[Event] = []
    for event in events:
        question = case.bundle.playbook.question(event.question) if isinstance(event, Answered) else None
        if isinstance(event, Answered) and question is not None and question.type in TEXTS:
            found.append(replace(event, frame=sentences.frame(question, suspected=event.suspected)))
        elif isinstance(event, Answered) and event.question == "client":
            found.extend((event, ClientLinked("c1", "Northgate", "", "")))
        else:
            found.append(event)
    return found


def restated(case: CaseFile) -> list[Event]:
    """What was seen in another sentence is seen again in that of now."""
    found: list[Event] = []
    for question in case.bundle.playbook.ask:
        fact = case.state.fact(question.id)
        if case.engine.sentences.is_stale(question) and fact.value is not None:
            frame = case.engine.sentences.frame(question, suspected=fact.suspected)
            found.append(Answered(question.id, fact.value, frame, fact.suspected))
    return found


def ways(playbook: Playbook, chance: random.Random, *, again: bool) -> dict[str, str]:
    """What is said of each question, the first time and when it is told again."""
    needs = {"reply", "reply_to", *(need for one in playbook.documents for need in one.needs)}
    return {
        one.id: "unasked" if again and chance.random() < 0.5 else chance.choice(MOSTLY if one.id in needs else WAYS)
        for one in playbook.ask
    }


def told(playbook: str, seed: int) -> CaseFile:
    """A case that was told, of which some documents went out, and that was told again three days later."""
    chance = random.Random(seed)  # noqa: S311 - a test that can be repeated
    teller = Teller(bundle(playbook).playbook, chance)
    clock = Clock()
    case = CaseFile(MemoryStore(), clock, SETTINGS, bundle(playbook))
    case.record(*framed(case, teller.all(ways(teller.playbook, chance, again=False))) or (Noted("nothing told"),))
    tick(case, teller)
    composed = drafts(case)
    case.record(*(Drafted(one.name, one.markdown, one.source) for one in composed.values()))
    for name in composed:
        if chance.random() < 0.5:
            case.record(*sent_events(case, name, "mail"))
    clock.forward(LATER)
    if chance.random() < 0.2:
        case.record(*handover_events(case, Person(f"{teller.word().title()} Lopes", "manager"), "see the file"))
    case.record(*framed(case, teller.all(ways(teller.playbook, chance, again=True))))
    if chance.random() < 0.7:
        case.record(*restated(case))
    tick(case, teller)
    return case


def tick(case: CaseFile, teller: Teller) -> None:
    """Tick some of what is owed, some of it with words."""
    ids = [one.id for one in everything(case.engine, case.history) if teller.chance.random() < 0.2]
    said = ("", "did what I had said")
    case.record(*(StepDone(one, teller.chance.choice(said)) for one in ids))


SEEDS = st.integers(0, 2**32)
"""Each is a case of its own in some state: see `told`."""

EVERY = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
WALKED = settings(EVERY, max_examples=6)
"""A walk from end to end takes longer."""


def contexts(case: CaseFile) -> Iterator[tuple[str, dict[str, Plain]]]:
    """What the documents for each person of the client are composed from, by what is added to their names."""
    yield "", case.composition.context()
    for to in concerned(case.state):
        yield addressed("", to.item.uid), replace(case.composition, to=to).context()


def fresh_texts(case: CaseFile) -> dict[str, str]:
    """The documents as they would be written now: without those that have gone out and are not written again."""
    minute = {one.id for one in case.bundle.playbook.documents if one.stage is Stage.MINUTE}
    composed = drafts(case)
    return {
        name: one.markdown
        for name, one in composed.items()
        if not (name.partition("@")[0] in minute and case.state.departures(name))
    }


def marks(text: str) -> set[str]:
    """The marks in a text."""
    return {one.casefold() for one in MARK.findall(text)}


def marks_of(fact: Fact) -> set[str]:
    """The marks in what a fact holds, known or not."""
    return marks(json.dumps(to_json(fact.value))) if fact.value is not None else set()


@pytest.mark.parametrize("playbook", ALL)
@EVERY
@given(seed=SEEDS)
def test_every_document_that_can_be_made_is_made_for_everybody_and_reads_as_one(playbook: str, seed: int) -> None:
    case = told(playbook, seed)
    specs = case.engine.documents()
    others = [one.item.uid for one in concerned(case.state)]
    wanted = {one.id for one in specs} | {addressed(one.id, uid) for one in specs if one.each for uid in others}
    composed = drafts(case)
    assert set(composed) == wanted
    for one in composed.values():
        found = NO_DOCUMENT_HOLDS.search(one.markdown)
        assert not found, f"{one.name}: {found!r}\n{one.markdown}"
    assert all(warnings(case))


@pytest.mark.parametrize("playbook", ALL)
@EVERY
@given(seed=SEEDS)
def test_no_document_states_what_is_not_known(playbook: str, seed: int) -> None:
    case = told(playbook, seed)
    known = {mark for fact in case.state.facts.values() if fact.known for mark in marks_of(fact)}
    known |= marks(case.state.owner.to.name) if case.state.owner else set()
    # What went out as promised binds, also when the answer was withdrawn since.
    gone = {mark for one in case.state.sent for fact in one.facts.values() if fact.known for mark in marks_of(fact)}
    quoted: dict[str, set[str]] = {}
    for uid, names in contexts(case):
        for name in ("promised", "late", "notes"):
            assert marks(json.dumps(names.pop(name))) <= known | gone, name
        corrections = names.pop("corrections")
        quoted[uid] = marks(json.dumps(corrections))
        for name, held in names.items():
            assert marks(json.dumps(held)) <= known, f"{name}: {held}"
        for question in case.bundle.playbook.ask:
            if not case.state.fact(question.id).known:
                for kind in ("said", "clause", "words", "value", "lists"):
                    held = names[kind]
                    assert isinstance(held, Mapping)
                    if uid == "" or (kind, question.id) not in OWN_OF_ANOTHER:
                        assert not held.get(question.id), f"{kind}.{question.id}"
    for name, text in fresh_texts(case).items():
        _, sign, uid = name.partition("@")
        told_before = gone if name in ("handover-note", "delay-notice", "holding-reply", "progress-update") else set()
        for mark in marks(text) - known - told_before:
            assert mark in quoted[f"{sign}{uid}"], f"{mark} in {name}\n{text}"
            assert re.search(rf"“[^”]*{mark}[^”]*” {TAKEN_BACK}", text, re.IGNORECASE), f"{mark} in {name}\n{text}"


TAKEN_BACK = (
    r"(?:That was not right|That is open again|(?:I|We) know more now|(?:I|We) suspect something else now|"
    r"(?:I am|We are) no longer certain of that)\."
)
"""What stands behind the words of a letter that has gone out and is put right."""
OWN_OF_ANOTHER = frozenset((("said", "impact"), ("said", "next_contact")))
"""What is told to one of the others in the place of what is told to the first."""


@pytest.mark.parametrize("playbook", ALL)
@EVERY
@given(seed=SEEDS)
def test_an_answer_below_unknown_or_withheld_changes_nothing(playbook: str, seed: int) -> None:
    case = told(playbook, seed)
    bare = {
        name: fact if fact.known else replace(fact, value=None, frame="", suspected=False)
        for name, fact in case.state.facts.items()
    }
    engine = case.engine
    without = replace(engine, state=replace(engine.state, facts=bare))
    assert without.questions(*Stage) == engine.questions(*Stage)
    assert without.documents() == engine.documents()
    assert without.steps() == engine.steps()
    assert Composition(without, case.history).context() == Composition(engine, case.history).context()
    assert list(everything(without, case.history)) == list(everything(engine, case.history))


@pytest.mark.parametrize("playbook", ALL)
@EVERY
@given(seed=SEEDS)
def test_what_is_only_suspected_stands_only_in_the_sentence_that_says_so(playbook: str, seed: int) -> None:
    case = told(playbook, seed)
    hedged = list(suspicions(case))
    for name, text in fresh_texts(case).items():
        running = plain(text)
        for mark, clause in hedged:
            assert mark not in running.replace(clause, ""), f"{mark} in {name}\n{text}"


def suspicions(case: CaseFile) -> Iterator[tuple[str, str]]:
    """The marks of what is only suspected, each with the words that say so."""
    sentences = case.engine.sentences
    for question in case.bundle.playbook.ask:
        fact = case.state.fact(question.id)
        if fact.known and fact.suspected:
            clause = plain(sentences.read(question, fact)).rstrip(".")
            assert "as far as" in clause
            for mark in marks_of(fact):
                yield mark, clause
        value = case.state.value(question.id)
        for item in value if isinstance(value, tuple) else ():
            if item.values.get("suspected") is True:
                clause = plain(sentences.item_clause(question, item)).rstrip(".")
                assert "as far as" in clause
                for mark in marks(json.dumps(to_json((item,)))):
                    yield mark, clause


def plain(text: str) -> str:
    """A text without the marks of Markdown, in small letters."""
    return re.sub(r"\\(.)", r"\1", text).casefold()


@pytest.mark.parametrize("playbook", ALL)
@EVERY
@given(seed=SEEDS)
def test_every_date_in_a_document_was_given_or_is_that_of_something_that_happened(playbook: str, seed: int) -> None:
    case = told(playbook, seed)
    days, times = given_moments(case)
    for name, text in fresh_texts(case).items():
        assert not set(DAY.findall(text)) - days, f"{name}: {set(DAY.findall(text)) - days}\n{text}"
        assert not set(TIME.findall(text)) - times, f"{name}: {set(TIME.findall(text)) - times}\n{text}"


def given_moments(case: CaseFile) -> tuple[set[str], set[str]]:
    """The days and times that documents may name, as they would name them."""
    moments = [one for fact in case.state.facts.values() for one in moments_of(fact)]
    moments += [one.until for gone in case.state.sent for one in told_of(gone) if one.until]
    moments += [one for gone in case.state.sent for fact in gone.facts.values() for one in moments_of(fact)]
    today = case.engine.today
    days = {day_words(today), *(day_words(one.day, today) for one in moments)}
    times = {time_words(one.time) for one in moments if one.time}
    for at in happened_at(case):
        days.add(day_words(at.date(), today))
        times.add(time_words(at.time()))
    return days, times


def told_of(gone: Departure) -> list[Fact]:
    """What was unknown when a document went out: it has named the day by which it would be known."""
    return [one for one in gone.facts.values() if one.state is FactState.UNKNOWN]


def happened_at(case: CaseFile) -> Iterator[datetime]:
    yield case.clock().astimezone(LONDON)
    yield from (one.at.astimezone(LONDON) for one in case.state.ticks.values())
    yield from (one.at.astimezone(LONDON) for one in case.state.sent)
    yield from (at.astimezone(LONDON) for at, _ in case.state.notes)
    if at := case.state.fact("reply").at:
        yield at.astimezone(LONDON)


def moments_of(fact: Fact) -> Iterator[Moment]:
    """The days and times that are stated by what is known, or by when something will be."""
    if fact.state is FactState.UNKNOWN and fact.until:
        yield fact.until
    values = fact.value if fact.known else None
    for value in [one for item in values for one in item.values.values()] if isinstance(values, tuple) else [values]:
        if isinstance(value, Moment):
            yield value


@pytest.mark.parametrize("playbook", ALL)
@EVERY
@given(seed=SEEDS)
def test_what_is_read_back_from_the_record_is_what_was_in_mind(playbook: str, seed: int) -> None:
    case = told(playbook, seed)
    again = [
        replace(one, event=from_body(kind_of(one.event), json.loads(json.dumps(to_body(one.event)))))
        for one in case.happened
        if one.event is not None
    ]
    state = fold(again)
    assert state == case.state
    assert {name: fact.at for name, fact in state.facts.items()} == {
        name: fact.at for name, fact in case.state.facts.items()
    }
    assert [one.facts for one in state.sent] == [one.facts for one in case.state.sent]


# Every question has a way on


@dataclass
class Simple:
    """Gives the simplest reply, in an order of its own; what is refused is followed by the next. With `stop` it says
    later at that prompt."""

    chance: random.Random
    stop: int | None = None
    interactive: bool = True
    asked: int = 0
    stopped: bool = False
    offered: set[str] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)
    _left: list[str] = field(default_factory=list)
    _last: str = ""

    def ask(self, prompt: Prompt) -> Reply:
        self._count(prompt.words)
        if self.stop is not None and self.asked > self.stop:
            self.stopped = True
            return Command.LATER
        if prompt.problem is None:
            self._left = ["keep", "value", "skip", "unknown"]
            self.chance.shuffle(self._left)
            if prompt.question.type is QuestionType.LIST and self._last == "value":
                self._left.insert(0, "keep")
        else:
            self.problems.append(prompt.problem.message)
        assert self._left, f"{prompt.question.id} refuses everything: {self.problems[-4:]}"
        self._last = self._left.pop(0)
        return self._reply(prompt, self._last)

    def _reply(self, prompt: Prompt, way: str) -> Reply:
        match way:
            case "keep":
                return Command.KEEP
            case "skip":
                return Command.SKIP
            case "unknown":
                return Command.UNKNOWN
            case _:
                return Typed(typed(prompt.question))

    def _count(self, where: str) -> None:
        assert not self.stopped, f"asked after later: {where}"
        self.asked += 1
        assert self.asked < 800, f"endless: {where}"

    def desk(self, desk: Desk) -> DeskReply:
        self._count(desk.stage)
        offers = [one.question for one in desk.better if one.question not in self.offered]
        if offers:
            self.offered.add(offers[0])
            return DeskReply(DeskVerb.BETTER, offers[0])
        if desk.stage is Stage.LETTER and "reply" not in self.offered:
            self.offered.add("reply")
            return DeskReply(DeskVerb.REPLY)
        return DeskReply(DeskVerb.GO)

    def heard(self, question: Question, sentence: str) -> None:
        assert "▸" not in sentence

    def review(self, rows: tuple[ReviewRow, ...]) -> str:
        return ""

    def tell(self, message: str) -> None:
        assert message


def shipped() -> dict[str, Playbook]:
    """All playbooks, to choose from."""
    return {name: bundle(name).playbook for name in ALL}


def typed(question: Question) -> str:
    """A valid answer, as one would type it."""
    match question.type:
        case QuestionType.CHOICE:
            return question.choices[-1].value
        case QuestionType.YES_NO:
            return "yes"
        case QuestionType.DATE | QuestionType.DATE_TIME:
            return "yesterday" if question.direction is Direction.PAST else "1 March 2027"
        case QuestionType.MONEY:
            return "£180"
        case QuestionType.NUMBER:
            return "3"
        case QuestionType.PERSON:
            return "Mia Chen, editor, Chen Ltd"
        case QuestionType.LIST:
            return "Mia Chen, editor" if question.fields[0].type is QuestionType.PERSON else "send it by 1 March 2027"
        case _:
            return "looked at it again"


@pytest.mark.parametrize("playbook", ALL)
@WALKED
@given(seed=SEEDS)
def test_from_wherever_a_case_stands_there_is_a_way_to_the_end(playbook: str, seed: int) -> None:
    case = told(playbook, seed)
    chance = random.Random(seed)  # noqa: S311
    somebody = Simple(chance, stop=chance.randint(0, 12))
    Walk(case, somebody, shipped, bundle).run()
    assert case.row is not None
    case = CaseFile.load(case.store, case.clock, SETTINGS, case.row)
    Walk(case, Simple(chance), shipped, bundle).run()
    assert case.engine.next_stop() is None
    Walk(case, Simple(chance), shipped, bundle).reply()
    assert all(case.state.fact(one.id).known for one in case.engine.after_reply() if one.required)
