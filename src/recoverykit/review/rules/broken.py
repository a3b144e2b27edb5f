"""Promises for a day that is over, or made a second time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from recoverykit.review.patterns import compiled
from recoverykit.review.reading import Sentence
from recoverykit.review.report import Severity
from recoverykit.review.rule import Hit, Rule, Scene
from recoverykit.review.rules.better import only_better
from recoverykit.review.rules.measures import CHANGED, VAGUE_OBJECT, is_measure
from recoverykit.review.rules.overpromise import ABSOLUTE, MODEST
from recoverykit.review.rules.promises import (
    ATTRIBUTE,
    FREED,
    Promise,
    content,
    end_of,
    is_of_reader,
    matches,
    promises,
)

# For a day that is over.

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_DUE = (
    r"(?P<due>\b(?:by|before|until|till|no\s+later\s+than|not\s+later\s+than|on|from|as\s+of|starting"
    r"|latest|due|in)\s+(?:or\s+before\s+)?(?:the\s+)?(?:(?P<end>end|middle|start|beginning|close"
    r"|week)\s+of\s+)?(?:(?:<WEEKDAY>)\.?,?\s+)?(?:the\s+)?)?"
)
_DATES = (
    _DUE + r"(?P<at>(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<name><MONTH>)\b\.?(?:,?\s+(?P<year>\d{4}))?)",
    _DUE + r"(?P<at>(?P<name><MONTH>)\b\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?\b(?!\d)(?:,?\s+(?P<year>\d{4}))?)",
    _DUE + r"(?P<at>(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d))\b",
    _DUE + r"(?P<at>(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4}|\d\d))\b",
    (
        r"(?P<due>\b(?:by|before|in|until|during|of)\s+(?:the\s+)?(?:(?P<end>end|middle|start"
        r"|beginning)\s+of\s+)?(?:early\s+|late\s+"
        r"|mid-?\s?)?)(?P<at>(?P<name><MONTH>)\b(?!\s+\d{1,2}\b)(?:\s+(?P<year>\d{4}))?)"
    ),
)


def _past(sentence: Sentence, scene: Scene) -> Iterator[Hit]:
    now = scene.knowledge.now
    if now is None:
        return
    made = [one for one in promises(sentence) if not matches(r"^(?:not|never)\b", one.rest)]
    low = sentence.low
    if not made or (not any(character.isdigit() for character in low) and not matches(r"\b<MONTH>\b", low)):
        return
    ahead: list[tuple[int, int]] = []
    for pattern in sentence.live(_DATES):
        for found in pattern.finditer(low):
            if not _is_due(found, low, made):
                continue
            days = _days(found, now.date())
            if days and max(days) < now.date():
                ahead.append(found.span("at"))
            elif days:
                return
    for start, end in ahead:
        yield Hit(sentence, start, end)


def _is_due(found: re.Match[str], low: str, made: list[Promise]) -> bool:
    """Whether a date is the one for which something is promised."""
    due = found["due"] or ""
    before = low[: found.start()]
    if found["at"].startswith("may") and not due and not found.groupdict().get("day"):
        return False
    if all(found.end() < one.start for one in made):
        first = min(made, key=lambda one: one.start)
        return (
            bool(due)
            and low[: found.start()].strip(" ,") in ("", "and", "so", "but", "then")
            and found.end() < first.start
        )
    if due.startswith(("by", "no later", "not later", "before", "until", "till", "latest")):
        gone = matches(ATTRIBUTE, before + " ")
        return not gone or bool(matches(FREED, before[: gone.start()]))
    if not due or due.startswith("of"):
        return False
    gone = matches(ATTRIBUTE, (before.rstrip() + " " + due.split()[0] + " "))
    return not gone or bool(matches(FREED, before[: gone.start()]))


def _days(found: re.Match[str], today: date) -> list[date]:
    """The days that a date can mean; with no year, that of the nearest."""
    parts = found.groupdict()
    year = parts.get("year")
    years = [int(year) + (2000 if len(year) == 2 else 0)] if year else [today.year - 1, today.year, today.year + 1]
    months = [int(parts["month"])] if parts.get("month") else [_month(parts["name"])]
    number = int(parts["day"]) if parts.get("day") else 28
    pairs = [(month, number) for month in months]
    if parts.get("month") and "-" not in found["at"]:
        pairs.append((number, months[0]))
    days = [day for one in years for month, on in pairs if (day := _day(one, month, on)) is not None]
    return days if year else [min(days, key=lambda day: abs(day - today))] if days else []


def _month(name: str) -> int:
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(name[:3]))


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


# Anew, after one was broken.

_AGAINST_RECURRENCE = (
    r"\b(?:again|recur\w*|in\s+(?:the\s+)?future|from\s+now\s+on|going\s+forward|every|each|always"
    r"|prevent\w*|avoid|take\s+(?:more\s+|better\s+|great\s+)?care|keep\s+an\s+eye|make\s+sure|ensure"
    r"|watch|check|double-check|careful|better|improve)\b"
)
_DONE_CHANGE = (
    r"\b(?:i|we|<SENDER>|he|she)(?:'ve|\s+(?:have|has))(?:\s+(?:also|already|now"
    r"|since)){0,2}\s+(?:trained|hired|moved|split|written|rewritten|built|set\s+up|put)\b"
) + VAGUE_OBJECT


def _repeated(scene: Scene) -> Iterator[Hit]:
    record = scene.knowledge.record
    if record is None or not record.broken:
        return
    for one in scene.reading.prose:
        if _finished(one):
            return
    matters = [content(broken) for broken in record.broken]
    for sentence in scene.reading.prose:
        better = [*only_better(sentence, scene)]
        if better:
            yield better[0]
            continue
        absolute = next((found for one in sentence.live(ABSOLUTE) if (found := one.search(sentence.low))), None)
        if absolute and not matches(MODEST, sentence.low):
            yield Hit(sentence, *absolute.span("at"))
            continue
        for promise in promises(sentence):
            if matches(r"^(?:not|never|understand|accept)\b", promise.rest) or is_of_reader(promise):
                continue
            shared = content(sentence.low)
            same = any(len(matter & shared) >= min(2, len(matter)) and matter for matter in matters)
            if same or matches(_AGAINST_RECURRENCE, promise.rest):
                yield Hit(sentence, promise.start, end_of(promise))
                break


def _finished(sentence: Sentence) -> bool:
    """Whether a sentence tells of a change that is made already."""
    bare = compiled(r"\bfrom\s+(?:now\s+on|today|tomorrow|<WEEKDAY>|next\s+\w+)\b").sub("", sentence.low)
    ahead = r"\bwill\b|'ll\b|\bgoing\s+to\b|\bplan\b|\bshould\s+have\b|\bdid\s+not\b|\bdidn't\b|\bfailed\b"
    return any(
        matches(CHANGED, one) or matches(_DONE_CHANGE, one) or (is_measure(one) and not matches(ahead, one))
        for one in re.split(r";|,\s+(?:and|but|so)\s", bare)
    )


RULES: tuple[Rule, ...] = (
    Rule(
        "past-date",
        Severity.ERROR,
        ("J",),
        "This promises something for a day that is already over.",
        "By judgement: a promised day that has passed reads as another promise that was not kept.",
        "By which day from now on will this be done?",
        finder=_past,
    ),
    Rule(
        "repeated-promise",
        Severity.ERROR,
        ("Uber22",),
        "This promises anew what was promised before and not kept, and tells of no change that is finished.",
        "In a field study with a taxi service, repeated apologies and promises could backfire.",
        "Which change is already made, since which day, and how can the reader see it?",
        text_finder=_repeated,
    ),
)
