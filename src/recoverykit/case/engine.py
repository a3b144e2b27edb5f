"""The engine: which questions apply, what is open, what comes next. Pure; it never asks anybody itself."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from recoverykit.case.holding import falling_due
from recoverykit.case.moving import delays
from recoverykit.case.sentences import Sentences
from recoverykit.case.state import CaseState, Fact, FactState
from recoverykit.frozen import dataclass
from recoverykit.moments import Moment
from recoverykit.playbook.expressions import Expression, evaluate
from recoverykit.playbook.model import DocumentSpec, Phase, Playbook, Question, QuestionType, Stage, Step, lacking
from recoverykit.values import Item, Value
from recoverykit.workdays import Calendar, Duration, Unit, add, nth_business_day

STAGES = (Stage.MINUTE, Stage.LETTER)
"""The stages that the walk leads through; what makes a letter better is offered after them."""

PHASES = tuple(Phase)

DELAYED = "delayed"
"""The name by which an expression asks whether something will be later than the client was told."""
FALLS_DUE = "falls_due"
"""The name by which an expression asks whether something that they reckon with comes due within a day of work."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask a question."""

    question: Question

    @property
    def id(self) -> str:
        """What this stop of the walk is called."""
        return self.question.id


@dataclass(frozen=True, slots=True)
class Brief:
    """Compose and show the documents of a stage, and offer to stop."""

    stage: Stage

    @property
    def id(self) -> str:
        """What this stop of the walk is called; no question has such an id."""
        return f"documents of the {self.stage}"


Stop = Ask | Brief


@dataclass(frozen=True, slots=True)
class CaseScope:
    """What the expressions of a playbook see of a case."""

    playbook: Playbook
    state: CaseState
    calendar: Calendar
    now: datetime

    def value(self, name: str, /) -> Value | None:
        """The value of an answered question, of a field of it after a dot, `today`, whether something is `delayed` and
        the client does not know, or whether something that they reckon with `falls_due`."""
        if name == "today":
            return Moment(self.now.astimezone(self.calendar.zone).date(), None, self.calendar.zone.key)
        if name == DELAYED:
            return True if delays(self.state) else None
        if name == FALLS_DUE:
            return True if falling_due(self.playbook, self.state, self.calendar, self.now) else None
        question, _, part = name.partition(".")
        value = self.state.value(question)
        if not part:
            return value
        found = getattr(value, part, None)
        return found if isinstance(found, str) and found else None

    def is_known(self, name: str, /) -> bool:
        """Whether there is an answer."""
        return self.value(name) is not None

    def is_unknown(self, name: str, /) -> bool:
        """Whether somebody said that it is not known yet."""
        return self.state.fact(name).state is FactState.UNKNOWN

    def is_learned(self, name: str, /) -> bool:
        """Whether it is known now, and a document was written while it was unknown or only suspected."""
        return self.state.is_learned(name)

    def is_done(self, step: str, /) -> bool:
        """Whether a step was ticked; in an expression its hyphens may be written as underscores."""
        return any(ticked.replace("-", "_") == step.replace("-", "_") for ticked in self.state.ticks)

    def is_sent(self, document: str, /) -> bool:
        """Whether a document has gone out, to whomever; in an expression its hyphens may be written as underscores."""
        return any(one.kind.replace("-", "_") == document.replace("-", "_") for one in self.state.sent)

    def add(self, moment: Moment, amount: int, unit: Unit, /) -> Moment:
        """A moment moved by a time, forward or back; a day stays a day. Working hours go forward only."""
        zone = ZoneInfo(moment.zone)
        if unit is Unit.BUSINESS_DAYS and amount:
            return Moment(nth_business_day(moment.day, amount, self.calendar), moment.time, moment.zone)
        if unit in (Unit.DAYS, Unit.WEEKS):
            days = amount * (7 if unit is Unit.WEEKS else 1)
            return Moment(moment.day + timedelta(days=days), moment.time, moment.zone)
        if amount > 0:
            moved = add(moment.instant(), Duration(amount, unit), self.calendar).astimezone(zone)
        else:
            moved = (moment.instant().astimezone(UTC) + timedelta(hours=amount)).astimezone(zone)
        return Moment(moved.date(), None if moment.time is None else moved.time(), moment.zone)


