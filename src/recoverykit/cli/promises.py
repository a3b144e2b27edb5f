"""`promise list|add|keep|release`: the ledger of a case, and putting on record what became of a promise."""

from __future__ import annotations

from recoverykit.case.events import Event, PromiseReleased, StepDone, StepReopened
from recoverykit.cli.numbering import chosen_line, numbered
from recoverykit.cli.reporters import draft_json, say, say_json, when
from recoverykit.cli.session import Session, at_terminal
from recoverykit.errors import Status, UsageError
from recoverykit.ledger import LATE, OVER, Line, Standing, ledger
from recoverykit.promises import owed
from recoverykit.promises.steps import AGAIN, DELAY
from recoverykit.recording import CaseFile
from recoverykit.values import Json

LONGEST = 2_000
"""Characters of what was said or done that fit beside a promise."""


def list_promises(wanted: str, *, as_json: bool, details: bool) -> Status:
    """All that a case owes and has owed, numbered as `keep` takes it."""
    session = Session()
    with session.case(wanted) as case:
        lines = ledger(case.engine, case.history)
        if as_json:
            say_json({"promises": [line_json(one) for one in lines]})
            return Status.OK
        if not lines:
            say("Nothing is owed in this case.")
        numbers = numbered(session.folder, case, lines)
        digits = len(str(max(numbers.values(), default=0)))
        for one in lines:
            what = f"“{one.owed.words}”" if one.owed.promised else one.owed.words
            said = f" ({one.said.rstrip('.')})" if one.said else ""
            say(f"{numbers[one.owed.id]:>{digits}}  {standing(one, case)}: {what}{said}", hang=digits + 2)
            for more in _details(one, case) if details else _moved(one, case):
                say(more, indent=digits + 2)
    return Status.OK


def _details(line: Line, case: CaseFile) -> list[str]:
    """Who does it, where it was promised, and how it was moved."""
    found = [f"Who: {line.owed.who}"] if line.owed.who else []
    if line.made is not None:
        at = when(line.made.at, case.engine.now)
        found.append(f"Promised in {line.made.document}, {at}: “{line.made.sentence}”")
    return [*found, *_moved(line, case)]


def _moved(line: Line, case: CaseFile) -> list[str]:
    if line.move is None:
        return []
    now = case.engine.now
    was = f"Moved from {when(line.move.was.instant(), now)} to {when(line.owed.due, now) or 'no day yet'}"
    if line.move.told_at is None:
        return [f"{was}; they have not been told."]
    late = "" if line.move.in_time else ", after that time had come"
    return [f"{was}; they were told {when(line.move.told_at, now)}{late}."]


def add(wanted: str, line: str, at: str | None) -> Status:
    """Put a promise on the list that was made elsewhere: on the telephone, in a message of one's own."""
    from recoverykit.cli.cases import moment_typed
    from recoverykit.playbook.model import ALOUD
    from recoverykit.walk.aloud import promised_aloud

    session = Session()
    with session.case(wanted) as case:
        must_be_open(case)
        case.record(promised_aloud(case, [line], "PROMISE"), occurred_at=moment_typed(session, at))
        newest = f"{ALOUD}/i{case.state.entries[ALOUD]}"
        now = next(one for one in ledger(case.engine, case.history) if newest in (one.owed.id, one.owed.made_by))
        say(f"On the list, {standing(now, case)}: “{now.owed.what}”")
    return Status.OK


def keep(wanted: str, which: str, said: str, at: str | None, *, undo: bool) -> Status:
    """Put on record that something was done, when, and what was done; or that it was not."""
    from recoverykit.cli.cases import moment_typed

    session = Session()
    _must_fit(said)
    with session.case(wanted) as case:
        line = chosen_line(session.folder, case, which)
        if case.state.closed is not None and line.owed.id not in {one.id for one in owed(case.engine, case.history)}:
            must_be_open(case)
        if undo:
            return _undo(case, line)
        if line.standing in OVER:
            on = f" {when(line.kept_at, case.engine.now)}" if line.kept_at else ""
            how = "done" if line.standing is Standing.KEPT else "not needed any more"
            raise UsageError(
                f"{line.owed.words.rstrip('.')}: that is on record as {how}{on}.", "If it is not: the same with --undo"
            )
        if (sends := _sends(case, line)) is not None:
            raise UsageError(
                f"{line.owed.words.rstrip('.')}: it is done once that has gone out.",
                f"Say how it went: recover sent {case.row.number if case.row else wanted} {sends} --by mail",
            )
        done = StepDone(line.owed.id, _proof(case, line, said))
        case.record(*_heard(case, line), done, occurred_at=moment_typed(session, at))
        now = next((one for one in ledger(case.engine, case.history) if one.owed.id == line.owed.id), line)
        at_that_time = f" {when(now.kept_at, case.engine.now)}" if now.kept_at else ""
        say(f"On record as done{at_that_time}: {line.owed.words}")
        if now.said:
            say(f"It reads: {now.said}", indent=2)
    return Status.OK


def _heard(case: CaseFile, line: Line) -> tuple[Event, ...]:
    """Whoever has told the client what will be late has told them the new times."""
    from recoverykit.shifting import told_events

    step = case.bundle.playbook.step(line.owed.id)
    return told_events(case, "phone") if step is not None and step.due == DELAY else ()


