"""The lint finds what could not be walked, one finding for each mistake, at its place."""

from __future__ import annotations

from textwrap import dedent

import pytest

from recoverykit.findings import Place
from recoverykit.playbook.lint import lint
from recoverykit.playbook.load import Source, load_playbook
from recoverykit.playbook.model import Phase, Playbook, Question, QuestionType
from recoverykit.playbook.wording import parse_wording

BUILTINS = frozenset({"I", "client", "today", "response"})
TEMPLATES = frozenset({"letters/apology.md.j2"})
HEAD = """\
recover: 1
playbook: x
title: X
recognise: [wrong]
steps:
"""
STEPS = "".join(f"  - {{id: s-{phase}, phase: {phase}, title: Do}}\n" for phase in Phase)
GOOD = f"""\
{HEAD}{STEPS}\
  - id: last
    phase: plan
    title: Tell {{{{ client.name }}}}
    due: day
    documents: [letter]
documents:
  - id: letter
    title: Letter
    template: letters/apology.md.j2
    needs: [what]
ask:
  - {{id: what, type: text, question: What?, sentence: "{{{{ I }}}} ▸"}}
  - {{id: day, type: date, question: When?, when: what is known and s_plan is not done}}
"""
FIRST_ASK = GOOD.count("\n") + 1
"""The line after GOOD, where a test goes on with `ask`."""


def _lint(text: str) -> list[str]:
    loaded = load_playbook("x", lambda name: Source("x", text) if name == "x" else None)
    assert loaded.playbook is not None, loaded.findings
    found = lint(
        loaded.playbook,
        builtins=BUILTINS,
        templates=TEMPLATES,
        locate=loaded.places.find,
        due_names=frozenset({"response.plan"}),
    )
    return [str(finding) for finding in found]


def test_a_good_playbook_has_no_findings() -> None:
    assert _lint(GOOD) == []


@pytest.mark.parametrize(
    ("question", "at", "words"),
    [
        ("type: text\n    question: A {{ whta }}?", "3:17", "question: there is no question whta. Perhaps what?"),
        ("type: text\n    question: A?\n    when: nope", "4:11", "when: there is no question nope."),
        ("type: text\n    question: A?\n    when: what and later", "4:20", "later is asked later than this"),
        ("type: text\n    question: A?\n    when: q is known", "4:11", "q is asked later than this"),
        ("type: text\n    question: A?\n    when: lst is done", "4:11", "there is no step lst. Perhaps last?"),
        (
            "type: text\n    question: A?\n    when: what is learned and lettr is sent",
            "4:31",
            "no document lettr. Perhaps letter?",
        ),
        ("type: text\n    question: A?\n    when: later is learned", "4:11", "later is asked later"),
        ("type: text\n    question: A?\n    later: why", "4:12", "later: q cannot be left unknown. Add unknown: true."),
        ("type: text\n    unknown: true\n    question: A?\n    later: of {{ whta }}", "5:15", "Perhaps what?"),
        ("type: text\n    question: A?\n    entries: notes", "4:14", "only a list has entries"),
        (
            "type: text\n    stage: reply\n    question: A?\n    replies: [yes]",
            "5:14",
            "yes is no answer of the client",
        ),
        ("type: text\n    question: A?\n    sentence: Of {{ later }} ▸", "4:18", "later is asked later"),
        ("type: text\n    question: A?\n    sentence: No gap", "4:15", "sentence: the gap for the answer"),
        ("type: text\n    question: A?\n    suspected: No gap", "4:16", "suspected: the gap for the answer"),
        ("type: text\n    question: A ▸", "3:15", "belongs into a sentence only"),
        ("type: text\n    question: " + "A" * 201, "3:15", "longer than 200 characters"),
        ("type: text\n    question: A?\n    choices: {a: A, b: B}", "4:14", "a question of type text has none"),
        ("type: choice\n    question: A?\n    choices: {a: A}", "4:14", "needs at least two choices"),
        ("type: choice\n    question: A?", "1:5", "needs at least two choices"),
        (
            "type: choice\n    question: A?\n    choices: [{value: a, label: A}, {value: a, label: B}]",
            "4:14",
            "a is there 2 times",
        ),
        (
            "type: choice\n    question: A?\n    choices: {one: A, two: B}\n    default: on",
            "5:14",
            "on is none of the choices. Perhaps one?",
        ),
        ("type: number\n    question: A?\n    minimum: few", "4:14", "few is no number"),
        ("type: number\n    question: A?\n    minimum: 5\n    maximum: 4.5", "5:14", "smaller than the minimum"),
        ("type: list\n    question: A?", "2:11", "a list needs fields"),
        (
            "type: text\n    question: A?\n    fields: [{id: f, type: text, question: F?}]",
            "4:13",
            "only a list has fields",
        ),
        ("type: text\n    question: A?\n    inline: by", "4:13", "only a field of a list"),
        (
            "type: list\n    question: A?\n    fields: [{id: f, type: text, question: F?, inline: by}]",
            "4:56",
            "the first field of a list stands by itself",
        ),
        (
            "type: list\n    question: A?\n    fields: [{id: f, type: list, question: F?}]",
            "4:28",
            "a list within a list",
        ),
        (
            "type: list\n    question: A?\n    fields: [{id: f, type: text, question: F?, when: g}]",
            "4:54",
            "there is no question g",
        ),
        (
            "type: list\n    question: A?\n    fields:\n"
            "      - {id: f, type: text, question: F?}\n      - {id: f, type: text, question: F?}",
            "6:9",
            "The id f is there already",
        ),
    ],
)
def test_a_mistake_in_a_question_is_one_finding(question: str, at: str, words: str) -> None:
    text = f"{GOOD}  - id: q\n    {question}\n  - {{id: later, type: text, question: Later?}}\n"
    (finding,) = _lint(text)
    line, column = at.split(":")
    assert finding.startswith(f"x:{FIRST_ASK - 1 + int(line)}:{column}: ")
    assert words in finding


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("due: day", "due: what", "due: what asks no date"),
        ("due: day", "due: dya", "due: there is no question dya. Perhaps day?"),
        ("due: day", "since: dya", "since: there is no question dya. Perhaps day?"),
        ("needs: [what]", "each: what", "each: what lists nobody. Perhaps others?"),
        ("documents: [letter]", "documents: [lettr]", "there is no document lettr. Perhaps letter?"),
        ("template: letters/apology", "template: letters/apolgy", "Perhaps letters/apology.md.j2?"),
        ("needs: [what]", "needs: [waht]", "needs: there is no question waht. Perhaps what?"),
        ("title: Tell {{ client.name }}", "title: Tell {{ clint.name }}", "there is no question clint"),
        ("recognise: [wrong]", "recognise: ['']", "one of the words is empty"),
        ("phase: gesture", "phase: prevent", "steps: there is no step for gesture."),
    ],
)
def test_a_mistake_elsewhere_is_one_finding(old: str, new: str, words: str) -> None:
    assert old in GOOD
    text = GOOD.replace(old, new)
    (finding,) = _lint(text)
    line = next(n for n, line in enumerate(text.splitlines(), 1) if new in line)
    if not words.startswith("steps"):
        assert finding.startswith(f"x:{line}:")
    assert words in finding


