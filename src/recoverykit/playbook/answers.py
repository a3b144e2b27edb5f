"""What somebody typed, or wrote into an answers file, as a typed value. Nothing is guessed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Literal

from recoverykit.english import one_space
from recoverykit.moments import MomentProblem, parse_day, parse_moment
from recoverykit.playbook.model import Direction, Question, QuestionType
from recoverykit.values import Item, Json, Money, Person, Scalar, Value
from recoverykit.workdays import Calendar

TEXT_LIMIT = 2_000
LONG_TEXT_LIMIT = 20_000
LIST_LIMIT = 50

_SUSPECTED = re.compile(
    r"(?:it was )?(?:probably|perhaps|maybe|possibly|i think|we think|i suspect|we suspect)\b[,:]?\s*(?:that )?",
    re.IGNORECASE,
)
_NAMED_CURRENCIES = {
    "£": "GBP", "$": "USD", "€": "EUR", "¥": "JPY", "pound": "GBP", "pounds": "GBP", "euro": "EUR", "euros": "EUR",
    "dollar": "USD", "dollars": "USD",
}  # fmt: skip
_DIRECTIONS: dict[Direction, Literal["past", "future", "any"]] = {
    Direction.PAST: "past",
    Direction.FUTURE: "future",
    Direction.ANY: "any",
}
_WHO = re.compile(r"([A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|of|the|de|van|von)){0,3}):\s+(\S.*)", re.DOTALL)


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
    """An answer that was not understood: why, what would be, and the text to go on from, so that nothing is lost."""

    message: str
    suggestions: tuple[str, ...] = ()
    keep: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class OpenItem:
    """An entry of a list of which required fields are still missing."""

    values: Mapping[str, Scalar]
    missing: tuple[Question, ...] = field(default=())


def parse_answer(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
    """Understand the answer to a question that is no list."""
    if isinstance(raw, str):
        checked = _clean(question, raw)
        if isinstance(checked, Problem):
            return checked
        raw = checked
    return _READERS[question.type](question, raw, context)


def parse_item(question: Question, raw: Json, context: AnswerContext) -> OpenItem | Problem:
    """Understand one entry of a list: a mapping of its fields, or a line of which inline fields are split off."""
    if isinstance(raw, str):
        checked = _clean(question.fields[0], raw)
        return checked if isinstance(checked, Problem) else _item_from_line(question, checked, context)
    if not isinstance(raw, dict):
        return Problem("Each entry of the list is a line of text, or has the fields " + _field_names(question) + ".")
    known = {one.id for one in question.fields}
    for name in raw:
        if name not in known:
            return Problem(f"An entry has no field {name!r}. Its fields are {_field_names(question)}.", field=name)
    values: dict[str, Scalar] = {}
    for one in question.fields:
        if raw.get(one.id) in (None, ""):
            continue
        parsed = parse_answer(one, raw[one.id], context)
        if isinstance(parsed, Problem):
            return Problem(parsed.message, parsed.suggestions, parsed.keep, one.id)
        values[one.id] = _scalar(parsed.value)
    return _open(question, values)


def typed_form(question: Question, value: Value | None, context: AnswerContext) -> str:
    """A value as one would type it, to stand as the default: `parse_answer` understands it again."""
    match value:
        case None:
            return question.default
        case bool():
            return "yes" if value else "no"
        case str():
            return value
        case Decimal():
            return str(value)
        case Money(amount, currency):
            return f"{amount} {currency}"
        case Person():
            return ", ".join(part for part in (value.name, value.role, value.firm, value.reach) if part)
        case tuple():
            return ""
        case _:
            day = f"{value.day.day} {value.day:%B %Y}"
            return day if value.time is None else f"{day} {value.time:%H:%M}"


def _clean(question: Question, raw: str) -> str | Problem:
    text = unicodedata.normalize("NFC", raw.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    bad = next((mark for mark in text if _forbidden(mark)), None)
    if bad is not None:
        kept = "".join(mark for mark in text if not _forbidden(mark))
        return Problem(f"There is a control character in it (U+{ord(bad):04X}). Here it is without.", keep=kept)
    limit = LONG_TEXT_LIMIT if question.type is QuestionType.LONG_TEXT else TEXT_LIMIT
    if len(text) > limit:
        return Problem(
            f"That is {len(text):,} characters long. At most {limit:,} fit here: keep what the client must read.",
            keep=text[:LONG_TEXT_LIMIT],
        )
    if question.type is QuestionType.LONG_TEXT:
        return "\n\n".join(one_space(part) for part in re.split(r"\n\s*\n", text.strip()) if part.strip())
    return one_space(text)


def _forbidden(mark: str) -> bool:
    category = unicodedata.category(mark)
    direction_override = "\u202a" <= mark <= "\u202e" or "\u2066" <= mark <= "\u2069"
    return (category in ("Cc", "Cs", "Co") and mark != "\n") or direction_override


def _text(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
    if not isinstance(raw, str):
        return Problem("This is answered in words. In an answers file, put them in quotes.")
    if not raw:
        return Problem("Nothing was typed.")
    if question.suspected and (found := _SUSPECTED.match(raw)) and raw[found.end() :].strip():
        return Parsed(raw[found.end() :].strip(), suspected=True)
    return Parsed(raw)


def _choice(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
    typed = str(raw).strip().casefold() if isinstance(raw, str | int) and not isinstance(raw, bool) else ""
    if typed.isdecimal() and 1 <= int(typed) <= len(question.choices):
        return Parsed(question.choices[int(typed) - 1].value)
    for one in question.choices:
        if typed and typed in (one.value.casefold(), one.label.casefold()):
            return Parsed(one.value)
    near = [one for one in question.choices if typed and _starts(one.label, typed)]
    if len(near) == 1:
        return Parsed(near[0].value)
    names = tuple(one.value for one in question.choices)
    return Problem(f"Choose a number from 1 to {len(names)}, or one of: {', '.join(names)}.", names)


def _starts(label: str, typed: str) -> bool:
    return label.casefold().startswith(typed) and len(typed) > 2


def _yes_no(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
    if isinstance(raw, bool):
        return Parsed(raw)
    word = raw.casefold().rstrip(".") if isinstance(raw, str) else ""
    if word in ("y", "yes", "true", "n", "no", "false"):
        return Parsed(word in ("y", "yes", "true"))
    return Problem("Type y or n.", ("yes", "no"))


def _number(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
    number = _decimal(raw)
    if isinstance(number, Problem):
        return number
    if question.minimum and number < Decimal(question.minimum):
        return Problem(f"That is less than {question.minimum}, the least this can be.")
    if question.maximum and number > Decimal(question.maximum):
        return Problem(f"That is more than {question.maximum}, the most this can be.")
    return Parsed(number)


def _decimal(raw: Json) -> Decimal | Problem:
    if isinstance(raw, bool) or not isinstance(raw, str | int | float):
        return Problem("Type a number, as in 12 or 12.5.")
    text = str(raw).strip().replace(" ", "").replace("\u00a0", "")
    if re.fullmatch(r"\d{1,3}\.\d{3}", text):
        whole = text.replace(".", "")
        return Problem(f"Is {text} meant as {whole} or as {text.rstrip('0')}?", (whole, f"{text}0"))
    if re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?", text):
        text = text.replace(",", "")
    elif "," in text:
        return Problem("Write decimals with a point and thousands with a comma, as in 1,250.50.")
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or "e" in text.lower() or len(text) > 20:
        return Problem("Type a number, as in 12 or 12.5.")
    return number


def _money(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
    if isinstance(raw, bool) or not isinstance(raw, str | int | float):
        return Problem("Type an amount, as in £180 or 180 EUR.")
    found = re.fullmatch(r"([^\d\s.,-]*)\s*(-?[\d.,\s\u00a0]*\d)\s*([^\d\s.,]*)", str(raw).strip())
    if found is None or (found[1] and found[3]):
        return Problem("Type an amount, as in £180 or 180 EUR.")
    currency = _currency(found[1] or found[3] or context.currency)
    amount = _decimal(found[2])
    if currency is None:
        return Problem(f"{found[1] or found[3]} is no currency that I know. Use £, $, € or a code such as CHF.")
    if isinstance(amount, Problem):
        return amount
    if amount < 0:
        return Problem("Type the amount without a minus.")
    exponent = amount.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -3:
        return Problem("That has more decimals than money has.")
    return Parsed(Money(amount, currency))


def _currency(name: str) -> str | None:
    if known := _NAMED_CURRENCIES.get(name.casefold()):
        return known
    from babel.numbers import list_currencies

    return name.upper() if name.upper() in list_currencies() else None


def _date(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
    if not isinstance(raw, str):
        return Problem('Type a date, as in "26 November".')
    reader = parse_day if question.type is QuestionType.DATE else parse_moment
    found = reader(raw, now=context.now, calendar=context.calendar, direction=_DIRECTIONS[question.direction])
    return Problem(found.message, found.suggestions) if isinstance(found, MomentProblem) else Parsed(found)


_PERSON_FIELDS = ("name", "role", "firm", "reach", "salutation")


def _person(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
    if isinstance(raw, dict):
        return _person_from_mapping(question, raw)
    if not isinstance(raw, str) or not raw.strip(" ,"):
        return Problem("Type a name, and the firm if there is one: Priya Raman, Northgate.")
    if not any(mark.isalpha() for mark in raw):
        return Problem("There is no name in it. Type a name, and the firm if there is one: Priya Raman, Northgate.")
    parts = [part.strip() for part in raw.split(",") if part.strip()]
    reach = [part for part in parts[1:] if "@" in part or len(re.findall(r"\d", part)) >= 5]
    rest = [part for part in parts[1:] if part not in reach]
    if len(rest) == 1:
        return Parsed(Person(parts[0], firm=rest[0], reach=", ".join(reach)))
    role, firm = (rest[0], ", ".join(rest[1:])) if rest else ("", "")
    return Parsed(Person(parts[0], role, firm, ", ".join(reach)))


def _person_from_mapping(question: Question, raw: Mapping[str, Json]) -> Parsed | Problem:
    parts: dict[str, str] = {}
    for name, part in raw.items():
        if name not in _PERSON_FIELDS:
            return Problem(f"A person has no {name!r}, only {', '.join(_PERSON_FIELDS)}.", field=name)
        if not isinstance(part, str):
            return Problem(f"Put the {name} in quotes, so that it is read as text.", field=name)
        checked = _clean(question, part)
        if isinstance(checked, Problem):
            return checked
        parts[name] = checked
    if not parts.get("name"):
        return Problem("A person has a name.", field="name")
    return Parsed(Person(**parts))


def _list(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
    entries = raw if isinstance(raw, list) else [raw]
    if len(entries) > LIST_LIMIT:
        return Problem(f"That is {len(entries)} entries. At most {LIST_LIMIT} can be kept.")
    items: list[Item] = []
    for position, entry in enumerate(entries):
        found = parse_item(question, entry, context)
        if isinstance(found, Problem):
            return Problem(f"Entry {position + 1}: {found.message}", found.suggestions, found.keep, f"{position}")
        if found.missing:
            return Problem(f"Entry {position + 1} lacks {found.missing[0].id!r}.", field=f"{position}")
        items.append(Item(f"i{position + 1}", found.values))
    return Parsed(tuple(items))


def _item_from_line(question: Question, line: str, context: AnswerContext) -> OpenItem | Problem:
    """Split a line: `NAME: ` in front for the field that is typed before a colon, `by DATE` behind for a keyword."""
    if not line:
        return Problem("Nothing was typed.")
    values: dict[str, Scalar] = {}
    rest = line
    for one in question.fields[1:]:
        if one.inline == ":" and (found := _WHO.fullmatch(rest)):
            parsed = parse_answer(one, found[1], context)
            if isinstance(parsed, Parsed):
                values[one.id], rest = _scalar(parsed.value), found[2]
        elif one.inline not in ("", ":"):
            rest, value = _split_behind(one, rest, context)
            if value is not None:
                values[one.id] = value
    head = parse_answer(question.fields[0], rest, context)
    if isinstance(head, Problem):
        return head
    return _open(question, {question.fields[0].id: _scalar(head.value), **values})


def _split_behind(one: Question, line: str, context: AnswerContext) -> tuple[str, Scalar | None]:
    """Take `KEYWORD VALUE` off the end of a line, at the first keyword behind which all the rest is a value."""
    for found in re.finditer(rf",?\s+{re.escape(one.inline)}\s+", line, re.IGNORECASE):
        parsed = parse_answer(one, line[found.end() :].rstrip(". "), context)
        if isinstance(parsed, Parsed):
            return line[: found.start()], _scalar(parsed.value)
    return line, None


def _open(question: Question, values: Mapping[str, Scalar]) -> OpenItem:
    missing = tuple(one for one in question.fields if one.required and one.id not in values)
    return OpenItem({one.id: values[one.id] for one in question.fields if one.id in values}, missing)


def _scalar(value: Value) -> Scalar:
    if isinstance(value, tuple):
        raise TypeError("a list stands inside a list")
    return value


def _field_names(question: Question) -> str:
    return ", ".join(one.id for one in question.fields)


_READERS: dict[QuestionType, Callable[[Question, Json, AnswerContext], Parsed | Problem]] = {
    QuestionType.TEXT: _text,
    QuestionType.LONG_TEXT: _text,
    QuestionType.CHOICE: _choice,
    QuestionType.YES_NO: _yes_no,
    QuestionType.NUMBER: _number,
    QuestionType.MONEY: _money,
    QuestionType.DATE: _date,
    QuestionType.DATE_TIME: _date,
    QuestionType.PERSON: _person,
    QuestionType.LIST: _list,
}
