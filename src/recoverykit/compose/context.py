"""What the templates of documents may use: sentences, words and typed values of a case, nothing else.

Each name is listed in docs/templates.md. A template gets no object of the program, only strings, numbers,
truth values, lists and mappings of these.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from recoverykit.case.concerned import Concerned, addressed
from recoverykit.case.engine import Engine
from recoverykit.case.gates import History, may_say_first_time, waits_for_advice
from recoverykit.case.knowing import corrections, told_until
from recoverykit.case.moving import contact_comes_now, time_of
from recoverykit.case.sentences import Sentences
from recoverykit.case.state import UNASKED, Departure, Fact, FactState
from recoverykit.compose.address import close, person_names, short_forms
from recoverykit.compose.entries import EntryWords, day_here, last_report
from recoverykit.compose.late import late, near
from recoverykit.compose.plan import Plain
from recoverykit.english import (
    Hours,
    Reader,
    and_list,
    clock_first,
    day_words,
    moment_words,
    sentence,
    soon_phrase,
)
from recoverykit.moments import Moment
from recoverykit.playbook.model import OTHERS, Entries, Phase, Question, QuestionType, Stage
from recoverykit.playbook.wording import GAP
from recoverykit.promises.checks import begins, is_looked_at
from recoverykit.promises.given import promised, told_later
from recoverykit.promises.steps import response_to
from recoverykit.values import Item

NAMES = frozenset(
    "I We me my myself am was am_ will_ do_not close client sender accountable today said clause words value unknown "
    "suspected lists next_steps timeline corrections told_on first_time response advice_first apologised_already owned "
    "steps notes promised handed_over call_passed contact_passed contact_today late falling_due since plan all".split()
)
"""The names that a template may use."""


@dataclass(frozen=True, slots=True)
class Composition:
    """Everything that documents are composed from. `to`: for whom, if it is not the person of the case."""

    engine: Engine
    history: History
    to: Concerned | None = None
    sentences: Sentences = field(init=False)
    """How the answers read in a document, which bears its date."""
    _reader: Reader = field(init=False)
    _entries: EntryWords = field(init=False)

    def __post_init__(self) -> None:
        sentences = replace(self.engine.sentences, spoken=Hours.DAY if _counts_to_24(self.engine) else Hours.HALF)
        object.__setattr__(self, "sentences", sentences)
        object.__setattr__(self, "_reader", sentences.reader)
        entries = EntryWords(self.engine, sentences, sentences.reader, self._gone, self._next_contact)
        object.__setattr__(self, "_entries", entries)

    @property
    def today(self) -> date:
        """The day on which the documents are written, where the sender is."""
        return self.engine.today

    def context(self) -> dict[str, Plain]:
        """The names of a template with their values."""
        state, sentences = self.engine.state, self.sentences
        pronouns = sentences.pronouns
        asked = [one for one in self.engine.playbook.ask if one.type is not QuestionType.LIST]
        told, call, tone = state.value("told"), state.value("call_at"), state.value("tone")
        names: dict[str, Plain] = {
            **pronouns,
            "We": sentence(pronouns["I"]).rstrip("."),
            "client": self._person(state.value("client")),
            "sender": self._person(state.value("sender")),
            "accountable": self._person(state.value("accountable") or state.value("sender")),
            **short_forms(tone, pronouns["am"]),
            "close": close(tone, american=self._reader.american),
            "today": day_words(self.today, american=self._reader.american),
            "said": {one.id: self._said(one) for one in asked},
            "clause": {one.id: self._clause(one) for one in asked},
            "words": {one.id: self._words(one) for one in asked},
            "value": {one.id: self._value(one) for one in asked},
            "unknown": {one.id: self._unknown(one) for one in self.engine.playbook.ask},
            "suspected": {one.id: bool(state.fact(one.id).known and state.fact(one.id).suspected) for one in asked},
            "lists": {one.id: self._list(one) for one in self.engine.playbook.ask if one.type is QuestionType.LIST},
            "next_steps": self._next_steps(),
            "timeline": self._timeline(),
            "corrections": self._corrections(),
            "told_on": self._told_on(),
            "first_time": may_say_first_time(state, self.history),
            "response": self._response(),
            "advice_first": waits_for_advice(state),
            "apologised_already": told == "apologised",
            "owned": self.sentences.said("what_happened").startswith(("I ", "We ")),
            "steps": self._steps(),
            "notes": self._notes(),
            "promised": self._promised(),
            "handed_over": self._handed_over(),
            "call_passed": isinstance(call, Moment) and call.instant() < self.engine.now,
            "contact_passed": self._next_contact is not None and contact_comes_now(state, self.engine.now, self.today),
            "late": [dict(one) for one in late(self.engine, self.sentences, self.to)],
            "falling_due": [] if self.to else [one for _, one in near(self.engine, self.sentences)],
            "since": self._since(),
            "contact_today": self._next_contact is not None and self._next_contact.day == self.today,
            "plan": [],
        }
        return names if self.to is None else {**names, **self._for_another(names, self.to)}

    def _person(self, value: object) -> dict[str, Plain]:
        return person_names(value, self.engine.state.value("tone"), american=self._reader.american)

    def _for_another(self, names: Mapping[str, Plain], to: Concerned) -> dict[str, Plain]:
        """What is otherwise in a document for one of the other people of the client.

        What was said of the first one (what it cost them, how they heard of it, when they are rung) says nothing of
        this one; money and offers are for who decides.
        """
        question = self.engine.playbook.question(OTHERS)
        fields = {one.id: one for one in question.fields} if question else {}
        read = self.sentences.field
        own = {
            "impact": read(to.item, fields["impact"]) if "impact" in fields else "",
            "next_contact": read(to.item, fields["next"]) if "next" in fields else "",
        }
        hidden = _OF_THE_FIRST_ONE | (frozenset() if to.decides else _FOR_WHO_DECIDES)
        changed: dict[str, Plain] = {
            "client": self._person(to.person),
            "first_time": False,
            "apologised_already": False,
        }
        for name in ("said", "clause", "words", "value", "unknown"):
            before = names[name]
            if isinstance(before, Mapping):
                nothing = {one: None if name in ("value", "unknown") else "" for one in before if one in hidden}
                changed[name] = {**before, **nothing, **(own if name == "said" else {})}
        return changed

    def _usable(self, question: Question) -> bool:
        """A fact whose question no longer applies is kept on record, and stands in no document; nor does a time that
        has come and was kept."""
        return self.engine.applies(question.when) and not self.engine.is_spent(question.id)

    def _is_told(self, question: Question) -> bool:
        """Whether there is an answer, and it may stand in a document: most questions of a playbook have none."""
        return self.engine.state.fact(question.id).known and self._usable(question)

    def _said(self, question: Question) -> str:
        return self.sentences.said(question.id) if self._is_told(question) else ""

    def _clause(self, question: Question) -> str:
        if not self._is_told(question):
            return ""
        value = self.engine.state.value(question.id)
        if isinstance(value, Moment) and question.id == "call_at":
            before, _, after = self.sentences.frame(question).partition(GAP)
            return f"{before}{soon_phrase(value, self._reader)}{after}"
        return self.sentences.clause(question.id)

    def _words(self, question: Question) -> str:
        value = self.engine.state.value(question.id)
        if value is None or isinstance(value, tuple) or not self._usable(question):
            return ""
        if isinstance(value, Moment) and question.id == "call_at":
            return soon_phrase(value, self._reader)
        return self.sentences.look_up(question.id)

    def _value(self, question: Question) -> Plain:
        value = self.engine.state.value(question.id)
        if value is None or not self._usable(question):
            return None
        return value if isinstance(value, str | bool) else None

    def _unknown(self, question: Question) -> Plain:
        """Nothing, or a mapping: `what` they will be told, `until` when if that is still to come, and the day that they
        were `told` before, if it was another or has come. `found`: what has been found out by then can be promised,
        and not that it will be known."""
        fact: Fact = self.engine.state.fact(question.id)
        if fact.state is not FactState.UNKNOWN or not self._usable(question):
            return None
        until, told = fact.until, told_until(self.engine, self._gone, question)
        later = until is not None and until.instant() >= self.engine.now
        return {
            "what": self.sentences.fill(question.later) if question.later else "",
            "until": clock_first(until, self._reader) if until and later else "",
            "told": clock_first(told, self._reader) if told and not (later and told == until) else "",
            "at_contact": later and until == self._next_contact,
            "found": question.id == "cause",
        }

    @property
    def _next_contact(self) -> Moment | None:
        """When the person of the case hears from the sender next."""
        question = self.engine.playbook.question("next_contact")
        value = self.engine.state.value("next_contact") if question and self._usable(question) else None
        return value if isinstance(value, Moment) and self.to is None else None

    def _items(self, question: Question) -> tuple[Item, ...]:
        """The entries of a list that may stand in a document: nothing that was released."""
        value = self.engine.state.value(question.id)
        if not isinstance(value, tuple) or not self._usable(question):
            return ()
        released = self.engine.state.released
        return tuple(one for one in value if f"{question.id}/{one.uid}" not in released)

    def _list(self, question: Question) -> list[Plain]:
        return [self._entries.words(question, item) for item in sorted(self._items(question), key=self._due)]

    def _next_steps(self) -> list[Plain]:
        """All that is promised to be done, soonest first: written, said aloud, asked for, or owed on parting."""
        planned = [
            one
            for one in self.engine.playbook.ask
            if one.phase is Phase.PLAN and one.entries is Entries.PROMISES and self._is_for_all(one)
        ]
        entries = [(question, item) for question in planned for item in self._items(question)]
        return [
            self._entries.words(question, item) for question, item in sorted(entries, key=lambda one: self._due(one[1]))
        ]

    def _is_for_all(self, question: Question) -> bool:
        """What was promised on the telephone, or after a reply, was promised to the person of the case alone."""
        return self.to is None or question.stage not in (Stage.LATER, Stage.REPLY)

    @property
    def _gone(self) -> tuple[Departure, ...]:
        """What has gone out to the person for whom this is written."""
        uid = self.to.item.uid if self.to else ""
        to_client = {one.id for one in self.engine.playbook.documents if one.to_client}
        return tuple(
            one for one in self.engine.state.sent if one.kind in to_client and one.document == addressed(one.kind, uid)
        )

    def _corrections(self) -> list[Plain]:
        """What was told otherwise: `question`, `date`, `then`, `now`, whether it was only `suspected`, and the `turn`
        that it took."""
        return [
            {
                "question": one.question,
                "date": self._reader.day(day_here(self.engine, one.at)),
                "then": one.then,
                "now": one.now,
                "suspected": one.suspected,
                "turn": str(one.turn),
            }
            for one in corrections(self.engine, self._gone)
        ]

    def _told_on(self) -> str:
        """The day on which the client first heard of it from us, as far as the record knows."""
        called = self.engine.state.ticks.get("first-contact") if self.to is None else None
        days = [one.at for one in self._gone] + ([called.at] if called else [])
        return self._reader.day(day_here(self.engine, min(days))) if days else ""

    def _since(self) -> dict[str, Plain]:
        """The day `on` which this reader was told last how it stands, and whether the cause was found out after it."""
        last = last_report(self._gone)
        if last is None:
            return {"on": "", "cause": False, "moved": False}
        told, now = last.facts.get("cause", UNASKED), self.engine.state.fact("cause")
        found_out = now.known and (told.value, told.suspected, told.state) != (now.value, now.suspected, now.state)
        moved = any(one.at > last.at for one in self.engine.state.shifts)
        day = day_here(self.engine, last.at)
        return {"on": self._reader.day(day) if day != self.today else "", "cause": found_out, "moved": moved}

    def _notes(self) -> list[Plain]:
        """What was said and done, soonest first: `at` as day and time here, `what` was done, `text` in their words."""
        here = self.engine.zone or self.engine.calendar.zone
        reader = Reader(self.today)
        state, fill = self.engine.state, self.sentences.fill
        titles = {one.id: sentence(fill(one.title)) for one in self.engine.playbook.steps}
        titles |= {one.id: f"Done: “{one.what}”" for one in promised(self.engine)}
        done = self._done_in_words()
        said = [
            (tick.at, done.get(step) or titles.get(step, ""), "" if step in done else tick.said)
            for step, tick in state.ticks.items()
        ]
        said += [(at, "", text) for at, text in state.notes]
        if (replied := state.fact("reply")).known and replied.at is not None:
            spoken = state.fact("reply_said")
            # What they said to an earlier answer is not what they say now.
            text = str(state.value("reply_said") or "") if spoken.at and spoken.at >= replied.at else ""
            said.append((replied.at, sentence(self.sentences.look_up("reply")), text))
        said.sort(key=lambda one: one[0])
        return [
            {"at": moment_words(Moment.of(at, here.key), reader), "what": what, "text": text} for at, what, text in said
        ]

    def _done_in_words(self) -> dict[str, str]:
        """What was said to be done of entries of lists, each as a sentence, by their keys."""
        ticks, read = self.engine.state.ticks, self.sentences.item_done
        entries = ((one, item) for one in self.engine.playbook.ask for item in self._items(one))
        keyed = ((f"{question.id}/{item.uid}", question, item) for question, item in entries)
        return {
            key: read(question, item, ticks[key].said)
            for key, question, item in keyed
            if key in ticks and ticks[key].said and not is_looked_at(question, item)
        }

    def _promised(self) -> list[Plain]:
        """All that the client was told or will be, and is not kept: for us, so that it names what is overdue."""
        here = (self.engine.zone or self.engine.calendar.zone).key
        reader, now = Reader(self.today), self.engine.now
        open_now = [one for one in promised(self.engine) if one.open]
        open_now.sort(key=lambda one: (one.due is None, one.due or now))
        return [
            {
                "date": moment_words(_moment_here(one.due, here), reader) if one.due else "",
                "what": one.what,
                "overdue": one.due is not None and one.due < now and not one.asks,
            }
            for one in open_now
        ]

    def _handed_over(self) -> dict[str, Plain]:
        owner = self.engine.state.owner
        return {"name": owner.to.name if owner else "", "note": owner.note if owner else ""}

    def _open_items(self, question: Question) -> tuple[Item, ...]:
        """The entries of a list that is promised, by us or by the client, without those that are done."""
        if question.entries is Entries.NOTES:
            return ()
        ticks = self.engine.state.ticks
        return tuple(one for one in self._items(question) if f"{question.id}/{one.uid}" not in ticks)

    def _due(self, item: Item) -> tuple[bool, float]:
        moment = time_of(item)
        return (moment is None, moment.instant().timestamp() if moment else 0.0)

    def _timeline(self) -> list[Plain]:
        """All that is promised with a date, soonest first: its day or hour ("From Monday"), and the sentence.

        `date` is for the client, with their own time where it differs; `date_here` is for us.
        """
        dated: list[tuple[Moment, str, str]] = []
        for question in self.engine.playbook.ask:
            for item in self._open_items(question):
                if moment := time_of(item):
                    what = self.sentences.item_sentence(question, item, dated=False)
                    dated.append((moment, "From " if begins(question, item) else "", what))
                elif tell_by := self._entries.tell_by(question, item):
                    clause = self.sentences.item_clause(question, item, dated=False)
                    told = sentence(f"{self.sentences.pronouns['I']} will tell you when this will be: {clause}")
                    dated.append((tell_by, "", told))
            value = self.engine.state.value(question.id)
            if question.id == "next_contact" and isinstance(value, Moment) and self._usable(question):
                dated.append((value, "", self.sentences.undated(question)))
        for one in told_later(self.engine):
            fact = self.engine.state.fact(one.question)
            if not fact.known:
                dated.append((fact.until or one.until, "", one.what))
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
        fill = self.sentences.fill
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


def _counts_to_24(engine: Engine) -> bool:
    """Whether the sender writes hours as 16:40 in what they say: then a document has no 5pm beside it."""
    for fact in engine.state.facts.values():
        match fact.value:
            case str() as words if _OF_24.search(words):
                return True
            case tuple() as items:
                words = " ".join(value for item in items for value in item.values.values() if isinstance(value, str))
                if _OF_24.search(words):
                    return True
    return False


_OF_24 = re.compile(r"(?<![\d:.])(?:0\d|1[3-9]|2[0-3]):[0-5]\d(?![\d:])")


OF_THE_OTHERS: Mapping[str, str] = {"impact": OTHERS, "next_contact": OTHERS}
"""What is asked of each of the others in the list of them, by the question of the first one."""

_OF_THE_FIRST_ONE = frozenset(
    "impact told told_by happened_before next_contact call_at heard reply_to reply threat leaving wait_until opening "
    "to_do sorry_for".split()
)
"""What is true of the person of the case, and of nobody else at the client."""

_FOR_WHO_DECIDES = frozenset("compromise compromise_gap remedy remedy_amount goodwill goodwill_cost".split())


def _moment_here(due: datetime, zone: str) -> Moment:
    """The moment of a due time; the last second of a day stands for the day alone."""
    local = due.astimezone(ZoneInfo(zone))
    return Moment(local.date(), None if local.time() == time(23, 59, 59) else local.time(), zone)
