"""What came of reading an answer, and text made clean enough to be kept."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from recoverykit.english import one_space
from recoverykit.playbook.model import Question, QuestionType
from recoverykit.playbook.wording import GAP
from recoverykit.values import Json, Value
from recoverykit.workdays import Calendar

TEXT_LIMIT = 2_000
LONG_TEXT_LIMIT = 20_000


@dataclass(frozen=True, slots=True)
class AnswerContext:
    """What is needed to understand an answer: the moment, the calendar its dates are meant in, the usual currency."""

    now: datetime
    calendar: Calendar
    currency: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """An answer that was understood. `suspected`: told as a suspicion ("probably …")."""

    value: Value
    suspected: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """An answer that was not taken: why, what would be, and the text to go on from, so that nothing is lost.

    `again`: the answer itself was good, and can be given again as it is.
    """

    message: str
    suggestions: tuple[str, ...] = ()
    keep: str = ""
    field: str = ""
    again: bool = False


def clean(question: Question, raw: str) -> str | Problem:
    limit = LONG_TEXT_LIMIT if question.type is QuestionType.LONG_TEXT else TEXT_LIMIT
    if len(raw) > 4 * LONG_TEXT_LIMIT:
        return too_long(len(raw), limit, raw[:LONG_TEXT_LIMIT])
    text = unicodedata.normalize("NFC", raw.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    if len(text) > limit:
        return too_long(len(text), limit, text[:LONG_TEXT_LIMIT])
    if (bad := next((mark for mark in text if forbidden(mark)), None)) is not None:
        return Problem(f"There is a control character in it (U+{ord(bad):04X}), which cannot stay.", keep=safe(text))
    if GAP in text:
        return Problem(f"The sign {GAP} marks a gap in a sentence, and cannot stand in an answer.", keep=safe(text))
    if question.type is QuestionType.LONG_TEXT:
        return "\n\n".join(one_space(part) for part in re.split(r"\n\s*\n", text.strip()) if part.strip())
    return one_space(text)


def too_long(length: int, limit: int, start: str) -> Problem:
    message = f"That is {length:,} characters long. At most {limit:,} fit here: keep what the client must read."
    return Problem(message, keep=safe(start))


def safe(text: str) -> str:
    """The text without what no answer may hold; what parts words becomes a space."""
    kept = (mark if not forbidden(mark) and mark != GAP else " " if mark.isspace() else "" for mark in text)
    return "".join(kept)


def forbidden(mark: str) -> bool:
    if " " <= mark <= "~":
        return False
    category = unicodedata.category(mark)
    direction_override = "\u202a" <= mark <= "\u202e" or "\u2066" <= mark <= "\u2069"
    no_character = ord(mark) & 0xFFFE == 0xFFFE or "\ufdd0" <= mark <= "\ufdef"
    return (category in ("Cc", "Cs", "Co") and mark != "\n") or direction_override or no_character


def digits_of(raw: Json) -> str | None:
    """What was typed, or a number of an answers file in digits; None for anything else."""
    if isinstance(raw, bool) or not isinstance(raw, str | int | float):
        return None
    if isinstance(raw, float):
        return f"{Decimal(repr(raw)):f}"
    # Python refuses to write out numbers of more than 4300 digits.
    return str(raw) if isinstance(raw, str) or abs(raw) < 10**20 else None
