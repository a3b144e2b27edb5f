"""The ledger of a case: all that was promised or has to be done, and how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from recoverykit.case.engine import Engine
from recoverykit.case.gates import History
from recoverykit.errors import UsageError
from recoverykit.frozen import dataclass
from recoverykit.promises import Owed, everything


class Standing(StrEnum):
    """How something that is owed stands."""

    OPEN = "open"
    OVERDUE = "overdue"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the ledger. `kept_at` is when it was kept, `said` what was said or done then, in a sentence where it
    is one of a list; both empty while it is open."""

    owed: Owed
    standing: Standing
    kept_at: datetime | None = None
    said: str = ""


def ledger(engine: Engine, history: History) -> tuple[Line, ...]:
    """All of it: what is open first, the soonest due before the others; then what was kept, by when it was."""
    lines = [_line(engine, one) for one in everything(engine, history)]
    still = [one for one in lines if one.standing is not Standing.KEPT]
    kept = [one for one in lines if one.standing is Standing.KEPT]
    still.sort(key=lambda one: (one.owed.due is None, one.owed.due or engine.now))
    kept.sort(key=lambda one: one.kept_at or engine.now)
    return (*still, *kept)


def _line(engine: Engine, one: Owed) -> Line:
    tick = engine.state.ticks.get(one.id)
    if not one.done:
        late = one.due is not None and one.due < engine.now
        return Line(one, Standing.OVERDUE if late else Standing.OPEN)
    return Line(one, Standing.KEPT, tick.at if tick else None, _told(engine, one.id) if tick else "")


def _told(engine: Engine, key: str) -> str:
    """What was said to be done: a sentence where a document tells it, else the words as they were typed."""
    question_id, _, uid = key.partition("/")
    question, said = engine.playbook.question(question_id), engine.state.ticks[key].said
    value = engine.state.value(question_id)
    for item in value if question and isinstance(value, tuple) else ():
        if question and item.uid == uid:
            return engine.sentences.item_done(question, item, said)
    return said


def find_line(lines: Sequence[Line], wanted: str) -> Line:
    """The line of a number (from 1), an id, or a part of its words. Raises UsageError where that is none or several."""
    if wanted.isdecimal() and 0 < int(wanted[:9]) <= len(lines):
        return lines[int(wanted) - 1]
    exact = [one for one in lines if one.owed.id == wanted]
    part = wanted.casefold().strip()
    found = exact or [one for one in lines if part and part in one.owed.what.casefold()]
    found = [one for one in found if one.standing is not Standing.KEPT] or found
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(f"Nothing that is owed here has {wanted!r} in it.", "See what there is: recover promise list")
    listed = "\n".join(f"  {number}  {one.owed.what}" for number, one in enumerate(lines, 1) if one in found)
    raise UsageError(f"{wanted!r} fits several:\n{listed}", "Give the number of one.")
