"""A playbook survives JSON, and nothing else passes for one."""

from __future__ import annotations

import contextlib
import json
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoverykit.playbook.codec import playbook_from_json, playbook_to_json
from recoverykit.playbook.expressions import parse_expression
from recoverykit.playbook.model import (
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
from recoverykit.playbook.wording import parse_wording
from recoverykit.values import Json
from recoverykit.workdays import Duration, Unit

_text = st.text(max_size=8)
_texts = st.lists(_text, max_size=2).map(tuple)
_wording = st.sampled_from(("What?", "I owe {{ client.name }} ▸", "")).map(parse_wording)
_conditions = ("a is known", 'b in ["x"] and not s is done', "a is learned or d-e is not sent")
_when = st.none() | st.sampled_from(_conditions).map(parse_expression)
_maybe = st.none() | _wording
_common = {"id": _text, "when": _when}
_plain = st.fixed_dictionaries(
    {
        "phase": st.sampled_from(Phase),
        "stage": st.sampled_from(Stage),
        "direction": st.sampled_from(Direction),
        "choices": st.lists(st.builds(Choice, _text, _text), max_size=2).map(tuple),
        "required": st.booleans(),
        "unknown": st.booleans(),
        "entries": st.sampled_from(Entries),
        "replies": _texts,
    }
)
_words = {"help": _maybe, "sentence": _maybe, "suspected": _maybe, "later": _maybe, "question": _wording}
_strings = dict.fromkeys(("example", "default", "why", "source", "inline", "minimum", "maximum"), _text)


def _questions(*kinds: QuestionType, fields: st.SearchStrategy[tuple[Question, ...]]) -> st.SearchStrategy[Question]:
    return _plain.flatmap(
        lambda plain: st.builds(
            Question,
            **_common,
            **_words,
            **_strings,
            type=st.sampled_from(kinds),
            fields=fields,
            **{k: st.just(v) for k, v in plain.items()},
        )
    )


_simple = _questions(*(kind for kind in QuestionType if kind is not QuestionType.LIST), fields=st.just(()))
_lists = _questions(QuestionType.LIST, fields=st.lists(_simple, min_size=1, max_size=2).map(tuple))
_steps = st.builds(
    Step,
    **_common,
    phase=st.sampled_from(Phase),
    title=_wording,
    within=st.none() | st.builds(Duration, st.integers(1, 9), st.sampled_from(Unit)),
    since=_text,
    due=_text,
    channel=_text,
    guide=_maybe,
    say=_maybe,
    avoid=_maybe,
    source=_text,
    documents=_texts,
    place=st.none(),
)
_documents = st.builds(
    DocumentSpec,
    **_common,
    title=_text,
    template=_text,
    stage=st.sampled_from(Stage),
    to_client=st.booleans(),
    each=_text,
    needs=_texts,
    place=st.none(),
)
_json: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda below: st.lists(below, max_size=2) | st.dictionaries(st.text(max_size=5), below, max_size=2),
    max_leaves=5,
)
_playbooks = st.builds(
    Playbook,
    id=_text,
    title=_text,
    summary=_text,
    parents=_texts,
    recognise=_texts,
    ask=st.lists(_simple | _lists, max_size=2).map(tuple),
    steps=st.lists(_steps, max_size=2).map(tuple),
    documents=st.lists(_documents, max_size=2).map(tuple),
    example=st.none() | st.dictionaries(_text, _json, max_size=2),
)


@given(_playbooks)
def test_a_playbook_survives_json(playbook: Playbook) -> None:
    text = json.dumps(playbook_to_json(playbook))
    assert playbook_from_json(cast("Json", json.loads(text))) == playbook


def _sample() -> dict[str, Json]:
    question = Question(
        "q", QuestionType.CHOICE, parse_wording("Q?"), when=parse_expression("a"), choices=(Choice("a", "A"),)
    )
    step = Step("s", Phase.PLAN, parse_wording("Do"), within=Duration(2, Unit.HOURS))
    return playbook_to_json(
        Playbook("p", "P", ask=(question,), steps=(step,), documents=(DocumentSpec("d", "D", "t"),))
    )


_LATER_KEYS = {"later", "replies", "entries", "since", "each"}
"""What an earlier version did not write."""
_MAY_BE_MISSING = _LATER_KEYS | set("help sentence suspected when within guide say avoid example".split())
_BAD: list[Json] = [None, [], 7, "?", {"a": 1}, [7], [[7]]]


@pytest.mark.parametrize("section", ["", "ask", "steps", "documents"])
def test_anything_malformed_is_a_value_error(section: str) -> None:
    def entry(sample: dict[str, Json]) -> dict[str, Json]:
        if not section:
            return sample
        listed = sample[section]
        assert isinstance(listed, list)
        assert isinstance(listed[0], dict)
        return listed[0]

    for key in list(entry(_sample())):
        for bad in _BAD:
            sample = _sample()
            entry(sample)[key] = bad
            with contextlib.suppress(ValueError):
                playbook_from_json(sample)
        sample = _sample()
        del entry(sample)[key]
        if key not in _MAY_BE_MISSING:
            with pytest.raises(ValueError, match=r"\w"):
                playbook_from_json(sample)


def test_a_playbook_that_an_earlier_version_kept_is_read() -> None:
    sample, old = _sample(), _sample()
    for section in ("ask", "steps", "documents"):
        listed = old[section]
        assert isinstance(listed, list)
        for entry in listed:
            assert isinstance(entry, dict)
            for key in _LATER_KEYS & set(entry):
                del entry[key]
    assert old != sample
    assert playbook_from_json(old) == playbook_from_json(sample)


@pytest.mark.parametrize("kind", QuestionType)
def test_a_list_has_fields_and_nothing_else_has(kind: QuestionType) -> None:
    sample = _sample()
    listed = sample["ask"]
    assert isinstance(listed, list)
    (question,) = listed
    assert isinstance(question, dict)
    filled: list[Json] = [dict(question)]
    empty: list[Json] = []
    for fields in (empty, filled):
        ask: list[Json] = [{**question, "type": kind.value, "fields": fields}]
        if bool(fields) is (kind is QuestionType.LIST):
            assert playbook_from_json({**sample, "ask": ask}).ask[0].type is kind
        else:
            with pytest.raises(ValueError, match="a list has some"):
                playbook_from_json({**sample, "ask": ask})


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="language"):
        playbook_from_json({**_sample(), "recover": 2})


def test_nesting_is_bounded() -> None:
    sample = _sample()
    listed = sample["ask"]
    assert isinstance(listed, list)
    for _ in range(50):
        (inner,) = listed
        assert isinstance(inner, dict)
        listed = [{**inner, "fields": list(listed)}]
    with pytest.raises(ValueError, match="keys and values"):
        playbook_from_json({**sample, "ask": listed})


@given(_json)
def test_no_other_json_raises_anything_but_a_value_error(data: Json) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        playbook_from_json(data)
