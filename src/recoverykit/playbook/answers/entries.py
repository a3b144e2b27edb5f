"""Lists of groups: entries typed on a line each, or written with their fields."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from recoverykit.moments import Moment
from recoverykit.playbook.answers.base import AnswerContext, Parsed, Problem, clean
from recoverykit.playbook.answers.scalars import parse_scalar
from recoverykit.playbook.model import UNDATED, Direction, Question, QuestionType, lacking, may_be_undated
from recoverykit.rhythm import rhythm
from recoverykit.values import Item, Json, Scalar, Value

LIST_LIMIT = 50
_WHO = re.compile(r"([^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,5}):\s+(\S.*)", re.DOTALL)

SUSPECTED = "suspected"
"""The yes-or-no field of an entry that says whether it is only suspected; "probably" in front says it too."""

_SMALL_WORDS_OF_NAMES = frozenset("and of the de da di del van von der den".split())


@dataclass(frozen=True, slots=True)
class OpenItem:
    """An entry of a list of which required fields are still missing."""

    values: Mapping[str, Scalar]
    missing: tuple[Question, ...] = field(default=())


def parse_item(question: Question, raw: Json, context: AnswerContext) -> OpenItem | Problem:
    """Understand one entry of a list: a mapping of its fields, or a line of which inline fields are split off."""
    if isinstance(raw, str):
        checked = clean(question.fields[0], raw)
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
        if may_be_undated(question) and one.inline == "by" and says_no_day(str(raw[one.id])):
            values[UNDATED] = True
            continue
        parsed = parse_scalar(one, raw[one.id], context)
        if isinstance(parsed, Problem):
            return Problem(parsed.message, parsed.suggestions, parsed.keep, one.id)
        values[one.id] = _scalar(parsed.value)
        if parsed.suspected:
            values[SUSPECTED] = True
    return _open(question, values)


def read_list(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
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
            return _incomplete(position, entry, found.missing[0])
        items.append(Item(f"i{position + 1}", found.values))
    return Parsed(tuple(items))


def _incomplete(position: int, entry: Json, field: Question) -> Problem:
    """An entry that says too little, or whose date was there and not understood."""
    typed = entry.strip() if isinstance(entry, str) else ""
    behind = re.search(rf"(?:^|\s){re.escape(field.inline)}\s+(\S.*)$", typed, re.IGNORECASE) if field.inline else None
    if behind and field.inline != ":":
        message = f"Entry {position + 1}: “{field.inline} {behind[1]}” cannot be read as a day or time."
    else:
        message = f"Entry {position + 1} lacks {field.id!r}."
    return Problem(message, field=f"{position}")


def _item_from_line(question: Question, line: str, context: AnswerContext) -> OpenItem | Problem:
    """Split a line: `NAME: ` in front for the field that is typed before a colon, `by DATE` behind for a keyword."""
    if not line:
        return Problem("Nothing was typed.")
    values: dict[str, Scalar] = {}
    if may_be_undated(question) and (found := _NO_DAY.search(line)) and line[: found.start()].strip():
        values[UNDATED] = True
        line = line[: found.start()]
    rest, behind = line, ""
    for one in question.fields[1:]:
        if one.inline == ":" and (found := _WHO.fullmatch(rest)) and _is_called(found[1]):
            parsed = parse_scalar(one, found[1], context)
            if isinstance(parsed, Parsed):
                values[one.id], rest = _scalar(parsed.value), found[2]
    before = line.removesuffix(rest)
    rest, condition = _condition_behind(question, rest, context)
    for one in question.fields[1:]:
        if one.inline not in ("", ":") and UNDATED not in values:
            split = _split_behind(one, rest, context)
            if isinstance(split, Problem):
                return replace(split, suggestions=tuple(f"{before}{text}{behind}" for text in split.suggestions))
            shorter, value = split
            if value is not None:
                values[one.id], rest, behind = value, shorter, rest[len(shorter) :] + behind
    head = parse_scalar(question.fields[0], rest + condition, context)
    if isinstance(head, Problem):
        return head
    if head.suspected:
        values[SUSPECTED] = True
    return _open(question, {question.fields[0].id: _scalar(head.value), **values})


_CONDITION = r"(?i),? (?:if|once|as soon as|unless) (?!(?:I|we|possible|all|nothing|everything|time)\b)[^,]+$"
"""What is not in the sender's hands: "if I can" takes a promise back."""


