"""The shape of a playbook file: which keys there are and what they hold.

Everything but the ids may be left out here, because a playbook that extends another writes only what it changes;
what is missing is said after the parents were laid beneath (see `build`). Errors of the shape become findings in
plain words, at the place of the key or value that is wrong.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from typing import Annotated, Final, Literal, TypeAlias, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, JsonValue, ValidationError
from pydantic_core import ErrorDetails

from recoverykit.findings import Finding
from recoverykit.playbook.model import LANGUAGE, Direction, Entries, Phase, QuestionType, Stage
from recoverykit.playbook.yamlfile import Path, YamlFile
from recoverykit.values import Json

QUESTION_ID = r"^[a-z][a-z0-9_]*$"
PART_ID = r"^[a-z][a-z0-9-]*$"
"""The ids of playbooks, steps and documents."""


def _as_text(value: object) -> object:
    """A number or a yes/no, written without quotation marks where a text is meant, as the text it was."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int | float) else value


def _as_entries(value: object) -> object:
    """Choices written as a mapping, `value: label`, as the list of entries that it stands for."""
    if not isinstance(value, dict):
        return value
    return [{"value": key, "label": label} for key, label in value.items()]


Text: TypeAlias = Annotated[str, Field(min_length=1)]
Loose: TypeAlias = Annotated[str, BeforeValidator(_as_text)]
QuestionId: TypeAlias = Annotated[str, Field(pattern=QUESTION_ID, max_length=60)]
PartId: TypeAlias = Annotated[str, Field(pattern=PART_ID, max_length=60)]


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class ChoiceEntry(_Shape):
    """One choice: `value` is recorded, `label` is shown."""

    value: Loose
    label: Loose


class Entry(_Shape):
    """What questions, steps and documents share: an id, and where they stand among their like."""

    id: str
    remove: bool = False
    before: str | None = None
    after: str | None = None
    when: Loose | None = None


class QuestionEntry(Entry):
    """A question of `ask`, or a field of a list."""

    id: QuestionId
    type: Annotated[QuestionType | None, Field(strict=False)] = None
    question: Text | None = None
    phase: Annotated[Phase | None, Field(strict=False)] = None
    stage: Annotated[Stage | None, Field(strict=False)] = None
    help: Text | None = None
    example: Loose = ""
    default: Loose = ""
    sentence: Text | None = None
    suspected: Text | None = None
    later: Text | None = None
    replies: list[str] = []
    entries: Annotated[Entries | None, Field(strict=False)] = None
    why: str = ""
    source: Loose = ""
    required: bool = False
    unknown: bool = False
    direction: Annotated[Direction | None, Field(strict=False)] = None
    choices: Annotated[list[ChoiceEntry], BeforeValidator(_as_entries)] = []
    fields: list[JsonValue] = []
    inline: str = ""
    minimum: Loose = ""
    maximum: Loose = ""


class StepEntry(Entry):
    """A step of `steps`."""

    id: PartId
    phase: Annotated[Phase | None, Field(strict=False)] = None
    title: Text | None = None
    within: Loose | None = None
    since: str = ""
    due: str = ""
    channel: str = ""
    guide: Text | None = None
    say: Text | None = None
    avoid: Text | None = None
    source: Loose = ""
    documents: list[str] = []


class DocumentEntry(Entry):
    """A document of `documents`."""

    id: PartId
    title: Text | None = None
    template: Text | None = None
    stage: Annotated[Stage | None, Field(strict=False)] = None
    audience: Literal["client", "us"] | None = None
    each: str = ""
    needs: list[str] = []


class PlaybookFile(_Shape):
    """The top of a playbook file. The entries are read one by one, so that a mistake in one hides no other."""

    recover: Literal[1]
    playbook: PartId
    title: Text | None = None
    summary: str = ""
    extends: PartId | None = None
    recognise: list[str] = []
    ask: list[JsonValue] = []
    steps: list[JsonValue] = []
    documents: list[JsonValue] = []
    example: dict[str, JsonValue] | None = None


Shape = TypeVar("Shape", bound=BaseModel)


def newer_language(source: YamlFile) -> Finding | None:
    """The finding for a file that is made for a newer program; None when it is not."""
    version = source.data.get("recover") if isinstance(source.data, dict) else None
    if not isinstance(version, int) or isinstance(version, bool) or version <= LANGUAGE:
        return None
    message = f"This playbook is made for a newer recover (language {version}; this one reads {LANGUAGE})."
    return Finding(source.place(("recover",)), message, "Update recover to use it.")


