"""Where cases stand, and what is noted about them: `recover`, `list`, `show`, `log`, `sent`, `close`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from recoverykit.cli.reporters import case_json, case_lines, say, say_json, when
from recoverykit.cli.session import Session, at_terminal, mind_the_clock
from recoverykit.errors import RecordConflictError, Status, UsageError

if TYPE_CHECKING:
    from recoverykit.case.engine import Engine
    from recoverykit.case.events import Event, PromiseFound
    from recoverykit.playbook.model import DocumentSpec
    from recoverykit.recording import CaseFile
    from recoverykit.store.protocol import OwedRow

SHOWN = 10
LISTED = 100
COUNTED_LATE = 99
STATES = ("open", "closed", "mistake")
"""The states of a case."""


def overview(*, as_json: bool = False) -> Status:
    """Open cases, what is overdue first."""
    session = Session()
    from recoverykit.store.protocol import Span

    now = session.clock()
    with session.existing() as store:
        rows = store.open_by_due(SHOWN)
        total = store.count_cases("open")
        late = store.owed(Span(now, before=now), COUNTED_LATE + 1) if rows and not as_json else ()
    if rows:
        mind_the_clock(now, max(rows, key=lambda one: one.updated_at))
    if as_json:
        say_json({"cases": [case_json(one) for one in rows]})
        return Status.OK
    if not rows:
        say("No case is open. After a mistake: recover start")
        say("To see how it goes, with nothing recorded: recover start --example")
        return Status.OK
    if late:
        say(_late(late))
        say()
    for line in case_lines(rows, now):
        say_line(line)
    if total > len(rows):
        say(f"and {total - len(rows):,} more open: recover list --state open")
    say(f"Go on: recover resume {rows[0].number}      All there is to say of one: recover show {rows[0].number}")
    return Status.OK


def _late(rows: Sequence[OwedRow]) -> str:
    """How much is overdue, and how much of it was promised to somebody."""
    if len(rows) > COUNTED_LATE:
        return f"More than {COUNTED_LATE} things are overdue: recover due"
    promised = sum(one.duty.promised for one in rows)
    if len(rows) == 1:
        return f"1 thing is overdue{', and was promised' if promised else ''}: recover due"
    return f"{len(rows)} things are overdue{f', {promised} of them promised' if promised else ''}: recover due"


def list_cases(*, state: str | None, limit: int | None = None, every: bool = False, as_json: bool = False) -> Status:
    """Cases, newest first: all as JSON, else the newest LISTED, unless `limit` or `every` say otherwise."""
    if state not in (None, *STATES):
        raise UsageError(f"--state {state}: there is no such state.", f"There are: {', '.join(STATES)}.")
    if limit is not None and every:
        raise UsageError("--all and --limit cannot both be.", "Leave out one of them.")
    if limit is not None and limit < 1:
        raise UsageError(f"--limit {limit} shows nothing.", "Give a number from 1.")
    most = limit or (None if every or as_json else LISTED)
    session = Session()
    with session.existing() as store:
        rows = store.cases(state=state, limit=most)
        more = store.count_cases(state) - len(rows) if len(rows) == most else 0
    if as_json:
        say_json({"cases": [case_json(one) for one in rows]})
        return Status.OK
    if not rows:
        say("There is no case yet. After a mistake: recover start" if state is None else f"No case is {state}.")
    for line in case_lines(rows, session.clock()):
        say_line(line)
    if more:
        say(f"and {more:,} more: recover list --all{f' --state {state}' if state else ''}")
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
    from recoverykit.cli.timeline import document_name, say_timeline

    if case.row is None:
        return
    # The engine is made anew each time that it is asked for, with the time zone read from the disk.
    engine = case.engine
    row, state, now = case.row, case.state, engine.now
    say(f"Case {row.number}: {row.client_name or 'client not named yet'}")
    outcome = f"closed ({state.closed.outcome})" if state.closed and state.closed.outcome else "closed"
    standing = {"open": "open", "closed": outcome, "mistake": "opened by mistake"}[row.state]
    say(f"{case.bundle.playbook.title} ({row.playbook}), {standing}, since {when(row.opened_at, now)}, uid {row.uid}")
    if state.owner is not None:
        say(f"With {state.owner.to.name}, who has taken it over.")
    _heading("What is on record")
    for question in case.bundle.playbook.ask:
        fact = state.fact(question.id)
        if fact.known:
            _pair(question.id, engine.sentences.answer(question))
        elif fact.state != "unasked":
            until = f", to be known by {when(fact.until.instant(), now)}" if fact.until else ""
            _pair(question.id, f"({fact.state}{until})")
    if state.written or state.drafts:
        _heading("Documents")
        for name in state.drafts:
            gone = "; ".join(f"sent by {one.channel} {when(one.at, now)}" for one in state.departures(name))
            written = state.file_of(name)
            _pair(document_name(case, name), gone or (f"not sent; {written.path}" if written else "not sent"))
        _changed_since(case, engine)
    _heading("Time line")
    say_timeline(case, engine)
    if row.state == "open":
        stop = engine.next_stop()
        say()
        say(f"The walk goes on at: {stop.id}. recover resume {row.number}" if stop else f"recover resume {row.number}")


def _changed_since(case: CaseFile, engine: Engine) -> None:
    """What a document said that has gone out, and the record says otherwise now."""
    from recoverykit.case.knowing import changes_since
    from recoverykit.cli.timeline import document_name

    last = {one.document: one for one in engine.state.sent}
    ours = {one.id for one in engine.playbook.documents if not one.to_client}
    for gone in last.values():
        changes = [] if gone.kind in ours else list(changes_since(engine, gone))
        if changes:
            _heading(f"Changed since {document_name(case, gone.document)} went out, {when(gone.at, engine.now)}")
        for one in changes:
            said = " … ".join(one.sentences) or one.then
            say(f"{one.question}: it said “{said}”", indent=2)
            say(f"Now: {one.now or 'nothing'}", indent=4)


def _heading(text: str) -> None:
    say()
    say(text)


def _pair(name: str, words: str) -> None:
    say(f"{name}: {words}", indent=2)


def log(wanted: str, text: str, at: str | None, promised: list[str]) -> Status:
    """Note what was said or done, and what was promised aloud on the way."""
    from recoverykit.case.events import Noted

    session = Session()
    if not text.strip():
        raise UsageError("There is nothing to note.", 'Write it in quotes: recover log 12 "She rang; the files came."')
    if len(text) > 20_000:
        raise UsageError(f"That is {len(text):,} characters long.", "At most 20,000 fit in one note.")
    with session.case(wanted) as case:
        when_noted = moment_typed(session, at)

        def note() -> None:
            events: list[Event] = [Noted(_clean(text))]
            if promised:
                from recoverykit.walk.aloud import promised_aloud

                events.append(promised_aloud(case, promised))
            case.record(*events, occurred_at=when_noted)

        try:
            note()
        except RecordConflictError:
            # A note holds whatever else was added to the case meanwhile.
            case.reload()
            note()
        on_the_list = " What you promised is on the list of what is owed." if promised else ""
        say(f"Noted in case {number_of(case)}.{on_the_list}")
    return Status.OK


def _clean(text: str) -> str:
    from recoverykit.documents.escape import clean

    return clean(text).strip()


def moment_typed(session: Session, at: str | None) -> datetime | None:
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


def not_sent(wanted: str, name: str, to: str | None) -> Status:
    """A document was marked as sent by mistake."""
    from recoverykit.case.concerned import addressed
    from recoverykit.case.events import NotSent
    from recoverykit.drafting import find_person

    with Session().case(exactly(wanted)) as case:
        spec = case.bundle.playbook.document(name)
        whom = find_person(case, spec, to) if spec and to else None
        key = addressed(name, whom.item.uid) if whom else name
        gone = case.state.departures(key)
        if not gone:
            raise UsageError(f"There is no record that {name} went out.", f"See: recover show {number_of(case)}")
        case.record(NotSent(key))
        last = when(gone[-1].at, case.engine.now)
        say(
            f"On record: {name} of case {number_of(case)} did not go out {last} after all. What it ticked stays ticked."
        )
    return Status.OK


@dataclass(frozen=True)
class Clearance:
    """Who said that a document may go out; or why it has gone without that."""

    by: str = ""
    without: str = ""


def sent(
    wanted: str, name: str, by: str | None, at: str | None, to: str | None, clearance: Clearance, *, again: bool
) -> Status:
    """Put on record that a document has gone out."""
    from recoverykit.case.events import Drafted
    from recoverykit.drafting import draft, find_document, find_person
    from recoverykit.leaving import CHANNELS, newly_promised, own_promises, sent_events, warnings

    session = Session()
    if by not in CHANNELS:
        problem = f"--by {by}: there is no such way." if by else "Say how it went out with --by."
        raise UsageError(problem, f"There are: {', '.join(CHANNELS)}.")
    with session.case(exactly(wanted)) as case:
        spec = find_document(case, name)
        _clear(case, spec, clearance)
        for warning in warnings(case):
            say(warning)
        composed = draft(case, spec, find_person(case, spec, to) if to else None)
        name = composed.name
        fresh = () if name in case.state.drafts else (Drafted(name, composed.markdown, composed.source),)
        text = fresh[0].text if fresh else case.state.drafts[name].text
        before = next((one for one in reversed(case.state.departures(name)) if one.channel == by), None)
        if before is not None and before.text == text and not again:
            gone = f"{composed.label} is on record as sent {CHANNELS[by]} {when(before.at, case.engine.now)}"
            raise UsageError(f"{gone}, with this text.", "If it went out once more, add --again.")
        known, moment = len(case.state.found), moment_typed(session, at)
        denied = _no_promises(own_promises(case, name, text))
        with all_or_nothing(case):
            case.record(*fresh, *sent_events(case, name, by, text, no_promises=denied), occurred_at=moment)
        say(f"On record: {composed.label} of case {number_of(case)} went out {CHANNELS[by]}.")
        for found in newly_promised(case, known) if not at_terminal() else ():
            say(found)
        if spec.to_client:
            say_errors(session, case, name, text)
    return Status.OK


def _no_promises(found: Sequence[PromiseFound]) -> tuple[PromiseFound, ...]:
    """What looks like a promise in the user's own words, and is none, as whoever sits at the terminal says."""
    from recoverykit.cli.promises import ask_yes
    from recoverykit.leaving import IN_YOUR_WORDS, ON_THE_LIST

    denied: list[PromiseFound] = []
    for one in found if at_terminal() else ():
        say(IN_YOUR_WORDS.format(one.sentence))
        denied += [] if ask_yes(ON_THE_LIST) else [one]
    return tuple(denied)


