"""Expressions: the conditions behind `when:`, a total language that cannot run away.

    client_was_called and harm in ["money", "time"]
    promised_for + 2 days < today or deliverable is not known
    first_contact is done and apology_letter is not sent

A condition is a yes-or-no name, a comparison (== != < <= > >=), `in`, `not in`, or
`is [not] known|unknown|learned|done|sent`, joined with and, or, not and parentheses. Operands are names, "text",
numbers, true, false, and dates moved by whole hours, days, weeks or business days. Parsing reads at most 500 characters
and 50 levels; evaluating never raises.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Protocol

from recoverykit.frozen import dataclass
from recoverykit.moments import Moment
from recoverykit.playbook.syntax import (
    And,
    Compare,
    ExpressionError,
    Is,
    Literal,
    Member,
    Name,
    Node,
    Not,
    Operand,
    Or,
    Shift,
    parse_node,
    walk,
)
from recoverykit.values import Item, Money, Value
from recoverykit.workdays import Unit

__all__ = ["Expression", "ExpressionError", "Scope", "evaluate", "parse_expression"]


@dataclass(frozen=True, slots=True)
class Expression:
    """A parsed expression; `text` as it was written."""

    text: str
    root: Node

    @property
    def names(self) -> frozenset[str]:
        """The names of answers used; steps are not among them."""
        return frozenset(name for name, _ in self.places())

    @property
    def steps(self) -> frozenset[str]:
        """The ids of the steps used with `is done`, with hyphens."""
        return frozenset(name for name, _ in self.step_places())

    @property
    def documents(self) -> frozenset[str]:
        """The ids of the documents used with `is sent`, with hyphens."""
        return frozenset(name for name, _ in self.document_places())

    def places(self) -> tuple[tuple[str, int], ...]:
        """Each use of a name with its offset, in the order of the text."""
        return tuple(sorted(_answers_used(self.root), key=lambda use: use[1]))

    def step_places(self) -> tuple[tuple[str, int], ...]:
        """Each use of a step with its offset, in the order of the text."""
        return self._used("done")

    def document_places(self) -> tuple[tuple[str, int], ...]:
        """Each use of a document with its offset, in the order of the text."""
        return self._used("sent")

    def _used(self, state: str) -> tuple[tuple[str, int], ...]:
        found = [(node.name, node.offset) for node in walk(self.root) if isinstance(node, Is) and node.state == state]
        return tuple(sorted(found, key=lambda use: use[1]))


class Scope(Protocol):
    """What an expression is evaluated in. None of the methods raises for a name it does not know."""

    def value(self, name: str, /) -> Value | None:
        """The answer of that name; None when there is none."""

    def is_known(self, name: str, /) -> bool:
        """Whether the question was answered with a value."""

    def is_unknown(self, name: str, /) -> bool:
        """Whether the question was answered "unknown"."""

    def is_learned(self, name: str, /) -> bool:
        """Whether it is known now, and a document was written while it was unknown or only suspected."""

    def is_done(self, step: str, /) -> bool:
        """Whether the step of that id (with hyphens) was done."""

    def is_sent(self, document: str, /) -> bool:
        """Whether the document of that id (with hyphens) has gone out."""

    def add(self, moment: Moment, amount: int, unit: Unit, /) -> Moment:
        """The moment moved. May raise ValueError or OverflowError when no calendar reaches so far."""


def parse_expression(text: str) -> Expression:
    """Parse a condition. Raises ExpressionError, with the offset of what is wrong."""
    return Expression(text, parse_node(text))


def evaluate(expression: Expression, scope: Scope) -> bool:
    """Whether the condition holds in that scope. Never raises.

    A comparison with something unanswered is false, and so is one between values of different kinds, for `!=` and
    `not in` too: nothing is concluded from what is not known. Texts are compared letter by letter and have no order.
    A name by itself holds when its answer is yes, or any other value that is not empty.
    """
    return _holds(expression.root, scope)


def _answers_used(root: Node) -> Iterator[tuple[str, int]]:
    for node in walk(root):
        match node:
            case Name(name, offset):
                yield name, offset
            case Is(name, "known" | "unknown" | "learned", _, offset):
                yield name, offset
            case _:
                pass


def _holds(node: Node, scope: Scope) -> bool:
    match node:
        case And(parts):
            return all(_holds(part, scope) for part in parts)
        case Or(parts):
            return any(_holds(part, scope) for part in parts)
        case Not(part):
            return not _holds(part, scope)
        case Is():
            return _state_holds(node, scope) is not node.negated
        case Compare(operator, left, right):
            return _compared(operator, _value(left, scope), _value(right, scope))
        case Member():
            return _is_member(node, scope)
        case _:
            return _truthy(_value(node, scope))


def _state_holds(node: Is, scope: Scope) -> bool:
    match node.state:
        case "done":
            return scope.is_done(node.name)
        case "sent":
            return scope.is_sent(node.name)
        case "learned":
            return scope.is_learned(node.name)
        case "known":
            return scope.is_known(node.name)
        case _:
            return scope.is_unknown(node.name)


def _value(operand: Operand, scope: Scope) -> Value | None:
    match operand:
        case Literal(value):
            return value
        case Name(name):
            return scope.value(name)
        case Shift(moment, amount, unit):
            start = scope.value(moment.name)
            if not isinstance(start, Moment):
                return None
            try:
                return scope.add(start, amount, unit)
            except (ValueError, OverflowError):  # beyond the calendar there is no date to compare with
                return None


def _truthy(value: Value | None) -> bool:
    match value:
        case None:
            return False
        case bool():
            return value
        case str():
            return bool(value.strip())
        case tuple():
            return bool(value)
        case _:
            return True


def _compared(operator: str, left: Value | None, right: Value | None) -> bool:
    if left is None or right is None:
        return False
    pair = _ordered_pair(left, right)
    if pair is not None:
        order = (pair[0] > pair[1]) - (pair[0] < pair[1])
        wanted = {"==": (0,), "!=": (-1, 1), "<": (-1,), "<=": (-1, 0), ">": (1,), ">=": (0, 1)}
        return order in wanted.get(operator, ())
    if type(left) is not type(right) or isinstance(left, Decimal | Money | Moment):
        return False
    return (left == right) if operator == "==" else (left != right) if operator == "!=" else False


def _ordered_pair(left: Value, right: Value) -> tuple[Decimal, Decimal] | None:
    """Two numbers that stand for the values; None when the values have no common order."""
    if isinstance(left, Moment) and isinstance(right, Moment):
        try:
            return Decimal(left.instant().timestamp()), Decimal(right.instant().timestamp())
        except (ValueError, OverflowError, KeyError):  # KeyError: a zone that this machine does not know
            return None
    if isinstance(left, Money) and isinstance(right, Money) and left.currency != right.currency:
        return None
    first, second = _number(left), _number(right)
    return None if first is None or second is None else (first, second)


def _number(value: Value) -> Decimal | None:
    number = value.amount if isinstance(value, Money) else value
    return number if isinstance(number, Decimal) and number.is_finite() else None


def _is_member(node: Member, scope: Scope) -> bool:
    item = _value(node.item, scope)
    if isinstance(node.options, Name):
        held = scope.value(node.options.name)
        if item is None or held is None:
            return False
        return _contains(held, item) is not node.negated
    options = [_value(option, scope) for option in node.options]
    if node.negated:
        return all(_compared("!=", item, option) for option in options)
    return any(_compared("==", item, option) for option in options)


def _contains(held: Value, item: Value) -> bool:
    if isinstance(held, tuple):
        return any(_compared("==", item, value) for entry in held for value in _item_values(entry))
    if isinstance(held, str) and isinstance(item, str):
        return item in held
    return _compared("==", item, held)


def _item_values(entry: Item) -> tuple[Value, ...]:
    return tuple(entry.values.values())
