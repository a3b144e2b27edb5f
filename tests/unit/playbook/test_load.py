"""Playbook files become a playbook, or findings that each stand at the mistake."""

from __future__ import annotations

import json
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoverykit.findings import Place
from recoverykit.playbook.load import Loaded, Source, load_playbook
from recoverykit.playbook.model import Choice, Phase, Playbook, QuestionType, Stage
from recoverykit.workdays import Duration, Unit

BASE = """\
    recover: 1
    playbook: base
    title: Base
    summary: All of it.
    recognise: [wrong]
    ask:
      - id: what
        type: text
        question: What?
        sentence: "I ▸"
        default: 5
      - id: harm
        type: choice
        question: Harm?
        choices: {money: Money, time: Time}
        when: what is known
      - id: actions
        type: list
        question: What now?
        fields:
          - id: by
            type: date
            question: By when?
    steps:
      - id: call
        phase: acknowledge
        title: Call
        within: 2 business days
      - id: write
        phase: apologise
        title: Write
        documents: [letter]
    documents:
      - id: letter
        title: Letter
        template: letters/apology.md.j2
        audience: us
        needs: [what]
    """
CHILD = """\
    recover: 1
    playbook: child
    title: Child
    extends: base
    """


def _load(name: str, *, by_path: bool = False, **texts: str) -> Loaded:
    files = {key: dedent(text) for key, text in texts.items()}

    def sources(wanted: str) -> Source | None:
        return Source(f"{wanted}.yaml", files[wanted]) if wanted in files else None

    return load_playbook(name, sources, known=sorted(files), by_path=by_path)


def _child(rest: str) -> Loaded:
    return _load("child", base=BASE, child=dedent(CHILD) + dedent(rest))


def _playbook(loaded: Loaded) -> Playbook:
    assert loaded.findings == ()
    assert loaded.playbook is not None
    return loaded.playbook


def test_a_file_becomes_a_playbook() -> None:
    loaded = _load("base", base=BASE)
    playbook = _playbook(loaded)
    what, harm, actions = playbook.ask
    assert (what.type, what.default, what.stage) == (QuestionType.TEXT, "5", Stage.LETTER)
    assert harm.choices == (Choice("money", "Money"), Choice("time", "Time"))
    assert harm.when is not None
    assert harm.when.names == {"what"}
    assert actions.fields[0].id == "by"
    assert playbook.steps[0].within == Duration(2, Unit.BUSINESS_DAYS)
    assert not playbook.documents[0].to_client
    assert what.place == Place("base.yaml", 7, 5)
    assert loaded.files == {"base": dedent(BASE)}


def test_a_child_changes_single_keys_removes_places_and_adds() -> None:
    loaded = _child("""\
        ask:
          - id: harm
            question: What harm?
          - id: what
            remove: true
          - {id: first, type: text, question: First?, before: harm}
          - {id: last, type: text, question: Last?}
        steps:
          - {id: write, before: call}
          - {id: ring, phase: plan, title: Ring, after: write}
        documents:
          - {id: letter, stage: minute}
        """)
    playbook = _playbook(loaded)
    assert [one.id for one in playbook.ask] == ["first", "harm", "actions", "last"]
    harm = playbook.question("harm")
    assert harm is not None
    assert harm.question.text == "What harm?"
    assert harm.type is QuestionType.CHOICE
    assert [(one.id, one.phase) for one in playbook.steps] == [
        ("write", Phase.APOLOGISE),
        ("ring", Phase.PLAN),
        ("call", Phase.ACKNOWLEDGE),
    ]
    assert playbook.documents[0].stage is Stage.MINUTE
    assert (playbook.parents, playbook.summary, playbook.recognise) == (("base",), "All of it.", ())
    assert list(loaded.files) == ["child", "base"]


