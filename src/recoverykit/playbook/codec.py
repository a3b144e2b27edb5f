"""A playbook as JSON and back, for the cache and for the bundle of a case. Neither pydantic nor yaml is needed.

Conditions and wordings are kept as they were written and parsed again. Places are dropped: the text they point into
may be gone when the JSON is read. Keys that came to the language later may be missing in what an earlier version kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeVar

from recoverykit.playbook.expressions import Expression, parse_expression
from recoverykit.playbook.model import (
    LANGUAGE,
    Choice,
    Direction,
    DocumentSpec,
    Entries,
    Phase,
    Playbook,
    Question,
    QuestionType,
    Stage,
    Step,
)
from recoverykit.playbook.wording import Wording, parse_wording
from recoverykit.values import Json
from recoverykit.workdays import Duration, Unit

T = TypeVar("T")
Kind = TypeVar("Kind", bound=StrEnum)

_MAX_DEPTH = 3
"""A question holds fields, a field none: anything deeper was not made by `playbook_to_json`."""


def playbook_to_json(playbook: Playbook) -> dict[str, Json]:
    """Encode a playbook so that `playbook_from_json` gives an equal one back."""
    return {
        "recover": LANGUAGE,
        "id": playbook.id,
        "title": playbook.title,
        "summary": playbook.summary,
        "parents": list(playbook.parents),
        "recognise": list(playbook.recognise),
        "ask": [_question_to_json(question) for question in playbook.ask],
        "steps": [_step_to_json(step) for step in playbook.steps],
        "documents": [_document_to_json(document) for document in playbook.documents],
        "example": None if playbook.example is None else dict(playbook.example),
    }


def playbook_from_json(data: Json) -> Playbook:
    """Decode what `playbook_to_json` made. Raises ValueError for anything else."""
    top = _Fields(data)
    if top.number("recover") != LANGUAGE:
        raise ValueError("the playbook is kept in a language that this program does not read")
    example = top.data.get("example")
    if example is not None and not isinstance(example, dict):
        raise ValueError("example: keys and values are expected")
    return Playbook(
        id=top.text("id"),
        title=top.text("title"),
        summary=top.text("summary"),
        parents=top.texts("parents"),
        recognise=top.texts("recognise"),
        ask=top.each("ask", _question),
        steps=top.each("steps", _step),
        documents=top.each("documents", _document),
        example=example,
    )


def _written(part: Wording | Expression | None) -> str | None:
    return None if part is None else part.text


def _question_to_json(question: Question) -> dict[str, Json]:
    return {
        "id": question.id,
        "type": question.type.value,
        "question": question.question.text,
        "phase": question.phase.value,
        "stage": question.stage.value,
        "help": _written(question.help),
        "example": question.example,
        "default": question.default,
        "sentence": _written(question.sentence),
        "suspected": _written(question.suspected),
        "later": _written(question.later),
        "replies": list(question.replies),
        "entries": question.entries.value,
        "why": question.why,
        "source": question.source,
        "when": _written(question.when),
        "required": question.required,
        "unknown": question.unknown,
        "direction": question.direction.value,
        "choices": [[choice.value, choice.label] for choice in question.choices],
        "fields": [_question_to_json(field) for field in question.fields],
        "inline": question.inline,
        "minimum": question.minimum,
        "maximum": question.maximum,
    }


def _step_to_json(step: Step) -> dict[str, Json]:
    within = step.within
    return {
        "id": step.id,
        "phase": step.phase.value,
        "title": step.title.text,
        "within": None if within is None else [within.amount, within.unit.value],
        "since": step.since,
        "due": step.due,
        "channel": step.channel,
        "guide": _written(step.guide),
        "say": _written(step.say),
        "avoid": _written(step.avoid),
        "source": step.source,
        "documents": list(step.documents),
        "when": _written(step.when),
    }


def _document_to_json(document: DocumentSpec) -> dict[str, Json]:
    return {
        "id": document.id,
        "title": document.title,
        "template": document.template,
        "stage": document.stage.value,
        "to_client": document.to_client,
        "each": document.each,
        "needs": list(document.needs),
        "when": _written(document.when),
    }


class _Fields:
    """A JSON object whose values are taken with their types. Each method raises ValueError for another type."""

    def __init__(self, data: Json, depth: int = 0) -> None:
        if not isinstance(data, dict) or depth > _MAX_DEPTH:
            raise ValueError("keys and values are expected")
        self.data: Mapping[str, Json] = data
        self._depth = depth

    def text(self, key: str) -> str:
        value = self.data.get(key)
        if not isinstance(value, str):
            raise ValueError(f"{key}: a text is expected")
        return value

    def flag(self, key: str) -> bool:
        value = self.data.get(key)
        if not isinstance(value, bool):
            raise ValueError(f"{key}: true or false is expected")
        return value

    def number(self, key: str) -> int:
        return _whole(self.data.get(key), key)

    def parsed(self, key: str, parse: Callable[[str], T]) -> T | None:
        return None if self.data.get(key) is None else parse(self.text(key))

    def kind(self, key: str, kinds: type[Kind]) -> Kind:
        return kinds(self.text(key))

    def items(self, key: str) -> list[Json]:
        value = self.data.get(key)
        if not isinstance(value, list):
            raise ValueError(f"{key}: a list is expected")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(_text(value, key) for value in self.items(key))

    def each(self, key: str, decode: Callable[[_Fields], T]) -> tuple[T, ...]:
        return tuple(decode(_Fields(value, self._depth + 1)) for value in self.items(key))

    def pair(self, key: str) -> list[Json] | None:
        return None if self.data.get(key) is None else _pair(self.items(key), key)


def _text(value: Json, key: str) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{key}: a text is expected")
    return value


def _whole(value: Json, key: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f"{key}: a whole number is expected")
    return value


def _pair(value: Json, key: str) -> list[Json]:
    if not isinstance(value, list) or len(value) != 2:
        raise ValueError(f"{key}: two values are expected")
    return value


def _choice(value: Json) -> Choice:
    recorded, label = _pair(value, "choices")
    return Choice(_text(recorded, "choices"), _text(label, "choices"))


def _question(fields: _Fields) -> Question:
    question = Question(
        id=fields.text("id"),
        type=fields.kind("type", QuestionType),
        question=parse_wording(fields.text("question")),
        phase=fields.kind("phase", Phase),
        stage=fields.kind("stage", Stage),
        help=fields.parsed("help", parse_wording),
        example=fields.text("example"),
        default=fields.text("default"),
        sentence=fields.parsed("sentence", parse_wording),
        suspected=fields.parsed("suspected", parse_wording),
        later=fields.parsed("later", parse_wording),
        replies=fields.texts("replies") if "replies" in fields.data else (),
        entries=fields.kind("entries", Entries) if "entries" in fields.data else Entries.PROMISES,
        why=fields.text("why"),
        source=fields.text("source"),
        when=fields.parsed("when", parse_expression),
        required=fields.flag("required"),
        unknown=fields.flag("unknown"),
        direction=fields.kind("direction", Direction),
        choices=tuple(_choice(value) for value in fields.items("choices")),
        fields=fields.each("fields", _question),
        inline=fields.text("inline"),
        minimum=fields.text("minimum"),
        maximum=fields.text("maximum"),
    )
    if bool(question.fields) is not (question.type is QuestionType.LIST):
        raise ValueError("fields: a list has some, and nothing else has")
    return question


def _step(fields: _Fields) -> Step:
    within = fields.pair("within")
    return Step(
        id=fields.text("id"),
        phase=fields.kind("phase", Phase),
        title=parse_wording(fields.text("title")),
        within=None if within is None else Duration(_whole(within[0], "within"), Unit(_text(within[1], "within"))),
        since=fields.text("since") if "since" in fields.data else "",
        due=fields.text("due"),
        channel=fields.text("channel"),
        guide=fields.parsed("guide", parse_wording),
        say=fields.parsed("say", parse_wording),
        avoid=fields.parsed("avoid", parse_wording),
        source=fields.text("source"),
        documents=fields.texts("documents"),
        when=fields.parsed("when", parse_expression),
    )


def _document(fields: _Fields) -> DocumentSpec:
    return DocumentSpec(
        id=fields.text("id"),
        title=fields.text("title"),
        template=fields.text("template"),
        stage=fields.kind("stage", Stage),
        to_client=fields.flag("to_client"),
        each=fields.text("each") if "each" in fields.data else "",
        needs=fields.texts("needs"),
        when=fields.parsed("when", parse_expression),
    )
