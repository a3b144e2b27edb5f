"""A plan in words: those of the case, and of the program where a case from before has none for a thought."""

from __future__ import annotations

import pytest
from casebook import bundle, example, example_now, filled

from recoverykit.compose.plan import Move, Paragraph, Plan, Reason
from recoverykit.documents.environment import TemplateError, Templates, templates_of
from recoverykit.wording import WORDS, worded

WHY = Reason("It is a test.", ("J",))
PLAN = Plan((Paragraph("a", (Move("this_far", ("x",), WHY), Move("answer_freely", ("x",), WHY))),))


def older(templates: dict[str, str]) -> Templates:
    """The words of a program that did not know yet that things stand somewhere, and put the other thing otherwise."""
    words = "{% macro answer_freely(me, it) %}You owe me no answer.{% endmacro %}"
    return templates_of({**templates, WORDS: words})


def test_what_a_case_has_no_words_for_is_said_in_those_of_the_program() -> None:
    shipped = bundle("missed-deadline").templates
    case = filled("missed-deadline", example("missed-deadline"), now=example_now("missed-deadline"))
    context = case.composition.context()
    found = worded(PLAN, older(dict(shipped)), context, newer=lambda: templates_of(shipped))
    assert [one.text for one in found.sentences] == ["This is where things stand.", "You owe me no answer."]
    with pytest.raises(TemplateError, match="this_far"):
        worded(PLAN, older(dict(shipped)), context)
