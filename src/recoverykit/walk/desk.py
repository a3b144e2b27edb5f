"""The desk: the documents of a stage are drafted and shown; steps are ticked, letters marked as sent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TypeAlias

from recoverykit.case.engine import STAGES, is_list
from recoverykit.case.events import Drafted, FindingLeft, PromiseFound, Reworded, StepDone, StepReopened
from recoverykit.case.state import kind_of_document
from recoverykit.documents.composed import Composed
from recoverykit.documents.escape import escape_markdown
from recoverykit.drafting import changed, drafts
from recoverykit.errors import RecordConflictError, RecoverError
from recoverykit.leaving import (
    CHANNELS,
    IN_YOUR_WORDS,
    ON_THE_LIST,
    is_held,
    newly_promised,
    own_promises,
    sent_events,
    warnings,
)
from recoverykit.moments import Moment
from recoverykit.playbook.model import ALOUD, Choice, Question, QuestionType, Stage
from recoverykit.playbook.wording import parse_wording
from recoverykit.promises import everything, owed
from recoverykit.recording import CaseFile
from recoverykit.review.report import Found, Severity
from recoverykit.walk.asking import Asking, note
from recoverykit.walk.guarding import guarded
from recoverykit.walk.talk import Answerer, Checked, Command, Desk, DeskReply, DeskVerb, Offer

Publish: TypeAlias = Callable[[CaseFile, tuple[Composed, ...]], dict[str, str]]
"""Writes documents to files and gives where they lie, by id. A rehearsal has none: it leaves no trace."""


_FIRST = {Stage.MINUTE: "call-script", Stage.LETTER: "apology-letter"}
_HOW = Question(
    "channel",
    QuestionType.CHOICE,
    parse_wording("How did it go out?"),
    choices=tuple(Choice(value, label) for value, label in CHANNELS.items()),
    default="mail",
)
_ON_THE_LIST = note("on_the_list", ON_THE_LIST, QuestionType.YES_NO, default="yes")
_WHEN = note(
    "at", "When?", QuestionType.DATE_TIME, help="Enter for now.", default="now", example="16:40", direction="past"
)
_SAID = note(
    "said",
    "What was said? In their words, if you can.",
    QuestionType.LONG_TEXT,
    help="Enter if there is nothing to note.",
)


_DID = note(
    "said",
    "What has been done? The client may read it.",
    QuestionType.TEXT,
    help="Enter if the promise as it stands says it.",
)


_REASON = note("reason", "Why does it stay?", QuestionType.TEXT, example="the client has used these words themselves")
_WAYS = {"take": "take what stands there as better", "edit": "write it otherwise", "leave": "leave it, with a reason"}


def _choices(found: Found, *, alone: bool) -> Question:
    """What can be done about a finding; `alone`: its sentence cannot be replaced by another."""
    ways = ["leave"] if alone else [one for one in _WAYS if one != "take" or found.rewrite]
    return Question(
        "check",
        QuestionType.CHOICE,
        parse_wording("What do you want to do with it?"),
        choices=tuple(Choice(one, _WAYS[one]) for one in ways),
        default=ways[0],
    )


@dataclass
class AtDesk:
    """Stands at the desk with the user until they go on."""

    case: CaseFile
    answerer: Answerer
    asking: Asking
    publish: Publish | None = None

    def at(self, stage: Stage) -> DeskReply:
        """Show the desk until something is wanted that is not done at the desk."""
        while True:
            reply = self.answerer.desk(self._desk(stage))
            if not self._do(reply):
                return reply

    def _do(self, reply: DeskReply) -> bool:
        match reply.verb:
            case DeskVerb.DONE:
                self._done(reply.of)
            case DeskVerb.REOPEN:
                self._reopen(reply.of)
            case DeskVerb.SENT:
                self._leave(reply.of)
            case DeskVerb.CHECK:
                self._check(int(reply.of))
            case _:
                return False
        return True

    def _done(self, step: str) -> None:
        """Tick a step: when, and what was said or done. The tick is on record before the second question."""
        when = self.asking.value(_WHEN, lambda at: self._tick(step, moment_of(at, self.case.clock()), ""))
        if when is not None and not isinstance(when, Command):
            at = moment_of(when, self.case.clock())
            frame = self._done_frame(step)
            said = self.asking.value(_DID if frame else _SAID, lambda said: self._tick(step, at, str(said)), frame)
            if not isinstance(said, Command):
                self._hear(step)

    def _done_frame(self, key: str) -> str:
        """The sentence in which a promise is told as done, if what was ticked is an entry of a list."""
        question_id, _, uid = key.partition("/")
        question = self.case.bundle.playbook.question(question_id)
        value = self.case.state.value(question_id)
        for item in value if question and isinstance(value, tuple) else ():
            if question and item.uid == uid:
                return self.case.engine.sentences.done_frame(question, item)
        return ""

    def _hear(self, step: str) -> None:
        """Whoever has just been on the telephone knows what it cost the client, if that was still open, and what they
        have promised."""
        called = self.case.bundle.playbook.step(step)
        if called is None or called.channel != "call":
            return
        for asked in map(self.case.bundle.playbook.question, ("impact", ALOUD)):
            wanted = asked is not None and (asked.id == ALOUD or not self._known(asked.id))
            if asked is not None and wanted and self.asking.ask(asked) is not None:
                return

    def _known(self, question: str) -> bool:
        return self.case.state.fact(question).known

    def _leave(self, document: str) -> None:
        """A document has gone out: how, and if somebody had to be asked first, who said yes."""
        asked = self.case.bundle.playbook.question("advice_cleared")
        if asked is not None and self.case.engine.applies(asked.when) and not self._known("advice_cleared"):
            self.asking.ask(asked)
        spec = self.case.bundle.playbook.document(kind_of_document(document))
        if spec is not None and is_held(self.case, spec):
            self.answerer.tell(
                "It is held until somebody who may decide it has said that it may go out. "
                "If it has gone all the same, put it on record with recover sent and --uncleared REASON."
            )
            return
        no_promises = self._no_promises(document)
        if no_promises is not None:
            self.asking.value(_HOW, partial(self._sent, document, no_promises))

    def _no_promises(self, document: str) -> tuple[PromiseFound, ...] | None:
        """What looks like a promise in the user's own words, and is none, as they say. None: they went back."""
        denied: list[PromiseFound] = []
        for one in own_promises(self.case, document) if self.answerer.interactive else ():
            self.answerer.tell(IN_YOUR_WORDS.format(one.sentence))
            meant = self.asking.value(_ON_THE_LIST)
            if isinstance(meant, Command):
                return None
            denied += [one] if meant is False else []
        return tuple(denied)

    def _tick(self, step: str, at: datetime, said: str) -> None:
        self.case.record(StepDone(step, said), occurred_at=at)

    def _reopen(self, step: str) -> None:
        problem = guarded(self.case, self.answerer, partial(self.case.record, StepReopened(step)), Command.KEEP)
        if problem is not None:
            self.answerer.tell(problem.message)

    def _sent(self, document: str, no_promises: tuple[PromiseFound, ...], how: object) -> None:
        known = len(self.case.state.found)
        self.case.record(*sent_events(self.case, document, str(how), no_promises=no_promises))
        if not self.answerer.interactive:
            for found in newly_promised(self.case, known):
                self.answerer.tell(found)

    def _check(self, number: int) -> None:
        """What the review found: its rewrite is taken, the sentence is written anew, or it stays, with a reason."""
        composed = drafts(self.case, *STAGES)
        checked = self._checked(composed)
        if not 1 <= number <= len(checked):
            return
        one = checked[number - 1]
        text = composed[one.document].markdown[one.found.sentence.start : one.found.sentence.end]
        # A row of a table is several answers: those are changed in the review of answers.
        how = self.asking.value(_choices(one.found, alone="|" in text), lambda _: None)
        if how is None or isinstance(how, Command):
            return
        if how == "leave":
            excerpt, rule = one.found.excerpt, one.found.rule
            holding = self._holding(composed, text)
            self.asking.value(_REASON, lambda why: self._left(holding, rule, excerpt, str(why)))
        elif how == "take" and one.found.rewrite:
            self._reword(self._holding(composed, text), text, one.found.rewrite)
        else:
            asked = note("words", "How should this sentence read?", QuestionType.TEXT, default=one.found.text)
            self.asking.value(asked, lambda words: self._reword(self._holding(composed, text), text, str(words)))

    def _holding(self, composed: Mapping[str, Composed], text: str) -> tuple[str, ...]:
        """The documents to the client that have not gone and hold a sentence: the plan repeats much of the letter."""
        return tuple(one.name for one in composed.values() if self._is_open(one) and text in one.markdown)

    def _left(self, documents: tuple[str, ...], rule: str, excerpt: str, why: str) -> None:
        self.case.record(*(FindingLeft(one, rule, excerpt, why) for one in documents))

    def _reword(self, documents: tuple[str, ...], before: str, words: str) -> None:
        after = escape_markdown(words.strip())
        if before and before != after:
            self.case.record(*(Reworded(one, before, after) for one in documents))

    def _is_open(self, document: Composed) -> bool:
        return self._goes_to_client(document.name) and not self.case.state.departures(document.name)

    def _checked(self, composed: Mapping[str, Composed]) -> tuple[Checked, ...]:
        """What the review finds in what goes to the client and has not gone yet; suggestions are not put here. What is
        found in several documents with the same words stands here once."""
        from recoverykit.reviewing import review_document

        found: dict[tuple[str, str, str], Checked] = {}
        for one in composed.values():
            for each in review_document(self.case, one.name, one.markdown).findings if self._is_open(one) else ():
                if each.severity is not Severity.SUGGESTION and each.excerpt:
                    words = one.markdown[each.sentence.start : each.sentence.end]
                    found.setdefault((each.rule, each.excerpt, words), Checked(one.name, one.label or one.title, each))
        return tuple(found.values())

    def _desk(self, stage: Stage) -> Desk:
        """Draft what can be drafted; what reads otherwise than before is on record before it is shown."""
        composed = drafts(self.case, *((stage,) if stage is Stage.MINUTE else STAGES))
        self._keep(stage, tuple(composed.values()), changed(self.case.state, composed))
        engine, history = self.case.engine, self.case.history
        return Desk(
            stage=stage,
            now=engine.now,
            number=self.case.row.number if self.case.row else None,
            documents=tuple(composed.values()),
            first=_FIRST[stage] if _FIRST[stage] in composed else next(iter(composed), ""),
            owed=owed(engine, history),
            done=tuple(one for one in everything(engine, history) if one.done),
            better=self._better() if stage is Stage.LETTER else (),
            paths={name: file.path for name in composed if (file := self.case.state.file_of(name))},
            warnings=(*warnings(self.case), *self._unsettled(composed)),
            to_client=frozenset(name for name in composed if self._goes_to_client(name)),
            rehearsal=self.publish is None,
            checked=self._checked(composed) if stage is Stage.LETTER and self.answerer.interactive else (),
        )

    def _unsettled(self, composed: Mapping[str, Composed]) -> Iterator[str]:
        number = self.case.row.number if self.case.row else ""
        for one in composed.values():
            if one.unsettled:
                command = f"recover edit {number} {one.name}"
                yield f"{one.label or one.title}: the facts have changed behind words of yours. See both: {command}"

    def _goes_to_client(self, name: str) -> bool:
        spec = self.case.bundle.playbook.document(kind_of_document(name))
        return spec is not None and spec.to_client

    def _keep(self, stage: Stage, composed: tuple[Composed, ...], newer: tuple[Composed, ...]) -> None:
        """Put new drafts on record and write them to files. If the disk refuses, they can still be read here."""
        try:
            self.case.record(*(Drafted(one.name, one.markdown, one.source) for one in newer))
            if self.publish and stage is Stage.LETTER:
                self.publish(self.case, composed)
        except RecoverError as error:
            if not self.answerer.interactive:
                raise
            if isinstance(error, RecordConflictError):
                self.case.reload()
            self.answerer.tell(f"{error.message} {error.advice} The documents are shown, but not kept as files.")

    def _better(self) -> tuple[Offer, ...]:
        sentences = self.case.engine.sentences
        offers = [
            Offer(one.id, sentences.fill(one.question), one.sentence is not None or is_list(one))
            for one in self.case.engine.better()
        ]
        return tuple(sorted(offers, key=lambda one: not one.in_letter))


def moment_of(value: object, now: datetime) -> datetime:
    """The instant of a typed moment; a day alone, or nothing, is now if it is today, else that day's end."""
    if not isinstance(value, Moment):
        return now
    return min(value.instant(), now)
