"""What the client was told would happen: who does it, and by when. Every date was given by the user."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from recoverykit.case.concerned import concerned
from recoverykit.case.engine import Engine
from recoverykit.case.knowing import departures_to_client, says_words, told_until
from recoverykit.case.moving import WHEN, notice_of, time_of, written_by
from recoverykit.case.state import FactState
from recoverykit.english import bare, sentence
from recoverykit.frozen import dataclass
from recoverykit.moments import Moment
from recoverykit.playbook.model import OTHERS, Entries, Phase, Question, QuestionType
from recoverykit.promises.checks import EVIDENCE, SEE, begins, comes_again, is_change, is_looked_at
from recoverykit.promises.owed import Owed
from recoverykit.values import Item

UPDATE_DOCUMENT, CAUSE_DOCUMENT = "progress-update", "cause-update"
"""The documents that tell how it stands, and what was found out."""


def promised(engine: Engine) -> Iterator[Owed]:
    """What the client was told or will be by the letter: the entries of the plan, calls, what is told later, what they
    were told in other words.

    No calendar is needed for it: each date was given. A change that holds from a day on has that day.
    """
    released = engine.state.released
    for one in _promised(engine):
        yield replace(one, released=True) if one.id in released and not one.done else one


def _promised(engine: Engine) -> Iterator[Owed]:
    for question in engine.playbook.ask:
        if question.type is QuestionType.LIST and question.entries is Entries.PROMISES:
            yield from _entries(engine, question)
            yield from _taken_off(engine, question)
        elif question.id == "next_contact" or (question.id == "call_at" and _call_is_promised(engine)):
            yield from _contact(engine, question)
        elif question.type is QuestionType.TEXT and question.sentence is not None:
            yield from _said(engine, question)
    yield from _to_others(engine)
    for one in told_later(engine):
        done = one.question in engine.state.ticks
        draft = _tells(engine, one.question)
        yield Owed(one.question, one.what, "", _moved_to(engine, one), promised=True, done=done, document=draft)
    for found in engine.state.found:
        due = moved_to(engine, found.key, found.by)
        done = found.key in engine.state.ticks
        yield Owed(found.key, found.sentence, "", due.instant() if due else None, promised=True, done=done)
    yield from _days_to_be_told(engine)


def _said(engine: Engine, question: Question) -> Iterator[Owed]:
    """What was promised in a sentence of its own: `I will take the £180 off my invoice.` It has no day, unless it was
    given one since."""
    frame = question.sentence.text if question.sentence else ""
    words = engine.sentences.said(question.id) if engine.applies(question.when) else ""
    if words and _PROMISES.search(frame):
        due = moved_to(engine, question.id, None)
        done = question.id in engine.state.ticks
        yield Owed(question.id, words, "", due.instant() if due else None, promised=True, done=done)


_PROMISES = re.compile(r"\bwill (?:also )?▸")
"""What stands before the gap of a sentence in which something is promised."""


def moved_to(engine: Engine, key: str, due: Moment | None) -> Moment | None:
    """When something is due that has no answer of its own to hold its time: as it was moved last."""
    last = next((one for one in reversed(engine.state.shifts) if one.moved.promise == key), None)
    return last.moved.to if last else due


def _tells(engine: Engine, question_id: str) -> str:
    """The document that tells what was not known, once it is known."""
    question = engine.playbook.question(question_id)
    if question is None or not engine.state.fact(question_id).known:
        return ""
    name = CAUSE_DOCUMENT if question.phase is Phase.EXPLAIN else UPDATE_DOCUMENT
    return name if engine.playbook.document(name) else ""


def _moved_to(engine: Engine, one: ToldLater) -> datetime | None:
    last = max((gone.at for gone in departures_to_client(engine)), default=None)
    moved = [each for each in engine.state.shifts if each.moved.promise == one.question]
    if moved and (last is None or moved[-1].at >= last):
        return moved[-1].moved.to.instant() if moved[-1].moved.to else None
    return one.until.instant()


def _days_to_be_told(engine: Engine) -> Iterator[Owed]:
    """Where nobody could say when a promise will be kept: by when the client hears that, until they know of a day."""
    state = engine.state
    told_by: dict[str, Moment] = {}
    heard: set[str] = set()
    for shift in state.shifts:
        moved, told = shift.moved, notice_of(state, shift) is not None
        if moved.to is None and moved.tell_by is not None:
            told_by[moved.promise] = moved.tell_by
            heard |= {moved.promise} if told else set()
        elif moved.to is not None and (told or moved.promise not in heard):
            told_by.pop(moved.promise, None)
    for key, by in told_by.items():
        named = f"{key}/{WHEN}"
        what = next((one.what for one in _listed(engine) if one.id == key), "")
        if what and key not in state.ticks and key not in state.released:
            words = sentence(f"{engine.sentences.pronouns['I']} will tell you when this will be: ‘{_inner(what)}’")
            yield Owed(named, words, "", by.instant(), promised=True, done=named in state.ticks)


def _inner(what: str) -> str:
    """Words as they stand inside a quotation."""
    return what.translate(str.maketrans("“”", "‘’"))


def _listed(engine: Engine) -> Iterator[Owed]:
    """What may have lost its day: the entries of lists, and what was found in a document."""
    for question in engine.playbook.ask:
        if question.type is QuestionType.LIST and question.entries is Entries.PROMISES:
            yield from _entries(engine, question)
    for found in engine.state.found:
        yield Owed(found.key, found.sentence, "", None, promised=True, done=False)


@dataclass(frozen=True, slots=True)
class ToldLater:
    """What is not known yet, and will be told the client by a day that was given with it."""

    question: str
    what: str
    until: Moment


def told_later(engine: Engine) -> Iterator[ToldLater]:
    """The promises to tell what is not known yet: made by what has gone out, or else by the next document.

    What the client was told stands, also when we know it meanwhile, until something has gone out that tells it.
    """
    for question in engine.playbook.ask:
        if question.later is None or not engine.applies(question.when):
            continue
        fact = engine.state.fact(question.id)
        until = told_until(engine, departures_to_client(engine), question)
        if until is None and fact.state is FactState.UNKNOWN:
            until = fact.until
        if until is not None:
            words = f"{engine.sentences.pronouns['I']} will tell you {engine.sentences.fill(question.later)}"
            yield ToldLater(question.id, sentence(words), until)


def _entries(engine: Engine, question: Question) -> Iterator[Owed]:
    value = engine.state.value(question.id) if engine.applies(question.when) else None
    for item in value if isinstance(value, tuple) else ():
        key = f"{question.id}/{item.uid}"
        words = engine.sentences.item_sentence(question, item, dated=False)
        done = key in engine.state.ticks
        due = None if comes_again(question, item) and begins(question, item) else date_of(item)
        if is_change(question):
            asks = SEE if is_looked_at(question, item) else ""
            yield Owed(key, words, _doer(question, item), due, True, done, EVIDENCE, asks)
        else:
            yield Owed(key, words, _doer(question, item), due, promised=True, done=done)


def _taken_off(engine: Engine, question: Question) -> Iterator[Owed]:
    """What went out as promised, and stands on the list no more: nobody has released us from it by taking it off."""
    now = engine.state.value(question.id)
    kept = {one.uid for one in now} if isinstance(now, tuple) else set()
    tasks = {engine.sentences.item_task(question, one).casefold() for one in now} if isinstance(now, tuple) else set()
    found: dict[str, Item] = {}
    for gone in departures_to_client(engine):
        before = gone.facts.get(question.id)
        for item in before.value if before and isinstance(before.value, tuple) else ():
            task = engine.sentences.item_task(question, item)
            if item.uid not in kept and task.casefold() not in tasks and says_words(engine, gone, task):
                found[item.uid] = item
    for uid, item in found.items():
        key = f"{question.id}/{uid}"
        words = engine.sentences.item_sentence(question, item, dated=False)
        due = moved_to(engine, key, time_of(item))
        done = key in engine.state.ticks
        yield Owed(key, words, _doer(question, item), due.instant() if due else None, promised=True, done=done)


def awaited(engine: Engine, question: Question) -> Iterator[Owed]:
    """What the client has promised us: not owed by us, and yet to be kept in sight."""
    value = engine.state.value(question.id) if engine.applies(question.when) else None
    client = engine.sentences.look_up("client.first") or "The client"
    for item in value if isinstance(value, tuple) else ():
        key = f"{question.id}/{item.uid}"
        head = item.values.get(question.fields[0].id)
        words = sentence(f"{client} has promised to {bare(str(head))}")
        done = key in engine.state.ticks
        yield Owed(key, words, client, date_of(item), promised=False, done=done, guide=_ASK_ONCE)


_ASK_ONCE = "If it does not come, ask once, kindly. Your own dates stay."


def _to_others(engine: Engine) -> Iterator[Owed]:
    """What the letters of the other people promise them: the next contact, and to tell what was not known."""
    pronoun, ticks = engine.sentences.pronouns["I"], engine.state.ticks
    for one in concerned(engine.state):
        gone = tuple(each for each in engine.state.sent if each.document.endswith(f"@{one.item.uid}"))
        if not gone:
            continue
        key = f"{OTHERS}/{one.item.uid}"
        if one.next is not None:
            words = sentence(f"{pronoun} will be in touch with {one.person.name}")
            yield Owed(f"{key}/next", words, "", one.next.instant(), promised=True, done=f"{key}/next" in ticks)
        for question in engine.playbook.ask:
            until = told_until(engine, gone, question) if question.later else None
            later = engine.sentences.fill(question.later) if question.later else ""
            if until is not None and "you" not in later.split():
                words = sentence(f"{pronoun} will tell {one.person.name} {later}")
                named = f"{key}/{question.id}"
                yield Owed(named, words, "", until.instant(), promised=True, done=named in ticks)


def _contact(engine: Engine, question: Question) -> Iterator[Owed]:
    value = engine.state.value(question.id) if engine.applies(question.when) else None
    if isinstance(value, Moment):
        words = engine.sentences.undated(question)
        done = question.id in engine.state.ticks
        writes = question.id == "next_contact" and engine.state.value("next_contact_by") == "write"
        known = engine.playbook.document(UPDATE_DOCUMENT) is not None and bool(departures_to_client(engine))
        document = UPDATE_DOCUMENT if writes and known else ""
        awaited_by = written_by(engine.state) if question.id == "next_contact" else None
        due = min((one.instant() for one in (value, awaited_by) if one is not None), default=None)
        yield Owed(question.id, words, "", due, promised=True, done=done, document=document)


def date_of(item: Item) -> datetime | None:
    """When an entry of a list is due."""
    found = time_of(item)
    return found.instant() if found else None


def _call_is_promised(engine: Engine) -> bool:
    """Whether the holding message has gone out, which promises a call, and nobody has called yet."""
    told = engine.state.value("told") in ("called", "apologised")
    return bool(engine.state.departures("holding-message")) and "first-contact" not in engine.state.ticks and not told


def _doer(question: Question, item: Item) -> str:
    for one in question.fields:
        if one.type is QuestionType.PERSON and one.id in item.values:
            return str(getattr(item.values[one.id], "name", ""))
    return ""
