"""Playbook files and answers files made of the shipped ones: changed in meaning, in structure or in their bytes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import cast

import yaml
from hostile import broken, change, rarely_broken, scalar, spoiled, text, value, written
from pydantic import BaseModel

from recoverykit import bundled, library
from recoverykit.playbook.model import Playbook, Question, QuestionType
from recoverykit.playbook.schema import DocumentEntry, PlaybookFile, QuestionEntry, StepEntry
from recoverykit.playbook.yamlfile import YamlFile, read_yaml
from recoverykit.values import Json

CASES = Path(__file__).parents[1] / "examples" / "cases"
SMALL = """recover: 1
playbook: mine
title: Mine
summary: Of my own.
extends: service-recovery
ask:
  - {id: extra, type: text, question: What else?, sentence: Also ▸, stage: letter, phase: plan}
  - id: parts
    type: list
    question: Which parts?
    fields: [{id: what, type: text, question: What?}, {id: when, type: date, question: By when?, inline: by}]
"""

Object = dict[str, Json]


@dataclass(frozen=True)
class Made:
    """A file, how it was made, and the playbook and the case that it is about."""

    data: bytes
    how: str
    playbook: str = ""
    case: int = 1
    later: bool = False


@cache
def playbook_texts() -> dict[str, str]:
    """The shipped playbooks and a small one of one's own."""
    shipped = {name: bundled.playbook_text(name) or "" for name in bundled.playbook_names()}
    return {**shipped, "mine": SMALL}


@dataclass(frozen=True)
class Told:
    """An answers file that is accepted. `number` is that of its case when all first files are started in order."""

    number: int
    playbook: str
    text: str
    later: bool = False


@cache
def told() -> tuple[Told, ...]:
    """The examples of the playbooks and the example cases: what a case is started with, and what is added later."""
    found: list[Told] = []
    for name, shipped in library.titles().items():
        if shipped.example is not None:
            shown = yaml.safe_dump(dict(shipped.example), allow_unicode=True, sort_keys=False)
            found.append(Told(len(found) + 1, name, shown))
    stems: dict[str, Told] = {}
    for path in sorted(CASES.rglob("*.yaml"), key=lambda one: len(one.stem)):
        shown = path.read_text("utf-8")
        data = data_of(shown)
        first = next((one for stem, one in stems.items() if path.stem.startswith(stem)), None)
        if isinstance(data, dict) and isinstance(data.get("playbook"), str):
            stems[path.stem] = Told(sum(not one.later for one in found) + 1, str(data["playbook"]), shown)
            found.append(stems[path.stem])
        elif first is not None:
            found.append(Told(first.number, first.playbook, shown, later=True))
    return tuple(found)


def first_of(playbook: str) -> Told:
    """A file that starts a case with that playbook, or with any."""
    firsts = [one for one in told() if not one.later]
    return next((one for one in firsts if one.playbook == playbook), firsts[0])


@cache
def _read(shown: str) -> Json:
    found = read_yaml(shown, "base.yaml")
    if not isinstance(found, YamlFile):
        raise TypeError(f"a file to start from cannot be read: {found}")
    return found.data


def data_of(shown: str) -> Json:
    """What a good file holds; a copy, to be changed at will."""
    return deepcopy(_read(shown))


# ── playbooks ────────────────────────────────────────────────────────────────────────────────────────────────────

_SHAPES: dict[str, type[BaseModel]] = {"ask": QuestionEntry, "steps": StepEntry, "documents": DocumentEntry}


@cache
def keys() -> tuple[str, ...]:
    """Every key that a playbook can have anywhere."""
    shapes: tuple[type[BaseModel], ...] = (PlaybookFile, *_SHAPES.values())
    found = {name for shape in shapes for name in shape.model_fields}
    return (*sorted(found), "value", "label")


@cache
def ids() -> tuple[str, ...]:
    """The ids of the questions of all shipped playbooks."""
    return tuple(sorted({one.id for playbook in library.titles().values() for one in playbook.ask}))


def expression(rng: Random, depth: int = 0) -> str:
    """A condition; mostly one that can be read."""
    if rng.random() < 0.04:
        return text(rng)
    name = rng.choice([*ids(), "today", "nobody", "client.name", "first_contact"])
    if depth < 3 and rng.random() < 0.4:
        joined = f" {rng.choice(('and', 'or'))} ".join(expression(rng, depth + 1) for _ in range(rng.choice((2, 2, 9))))
        return rng.choice(("", "not ")) + f"({joined})" if rng.random() < 0.8 else joined
    operand = rng.choice(
        [name, '"money"', "5", "-3.5", "true", "'", "9" * 30, f"{name} + 3 days", "today - 9999 weeks"]
    )
    match rng.randrange(6):
        case 0:
            return name
        case 1:
            return f"{name} {rng.choice(('==', '!=', '<', '<=', '>', '>=', '=', '<>'))} {operand}"
        case 2:
            return f"{name} {rng.choice(('in', 'not in'))} [{operand}, {operand}]"
        case 3:
            return f"{name} is {rng.choice(('', 'not '))}{rng.choice(('known', 'unknown', 'done', 'empty'))}"
        case 4:
            return f"{operand} {rng.choice(('in', '<', '=='))} {name}"
        case _:
            return rng.choice(("(" * rng.choice((3, 49, 60, 400)) + name, "not " * rng.choice((3, 49, 60, 130)) + name))


