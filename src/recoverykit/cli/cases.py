"""Where cases stand, and what is noted about them: `recover`, `list`, `show`, `log`, `sent`, `close`."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from recoverykit.cli.reporters import case_json, case_lines, owed_lines, say, say_json, when
from recoverykit.cli.session import Session
from recoverykit.errors import Status, UsageError

if TYPE_CHECKING:
    from recoverykit.recording import CaseFile

SHOWN = 10
_STATES = ("open", "closed", "mistake")


def overview(*, as_json: bool = False) -> Status:
    """Open cases, what is overdue first."""
    session = Session()
    with session.existing() as store:
        rows = store.open_by_due(SHOWN)
        total = store.count_cases("open")
    now = session.clock()
    if as_json:
        say_json({"cases": [case_json(one) for one in rows]})
        return Status.OK
    if not rows:
        say("No case is open. After a mistake: recover start")
        say("To see how it goes, with nothing recorded: recover start --example")
        return Status.OK
    for line in case_lines(rows, now):
        say_line(line)
    if total > len(rows):
        say(f"and {total - len(rows)} more open: recover list")
    say(f"Go on: recover resume {rows[0].number}      All there is to say of one: recover show {rows[0].number}")
    return Status.OK


def list_cases(*, state: str | None, as_json: bool) -> Status:
    """All cases, newest first."""
    if state not in (None, *_STATES):
        raise UsageError(f"--state {state}: there is no such state.", f"There are: {', '.join(_STATES)}.")
    session = Session()
    with session.existing() as store:
        rows = store.cases(state=state)
    if as_json:
        say_json({"cases": [case_json(one) for one in rows]})
        return Status.OK
    if not rows:
        say("There is no case yet. After a mistake: recover start" if state is None else f"No case is {state}.")
    for line in case_lines(rows, session.clock()):
        say_line(line)
    return Status.OK


def say_line(line: str) -> None:
    """Print a line that fits already."""
    from recoverykit.cli.door import safe

    print(safe(line))


def show(wanted: str, *, as_json: bool) -> Status:
    """Where one case stands: what happened, facts, documents, what is owed, what was done."""
    session = Session()
    with session.case(wanted) as case:
        if as_json:
            from recoverykit.cli.walks import walk_json

            say_json(walk_json(case))
        else:
            _show(case)
    return Status.OK


def _show(case: CaseFile) -> None:
    from recoverykit.promises import owed

    if case.row is None:
        return
    row, state, now = case.row, case.state, case.engine.now
    say(f"Case {row.number}: {row.client_name or 'client not named yet'}")
    standing = {"open": "open", "closed": "closed", "mistake": "opened by mistake"}[row.state]
    say(f"{case.bundle.playbook.title} ({row.playbook}), {standing}, since {when(row.opened_at, now)}, uid {row.uid}")
    _heading("What is on record")
    for question in case.bundle.playbook.ask:
        fact = state.fact(question.id)
        if fact.known:
            _pair(question.id, case.engine.sentences.answer(question))
        elif fact.state != "unasked":
            until = f", to be known by {when(fact.until.instant(), now)}" if fact.until else ""
            _pair(question.id, f"({fact.state}{until})")
    if state.written or state.drafts:
        _heading("Documents")
        for name in state.drafts:
            gone = "; ".join(f"sent by {one.channel} {when(one.at, now)}" for one in state.departures(name))
            written = state.file_of(name)
            _pair(name, gone or (f"not sent; {written.path}" if written else "not sent"))
    if row.state == "open":
        _heading("Owed next")
        for line in owed_lines(owed(case.engine, case.history), now) or ["Nothing."]:
            say(line, indent=2)
    _happened(case)
    if row.state == "open":
        stop = case.engine.next_stop()
        say()
        say(f"The walk goes on at: {stop.id}. recover resume {row.number}" if stop else f"recover resume {row.number}")


def _happened(case: CaseFile) -> None:
    """Calls, notes and departures in the order in which they happened."""
    state, now = case.state, case.engine.now
    told: list[tuple[datetime, str]] = [(at, f"“{text}”") for at, text in state.notes]
    for step, tick in state.ticks.items():
        told.append((tick.at, f"done: {_titled(case, step)}" + (f" “{tick.said}”" if tick.said else "")))
    told.extend((one.at, f"{one.document} sent by {one.channel}") for one in state.sent)
    if told:
        _heading("What happened since")
        for at, text in sorted(told, key=lambda one: one[0]):
            say(f"{when(at, now)}: {text}", indent=2)


def _titled(case: CaseFile, key: str) -> str:
    """What was ticked, in words."""
    from recoverykit.promises import everything

    found = next((one.what for one in everything(case.engine, case.history) if one.id == key), key)
    return f"{found.rstrip('.')}."


def _heading(text: str) -> None:
    say()
    say(text)


def _pair(name: str, words: str) -> None:
    say(f"{name}: {words}", indent=2)


def log(wanted: str, text: str, at: str | None) -> Status:
    """Note what was said or done."""
    from recoverykit.case.events import Noted

    session = Session()
    if not text.strip():
        raise UsageError("There is nothing to note.", 'Write it in quotes: recover log 12 "She rang; the files came."')
    if len(text) > 20_000:
        raise UsageError(f"That is {len(text):,} characters long.", "At most 20,000 fit in one note.")
    with session.case(wanted) as case:
        case.record(Noted(_clean(text)), occurred_at=_moment(session, at))
        say(f"Noted in case {_number(case)}.")
    return Status.OK


def _clean(text: str) -> str:
    from recoverykit.documents.escape import clean

    return clean(text).strip()


def _moment(session: Session, at: str | None) -> datetime | None:
    """When something happened, as typed; None is now."""
    if at is None:
        return None
    from recoverykit.date_forms import MomentProblem
    from recoverykit.typed_dates import parse_moment

    found = parse_moment(at, now=session.clock(), calendar=session.settings.calendar(), direction="past")
    if isinstance(found, MomentProblem):
        raise UsageError(f"--at {at}: {found.message}", _or(found.suggestions))
    return min(found.instant(), session.clock())


def _or(suggestions: tuple[str, ...]) -> str:
    return f"You could write: {' or '.join(suggestions)}" if suggestions else ""


def sent(wanted: str, name: str, by: str, at: str | None, *, again: bool) -> Status:
    """Put on record that a document has gone out."""
    from recoverykit.case.events import Drafted
    from recoverykit.drafting import draft, find_document
    from recoverykit.leaving import CHANNELS, sent_events, warnings

    session = Session()
    if by not in CHANNELS:
        raise UsageError(f"--by {by}: there is no such way.", f"There are: {', '.join(CHANNELS)}.")
    with session.case(_exactly(wanted)) as case:
        for warning in warnings(case):
            say(warning)
        composed = draft(case, find_document(case, name))
        if name not in case.state.drafts:
            case.record(Drafted(name, composed.markdown, composed.source))
        before = next((one for one in reversed(case.state.departures(name)) if one.channel == by), None)
        if before is not None and before.text == case.state.drafts[name].text and not again:
            gone = f"{name} is on record as sent {CHANNELS[by]} {when(before.at, case.engine.now)}, with this text."
            raise UsageError(gone, "If it went out once more, add --again.")
        case.record(*sent_events(case, name, by), occurred_at=_moment(session, at))
        say(f"On record: {name} of case {_number(case)} went out {CHANNELS[by]}.")
    return Status.OK


def close(wanted: str, *, mistake: bool, because: str, as_json: bool) -> Status:
    """End a case."""
    from recoverykit.case.events import Closed
    from recoverykit.promises import owed

    session = Session()
    with session.case(_exactly(wanted)) as case:
        if case.state.closed is not None:
            raise UsageError(f"Case {_number(case)} is closed already.")
        promised = [one for one in owed(case.engine, case.history) if one.promised]
        if promised and not mistake and not because:
            lines = "\n".join(f"  {line}" for line in owed_lines(promised, case.engine.now))
            raise UsageError(
                f"Case {_number(case)} still owes:\n{lines}",
                "Tick what is done in recover resume, or close it with --because REASON.",
            )
        case.record(Closed(mistake, _clean(because)))
        if as_json and case.row is not None:
            say_json({"case": case_json(case.row)})
        else:
            say(f"Case {_number(case)} is closed{' as opened by mistake; it counts nowhere' if mistake else ''}.")
    return Status.OK


def _exactly(wanted: str) -> str:
    """A case that something irreversible happens to is never guessed from a part of a name."""
    from recoverykit.recording import looks_exact

    if not looks_exact(wanted):
        raise UsageError(f"{wanted!r} is no number of a case.", "Here the number is needed: recover list shows it.")
    return wanted


def _number(case: CaseFile) -> int:
    return case.row.number if case.row else 0
