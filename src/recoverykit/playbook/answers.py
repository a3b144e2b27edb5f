"""What somebody typed, or wrote into an answers file, as a typed value. Nothing is guessed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Literal

from recoverykit.date_forms import MomentProblem
from recoverykit.english import day_words, one_space, time_words
from recoverykit.moments import Moment
from recoverykit.playbook.model import Choice, Direction, Question, QuestionType
from recoverykit.playbook.wording import GAP
from recoverykit.typed_dates import parse_day, parse_moment
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
_WHO = re.compile(r"([^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}):\s+(\S.*)", re.DOTALL)
_SMALL_WORDS_OF_NAMES = frozenset("of the de da di del van von der den".split())
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d*)(?:\.\d*)?")
_LABEL = re.compile(r"(?:^|,)\s*(name|role|firm|reach|salutation):\s*", re.I)
_BELONGS_TO_WHAT_STANDS_BEFORE = frozenset(
    "ltd limited llp llc plc inc gmbh ag sa bv nv corp co lp jr sr ii iii phd obe mbe cbe kc qc".split()
)


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
    if isinstance(raw, dict) and len(raw) == 1:
        # YAML reads an unquoted line that begins with a name and a colon as a mapping.
        ((name, rest),) = raw.items()
        if (
            isinstance(rest, str)
            and name not in {one.id for one in question.fields}
            and _WHO.fullmatch(f"{name}: {rest}")
            and _is_called(name)
        ):
            return parse_item(question, f"{name}: {rest}", context)
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
            return _typed_number(value)
        case Money(amount, currency):
            return f"{_typed_number(amount)} {currency}"
        case Person():
            return _typed_person(value)
        case tuple():
            return ""
        case Moment():
            return _typed_moment(value, context.calendar.zone.key)


def _typed_number(number: Decimal) -> str:
    """`12.5`; with a zero at its end where three decimals could be taken for thousands."""
    return f"{number:f}0" if _could_be_thousands(number) else f"{number:f}"


def _typed_person(person: Person) -> str:
    """`Priya Raman, director, Northgate`; with names for the parts where they could be taken for one another."""
    plain = ", ".join(part for part in (person.name, person.role, person.firm, person.reach) if part)
    if _person_from_text(plain) == person:
        return plain
    parts = {name: getattr(person, name) for name in _PERSON_FIELDS[1:]}
    named = [f"{name}: {part}" for name, part in parts.items() if part]
    return ", ".join((person.name, *named)) if named else f"name: {person.name}"


def _typed_moment(moment: Moment, zone: str) -> str:
    """`26 November 2026 17:00`, as clocks in `zone` show it."""
    here = moment if moment.time is None or moment.zone == zone else Moment.of(moment.instant(), zone)
    day = day_words(here.day).partition(" ")[2]
    return day if here.time is None else f"{day} {time_words(here.time)}"


def _clean(question: Question, raw: str) -> str | Problem:
    limit = LONG_TEXT_LIMIT if question.type is QuestionType.LONG_TEXT else TEXT_LIMIT
    if len(raw) > 4 * LONG_TEXT_LIMIT:
        return _too_long(len(raw), limit, raw[:LONG_TEXT_LIMIT])
    text = unicodedata.normalize("NFC", raw.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    if len(text) > limit:
        return _too_long(len(text), limit, text[:LONG_TEXT_LIMIT])
    if (bad := next((mark for mark in text if _forbidden(mark)), None)) is not None:
        return Problem(f"There is a control character in it (U+{ord(bad):04X}). Here it is without.", keep=_safe(text))
    if GAP in text:
        return Problem(f"The sign {GAP} marks a gap in a sentence. Here it is without.", keep=_safe(text))
    if question.type is QuestionType.LONG_TEXT:
        return "\n\n".join(one_space(part) for part in re.split(r"\n\s*\n", text.strip()) if part.strip())
    return one_space(text)


def _too_long(length: int, limit: int, start: str) -> Problem:
    message = f"That is {length:,} characters long. At most {limit:,} fit here: keep what the client must read."
    return Problem(message, keep=_safe(start))


def _safe(text: str) -> str:
    """The text without what no answer may hold; what parts words becomes a space."""
    kept = (mark if not _forbidden(mark) and mark != GAP else " " if mark.isspace() else "" for mark in text)
    return "".join(kept)


def _forbidden(mark: str) -> bool:
    if " " <= mark <= "~":
        return False
    category = unicodedata.category(mark)
    direction_override = "\u202a" <= mark <= "\u202e" or "\u2066" <= mark <= "\u2069"
    no_character = ord(mark) & 0xFFFE == 0xFFFE or "\ufdd0" <= mark <= "\ufdef"
    return (category in ("Cc", "Cs", "Co") and mark != "\n") or direction_override or no_character


def _text(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
    if not isinstance(raw, str):
        return Problem("This is answered in words. In an answers file, put them in quotes.")
    if not raw:
        return Problem("Nothing was typed.")
    if not any(unicodedata.category(mark)[0] in "LNS" for mark in raw):
        return Problem("There are no words in it.")
    text, suspected = _without_hedge(raw) if question.suspected else (raw, False)
    return Parsed(text, suspected)


def _without_hedge(text: str) -> tuple[str, bool]:
    """The text less each "probably" and "I think that" in front, and whether there was one."""
    hedged = False
    while (found := _SUSPECTED.match(text)) and re.match(r"[\w\"'“‘(£$€]", text[found.end() :]):
        text, hedged = text[found.end() :], True
    return text, hedged


def _choice(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
    typed = (_digits(raw) or "").strip()
    for one in question.choices:
        if typed and typed == one.value:
            return Parsed(one.value)
    typed = typed.casefold()
    if typed.isdecimal() and 1 <= int(typed) <= len(question.choices):
        return Parsed(question.choices[int(typed) - 1].value)
    for one in question.choices:
        if typed and typed in (one.value.casefold(), one.label.casefold()):
            return Parsed(one.value)
    near = [one for one in question.choices if typed and _starts(one, typed)]
    if len(near) == 1:
        return Parsed(near[0].value)
    names = tuple(one.value for one in question.choices)
    return Problem(f"Choose a number from 1 to {len(names)}, or one of: {', '.join(names)}.", names)


def _starts(choice: Choice, typed: str) -> bool:
    """One letter is enough for a choice's own word, three for its label."""
    return choice.value.casefold().startswith(typed) or (len(typed) > 2 and choice.label.casefold().startswith(typed))