def _clear(case: CaseFile, spec: DocumentSpec, clearance: Clearance) -> None:
    """Put on record who said that it may go out, or why nobody did. Raises UsageError where neither is said."""
    from recoverykit.case.events import Answered, Noted
    from recoverykit.leaving import is_held

    if not is_held(case, spec):
        return
    by, without = _clean(clearance.by), _clean(clearance.without)
    if not by and not without:
        raise UsageError(
            f"The {spec.title.lower()} is held: somebody who may decide it has to say first that it may go out.",
            'Who did, and when: add --cleared "NAME, WHEN". If it has gone all the same: add --uncleared REASON.',
        )
    if by:
        case.record(Answered("advice_cleared", by))
    else:
        case.record(Noted(f"The {spec.title.lower()} went out, and nobody had cleared it: {without}"))


def say_errors(session: Session, case: CaseFile, name: str, text: str) -> None:
    """Say how many errors the review finds in what has gone out. It is too late to stop it, and not to know."""
    from recoverykit.cli.checking import firm_of_session
    from recoverykit.pattern_cache import kept_patterns
    from recoverykit.review.report import Severity
    from recoverykit.reviewing import review_document

    with kept_patterns():
        found = review_document(case, name, text, firm_of_session(session)).findings
    errors = sum(one.severity is Severity.ERROR for one in found)
    if errors:
        told = "an error" if errors == 1 else f"{errors} errors"
        print(f"The review finds {told} in it: recover check --case {number_of(case)} {name}", file=sys.stderr)


@contextmanager
def all_or_nothing(case: CaseFile) -> Iterator[None]:
    """What cannot be undone is not tried again unasked, when somebody else has added to the case meanwhile."""
    try:
        yield
    except RecordConflictError as error:
        advice = f"Look at it with recover show {number_of(case)}. If it still holds, give the same command again."
        raise RecordConflictError(error.message, advice) from error


def exactly(wanted: str) -> str:
    """A case that something irreversible happens to is never guessed from a part of a name."""
    from recoverykit.recording import looks_exact

    if not looks_exact(wanted):
        raise UsageError(f"{wanted!r} is no number of a case.", "Here the number is needed: recover list shows it.")
    return wanted


def number_of(case: CaseFile) -> int:
    """The number of a case; 0 while it has none."""
    return case.row.number if case.row else 0