@dataclass(frozen=True, slots=True)
class Engine:
    """Reads a playbook against a case. `calendar` is the client's; `now` is aware; `zone` is the sender's."""

    playbook: Playbook
    state: CaseState
    calendar: Calendar
    now: datetime
    zone: ZoneInfo | None = None

    @property
    def today(self) -> date:
        """The sender's day."""
        return self.now.astimezone(self.zone or self.calendar.zone).date()

    @property
    def sentences(self) -> Sentences:
        """How the answers read."""
        return Sentences(self.playbook, self.state, self.today)

    def applies(self, when: Expression | None) -> bool:
        """Whether what stands under a `when` applies to this case now."""
        return when is None or evaluate(when, CaseScope(self.playbook, self.state, self.calendar, self.now))

    def questions(self, *stages: Stage) -> tuple[Question, ...]:
        """The questions of some stages that apply, in the order in which they are asked."""
        return tuple(
            one for stage in stages for one in self.playbook.ask if one.stage is stage and self.applies(one.when)
        )

    def documents(self, stage: Stage | None = None) -> tuple[DocumentSpec, ...]:
        """The documents that can be composed now."""
        return tuple(
            one
            for one in self.playbook.documents
            if (stage is None or one.stage is stage)
            and self.applies(one.when)
            and all(self.is_whole(need, as_seen=one.to_client) for need in one.needs)
        )

    def is_whole(self, question_id: str, *, as_seen: bool = True) -> bool:
        """Whether a question is answered, and a list neither half entered nor empty; `as_seen`: in the very sentence in
        which it would stand now. What stays in the house can do without."""
        fact = self.state.fact(question_id)
        question = self.playbook.question(question_id)
        if not (fact.known and fact.complete and fact.value != ()) or self.is_spent(question_id):
            return False
        if question is None:
            return True
        return self.missing(question) is None and not (as_seen and self.sentences.is_stale(question))

    def is_spent(self, question_id: str) -> bool:
        """Whether a time that was promised has come and was kept, so that the next one has to be named."""
        question = self.playbook.question(question_id)
        dated = question is not None and question.type in (QuestionType.DATE, QuestionType.DATE_TIME)
        return dated and question_id in self.state.ticks

    def steps(self) -> tuple[Step, ...]:
        """The steps that apply, and those that were done even if they no longer do."""
        return tuple(one for one in self.playbook.steps if one.id in self.state.ticks or self.applies(one.when))

    def path(self) -> tuple[Stop, ...]:
        """The whole walk as it stands now: the questions of each stage, then its documents."""
        stops: list[Stop] = []
        for stage in STAGES:
            stops.extend(Ask(one) for one in self.questions(stage))
            if any(one.stage is stage for one in self.playbook.documents):
                stops.append(Brief(stage))
        return tuple(stops)

    def is_open(self, stop: Stop) -> bool:
        """Whether a stop still wants something: never answered, half answered, stale, or documents not yet shown."""
        if isinstance(stop, Brief):
            return any(one.id not in self.state.drafts for one in self.documents(stop.stage))
        fact = self.state.fact(stop.question.id)
        if fact.state is FactState.UNASKED or (fact.state is not FactState.DECLINED and not fact.complete):
            return True
        if stop.question.required and not fact.known:
            return True
        return self.sentences.is_stale(stop.question)

    def next_stop(self) -> Stop | None:
        """The first open stop; None when the letter is made."""
        return next((stop for stop in self.path() if self.is_open(stop)), None)

    def before(self, stop: Stop) -> Ask | None:
        """The question asked before a stop."""
        asked = [one for one in self._until(stop) if isinstance(one, Ask)]
        return asked[-1] if asked else None

    def after(self, stop: Stop) -> Stop | None:
        """The stop that follows in the walk, open or not."""
        path = self.path()
        place = next((place for place, one in enumerate(path) if one.id == stop.id), None)
        return None if place is None or place + 1 == len(path) else path[place + 1]

    def better(self) -> tuple[Question, ...]:
        """The open questions that would make the letter better; once the client was told, those for later first.

        Before them all comes the next time, where the last one that was promised has been kept.
        """
        stages = (Stage.LATER, Stage.BETTER) if self.state.client_knows else (Stage.BETTER,)
        spent = tuple(one for one in self.questions(*STAGES) if self.is_spent(one.id))
        return spent + tuple(one for one in self.questions(*stages) if self.is_open(Ask(one)))

    def due(self) -> tuple[Question, ...]:
        """What was to be known by now, and is still unknown: asked again before the walk goes on, on its day from the
        morning on; what was put off until later today not before that hour."""
        return tuple(one for one in self.questions(*Stage) if self._has_come(self.state.fact(one.id)))

    def _has_come(self, fact: Fact) -> bool:
        if fact.state is not FactState.UNKNOWN or fact.until is None:
            return False
        zone = self.zone or self.calendar.zone
        said_today = fact.at is not None and fact.at.astimezone(zone).date() == self.today
        end = self.now if said_today else Moment(self.today, None, zone.key).instant()
        return fact.until.instant() <= end

    def after_reply(self) -> tuple[Question, ...]:
        """What is asked when the client has answered: first what they answered, then what follows from it."""
        reply = self.state.value("reply")
        return tuple(one for one in self.questions(Stage.REPLY) if not one.replies or reply in one.replies)

    def turn(self, stage: Stage) -> tuple[Question, ...]:
        """What is asked at a turn of the case: the client has answered, was asked how they found it, or it ends."""
        return self.after_reply() if stage is Stage.REPLY else self.questions(stage)

    def missing(self, question: Question) -> tuple[Item, Question] | None:
        """The first entry of a list that lacks a required field, with that field."""
        value = self.state.fact(question.id).value
        for item in value if isinstance(value, tuple) else ():
            for one in lacking(question, item.values):
                return item, one
        return None

    def _until(self, stop: Stop) -> tuple[Stop, ...]:
        path = self.path()
        place = next((place for place, one in enumerate(path) if one.id == stop.id), len(path))
        return path[:place]


def stage_place(engine: Engine, question: Question) -> tuple[int, int]:
    """Where a question stands among those of its stage: `(3, 12)`; `(0, 0)` where nobody can know how many follow."""
    match question.stage:
        case Stage.REPLY:
            asked = engine.after_reply()
        case stage if stage in STAGES:
            asked = engine.questions(*STAGES)
        case stage:
            asked = engine.questions(stage)
    ids = [one.id for one in asked]
    if question.stage is Stage.REPLY and question.id in ids[:1]:
        return (0, 0)
    return (ids.index(question.id) + 1 if question.id in ids else len(ids), len(ids))


def is_list(question: Question) -> bool:
    """Whether a question takes a list of groups."""
    return question.type is QuestionType.LIST
