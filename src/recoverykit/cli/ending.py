"""After the crisis: `feedback`, `close`, `reopen`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from recoverykit.case.events import Answered, Closed, Event, Reopened, StepDone
from recoverykit.cli.cases import all_or_nothing, exactly, moment_typed, number_of
from recoverykit.cli.numbering import numbered
from recoverykit.cli.promises import ask_line, clean
from recoverykit.cli.reporters import case_json, say, say_json
from recoverykit.cli.session import Session, at_terminal
from recoverykit.closing import OUTCOMES, Missing, missing
from recoverykit.errors import Status, UsageError
from recoverykit.ledger import OVER, ledger
from recoverykit.playbook.model import Choice, Question, QuestionType, Stage
from recoverykit.playbook.wording import parse_wording
from recoverykit.recording import CaseFile
from recoverykit.walk.answers_file import AnswersFile
from recoverykit.walk.talk import Command

FOLLOW_UP = "follow-up"
"""The step that asks the client how it was put right."""
LESSON = "lesson"
LONGEST = 5_000
"""Characters of a lesson or a reason."""


def feedback(
    wanted: str,
    answer: str | None,
    by: str | None,
    said: str | None,
    answers_path: Path | None,
    sets: list[str],
    at: str | None,
    *,
    as_json: bool,
) -> Status:
    """What the client says of how it was put right, or that nothing came."""
    from recoverykit.cli.walks import answers_from, check_on_copy, walk_json, walker

    session = Session()
    given = {"feedback": answer, "feedback_by": by, "feedback_said": said}
    told = [f"{key}={value}" for key, value in given.items() if value is not None]
    answers = answers_from(answers_path, [*told, *sets])
    with session.case(wanted) as case:
        _must_ask(case)
        before = case.state.version
        if answers is not None:
            check_on_copy(case, case.bundle, answers)
            _take(case, answers, moment_typed(session, at))
        elif as_json or not at_terminal():
            raise UsageError("Say what came of asking them.", _USAGE)
        else:
            with walker(session, case) as walk:
                walk.asking.at = moment_typed(session, at)
                walk.turn(Stage.FEEDBACK)
        if case.state.version != before and case.state.fact("feedback").known:
            _tick(case)
        if as_json:
            say_json(walk_json(case))
        else:
            say(f"On record: {case.engine.sentences.look_up('feedback') or 'nothing yet'}.")
    return Status.OK


_USAGE = "As in: recover feedback 12 answered --by call --set fair_outcome=4 --set content_recovery=5"


def _must_ask(case: CaseFile) -> None:
    if case.bundle.playbook.question("feedback") is None:
        raise UsageError(
            f"The playbook {case.bundle.playbook.id} of this case asks the client nothing.",
            f"Bring it up to date first: recover resume {number_of(case)} --update-playbook",
        )
    if case.state.closed is not None and case.state.closed.mistake:
        raise UsageError("This case was opened by mistake.")


def _take(case: CaseFile, answers: AnswersFile, at: datetime | None) -> None:
    """Answers out of a file or the command line, in the order in which they would be asked: all of them, or none."""
    from recoverykit.walk.asking import Asking
    from recoverykit.walk.from_file import FileAnswerer

    asking = Asking(case, FileAnswerer(answers), at=at)
    known = {one.id for one in case.bundle.playbook.ask if one.stage is Stage.FEEDBACK}
    foreign = [one for one in answers.answers if one not in known]
    if foreign:
        raise UsageError(f"{foreign[0]} is not asked here.", f"What is asked: {', '.join(sorted(known))}.")
    if "feedback" not in answers.answers and not case.state.fact("feedback").known:
        raise UsageError("Say what came of asking them.", _USAGE)
    if "feedback_by" not in answers.answers and not case.state.fact("feedback_by").known:
        raise UsageError("Say how they were asked: --by call, mail, form or meet.", _USAGE)
    seen: set[str] = set()
    while question := next(
        (one for one in case.engine.turn(Stage.FEEDBACK) if one.id in answers.answers and one.id not in seen), None
    ):
        seen.add(question.id)
        asking.ask(question)


def _tick(case: CaseFile) -> None:
    """They were asked: the step that wanted it is done."""
    if any(step.id == FOLLOW_UP for step in case.engine.steps()) and FOLLOW_UP not in case.state.ticks:
        case.record(StepDone(FOLLOW_UP, ""))


def close(wanted: str, outcome: str | None, *, mistake: bool, because: str, lesson: str, as_json: bool) -> Status:
    """End a case, as what it has come to. What is missing is listed; an override takes a reason."""
    session = Session()
    _must_fit(because, lesson)
    with session.case(exactly(wanted)) as case:
        number = number_of(case)
        if case.state.closed is not None:
            raise UsageError(f"Case {number} is closed already.", f"If it goes on: recover reopen {number}")
        if mistake:
            with all_or_nothing(case):
                case.record(Closed(mistake=True, reason=clean(because)))
            return _said(case, f"Case {number} is closed as opened by mistake; it counts nowhere.", as_json=as_json)
        chosen = _outcome(session, case, outcome, as_json=as_json)
        if chosen is None:
            return Status.OK
        events: list[Event] = [Answered(LESSON, clean(lesson))] if _takes_lesson(case, lesson) else []
        with all_or_nothing(case):
            case.record(*events)
        reason = _through_the_gate(session, case, clean(because), as_json=as_json)
        if reason is None:
            say(f"Case {number} stays open.")
            return Status.OK
        left = sum(one.owed.promised and one.standing not in OVER for one in ledger(case.engine, case.history))
        with all_or_nothing(case):
            case.record(Closed(mistake=False, reason=reason, outcome=chosen))
        words = f"Case {number} is closed: {OUTCOMES[chosen]}.{_left(left)}{_goes_on(case)}"
        return _said(case, words, as_json=as_json)


def _must_fit(*texts: str) -> None:
    for text in texts:
        if len(text) > LONGEST:
            raise UsageError(f"That is {len(text):,} characters long.", f"At most {LONGEST:,} fit.")


def _takes_lesson(case: CaseFile, lesson: str) -> bool:
    return bool(clean(lesson)) and case.bundle.playbook.question(LESSON) is not None


def _outcome(session: Session, case: CaseFile, typed: str | None, *, as_json: bool) -> str | None:
    """How it has ended, as given or as somebody says it; None if they would rather leave it open."""
    listed = ", ".join(OUTCOMES)
    if typed is not None:
        if typed not in OUTCOMES:
            raise UsageError(f"--outcome {typed}: there is no such outcome.", f"There are: {listed}.")
        return typed
    if as_json or not at_terminal():
        raise UsageError("Say how it has ended with --outcome.", f"There are: {listed}.")
    from recoverykit.cli.walks import walker

    question = Question(
        "outcome",
        QuestionType.CHOICE,
        parse_wording("How has it ended?"),
        choices=tuple(Choice(value, words) for value, words in OUTCOMES.items()),
        required=True,
        why="What became of it is what the firm learns from. Nobody is judged by it.",
        source="002",
    )
    with walker(session, case) as walk:
        chosen = walk.asking.value(question)
        if isinstance(chosen, Command) or not isinstance(chosen, str):
            return None
        return None if walk.turn(Stage.CLOSING) is not None else chosen


def _through_the_gate(session: Session, case: CaseFile, because: str, *, as_json: bool) -> str | None:
    """The reason of whoever closes a case that lacks something; empty where it lacks nothing. None: it stays open."""
    lines = ledger(case.engine, case.history)
    lacks = missing(case.engine, lines, numbered(session.folder, case, lines))
    if not lacks or because:
        return because
    listed = _listed(case, lacks)
    number = number_of(case)
    if as_json or not at_terminal():
        raise UsageError(
            f"Case {number} is not over yet:\n" + "\n".join(f"  {one}" for one in listed),
            "Do what is missing, or close it with --because REASON.",
        )
    say(f"Case {number} is not over yet:")
    for one in listed:
        say(one, indent=2)
    return ask_line("Close it all the same? Say why, or Enter to leave it open ▸ ") or None


def _listed(case: CaseFile, lacks: Sequence[Missing]) -> list[str]:
    number = str(number_of(case))
    return [f"{one.words} ({one.mend.replace('CASE', number)})" for one in lacks]


def _left(promises: int) -> str:
    """What nobody is reminded of any more."""
    if not promises:
        return ""
    return f" {promises} {'promise' if promises == 1 else 'promises'} in it will not be chased any more."


def _goes_on(case: CaseFile) -> str:
    """What is still looked at in a case that has ended."""
    from recoverykit.promises import owed

    looks = len(owed(case.engine, case.history))
    if not looks:
        return ""
    if looks == 1:
        return " One look at whether it holds is still to come: recover due"
    return f" {looks} looks at whether it holds are still to come: recover due"


def _said(case: CaseFile, words: str, *, as_json: bool) -> Status:
    if as_json and case.row is not None:
        closed = case.state.closed
        say_json({"case": case_json(case.row), "outcome": closed.outcome or None if closed else None})
    else:
        say(words)
    return Status.OK


def reopen(wanted: str, because: str, *, as_json: bool) -> Status:
    """Go on with a case that had ended."""
    session = Session()
    _must_fit(because)
    with session.case(exactly(wanted)) as case:
        number = number_of(case)
        if case.state.closed is None:
            raise UsageError(f"Case {number} is open.", f"Go on with: recover resume {number}")
        reason = clean(because) or (ask_line("Why does it go on? ▸ ") if at_terminal() and not as_json else "")
        if not reason:
            raise UsageError(
                "Say why it goes on.", f'As in: recover reopen {number_of(case)} --because "it has happened again"'
            )
        with all_or_nothing(case):
            case.record(Reopened(reason))
        return _said(case, f"Case {number} is open again. What it owes: recover promise list {number}", as_json=as_json)
