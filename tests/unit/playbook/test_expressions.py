"""The language of `when:` reads what playbooks say, explains what it cannot read, and never raises when evaluated."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoverykit.moments import Moment
from recoverykit.playbook.expressions import Expression, ExpressionError, evaluate, parse_expression
from recoverykit.playbook.syntax import (
    MAX_DEPTH,
    MAX_LENGTH,
    And,
    Compare,
    Is,
    Literal,
    Member,
    Name,
    Node,
    Not,
    Operand,
    Or,
    Shift,
)
from recoverykit.values import Item, Money, Person, Value
from recoverykit.workdays import Unit


def _day(day: int, at: time | None = None) -> Moment:
    return Moment(date(2026, 11, day), at, "Europe/London")


@dataclass
class FakeScope:
    values: dict[str, Value] = field(default_factory=dict)
    unknown: frozenset[str] = frozenset()
    learned: frozenset[str] = frozenset()
    done: frozenset[str] = frozenset()
    sent: frozenset[str] = frozenset()

    def value(self, name: str, /) -> Value | None:
        return self.values.get(name)

    def is_known(self, name: str, /) -> bool:
        return name in self.values

    def is_unknown(self, name: str, /) -> bool:
        return name in self.unknown

    def is_learned(self, name: str, /) -> bool:
        return name in self.learned

    def is_done(self, step: str, /) -> bool:
        return step in self.done

    def is_sent(self, document: str, /) -> bool:
        return document in self.sent

    def add(self, moment: Moment, amount: int, unit: Unit, /) -> Moment:
        days = {Unit.WEEKS: 7, Unit.DAYS: 1, Unit.BUSINESS_DAYS: 1}
        return Moment(moment.day + timedelta(days=amount * days[unit]), moment.time, moment.zone)


SCOPE = FakeScope(
    values={
        "late": True,
        "warned": False,
        "harm": "money",
        "blank": "  ",
        "count": Decimal(12),
        "odd": Decimal("NaN"),
        "cost": Money(Decimal(180), "GBP"),
        "dollars": Money(Decimal(180), "USD"),
        "promised_for": _day(20),
        "noon": _day(20, time(12)),
        "today": _day(23),
        "who": Person("Ann"),
        "client.name": "Northgate",
        "causes": (Item("1", {"what": "holiday"}), Item("2", {"what": "illness"})),
        "nothing": (),
    },
    unknown=frozenset({"cause"}),
    learned=frozenset({"harm"}),
    done=frozenset({"first-contact", "both"}),
    sent=frozenset({"apology-letter", "both"}),
)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("late", True),
        ("not late", False),
        ("warned", False),
        ("harm", True),
        ("blank", False),
        ("count", True),
        ("nothing", False),
        ("missing", False),
        ("true", True),
        ("false or late", True),
        ("harm == 'money'", True),
        ("harm == 'Money'", False),
        ('harm != "time"', True),
        ("harm < 'zzz'", False),
        ("missing == 'x'", False),
        ("missing != 'x'", False),
        ("not (missing == 'x')", True),
        ("harm == 12", False),
        ("harm != 12", False),
        ("count == 12.0", True),
        ("count > 11 and count <= 12", True),
        ("count >= -3", True),
        ("odd == odd or odd != 1 or odd < 2", False),
        ("cost > 100", True),
        ("cost == 180", True),
        ("cost == dollars or cost != dollars", False),
        ("late == true", True),
        ("late > false", False),
        ("promised_for < today", True),
        ("noon < promised_for", True),
        ("promised_for + 3 days == today", True),
        ("promised_for + 1 week > today", True),
        ("today - 3 business days <= promised_for", True),
        ("today - 4 working days < promised_for", True),
        ("promised_for + 9999 weeks > today", True),
        ("promised_for - 9999 weeks < today", True),
        ("harm + 2 days == today", False),
        ("who == who", True),
        ("who != who", False),
        ('harm in ["money", "time"]', True),
        ('harm not in ["money"]', False),
        ('harm not in ["time"]', True),
        ("harm not in [missing]", False),
        ("missing in ['x'] or missing not in ['x']", False),
        ("'illness' in causes", True),
        ("'rain' not in causes", True),
        ("'mon' in harm", True),
        ("12 in count", True),
        ("missing in causes or harm in missing", False),
        ("harm is known", True),
        ("harm is not known", False),
        ("cause is unknown", True),
        ("harm is not unknown", True),
        ("client.name is known and client.name == 'Northgate'", True),
        ("first_contact is done", True),
        ("first-contact is done", True),
        ("send-letter is not done", True),
        ("harm is learned", True),
        ("harm is not learned or late is learned", False),
        ("apology_letter is sent and apology-letter is sent", True),
        ("first-contact is not sent and apology-letter is not done", True),
        ("warned or late and not harm", False),
        ("(warned or late) and harm", True),
    ],
)
def test_a_condition_means_what_it_says(text: str, holds: bool) -> None:
    assert evaluate(parse_expression(text), SCOPE) is holds


@pytest.mark.parametrize(
    ("text", "offset", "words"),
    [
        ("", 0, "ends too early"),
        ("late and", 8, "ends too early"),
        ("late = true", 5, "Write == to compare."),
        ("late <> true", 5, "Write !="),
        ("late && harm", 5, "Write and."),
        ("late || harm", 5, "Write or."),
        ("!late", 0, "Write not"),
        ("late == yes", 8, "Write true instead of yes."),
        ("late == True", 8, "Write true instead of True."),
        ("harm == null", 8, "is not known"),
        ("cause == unknown", 9, "is unknown after a name"),
        ("cause equals 3", 6, "The word equals has no meaning here."),
        ("late annd harm", 5, "Perhaps and?"),
        ("late harm", 5, "has no meaning here"),
        ("(late", 5, "closing parenthesis"),
        ("late)", 4, "never opened"),
        ("(harm) == 'x'", 0, "whole conditions"),
        ("1 < count < 3", 10, "two values at a time"),
        ("'x'", 0, "A value by itself"),
        ("today + 2 days", 0, "A value by itself"),
        ("today + 2 dys < today", 10, "hours, days, weeks or business days"),
        ("today + two days < today", 8, "whole number"),
        ("today + 1.5 days < today", 8, "whole number"),
        ("today + 0 days < today", 8, "from 1 to"),
        ("today + 10000 days < today", 8, "from 1 to"),
        ("harm in 'x'", 8, "list in brackets or a name"),
        ("harm in ['x'", 12, "closing bracket"),
        ("harm not 'x'", 9, "followed by in"),
        ("harm is good", 8, "known, unknown, learned, done or sent"),
        ("'x' is known", 0, "Only a name"),
        ("'x' is sent", 0, "Only a name"),
        ("first-contact", 0, "underscores"),
        ("first-contact is learned", 0, "a document with is sent"),
        ("harm == 'x", 8, "not closed"),
        ("harm == “x”", 8, "straight quotation marks"),
        ("harm == #", 8, "has no meaning"),
        ("harm == \x1b", 8, "U+001B"),
        ("harm ==", 7, "ends too early"),
        ("harm == )", 8, "missing before )"),
        ("a" * (MAX_LENGTH + 1), MAX_LENGTH, "at most 500 characters"),
        ("(" * (MAX_DEPTH + 1), MAX_DEPTH, "50 levels"),
        ("not " * (MAX_DEPTH + 1) + "a", MAX_DEPTH * 4, "50 levels"),
    ],
)
def test_a_mistake_is_explained_at_its_place(text: str, offset: int, words: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse_expression(text)
    assert caught.value.offset == offset
    assert words in caught.value.message


def test_names_and_steps_are_told_apart_with_their_places() -> None:
    expression = parse_expression("harm in [a, b] and (first_contact is done or cause is unknown) and c + 2 days < d")
    assert expression.names == {"harm", "a", "b", "cause", "c", "d"}
    assert expression.steps == {"first-contact"}
    assert expression.places()[:2] == (("harm", 0), ("a", 9))
    assert expression.step_places() == (("first-contact", 20),)


def test_answers_steps_and_documents_are_told_apart() -> None:
    expression = parse_expression(
        "cause is learned and the_letter is sent and the_letter is done and the-plan is not sent"
    )
    assert expression.names == {"cause"}
    assert expression.steps == {"the-letter"}
    assert expression.documents == {"the-letter", "the-plan"}
    assert expression.document_places() == (("the-letter", 21), ("the-plan", 67))


@given(st.text(alphabet="ab \"'=!<>()[],+-.19_&|xisnotrdkw“\n\x00", max_size=60) | st.text(max_size=40))
def test_no_text_raises_anything_but_an_expression_error(text: str) -> None:
    expression = _parsed(text)
    if isinstance(expression, ExpressionError):
        assert 0 <= expression.offset <= len(text)
    else:
        assert evaluate(expression, SCOPE) in (True, False)


def _parsed(text: str) -> Expression | ExpressionError:
    try:
        return parse_expression(text)
    except ExpressionError as error:
        return error


WORDS = ("late", "harm", "not", "and", "or", "in", "is", "known", "done", "(", ")", "[", "]", ",", "==", "<", "+", "2")


@given(st.lists(st.sampled_from((*WORDS, "days", "business", "'x'", "true", "today", "unknown")), max_size=14))
def test_no_row_of_words_raises_anything_but_an_expression_error(words: list[str]) -> None:
    expression = _parsed(" ".join(words))
    if isinstance(expression, ExpressionError):
        assert expression.message.endswith((".", "?"))
    else:
        assert evaluate(expression, SCOPE) in (True, False)


_names = st.sampled_from((*SCOPE.values, "missing", "cause")).map(Name)
_literals = (st.text(max_size=3) | st.booleans() | st.decimals(allow_nan=True)).map(Literal)
_shifts = st.builds(Shift, _names, st.integers(-9999, 9999), st.sampled_from([Unit.DAYS, Unit.WEEKS]))
_operands: st.SearchStrategy[Operand] = st.one_of(_names, _literals, _shifts)
_signs = st.sampled_from(("==", "!=", "<", "<=", ">", ">=", "?"))
_leaves: st.SearchStrategy[Node] = st.one_of(
    _operands,
    st.builds(Compare, _signs, _operands, _operands),
    st.builds(Member, _operands, st.lists(_operands, max_size=3).map(tuple) | _names, st.booleans()),
    st.builds(Is, st.sampled_from(("harm", "cause")), st.sampled_from(("known", "unknown", "done")), st.booleans()),
)


def _joined(below: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    parts = st.lists(below, min_size=1, max_size=3).map(tuple)
    return st.one_of(st.builds(Not, below), st.builds(And, parts), st.builds(Or, parts))


_values: st.SearchStrategy[Value] = st.one_of(
    st.text(max_size=3),
    st.booleans(),
    st.decimals(allow_nan=True, allow_infinity=True),
    st.builds(Money, st.decimals(allow_nan=True), st.sampled_from(("GBP", "EUR"))),
    st.builds(Moment, st.dates(), st.none() | st.times(), st.sampled_from(("UTC", "Asia/Tokyo", "No/Where"))),
)


@given(st.recursive(_leaves, _joined, max_leaves=12), st.dictionaries(st.sampled_from(sorted(SCOPE.values)), _values))
def test_evaluation_is_total(root: Node, values: dict[str, Value]) -> None:
    assert evaluate(Expression("", root), FakeScope(values)) in (True, False)


def test_moments_are_compared_as_instants() -> None:
    scope = FakeScope({"a": Moment(date(2026, 1, 5), time(12), "Europe/London"), "b": _tokyo()})
    assert evaluate(parse_expression("a == b"), scope)


def _tokyo() -> Moment:
    return Moment.of(datetime(2026, 1, 5, 12, tzinfo=UTC), "Asia/Tokyo")
