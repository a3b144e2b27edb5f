"""The lint of a playbook: what can be read, but could not be walked. Pure, over values.

Playbooks are checked after their parents were laid beneath them. Each finding stands where the entry is, or, when a
`locate` is given (`Loaded.places.find`), at the very character.
"""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TypeAlias

from recoverykit.findings import Finding, Place
from recoverykit.playbook.expressions import Expression
from recoverykit.playbook.model import (
    OTHERS,
    DocumentSpec,
    Entries,
    Phase,
    Playbook,
    Question,
    QuestionType,
    Stage,
    Step,
)
from recoverykit.playbook.wording import Wording

MAX_QUESTION = 200
"""Characters of a question: more than two lines are not read in the first minute."""

Locate: TypeAlias = Callable[[str, str, str, int], Place | None]
"""Gives the place of section, entry id, key and offset, as `load.Places.find` does."""

_IN_EXPRESSIONS = frozenset({"today", "delayed", "falls_due"})
_DATES = (QuestionType.DATE, QuestionType.DATE_TIME)


@dataclass(frozen=True, slots=True)
class _Entry:
    """The entry that is checked: its section and id, as `Locate` takes them, and its own place."""

    section: str
    id: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class _Names:
    """The names that may be used at a place, those that only wordings may use, and those that are asked later.

    A wording may name what is typed in the same line, and what is asked later but has a default to show until then.
    """

    usable: Collection[str]
    worded: Collection[str] = ()
    later: Collection[str] = ()

    def in_wordings(self) -> _Names:
        return _Names([*self.usable, *self.worded], (), self.later)


class _Linter:
    """Holds the playbook and collects the findings."""

    def __init__(self, playbook: Playbook, builtins: frozenset[str], templates: frozenset[str], locate: Locate) -> None:
        """`builtins` are for wordings; a `when` sees `today`, whether something is `delayed`, and whether it
        `falls_due`."""
        self.playbook = playbook
        self.builtins = builtins
        self.templates = templates
        self.locate = locate
        self.findings: list[Finding] = []

    def note(self, entry: _Entry, key: str, message: str, advice: str = "", offset: int = 0) -> None:
        self.add(self.locate(entry.section, entry.id, key, offset) or entry.place, message, advice)

    def add(self, place: Place | None, message: str, advice: str = "") -> None:
        self.findings.append(Finding(place or Place(self.playbook.id, 1, 1), message, advice))

    def names(self, entry: _Entry, key: str, uses: Iterable[tuple[str, int]], names: _Names) -> None:
        """Check that each name used may be used here."""
        builtins = _IN_EXPRESSIONS if key == "when" else self.builtins
        for name, offset in uses:
            root = name.split(".", 1)[0]
            if name in builtins or root in builtins or root in names.usable:
                continue
            if root in names.later:
                message = f"{key}: {root} is asked later than this."
                self.note(entry, key, message, "Ask it earlier, or leave it out here.", offset)
            else:
                advice = _nearest(root, [*names.usable, *builtins])
                self.note(entry, key, f"{key}: there is no question {root}.", advice, offset)

    def when(self, entry: _Entry, when: Expression | None, names: _Names) -> None:
        if when is None:
            return
        self.names(entry, "when", when.places(), names)
        steps = [step.id for step in self.playbook.steps]
        for step, offset in when.step_places():
            if step not in steps:
                self.note(entry, "when", f"when: there is no step {step}.", _nearest(step, steps), offset)
        documents = [document.id for document in self.playbook.documents]
        for document, offset in when.document_places():
            if document not in documents:
                advice = _nearest(document, documents)
                self.note(entry, "when", f"when: there is no document {document}.", advice, offset)

    def wordings(self, entry: _Entry, wordings: dict[str, Wording | None], names: _Names) -> None:
        for key, wording in wordings.items():
            if wording is not None:
                self.names(entry, key, _uses(wording), names.in_wordings())


