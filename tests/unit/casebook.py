"""Cases for tests: the shipped playbooks, a fixed clock, a record in memory, and somebody who answers out of a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from recoverykit import bundled, library
from recoverykit.case.engine import Engine
from recoverykit.case.events import Answered, ClientLinked, Event, Happened
from recoverykit.case.state import CaseState, fold
from recoverykit.pinning import Bundle
from recoverykit.playbook.model import Playbook, Question, Stage
from recoverykit.recording import CaseFile
from recoverykit.settings import Settings
from recoverykit.store.memory import MemoryStore
from recoverykit.store.protocol import Store
from recoverykit.values import Json, Person
from recoverykit.walk.answers_file import AnswersFile
from recoverykit.walk.asking import ClientPlace
from recoverykit.walk.from_file import apply_answers
from recoverykit.walk.talk import Desk, DeskReply, DeskVerb, Prompt, Reply, ReviewRow
from recoverykit.workdays import Calendar

PLAYBOOKS = bundled.playbook_names()
"""All that are shipped."""
LONDON = ZoneInfo("Europe/London")
START = datetime(2026, 11, 19, 16, 40, tzinfo=LONDON)
"""A Thursday afternoon."""
SETTINGS = Settings(country="GB-ENG", time_zone="Europe/London")
CALENDAR = Calendar(LONDON, "GB-ENG")


@cache
def bundle(playbook: str) -> Bundle:
    """A shipped playbook with its templates."""
    return library.find(playbook)


@dataclass
class Clock:
    """A clock that stands still until it is put forward."""

    now: datetime = START

    def __call__(self) -> datetime:
        return self.now

    def forward(self, by: timedelta) -> None:
        """Let time pass."""
        self.now += by


def new_case(
    playbook: str = "service-recovery", *, store: Store | None = None, clock: Callable[[], datetime] | None = None
) -> CaseFile:
    """A case of which nothing is on record yet."""
    return CaseFile(store or MemoryStore(), clock or Clock(), SETTINGS, bundle(playbook))


def filled(
    playbook: str,
    answers: Mapping[str, Json],
    *,
    store: Store | None = None,
    now: datetime = START,
    zone: str = "",
    stop_after: str = "",
) -> CaseFile:
    """A case with these answers, and its documents drafted."""
    case = new_case(playbook, store=store, clock=Clock(now))
    file = AnswersFile("test.yaml", client=ClientPlace(zone, "GB"), answers=answers, stop_after=stop_after)
    apply_answers(case, file, None)
    return case


def example(playbook: str) -> dict[str, Json]:
    """The answers of a playbook's own example."""
    answers = (bundle(playbook).playbook.example or {})["answers"]
    if not isinstance(answers, dict):
        raise TypeError("the example has no answers")
    return dict(answers)


def example_now(playbook: str) -> datetime:
    """The moment at which a playbook's own example is told."""
    return datetime.fromisoformat(str((bundle(playbook).playbook.example or {})["at"])).replace(tzinfo=LONDON)


SITUATIONAL = frozenset(
    (
        *("cause-update", "agreement-letter", "parting-letter", "public-reply"),
        *("progress-update", "delay-notice", "holding-reply", "feedback-request", "feedback-form"),
    )
)
"""Documents that are there only once something has become known, or the client has answered."""


def papers(playbook: str, *stages: Stage) -> set[str]:
    """The documents that every case of a playbook has as soon as its letter can be written, whatever was answered."""
    return {
        one.id
        for one in bundle(playbook).playbook.documents
        if one.stage in (stages or tuple(Stage)) and one.id not in SITUATIONAL
    }


def state_of(*events: Event, at: datetime = START) -> CaseState:
    """The state after events that all happened at one moment."""
    return fold(Happened(event, at, at) for event in events)


def engine_of(*events: Event, playbook: Playbook | str = "service-recovery", now: datetime = START) -> Engine:
    """An engine over a case in which these events happened."""
    chosen = bundle(playbook).playbook if isinstance(playbook, str) else playbook
    return Engine(chosen, state_of(*events), CALENDAR, now)


def asked(playbook: str, question: str) -> Question:
    """A question of a shipped playbook."""
    found = bundle(playbook).playbook.question(question)
    if found is None:
        raise KeyError(question)
    return found


PRIYA = Person("Priya Raman", firm="Northgate")
CLIENT = (Answered("client", PRIYA), ClientLinked("c1", "Northgate", "", ""))


@dataclass
class Scripted:
    """Answers out of lists, and writes down what it was shown. An exhausted list is an error of the test."""

    replies: Sequence[Reply] = ()
    at_desk: Sequence[DeskReply] = ()
    changes: Sequence[str] = ()
    interactive: bool = True
    prompts: list[Prompt] = field(default_factory=list)
    desks: list[Desk] = field(default_factory=list)
    reviews: list[tuple[ReviewRow, ...]] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def ask(self, prompt: Prompt) -> Reply:
        self.prompts.append(prompt)
        return self.replies[len(self.prompts) - 1]

    def heard(self, question: Question, sentence: str) -> None:
        self.sentences.append(sentence)

    def desk(self, desk: Desk) -> DeskReply:
        self.desks.append(desk)
        place = len(self.desks) - 1
        return self.at_desk[place] if place < len(self.at_desk) else DeskReply(DeskVerb.GO)

    def review(self, rows: tuple[ReviewRow, ...]) -> str:
        self.reviews.append(rows)
        place = len(self.reviews) - 1
        return self.changes[place] if place < len(self.changes) else ""

    def tell(self, message: str) -> None:
        self.told.append(message)