def test_places_name_the_file_that_wrote_a_key() -> None:
    loaded = _child("ask:\n  - id: harm\n    help: Any?\n")
    assert loaded.places.find("ask", "harm", "help", 0) == Place("child.yaml", 7, 11)
    assert loaded.places.find("ask", "harm", "when", 8) == Place("base.yaml", 16, 19)
    assert loaded.places.find("ask", "actions.by", "type", 0) == Place("base.yaml", 22, 15)
    assert loaded.places.find("", "", "recognise", 0) == Place("base.yaml", 5, 1)
    assert loaded.places.find("", "", "example", 0) == Place("child.yaml", 1, 1)
    assert loaded.places.find("ask", "nobody", "when", 0) is None


QUESTION = "ask:\n  - id: x\n    type: text\n    question: X?\n"


@pytest.mark.parametrize(
    ("rest", "place", "words"),
    [
        ("titel: x\n", "5:1", "titel: there is no such key. Perhaps title?"),
        ("summary: [1]\n", "5:10", "summary: a text is expected here."),
        ("ask: 3\n", "5:6", "ask: a list is expected here"),
        ("ask:\n  - 3\n", "6:5", "keys and values is expected here."),
        ("ask:\n  - type: text\n", "6:5", "id: this key is missing."),
        ("ask:\n  - id: x\n", "6:5", "x has no type and no question."),
        ("ask:\n  - id: X\n", "6:9", "small letters, digits and underscores"),
        ("steps:\n  - id: a_b\n", "6:9", "small letters, digits and hyphens"),
        (QUESTION + "    stag: minute\n", "9:5", "stag: there is no such key. Perhaps stage?"),
        (QUESTION + "    stage: minut\n", "9:12", "feedback or closing is expected here. Perhaps minute?"),
        (QUESTION + "    required: yes\n", "9:15", "required: true or false is expected here."),
        (QUESTION + "    when: x = 3\n", "9:13", "when: Write == to compare."),
        (QUESTION + '    when: "x = 3"\n', "9:14", "when: Write == to compare."),
        (QUESTION + "    help: see {{ 1 }}\n", "9:15", "help: Between braces stands a name"),
        (QUESTION + "    choices: [{valu: a, label: b, value: c}]\n", "9:16", "Perhaps value?"),
        (QUESTION + "    choices: {a: [1]}\n", "9:18", "a: a text is expected here."),
        (QUESTION + "  - id: x\n", "9:9", "The id x is there already, in line 6."),
        ("ask:\n  - id: known\n    type: text\n    question: X?\n", "6:9", "has a meaning in conditions"),
        ("ask:\n  - id: x\n    type: list\n    question: X?\n    fields:\n      - id: y\n", "10:9", "y has no type"),
        ("steps:\n  - id: call\n    within: soon\n", "7:13", "within: "),
        ("steps:\n  - id: other\n    phase: plan\n", "6:5", "other has no title."),
        ("documents:\n  - id: letter\n    audience: them\n", "7:15", "client or us is expected here."),
        ("documents:\n  - id: other\n    title: T\n", "6:5", "other has no template."),
        ("ask:\n  - {id: whta, remove: true}\n", "6:10", "There is no whta to remove. Perhaps what?"),
        ("ask:\n  - {id: what, before: hram}\n", "6:24", "There is no hram. Perhaps harm?"),
        ("ask:\n  - {id: what, before: harm, after: harm}\n", "6:37", "before and after stand together"),
        ("ask: &a []\n", "5:6", "The anchor &a is not allowed."),
    ],
)
def test_a_mistake_is_one_finding_at_its_place(rest: str, place: str, words: str) -> None:
    loaded = _child(rest)
    assert loaded.playbook is None
    (finding,) = loaded.findings
    assert str(finding.place) == f"child.yaml:{place}"
    assert words in str(finding).replace("values are", "values is").replace(
        "A list of keys and values", "keys and values"
    )


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("", "1:1", "starting with recover: 1"),
        ("playbook: x\ntitle: X\n", "1:1", "recover: this key is missing."),
        ("recover: one\nplaybook: x\ntitle: X\n", "1:10", "recover: 1 is expected here"),
        ("recover: 2\nnew: thing\n", "1:10", "made for a newer recover"),
        ("recover: 1\nplaybook: x\n", "2:11", "x has no title."),
        ("recover: 1\nplaybook: y\ntitle: X\n", "2:11", "but it is kept as x"),
        ("recover: 1\nplaybook: x\ntitle: X\nextends: z\n", "4:10", "There is no playbook z."),
        ("recover: 1\nplaybook: x\ntitle: X\nextends: x\n", "4:10", "A playbook extends itself: x → x."),
    ],
)
def test_a_mistake_at_the_top_is_one_finding(text: str, place: str, words: str) -> None:
    loaded = _load("x", x=text)
    assert loaded.playbook is None
    (finding,) = loaded.findings
    assert str(finding).startswith(f"x.yaml:{place}: ")
    assert words in str(finding)


