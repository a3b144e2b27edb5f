"""`promise move`, `update`: telling the client in time that something comes later, and how it stands."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from recoverykit.case.moving import WHEN, delays
from recoverykit.cli.numbering import chosen_line, numbered
from recoverykit.cli.promises import clean, must_be_open
from recoverykit.cli.reporters import say, say_exactly, when
from recoverykit.cli.session import Session, at_terminal
from recoverykit.errors import Status, UsageError
from recoverykit.ledger import LATE, Line, ledger
from recoverykit.moments import Moment
from recoverykit.promises.resolution import is_resolved
from recoverykit.recording import CaseFile

TOLD = ("phone", "mail", "post", "hand")
"""How the client can have heard of a time that was moved."""
LONGEST = 600
"""Characters of a reason."""


def move(wanted: str, which: str, to: str, *, because: str, tell_by: str | None, told: str | None) -> Status:
    """Give a promise another time; what the client has to hear of it is drafted."""
    from recoverykit.shifting import NewTime, move_events

    session = Session()
    if told is not None and told not in TOLD:
        raise UsageError(f"--told {told}: there is no such way.", f"There are: {', '.join(TOLD)}.")
    if len(because) > LONGEST:
        raise UsageError(f"--because is {len(because)} characters long.", f"At most {LONGEST}. One sentence is best.")
    with session.case(wanted) as case:
        must_be_open(case)
        line = chosen_line(session.folder, case, which)
        new = NewTime(*_time(case, to, tell_by), told or "", _reason(because))
        case.record(*move_events(case, line, new))
        _tell_moved(case, line.owed.id)
    return Status.OK


def _reason(typed: str) -> str:
    """Why, as the sentence that will stand in the notice."""
    return re.sub(r"^because\s+", "", clean(typed), flags=re.IGNORECASE)


def _time(case: CaseFile, to: str, tell_by: str | None) -> tuple[Moment | None, Moment | None]:
    from recoverykit.playbook.answers.entries import says_no_day

    if not says_no_day(to):
        if tell_by is not None:
            raise UsageError(
                "--tell-by is for a promise without a day.",
                f'As in: recover promise move {_number(case)} WHICH "no date yet" --tell-by {tell_by!r}',
            )
        return future(case, to, "WHEN"), None
    if tell_by is None:
        raise UsageError("Without a day they need one on which they hear more.", 'Add it: --tell-by "Thursday 12:00"')
    return None, future(case, tell_by, "--tell-by")


def future(case: CaseFile, text: str, name: str) -> Moment:
    """A time to come, as typed. Raises UsageError where it is none."""
    from recoverykit.date_forms import MomentProblem
    from recoverykit.typed_dates import parse_moment

    found = parse_moment(text, now=case.clock(), calendar=case.settings.calendar(), direction="future")
    if isinstance(found, MomentProblem):
        advice = f"You could write: {' or '.join(found.suggestions)}" if found.suggestions else ""
        raise UsageError(f"{name} {text}: {found.message}", advice)
    return found


def _tell_moved(case: CaseFile, key: str) -> None:
    """Say where it stands now, and what the client has to hear before the time that they reckon with."""
    now = case.engine.now
    line = next((one for one in ledger(case.engine, case.history) if one.owed.id == key), None)
    if line is not None:
        say(f"{f'Moved to {day}' if (day := when(line.owed.due, now)) else 'Without a day now'}: {line.owed.words}")
    late = next((one for one in delays(case.state) if one.key in (key, f"{key}/{WHEN}")), None)
    if late is None:
        if line is not None and line.move_is_untold:
            say(f"They do not know that day yet. Write to them: recover update {case.row.number if case.row else ''}")
        return
    client = case.engine.sentences.look_up("client.first") or "The client"
    number = case.row.number if case.row else ""
    was = late.was.instant()
    if was < now:
        say(f"{client} expected it {when(was, now)}, and has not been told. Tell them now.")
    else:
        say(f"{client} still expects it {when(was, now)}. Tell them before then.")
    if case.bundle.playbook.document(DELAY) is None:
        return
    _show_notice(case)
    say()
    say(f"Change its words: recover edit {number} {DELAY}")
    say(f"Once it has gone out: recover sent {number} {DELAY} --by mail")
    say(f'If you have told them already: recover promise keep {number} tell-delay "how you told them"')


DELAY = "delay-notice"


def _show_notice(case: CaseFile) -> None:
    from recoverykit.cli.papers import keep_drafts
    from recoverykit.documents.formats import format_for
    from recoverykit.drafting import draft, find_document
    from recoverykit.publishing import SUFFIX, known_formats

    composed = draft(case, find_document(case, DELAY))
    keep_drafts(case, (composed,))
    say()
    say_exactly(format_for(SUFFIX, known_formats()).render(composed).decode("utf-8"))


def update(
    wanted: str, following: str | None, output: Path | None, *, style: str | None, copy: bool, force: bool
) -> Status:
    """Write the client how it stands; first it is asked when they hear next, where that time has come."""
    from recoverykit.cli.papers import document

    session = Session()
    with session.case(wanted) as case:
        must_be_open(case)
        _must_be_moved(session, case)
        _next_contact(case, following)
        number = str(case.row.number) if case.row else wanted
    return document(number, "progress-update", output, style=style, copy=copy, force=force, as_sent=False)


def _must_be_moved(session: Session, case: CaseFile) -> None:
    """What was promised for a time that has come, and is not done, is in no update as still to come."""
    lines = ledger(case.engine, case.history)
    numbers = numbered(session.folder, case, lines)
    broken = [
        (numbers[one.owed.id], one)
        for one in lines
        if one.owed.promised and one.standing in LATE and not one.move_is_untold and not _is_word(one)
    ]
    if broken:
        now, number = case.engine.now, case.row.number if case.row else ""
        told = "\n".join(f"  {place}  {when(one.reckoned, now)}: {one.owed.what}" for place, one in broken)
        raise UsageError(
            f"Promised, and its time has come:\n{told}",
            f"Done: recover promise keep {number} WHICH. If not: recover promise move {number} WHICH WHEN",
        )


def _is_word(line: Line) -> bool:
    """Whether it is word to the client that was promised: the update is that, or says when it comes."""
    return line.owed.id == "next_contact" or bool(line.owed.made_by)


def _number(case: CaseFile) -> str:
    return str(case.row.number) if case.row else "CASE"


def _lies_ahead(case: CaseFile, value: Moment) -> bool:
    """Whether the next contact that was named comes after this update, and is not this update."""
    writes = case.state.value("next_contact_by") == "write"
    comes = value.instant() > case.engine.now and not (writes and value.day <= case.engine.today)
    return comes and "next_contact" not in case.state.ticks


def _next_contact(case: CaseFile, typed: str | None) -> None:
    """Put on record when the client hears after this update, where the time that was named is today or has come."""
    from recoverykit.cli.promises import ask_line
    from recoverykit.walk.answers_file import AnswersFile
    from recoverykit.walk.asking import Asking
    from recoverykit.walk.from_file import FileAnswerer

    question = case.bundle.playbook.question("next_contact")
    value = case.state.value("next_contact")
    if question is None:
        return
    if isinstance(value, Moment) and _lies_ahead(case, value):
        if typed is None:
            return
        number, promise = _number(case), case.engine.sentences.undated(question).rstrip(".")
        raise UsageError(
            f"--next {typed}: what you promised for {when(value.instant(), case.engine.now)} stands: “{promise}.”",
            f"The update says it. To put that off, and to say so: recover promise move {number} next_contact {typed!r}",
        )
    missed = isinstance(value, Moment) and value.instant() < case.engine.now and question.id not in case.state.ticks
    if typed is None and is_resolved(case.engine) and not missed:
        return  # the last one: nothing is open that they would wait for
    if typed is None and at_terminal():
        typed = ask_line(f"{case.engine.sentences.fill(question.question)} (after this update) ▸ ")
    if not typed:
        raise UsageError(
            "Say when they will hear from you after this update.",
            f'As in: recover update {_number(case)} --next "Friday 17:00"',
        )
    future(case, typed, "--next")
    answers = AnswersFile("--next", answers={"next_contact": typed})
    Asking(case, FileAnswerer(answers)).ask(question)
    print(f"Next contact: {case.engine.sentences.answer(question)}", file=sys.stderr)
