"""When a recovery takes a turn: `reply`, `switch`, `handover`."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from recoverykit import library
from recoverykit.cli.reporters import owed_lines, say
from recoverykit.cli.session import Session, at_terminal
from recoverykit.cli.walks import answers_from, check_on_copy, tell_result, walker
from recoverykit.errors import Status, UsageError
from recoverykit.promises import owed
from recoverykit.publishing import publish
from recoverykit.recording import CaseFile
from recoverykit.values import Json, Person
from recoverykit.walk.answers_file import AnswersFile
from recoverykit.walk.from_file import apply_answers


def reply(
    wanted: str,
    answer: str | None,
    about: str | None,
    said: str | None,
    answers_path: Path | None,
    sets: list[str],
    at: str | None,
    *,
    as_json: bool,
) -> Status:
    """What the client answered, and what follows from it."""
    from recoverykit.cli.cases import moment_typed

    session = Session()
    given = {"reply": answer, "reply_to": about, "reply_said": said}
    told = [f"{key}={value}" for key, value in given.items() if value is not None]
    answers = answers_from(answers_path, [*told, *sets])
    with session.case(wanted) as case:
        _must_be_open(case)
        happened = moment_typed(session, at)
        if answers is not None and "reply" in answers.answers:
            check_on_copy(case, case.bundle, answers)
            notes = apply_answers(case, answers, partial(publish, session.folder), whole=False, at=happened).notes
            if case.state.value("reply") == "corrects":
                notes.append(f"If it is another kind of failure: recover switch {_number(case)} PLAYBOOK")
            tell_result(case, notes, as_json=as_json, recorded=True)
            return Status.OK
        if answers is not None or as_json or not at_terminal():
            raise UsageError("Say what they answered.", _USAGE)
        _ask(session, case, happened)
    return Status.OK


_USAGE = "As in: recover reply 12 accepts --about offer --said 'Yes, let us meet her.'"


def _ask(session: Session, case: CaseFile, happened: datetime | None) -> None:
    with walker(session, case) as walk:
        walk.asking.at = happened
        moved = walk.reply()
        walk.asking.at = None
        if moved is None:
            walk.run()


def switch(wanted: str, playbook: str, *, as_json: bool) -> Status:
    """It is another failure than was thought: go on with another playbook; the facts stay."""
    from recoverykit.cli.cases import exactly

    session = Session()
    bundle = library.find(playbook)
    with session.case(exactly(wanted)) as case:
        _must_be_open(case)
        before = case.bundle
        if bundle.sha256 == before.sha256:
            raise UsageError(f"Case {_number(case)} has the playbook {bundle.playbook.id} already.")
        case.choose(bundle)
        if as_json:
            tell_result(case, [], as_json=True, recorded=True)
            return Status.OK
        say(f"Case {_number(case)} is now: {bundle.playbook.title} ({bundle.playbook.id}). All answers are kept.")
        aside = [
            one.id
            for one in before.playbook.ask
            if case.state.fact(one.id).known and bundle.playbook.question(one.id) is None
        ]
        if aside:
            say(f"Set aside, as this playbook does not ask it: {', '.join(aside)}.")
        _what_is_open(case)
    return Status.OK


def _what_is_open(case: CaseFile) -> None:
    from recoverykit.case.engine import Ask

    stop = case.engine.next_stop()
    if isinstance(stop, Ask):
        words = case.engine.sentences.fill(stop.question.question)
        say(f"Next it asks: {words} recover resume {_number(case)}")
    else:
        say(f"Nothing more is needed for the letter: recover letter {_number(case)}")


def handover(wanted: str, to: str, note: str, *, as_json: bool) -> Status:
    """Somebody else looks after a case from now on."""
    from recoverykit.cli.cases import exactly
    from recoverykit.documents.escape import clean
    from recoverykit.drafting import draft, find_document
    from recoverykit.handing import handover_events, to_be_read_again

    session = Session()
    with session.case(exactly(wanted)) as case:
        _must_be_open(case)
        person = _person(case, to)
        case.record(*handover_events(case, person, clean(note).strip()))
        if as_json:
            tell_result(case, [], as_json=True, recorded=True)
            return Status.OK
        say(f"Case {_number(case)} is with {person.name} now, who signs what goes out. It says “we” from here on.")
        lines = owed_lines(owed(case.engine, case.history), case.engine.now)
        if lines:
            say("What is owed:")
            for line in lines:
                say(line, indent=2)
        again = to_be_read_again(case)
        if again:
            words = ", ".join(one.id for one in again)
            say(f"Written as one person, to be put for several: {words}. recover resume {_number(case)}")
        if case.bundle.playbook.document("handover-note"):
            paths = publish(session.folder, case, [draft(case, find_document(case, "handover-note"))])
            say(f"For {person.name} to read: {paths['handover-note']}")
    return Status.OK


def _person(case: CaseFile, typed: str) -> Person:
    from recoverykit.playbook.answers import Problem, parse_answer
    from recoverykit.walk.asking import Asking
    from recoverykit.walk.from_file import FileAnswerer

    question = case.bundle.playbook.question("sender")
    if question is None:
        raise UsageError(f"The playbook {case.bundle.playbook.id} does not ask who signs.")
    asking = Asking(case, FileAnswerer(AnswersFile("--to")))
    raw: Json = typed
    parsed = parse_answer(question, raw, asking.context)
    if isinstance(parsed, Problem) or not isinstance(parsed.value, Person):
        message = parsed.message if isinstance(parsed, Problem) else "There is no name in it."
        raise UsageError(f"--to {typed}: {message}", "As in: --to 'Ana Lopes, manager, Hall Design, 020 7946 0021'")
    return parsed.value


def _must_be_open(case: CaseFile) -> None:
    if case.state.closed is not None:
        number = _number(case)
        raise UsageError(f"Case {number} is closed.", f"Its letter can still be read with: recover letter {number}")


def _number(case: CaseFile) -> int:
    return case.row.number if case.row else 0