def test_a_wording_may_name_what_stands_in_its_line_or_has_a_default() -> None:
    more = dedent("""\
      - id: q
        type: list
        question: A?
        fields:
          - {id: f, type: text, question: F?, sentence: "{{ who }} will ▸ {{ how }}"}
          - {id: who, type: person, question: Who?}
      - {id: how, type: choice, question: How?, default: call, choices: {call: call, write: write}}
    """)
    assert _lint(GOOD + "".join(f"  {line}\n" for line in more.splitlines())) == []


def test_stages_come_before_the_order_of_the_file() -> None:
    early = "  - {id: q, type: text, question: Q?, stage: minute}\n"
    late = "  - {id: r, type: text, question: '{{ q }}?', stage: minute}\n"
    assert _lint(GOOD + early + late) == []
    assert "q is asked later" in _lint(GOOD + late + early)[0]
    assert _lint(GOOD + late.replace("minute", "better") + early) == []


def test_a_step_may_be_due_when_an_unknown_answer_will_be_known_or_at_a_built_in() -> None:
    assert _lint(GOOD.replace("due: day", "due: response.plan")) == []
    more = "  - {id: cause, type: text, question: Why?, unknown: true}\n"
    assert _lint(GOOD.replace("due: day", "due: cause") + more) == []


def test_values_without_places_are_checked_too() -> None:
    question = Question("q", QuestionType.TEXT, parse_wording("Q?"), place=Place("f", 3, 1))
    found = lint(Playbook("p", "P", ask=(question, question)), builtins=BUILTINS, templates=TEMPLATES)
    assert [str(one) for one in found if "already" in one.message] == [
        "f:3:1: The id q is there already. Give each its own id."
    ]
    (finding,) = lint(Playbook("p", "P"), builtins=BUILTINS, templates=TEMPLATES)
    assert finding.place == Place("p", 1, 1)


REPLY = "  - {id: reply, type: choice, stage: reply, question: What?, choices: {accepts: Yes, refuses: No}}\n"


def test_a_question_may_be_asked_after_answers_that_the_client_can_give() -> None:
    after = "  - {id: q, type: text, stage: STAGE, question: A?, replies: [refuses]}\n"
    assert _lint(GOOD + REPLY + after.replace("STAGE", "reply")) == []
    (finding,) = _lint(GOOD + REPLY + after.replace("STAGE", "better"))
    assert "only a question of the stage reply is asked after one" in finding
    (finding,) = _lint(GOOD + REPLY + after.replace("STAGE", "reply").replace("refuses", "refuse"))
    assert "refuse is no answer of the client. Perhaps refuses?" in finding