def _yes_no(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
    if isinstance(raw, bool):
        return Parsed(raw)
    word = raw.casefold().rstrip(".!") if isinstance(raw, str) else ""
    if word in ("y", "yes", "true", "n", "no", "false"):
        return Parsed(word in ("y", "yes", "true"))
    return Problem("Type y or n.", ("yes", "no"))


def _number(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
    number = _decimal(_digits(raw), exact=not isinstance(raw, str))
    if isinstance(number, Problem):
        return number
    if question.minimum and number < Decimal(question.minimum):
        return Problem(f"That is less than {question.minimum}, the least this can be.")
    if question.maximum and number > Decimal(question.maximum):
        return Problem(f"That is more than {question.maximum}, the most this can be.")
    return Parsed(number)


def _digits(raw: Json) -> str | None:
    """What was typed, or a number of an answers file in digits; None for anything else."""
    if isinstance(raw, bool) or not isinstance(raw, str | int | float):
        return None
    if isinstance(raw, float):
        return f"{Decimal(repr(raw)):f}"
    # Python refuses to write out numbers of more than 4300 digits.
    return str(raw) if isinstance(raw, str) or abs(raw) < 10**20 else None


def _decimal(typed: str | None, *, exact: bool) -> Decimal | Problem:
    """The number that was typed. `exact`: three decimals can't be thousands."""
    text = (typed or "").strip()
    if not _NUMBER.fullmatch(text):
        if re.fullmatch(r"[\d\s.]*,[\d\s.,]*", text):
            return Problem("Write decimals with a point and thousands with a comma, as in 1,250.50.")
        return Problem("Type a number, as in 12 or 12.5.")
    text = re.sub(r"[,\s]", "", text)
    try:
        number = Decimal(text)
    except InvalidOperation:
        return Problem("Type a number, as in 12 or 12.5.")
    if len(text) > 20:
        return Problem("That is too long for a number.")
    if _could_be_thousands(number) and not exact:
        whole, point = f"{number:f}".replace(".", ""), f"{number.normalize():f}"
        safe = _typed_number(number.normalize())
        return Problem(f"Is {number:f} meant as {whole} or as {point}?", (whole, safe))
    return number


def _could_be_thousands(number: Decimal) -> bool:
    return re.fullmatch(r"-?[1-9]\d{0,2}\.\d{3}", f"{number:f}") is not None


def _money(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
    found = _MONEY.fullmatch((_digits(raw) or "").strip().rstrip(" ."))
    if found is None or (found[1] and found[3]) or len(found[1] + found[3]) > 20:
        return Problem("Type an amount, as in £180 or 180 EUR.")
    name = found[1] or found[3] or context.currency
    currency = _currency(name)
    if currency is None:
        return Problem(f"{name} is no currency that I know. Use £, $, € or a code such as CHF.")
    amount = _decimal(found[2], exact=not isinstance(raw, str))
    if isinstance(amount, Problem):
        fitting = (text for text in amount.suggestions if _has_decimals_of(currency, Decimal(text)))
        return replace(amount, suggestions=tuple(f"{text} {currency}" for text in fitting))
    if amount.is_signed():
        return Problem("Type the amount without a minus.")
    if not _has_decimals_of(currency, amount):
        return Problem(f"That has more decimals than {currency} has.")
    return Parsed(Money(amount, currency))


_MONEY = re.compile(r"([^\d\s.,+-]*)\s*([+-]?[\d.,\s]*\d)\s*([^\d\s.,]*)")


def _has_decimals_of(currency: str, amount: Decimal) -> bool:
    from babel.numbers import get_currency_precision

    return amount == round(amount, get_currency_precision(currency))


def _currency(name: str) -> str | None:
    if known := _NAMED_CURRENCIES.get(name.casefold()):
        return known
    from babel.numbers import list_currencies

    known_codes = list_currencies() - {"XXX", "XTS"}  # These two stand for no currency and for tests.
    return name.upper() if name.upper() in known_codes else None


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
    person = _person_from_text(raw)
    return Parsed(person) if _is_name(person.name) else Problem(_NO_NAME)


_NO_NAME = "There is no name in it. Type a name, and the firm if there is one: Priya Raman, Northgate."


def _is_name(text: str) -> bool:
    return any(mark.isalpha() for mark in text) and not re.fullmatch(r"\S+@\S+", text)


def _person_from_text(text: str) -> Person:
    """`NAME, FIRM`, `NAME, ROLE, FIRM`, either with a way to reach them, or with named parts: `NAME, role: ROLE`."""
    if _LABEL.search(text):
        head, *named = _LABEL.split(text)
        parts = {label.lower(): part.strip() for label, part in zip(named[::2], named[1::2], strict=True)}
        return Person(**{"name": head.strip(), **parts})
    name, *others = _parts_of_person(text)
    reach = [part for part in others if _is_reach(part)]
    rest = [part for part in others if part not in reach]
    role = rest.pop(0) if len(rest) > 1 else ""
    return Person(name, role, ", ".join(rest), ", ".join(reach))


def _parts_of_person(text: str) -> list[str]:
    """What stands between the commas. "Ltd" and "Jr." stay with what stands before them."""
    parts: list[str] = []
    for part in re.sub(r"\s*<(\S+@[^\s<>]+)>", r", \1", text).split(","):
        word = part.replace(".", "").strip().casefold()
        if parts and word in _BELONGS_TO_WHAT_STANDS_BEFORE:
            parts[-1] += f", {part.strip()}"
        elif part.strip():
            parts.append(part.strip())
    return parts or [""]


def _is_reach(part: str) -> bool:
    """Whether it is a telephone number or a mail address: "Studio 54321" is neither."""
    digits, letters = len(re.findall(r"\d", part)), sum(mark.isalpha() for mark in part)
    return bool(re.search(r"@\S", part)) or (digits >= 5 and (digits > letters or part[0] in "+(0"))


def _person_from_mapping(question: Question, raw: Mapping[str, Json]) -> Parsed | Problem:
    parts: dict[str, str] = {}
    for name, part in raw.items():
        if name not in _PERSON_FIELDS:
            return Problem(f"A person has no {name!r}, only {', '.join(_PERSON_FIELDS)}.", field=name)
        if part is None:
            continue
        if not isinstance(part, str):
            return Problem(f"Put the {name} in quotes, so that it is read as text.", field=name)
        checked = _clean(question, part)
        if isinstance(checked, Problem):
            return replace(checked, field=name)
        parts[name] = checked
    if not _is_name(parts.get("name", "")):
        return Problem("A person has a name.", field="name")
    return Parsed(Person(**parts))


def _list(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
    entries = raw if isinstance(raw, list) else [raw]
    if question.required and not entries:
        return Problem("This list needs an entry.")
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
    rest, behind = line, ""
    for one in question.fields[1:]:
        if one.inline == ":" and (found := _WHO.fullmatch(rest)) and _is_called(found[1]):
            parsed = parse_answer(one, found[1], context)
            if isinstance(parsed, Parsed):
                values[one.id], rest = _scalar(parsed.value), found[2]
    before = line.removesuffix(rest)
    for one in question.fields[1:]:
        if one.inline not in ("", ":"):
            split = _split_behind(one, rest, context)
            if isinstance(split, Problem):
                return replace(split, suggestions=tuple(f"{before}{text}{behind}" for text in split.suggestions))
            shorter, value = split
            if value is not None:
                values[one.id], rest, behind = value, shorter, rest[len(shorter) :] + behind
    head = parse_answer(question.fields[0], rest, context)
    if isinstance(head, Problem):
        return head
    return _open(question, {question.fields[0].id: _scalar(head.value), **values})


def _is_called(words: str) -> bool:
    return all(not word[0].islower() or word in _SMALL_WORDS_OF_NAMES for word in words.split())


def _split_behind(one: Question, line: str, context: AnswerContext) -> tuple[str, Scalar | None] | Problem:
    """Take `KEYWORD VALUE` off the end of a line, at the first keyword behind which all the rest is a value.

    A date that is needed and can't be taken as it stands ("by next Friday") gives a problem, with whole lines to type.
    """
    doubt: Problem | None = None
    for found in re.finditer(rf"(?:^|,?\s+){re.escape(one.inline)}\s+", line, re.IGNORECASE):
        typed = line[found.end() :].rstrip(".! ")
        parsed = parse_answer(one, typed, context)
        if isinstance(parsed, Parsed) and not line[: found.start()]:
            return Problem(f"What stands before “{one.inline} {typed}” is missing.")
        if isinstance(parsed, Parsed):
            return line[: found.start()], _scalar(parsed.value)
        if one.required and _is_a_date(one, typed, parsed, context):
            doubt = replace(parsed, suggestions=tuple(line[: found.end()] + text for text in parsed.suggestions))
    return doubt or (line, None)


def _is_a_date(one: Question, typed: str, problem: Problem, context: AnswerContext) -> bool:
    """Whether what was not taken is a date all the same: one of several, or one on the wrong side of now."""
    if one.type not in (QuestionType.DATE, QuestionType.DATE_TIME):
        return False
    anywhere = parse_answer(replace(one, direction=Direction.ANY), typed, context)
    return bool(problem.suggestions) or isinstance(anywhere, Parsed)


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
