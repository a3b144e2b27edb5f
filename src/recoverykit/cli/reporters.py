"""Prints what the commands found, for people and as JSON. Plain text; readable without colour, at 80 columns."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, time
from typing import TYPE_CHECKING

from recoverykit.cli.door import safe, steers
from recoverykit.moments import Moment, short
from recoverykit.response import HOLDING_REPLY

if TYPE_CHECKING:
    from recoverykit.promises.owed import Owed
    from recoverykit.store.protocol import CaseRow
    from recoverykit.values import Json

END_OF_DAY = time(23, 59, 59)


def width() -> int:
    """The width to print in: that of the terminal, from 24 to 100 columns."""
    return max(24, min(shutil.get_terminal_size((80, 24)).columns, 100))


def speaks_utf8() -> bool:
    """Whether standard output takes any character."""
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"


def say(text: str = "", *, indent: int = 0, hang: int = 0) -> None:
    """Print a line, wrapped, with nothing in it that could steer the terminal. Its other lines stand `hang`
    further in."""
    first, more = " " * indent, " " * (indent + hang)
    for line in safe(text).split("\n"):
        print(textwrap.fill(line, width() - 1, initial_indent=first, subsequent_indent=more) if line.strip() else "")


def say_exactly(text: str) -> None:
    """Print a document as it is."""
    print(safe(text.rstrip("\n")))


def say_json(data: Mapping[str, Json]) -> None:
    """Print JSON."""
    text = json.dumps(data, ensure_ascii=not speaks_utf8(), indent=2)
    if not text.replace("\n", "").isprintable():
        text = "".join(f"\\u{ord(mark):04x}" if steers(mark) else mark for mark in text)
    print(text)


def when(due: datetime | None, now: datetime) -> str:
    """`today 17:30`, `Thu 26 Nov, 17:00`, or nothing. The last second of a day stands for the day alone."""
    if due is None:
        return ""
    local = due.astimezone(now.tzinfo)
    clock = None if local.time().replace(microsecond=0) == END_OF_DAY else local.time().replace(second=0, microsecond=0)
    if local.date() == now.date():
        return "today" if clock is None else f"today {clock:%H:%M}"
    return short(Moment(local.date(), clock, "UTC"), now)


def due_words(due: datetime | None, now: datetime) -> str:
    """As `when`, and whether that has passed."""
    words = when(due, now)
    return f"{words} (overdue)" if due is not None and due < now else words


def owed_lines(owed: Iterable[Owed], now: datetime) -> list[str]:
    """What is owed, a line each."""
    lines: list[str] = []
    for one in owed:
        date = due_words(one.due, now)
        what = one.what.rstrip(".")
        lines.append(f"{date}: {what}." if date else f"{what}. No date yet.")
    return lines


def case_lines(rows: Sequence[CaseRow], now: datetime) -> list[str]:
    """Cases, two lines each: number, client, what happened; then what is next."""
    lines: list[str] = []
    digits = max((len(str(one.number)) for one in rows), default=1)
    room = width() - digits - 3
    for one in rows:
        head = f"{one.client_name or 'client not named yet'}: {one.title}"
        lines.append(f"{one.number:>{digits}}  {textwrap.shorten(head, room, placeholder=' …')}")
        lines.append(f"{'':>{digits}}  {textwrap.shorten(_standing(one, now), room, placeholder=' …')}")
    return lines


def _standing(row: CaseRow, now: datetime) -> str:
    if row.state == "mistake":
        return "opened by mistake"
    if row.state == "closed":
        return "closed"
    if not row.next_what:
        return "open; nothing dated is owed"
    return f"next: {due_words(row.next_due, now)}: {row.next_what.rstrip('.')}"


def case_json(row: CaseRow) -> dict[str, Json]:
    """A case as JSON."""
    return {
        "number": row.number,
        "uid": row.uid,
        "client": row.client_name,
        "title": row.title,
        "playbook": row.playbook,
        "state": row.state,
        "opened_at": row.opened_at.isoformat(),
        "updated_at": row.updated_at.isoformat(),
        "next": {"what": row.next_what, "due": row.next_due.isoformat() if row.next_due else None}
        if row.next_what
        else None,
    }


def owed_json(owed: Iterable[Owed]) -> list[Json]:
    """What is owed, as JSON."""
    return [
        {
            "id": one.id,
            "what": one.what,
            "who": one.who,
            "due": one.due.isoformat() if one.due else None,
            "promised": one.promised,
        }
        for one in owed
    ]


def draft_json(document: str) -> dict[str, Json]:
    """The draft that belongs to something that is owed: it does it, or it tells them in time that it will be late."""
    if document == HOLDING_REPLY:
        return {"document": None, "if_late": document}
    return {"document": document or None, "if_late": None}
