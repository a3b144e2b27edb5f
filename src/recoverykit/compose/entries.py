"""The entries of lists, such as what will be done, in the words that the templates of documents may use."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from recoverykit.case.engine import Engine
from recoverykit.case.moving import REPORTS, time_of
from recoverykit.case.sentences import Sentences
from recoverykit.case.state import UNASKED, Departure
from recoverykit.compose.plan import Plain
from recoverykit.compose.promised import as_promised, as_told, with_its_promise
from recoverykit.english import Reader, clock_first, moment_words, promise_words, sentence, when_words
from recoverykit.fitting import begins_with_subject
from recoverykit.frozen import dataclass
from recoverykit.moments import Moment
from recoverykit.playbook.model import UNDATED, Question
from recoverykit.promises.checks import is_looked_at
from recoverykit.rhythm import rhythm
from recoverykit.tense import Told, told_as
from recoverykit.values import Item, Person


@dataclass(frozen=True, slots=True)
class EntryWords:
    """Puts entries into words for one reader. `gone` is what has gone out to them; at `contact` they hear next."""

    engine: Engine
    sentences: Sentences
    reader: Reader
    gone: tuple[Departure, ...]
    contact: Moment | None

    def words(self, question: Question, item: Item) -> dict[str, Plain]:
        """All that a template may use of one entry, as docs/templates.md lists it."""
        sentences = self.sentences
        moment = time_of(item)
        doer = next((value for value in item.values.values() if isinstance(value, Person)), None)
        sender = self.engine.state.value("sender")
        tick = self.engine.state.ticks.get(f"{question.id}/{item.uid}")
        clause = sentences.item_clause(question, item)
        looked_at = is_looked_at(question, item)
        subjects = tuple(f"{one} " for one in ("I", "We", doer.name if doer else "") if one)
        return {
            "question": question.id,
            "key": f"{question.id}/{item.uid}",
            "alone": clause[:1].isupper() and not clause.startswith((*subjects, "I'", "I’")),
            "task": sentences.item_task(question, item),
            "done": self.reader.day(day_here(self.engine, tick.at)) if tick else "",
            "done_sentence": self._done(question, item, tick.said) if tick and not looked_at else "",
            "promised": as_promised(sentences.item_clause(question, item, dated=False), "", sentences),
            "looked_at": looked_at,
            "late": bool(tick and moment and tick.at > moment.instant() and not looked_at),
            "fresh": self._is_fresh(question, item),
            "suspected": item.values.get("suspected") is True,
            "sentence": sentences.item_sentence(question, item),
            "clause": clause,
            "undated": sentences.item_sentence(question, item, dated=False),
            "undated_clause": (undated := sentences.item_clause(question, item, dated=False)),
            "date": moment_words(moment, self.reader) if moment else "",
            "by_day": self._by_day(moment) if moment else "",
            "when": (when := when_words(as_told(moment, clause), self.reader) if moment else ""),
            "with_day": sentence(promise_words(undated, when)) if moment else "",
            "at_contact": bool(moment and (then := self.contact) and moment.instant() == then.instant()),
            "from_day": clock_first(moment, self.reader) if moment else "",
            "exactly": moment is not None and moment.edge == "on",
            "hinges": _HINGES.search(clause) is not None,
            "day_open": item.values.get(UNDATED) is True and rhythm(clause) is None,
            "tell_by": when_words(tell_by, self.reader) if (tell_by := self.tell_by(question, item)) else "",
            "at_once": moment is not None and moment.day <= self.engine.today,
            "who": doer.name if doer else sender.name if isinstance(sender, Person) else "",
        }

    def _by_day(self, moment: Moment) -> str:
        """`by Friday 27 November, noon`, `on Friday 27 November`, `before Friday 27 November`."""
        words = moment_words(moment, self.reader)
        if moment.edge == "before":
            return words
        if moment.edge == "after":
            return f"on {words}" if moment.time else f"after {words}"
        return f"{moment.edge or 'by'} {words}"

    def _done(self, question: Question, item: Item, said: str) -> str:
        done = self.sentences.item_done(question, item, said)
        clause = self.sentences.item_clause(question, item, dated=False)
        if (
            said and told_as(said) is Told.WHOLE and not begins_with_subject(said)
        ):  # "on the van now" says of nothing what it is
            return f"{as_promised(clause, '', self.sentences)} {done}"
        return with_its_promise(clause, done, self.sentences)

    def tell_by(self, question: Question, item: Item) -> Moment | None:
        """Of an entry that has lost its day: by when they hear when it will be."""
        moved = [one.moved for one in self.engine.state.shifts if one.moved.promise == f"{question.id}/{item.uid}"]
        return moved[-1].tell_by if moved and time_of(item) is None else None

    def _is_fresh(self, question: Question, item: Item) -> bool:
        """Whether an entry was done, or found out, and no document that left tells this reader so."""
        last = last_report(self.gone)
        if last is None:
            return True
        key = f"{question.id}/{item.uid}"
        if key in self.engine.state.ticks:
            return not any(key in one.done for one in self.gone if one.kind in REPORTS)
        told = last.facts.get(question.id, UNASKED).value
        known = {one.uid: one.values for one in told} if isinstance(told, tuple) else {}
        return known.get(item.uid) != item.values


def last_report(gone: Sequence[Departure]) -> Departure | None:
    """What told a reader last how it stands; else what they were written last."""
    reports = [one for one in gone if one.kind in REPORTS]
    return max(reports or gone, key=lambda one: one.at, default=None)


def day_here(engine: Engine, at: datetime) -> date:
    """The sender's day of an instant."""
    return at.astimezone(engine.zone or engine.calendar.zone).date()


_HINGES = re.compile(r"\b(?:once|when|as soon as|if|until|till|after)\b")
"""What says in a promise itself when it will be kept."""
