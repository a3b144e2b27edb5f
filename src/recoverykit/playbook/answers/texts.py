"""Words: text, choices, yes or no."""

from __future__ import annotations

import re
import unicodedata

from recoverykit.playbook.answers.base import AnswerContext, Parsed, Problem, digits_of
from recoverykit.playbook.model import Choice, Question
from recoverykit.values import Json

_SUSPECTED = re.compile(
    r"(?:it was )?(?:probably|perhaps|maybe|possibly|i think|we think|i suspect|we suspect)\b[,:]?\s*(?:that )?",
    re.IGNORECASE,
)


def read_text(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
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


def read_choice(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
    typed = (digits_of(raw) or "").strip()
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
    return Problem(f"Choose a number from 1 to {len(names)}.", names)


def _starts(choice: Choice, typed: str) -> bool:
    """One letter is enough for a choice's own word, three for a part of its label ("email" for "by e-mail")."""
    label, part = (re.sub(r"[\W_]+", "", text.casefold()) for text in (choice.label, typed))
    return choice.value.casefold().startswith(typed) or (len(part) > 2 and part in label)


def read_yes_no(question: Question, raw: Json, context: AnswerContext) -> Parsed | Problem:
    if isinstance(raw, bool):
        return Parsed(raw)
    word = raw.casefold().rstrip(".!") if isinstance(raw, str) else ""
    if word in ("y", "yes", "true", "n", "no", "false"):
        return Parsed(word in ("y", "yes", "true"))
    return Problem("Type y or n.", ("yes", "no"))