def lint(
    playbook: Playbook,
    *,
    builtins: frozenset[str],
    templates: frozenset[str],
    locate: Locate | None = None,
    due_names: frozenset[str] = frozenset(),
) -> tuple[Finding, ...]:
    """Everything that is wrong with a playbook, in the order of the file.

    `builtins` are the names that every wording may use (`today`, `I`), `templates` the templates that exist,
    `due_names` what the `due` of a step may name beside a question.
    A question comes later than another when its stage does, or when it stands below it in the same stage.
    """
    linter = _Linter(playbook, builtins, templates, locate or _nowhere)
    asked = sorted(playbook.ask, key=lambda question: list(Stage).index(question.stage))
    for index, question in enumerate(asked):
        later = asked[index:]
        worded = [one.id for one in later if one.default and one is not question]
        names = _Names([one.id for one in asked[:index]], worded, [one.id for one in later])
        _lint_question(linter, question, names)
    every = _Names([question.id for question in asked])
    for step in playbook.steps:
        _lint_step(linter, step, every, due_names)
    for document in playbook.documents:
        _lint_document(linter, document, every)
    _lint_whole(linter)
    return tuple(sorted(dict.fromkeys(linter.findings), key=lambda finding: finding.place))


def _nowhere(section: str, entry_id: str, key: str, offset: int) -> Place | None:
    return None


def _lint_question(linter: _Linter, question: Question, names: _Names) -> None:
    entry = _Entry("ask", question.id, question.place)
    _lint_words(linter, entry, question, names)
    _lint_answers(linter, entry, question)
    if question.inline:
        linter.note(entry, "inline", "inline: only a field of a list can be typed with another.")
    _lint_later(linter, entry, question)
    is_list = question.type is QuestionType.LIST
    if is_list and not question.fields:
        linter.note(entry, "type", f"{question.id}: a list needs fields.")
    if question.fields and not is_list:
        linter.note(entry, "fields", f"fields: only a list has fields, and {question.id} is of type {question.type}.")
    _lint_repeated(linter, question.fields)
    for index, field in enumerate(question.fields):
        usable = [*names.usable, *(one.id for one in question.fields[:index])]
        later = [one.id for one in question.fields[index:]]
        worded = [*names.worded, *(one for one in later if one != field.id)]
        _lint_field(linter, question.id, field, _Names(usable, worded, [*names.later, *later]), first=index == 0)


def _lint_later(linter: _Linter, entry: _Entry, question: Question) -> None:
    """What only makes sense of a question that can be left unknown, or that is asked after a reply."""
    if question.later is not None and not question.unknown:
        linter.note(entry, "later", f"later: {question.id} cannot be left unknown.", "Add unknown: true.")
    if question.entries is not Entries.PROMISES and question.type is not QuestionType.LIST:
        linter.note(
            entry, "entries", f"entries: only a list has entries, and {question.id} is of type {question.type}."
        )
    asked = linter.playbook.question("reply")
    known = [one.value for one in asked.choices] if asked else []
    for reply in question.replies:
        if reply not in known:
            linter.note(entry, "replies", f"replies: {reply} is no answer of the client.", _nearest(reply, known))
    if question.replies and question.stage is not Stage.REPLY:
        linter.note(entry, "replies", "replies: only a question of the stage reply is asked after one.")


def _lint_field(linter: _Linter, within: str, field: Question, names: _Names, *, first: bool) -> None:
    entry = _Entry("ask", f"{within}.{field.id}", field.place)
    _lint_words(linter, entry, field, names)
    _lint_answers(linter, entry, field)
    if field.inline and first:
        linter.note(entry, "inline", "inline: the first field of a list stands by itself.")
    if field.fields or field.type is QuestionType.LIST:
        linter.note(entry, "type", "type: a list within a list is not possible.")


def _lint_words(linter: _Linter, entry: _Entry, question: Question, names: _Names) -> None:
    linter.when(entry, question.when, names)
    wordings = {"question": question.question, "help": question.help, "later": question.later}
    linter.wordings(entry, wordings, names)
    sentences = {"sentence": question.sentence, "suspected": question.suspected}
    linter.wordings(entry, sentences, names)
    for key, sentence in sentences.items():
        if sentence is not None and not sentence.has_gap:
            linter.note(entry, key, f"{key}: the gap for the answer (▸) is missing.")
    for key, wording in wordings.items():
        if wording is not None and wording.has_gap:
            linter.note(entry, key, f"{key}: a gap (▸) belongs into a sentence only.")
    if len(question.question.text) > MAX_QUESTION:
        advice = "Put the rest into help."
        linter.note(entry, "question", f"question: this is longer than {MAX_QUESTION} characters.", advice)


