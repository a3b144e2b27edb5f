"""The walk: the engine says what comes next, somebody answers, each answer goes on record at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import pairwise

from recoverykit.case.engine import STAGES, Ask, Brief, Stop, is_list
from recoverykit.case.events import Answered, WentOn
from recoverykit.case.state import FactState
from recoverykit.library import BASE, hits, ranked
from recoverykit.moments import short
from recoverykit.pinning import Bundle
from recoverykit.playbook.model import Choice, Playbook, Question, QuestionType, Stage
from recoverykit.playbook.wording import parse_wording
from recoverykit.recording import CaseFile
from recoverykit.values import Person
from recoverykit.walk.asking import Asking, ClientPlace
from recoverykit.walk.desk import AtDesk, Publish
from recoverykit.walk.guarding import guarded
from recoverykit.walk.talk import Answerer, Command, DeskVerb, ReviewRow


@dataclass
class Walk:
    """Leads somebody through a case.

    `playbooks` gives all playbooks, to choose from; `bundle_of` the bundle of one. `remember` keeps who signs;
    `publish` writes the documents to files, and is None in a rehearsal.
    """

    case: CaseFile
    answerer: Answerer
    playbooks: Callable[[], dict[str, Playbook]]
    bundle_of: Callable[[str], Bundle]
    remember: Callable[[Person], None] = lambda _: None
    client: ClientPlace = field(default_factory=ClientPlace)
    publish: Publish | None = None
    _frontier: str = ""

    @cached_property
    def asking(self) -> Asking:
        """Puts the questions."""
        return Asking(self.case, self.answerer, self.client, self.remember)

    def run(self) -> None:
        """Walk until the user stops or the letter is made and the desk is left."""
        moved = self._choose_playbook() if self._must_choose else None
        if moved is Command.BACK:
            moved = self._ask(Ask(self._question("what_happened")))
        if moved is Command.LATER or self._ask_due() is Command.LATER:
            return
        stop = self._at_desk_still(self._next())
        while True:
            if stop is None:
                stop = Brief(Stage.LETTER)
            if isinstance(stop, Ask):
                moved = self._ask(stop)
            else:
                moved = self._desk(stop)
                if moved is None and stop.stage is Stage.LETTER:
                    return
                if moved is None and self._waits_at(stop):
                    # If the disk refuses, the next answer says so; all that is lost is a desk shown once more.
                    guarded(self.case, self.answerer, partial(self.case.record, WentOn(stop.stage)), Command.KEEP)
            if moved is Command.LATER:
                return
            if moved is Command.REVIEW:
                if self.review() is Command.LATER:
                    return
                stop = self._still(stop)
            elif moved is Command.BACK:
                stop = self._back(stop)
            else:
                stop = self._after(stop)

    def reply(self) -> Command | None:
        """Ask what the client has answered, and what follows from it. BACK or LATER: where the user wants to go."""
        moved = self.turn(Stage.REPLY)
        return self._put_right() if moved is None and self.case.state.value("reply") == "corrects" else moved

    def turn(self, stage: Stage) -> Command | None:
        """Ask what is asked at a turn of the case, anew each time. BACK or LATER: where the user wants to go."""
        self.asking.fresh |= {
            one.id for one in self.case.bundle.playbook.ask if one.stage is stage and not is_list(one)
        }
        asked: list[str] = []
        while question := next((one for one in self.case.engine.turn(stage) if one.id not in asked), None):
            asked.append(question.id)
            moved = self.asking.ask(question)
            if moved is Command.BACK:
                asked.pop()
                if not asked:
                    return Command.BACK
                asked.pop()
            elif moved is not None:
                return moved
        return None

    def _put_right(self) -> Command | None:
        """The client says that it was otherwise: what happened is asked again, and which kind of failure it is."""
        moved = self.asking.ask(self._question("what_happened"))
        return moved or self._choose_playbook(keep=True)

    def _ask_due(self) -> Command | None:
        """Ask again what was to be known by now; what is still unknown gets a new day. LATER: the user stops here."""
        for question in self.case.engine.due():
            until = self.case.state.fact(question.id).until
            if until is not None:
                self.answerer.tell(f"You wanted to know this by {short(until, self.case.engine.now)}:")
            if self.asking.ask(question) is Command.LATER:
                return Command.LATER
            if question in self.case.engine.due() and self.asking.ask_until_again(question) is Command.LATER:
                return Command.LATER
        return None

    def improve(self, question_id: str) -> Command | None:
        """Ask one of the questions that make the letter better."""
        question = self.case.bundle.playbook.question(question_id)
        return self.asking.ask(question) if question is not None else None

    def review(self) -> Command | None:
        """Show all answers and let any be changed, until the user has seen enough. LATER: they want to stop."""
        while (chosen := self.answerer.review(self._rows())) and (
            question := self.case.bundle.playbook.question(chosen)
        ):
            if self.asking.ask(question) is Command.LATER:
                return Command.LATER
        return None

    def _ask(self, stop: Ask) -> Command | None:
        while True:
            moved = self.asking.ask(stop.question)
            if moved is not None or not self._must_choose:
                return moved
            moved = self._choose_playbook()
            if moved is not Command.BACK:
                return moved

    @property
    def _must_choose(self) -> bool:
        """Whether it is known what happened, and not yet which playbook fits."""
        return not self.case.state.chosen and self.case.state.fact("what_happened").known

    def _choose_playbook(self, *, keep: bool = False) -> Command | None:
        """Ask which playbook fits what happened; until it is chosen, it is asked again. `keep`: Enter keeps that of
        the case."""
        known = self.playbooks()
        said = self.case.engine.sentences.said("what_happened")
        mine = self.case.bundle.playbook
        fitting = ranked({mine.id: mine, **known} if keep else known, said)
        question = Question(
            "playbook",
            QuestionType.CHOICE,
            parse_wording("Which of these is it?"),
            choices=tuple(Choice(one.id, one.title) for one in fitting),
            default=self.case.bundle.playbook.id if keep else fitting[0].id if hits(fitting[0], said) else BASE,
            why="Each kind of failure has its own questions. If none fits, take the last.",
        )
        while True:
            chosen = self.asking.value(question)
            if isinstance(chosen, Command):
                return chosen
            if keep and chosen in (None, self.case.bundle.playbook.id):
                return None
            bundle = self.bundle_of(chosen if isinstance(chosen, str) else fitting[0].id)
            problem = guarded(self.case, self.answerer, partial(self.case.choose, bundle), Command.KEEP)
            if problem is None:
                return None
            self.answerer.tell(problem.message)

    def _desk(self, stop: Brief) -> Command | None:
        desk = AtDesk(self.case, self.answerer, self.asking, self.publish)
        while True:
            reply = desk.at(stop.stage)
            match reply.verb:
                case DeskVerb.LATER:
                    return Command.LATER
                case DeskVerb.BACK:
                    return Command.BACK
                case DeskVerb.REVIEW:
                    moved = self.review()
                case DeskVerb.REPLY:
                    moved = self.reply()
                case DeskVerb.BETTER:
                    moved = self.improve(reply.of)
                case _:
                    return None
            if moved is Command.LATER:
                return Command.LATER
            if self._asks_before(stop):
                return Command.MOVE_ON

    def _asks_before(self, stop: Brief) -> bool:
        """Whether what was changed at a desk has opened a question that comes before it."""
        opened = self._next()
        path = [one.id for one in self.case.engine.path()]
        return isinstance(opened, Ask) and opened.id in path[: path.index(stop.id) if stop.id in path else len(path)]

    def _next(self) -> Stop | None:
        """The next open stop; what is known already is answered without asking."""
        while True:
            stop = self.case.engine.next_stop()
            sender = self.case.settings.sender
            if not (isinstance(stop, Ask) and stop.id == "sender" and sender):
                return stop
            if self.case.state.fact("sender").value is not None:
                return stop
            self.case.record(Answered("sender", sender))

    def _question(self, question_id: str) -> Question:
        found = self.case.bundle.playbook.question(question_id)
        if found is None:
            raise KeyError(question_id)
        return found

    def _still(self, stop: Stop) -> Stop | None:
        """The same stop, unless what was changed meanwhile has taken it out of the walk."""
        here = next((one for one in self.case.engine.path() if one.id == stop.id), None)
        return here or self._next()

    def _at_desk_still(self, stop: Stop | None) -> Stop | None:
        """Where the user was when they stopped: perhaps at the desk before the first open question."""
        before = next((here for here, then in pairwise(self.case.engine.path()) if stop and then.id == stop.id), None)
        return before if isinstance(before, Brief) and self._waits_at(before) else stop

    def _waits_at(self, desk: Brief) -> bool:
        """Whether nobody has gone on from a desk yet, nor been asked what follows."""
        following = self.case.engine.after(desk)
        unasked = isinstance(following, Ask) and self.case.state.fact(following.id).state is FactState.UNASKED
        return unasked and desk.stage not in self.case.state.left

    def _back(self, stop: Stop) -> Stop:
        """The question before; from there every question is shown again up to where the user turned back."""
        before = self.case.engine.before(stop)
        if before is None:
            self.answerer.tell("This is the first question.")
            return stop
        if not self._frontier:
            self._frontier = stop.id
        return before

    def _after(self, stop: Stop) -> Stop | None:
        if self._frontier and stop.id != self._frontier:
            following = self.case.engine.after(stop)
            if following is not None:
                return following
        self._frontier = ""
        return self._next()

    def _rows(self) -> tuple[ReviewRow, ...]:
        engine = self.case.engine
        sentences = engine.sentences
        rows: list[ReviewRow] = []
        for question in engine.questions(*Stage):
            fact = self.case.state.fact(question.id)
            if not fact.known and question.stage not in STAGES:
                continue
            answer = self.asking.echo(question) if fact.known else str(fact.state)
            stale = sentences.is_stale(question)
            rows.append(ReviewRow(question.id, sentences.fill(question.question), answer, stale))
        return tuple(rows)