def _proof(case: CaseFile, line: Line, said: str) -> str:
    """What was done, or what shows it: as it was given, else asked for in a line where somebody can be asked."""
    words = clean(said)
    if words:
        return words
    if at_terminal():
        frame = "What shows it? ▸ " if line.owed.asks else _frame(case, line)
        words = ask_line(frame)
    if line.owed.asks and not words:
        raise UsageError(
            f"{line.owed.words.rstrip('.')}: say what shows it.",
            f'As in: recover promise keep {_number(case)} {line.owed.id} "in the log of Monday and Tuesday, both runs"',
        )
    return words


def _number(case: CaseFile) -> str:
    return str(case.row.number) if case.row else "CASE"


def _frame(case: CaseFile, line: Line) -> str:
    """The beginning of the sentence in which it is said: `I have ▸`."""
    question_id, _, uid = line.owed.id.partition("/")
    question, value = case.bundle.playbook.question(question_id), case.state.value(question_id)
    for item in value if question and isinstance(value, tuple) else ():
        if question and item.uid == uid:
            return f"{case.engine.sentences.done_frame(question, item)} "
    return "What was done? ▸ "


def ask_line(prompt: str) -> str:
    """One line from whoever sits at the terminal; empty for Enter alone."""
    import typer

    from recoverykit.cli.door import safe

    return clean(str(typer.prompt(safe(prompt), default="", show_default=False, prompt_suffix="")))


def ask_yes(question: str) -> bool:
    """A question to whoever sits at the terminal; Enter means yes."""
    import typer

    from recoverykit.cli.door import safe

    return typer.confirm(safe(question), default=True)


def release(wanted: str, which: str, said: str, at: str | None) -> Status:
    """Put on record that something need not be done any more: the client has said so, or it has lost its sense."""
    from recoverykit.cli.cases import moment_typed

    session = Session()
    _must_fit(said)
    with session.case(wanted) as case:
        must_be_open(case)
        line = chosen_line(session.folder, case, which)
        if line.standing in OVER:
            raise UsageError(f"{line.owed.words.rstrip('.')}: that is over already.")
        theirs = line.owed.promised or line.made is not None
        words = clean(said) or (ask_line("Who said so, and in which words? ▸ ") if at_terminal() else "")
        if not words:
            raise UsageError(
                "Say who has let you off it, and in which words." if theirs else "Say why it need not be done.",
                f'As in: recover promise release {_number(case)} {line.owed.id} "on the phone: never mind the copies"',
            )
        case.record(PromiseReleased(line.owed.made_by or line.owed.id, words), occurred_at=moment_typed(session, at))
        say(f"Not owed any more: {line.owed.words}")
        say(f"On record with it: {words}", indent=2)
    return Status.OK


def _sends(case: CaseFile, line: Line) -> str | None:
    """The document that has to leave for a step to be done, as far as it has not left."""
    step = case.bundle.playbook.step(line.owed.id)
    if step is None or step.channel != "letter":
        return None
    if line.owed.document and step.due in AGAIN:
        return None
    return next((one for one in step.documents if not case.state.departures(one)), None)


def _undo(case: CaseFile, line: Line) -> Status:
    if line.owed.id not in case.state.ticks and line.owed.id not in case.state.released:
        raise UsageError(f"{line.owed.words.rstrip('.')}: that is not on record as done.")
    case.record(StepReopened(line.owed.id))
    say(f"Open again: {line.owed.words}")
    return Status.OK


def standing(line: Line, case: CaseFile) -> str:
    """How a line of the ledger stands, with its day."""
    now = case.engine.now
    if line.standing is Standing.KEPT:
        late = ", late" if line.late else ""
        return f"done {when(line.kept_at, now)}".rstrip() + late
    if line.standing is Standing.RELEASED:
        return f"not needed since {when(line.kept_at, now)}"
    date = when(line.reckoned if line.standing in LATE else line.owed.due, now) or "no day yet"
    return f"{date} ({line.standing})" if line.standing in LATE else date


def must_be_open(case: CaseFile) -> None:
    """Raises UsageError for a case that has ended."""
    if case.state.closed is not None:
        number = case.row.number if case.row else ""
        raise UsageError(
            "This case is closed. Nothing more is promised in it.", f"Go on with it: recover reopen {number}"
        )


def _must_fit(said: str) -> None:
    if len(said) > LONGEST:
        raise UsageError(f"That is {len(said):,} characters long.", f"At most {LONGEST:,} fit beside a promise.")


def clean(said: str) -> str:
    """Typed words without what could steer a terminal."""
    from recoverykit.documents.escape import clean as cleaned

    return cleaned(said).strip()


def line_json(line: Line) -> Json:
    """A line of the ledger as JSON."""
    owed, made, move = line.owed, line.made, line.move
    return {
        "id": owed.id,
        "what": owed.words,
        "who": owed.who,
        "due": owed.due.isoformat() if owed.due else None,
        "promised": owed.promised,
        "state": str(line.standing),
        "kept_at": line.kept_at.isoformat() if line.kept_at else None,
        "late": line.late,
        "said": line.said,
        "made": {"document": made.document, "sentence": made.sentence, "at": made.at.isoformat()} if made else None,
        "moved": {
            "from": move.was.instant().isoformat(),
            "told_at": move.told_at.isoformat() if move.told_at else None,
            "in_time": move.in_time,
        }
        if move
        else None,
        **draft_json(owed.document),
    }
