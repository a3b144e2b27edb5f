"""`due`: what is owed, to whom and by when, over all open cases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from recoverykit.cli.reporters import draft_json, say, say_json, when
from recoverykit.cli.session import Session
from recoverykit.due import COUNTED, Part, parts_of, work_out_owed
from recoverykit.errors import Status, UsageError
from recoverykit.response import HOLDING_REPLY, is_near
from recoverykit.store.protocol import OwedRow, Span
from recoverykit.values import Json
from recoverykit.workdays import Calendar

LISTED = 100
"""Lines of each part that are shown unless another number is asked for."""
FAIL_ON = ("overdue", "never")


def due(
    *,
    client: str | None = None,
    owner: str | None = None,
    fail_on: str = "never",
    limit: int | None = None,
    as_json: bool = False,
) -> Status:
    """What is overdue, due today, within a week, and later; the last with what has no day."""
    if fail_on not in FAIL_ON:
        raise UsageError(f"--fail-on {fail_on}: there is no such thing.", f"There are: {', '.join(FAIL_ON)}.")
    if limit is not None and limit < 1:
        raise UsageError(f"--limit {limit} shows nothing.", "Give a number from 1.")
    session = Session()
    now = session.clock()
    span, whom = Span(now, owner=owner or ""), ""
    with session.existing() as store:
        work_out_owed(store, session.clock, session.settings)
        if client is not None:
            from recoverykit.cli.clients import find_client

            found = find_client(store, client)
            span, whom = replace(span, client_uid=found.uid), found.name
        parts = parts_of(store, span, limit or (None if as_json else LISTED))
    if as_json:
        say_json({name: [_json(row) for row in part.rows] for name, part in parts.items()})
    else:
        _say(parts, now, session.settings.calendar(), whom)
    return Status.FINDINGS if fail_on == "overdue" and parts["overdue"].total else Status.OK


_TITLES = {"overdue": "Overdue", "today": "Today", "week": "Within a week", "later": "Later"}


def _say(parts: Mapping[str, Part], now: datetime, calendar: Calendar, whom: str) -> None:
    if not any(part.rows for part in parts.values()):
        say(f"Nothing is owed to {whom}." if whom else "Nothing is owed.")
        return
    first = True
    for name, part in parts.items():
        if not part.rows:
            continue
        if not first:
            say()
        first = False
        say(_TITLES[name])
        for row in part.rows:
            say(_line(row, now, calendar), indent=2, hang=2)
        if part.total > len(part.rows):
            say(_more(part.total, len(part.rows)), indent=2)
    soonest = next(row for part in parts.values() for row in part.rows)
    say()
    say(f'Done one of them: recover promise keep {soonest.number} PART-OF-ITS-WORDS "what was done"')


def _more(total: int, listed: int) -> str:
    if total >= COUNTED:
        return f"and more than {COUNTED - listed:,} more: recover due --json has all"
    return f"and {total - listed:,} more: recover due --limit {total}"


def _line(row: OwedRow, now: datetime, calendar: Calendar) -> str:
    duty = row.duty
    what = f"“{duty.what}”" if duty.promised else duty.what
    date = when(duty.due, now) or "no day yet"
    client = row.client_name or "client not named yet"
    return f"{date}: case {row.number}, {client}: {what}{_draft(row, now, calendar)}"


def _draft(row: OwedRow, now: datetime, calendar: Calendar) -> str:
    """The command that opens the draft of what does it, where there is one; of what comes soon, the one that says in
    time that it will be late."""
    document = row.duty.document
    if not document or (document == HOLDING_REPLY and not _is_soon(row, now, calendar)):
        return ""
    command = _COMMANDS.get(document, f"document {row.number} {document}").replace("CASE", str(row.number))
    late = "as it is late" if row.duty.due is not None and row.duty.due < now else "if it will be late"
    return f" ({late if document == HOLDING_REPLY else 'draft'}: recover {command})"


def _is_soon(row: OwedRow, now: datetime, calendar: Calendar) -> bool:
    return row.duty.due is not None and is_near(row.duty.due, now, calendar)


_COMMANDS = {"apology-letter": "letter CASE", "resolution-plan": "plan CASE", "progress-update": "update CASE"}
"""The drafts that have a command of their own."""


def _json(row: OwedRow) -> Json:
    duty = row.duty
    return {
        "case": row.number,
        "uid": row.case_uid,
        "client": row.client_name,
        "id": duty.key,
        "what": duty.what,
        "who": duty.who,
        "owner": duty.owner,
        "due": duty.due.isoformat() if duty.due else None,
        "promised": duty.promised,
        **draft_json(duty.document),
    }
