"""What the client has been told so far, held against what is known now: nothing that went out is silently different.

Pure: the facts of each departure are those from which its text was composed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from enum import StrEnum
from itertools import product

from recoverykit.case.engine import Engine
from recoverykit.case.sentences import PRONOUNS, TEXTS
from recoverykit.case.state import UNASKED, Departure, Fact, FactState
from recoverykit.english import Hours, Reader
from recoverykit.frozen import dataclass
from recoverykit.moments import Moment
from recoverykit.playbook.model import Phase, Question, QuestionType
from recoverykit.values import Person

_EXPLAINS = (Phase.ACKNOWLEDGE, Phase.APOLOGISE, Phase.EXPLAIN)


class Turn(StrEnum):
    """What has become of something that a document said."""

    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Correction:
    """Something that a document said on a day (`at`, aware), and how it is now; `now` is empty where it was withdrawn.

    `suspected`: it was told as a suspicion.
    """

    question: str
    at: datetime
    then: str
    now: str
    suspected: bool
    turn: Turn


def corrections(engine: Engine, gone: Sequence[Departure]) -> tuple[Correction, ...]:
    """What was told about the failure in what has gone out, and reads otherwise now."""
    found = (_correction(engine, question, gone) for question in engine.playbook.ask if _explains(question))
    return tuple(one for one in found if one is not None)


def _explains(question: Question) -> bool:
    """Whether an answer tells what happened and why. What it means for the client goes on changing, and is no error."""
    changing = question.phase is Phase.ACKNOWLEDGE and question.unknown
    told = question.type in TEXTS and question.sentence is not None
    return told and question.phase in _EXPLAINS and not changing


def _correction(engine: Engine, question: Question, gone: Sequence[Departure]) -> Correction | None:
    told = next((one for one in reversed(gone) if _says(engine, question, one)), None)
    if told is None:
        return None
    before, now = told.facts[question.id], engine.state.fact(question.id)
    if now.known and (now.value, now.suspected) == (before.value, before.suspected):
        return None
    if now.known and now.value == before.value:
        turn = Turn.CONFIRMED if before.suspected else Turn.CORRECTED
    else:
        turn = Turn.CORRECTED if now.known else Turn.WITHDRAWN
    reads = engine.sentences.read
    return Correction(
        question.id,
        told.at,
        reads(question, before),
        reads(question, now) if now.known and engine.applies(question.when) else "",
        before.suspected,
        turn,
    )


def _says(engine: Engine, question: Question, gone: Departure) -> bool:
    """Whether the answer as it was then stands in a document. What has not been written to them is not put right."""
    fact = gone.facts.get(question.id, UNASKED)
    paper = _paper(engine, gone)
    whole = _plain(engine.sentences.read(question, fact))
    return fact.known and (_stood_in(engine, question, fact, paper) or (bool(whole) and whole in paper.text))


@dataclass(frozen=True, slots=True)
class _Paper:
    """What went out: its words as they are looked for, and the day on which it was written, where the sender is."""

    text: str
    day: date


def _paper(engine: Engine, gone: Departure) -> _Paper:
    return _Paper(_plain(gone.text), gone.at.astimezone(engine.zone or engine.calendar.zone).date())


@dataclass(frozen=True, slots=True)
class Change:
    """Something that a document said when it went out, and how it is now; `now` is empty where it is no more.

    `sentences` are those of the document in which it stood, as they went out.
    """

    question: str
    then: str
    now: str
    sentences: tuple[str, ...] = ()


def changes_since(engine: Engine, gone: Departure) -> Iterator[Change]:
    """What a document that went out said, and what the record says otherwise now.

    Only what stands in its text counts; a date that had come before it was changed is history, and no change.
    """
    paper = _paper(engine, gone)
    for question in engine.playbook.ask:
        before, now = gone.facts.get(question.id, UNASKED), engine.state.fact(question.id)
        if question.type is QuestionType.LIST:
            yield from _entries_changed(engine, question, before, now, gone)
        elif _differ(before, now) and _stood_in(engine, question, before, paper):
            where = _sentences_with(engine, question, before, gone)
            yield Change(question.id, _words(engine, question, before), _words(engine, question, now), where)


def _entries_changed(engine: Engine, question: Question, before: Fact, now: Fact, gone: Departure) -> Iterator[Change]:
    kept = {one.uid: one for one in now.value} if now.known and isinstance(now.value, tuple) else {}
    read, paper = engine.sentences.item_sentence, _paper(engine, gone)
    for item in before.value if before.known and isinstance(before.value, tuple) else ():
        same, task = kept.get(item.uid), _plain(engine.sentences.item_task(question, item))
        if (same is None or same.values != item.values) and task in paper.text:
            where = tuple(one for one in sentences_of(gone.text) if task in _plain(one))
            yield Change(question.id, read(question, item), read(question, same) if same else "", where)
    if before.state is FactState.UNKNOWN and _differ(before, now) and _stood_in(engine, question, before, paper):
        where = _sentences_with(engine, question, before, gone)
        yield Change(question.id, _NOT_KNOWN, " ".join(read(question, one) for one in kept.values()), where)


def _sentences_with(engine: Engine, question: Question, fact: Fact, gone: Departure) -> tuple[str, ...]:
    """The sentences of a document that say a fact. Words of several sentences stand in each of them that is theirs."""
    day = _paper(engine, gone).day
    typed = [_plain(one) for one in sentences_of(fact.value)] if isinstance(fact.value, str) else []
    return tuple(
        one
        for one in sentences_of(gone.text)
        if _stood_in(engine, question, fact, _Paper(_plain(one), day))
        or any(" " in words and words in _plain(one) for words in typed)
    )


def sentences_of(markdown: str) -> tuple[str, ...]:
    """The sentences of a document that went out, without the marks of Markdown."""
    blocks = [" ".join(one.split()) for one in re.split(r"\n\s*\n|\n(?=[-*] )|  \n|\\\n", markdown)]
    text = [re.sub(r"\\(.)", r"\1", re.sub(r"^(?:[-*#>] ?)+|\*\*", "", one)) for one in blocks]
    # The rows of a table are no sentences.
    return tuple(one for block in text if not block.startswith("|") for one in _BETWEEN.split(block) if one)


_BETWEEN = re.compile(r"(?<=[.!?…])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9£$€])")


_NOT_KNOWN = "not known yet"


def _differ(before: Fact, now: Fact) -> bool:
    if isinstance(before.value, Moment) and now.at is not None and before.value.instant() <= now.at:
        return False
    return _told(before) != _told(now)


def _told(fact: Fact) -> tuple[object, ...]:
    """All of a fact that a reader could notice; whether it was declined or never asked is not among it."""
    if fact.known:
        return (fact.value, fact.suspected)
    return ("unknown", fact.until) if fact.state is FactState.UNKNOWN else ()


def _stood_in(engine: Engine, question: Question, fact: Fact, paper: _Paper) -> bool:
    """Whether a document says it: its words, or that it is not known yet."""
    text = paper.text
    if fact.state is FactState.UNKNOWN:
        return any(words in text for words in _told_later(engine, question))
    match fact.value if fact.known else None:
        case str() as words:
            return question.type in TEXTS and _plain(words) in text
        case Person(name):
            return _plain(name) in text
        case Moment() as moment:
            return _names(paper, moment)
        case tuple() as items:
            return any(_plain(engine.sentences.item_task(question, one)) in text for one in items)
        case _:
            return False


def _names(paper: _Paper, moment: Moment) -> bool:
    """Whether a document names a time: its day with the date or as near, and its hour if it has one, in any of the
    ways in which they are written."""
    readers = [Reader(paper.day, "", *how) for how in product((False, True), Hours)]
    days = [words for one in readers for words in (one.day(moment.day), one.near(moment.day)) if words]
    clocks = [one.clock(moment.time) for one in readers] if moment.time is not None else [""]
    return any(_plain(one) in paper.text for one in days) and any(_plain(one) in paper.text for one in clocks)


def _told_later(engine: Engine, question: Question) -> Iterator[str]:
    """What they will be told, as one person and as several would write it: who signs may have changed since."""
    if question.later is None:
        return
    for pronouns in PRONOUNS.values():
        words = {name: pronouns.get(name) or engine.sentences.look_up(name) for name in question.later.names}
        yield _plain(question.later.fill(words.__getitem__))


def _plain(text: str) -> str:
    """Words to be looked for: without the marks of Markdown, with single spaces, in small letters."""
    return " ".join(re.sub(r"\\(.)", r"\1", text).casefold().split()).rstrip(". ")


def _words(engine: Engine, question: Question, fact: Fact) -> str:
    if fact.state is FactState.UNKNOWN:
        return _NOT_KNOWN
    return engine.sentences.answer(question, fact) if fact.known else ""


def departures_to_client(engine: Engine) -> tuple[Departure, ...]:
    """What has gone out to the person of the case, in the order in which it went."""
    ours = {one.id for one in engine.playbook.documents if not one.to_client}
    return tuple(one for one in engine.state.sent if one.document not in ours and one.document == one.kind)


def says_words(engine: Engine, gone: Departure, words: str) -> bool:
    """Whether words stand in the text of a document that went out, however it marks them."""
    return _plain(words) in _paper(engine, gone).text


def sentence_with(engine: Engine, gone: Departure, key: str) -> str:
    """The sentence of a document that went out in which a promise stands, by its key; empty if it is not in it."""
    name, _, uid = key.partition("/")
    question, fact = engine.playbook.question(name), gone.facts.get(name, UNASKED)
    if question is None:
        return ""
    if not uid:
        return next(iter(_sentences_with(engine, question, fact, gone)), "")
    item = next((one for one in fact.value if one.uid == uid), None) if isinstance(fact.value, tuple) else None
    task = _plain(engine.sentences.item_task(question, item)) if item else ""
    return next((one for one in sentences_of(gone.text) if task and task in _plain(one)), "")


def told_until(engine: Engine, gone: Sequence[Departure], question: Question) -> Moment | None:
    """The day that was named last in what has gone out, for something that nothing of it tells.

    What a document does not say counts for nothing, whatever was known when it went out.
    """
    until: Moment | None = None
    for one in gone:
        fact, paper = one.facts.get(question.id, UNASKED), _paper(engine, one)
        if not _stood_in(engine, question, fact, paper):
            continue
        if fact.known:
            until = None
        elif fact.until is not None and _names(paper, fact.until):
            until = fact.until
    return until