def _lint_answers(linter: _Linter, entry: _Entry, question: Question) -> None:
    """The choices and bounds of a question, and its default."""
    values = [choice.value for choice in question.choices]
    if question.type is not QuestionType.CHOICE:
        if values:
            linter.note(entry, "choices", f"choices: a question of type {question.type} has none.")
    elif len(values) < 2:
        linter.note(entry, "choices", f"{question.id}: a choice needs at least two choices.")
    else:
        for value, count in Counter(values).items():
            if count > 1:
                linter.note(entry, "choices", f"choices: {value} is there {count} times.")
        if question.default and question.default not in values:
            advice = _nearest(question.default, values)
            linter.note(entry, "default", f"default: {question.default} is none of the choices.", advice)
    bounds = {"minimum": question.minimum, "maximum": question.maximum}
    numbers = {key: _number(text) for key, text in bounds.items()}
    for key, text in bounds.items():
        if text and numbers[key] is None:
            linter.note(entry, key, f"{key}: {text} is no number.")
    low, high = numbers["minimum"], numbers["maximum"]
    if low is not None and high is not None and low > high:
        linter.note(entry, "maximum", "maximum: this is smaller than the minimum.")


def _lint_step(linter: _Linter, step: Step, names: _Names, due_names: frozenset[str]) -> None:
    entry = _Entry("steps", step.id, step.place)
    linter.when(entry, step.when, names)
    wordings = {"title": step.title, "guide": step.guide, "say": step.say, "avoid": step.avoid}
    linter.wordings(entry, wordings, names)
    if step.since and linter.playbook.question(step.since) is None:
        advice = _nearest(step.since, [one.id for one in linter.playbook.ask])
        linter.note(entry, "since", f"since: there is no question {step.since}.", advice)
    if step.due not in due_names:
        _lint_due(linter, entry, step.due)
    documents = [one.id for one in linter.playbook.documents]
    for document in step.documents:
        if document not in documents:
            message = f"documents: there is no document {document}."
            linter.note(entry, "documents", message, _nearest(document, documents))


def _lint_due(linter: _Linter, entry: _Entry, due: str) -> None:
    """A step is due at the date of an answer, or on the day when an unknown answer will be known."""
    question = linter.playbook.question(due)
    if question is not None:
        if question.type not in _DATES and not question.unknown:
            message = f"due: {due} asks no date, and it cannot be left unknown until a day."
            linter.note(entry, "due", message)
    elif due:
        advice = _nearest(due, [one.id for one in linter.playbook.ask if one.type in _DATES])
        linter.note(entry, "due", f"due: there is no question {due}.", advice)


def _lint_document(linter: _Linter, document: DocumentSpec, names: _Names) -> None:
    entry = _Entry("documents", document.id, document.place)
    linter.when(entry, document.when, names)
    for need in document.needs:
        if need not in names.usable:
            linter.note(entry, "needs", f"needs: there is no question {need}.", _nearest(need, names.usable))
    if document.each and document.each != OTHERS:
        linter.note(entry, "each", f"each: {document.each} lists nobody.", f"Perhaps {OTHERS}?")
    if document.template not in linter.templates:
        message = f"template: there is no template {document.template}."
        linter.note(entry, "template", message, _nearest(document.template, linter.templates))


def _lint_whole(linter: _Linter) -> None:
    playbook = linter.playbook
    whole = _Entry("", "", _first_place(playbook))
    _lint_repeated(linter, playbook.ask)
    _lint_repeated(linter, playbook.steps)
    _lint_repeated(linter, playbook.documents)
    present = {step.phase for step in playbook.steps}
    missing = [phase.value for phase in Phase if phase not in present]
    if missing:
        linter.note(whole, "steps", f"steps: there is no step for {', '.join(missing)}.")
    if any(not word.strip() for word in playbook.recognise):
        linter.note(whole, "recognise", "recognise: one of the words is empty.")


def _lint_repeated(linter: _Linter, entries: Sequence[Question | Step | DocumentSpec]) -> None:
    seen: set[str] = set()
    for one in entries:
        if one.id in seen:  # its own place: asking for the place of this id would give that of the first
            linter.add(one.place, f"The id {one.id} is there already.", "Give each its own id.")
        seen.add(one.id)


def _first_place(playbook: Playbook) -> Place | None:
    entries: list[Question | Step | DocumentSpec] = [*playbook.ask, *playbook.steps, *playbook.documents]
    return min((one.place for one in entries if one.place is not None), default=None)


def _uses(wording: Wording) -> Iterator[tuple[str, int]]:
    """Each name of a wording with the offset of its braces."""
    at = 0
    for name in wording.names:
        at = wording.text.find("{{", at)
        yield name, at
        at += 2


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _nearest(word: str, known: Collection[str]) -> str:
    found = difflib.get_close_matches(word, sorted(known), n=1)
    return f"Perhaps {found[0]}?" if found else ""
