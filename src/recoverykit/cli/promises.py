"""`promise list|keep`: the ledger of a case, and putting on record that something was done."""

from __future__ import annotations

from recoverykit.case.events import StepDone, StepReopened
from recoverykit.cli.reporters import say, say_json, when
from recoverykit.cli.session import Session
from recoverykit.errors import Status, UsageError
from recoverykit.ledger import Line, Standing, find_line, ledger
from recoverykit.recording import CaseFile
from recoverykit.values import Json

LONGEST = 2_000
"""Characters of what was said or done that fit beside a promise."""


def list_promises(wanted: str, *, as_json: bool) -> Status:
    """All that a case owes and has owed, numbered as `keep` takes it."""
    session = Session()
    with session.case(wanted) as case:
        engine = case.engine
        lines = ledger(engine, case.history)
        if as_json:
            say_json({"promises": [_json(one) for one in lines]})
            return Status.OK
        if not lines:
            say("Nothing is owed in this case.")
        digits = len(str(len(lines)))
        for number, one in enumerate(lines, 1):
            what = f"“{one.owed.what}”" if one.owed.promised else one.owed.what
            said = f" ({one.said.rstrip('.')})" if one.said else ""
            say(f"{number:>{digits}}  {_standing(one, case)}: {what}{said}")
    return Status.OK


def keep(wanted: str, which: str, said: str, at: str | None, *, undo: bool) -> Status:
    """Put on record that something was done, when, and what was done; or that it was not."""
    from recoverykit.cli.cases import moment_typed

    session = Session()
    if len(said) > LONGEST:
        raise UsageError(f"That is {len(said):,} characters long.", f"At most {LONGEST:,} fit beside a promise.")
    with session.case(wanted) as case:
        if case.state.closed is not None:
            raise UsageError("This case is closed. Nothing is owed in it.")
        line = find_line(ledger(case.engine, case.history), which)
        if undo:
            return _undo(case, line)
        if line.standing is Standing.KEPT:
            on = f" {when(line.kept_at, case.engine.now)}" if line.kept_at else ""
            raise UsageError(
                f"{line.owed.what.rstrip('.')}: that is on record as done{on}.", "If it is not: the same with --undo"
            )
        if (sends := _sends(case, line)) is not None:
            raise UsageError(
                f"{line.owed.what.rstrip('.')}: it is done once that has gone out.",
                f"Say how it went: recover sent {case.row.number if case.row else wanted} {sends} --by mail",
            )
        case.record(StepDone(line.owed.id, _clean(said)), occurred_at=moment_typed(session, at))
        now = next(one for one in ledger(case.engine, case.history) if one.owed.id == line.owed.id)
        say(f"On record as done {when(now.kept_at, case.engine.now)}: {line.owed.what}")
        if now.said:
            say(f"It reads: {now.said}", indent=2)
    return Status.OK


def _sends(case: CaseFile, line: Line) -> str | None:
    """The document that has to leave for a step to be done, as far as it has not left."""
    step = case.bundle.playbook.step(line.owed.id)
    if step is None or step.channel != "letter":
        return None
    return next((one for one in step.documents if not case.state.departures(one)), None)


def _undo(case: CaseFile, line: Line) -> Status:
    if line.owed.id not in case.state.ticks:
        raise UsageError(f"{line.owed.what.rstrip('.')}: that is not on record as done.")
    case.record(StepReopened(line.owed.id))
    say(f"Open again: {line.owed.what}")
    return Status.OK


def _standing(line: Line, case: CaseFile) -> str:
    now = case.engine.now
    if line.standing is Standing.KEPT:
        return f"done {when(line.kept_at, now)}".rstrip()
    date = when(line.owed.due, now) or "no day yet"
    return f"{date} (overdue)" if line.standing is Standing.OVERDUE else date


def _clean(said: str) -> str:
    from recoverykit.documents.escape import clean

    return clean(said).strip()


def _json(line: Line) -> Json:
    owed = line.owed
    return {
        "id": owed.id,
        "what": owed.what,
        "who": owed.who,
        "due": owed.due.isoformat() if owed.due else None,
        "promised": owed.promised,
        "state": str(line.standing),
        "kept_at": line.kept_at.isoformat() if line.kept_at else None,
        "said": line.said,
    }
