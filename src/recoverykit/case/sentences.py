"""How the answers of a case read inside their visible sentences."""

from __future__ import annotations

import re
from datetime import date

from recoverykit.case.state import CaseState, Fact
from recoverykit.english import (
    Hours,
    Reader,
    american,
    are_several,
    bare,
    due_words,
    first_name,
    gap_words,
    moment_words,
    scalar_words,
    sentence,
)
from recoverykit.fitting import begins_with_subject, fitted, inside, well_written
from recoverykit.frozen import dataclass
from recoverykit.moments import Moment
from recoverykit.playbook.model import Playbook, Question, QuestionType
from recoverykit.playbook.wording import GAP, Wording
from recoverykit.tense import Told, told_as
from recoverykit.values import Item, Person, Scalar

PRONOUNS: dict[bool, dict[str, str]] = {
    False: {"I": "I", "me": "me", "my": "my", "myself": "myself", "am": "am", "was": "was"},
    True: {"I": "we", "me": "us", "my": "our", "myself": "ourselves", "am": "are", "was": "were"},
}
"""The words for the sender: one person (False) or several (True)."""

BUILTINS = frozenset((*PRONOUNS[False], "today"))
"""The names that every wording may use beside the questions."""

TEXTS = frozenset((QuestionType.TEXT, QuestionType.LONG_TEXT))