def wording(rng: Random) -> str:
    """A sentence with names, gaps and braces in all sorts of places."""
    if rng.random() < 0.4:
        return rng.choice(
            ("{{ my }} part was ▸", "What about {{ client.first }}?", "Today ▸", f"{{{{ {rng.choice(ids())} }}}}: ▸")
        )
    parts = [
        *(
            "{{ my }}",
            "{{ I }}",
            "{{ client.first }}",
            "{{ client }}",
            "▸",
            "{{",
            "}}",
            "{{ nobody }}",
            "{{ a b }}",
            "{{}}",
        ),
        *(
            "we ",
            "did not ",
            "on Thursday",
            ". ",
            "?",
            "\n",
            "{% x %}",
            "{{ today }}",
            "{{ client.first.x }}",
            "*",
            "<b>",
        ),
        f"{{{{ {rng.choice(ids())} }}}}",
    ]
    made = "".join(rng.choice(parts) for _ in range(rng.choice((1, 2, 3, 5, 12))))
    return made if rng.random() < 0.9 else made + text(rng)


_DURATIONS = (
    "2 h",
    "2 h, client's day",
    "3 business days",
    "0 days",
    "99999999999 weeks",
    "1 year",
    "-1 day",
    "h",
    "1.5 h",
)


def _entry_value(rng: Random, key: str) -> Json:
    """A value for a key of an entry; mostly one of the kind that belongs there."""
    wordings = ("question", "help", "sentence", "suspected", "title", "guide", "say", "avoid")
    if key in wordings:
        return wording(rng)
    known: dict[str, Callable[[], Json]] = {
        "when": lambda: expression(rng),
        "type": lambda: rng.choice([one.value for one in QuestionType]),
        "within": lambda: rng.choice(_DURATIONS),
        "due": lambda: rng.choice([*ids(), "response", "nobody"]),
        "before": lambda: rng.choice(ids()),
        "after": lambda: rng.choice(ids()),
        "id": lambda: rng.choice([*ids(), "new", "and", "known", "x" * 61, "Ünder", "a-b", "_a"]),
        "remove": lambda: True,
        "required": lambda: rng.random() < 0.5,
        "unknown": lambda: rng.random() < 0.5,
        "stage": lambda: rng.choice(("minute", "letter", "better", "later", "reply", "never")),
        "phase": lambda: rng.choice(("acknowledge", "apologise", "explain", "plan", "gesture", "prevent", "follow-up")),
        "minimum": lambda: rng.choice(("0", "5", "-1", "1e999999", "NaN", "Infinity", "1_0", "²", "9" * 400, "x")),
        "maximum": lambda: rng.choice(("0", "5", "-1", "1e999999", "NaN", "Infinity", "1_0", "²", "9" * 400, "x")),
        "choices": lambda: {text(rng)[:60]: text(rng)[:60] for _ in range(rng.choice((1, 2, 3, 30)))},
        "fields": lambda: [_new_question(rng) for _ in range(rng.choice((1, 2, 5, 60)))],
        "needs": lambda: [rng.choice(ids())],
        "documents": lambda: [rng.choice(("apology-letter", "call-script", "nothing"))],
        "template": lambda: rng.choice((*bundled.template_texts(), "../x", "letters/nothing.md.j2")),
        "default": lambda: rng.choice(("I", "none", "5", "yes", "no", "Monday", text(rng)[:100])),
        "inline": lambda: rng.choice(("by", "from", "", "▸", " ", "(", "a|b")),
        "direction": lambda: rng.choice(("past", "future", "any")),
    }
    return known[key]() if key in known and rng.random() < 0.9 else scalar(rng)


def _new_question(rng: Random) -> Object:
    made: Object = {"id": f"new{rng.randrange(9)}", "type": _entry_value(rng, "type"), "question": "Which?"}
    if made["type"] == "choice":
        made["choices"] = {"a": "One", "b": "Two"}
    if made["type"] == "list":
        made["fields"] = [{"id": "what", "type": "text", "question": "What?"}]
    for _ in range(rng.choice((0, 0, 1, 2))):
        key = rng.choice(list(QuestionEntry.model_fields))
        made[key] = "x" if key == "fields" else _entry_value(rng, key)
    return made


