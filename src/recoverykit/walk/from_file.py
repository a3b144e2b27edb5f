"""Answers that stand in a file are put into a case without anybody being asked."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from recoverykit.case.concerned import addressed
from recoverykit.case.engine import PHASES, STAGES, is_list
from recoverykit.case.events import Declined, StepDone, StepReopened
from recoverykit.case.state import FactState
from recoverykit.drafting import find_person
from recoverykit.findings import Finding, FindingsError, Place
from recoverykit.leaving import is_held, sent_events
from recoverykit.moments import short
from recoverykit.playbook.answers import Problem, parse_answer
from recoverykit.playbook.model import Phase, Playbook, Question, QuestionType, Stage
from recoverykit.promises import everything
from recoverykit.recording import CaseFile
from recoverykit.values import Json, Person
from recoverykit.walk.answers_file import AnswersFile
from recoverykit.walk.asking import Asking, ClientPlace, note
from recoverykit.walk.desk import AtDesk, Publish, moment_of
from recoverykit.walk.talk import Command, Desk, DeskReply, DeskVerb, Prompt, Reply, ReviewRow, Typed, Unknown

_WHEN = note("at", "When?", QuestionType.DATE_TIME, direction="past")


@dataclass
class FileAnswerer:
    """Answers out of a file. A problem ends it, with its place."""

    answers: AnswersFile
    interactive: bool = False

    def ask(self, prompt: Prompt) -> Reply:
        """The answer in the file; raises FindingsError if it was not understood."""
        question = (prompt.within or prompt.question).id
        if prompt.problem is not None:
            raise FindingsError((self._finding(question, prompt.problem),))
        if prompt.within is not None:
            raise FindingsError(
                (Finding(self.answers.place("answers", question), f"{prompt.question.id} is missing."),)
            )
        return _reply(prompt.question, self.answers.answers[question])

    def _finding(self, question: str, problem: Problem) -> Finding:
        path = ["answers", question]
        if problem.field:
            path.append(problem.field)
        advice = f"You could write: {', '.join(problem.suggestions)}" if problem.suggestions else ""
        return Finding(self.answers.place(*path), f"{question}: {problem.message}", advice)

    def heard(self, question: Question, sentence: str) -> None:
        """Nobody is listening."""

    def desk(self, desk: Desk) -> DeskReply:
        """Go on."""
        return DeskReply(DeskVerb.GO)

    def review(self, rows: tuple[ReviewRow, ...]) -> str:
        """Nothing to change."""
        return ""

    def tell(self, message: str) -> None:
        """Nobody is listening."""


def _reply(question: Question, value: Json) -> Reply:
    match value:
        case None:
            return Command.SKIP
        case "unknown":
            return Unknown()
        case {"unknown": True, **more} if set(more) <= {"until"}:
            return Unknown(str(more.get("until") or ""))
        case str() | dict() if question.type is QuestionType.LIST:
            return Typed([value])
        case _:
            return Typed(value)


@dataclass
class Applied:
    """What came of an answers file: notes for whoever ran it."""

    notes: list[str] = field(default_factory=list)


def apply_answers(
    case: CaseFile, answers: AnswersFile, publish: Publish | None, *, whole: bool = True, at: datetime | None = None
) -> Applied:
    """Put answers into a case, in the order of the walk, then draft what can be drafted. They were given `at`, or now.

    With `whole` every answer that a letter needs has to be there, or to come before `stop_after`; a later file only
    adds and replaces. Raises FindingsError with the place of the first answer that is wrong, of ids that no question
    has, of what is missing, and of answers whose sentence has changed and that the file does not give anew.
    """
    _check_ids(case.bundle.playbook, answers)
    answerer = FileAnswerer(answers)
    asking = Asking(case, answerer, answers.client, at=at)
    _move_client(case, answers.client)
    _mark_sent(case, answers, asking)
    if "reply" in answers.answers:
        asking.fresh |= {one.id for one in case.bundle.playbook.ask if one.stage is Stage.REPLY and not is_list(one)}
    # What was done was done before the answers of the same file, which may name the next time instead of the last.
    known = {step: told for step, told in answers.done.items() if step in _can_be_done(case)}
    _tick(case, answers, asking, known)
    finished = _answer_all(case, answers, asking)
    _leave_old_words(case, asking)
    _tick(case, answers, asking, {step: told for step, told in answers.done.items() if step not in known})
    if whole and not finished:
        _check_whole(case, answers)
    _check_reply(case, answers, asking)
    _check_stale(case, answers)
    desk = AtDesk(case, answerer, asking, publish)
    for stage in STAGES:
        if case.engine.documents(stage):
            desk.at(stage)
    return Applied([*_left_out(case, answers), *_still_unknown(case, answers)])


def _left_out(case: CaseFile, answers: AnswersFile) -> Iterator[str]:
    """What the file says and the walk did not take up, because it does not apply or comes after the stop."""
    applying = {one.id for one in case.engine.questions(*Stage)}
    for one in answers.answers:
        if one not in applying:
            yield f"{answers.place('answers', one)}: {one} does not apply to this case as it stands."
        elif case.state.fact(one).state is FactState.UNASKED:
            yield f"{answers.place('answers', one)}: {one} comes after {answers.stop_after}; it was not taken."


def _still_unknown(case: CaseFile, answers: AnswersFile) -> Iterator[str]:
    """What was to be known by now, and the file does not say."""
    for question in case.engine.due():
        until = case.state.fact(question.id).until
        if until is not None:
            words = short(until, case.engine.now)
            yield f"{question.id} was to be known by {words}, and is still unknown. Answer it, or give a new day."


def _answer_all(case: CaseFile, answers: AnswersFile, asking: Asking) -> bool:
    """Answer what applies, in order; an answer can make later questions apply. True: `stop_after` was reached."""
    seen: set[str] = set()
    phase = _last_phase(case.bundle.playbook, answers.stop_after)
    while True:
        asked = _in_order(case)
        last = next((place for place, one in enumerate(asked) if one.id == answers.stop_after), len(asked))
        open_now = [
            one
            for one in asked[: last + 1]
            if one.id in answers.answers
            and one.id not in seen
            and (phase is None or PHASES.index(one.phase) <= PHASES.index(phase))
        ]
        if not open_now:
            return bool(answers.stop_after)
        question = open_now[0]
        seen.add(question.id)
        asking.ask(question)
        if question.id == answers.stop_after:
            return True


def _leave_old_words(case: CaseFile, asking: Asking) -> None:
    """What they said to an earlier answer, and the file does not say of this one, is not what they say now."""
    for one in case.engine.after_reply():
        old = one.id in asking.fresh and case.state.fact(one.id).known
        if old and one.sentence is None and not one.required:
            case.record(Declined(one.id))


def _last_phase(playbook: Playbook, stop_after: str) -> Phase | None:
    """The phase with which a file ends that stops after a phase or a step; None if it stops after a question."""
    if playbook.question(stop_after) is not None:
        return None
    step = playbook.step(stop_after)
    return step.phase if step else next((one for one in Phase if one == stop_after), None)


def _in_order(case: CaseFile) -> tuple[Question, ...]:
    """What decides how other answers read comes first: `voice` stands before the sentences written in it."""
    asked = case.engine.questions(*Stage)
    return tuple(sorted(asked, key=lambda one: one.id not in ("voice", "next_contact_by")))


def _tick(case: CaseFile, answers: AnswersFile, asking: Asking, done: Mapping[str, Json]) -> None:
    for step, told in done.items():
        if told is False:
            _reopen(case, answers, step)
            continue
        names = _can_be_done(case)
        if step not in names:
            raise FindingsError((_unknown(answers.place("done", step), "step", step, names),))
        parts = told if isinstance(told, dict) else {"said": told}
        at = _moment(asking, parts.get("at"), answers.place("done", step, "at"))
        said = parts.get("said")
        case.record(StepDone(step, said if isinstance(said, str) else ""), occurred_at=at)


def _can_be_done(case: CaseFile) -> list[str]:
    """All that can be ticked: what is owed, and every step of the playbook."""
    owed = [one.id for one in everything(case.engine, case.history)]
    return [*owed, *(one.id for one in case.bundle.playbook.steps if one.id not in owed)]


def _reopen(case: CaseFile, answers: AnswersFile, step: str) -> None:
    """What was ticked by mistake is open again."""
    if step not in case.state.ticks:
        message = f"{step} is not on record as done."
        raise FindingsError((Finding(answers.place("done", step), message),))
    case.record(StepReopened(step))


def _mark_sent(case: CaseFile, answers: AnswersFile, asking: Asking) -> None:
    """What has gone out since the last file, with the text that was drafted then."""
    for name, told in answers.sent.items():
        parts = told if isinstance(told, dict) else {"by": told}
        place = answers.place("sent", name)
        spec = case.bundle.playbook.document(name)
        if spec is None:
            names = [one.id for one in case.bundle.playbook.documents]
            raise FindingsError((_unknown(place, "document", name, names),))
        to = find_person(case, spec, str(parts["to"])) if parts.get("to") else None
        key = addressed(name, to.item.uid) if to else name
        if key not in case.state.drafts:
            message = f"{name} has not been written yet, so it cannot have gone out."
            raise FindingsError((Finding(place, message, "What this file makes is sent with: recover sent"),))
        cleared = case.bundle.playbook.question("advice_cleared")
        if is_held(case, spec) and cleared is not None and cleared.id in answers.answers:
            asking.ask(cleared)
        if is_held(case, spec):
            message = f"{name} is held: somebody who may decide it has to say first that it may go out."
            raise FindingsError((Finding(place, message, "Answer advice_cleared: who said so, and when."),))
        at = _moment(asking, parts.get("at"), answers.place("sent", name, "at"))
        case.record(*sent_events(case, key, str(parts["by"])), occurred_at=at)


def _moment(asking: Asking, raw: Json, place: Place) -> datetime:
    """When something happened; now if nothing is said of it."""
    now = asking.case.clock()
    if raw is None:
        return now
    parsed = parse_answer(_WHEN, raw, asking.context)
    if isinstance(parsed, Problem):
        raise FindingsError((Finding(place, parsed.message),))
    return moment_of(parsed.value, now)


def _move_client(case: CaseFile, place: ClientPlace) -> None:
    """A file that says where the client is puts it right for a case that has one already."""
    value = case.state.value("client")
    if isinstance(value, Person) and (place.zone or place.country):
        link = case.link_client(value, zone=place.zone, country=place.country)
        if link != case.state.client:
            case.record(link)


def _check_stale(case: CaseFile, answers: AnswersFile) -> None:
    """No answer stands in another sentence than the one in which it was written."""
    engine = case.engine
    stale = [one for one in engine.questions(*Stage) if engine.sentences.is_stale(one)]
    if stale:
        raise FindingsError(
            tuple(
                Finding(
                    answers.place("answers"),
                    f"{one.id} was written in another sentence, which now begins {engine.sentences.frame(one)!r}.",
                    "Give it again.",
                )
                for one in stale
            )
        )


def _check_ids(playbook: Playbook, answers: AnswersFile) -> None:
    names = [one.id for one in playbook.ask]
    found = [
        _unknown(answers.place("answers", one), "question", one, names) for one in answers.answers if one not in names
    ]
    stops = [*names, *(one.id for one in playbook.steps), *Phase]
    if answers.stop_after and answers.stop_after not in stops:
        found.append(_unknown(answers.place("stop_after"), "question", answers.stop_after, stops))
    if found:
        raise FindingsError(tuple(found))


def _unknown(place: Place, kind: str, name: str, known: list[str]) -> Finding:
    near = difflib.get_close_matches(name, known, n=1)
    return Finding(place, f"There is no {kind} {name!r}.", f"Did you mean {near[0]!r}?" if near else "")


def _check_whole(case: CaseFile, answers: AnswersFile) -> None:
    """Every question that a letter cannot do without is answered."""
    lacking = [
        one
        for one in case.engine.questions(*STAGES)
        if one.required and not one.default and not case.state.fact(one.id).known
    ]
    if lacking:
        place = answers.place("answers")
        raise FindingsError(
            tuple(
                Finding(place, f"{one.id} is missing: {_asked(case, one)}", "The letter needs it.") for one in lacking
            )
        )


def _check_reply(case: CaseFile, answers: AnswersFile, asking: Asking) -> None:
    """What has to be known of an answer that the file tells: what was said of an earlier one does not count."""
    if "reply" not in answers.answers:
        return
    asked = case.engine.after_reply()
    lacking = [one for one in asked if one.required and (one.id in asking.fresh or not case.state.fact(one.id).known)]
    if lacking:
        place = answers.place("answers", "reply")
        raise FindingsError(
            tuple(
                Finding(place, f"{one.id} is missing: {_asked(case, one)}", "It belongs to a reply.") for one in lacking
            )
        )


def _asked(case: CaseFile, question: Question) -> str:
    """The words of a question, also where nobody has said yet who the client is."""
    if case.state.fact("client").known:
        return case.engine.sentences.fill(question.question)
    return question.question.impersonal()
