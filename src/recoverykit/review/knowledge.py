"""What is known beside the text: the day, the record of a case, what the text is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from enum import StrEnum

from recoverykit.frozen import dataclass


class Fault(StrEnum):
    """Whose fault it is, as far as it matters for what a text must say."""

    OURS = "ours"
    NOT_OURS = "not ours"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Record:
    """What the record of a case supports. All of it is values; nothing is looked up while a text is reviewed.

    `earlier` are the numbers of other cases of this client; `first_time` whether the sender has checked that there is
    none; `done` what is recorded as done, with its day; `names`, `amounts`, `dates` are what the facts hold, in the
    forms in which they may stand in a text; `suspected` is the words of a cause that is only suspected; `broken` what
    had been promised on the same matter and was not kept; `checked` whether it is on record what else was checked.
    """

    earlier: tuple[int, ...] = ()
    first_time: bool = False
    done: Mapping[str, datetime] | None = None
    names: tuple[str, ...] = ()
    amounts: tuple[str, ...] = ()
    suspected: str = ""
    broken: tuple[str, ...] = ()
    checked: bool = False
    advice: bool = False
    """Whether somebody has to be asked before anything leaves, and has not been."""
    requests: bool = False
    """Whether the client has asked for something to be answered."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """`now` is when the text is to leave, if that is known; `record` is None for a text of a stranger's."""

    now: datetime | None = None
    record: Record | None = None
    required: tuple[str, ...] | None = None
    """The components that this kind of document needs; None for an apology of no known kind."""
    told: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By component sentences that are on record as telling it: where one of them stands in the text, it is there."""