def _new_entry(rng: Random, section: str) -> Object:
    if section == "ask":
        return _new_question(rng)
    entry: Object = {"id": f"new-{rng.randrange(9)}", "title": wording(rng)}
    if section == "steps":
        return {**entry, "phase": "plan", "within": "2 h", "when": expression(rng)}
    return {**entry, "template": rng.choice(list(bundled.template_texts())), "stage": "letter", "audience": "client"}


def _meant(rng: Random, data: Json) -> Json:
    """A playbook that reads well and means something else: one to three entries changed, put in or taken out."""
    if not isinstance(data, dict):
        return data
    for _ in range(rng.choice((1, 1, 2, 3))):
        section = rng.choice(("ask", "ask", "ask", "steps", "documents"))
        listed = data.setdefault(section, [])
        if not isinstance(listed, list):
            return data
        shape = _SHAPES[section]
        found = rng.random()
        if found < 0.2 or not listed:
            listed.insert(rng.randrange(len(listed) + 1), cast("Json", _new_entry(rng, section)))
        elif found < 0.3:
            del listed[rng.randrange(len(listed))]
        elif found < 0.5 and section == "ask":
            listed.append({"id": rng.choice(ids()), **({"remove": True} if rng.random() < 0.3 else {})})
            _set(rng, listed[-1], shape.model_fields)
        else:
            _set(rng, rng.choice(listed), shape.model_fields)
    if rng.random() < 0.06:
        data["extends"] = rng.choice([*playbook_texts(), "mine.yaml", "playbook.yaml", "nothing", text(rng)])
    if rng.random() < 0.04:
        data["playbook"] = rng.choice([*playbook_texts(), text(rng)])
    if rng.random() < 0.06:
        words: list[Json] = [text(rng)]
        data[rng.choice(("title", "summary", "recognise"))] = rng.choice((text(rng), words, text(rng)))
    return data


def _set(rng: Random, entry: Json, fields: Sequence[str] | object) -> None:
    if isinstance(entry, dict):
        for _ in range(rng.choice((1, 1, 2))):
            key = rng.choice(list(cast("dict[str, object]", fields)))
            entry[key] = _entry_value(rng, key)


def playbook(rng: Random) -> Made:
    """A playbook file."""
    # The base is by far the largest: the others, which are laid over it, are read much quicker.
    name = rng.choice([*playbook_texts()] * 2 + ["mine", "missed-deadline"])
    shown = playbook_texts()[name]
    found = rng.random()
    if found < 0.03:
        return Made(rarely_broken(rng, shown.encode(), SMALL.encode()), "large", name)
    if found < 0.3:
        other = rng.choice([*playbook_texts().values()])
        return Made(broken(rng, shown.encode(), other.encode()), "bytes", name)
    data = data_of(shown)
    if found < 0.5:
        for _ in range(rng.choice((1, 1, 2, 4))):
            data = change(rng, data, keys())
        return Made(_encoded(written(rng, data)), "structure", name)
    return Made(_encoded(yaml_of(_meant(rng, data))), "meaning", name)


def yaml_of(data: Json) -> str:
    """Data as YAML, whatever it holds."""
    try:
        return str(yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False))
    except UnicodeError:
        return str(yaml.dump(data, Dumper=yaml.SafeDumper, sort_keys=False))


_Dumper = cast("type[yaml.SafeDumper]", getattr(yaml, "CSafeDumper", yaml.SafeDumper))


def _encoded(shown: str) -> bytes:
    return shown.encode("utf-8", "surrogatepass")


# ── answers ──────────────────────────────────────────────────────────────────────────────────────────────────────

_TOP = ("at", "playbook", "client", "answers", "done", "sent", "stop_after")
_KEYS = (
    "country",
    "zone",
    "said",
    "at",
    "unknown",
    "until",
    "what",
    "by",
    "name",
    "role",
    "firm",
    "reach",
    "salutation",
)


def _answered(rng: Random, data: Json, name: str) -> Json:
    """Answers of other kinds than the questions ask for, and garbage at the other keys."""
    if not isinstance(data, dict) or not isinstance(data.get("answers"), dict):
        return data
    answers = cast("Object", data["answers"])
    asked = library.find(name).playbook.ask
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        question = rng.choice(asked)
        names = [*_KEYS, *(field.id for field in question.fields)]
        if rng.random() < 0.4:
            _set_top(rng, data, name, names)
        else:
            answers[question.id] = _one_answer(rng, question, answers.get(question.id), names)
    return data