def _condition_behind(question: Question, line: str, context: AnswerContext) -> tuple[str, str]:
    """What a promise depends on, off the end of a line where a day stands before it: "… by Friday, if you want it"."""
    found = re.search(_CONDITION, line.rstrip(".! "))
    shorter = line[: found.start()] if found else ""
    for one in question.fields[1:]:
        if found and one.inline == "by":
            split = _split_behind(one, shorter, context)
            if not isinstance(split, Problem) and split[1] is not None:
                return shorter, found[0]
    return line, ""


_NO_DAY = re.compile(
    r"(?:^|[,;]?\s+)\(?(?:(?:by )?no (?:date|day)(?: yet)?|(?:date|day) not known(?: yet)?|without a (?:date|day)"
    r"|I (?:cannot|can['’]t) (?:yet )?say (?:yet )?when)"
    r"\)?\.?\s*$",
    re.IGNORECASE,
)


def says_no_day(words: str) -> bool:
    """Whether somebody says that there is no day for it yet: "no date yet"."""
    return _NO_DAY.fullmatch(words.strip()) is not None


def _is_called(words: str) -> bool:
    """Whether words are a name, or "our attorney", "the lab"."""
    if words.split()[0].casefold() in ("our", "my", "the"):
        return True
    return all(not word[0].islower() or word in _SMALL_WORDS_OF_NAMES for word in words.split())


def _split_behind(one: Question, line: str, context: AnswerContext) -> tuple[str, Scalar | None] | Problem:
    """Take `KEYWORD VALUE` off the end of a line, at the first keyword behind which all the rest is a value.

    A date that is needed and can't be taken as it stands ("by next Friday") gives a problem, with whole lines to type.
    """
    doubt: Problem | None = None
    keywords = "by|on|at|before|after" if one.inline == "by" else re.escape(one.inline)
    for found in re.finditer(rf"(?:^|,?\s+)(?P<said>{keywords})\s+", line, re.IGNORECASE):
        typed = line[found.end() :].rstrip(".! ")
        if one.inline == "by" and (said := found["said"].casefold()) not in ("by", "before"):
            # "at six" says when of each day; only a day that is named is that of the promise.
            if not _A_DAY.search(typed) or re.search(r"\b(?:by|before)\b", typed, re.IGNORECASE):
                continue
            typed = f"{said} {typed}"
            parsed = parse_scalar(one, typed, context)
            if isinstance(parsed, Parsed) and line[: found.start()]:
                return line[: found.start()], _scalar(parsed.value)
            continue
        end = found.end()
        if found["said"].casefold() == "before":
            typed, end = f"before {typed}", found.start("said")
        parsed = parse_scalar(one, typed, context)
        if isinstance(parsed, Parsed) and not line[: found.start()]:
            return Problem(f"What stands before “{one.inline} {typed}” is missing.")
        if isinstance(parsed, Parsed):
            return line[: found.start()], _scalar(parsed.value)
        if one.required and _is_a_date(one, typed, parsed, context):
            doubt = replace(parsed, suggestions=tuple(line[:end] + text for text in parsed.suggestions))
    return doubt or (line, None)


_A_DAY = re.compile(
    r"\b(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?|today|tonight|tomorrow"
    r"|\d{1,2}(?:st|nd|rd|th)|\d{1,2} [a-z]{3,9}|[a-z]{3,9} \d{1,2})\b",
    re.IGNORECASE,
)


def _is_a_date(one: Question, typed: str, problem: Problem, context: AnswerContext) -> bool:
    """Whether what was not taken is a date all the same: one of several, or one on the wrong side of now."""
    if one.type not in (QuestionType.DATE, QuestionType.DATE_TIME):
        return False
    anywhere = parse_scalar(replace(one, direction=Direction.ANY), typed, context)
    return bool(problem.suggestions) or isinstance(anywhere, Parsed)


def _open(question: Question, values: Mapping[str, Scalar]) -> OpenItem:
    kept = {one.id: values[one.id] for one in question.fields if one.id in values}
    if may_be_undated(question) and not any(isinstance(one, Moment) for one in kept.values()):
        # "every Monday" says when, and asks for no day beside it.
        kept |= {UNDATED: True} if rhythm(str(kept.get(question.fields[0].id, ""))) else {}
    return OpenItem(kept, lacking(question, kept))


def _scalar(value: Value) -> Scalar:
    if isinstance(value, tuple):
        raise TypeError("a list stands inside a list")
    return value


def _field_names(question: Question) -> str:
    return ", ".join(one.id for one in question.fields)
