"""Asks one question until it is answered, left or walked away from; each answer is on record before it returns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

from recoverykit.case.engine import stage_place
from recoverykit.case.events import Answered, Declined, Event, LeftUnknown, StepReopened
from recoverykit.case.sentences import TEXTS
from recoverykit.case.state import Fact, FactState
from recoverykit.errors import RecoverError
from recoverykit.fitting import reads_as_sentence
from recoverykit.moments import Moment
from recoverykit.playbook.answers import (
    LIST_LIMIT,
    AnswerContext,
    Parsed,
    Problem,
    parse_answer,
    typed_form,
)
from recoverykit.playbook.model import Direction, Phase, Question, QuestionType
from recoverykit.playbook.wording import GAP, parse_wording
from recoverykit.recording import CaseFile
from recoverykit.values import Item, Json, Person, Scalar, Value
from recoverykit.walk.entries import Entries, More
from recoverykit.walk.guarding import guarded
from recoverykit.walk.talk import Answerer, Command, EditEntry, Prompt, Reply, Typed, Unknown

UNTIL = Question(
    "until",
    QuestionType.DATE_TIME,
    parse_wording("By when will you know?"),
    help=parse_wording("Enter if you cannot say."),
    example="Thursday 17:00",
    direction=Direction.FUTURE,
    why="A day on which they hear more is worth more than a guess now.",
    source="PHSO",
)


@dataclass(frozen=True, slots=True)
class ClientPlace:
    """What an answers file says of the client beside the person."""

    zone: str = ""
    country: str = ""


@dataclass
class Asking:
    """Puts questions of one case to an answerer.

    `fresh` are questions that are asked as if for the first time, because the client has answered again. `at` is when
    what is told here happened; None is now.
    """

    case: CaseFile
    answerer: Answerer
    client: ClientPlace = field(default_factory=ClientPlace)
    remember: Callable[[Person], None] = lambda _: None
    fresh: set[str] = field(default_factory=set)
    at: datetime | None = None

    @property
    def context(self) -> AnswerContext:
        """Dates are typed in the sender's zone; holidays are the client's."""
        link = self.case.state.client
        country = (link.country if link else "") or self.client.country
        calendar = self.case.settings.calendar(country=country)
        return AnswerContext(self.case.clock(), calendar, self.case.settings.currency)

    def ask(self, question: Question) -> Command | None:
        """Ask a question of the playbook. None: it was dealt with; else where the user wants to go."""
        problem: Problem | None = None
        while True:
            # Nobody who answers out of a file can be asked for a field: a file gives the whole list anew.
            if self.answerer.interactive and (gap := self.case.engine.missing(question)) is not None:
                moved = self._entries(question).ask_field(*gap)
                if moved is not None:
                    return moved
                continue
            if self.answerer.interactive and self._waits_for_until(question):
                again = guarded(self.case, self.answerer, partial(self.ask_until_again, question), Command.KEEP)
                if not isinstance(again, Problem):
                    return again
                self.answerer.tell(again.message)
                continue
            prompt = self.prompt(question, problem)
            reply = self.answerer.ask(prompt)
            if reply in (Command.BACK, Command.LATER, Command.REVIEW):
                return Command(str(reply))
            outcome = guarded(self.case, self.answerer, partial(self._take, prompt, reply), reply)
            if outcome is None or isinstance(outcome, Command):
                return outcome
            problem = outcome if isinstance(outcome, Problem) else None

    def value(
        self, question: Question, take: Callable[[Value], None] = lambda _: None, frame: str = ""
    ) -> Value | Command | None:
        """Ask something that is no question of the playbook. None: left open.

        `take` puts the value on record; what the disk refuses stays in the prompt. `frame` is the visible sentence.
        """
        problem: Problem | None = None
        while True:
            prompt = Prompt(
                question, question.question.text, _text(question.help), frame, "", question.default, (0, 0), self.number
            )
            reply = self.answerer.ask(replace(prompt, problem=problem))
            if reply is Command.KEEP and question.default:
                reply = Typed(question.default)
            if not isinstance(reply, Typed):
                return reply if reply in (Command.BACK, Command.LATER) else None
            parsed = parse_answer(question, reply.raw, self.context)
            if isinstance(parsed, Problem):
                problem = replace(parsed, keep=parsed.keep or str(reply.raw))
                continue
            problem = guarded(self.case, self.answerer, partial(take, parsed.value), reply)
            if problem is None:
                return parsed.value

    @property
    def number(self) -> int | None:
        """The number of the case, once it has one."""
        return self.case.row.number if self.case.row else None

    def _entries(self, question: Question) -> Entries:
        return Entries(self.case, self.answerer, lambda: self.context, question)

    def prompt(self, question: Question, problem: Problem | None = None) -> Prompt:
        """A question as it is asked now."""
        engine = self.case.engine
        sentences = engine.sentences
        fact = self.case.state.fact(question.id)
        frame = sentences.frame(question)
        fresh = question.id in self.fresh or engine.is_spent(question.id)
        value = fact.value if fact.state is not FactState.UNASKED and not fresh else None
        entries = value if isinstance(value, tuple) else ()

        return Prompt(
            question=question,
            words=sentences.fill(question.question),
            help=sentences.fill(question.help) if question.help else "",
            frame=sentences.entry_frame(question) if question.type is QuestionType.LIST else frame,
            current=("probably " if fact.suspected and not fresh else "")
            + typed_form(replace(question, default=""), value, self.context),
            default=question.default,
            place=stage_place(engine, question),
            number=self.number,
            entries=tuple(sentences.item_sentence(question, item) for item in entries),
            problem=problem,
        )

    def _take(self, prompt: Prompt, reply: Reply) -> Problem | Command | More | None:
        question = prompt.question
        match reply:
            case Typed(raw) if question.type is QuestionType.LIST and isinstance(raw, str | dict):
                return self._entries(question).add(raw)
            case Typed(raw) if prompt.current and raw == prompt.current:
                return self._keep(prompt)
            case Typed(raw):
                return self._answer(prompt, raw)
            case EditEntry():
                return self._entries(question).edit(reply)
            case Unknown(until):
                return self._leave_unknown(question, until)
            case Command.KEEP:
                return self._keep(prompt)
            case _:
                return self._leave(question, reply)

    def _leave(self, question: Question, reply: Reply) -> Problem | Command | None:
        if question.required:
            return Problem("This one is needed: without it there is no letter. Type later to stop here; all is saved.")
        if reply is Command.UNKNOWN:
            return self._ask_until(question)
        self.case.record(Declined(question.id))
        return None

    def _keep(self, prompt: Prompt) -> Problem | None:
        """Enter alone: keep what stands there, known or not; finish a list; take the default; or leave it."""
        question, fact = prompt.question, self.case.state.fact(prompt.question.id)
        if question.id in self.fresh:
            return self._keep_fresh(prompt)
        if self.case.engine.is_spent(question.id):
            return None
        if fact.known and fact.value is not None and isinstance(fact.value, tuple):
            if fact.value and not fact.complete:
                self.case.record(Answered(question.id, fact.value), *self._undone_by(question))
            return None if fact.value else self._empty(question)
        if fact.known and not self.case.engine.sentences.is_stale(question):
            # Not read again: a time that was still to come when it was typed may have passed.
            self.answerer.heard(question, self.echo(question))
            return None
        if fact.state in (FactState.UNKNOWN, FactState.DECLINED) and not question.required:
            return None
        if prompt.current:
            return self._answer(prompt, prompt.current)
        if question.default:
            return self._answer(prompt, question.default)
        return self._empty(question)

    def _keep_fresh(self, prompt: Prompt) -> Problem | None:
        """Enter alone where the client has answered again: what stands in a letter stays, anything else is left out."""
        question = prompt.question
        if question.default:
            return self._answer(prompt, question.default)
        if question.sentence is not None and self.case.state.fact(question.id).known:
            return None
        return self._empty(question)

    def _empty(self, question: Question) -> Problem | None:
        if question.required:
            return Problem("This one is needed: without it there is no letter. Type later to stop here; all is saved.")
        unknown = question.unknown
        self.case.record(LeftUnknown(question.id, None) if unknown else Declined(question.id))
        return None

    def _leave_unknown(self, question: Question, until: str) -> Problem | None:
        if question.required or not question.unknown:
            return Problem("This one cannot be left unknown.")
        if not until:
            self.case.record(LeftUnknown(question.id, None))
            return None
        parsed = parse_answer(UNTIL, until, self.context)
        if isinstance(parsed, Problem):
            return replace(parsed, field="until")
        self._record_until(question, parsed.value)
        return None

    def _ask_until(self, question: Question) -> Problem | Command | None:
        if not question.unknown:
            return Problem("This one cannot be left unknown. Type skip to leave it.")
        dated = question.type in (QuestionType.TEXT, QuestionType.LIST)
        self.case.record(LeftUnknown(question.id, None, complete=not dated))
        return self.ask_until_again(question) if dated else None

    def ask_until_again(self, question: Question) -> Command | None:
        """Something is unknown, perhaps beyond the day on which it was to be known: a day for it. LATER: the user wants
        to stop, and is asked this again after a resume."""
        until = self.value(UNTIL, partial(self._record_until, question))
        if until is Command.LATER:
            return Command.LATER
        if self._waits_for_until(question):
            self.case.record(LeftUnknown(question.id, None))
        return None

    def _waits_for_until(self, question: Question) -> bool:
        fact = self.case.state.fact(question.id)
        return fact.state is FactState.UNKNOWN and not fact.complete

    def _record_until(self, question: Question, until: Value) -> None:
        if isinstance(until, Moment):
            self.case.record(LeftUnknown(question.id, until))

    def _answer(self, prompt: Prompt, raw: Json) -> Problem | None:
        question = prompt.question
        before: tuple[Event, ...] = ()
        if question.id == "what_happened" and isinstance(raw, str):
            raw, before = self._voice(raw)
        parsed = self._parsed(question, raw)
        if isinstance(parsed, Problem):
            return parsed if parsed.keep or not isinstance(raw, str) else replace(parsed, keep=raw[:20_000])
        if (doubt := self._no_sentence(prompt, parsed, raw)) is not None:
            return doubt
        if isinstance(parsed.value, tuple):
            parsed = replace(parsed, value=self._entries(question).recognised(parsed.value))
        self.case.record(*before)
        frame = ""
        if question.type in TEXTS:
            frame = self.case.engine.sentences.frame(question, suspected=parsed.suspected)
        answer = Answered(question.id, parsed.value, frame, parsed.suspected)
        if self._differs(answer):
            events = self.case.answered(answer, zone=self.client.zone, country=self.client.country)
            self.case.record(*events, *self._undone_by(question), occurred_at=self.at)
        self.fresh.discard(question.id)
        if question.id == "sender" and isinstance(parsed.value, Person):
            self._remember(parsed.value)
        self.answerer.heard(question, self.echo(question))
        return None

    def _no_sentence(self, prompt: Prompt, parsed: Parsed, raw: Json) -> Problem | None:
        """What makes no sentence where it will stand is shown as it would read, and asked once more."""
        question, value = prompt.question, parsed.value
        asked_before = prompt.problem is not None and prompt.problem.keep == raw
        if not self.answerer.interactive or not isinstance(value, str) or question.sentence is None or asked_before:
            return None
        if value in {str(one) for one in Command}:  # typed behind a backslash: in the prompt it would be the command
            return None
        if question.type not in TEXTS or prompt.frame.partition(GAP)[0].strip() not in _NO_VERB:
            return None
        frame = self.case.engine.sentences.frame(question, suspected=parsed.suspected)
        reads = self.case.engine.sentences.read(question, Fact(FactState.ANSWERED, value, frame=frame))
        if reads_as_sentence(reads):
            return None
        return Problem(f"It would read: “{reads}” That is no whole sentence yet. Enter leaves it so.", keep=str(raw))

    def _parsed(self, question: Question, raw: Json) -> Parsed | Problem:
        """A typed value. An entry that stands on a list already may have a day that has passed meanwhile."""
        if question.type is not QuestionType.LIST or not isinstance(raw, list) or not 0 < len(raw) <= LIST_LIMIT:
            return parse_answer(question, raw, self.context)
        known = [item.values for item in self._entries(question).items]
        anytime = replace(question, fields=tuple(replace(one, direction=Direction.ANY) for one in question.fields))
        items: list[Item] = []
        for place, entry in enumerate(raw):
            found = parse_answer(anytime, [entry], self.context)
            if not _is_among(known, found):
                found = parse_answer(question, [entry], self.context)
            if isinstance(found, Problem):
                message = found.message.replace("Entry 1", f"Entry {place + 1}", 1)
                return replace(found, message=message, field=f"{place}")
            items.extend(found.value if isinstance(found.value, tuple) else ())
        return Parsed(tuple(items))

    def _undone_by(self, question: Question) -> Iterator[Event]:
        """What has to be done again after an answer: a promise that was ticked as it read before, and the steps whose
        time begins with this answer."""
        ticks = self.case.state.ticks
        if question.id in ticks:
            yield StepReopened(question.id)
        for step in self.case.bundle.playbook.steps:
            if step.since == question.id and step.id in ticks:
                yield StepReopened(step.id)

    def _remember(self, sender: Person) -> None:
        """Keep who signs for the next case. If that fails, this case has it all the same."""
        try:
            self.remember(sender)
        except RecoverError as error:
            self.answerer.tell(f"{error.message} You will be asked again next time.")

    def _differs(self, answer: Answered) -> bool:
        fact = self.case.state.fact(answer.question)
        same = (fact.value, fact.frame, fact.suspected) == (answer.value, answer.frame, answer.suspected)
        return answer.question in self.fresh or not (same and fact.known and fact.complete)

    def echo(self, question: Question) -> str:
        """How the answer to a question reads; nothing for words that stand in no sentence, as they were just typed."""
        value = self.case.state.value(question.id)
        if isinstance(value, str) and not question.sentence:
            return "" if question.type in TEXTS else self.case.engine.sentences.look_up(question.id)
        return self.case.engine.sentences.answer(question)

    def _voice(self, raw: str) -> tuple[str, tuple[Event, ...]]:
        """Somebody who begins with "we" writes for several."""
        first, _, rest = raw.strip().partition(" ")
        voice = {"i": "I", "we": "we"}.get(first.casefold())
        state = self.case.state
        chosen = state.fact("voice").known and not state.fact("what_happened").known
        if voice is None or not rest or chosen or voice == (state.value("voice") or "I"):
            return raw, ()
        return rest, (Answered("voice", voice),)


_NO_VERB = ("", "I", "We", "we", "You")
"""What stands before a gap that has to be filled with a verb at least."""


def _is_among(known: Sequence[Mapping[str, Scalar]], found: Parsed | Problem) -> bool:
    """Whether what was read is an entry that stands on the list already."""
    items = found.value if isinstance(found, Parsed) and isinstance(found.value, tuple) else ()
    return bool(items) and all(one.values in known for one in items)


def _text(wording: object) -> str:
    return getattr(wording, "text", "") if wording is not None else ""


def note(question_id: str, words: str, kind: QuestionType, **more: str) -> Question:
    """A question of the walk itself, such as when a call was made."""
    return Question(
        question_id,
        kind,
        parse_wording(words),
        Phase.ACKNOWLEDGE,
        help=parse_wording(more["help"]) if "help" in more else None,
        example=more.get("example", ""),
        default=more.get("default", ""),
        direction=Direction(more.get("direction", "any")),
    )