def _set_top(rng: Random, data: Object, name: str, names: Sequence[str]) -> None:
    """Garbage at a key other than the answers."""
    playbook = library.find(name).playbook
    match rng.randrange(6):
        case 0:
            data["at"] = scalar(rng)
        case 1:
            data["stop_after"] = rng.choice((*(one.id for one in playbook.ask), scalar(rng)))
        case 2:
            where: Object = {rng.choice(("country", "zone")): scalar(rng)}
            data["client"] = rng.choice((where, where, value(rng, names)))
        case 3:
            steps = [one.id for one in playbook.steps]
            data["done"] = {rng.choice([*steps, "actions/i1", "prevention/i1", text(rng)]): _done(rng)}
        case 4:
            data["playbook"] = rng.choice([*playbook_texts(), scalar(rng)])
        case _:
            data["sent"] = {rng.choice(("apology-letter", "resolution-plan", text(rng))): _gone(rng)}


def _one_answer(rng: Random, question: Question, old: Json, names: Sequence[str]) -> Json:
    """An answer that the question takes, or almost, or not at all."""
    match rng.randrange(8):
        case 0:
            return {"unknown": rng.choice((True, True, False, "x")), "until": scalar(rng)}
        case 1:
            return good_answer(rng, question)
        case 2:
            return spoiled(rng, old) if isinstance(old, str) else text(rng)
        case 3 | 4 if question.fields:
            return [_entry(rng, question) for _ in range(rng.choice((0, 1, 2, 50, 51)))]
        case _:
            return value(rng, names)


def _done(rng: Random) -> Json:
    full: Object = {"at": rng.choice((scalar(rng), "today 9:00")), "said": text(rng)}
    return rng.choice((scalar(rng), full, full))


def _gone(rng: Random) -> Json:
    full: Object = {"at": scalar(rng), "by": rng.choice(("mail", "fax"))}
    return rng.choice((scalar(rng), full, full, "mail"))


def _entry(rng: Random, question: Question) -> Json:
    """An entry of a list; one field in three holds something else."""
    return {
        field.id: good_answer(rng, field) if rng.random() < 0.66 else value(rng, _KEYS)
        for field in question.fields
        if rng.random() < 0.9
    }


def good_answer(rng: Random, question: Question) -> Json:
    """An answer that the question takes."""
    match question.type:
        case QuestionType.YES_NO:
            return rng.random() < 0.5
        case QuestionType.CHOICE:
            return rng.choice([one.value for one in question.choices] or ["a"])
        case QuestionType.NUMBER:
            return rng.choice((question.minimum or "3", question.maximum or "12", "7"))
        case QuestionType.MONEY:
            return rng.choice(("£180", "€ 1,250.50", "20 GBP"))
        case QuestionType.DATE:
            return "Monday 16 November 2026" if question.direction == "past" else "Monday 30 November 2026"
        case QuestionType.DATE_TIME:
            return "16 November 2026 12:00" if question.direction == "past" else "30 November 2026 10:00"
        case QuestionType.PERSON:
            return rng.choice(("Sam Hall, designer, Hall Design, 020 7946 0018", "Priya Raman, Northgate"))
        case QuestionType.LIST:
            return [{field.id: good_answer(rng, field) for field in question.fields} for _ in range(rng.choice((1, 2)))]
        case _:
            return rng.choice(("did not send the files on Monday", "lost a day of work", "write to you each Friday"))


def answers(rng: Random) -> Made:
    """An answers file."""
    one = rng.choice(told())
    data, how = _answers(rng, one)
    return Made(data, how, one.playbook, one.number, one.later)


def _answers(rng: Random, one: Told) -> tuple[bytes, str]:
    found = rng.random()
    if found < 0.02:
        return rarely_broken(rng, one.text.encode(), one.text.encode()), "large"
    if found < 0.22:
        return broken(rng, one.text.encode(), rng.choice(told()).text.encode()), "bytes"
    data = data_of(one.text)
    if found < 0.4:
        for _ in range(rng.choice((1, 1, 2, 4))):
            data = change(rng, data, [*_TOP, *_KEYS, *ids()])
        return _encoded(written(rng, data)), "structure"
    data = _answered(rng, data, one.playbook)
    return _encoded(written(rng, data) if found < 0.6 else yaml_of(data)), "meaning"


def answers_for(rng: Random, asked: Playbook, like: str) -> Json:
    """Answers to the questions of a playbook; where they still fit, those of a file that starts one like it."""
    made: Object = {one.id: good_answer(rng, one) for one in asked.ask if one.required or rng.random() < 0.4}
    data = data_of(first_of(like).text) if like else None
    if not isinstance(data, dict) or not isinstance(data.get("answers"), dict):
        return {"answers": made}
    old = {key: answer for key, answer in cast("Object", data["answers"]).items() if key in made}
    return {**{key: data[key] for key in ("at", "client") if key in data}, "answers": {**made, **old}}
