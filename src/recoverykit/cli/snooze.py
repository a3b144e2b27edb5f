"""`snooze`: no reminder of one thing for a while."""

from __future__ import annotations

from datetime import datetime

from recoverykit.cli.numbering import chosen_line
from recoverykit.cli.reporters import say, when
from recoverykit.cli.session import Session
from recoverykit.errors import Status, UsageError
from recoverykit.ledger import Line, Standing
from recoverykit.reminding import MOST_SNOOZED, Snooze, latest_snooze, name_of
from recoverykit.store.reminders import Reminders
from recoverykit.workdays import at_clock


def snooze(wanted: str, which: str, until: str, *, off: bool) -> Status:
    """Put reminders of one thing off until a time, or no longer."""
    if bool(until) == off:
        raise UsageError("Say until when, or --off.", 'As in: recover snooze 1 PART-OF-ITS-WORDS "Thursday 09:00"')
    session = Session()
    memory = Reminders(session.folder)
    now = session.clock().astimezone(session.settings.zone)
    with session.case(wanted) as case:
        if case.state.closed is not None or case.row is None:
            raise UsageError("This case is closed. You are not reminded of anything in it.")
        line = chosen_line(session.folder, case, which)
        name, what = name_of(case.row.uid, line.owed.id), line.owed.what.rstrip(".")
        if off:
            was = memory.snooze(name, None, now)
            say(f"You are reminded of it again: {what}." if was else f"That was not put off: {what}.")
            return Status.OK
        due = _due(line, what, now)
        ends = _ends(session, until, now)
        _check(session, due, ends, what, now)
    memory.snooze(name, Snooze(ends, due.replace(microsecond=0)), now)
    say(f"No reminder before {when(ends, now)}: {what}.")
    say("recover due still shows it.")
    return Status.OK


def _due(line: Line, what: str, now: datetime) -> datetime:
    if line.standing is Standing.KEPT:
        raise UsageError(f"{what}: that is on record as done. You are not reminded of it.")
    if line.owed.due is None:
        raise UsageError(f"{what}: that has no day yet. Once a week you are told how much has none.")
    return line.owed.due


def _ends(session: Session, until: str, now: datetime) -> datetime:
    """The moment until which nothing is said; of a day alone, when work begins."""
    from recoverykit.date_forms import MomentProblem
    from recoverykit.typed_dates import parse_moment

    calendar = session.settings.calendar()
    found = parse_moment(until, now=now, calendar=calendar, direction="future")
    if isinstance(found, MomentProblem):
        suggestions = f"You could write: {' or '.join(found.suggestions)}" if found.suggestions else ""
        raise UsageError(f"{until}: {found.message}", suggestions)
    ends = found.instant() if found.time is not None else at_clock(found.day, calendar.opens, calendar.zone)
    if ends <= now:
        raise UsageError(f"{until}: that has begun already.", "Give a time that is still to come.")
    return ends


def _check(session: Session, due: datetime, ends: datetime, what: str, now: datetime) -> None:
    """Raise UsageError where one would hear of it too late."""
    latest = latest_snooze(due, now, session.settings.calendar(), session.settings.quiet_hours)
    if latest is None:
        raise UsageError(
            f"{what}: it is due {when(due, now)}. That is too soon to put it off.",
            "If it will not be done in time, tell them now.",
        )
    if ends <= latest:
        return
    if due <= now:
        raise UsageError(
            f"{what}: it is overdue, and can be put off by {MOST_SNOOZED.days} days at most.",
            f"At the latest until: {when(latest, now)}",
        )
    raise UsageError(
        f"{what}: it is due {when(due, now)}. You would hear of it too late to do it, or to tell them.",
        f"At the latest until: {when(latest, now)}",
    )
