"""A letter is planned, then worded: each thought rests on facts, none against how certain they are."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from casebook import PLAYBOOKS
from rows import ROWS, told

from recoverykit import bundled
from recoverykit.case.concerned import concerned
from recoverykit.case.state import CaseState, FactState
from recoverykit.compose.plan import CASE, Move
from recoverykit.compose.plans import PLANS
from recoverykit.drafting import drafts, why
from recoverykit.recording import CaseFile
from recoverykit.wording import WORDS, Worded

COMPOSE = Path(__file__).parents[3] / "src" / "recoverykit" / "compose"

SAYS_THAT_IT_IS_OPEN = {
    "told_then",
    "not_known",
    "not_known_together",
    "prevention_later",
    "harm_open",
    "sorry_for_you",
}
"""The thoughts that say of a question that it is not known; and the one that apologises while the fault is not."""
HOLDS_ITS_OWN_LIST = {"known_now", "corrected"}
"""The thoughts that name, and do not tell: what is known and open, and what was told before."""


def macros() -> set[str]:
    return set(re.findall(r"\{% macro (\w+)\(me, it\)", bundled.template_texts()[WORDS]))


def said_in_the_code() -> set[str]:
    """Every literal that a `Move` is made with, and every lead of a list."""
    found: set[str] = set()
    for path in COMPOSE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in macros():
                found.add(node.value)
    return found


def moves_in_the_code() -> Iterator[str]:
    """The names of thoughts in each `Move(…)` that is written out; of a choice both."""
    for path in COMPOSE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Move":
                say = node.args[0]
                chosen = (say.body, say.orelse) if isinstance(say, ast.IfExp) else (say,)
                yield from (str(one.value) for one in chosen if isinstance(one, ast.Constant))


def test_each_thought_has_its_words_and_all_words_are_of_some_thought() -> None:
    assert set(moves_in_the_code()) - macros() == set()
    assert macros() - said_in_the_code() == set()


@cache
def planned(playbook: str) -> tuple[tuple[Mapping[str, str], str, CaseFile, tuple[Worded, ...], str], ...]:
    """Of each row each planned document: its name, the case, its sentences in words, and its Markdown."""
    found = []
    for row in ROWS:
        case = told(playbook, row)
        people = {one.item.uid: one for one in concerned(case.state)}
        for name, document in drafts(case).items():
            kind, _, uid = name.partition("@")
            spec = case.bundle.playbook.document(kind)
            assert spec is not None
            plan = why(case, spec, people.get(uid))
            assert (plan is not None) is (kind in PLANS)
            if plan is not None:
                found.append((row, name, case, tuple(plan.sentences), document.markdown))
    return tuple(found)


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_what_is_printed_of_the_reasons_is_what_stands_in_the_document(playbook: str) -> None:
    for row, name, _, sentences, markdown in planned(playbook):
        rest = markdown
        for one in sentences:
            assert one.text, (name, one.move.say, dict(row))
            _, found, rest = rest.partition(one.text)
            assert found, (name, one.text, dict(row))


def standing(state: CaseState, move: Move) -> list[FactState]:
    return [state.fact(one).state for one in move.facts if one != CASE]


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_no_sentence_is_without_a_fact_and_no_fact_is_used_against_its_certainty(playbook: str) -> None:
    for row, name, case, sentences, _ in planned(playbook):
        asked = {one.id for one in case.bundle.playbook.ask}
        for one in sentences:
            where = (name, one.move.say, one.text, dict(row))
            assert one.move.facts, where
            assert set(one.move.facts) <= asked | {CASE}, where
            states = standing(case.state, one.move)
            if one.move.say in SAYS_THAT_IT_IS_OPEN:
                assert FactState.DECLINED not in states, where
                # Whom else it has harmed is known; what it did to them need not be.
                known = one.move.say == "sorry_for_you" or one.move.facts == ("others",)
                assert known or FactState.ANSWERED not in states, where
            elif one.move.say not in HOLDS_ITS_OWN_LIST:
                assert set(states) <= {FactState.ANSWERED}, where


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_what_is_only_suspected_says_so(playbook: str) -> None:
    for row, name, case, sentences, _ in planned(playbook):
        for one in sentences:
            suspected = [each for each in one.move.facts if each != CASE and case.state.fact(each).suspected]
            if suspected and one.move.say not in HOLDS_ITS_OWN_LIST | SAYS_THAT_IT_IS_OPEN and "@" not in name:
                assert re.match(r"As far as (?:I|we) know today", one.text), (name, one.text, dict(row))


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_nothing_is_said_twice_in_one_document(playbook: str) -> None:
    for row, name, _, sentences, _ in planned(playbook):
        texts = [one.text for one in sentences]
        assert len(set(texts)) == len(texts), (name, dict(row), texts)
