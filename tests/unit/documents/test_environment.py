"""Templates: literal values, no bombs, one clear finding for each mistake."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoverykit.documents.composed import Composed
from recoverykit.documents.environment import TemplateError, Templates, check, compile_templates
from recoverykit.documents.escape import Rich, clean
from recoverykit.documents.formats.html import HtmlFormat
from recoverykit.documents.formats.text import TextFormat

HOSTILE = (
    "**bold** # x <script>alert(1)</script> [x](javascript:alert(1)) `code` &amp; &lt; &#42; | ~~gone~~ $1$ <b> _a_ \\",
    "1. first",
    "- item",
    "+ item",
    "> quote",
    "# heading",
    "---",
    "===",
    "```",
    "~~~",
    "    code",
    "a\\",
    "[x]: http://example.com",
    "{{ 7 }} {% raw %}",
)

WAYS = {
    "directly": "Dear {{ v }}",
    "at the start of a line": "Dear\n{{ v }}",
    "in a list item": "- {{ v }}",
    "by a macro": "{% macro m(x) %}Dear {{ x }}{% endmacro %}{{ m(v) }}",
    "by two macros": "{% macro n(x) %}{{ x }}{% endmacro %}{% macro m(x) %}Dear {{ n(x) }}{% endmacro %}{{ m(v) }}",
    "by a set block": "{% set b %}Dear {{ v }}{% endset %}{{ b }}",
    "by a call block": "{% macro m() %}Dear {{ caller() }}{% endmacro %}{% call m() %}{{ v }}{% endcall %}",
    "by joining": '{{ ["Dear", v]|join(" ") }}',
    "by joining with a macro": '{% macro m() %}Dear{% endmacro %}{{ [m(), v]|join(" ") }}',
    "by ~": '{{ "Dear " ~ v }}',
    "by ~ with a macro": '{% macro m(x) %}{{ x }}{% endmacro %}{{ "Dear " ~ m(v) }}',
    "by an import": '{% import "p" as p %}{{ p.dear(v) }}',
    "by an include": '{% include "q" %}',
    "by a condition": '{{ "Dear " ~ v if v is defined else "" }}',
    "by a default": "Dear {{ nobody|default(v) }}",
    "by a loop": "{% for x in [v] %}Dear {{ x }}{% endfor %}",
}
PARTIALS = {"p": "{% macro dear(x) %}Dear {{ x }}{% endmacro %}", "q": "Dear {{ v }}"}


def templates(source: str, **more: str) -> Templates:
    return compile_templates({"letters/a.md.j2": source, **more})


def render(source: str, **context: object) -> str:
    return templates(source).render("letters/a.md.j2", context)


def shown(markdown: str) -> str:
    return TextFormat(10_000).render(Composed("a", "A", markdown)).decode("utf-8").strip()


def messages(source: str) -> list[str]:
    return [str(finding) for finding in check({"letters/a.md.j2": source})]


def failure(source: str, **context: object) -> str:
    with pytest.raises(TemplateError) as caught:
        render(source, **context)
    assert len(caught.value.findings) == 1
    return caught.value.message


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("way", WAYS)
def test_a_value_comes_out_literally(way: str, value: str) -> None:
    markdown = templates(WAYS[way], **PARTIALS).render("letters/a.md.j2", {"v": value})
    mark = "- " if way == "in a list item" else "Dear "
    assert shown(markdown) == mark + clean(value).strip()
    page = HtmlFormat(lambda: "").render(Composed("a", "A", markdown)).decode("utf-8")
    assert not any(tag in page for tag in ("<script", "<b>", "<strong", "<em", "<a ", "<code", "<h1", "<hr", "<ol"))


@given(st.sampled_from(sorted(WAYS)), st.text())
def test_rendering_never_fails_on_any_string(way: str, value: str) -> None:
    templates(WAYS[way], **PARTIALS).render("letters/a.md.j2", {"v": value})


def test_markup_of_the_template_and_rich_values_stay_markup() -> None:
    assert render("**{{ v }}** {{ r }}", v="*", r=Rich("_x_")) == "**\\*** _x_"


def test_a_constant_in_a_template_is_a_value_too() -> None:
    assert render('{{ "**x**" }}') == "\\*\\*x\\*\\*"


def test_long_answers_become_paragraphs_and_addresses_lines() -> None:
    assert render("{{ v|paragraphs }}", v="a\n\n# b") == "a\n\n\\# b"
    assert render("{{ v|lines }}", v="a\nb") == "a\\\nb"


def test_numbers_and_dates_are_printed() -> None:
    assert render("{{ n + 1 }} {{ d }}", n=2, d=date(2026, 3, 5)) == "3 2026-03-05"


def test_block_lines_leave_no_blank_lines() -> None:
    assert render("a\n  {% if true %}\nb\n  {% endif %}\nc\n") == "a\nb\nc"


@pytest.mark.parametrize(
    ("source", "context", "message"),
    [
        ("a\n{{ x }}", {}, "letters/a.md.j2:2:1: “x” has no value here."),
        ("a\n\n{{ x }}", {"x": None}, "letters/a.md.j2:3:1: Nothing (none) cannot be printed."),
        ("{{ x }}", {"x": [1]}, "letters/a.md.j2:1:1: A value of type list cannot be printed."),
        ("{{ x }}", {"x": True}, "letters/a.md.j2:1:1: A value of type bool cannot be printed."),
        ("{{ x + x }}", {"x": "a"}, "letters/a.md.j2:1:1: Texts and lists cannot be added; ~ joins texts."),
        ("\n{{ x < 3 }}", {"x": "a"}, "letters/a.md.j2:2:1: A value cannot be used like this"),
        ("{{ x.append }}", {"x": [1]}, "letters/a.md.j2:1:1: Access to attribute 'append' of 'list' object is unsafe."),
    ],
)
def test_a_failing_line_is_named(source: str, context: dict[str, object], message: str) -> None:
    assert failure(source, **context).startswith(message)


def test_a_failure_in_a_part_names_the_part() -> None:
    with pytest.raises(TemplateError, match=r"^p\.md:2:1: “x” has no value here\.$"):
        compile_templates({"a": '{% include "p.md" %}', "p.md": "\n{{ x }}"}).render("a", {})


def test_what_a_part_does_not_have_is_named_without_a_word_of_the_machinery() -> None:
    sources = {
        "p.md": "{% macro there() %}{% endmacro %}",
        "a.md": "{% import 'p.md' as parts %}\n{{ parts.sorry(1) }}",
    }
    with pytest.raises(TemplateError, match=r"^a\.md:2:1: “sorry” has no value here\.$"):
        compile_templates(sources).render("a.md", {})


def test_an_unknown_template_is_named() -> None:
    with pytest.raises(TemplateError, match="There is no template “b”"):
        templates("x").render("b", {})


DEEP = "{% for a in x %}" * 4 + "{% endfor %}" * 4


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (DEEP, "1:1: Loops are nested more than 3 deep."),
        ('\n{{ "a"*10**9 }}', "2:1: A template cannot calculate with *, **, /, // or %."),
        ("\n\n{{ '%1000000000d'|format(1) }}", "3:1: There is no filter “format”."),
        ("{{ x|nope }}", "1:1: There is no filter “nope”."),
        ("{{ x is callable }}", "1:1: There is no test “callable”."),
        ("{{ ().__class__ }}", "1:1: “__class__” is private and cannot be used."),
        ("{{ x.__init__() }}", "1:1: “__init__” is private and cannot be used."),
        ('{{ x["__class__"] }}', "1:1: “__class__” is private and cannot be used."),
        ("{{ x._y }}", "1:1: “_y” is private and cannot be used."),
        ("{{ 'a'.ljust(1000000000) }}", "1:1: Only macros can be called."),
        ("{{ range(10) }}", "1:1: Only macros can be called."),
        ("\n{% for a in x recursive %}{% endfor %}", "2:1: A loop cannot be recursive."),
        ("\n{% macro m() %}{{ m() }}{% endmacro %}", "2:1: The macro “m” calls itself."),
        ("{% macro m() %}{{ n() }}{% endmacro %}{% macro n() %}{{ m() }}{% endmacro %}", "1:1: The macro “m” calls"),
        ('{% include "letters/a.md.j2" %}', "1:1: The template includes itself."),
        ('{% include "../secret" %}', "1:1: There is no template “../secret”."),
        ("{% include x %}", "1:1: The name of another template must be written out."),
        ('{% extends "b" %}', "1:1: A template cannot use “extends”."),
        ("{% block b %}{% endblock %}", "1:1: A template cannot use “block”."),
        ("{% autoescape false %}{{ x }}{% endautoescape %}", "1:1: A template cannot use “autoescape”."),
        ("\n{% if %}", "2:1: Expected an expression"),
        ("a\n{{ x", "2:1: Unexpected end of template"),
        ("{% macro m(a, a) %}{% endmacro %}", "1:1: Duplicate argument 'a'"),
        ("{{ " + "(" * 5000 + " }}", "1:1: The template is nested too deeply."),
        ("{{ x" + "|trim" * 200 + " }}", "1:1: The template is nested too deeply."),
        ("{{ " + "9" * 5000 + " }}", "1:1: A number in the template is too large."),
        ("{{ 0x" + "f" * 5000 + " }}", "1:1: A number in the template is too large."),
        ("{{ 1e999 }}", "1:1: A number in the template is too large."),
        ("x" * 70_000, "1:1: The template is larger than 64 KiB."),
    ],
)
def test_a_forbidden_thing_is_one_finding_with_its_line(source: str, expected: str) -> None:
    found = messages(source)
    assert len(found) == 1
    assert found[0].startswith(f"letters/a.md.j2:{expected}")


def test_all_mistakes_are_found_at_once_in_order() -> None:
    found = check({"b": "{{ x|nope }}\n{{ y._z }}", "a": "{% if %}"})
    assert [str(finding.place) for finding in found] == ["a:1:1", "b:1:1", "b:2:1"]
    with pytest.raises(TemplateError) as caught:
        compile_templates({"a": "{% if %}"})
    assert caught.value.findings == check({"a": "{% if %}"})


def test_a_circle_of_templates_is_one_finding() -> None:
    found = check({"a": '\n{% include "b" %}', "b": '{% import "a" as a %}', "c": '{% include "a" %}'})
    assert [str(finding) for finding in found] == ["a:2:1: The template includes itself, through others."]


def test_too_many_templates_are_refused() -> None:
    assert "There are 41 templates" in str(check({f"t{number}": "" for number in range(41)})[0])


CHAIN = "".join(f"{{% macro m{n}() %}}{{{{ m{n + 1}() }}}}{{{{ m{n + 1}() }}}}{{% endmacro %}}" for n in range(18))
BOMBS = {
    "a text doubled by ~": '{% set x = "ab" %}' + "{% set x = x ~ x %}" * 60,
    "a text doubled by set": '{% set x = "ab" %}' + "{% set x %}{{ x }}{{ x }}{% endset %}" * 60,
    "a text doubled in a loop": "{% set n = namespace(x='a') %}{% for i in big %}{% set n.x = n.x ~ n.x %}{% endfor %}",
    "a list doubled": "{% set x = [1] %}" + "{% set x = [x, x] %}" * 60,
    "silent loops": "{% for a in big %}{% for b in big %}{% for c in big %}{% endfor %}{% endfor %}{% endfor %}",
    "loops whose condition fails": "{% for a in big %}{% for b in big if b < 0 %}{% endfor %}{% endfor %}",
    "macros calling two each": CHAIN + "{% macro m18() %}{% endmacro %}{{ m0() }}",
    "a macro handed to itself": "{% macro f(g) %}{{ g(g) }}{% endmacro %}{{ f(f) }}",
    "a text method under a macro's name": '{% macro f() %}{% endmacro %}{% set f = "a".ljust %}{{ f(1000000000) }}',
    "a long document": "{% for a in big %}{% for b in big %}0123456789{% endfor %}{% endfor %}",
    "a long value many times": "{% for a in big %}{% set b %}{{ long }}{% endset %}{% endfor %}",
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_one_finding(bomb: str) -> None:
    failure(BOMBS[bomb], big=list(range(1000)), long="x" * 100_000)


def test_a_rendering_that_takes_too_long_is_stopped() -> None:
    moments = iter(range(1000))
    slow = compile_templates({"a": "{% for x in l %}{{ x }}{% endfor %}"}, clock=lambda: float(next(moments)))
    with pytest.raises(TemplateError, match="takes too long"):
        slow.render("a", {"l": ["a"] * 10})


def test_one_exhausted_rendering_leaves_the_next_its_full_time() -> None:
    both = templates("{% for x in l %}{% endfor %}fine")
    with pytest.raises(TemplateError):
        both.render("letters/a.md.j2", {"l": range(200_000)})
    assert both.render("letters/a.md.j2", {"l": [1]}) == "fine"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('{{ l|map(attribute="n")|join(", ") }}', "b, a"),
        ('{{ l|sort(attribute="n")|map(attribute="n")|join }}', "ab"),
        ('{{ l|selectattr("n", "==", "a")|list|length }}', "1"),
        ('{{ (l|rejectattr("n", "==", "a")|first).n }}{{ (l|last).n }}', "ba"),
        ('{{ "  éa "|trim|upper_first }}', "Éa"),
        ("{% for x in l %}{{ loop.index }}/{{ loop.length }} {% endfor %}", "1/2 2/2 "),
        ('{% for x in l %}{{ x.n }}{{ ", " if not loop.last }}{% endfor %}', "b, a"),
        ("{% for x in l if x.n == 'a' %}{{ x.n }}{% else %}none{% endfor %}", "a"),
    ],
)
def test_the_known_words_work(source: str, expected: str) -> None:
    assert render(source, l=[{"n": "b"}, {"n": "a"}]) == expected


def test_names_used_follow_includes_but_not_what_is_set_here() -> None:
    found = compile_templates(
        {
            "a": '{% import "m" as m %}{% set here = x %}{{ m.f(y) }}{% include "b" %}{{ namespace(q=1).q }}',
            "b": "{{ here }}{{ there }}",
            "m": "{% macro f(v) %}{{ v }}{% endmacro %}",
        }
    )
    assert found.names_used("a") == {"x", "y", "there"}
