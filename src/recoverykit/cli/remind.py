"""`remind`: what is overdue or soon due, said once a day in working hours; to be called by a schedule."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from recoverykit.cli.door import safe
from recoverykit.cli.reporters import due_words, say, say_json, when
from recoverykit.cli.session import Session
from recoverykit.due import COUNTED, work_out_owed
from recoverykit.errors import MachineError, Status, UsageError
from recoverykit.frozen import dataclass
from recoverykit.notifying import Notice, NotifyError, is_read, notifier
from recoverykit.notifying import show as notify
from recoverykit.reminding import (
    UNDATED,
    Period,
    Snooze,
    day_of,
    horizon,
    in_order,
    may_remind,
    name_of,
    period_for,
    week_of,
)
from recoverykit.settings import check_hours
from recoverykit.store.protocol import OwedRow, Span
from recoverykit.store.reminders import Reminders
from recoverykit.workdays import Calendar

LISTED = 20
"""Reminders that are shown one by one, as text or JSON; of the others the number is said."""
NOTICES = 3
"""Notices on the desktop at once. Where there are more, one says how many."""
WAYS = ("auto", "desktop", "text")


@dataclass(frozen=True, slots=True)
class Owed:
    """What falls within the horizon, by the names under which it is remembered, and how much has no day."""

    rows: Mapping[str, OwedRow]
    undated: int


@dataclass(frozen=True, slots=True)
class News:
    """What is to be said now: rows by the ids of their reminders, what was promised first; how much has no day; and
    why it cannot be remembered, if it cannot."""

    rows: Mapping[str, OwedRow]
    undated: int
    now: datetime
    fault: MachineError | None = None

    @property
    def total(self) -> int:
        """How many things that is to say."""
        return len(self.rows) + bool(self.undated)


def remind(*, by: str | None = None, anyway: bool = False, as_json: bool = False) -> Status:
    """Say what nobody was reminded of today, and remember that it was said."""
    if by is not None and by not in WAYS:
        raise UsageError(f"--by {by}: there is no such thing.", f"There are: {', '.join(WAYS)}.")
    if by is not None and as_json:
        raise UsageError("--json is a way of its own.", "Leave out --by.")
    session = Session()
    check_hours(session.settings)
    calendar = session.settings.calendar()
    now = session.clock().astimezone(calendar.zone)
    news = News({}, 0, now)
    memory = Reminders(session.folder)
    if anyway or may_remind(now, calendar, session.settings.quiet_hours):
        news = _taken_up(memory, _owed(session, now, calendar), now, calendar)
    if memory.renewed:
        _complain(f"{memory.path} was broken. It lies in {memory.put_aside.name} now; some reminders may come twice.")
    if as_json:
        _say_json(news)
    elif news.total and not _show(news, by or "auto"):
        return Status.MACHINE
    # What nobody could read was not shown.
    sys.stdout.flush()
    return _remembered(memory, news)


def _owed(session: Session, now: datetime, calendar: Calendar) -> Owed:
    with session.existing() as store:
        work_out_owed(store, session.clock, session.settings)
        rows = store.owed(Span(now, before=horizon(now, calendar)))
        undated = store.count_owed(Span(now, undated=True), COUNTED)
    return Owed({name_of(row.case_uid, row.duty.key): row for row in rows}, undated)


def _taken_up(memory: Reminders, owed: Owed, now: datetime, calendar: Calendar) -> News:
    if not owed.rows and not owed.undated:
        return News({}, 0, now)
    wanted = _wanted(owed, _snoozes(memory), now, calendar)
    fault: MachineError | None = None
    try:
        taken = memory.take_up(wanted, now)
    except MachineError as error:
        fault, taken = error, memory.glance(wanted, now)
    order = in_order({name: _rank(owed.rows[name]) for name in taken if name != UNDATED})
    return News({taken[name]: owed.rows[name] for name in order}, owed.undated if UNDATED in taken else 0, now, fault)


def _wanted(
    owed: Owed, snoozes: Mapping[str, Snooze], now: datetime, calendar: Calendar
) -> list[tuple[Period, list[str]]]:
    """The periods in which one reminder is wanted, today first, each with the names for which it is."""
    today = day_of(now, calendar.zone)
    names: list[str] = []
    wanted = {today: names}
    for name, row in owed.rows.items():
        period = period_for(snoozes.get(name), row.duty.due, today, now) if row.duty.due else None
        if period is today:
            names.append(name)
        elif period is not None:
            wanted.setdefault(period, []).append(name)
    if owed.undated:
        wanted[week_of(now, calendar.zone)] = [UNDATED]
    return list(wanted.items())


def _snoozes(memory: Reminders) -> Mapping[str, Snooze]:
    try:
        return memory.snoozes()
    except MachineError:
        # What is put off and cannot be read is heard of.
        return {}


def _rank(row: OwedRow) -> tuple[bool, datetime]:
    if row.duty.due is None:
        raise ValueError("what has no day is not within the horizon")
    return row.duty.promised, row.duty.due


def _remembered(memory: Reminders, news: News) -> Status:
    fault = news.fault
    if news.total and fault is None:
        try:
            memory.mark_shown()
        except MachineError as error:
            fault = error
    if not news.total or fault is None:
        return Status.OK
    _complain(f"{fault.message} So it could not be remembered that this was shown, and it will come again.")
    return Status.MACHINE


def _show(news: News, by: str) -> bool:
    """Show it on the desktop, or as text. Whether anybody could see it; why it went otherwise than asked is said."""
    program = "" if by == "text" or (by == "auto" and sys.stdout.isatty()) else notifier()
    why = "There is nothing here that shows notices on the desktop." if by == "desktop" and not program else ""
    left = news
    if program:
        left, why = _notified(program, news)
        if not why:
            return True
    if by != "text" and not is_read(sys.stdout):
        why = why or "There is nothing here that shows notices on the desktop, and nobody reads what is printed."
        _complain(f"{why} Not shown: {_count(left.total, 'reminder')}. See them with: recover due")
        return False
    if why:
        _complain(f"{why} The reminders are printed instead.")
    _say(left)
    return True


def _notified(program: str, news: News) -> tuple[News, str]:
    """Show notices; what is left if that fails, and why it failed."""
    if news.total > NOTICES:
        notices = [_summary(news)]
    else:
        notices = [_notice(row, news.now) for row in news.rows.values()]
        notices += [Notice("No day yet", _undated(news.undated))] if news.undated else []
    for number, notice in enumerate(notices):
        try:
            notify(program, Notice(safe(notice.title), safe(notice.body)))
        except NotifyError as error:
            return replace(news, rows=dict(list(news.rows.items())[number:])), str(error)
    return replace(news, rows={}, undated=0), ""


def _notice(row: OwedRow, now: datetime) -> Notice:
    date = when(row.duty.due, now)
    overdue = row.duty.due is not None and row.duty.due < now
    client = row.client_name or f"case {row.number}"
    return Notice(f"{'Overdue' if overdue else 'Due'}, {date}: {client}", f"{_what(row)} (case {row.number})")


def _summary(news: News) -> Notice:
    first = [f"{row.client_name or f'case {row.number}'}: {_what(row)}" for row in list(news.rows.values())[:NOTICES]]
    lines = [one if len(one) <= 70 else f"{one[:69]}…" for one in first]
    if len(news.rows) > NOTICES:
        lines.append(f"and {len(news.rows) - NOTICES:,} more: recover due")
    if news.undated:
        lines.append(_undated(news.undated))
    late = sum(row.duty.due is not None and row.duty.due < news.now for row in news.rows.values())
    return Notice(f"{_count(len(news.rows), 'thing')} to see to, {late:,} overdue", "\n".join(lines))


def _say(news: News) -> None:
    rows = list(news.rows.values())
    for row in rows[:LISTED]:
        client = row.client_name or "client not named yet"
        say(f"{due_words(row.duty.due, news.now)}: case {row.number}, {client}: {_what(row)}")
    if len(rows) > LISTED:
        say(f"and {len(rows) - LISTED:,} more: recover due")
    if news.undated:
        say(_undated(news.undated))
    if not rows:
        return
    say()
    say(f'Done one of them: recover promise keep {rows[0].number} PART-OF-ITS-WORDS "what was done"')
    ahead = next((one for one in rows if one.duty.promised and one.duty.due and one.duty.due >= news.now), None)
    if ahead is not None:
        say(f'Not done in time? Tell them before: recover promise move {ahead.number} PART-OF-ITS-WORDS "Monday 12:00"')


def _say_json(news: News) -> None:
    listed = list(news.rows.items())[:LISTED]
    say_json(
        {
            "reminders": [
                {
                    "id": id_,
                    "case": row.number,
                    "client": row.client_name,
                    "what": row.duty.what,
                    "due": row.duty.due.isoformat() if row.duty.due else None,
                    "overdue": row.duty.due is not None and row.duty.due < news.now,
                    "promised": row.duty.promised,
                }
                for id_, row in listed
            ],
            "more": len(news.rows) - len(listed),
            "undated": news.undated,
        }
    )


def _what(row: OwedRow) -> str:
    return f"“{row.duty.what}”" if row.duty.promised else row.duty.what


def _undated(count: int) -> str:
    if count >= COUNTED:
        return f"{COUNTED:,} things or more have no day yet: recover due"
    return f"{_count(count, 'thing')} {'has' if count == 1 else 'have'} no day yet: recover due"


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _complain(text: str) -> None:
    print(safe(text), file=sys.stderr)