@dataclass(frozen=True, slots=True)
class Sentences:
    """Reads the answers of a case in words. `today` is the sender's day: it decides whether a year is named. `spoken`:
    for a document, which bears its date, and not for whoever has just typed a day and checks what was understood."""

    playbook: Playbook
    state: CaseState
    today: date
    spoken: Hours = Hours.EXACT

    @property
    def reader(self) -> Reader:
        """The client, as the reader of dates."""
        client = self.state.client
        zone, country = (client.zone, client.country) if client else ("", "")
        return Reader(self.today, zone, american(country), self.spoken)

    @property
    def pronouns(self) -> dict[str, str]:
        """The words for the sender, by the answer to `voice`."""
        return PRONOUNS[self.state.value("voice") == "we"]

    def look_up(self, name: str) -> str:
        """The words for a name in a wording; nothing for what is not known."""
        if name in self.pronouns:
            return self.pronouns[name]
        if name == "today":
            return self.reader.day(self.today)
        question_id, _, part = name.partition(".")
        value = self.state.value(question_id)
        if value is None:
            return self._assumed(question_id)
        if isinstance(value, tuple):
            return ""
        if isinstance(value, Person):
            return first_name(value) if part == "first" else str(getattr(value, part or "name", ""))
        return self._inside(self.playbook.question(question_id), value)

    def _assumed(self, question_id: str) -> str:
        """The words of the default of a choice that nobody was asked about: they are seen in the sentence."""
        question = self.playbook.question(question_id)
        if question is None or question.type is not QuestionType.CHOICE or not question.default:
            return ""
        return self._inside(question, question.default)

    def fill(self, wording: Wording) -> str:
        """A wording in words; its gap stays."""
        return wording.fill(self.look_up)

    def frame(self, question: Question, *, suspected: bool = False) -> str:
        """The visible sentence of a question with its gap, or nothing if it has none."""
        wording = question.suspected if suspected and question.suspected else question.sentence
        return self.fill(wording) if wording else ""

    def is_stale(self, question: Question) -> bool:
        """Whether an answer has to be asked again: written in another sentence, or no longer among the choices."""
        fact = self.state.fact(question.id)
        if not fact.known or fact.value is None:
            return False
        if question.type in TEXTS:
            return not isinstance(fact.value, str) or fact.frame != self.frame(question, suspected=fact.suspected)
        if question.type is QuestionType.CHOICE:
            return fact.value not in [one.value for one in question.choices]  # a list that was answered has no hash
        return isinstance(fact.value, tuple) != (question.type is QuestionType.LIST)

    def said(self, question_id: str) -> str:
        """The whole sentence that an answer makes, or its words where it has no sentence; nothing if not known."""
        question = self.playbook.question(question_id)
        fact = self.state.fact(question_id)
        return self.read(question, fact) if question and fact.known else ""

    def clause(self, question_id: str) -> str:
        """As `said`, to stand inside another sentence: no capital, no stop."""
        question = self.playbook.question(question_id)
        fact = self.state.fact(question_id)
        if question is None or not fact.known or isinstance(fact.value, tuple) or fact.value is None:
            return ""
        return bare(self._in_gap(self._seen_in(question, fact) or GAP, fact.value, question))

    def read(self, question: Question, fact: Fact) -> str:
        """The whole sentence that a fact makes in the frame of its question, or the bare words without a frame."""
        if fact.value is None or isinstance(fact.value, tuple):
            return ""
        frame = self._seen_in(question, fact)
        if not frame:
            return self._inside(question, fact.value)
        return sentence(self._in_gap(frame, fact.value, question))

    def answer(self, question: Question, fact: Fact | None = None) -> str:
        """What was answered (or `fact`), to be shown to the one who answered: a person with all parts, a list as its
        sentences."""
        fact = fact or self.state.fact(question.id)
        value = fact.value if fact.known else None
        if isinstance(value, Person):
            return ", ".join(part for part in (value.name, value.role, value.firm, value.reach) if part)
        if isinstance(value, tuple):
            # Entries stay on record when another playbook asks no list any more, until the question is asked again.
            return " ".join(self.item_sentence(question, item) for item in value) if question.fields else ""
        return self.read(question, fact) if fact.known else ""

    def _seen_in(self, question: Question, fact: Fact) -> str:
        """The sentence in which an answer was seen: for words that of the record, for typed values that of now."""
        if question.type in TEXTS and fact.frame:
            return fact.frame
        return self.frame(question, suspected=fact.suspected)

    def undated(self, question: Question) -> str:
        """The sentence of a dated answer without its date, to stand behind the date: `I will ring you.`"""
        before, _, after = self.frame(question).partition(GAP)
        return sentence(f"{before.rstrip()}{after}") if before.strip() else ""

    def entry_frame(self, question: Question, item: Item | None = None) -> str:
        """The visible sentence of an entry with its gap; without an entry, that of one which the sender does."""
        filled = item or Item("")
        head = question.fields[0] if question.fields else None
        suspected = filled.values.get("suspected") is True
        sentence_of = (head.suspected if suspected and head.suspected else head.sentence) if head else None
        return sentence_of.fill(lambda name: self._field_words(question, filled, name)) if sentence_of else GAP

    def item_clause(self, question: Question, item: Item, *, dated: bool = True) -> str:
        """What an entry of a list says, to stand inside a sentence: `I will send the files by Friday 27 November`."""
        head = question.fields[0] if question.fields else None
        frame = self.entry_frame(question, item)
        value = item.values.get(head.id) if head else None
        words = bare(self._in_gap(frame, value, head)) if head and value is not None else frame.replace(GAP, "…")
        return inside(words) + (self.item_date(question, item) if dated else "")

    def item_sentence(self, question: Question, item: Item, *, dated: bool = True) -> str:
        """What an entry of a list says, as a whole sentence."""
        return sentence(self.item_clause(question, item, dated=dated))

    def item_task(self, question: Question, item: Item) -> str:
        """What an entry is about, in the words alone: `Send you the files.`"""
        head = question.fields[0] if question.fields else None
        value = item.values.get(head.id) if head else None
        return sentence(bare(self._inside(head, value))) if head and value is not None else ""

    def item_done(self, question: Question, item: Item, said: str) -> str:
        """What was done of an entry, inside the sentence in which it was seen: `I have sent you the files.`"""
        before = self.done_frame(question, item).partition(GAP)[0]
        doer = before.removesuffix(" has ").removesuffix(" have ")
        said = _HAVE_AGAIN.sub("", said) if doer else said
        own = doer in ("I", "we", "We")
        if said.casefold().startswith(f"{doer.casefold()} ") and not own:
            return sentence(well_written(said))
        form = told_as(said)
        if form is Told.WHOLE and not (own and begins_with_subject(said)):
            return sentence(well_written(said))
        if form is Told.PAST:
            before = before.removesuffix("has ").removesuffix("have ")
        return sentence("".join(fitted(before, well_written(said)))) if said else ""

    def done_frame(self, question: Question, item: Item) -> str:
        """The visible sentence in which somebody says what was done of an entry: `I have ▸`, `Mia Chen has ▸`."""
        doer = next((one for one in item.values.values() if isinstance(one, Person)), None)
        if doer and are_several(doer.name):
            return f"{doer.name} have {GAP}"
        return f"{doer.name} has {GAP}" if doer else f"{self.pronouns['I']} have {GAP}"

    def field(self, item: Item, one: Question) -> str:
        """The whole sentence that one field of an entry makes, if it has a sentence; nothing if it is not filled."""
        value = item.values.get(one.id)
        if value is None or one.sentence is None:
            return ""
        return sentence(self._in_gap(self.fill(one.sentence), value, one))

    def item_date(self, question: Question, item: Item) -> str:
        """` by Friday 27 November, 10:00`, `, from Monday`: the fields typed behind a keyword."""
        found = [(one.inline, item.values[one.id]) for one in question.fields if one.id in item.values]
        return "".join(
            due_words(value, self.reader)
            if inline == "by" and isinstance(value, Moment)
            else f", {inline} {scalar_words(value, self.reader)}"
            for inline, value in found
            if inline not in ("", ":")
        )

    def _field_words(self, question: Question, item: Item, name: str) -> str:
        one = next((one for one in question.fields if one.id == name), None)
        if one is None:
            return self.look_up(name)
        value = item.values.get(name)
        if value is None and one.type is QuestionType.PERSON:
            return self.pronouns["I"]
        return "" if value is None else self._inside(one, value)

    def _in_gap(self, frame: str, value: Scalar, question: Question) -> str:
        before, _, after = frame.partition(GAP)
        if isinstance(value, str) and question.type in TEXTS:
            before, words = fitted(before, well_written(value))
            return f"{before}{bare(words) if after.strip(' .') else words}{after.rstrip('.') if words else after}"
        words = gap_words(value, before, self.reader)
        return f"{before}{words}{after}"

    def _inside(self, question: Question | None, value: Scalar) -> str:
        if isinstance(value, Moment):
            return moment_words(value, self.reader)
        if question is not None and question.type is QuestionType.CHOICE:
            return next((one.label for one in question.choices if one.value == value), str(value))
        words = scalar_words(value, self.reader)
        return bare(words) if isinstance(value, str) else words


_HAVE_AGAIN = re.compile(r"(?:I|we|they|he|she)?['’ ]?(?:have|has|ve) (?=\w)", re.IGNORECASE)
