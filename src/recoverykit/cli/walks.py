"""`start` and `resume`: a walk with somebody at a terminal, or out of an answers file."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from recoverykit import library
from recoverykit.case.engine import Ask
from recoverykit.case.state import FactState, kind_of_document
from recoverykit.cli.reporters import case_json, owed_json, owed_lines, say, say_exactly, say_json
from recoverykit.cli.session import Session, at_terminal, fixed_clock, mind_the_clock
from recoverykit.drafting import drafts
from recoverykit.errors import MachineError, Status, UsageError
from recoverykit.findings import Finding, FindingsError
from recoverykit.pinning import Bundle
from recoverykit.playbook.model import Stage
from recoverykit.playbook.yamlfile import MAX_BYTES, decode_utf8, read_yaml
from recoverykit.promises import owed
from recoverykit.publishing import SUFFIX, known_formats, publish
from recoverykit.recording import CaseFile, Clock, find_case
from recoverykit.store.memory import MemoryStore
from recoverykit.store.protocol import CaseRow, Store
from recoverykit.values import Json, Person, to_json
from recoverykit.walk.answers_file import AnswersFile, from_mapping, read_answers, with_set
from recoverykit.walk.asking import ClientPlace
from recoverykit.walk.from_file import apply_answers

if TYPE_CHECKING:
    from recoverykit.walk.runner import Walk

NEED_ANSWERS = "Give the answers in a file with --answers FILE, or try a rehearsal with --example."


def start(
    playbook: str | None,
    answers_path: Path | None,
    sets: list[str],
    *,
    example: bool,
    rehearse: bool,
    as_json: bool,
) -> Status:
    """Walk a new case."""
    session = Session()
    answers = answers_from(answers_path, sets)
    named = playbook or (answers.playbook if answers else "") or ("missed-deadline" if example else "")
    bundle = _bundle(named or library.BASE, None if playbook else answers)
    if example:
        if answers:
            raise UsageError("--example brings its own answers.", "Leave out --answers and --set, or --example.")
        answers = _example(bundle)
    clock = _clock(session, answers)
    if answers and not (example and at_terminal() and not as_json):
        return _start_from_file(session, clock, bundle, answers, rehearsal=example or rehearse, as_json=as_json)
    if not at_terminal() or as_json:
        raise UsageError("There is nobody here to ask: this is no terminal.", NEED_ANSWERS)
    if example or rehearse:
        case = CaseFile(MemoryStore(), clock, session.settings, bundle, chosen=bool(named))
        _walk(session, case, examples=answers.answers if answers else {}, place=_place(answers), recorded=False)
        return Status.OK
    with session.store() as store:
        case = CaseFile(store, clock, session.settings, bundle, chosen=bool(named))
        _walk(session, case)
    return Status.OK


def resume(wanted: str | None, answers_path: Path | None, sets: list[str], *, as_json: bool, update: bool) -> Status:
    """Go on with a case where it was left."""
    session = Session()
    answers = answers_from(answers_path, sets)
    with session.existing() as store:
        row = find_case(store, wanted) if wanted else _only_open(store)
        clock = _clock(session, answers)
        mind_the_clock(clock(), row, "" if clock is session.clock else "at: in the answers file")
        case = CaseFile.load(store, clock, session.settings, row)
        if case.state.closed is not None:
            raise UsageError(
                f"Case {row.number} is closed.", f"Its letter can still be read with: recover letter {row.number}"
            )
        if answers and answers.playbook not in ("", case.bundle.playbook.id):
            raise UsageError(
                f"{answers.place('playbook')}: case {row.number} has the playbook {case.bundle.playbook.id}.",
                "Leave out playbook: when you resume.",
            )
        newer = _newer(case) if update else case.bundle
        if answers:
            check_on_copy(case, newer, answers)
        if update:
            case.choose(newer)
        if answers:
            notes = apply_answers(case, answers, partial(publish, session.folder), whole=False).notes
            tell_result(case, notes, as_json=as_json, recorded=True)
            return Status.OK
        if not at_terminal() or as_json:
            raise UsageError(
                "There is nobody here to ask: this is no terminal.", "Give the answers with --answers FILE."
            )
        _walk(session, case)
    return Status.OK


def _bundle(name: str, told: AnswersFile | None) -> Bundle:
    """The bundle of a playbook. Errors name the place where the answers file has named it."""
    try:
        return library.find(name)
    except FindingsError:
        raise
    except (UsageError, MachineError) as error:
        if told is None or not told.playbook:
            raise
        raise type(error)(f"{told.place('playbook')}: {error.message}", error.advice) from error


def _start_from_file(
    session: Session, clock: Clock, bundle: Bundle, answers: AnswersFile, *, rehearsal: bool, as_json: bool
) -> Status:
    """First as a rehearsal: a file with a mistake in it leaves nothing half done on record."""
    rehearsed = CaseFile(MemoryStore(), clock, session.settings, bundle)
    _take_sender(session, rehearsed, answers)
    notes = apply_answers(rehearsed, answers, None).notes
    if rehearsed.row is None:
        where = answers.place("stop_after") if answers.stop_after else answers.place("answers")
        raise UsageError(f"{where}: Nothing was answered, so there is no case.", _NO_CASE[bool(answers.stop_after)])
    if rehearsal:
        tell_result(rehearsed, notes, as_json=as_json, recorded=False)
        return Status.OK
    with session.store() as store:
        case = CaseFile(store, clock, session.settings, bundle)
        _take_sender(session, case, answers)
        apply_answers(case, answers, partial(publish, session.folder))
        tell_result(case, notes, as_json=as_json, recorded=True)
    return Status.OK


_NO_CASE = {
    True: "Let the walk stop later: behind what_happened or any question after it.",
    False: "Answer what_happened, or try a rehearsal with --example.",
}
"""What to do where a file has answered nothing, with and without a stop."""


def _take_sender(session: Session, case: CaseFile, answers: AnswersFile) -> None:
    """Who signs is known from the settings unless the file says otherwise."""
    from recoverykit.case.events import Answered

    if session.settings.sender and "sender" not in answers.answers:
        case.record(Answered("sender", session.settings.sender))


def _newer(case: CaseFile) -> Bundle:
    """The playbook of a case as it is shipped now."""
    name = case.bundle.playbook.id
    if name not in library.shipped():
        raise UsageError(f"The playbook {name} is not shipped; the case keeps the file it was opened with.")
    return library.find(name)


def check_on_copy(case: CaseFile, bundle: Bundle, answers: AnswersFile) -> None:
    """Put the answers into a copy in memory first: if one is wrong, nothing of the file goes on record."""
    copy = CaseFile(MemoryStore(), case.clock, case.settings, bundle)
    events = [one.event for one in case.happened[1:] if one.event is not None]
    if events:
        copy.record(*events)
    apply_answers(copy, answers, None, whole=False)


def _walk(
    session: Session,
    case: CaseFile,
    *,
    examples: Mapping[str, Json] | None = None,
    place: ClientPlace | None = None,
    recorded: bool = True,
) -> None:
    with walker(session, case, examples=examples, place=place, recorded=recorded) as walk:
        walk.run()


@contextmanager
def walker(
    session: Session,
    case: CaseFile,
    *,
    examples: Mapping[str, Json] | None = None,
    place: ClientPlace | None = None,
    recorded: bool = True,
) -> Iterator[Walk]:
    """A walk at the terminal. Whatever ends it, it is said how to go on."""
    from recoverykit.cli.prompts import TerminalAnswerer
    from recoverykit.cli.screens import Screen
    from recoverykit.walk.runner import Walk

    gc.enable()
    screen = Screen()
    walk = Walk(
        case,
        TerminalAnswerer(screen, examples or {}, rehearsal=not recorded),
        library.titles,
        library.find,
        remember=partial(_remember, session) if recorded else lambda _: None,
        client=place or ClientPlace(),
        publish=partial(publish, session.folder) if recorded else None,
    )
    if not recorded:
        screen.hint("A rehearsal: nothing is recorded.")
        if examples:
            screen.hint("The answers of the example stand there as if typed. Enter takes each; change what you like.")
    elif session.settings.sender is None and not case.state.facts:
        screen.hint(
            "Each answer is saved as you give it. Type back, skip or later at any question, ? to see why it is asked."
        )
    from recoverykit.pattern_cache import kept_patterns

    try:
        with kept_patterns():
            yield walk
    finally:
        if recorded and case.row is not None:
            screen.blank()
            screen.line(f"Case {case.row.number} is saved. Go on at any time with: recover resume {case.row.number}")


def _remember(session: Session, sender: Person) -> None:
    from recoverykit import settings

    session.settings = session.settings.with_sender(sender)
    settings.save(session.folder, session.settings)


def tell_result(case: CaseFile, notes: list[str], *, as_json: bool, recorded: bool) -> None:
    """What came of answers that were taken without anybody being asked: documents, what is owed, notes."""
    composed = drafts(case)
    text = known_formats()[SUFFIX]
    if as_json:
        say_json(walk_json(case, recorded=recorded))
        return
    for one in composed.values():
        spec = case.bundle.playbook.document(kind_of_document(one.name))
        if spec and spec.to_client and spec.stage is Stage.LETTER and not case.state.departures(one.name):
            say(f"--- {one.label} " + "-" * max(3, 66 - len(one.label)))
            say()
            say_exactly(text.render(one).decode("utf-8"))
            say()
    if recorded and case.row:
        say(f"Case {case.row.number} is saved.")
        for written in case.state.written.values():
            say(f"{written.document}: {written.path}", indent=2)
    lines = owed_lines(owed(case.engine, case.history), case.engine.now)
    if lines:
        say("What is owed next:")
        for line in lines:
            say(line, indent=2)
    if not recorded:
        say("This was a rehearsal: nothing was recorded. The real walk: recover start")
    for line in notes:
        say(line)


def walk_json(case: CaseFile, *, recorded: bool = True) -> dict[str, Json]:
    """What `start`, `resume` and `show` give as JSON."""
    text = known_formats()[SUFFIX]
    documents: list[Json] = []
    for name, composed in drafts(case).items():
        written = case.state.file_of(name)
        documents.append(
            {
                "name": name,
                "path": written.path if written else None,
                "sha256": written.sha256 if written else None,
                "sent": [{"at": one.at.isoformat(), "by": one.channel} for one in case.state.departures(name)],
                "text": text.render(composed).decode("utf-8"),
            }
        )
    opened = case.engine.next_stop()
    return {
        "case": case_json(_row(case)) if recorded else None,
        "facts": facts_json(case),
        "documents": documents,
        "owed": owed_json(owed(case.engine, case.history)),
        "next_question": opened.id if isinstance(opened, Ask) else None,
        "changed": changed_json(case),
        "owner": case.state.owner.to.name if case.state.owner else None,
    }


def changed_json(case: CaseFile) -> list[Json]:
    """What a document said that has gone out, and the record says otherwise now."""
    from recoverykit.case.knowing import changes_since

    engine = case.engine
    ours = {one.id for one in engine.playbook.documents if not one.to_client}
    last = {one.document: one for one in case.state.sent if one.kind not in ours}
    return [
        {
            "document": gone.document,
            "question": one.question,
            "then": one.then,
            "now": one.now or None,
            "sentences": list(one.sentences),
        }
        for gone in last.values()
        for one in changes_since(engine, gone)
    ]


def facts_json(case: CaseFile) -> dict[str, Json]:
    """What is on record: each question that was asked, with its state, its value and how it reads."""
    facts: dict[str, Json] = {}
    for question in case.bundle.playbook.ask:
        fact = case.state.fact(question.id)
        if fact.state is not FactState.UNASKED:
            facts[question.id] = {
                "state": str(fact.state),
                "value": to_json(fact.value) if fact.known and fact.value is not None else None,
                "reads": case.engine.sentences.said(question.id),
                "suspected": fact.suspected,
                "until": fact.until.encode() if fact.until else None,
            }
    return facts


def _row(case: CaseFile) -> CaseRow:
    if case.row is None:
        raise UsageError("Nothing was answered, so there is no case.", NEED_ANSWERS)
    return case.row


def answers_from(path: Path | None, sets: list[str]) -> AnswersFile | None:
    """The answers of a file, with those of `--set` laid over them; None if there is neither."""
    if path is None:
        return with_set(AnswersFile("--set"), sets) if sets else None
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.", "Give the path of an answers file.") from error
    text = decode_utf8(data, str(path))
    if isinstance(text, Finding):
        raise FindingsError((text,))
    source = read_yaml(text, str(path))
    if isinstance(source, tuple):
        raise FindingsError(source)
    return with_set(read_answers(source), sets)


def _example(bundle: Bundle) -> AnswersFile:
    if bundle.playbook.example is None:
        raise UsageError(f"The playbook {bundle.playbook.id} has no example.", "Walk it with --rehearse instead.")
    return from_mapping(dict(bundle.playbook.example), f"the example of {bundle.playbook.id}")


def _place(answers: AnswersFile | None) -> ClientPlace:
    return answers.client if answers else ClientPlace()


def _clock(session: Session, answers: AnswersFile | None) -> Clock:
    """`RECOVER_NOW` wins over the `at:` of the file; else the real clock."""
    import os

    if answers is None or not answers.at or os.environ.get("RECOVER_NOW"):
        return session.clock
    return fixed_clock(answers.at, session.settings.zone, f"{answers.place('at')}: at")


def _only_open(store: Store) -> CaseRow:
    found = store.open_by_due(6)
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError("No case is open.", "Open one with: recover start")
    from recoverykit.recording import case_lines

    raise UsageError(
        "Several cases are open:\n" + case_lines(found), f"Give the number, as in: recover resume {found[0].number}"
    )
