"""The ledger of a case: all that was promised or has to be done, and how it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum

from recoverykit.case.engine import Engine
from recoverykit.case.gates import History
from recoverykit.case.knowing import departures_to_client, sentence_with
from recoverykit.case.moving import WHEN, notice_of
from recoverykit.case.state import Shift
from recoverykit.errors import UsageError
from recoverykit.frozen import dataclass
from recoverykit.moments import Moment
from recoverykit.playbook.model import ALOUD, OTHERS
from recoverykit.promises import everything
from recoverykit.promises.checks import is_looked_at
from recoverykit.promises.owed import Owed


class Standing(StrEnum):
    """How something that is owed stands. Broken: the client was told a time, it has come, and they have neither what
    was promised nor word of another time. Overdue: the same of what nobody has promised."""

    OPEN = "open"
    OVERDUE = "overdue"
    BROKEN = "broken"
    KEPT = "kept"
    RELEASED = "released"


LATE = (Standing.OVERDUE, Standing.BROKEN)
OVER = (Standing.KEPT, Standing.RELEASED)


@dataclass(frozen=True, slots=True)
class Made:
    """Where a promise was made first: the document, the sentence of it, and when that left (aware)."""

    document: str
    sentence: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Move:
    """A promise that was moved: the time that the client was told first, and when they heard of the other (aware);
    None if they have not. `in_time`: they heard before the time that they reckoned with."""

    was: Moment
    told_at: datetime | None
    in_time: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the ledger. `kept_at` is when it was kept or released, `said` what was said or done then, in a
    sentence where it is one of a list; both empty while it is open. `late`: it was kept after the time that the client
    reckoned with. `made` is None for what was made nowhere in writing."""

    owed: Owed
    standing: Standing
    kept_at: datetime | None = None
    said: str = ""
    late: bool = False
    made: Made | None = None
    move: Move | None = None
    reckoned: datetime | None = None

    @property
    def move_is_untold(self) -> bool:
        """Whether it was moved, and whoever waits for it does not know."""
        return self.move is not None and self.move.told_at is None


def ledger(engine: Engine, history: History) -> tuple[Line, ...]:
    """All of it: what is open first, the soonest due before the others; then what is over, by when it was."""
    lines = [_line(engine, one) for one in everything(engine, history)]
    still = [one for one in lines if one.standing not in OVER]
    over = [one for one in lines if one.standing in OVER]
    still.sort(key=lambda one: (one.reckoned is None, one.reckoned or engine.now))
    over.sort(key=lambda one: one.kept_at or engine.now)
    return (*still, *over)


def counted(lines: Sequence[Line]) -> Mapping[str, int]:
    """Numbers for lines as they stand, by the id of what is owed."""
    return {one.owed.id: number for number, one in enumerate(lines, 1)}


def _line(engine: Engine, one: Owed) -> Line:
    made, move = _made(engine, one.made_by or one.id), _move(engine, one.id)
    if one.released:
        over = engine.state.released[one.id]
        return Line(one, Standing.RELEASED, over.at, over.said, made=made, move=move)
    reckoned = _reckoned(engine, one)
    if not one.done:
        late = reckoned is not None and reckoned < engine.now
        otherwise = (one.made_by or one.id).partition("/")[0] in _TOLD_OTHERWISE or one.id.endswith(f"/{WHEN}")
        told = one.promised and (made is not None or otherwise)
        standing = (Standing.BROKEN if told else Standing.OVERDUE) if late else Standing.OPEN
        return Line(one, standing, made=made, move=move, reckoned=reckoned)
    tick = engine.state.ticks.get(one.id)
    if tick is None:
        return Line(one, Standing.KEPT, made=made, move=move)
    late = reckoned is not None and reckoned < tick.at
    return Line(one, Standing.KEPT, tick.at, _told(engine, one.id), late, made, move)


_TOLD_OTHERWISE = (ALOUD, OTHERS)
"""The lists of what was promised aloud, and of the other people, who have letters of their own."""


def _reckoned(engine: Engine, one: Owed) -> datetime | None:
    """The time that the client reckons with: a time that was moved counts once they know of it."""
    shifts = [shift for shift in engine.state.shifts if shift.moved.promise == one.id]
    believed = one.due
    for shift in reversed(shifts):
        if notice_of(engine.state, shift) is not None:
            break
        believed = shift.moved.was.instant() if shift.moved.was else believed
    return min((time for time in (believed, one.due) if time is not None), default=None)


def _move(engine: Engine, key: str) -> Move | None:
    shifts = [one for one in engine.state.shifts if one.moved.promise == key]
    first = next((one.moved.was for one in shifts if one.moved.was is not None), None)
    if first is None or shifts[-1].moved.to == first:
        return None
    told_at = notice_of(engine.state, shifts[-1])
    return Move(first, told_at, told_at is not None and _always_in_time(engine, shifts))


def _always_in_time(engine: Engine, shifts: Sequence[Shift]) -> bool:
    """Whether the client knew of each new time before the one that they reckoned with had come."""
    reckoned: datetime | None = None
    for shift in shifts:
        was = shift.moved.was
        reckoned = reckoned or (was.instant() if was else None)
        told_at = notice_of(engine.state, shift)
        if told_at is None:
            continue
        if reckoned is not None and told_at > reckoned:
            return False
        reckoned = None
    return True


def _made(engine: Engine, key: str) -> Made | None:
    """The first document that went out with it, and its sentence there."""
    found = next((one for one in engine.state.found if one.key == key), None)
    if found is not None:
        return Made(found.document, found.sentence, found.at)
    for gone in departures_to_client(engine):
        words = sentence_with(engine, gone, key)
        if words:
            return Made(gone.document, words, gone.at)
    return None


def _told(engine: Engine, key: str) -> str:
    """What was said to be done: a sentence where a document tells it, else the words as they were typed."""
    question_id, _, uid = key.partition("/")
    question, said = engine.playbook.question(question_id), engine.state.ticks[key].said
    value = engine.state.value(question_id)
    for item in value if question and isinstance(value, tuple) else ():
        if question and item.uid == uid and not is_looked_at(question, item):
            return engine.sentences.item_done(question, item, said)
    return said


def find_line(lines: Sequence[Line], wanted: str, numbers: Mapping[str, int]) -> Line:
    """The line of a number, an id, or a part of its words. `numbers`: those of the lines, by the id of what is owed.
    Raises UsageError where it is none or several."""
    if wanted.isdecimal():
        return _numbered(lines, wanted, numbers)
    exact = [one for one in lines if one.owed.id == wanted]
    part = wanted.casefold().strip()
    found = exact or [one for one in lines if part and part in one.owed.words.casefold()]
    found = [one for one in found if one.standing not in OVER] or found
    found = [one for one in found if not one.owed.id.endswith(f"/{WHEN}")] or found  # it quotes the other
    if len(found) == 1:
        return found[0]
    if not found:
        raise UsageError(f"Nothing that is owed here has {wanted!r} in it.", _LIST)
    listed = "\n".join(f"  {numbers[one.owed.id]}  {one.owed.words}" for one in found)
    raise UsageError(f"{wanted!r} fits several:\n{listed}", "Give the number of one.")


def _numbered(lines: Sequence[Line], wanted: str, numbers: Mapping[str, int]) -> Line:
    for one in lines:
        if str(numbers[one.owed.id]) == str(int(wanted[:9])):
            return one
    raise UsageError(f"Nothing that is owed here has the number {wanted}.", _LIST)


_LIST = "See what there is: recover promise list CASE"
