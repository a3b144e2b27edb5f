"""What the templates of documents may use: sentences, words and typed values of a case, nothing else.

Each name is listed in docs/templates.md. A template gets no object of the program, only strings, numbers,
truth values, lists and mappings of these.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from recoverykit.case.engine import Engine
from recoverykit.case.gates import History, may_say_first_time
from recoverykit.case.state import Fact, FactState
from recoverykit.english import (
    Reader,
    and_list,
    day_words,
    first_name,
    moment_words,
    sentence,
    soon_phrase,
)
from recoverykit.moments import Moment
from recoverykit.playbook.model import Question, QuestionType
from recoverykit.promises import response_to, told_later
from recoverykit.values import Item, Person

Plain: TypeAlias = "str | bool | int | list[Plain] | dict[str, Plain] | Mapping[str, Plain] | None"

NAMES = frozenset(
    "I We me my myself am was client sender accountable today said clause words value unknown lists timeline "
    "first_time response advice_first apologised_already steps all".split()
)
"""The names that a template may use."""


@dataclass(frozen=True, slots=True)
class Composition:
    """Everything that documents are composed from."""

    engine: Engine
    history: History

    @property
    def today(self) -> date:
        """The day on which the documents are written, where the sender is."""
        return self.engine.sentences.today

    @property
    def _reader(self) -> Reader:
        return self.engine.sentences.reader

    def context(self) -> dict[str, Plain]:
        """The names of a template with their values."""
        state, sentences = self.engine.state, self.engine.sentences
        pronouns = sentences.pronouns
        asked = [one for one in self.engine.playbook.ask if one.type is not QuestionType.LIST]
        advice = state.value("advice_first")
        told = state.value("told")
        names: dict[str, Plain] = {
            **pronouns,
            "We": sentence(pronouns["I"]).rstrip("."),
            "client": self._person(state.value("client")),
            "sender": self._person(state.value("sender")),
            "accountable": self._person(state.value("accountable") or state.value("sender")),
            "today": day_words(self.today),
            "said": {one.id: self._said(one) for one in asked},
            "clause": {one.id: sentences.clause(one.id) if self._usable(one) else "" for one in asked},
            "words": {one.id: self._words(one) for one in asked},
            "value": {one.id: self._value(one) for one in asked},
            "unknown": {one.id: self._unknown(one) for one in self.engine.playbook.ask},
            "lists": {one.id: self._list(one) for one in self.engine.playbook.ask if one.type is QuestionType.LIST},
            "timeline": self._timeline(),
            "first_time": may_say_first_time(state, self.history),
            "response": self._response(),
            "advice_first": advice not in (None, "none") and not state.fact("advice_cleared").known,
            "apologised_already": told == "apologised",
            "steps": self._steps(),
        }
        return names

    def _usable(self, question: Question) -> bool:
        """A fact whose question no longer applies is kept on record, and stands in no document."""
        return self.engine.applies(question.when)

    def _said(self, question: Question) -> str:
        return self.engine.sentences.said(question.id) if self._usable(question) else ""

    def _words(self, question: Question) -> str:
        value = self.engine.state.value(question.id)
        if value is None or isinstance(value, tuple) or not self._usable(question):
            return ""
        if isinstance(value, Moment) and question.id == "call_at":
            return soon_phrase(value, self._reader)
        return self.engine.sentences.look_up(question.id)

    def _value(self, question: Question) -> Plain:
        value = self.engine.state.value(question.id)
        if not self._usable(question):
            return None
        return value if isinstance(value, str | bool) else None

    def _unknown(self, question: Question) -> Plain:
        """Nothing, or a mapping with `until`: the words for the time by which it will be known, or nothing."""
        fact: Fact = self.engine.state.fact(question.id)
        if fact.state is not FactState.UNKNOWN or not self._usable(question):
            return None
        return {"until": moment_words(fact.until, self._reader) if fact.until else ""}

    def _items(self, question: Question) -> tuple[Item, ...]:
        value = self.engine.state.value(question.id)
        return value if isinstance(value, tuple) and self._usable(question) else ()

    def _list(self, question: Question) -> list[Plain]:
        return [self._entry(question, item) for item in sorted(self._items(question), key=self._due)]

    def _entry(self, question: Question, item: Item) -> dict[str, Plain]:
        sentences = self.engine.sentences
        moment = _moment(item)
        doer = next((value for value in item.values.values() if isinstance(value, Person)), None)
        sender = self.engine.state.value("sender")
        return {
            "sentence": sentences.item_sentence(question, item),
            "clause": sentences.item_clause(question, item),
            "undated": sentences.item_sentence(question, item, dated=False),
            "undated_clause": sentences.item_clause(question, item, dated=False),
            "date": moment_words(moment, self._reader) if moment else "",
            "who": doer.name if doer else sender.name if isinstance(sender, Person) else "",
        }

    def _due(self, item: Item) -> tuple[bool, float]:
        moment = _moment(item)
        return (moment is None, moment.instant().timestamp() if moment else 0.0)

    def _timeline(self) -> list[Plain]:
        """All that is promised with a date, soonest first: its day or hour ("From Monday"), and the sentence.

        `date` is for the client, with their own time where it differs; `date_here` is for us.
        """
        dated: list[tuple[Moment, str, str]] = []
        for question in self.engine.playbook.ask:
            for item in self._items(question):
                if moment := _moment(item):
                    what = self.engine.sentences.item_sentence(question, item, dated=False)
                    dated.append((moment, "From " if _begins(question, item) else "", what))
            value = self.engine.state.value(question.id)
            if question.id == "next_contact" and isinstance(value, Moment) and self._usable(question):
                dated.append((value, "", self.engine.sentences.undated(question)))
        dated += [(one.until, "", one.what) for one in told_later(self.engine)]
        dated.sort(key=lambda one: one[0].instant())
        here = Reader(self.today)
        return [
            {
                "date": before + moment_words(moment, self._reader),
                "date_here": before + moment_words(moment, here),
                "what": what,
            }
            for moment, before, what in dated
        ]

    def _response(self) -> dict[str, Plain]:
        response = response_to(self.engine, self.history)
        return {"sender": response.sender, "channels": and_list(response.channels)}

    def _steps(self) -> dict[str, Plain]:
        """What a playbook says about its steps, by their ids with underscores."""
        engine = self.engine
        applying = {step.id for step in engine.steps()}
        fill = engine.sentences.fill
        return {
            step.id.replace("-", "_"): {
                "applies": step.id in applying,
                "done": step.id in engine.state.ticks,
                "say": sentence(fill(step.say)) if step.say else "",
                "guide": fill(step.guide) if step.guide else "",
                "avoid": fill(step.avoid) if step.avoid else "",
            }
            for step in engine.playbook.steps
        }

    def _person(self, value: object) -> dict[str, Plain]:
        person = value if isinstance(value, Person) else Person("")
        first = first_name(person)
        return {
            "name": person.name,
            "first": first,
            "role": person.role,
            "firm": person.firm,
            "reach": reach_phrase(person.reach),
            "reach_bare": person.reach,
            "salutation": person.salutation or f"Dear {first}",
            "whole": f"{person.name}, {person.firm}" if person.firm else person.name,
        }


def reach_phrase(reach: str) -> str:
    """`on 020 7946 0018`, `at sam@hall.example`, or both, to stand after "you can reach me"."""
    parts = [part.strip() for part in reach.split(",") if part.strip()]
    return " or ".join(f"at {part}" if "@" in part else f"on {part}" for part in parts)


def _moment(item: Item) -> Moment | None:
    return next((value for value in item.values.values() if isinstance(value, Moment)), None)


def _begins(question: Question, item: Item) -> bool:
    """Whether the date of an entry is the day from which it holds, and not the one by which it is done."""
    return any(one.inline == "from" and isinstance(item.values.get(one.id), Moment) for one in question.fields)


def _at(day: date, today: date) -> str:
    return "today" if day == today else f"on {day_words(day, today)}"
