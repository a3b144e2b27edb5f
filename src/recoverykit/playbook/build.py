"""From the entries of playbook files to a playbook: texts are parsed, and what is missing is said."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from recoverykit.findings import Finding, Place
from recoverykit.playbook.expressions import Expression, ExpressionError, parse_expression
from recoverykit.playbook.merge import E, Laid, read_entry
from recoverykit.playbook.model import (
    Choice,
    Direction,
    DocumentSpec,
    Entries,
    Phase,
    Question,
    Stage,
    Step,
)
from recoverykit.playbook.schema import DocumentEntry, QuestionEntry, StepEntry
from recoverykit.playbook.syntax import RESERVED
from recoverykit.playbook.wording import Wording, WordingError, parse_wording
from recoverykit.workdays import DurationError, parse_duration

T = TypeVar("T")


class Builder:
    """Builds values from entries and collects the findings. An entry that cannot be built gives None."""

    def __init__(self, *, whole: bool = True, broken: frozenset[str] = frozenset()) -> None:
        """Nothing is said about missing keys that may stand where nothing could be read: in a parent, unless the
        chain is `whole`, or in another entry of the same id that is `broken`."""
        self._whole = whole
        self._broken = broken
        self.findings: list[Finding] = []
        self.field_places: dict[tuple[str, str], Callable[[str, int], Place]] = {}
        """Where the keys of the fields of lists stand, by ("ask", "list.field")."""

    def question(self, laid: Laid[QuestionEntry], within: str = "") -> Question | None:
        """A question, or a field of the list `within`."""
        entry = laid.entry
        if entry.id in RESERVED:
            self._note(laid, "id", f"{entry.id} has a meaning in conditions.", "Choose another id.")
        question = self._wording(laid, "question", entry.question)
        when = self._when(laid)
        complete = self._complete(laid, type=entry.type, question=entry.question)
        if not complete or question is None or entry.type is None:
            return None
        return Question(
            id=entry.id,
            type=entry.type,
            question=question,
            phase=entry.phase or Phase.ACKNOWLEDGE,
            stage=entry.stage or Stage.LETTER,
            help=self._wording(laid, "help", entry.help),
            example=entry.example,
            default=entry.default,
            sentence=self._wording(laid, "sentence", entry.sentence),
            suspected=self._wording(laid, "suspected", entry.suspected),
            later=self._wording(laid, "later", entry.later),
            replies=tuple(entry.replies),
            entries=entry.entries or Entries.PROMISES,
            why=entry.why.strip(),
            source=entry.source,
            when=when,
            required=entry.required,
            unknown=entry.unknown,
            direction=entry.direction or Direction.ANY,
            choices=tuple(Choice(one.value, one.label) for one in entry.choices),
            fields=self._fields(laid, within),
            inline=entry.inline,
            minimum=entry.minimum,
            maximum=entry.maximum,
            place=laid.place(),
        )

    def step(self, laid: Laid[StepEntry]) -> Step | None:
        """A step."""
        entry = laid.entry
        title = self._wording(laid, "title", entry.title)
        within = self._parsed(laid, "within", entry.within, parse_duration)
        if not self._complete(laid, phase=entry.phase, title=entry.title) or title is None or entry.phase is None:
            return None
        return Step(
            id=entry.id,
            phase=entry.phase,
            title=title,
            within=within,
            since=entry.since,
            due=entry.due,
            channel=entry.channel,
            guide=self._wording(laid, "guide", entry.guide),
            say=self._wording(laid, "say", entry.say),
            avoid=self._wording(laid, "avoid", entry.avoid),
            source=entry.source,
            documents=tuple(entry.documents),
            when=self._when(laid),
            place=laid.place(),
        )

    def document(self, laid: Laid[DocumentEntry]) -> DocumentSpec | None:
        """A document."""
        entry = laid.entry
        when = self._when(laid)
        if not self._complete(laid, title=entry.title, template=entry.template):
            return None
        return DocumentSpec(
            id=entry.id,
            title=entry.title or "",
            template=entry.template or "",
            stage=entry.stage or Stage.LETTER,
            to_client=entry.audience != "us",
            each=entry.each,
            needs=tuple(entry.needs),
            when=when,
            place=laid.place(),
        )

    def _fields(self, laid: Laid[QuestionEntry], within: str) -> tuple[Question, ...]:
        origin = laid.origins.get("fields")
        if origin is None:
            return ()
        if within:
            self._note(laid, "fields", "A list within a list is not possible.")
            return ()
        built: list[Question] = []
        for index, data in enumerate(laid.entry.fields):
            field = read_entry(QuestionEntry, origin.source, (*origin.path, index), data)
            if isinstance(field, tuple):
                self.findings.extend(field)
                continue
            self.field_places["ask", f"{laid.entry.id}.{field.entry.id}"] = field.place
            question = self.question(field, within=laid.entry.id)
            built.extend([question] if question else [])
        return tuple(built)

    def _complete(self, laid: Laid[E], **keys: object) -> bool:
        missing = [key for key, value in keys.items() if value is None]
        if missing and self._whole and laid.entry.id not in self._broken:
            self._note(laid, "", f"{laid.entry.id} has no {' and no '.join(missing)}.")
        return not missing

    def _wording(self, laid: Laid[E], key: str, text: str | None) -> Wording | None:
        return self._parsed(laid, key, text, parse_wording)

    def _when(self, laid: Laid[E]) -> Expression | None:
        return self._parsed(laid, "when", laid.entry.when, parse_expression)

    def _parsed(self, laid: Laid[E], key: str, text: str | None, parse: Callable[[str], T]) -> T | None:
        """The parsed text, or None with a finding at the character where the mistake is."""
        if text is None:
            return None
        try:
            return parse(text.rstrip())
        except (ExpressionError, WordingError) as error:
            self.findings.append(Finding(laid.place(key, error.offset), f"{key}: {error.message}"))
        except DurationError as error:
            self.findings.append(Finding(laid.place(key), f"{key}: {error}"))
        return None

    def _note(self, laid: Laid[E], key: str, message: str, advice: str = "") -> None:
        self.findings.append(Finding(laid.place(key), message, advice))