def read_shape(shape: type[Shape], data: object, source: YamlFile, path: Path = ()) -> Shape | tuple[Finding, ...]:
    """Validate the value at `path`, or give a finding for each mistake in it, in the order of the file."""
    if not isinstance(data, dict):
        message = f"A mapping of keys and values is expected here{'' if path else ', starting with recover: 1'}."
        return (Finding(source.place(path), message),)
    try:
        return shape.model_validate(_without_empty(data))
    except ValidationError as error:
        found = {_finding(one, shape, source, path): None for one in error.errors(include_url=False)}
        return tuple(sorted(found, key=lambda finding: finding.place))


def _without_empty(data: Mapping[object, object]) -> dict[object, object]:
    """A key with nothing after it counts as left out."""
    return {key: value for key, value in data.items() if value is not None}


# ── findings in plain words ──────────────────────────────────────────────────────────────────────────────────────

_PLAIN_WORDS: Final[Mapping[str, str]] = {
    "string_type": "a text is expected here.",
    "bool_type": "true or false is expected here.",
    "bool_parsing": "true or false is expected here.",
    "list_type": "a list is expected here, each entry after a dash.",
    "dict_type": "keys and values are expected here.",
    "model_type": "keys and values are expected here.",
    "model_attributes_type": "keys and values are expected here.",
    "string_too_short": "a text is missing here.",
}


def _finding(error: ErrorDetails, shape: type[BaseModel], source: YamlFile, base: Path) -> Finding:
    path = (*base, *_path_in(source, base, error["loc"]))
    where = str(path[-1]) if path and isinstance(path[-1], str) else "this entry"
    match error["type"]:
        case "extra_forbidden":
            known = sorted(_known_keys(shape, error["loc"][:-1]))
            return Finding(source.key_place(path), f"{where}: there is no such key.", nearest(where, known))
        case "missing":
            return Finding(source.place(path[:-1]), f"{where}: this key is missing.")
        case "literal_error" | "enum":
            expected = str(error.get("ctx", {}).get("expected", "")).replace("'", "")
            if where == "recover":
                return Finding(source.place(path), "recover: 1 is expected here, the version of the language.")
            return Finding(source.place(path), f"{where}: {expected} is expected here.", _meant(error, expected))
        case "string_pattern_mismatch":
            joint = "hyphens" if str(error.get("ctx", {}).get("pattern")) == PART_ID else "underscores"
            message = f"{where}: small letters, digits and {joint} are expected here, starting with a letter."
            return Finding(source.place(path), message)
        case "string_too_long":
            return Finding(source.place(path), f"{where}: this is longer than {error.get('ctx', {})['max_length']}.")
        case kind:
            return Finding(source.place(path), f"{where}: {_PLAIN_WORDS.get(kind, 'this value does not fit here.')}")


def _meant(error: ErrorDetails, expected: str) -> str:
    given = error["input"]
    known = expected.replace(" or ", ", ").split(", ")
    found = difflib.get_close_matches(given, known, n=1) if isinstance(given, str) else []
    return f"Perhaps {found[0]}?" if found else ""


def nearest(word: str, known: list[str]) -> str:
    """The advice that names the nearest known word, or all of them when none is near and they are few."""
    found = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    if found:
        return f"Perhaps {found[0]}?"
    return f"Known: {', '.join(known)}." if 0 < len(known) <= 30 else ""


def _known_keys(shape: type[BaseModel], way: tuple[str | int, ...]) -> Iterator[str]:
    model = ChoiceEntry if way and way[0] == "choices" else shape
    return iter(model.model_fields)


def _path_in(source: YamlFile, base: Path, way: tuple[str | int, ...]) -> Path:
    """Pydantic's way to a value as the way in the file: an entry of a mapping read as a list goes by its key."""
    data: Json = source.data
    for part in base:
        data = _below(data, part)
    path: Path = ()
    for part in way:
        if isinstance(data, dict) and isinstance(part, int):
            return (*path, list(data)[part])
        path = (*path, part)
        data = _below(data, part)
    return path


def _below(data: Json, part: str | int) -> Json:
    if isinstance(data, dict) and isinstance(part, str):
        return data.get(part)
    if isinstance(data, list) and isinstance(part, int) and part < len(data):
        return data[part]
    return None