def test_all_mistakes_of_all_files_are_found_at_once() -> None:
    parent = dedent(BASE).replace("when: what is known", "when: what is")
    rest = "ask:\n  - id: harm\n    stag: x\n  - id: what\n    help: '{{'\n"
    loaded = _load("child", base=parent, child=dedent(CHILD) + rest)
    places = ["base.yaml:16:18", "child.yaml:7:5", "child.yaml:9:11"]
    assert [str(finding.place) for finding in loaded.findings] == places
    loaded = _load("child", base=parent, child=dedent(CHILD) + rest.replace("harm", "new"))
    assert [str(finding.place) for finding in loaded.findings] == places


def test_nothing_is_missing_when_a_parent_cannot_be_read() -> None:
    loaded = _load("child", base="recover: [", child=dedent(CHILD) + "ask:\n  - id: harm\n    when: '='\n")
    assert [str(one.place) for one in loaded.findings] == ["base.yaml:2:1", "child.yaml:7:11"]


def test_a_name_that_is_not_there_gets_the_nearest() -> None:
    (finding,) = _load("bsae", base=BASE).findings
    assert str(finding) == "bsae:1:1: There is no playbook bsae. Perhaps base?"


def test_a_file_given_by_its_path_may_have_any_name() -> None:
    loaded = _load("mine", base=BASE, mine=dedent(CHILD), by_path=True)
    assert _playbook(loaded).id == "child"
    assert list(loaded.files) == ["child", "base"]


def test_loops_and_long_chains_end() -> None:
    loop = {one: f"recover: 1\nplaybook: {one}\ntitle: T\nextends: {other}\n" for one, other in ("ab", "bc", "ca")}
    (finding,) = _load("a", by_path=False, **loop).findings
    assert str(finding) == "c.yaml:4:10: A playbook extends itself: a → b → c → a."
    chain = {f"p{n}": f"recover: 1\nplaybook: p{n}\ntitle: T\nextends: p{n + 1}\n" for n in range(12)}
    (finding,) = _load("p0", by_path=False, **chain).findings
    assert str(finding.place) == "p8.yaml:4:10"
    assert "at most 8" in finding.message


LINES = [line.strip() for line in dedent(BASE).splitlines()]


@given(st.text(max_size=40) | st.lists(st.sampled_from([*LINES, "- ", "  ", "remove: true"])).map("\n".join))
def test_no_text_raises(text: str) -> None:
    loaded = _load("x", x=text, base=BASE)
    assert (loaded.playbook is None) == bool(loaded.findings)


_json = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.sampled_from(("what", "text", "{{", "a = b", "minute")),
    lambda below: st.lists(below, max_size=2) | st.dictionaries(st.sampled_from(("id", "value", "x")), below),
    max_leaves=4,
)
_keys = ("type", "question", "when", "choices", "fields", "stage", "sentence", "remove", "before", "default", "within")


@given(st.dictionaries(st.sampled_from(_keys), _json), st.sampled_from(("ask", "steps", "documents")))
def test_no_entry_raises(entry: dict[str, object], section: str) -> None:
    loaded = _child(f"{section}: {json.dumps([{'id': 'what', **entry}])}\n")
    assert (loaded.playbook is None) == bool(loaded.findings)
