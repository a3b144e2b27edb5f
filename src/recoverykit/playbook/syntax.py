"""The syntax of expressions: nodes, tokens and the parser. See `expressions` for the language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from recoverykit.frozen import dataclass
from recoverykit.workdays import Unit

MAX_LENGTH = 500
MAX_DEPTH = 50
MAX_AMOUNT = 9999
"""No date is moved by more than this, so that no calendar overflows."""

_STATES = ("known", "unknown", "learned", "done", "sent")
_OF_THINGS = ("done", "sent")
"""States of steps and documents, whose ids have hyphens."""
_YES_NO = {"yes": "true", "no": "false", "True": "true", "False": "false"}
_NOTHING = frozenset({"None", "null", "nil", "undefined"})
RESERVED = frozenset({"and", "or", "not", "in", "is", "true", "false", *_STATES, *_YES_NO, *_NOTHING})
"""Words that no question may have as its id."""


class ExpressionError(ValueError):
    """An expression that cannot be read. `offset` is the place in the text, from 0."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


@dataclass(frozen=True, slots=True)
class Literal:
    """A text, a number, true or false."""

    value: str | bool | Decimal
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Name:
    """The answer to a question, or something of the case such as `client.name`."""

    name: str
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Shift:
    """A date moved by `amount` units, backwards when it is negative."""

    moment: Name
    amount: int
    unit: Unit
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Compare:
    """Two operands compared: `operator` is one of == != < <= > >=."""

    operator: str
    left: Operand
    right: Operand
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Member:
    """Whether the item is one of the options, or stands in the list or text that a name holds."""

    item: Operand
    options: tuple[Operand, ...] | Name
    negated: bool = False
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Is:
    """`x is known`, `x is unknown`, `x is learned`, `step is done`, `document is sent`.

    Of a step or a document, `name` is the id, with hyphens.
    """

    name: str
    state: str
    negated: bool = False
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite of a condition."""

    part: Node
    offset: int = 0


@dataclass(frozen=True, slots=True)
class And:
    """All of the parts hold."""

    parts: tuple[Node, ...]
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Or:
    """One of the parts holds."""

    parts: tuple[Node, ...]
    offset: int = 0


Operand: TypeAlias = Literal | Name | Shift
Node: TypeAlias = Operand | Compare | Member | Is | Not | And | Or


def walk(node: Node) -> Iterator[Node]:
    """The node and all that lies below it."""
    yield node
    match node:
        case And(parts) | Or(parts):
            below: tuple[Node, ...] = parts
        case Not(part):
            below = (part,)
        case Compare(_, left, right):
            below = (left, right)
        case Member(item, options):
            below = (item, options) if isinstance(options, Name) else (item, *options)
        case Shift(moment):
            below = (moment,)
        case _:
            below = ()
    for part in below:
        yield from walk(part)


def parse_node(text: str) -> Node:
    """Parse a condition. Raises ExpressionError, with the offset of what is wrong."""
    if len(text) > MAX_LENGTH:
        raise ExpressionError(f"A condition has at most {MAX_LENGTH} characters; this one has {len(text)}.", MAX_LENGTH)
    parser = _Parser(tuple(_tokens(text)))
    root = parser.either(0)
    parser.expect_end()
    return root


class _Kind(StrEnum):
    NAME = "name"
    NUMBER = "number"
    TEXT = "text"
    SIGN = "sign"
    END = "end"


@dataclass(frozen=True, slots=True)
class _Token:
    kind: _Kind
    text: str
    offset: int


_LEXEME = r"""(?x)(?P<space>[ \t\r\n]+)
    |(?P<name>[A-Za-z_][A-Za-z0-9_]*(?:[.-][A-Za-z_][A-Za-z0-9_]*)*)
    |(?P<number>[0-9]+(?:\.[0-9]+)?)
    |(?P<text>"[^"\n]*"|'[^'\n]*')
    |(?P<sign>==|!=|<=|>=|<>|&&|\|\||[<>=!()\[\],+-])"""
_MEANT = {
    "=": "Write == to compare.",
    "<>": "Write != for “is not the same”.",
    "&&": "Write and.",
    "||": "Write or.",
    "!": "Write not, or != to compare.",
}
_COMPARISONS = frozenset({"==", "!=", "<", "<=", ">", ">="})
_SHIFTS = (Unit.HOURS, Unit.DAYS, Unit.WEEKS, Unit.BUSINESS_DAYS)
_UNITS = {unit.value.removesuffix("s"): unit for unit in _SHIFTS} | {unit.value: unit for unit in _SHIFTS}
_UNIT_WORDS = "hours, days, weeks or business days"


def _tokens(text: str) -> Iterator[_Token]:
    token, at = re.compile(_LEXEME), 0
    while at < len(text):
        found = token.match(text, at)
        if found is None or found.lastgroup is None:
            raise ExpressionError(_stray(text[at]), at)
        if found.group() in _MEANT:
            raise ExpressionError(_MEANT[found.group()], at)
        if found.lastgroup != "space":
            yield _Token(_Kind(found.lastgroup), found.group(), at)
        at = found.end()
    yield _Token(_Kind.END, "", len(text))


def _stray(character: str) -> str:
    if character in "\"'":
        return "A quotation mark is not closed."
    if character in "“”„‘’«»":
        return "Write straight quotation marks around a text."
    shown = character if character.isprintable() else f"U+{ord(character):04X}"
    return f"The character {shown} has no meaning in a condition."


class _Parser:
    """A recursive descent over the tokens; each level of parentheses or `not` counts towards the depth."""

    def __init__(self, tokens: tuple[_Token, ...]) -> None:
        self._tokens = tokens
        self._at = 0

    @property
    def _next(self) -> _Token:
        return self._tokens[self._at]

    def _take(self) -> _Token:
        token = self._next
        self._at = min(self._at + 1, len(self._tokens) - 1)
        return token

    def _accept(self, *texts: str) -> _Token | None:
        if self._next.kind in (_Kind.NAME, _Kind.SIGN) and self._next.text in texts:
            return self._take()
        return None

    def _expect(self, text: str, message: str) -> None:
        if self._accept(text) is None:
            raise ExpressionError(message, self._next.offset)

    def expect_end(self) -> None:
        token = self._next
        if token.kind is _Kind.END:
            return
        if token.text == ")":
            raise ExpressionError("This parenthesis was never opened.", token.offset)
        raise ExpressionError(_unexpected(token), token.offset)

    def either(self, depth: int) -> Node:
        return self._joined("or", self._every, Or, depth)

    def _every(self, depth: int) -> Node:
        return self._joined("and", self._negation, And, depth)

    def _joined(self, word: str, part: Callable[[int], Node], join: type[And] | type[Or], depth: int) -> Node:
        start = self._next.offset
        parts = [part(depth)]
        while self._accept(word):
            parts.append(part(depth))
        return parts[0] if len(parts) == 1 else join(tuple(parts), start)

    def _negation(self, depth: int) -> Node:
        if depth >= MAX_DEPTH:
            raise ExpressionError(f"A condition is nested at most {MAX_DEPTH} levels deep.", self._next.offset)
        if found := self._accept("not"):
            return Not(self._negation(depth + 1), found.offset)
        if found := self._accept("("):
            inner = self.either(depth + 1)
            self._expect(")", "A closing parenthesis is missing here.")
            if self._next.text in _COMPARISONS | {"in", "is", "+", "-"}:
                raise ExpressionError("Parentheses hold whole conditions, not single values.", found.offset)
            return inner
        return self._test()

    def _test(self) -> Node:
        left = self._operand()
        token = self._next
        if token.kind is _Kind.SIGN and token.text in _COMPARISONS:
            return self._comparison(left)
        if self._accept("in"):
            return self._member(left, negated=False, offset=token.offset)
        if self._accept("not"):
            self._expect("in", "After a name, not is followed by in.")
            return self._member(left, negated=True, offset=token.offset)
        if self._accept("is"):
            return self._state(left)
        _answer_name(left)
        if isinstance(left, Shift) or (isinstance(left, Literal) and not isinstance(left.value, bool)):
            raise ExpressionError("A value by itself is no condition: compare it with something.", left.offset)
        return left

    def _comparison(self, left: Operand) -> Node:
        sign = self._take()
        right = self._operand()
        _answer_name(left)
        _answer_name(right)
        if self._next.text in _COMPARISONS and self._next.kind is _Kind.SIGN:
            raise ExpressionError("Compare two values at a time, and join the comparisons with and.", self._next.offset)
        return Compare(sign.text, left, right, sign.offset)

    def _member(self, item: Operand, *, negated: bool, offset: int) -> Node:
        _answer_name(item)
        if not self._accept("["):
            options = self._operand()
            if not isinstance(options, Name):
                raise ExpressionError("After in stands a list in brackets or a name.", options.offset)
            _answer_name(options)
            return Member(item, options, negated, offset)
        entries = [self._operand()]
        while self._accept(","):
            entries.append(self._operand())
        for entry in entries:
            _answer_name(entry)
        self._expect("]", "A comma or a closing bracket is missing here.")
        return Member(item, tuple(entries), negated, offset)

    def _state(self, left: Operand) -> Node:
        negated = self._accept("not") is not None
        token = self._take()
        if token.kind is not _Kind.NAME or token.text not in _STATES:
            message = "After is stands known, unknown, learned, done or sent, with or without not."
            raise ExpressionError(message, token.offset)
        if not isinstance(left, Name):
            raise ExpressionError("Only a name can be known, unknown, learned, done or sent.", left.offset)
        if token.text in _OF_THINGS:
            return Is(left.name.replace("_", "-"), token.text, negated, left.offset)
        _answer_name(left)
        return Is(left.name, token.text, negated, left.offset)

    def _operand(self) -> Operand:
        token = self._take()
        if token.kind is _Kind.TEXT:
            return Literal(token.text[1:-1], token.offset)
        if token.kind is _Kind.NUMBER:
            return Literal(Decimal(token.text), token.offset)
        if token.text == "-" and self._next.kind is _Kind.NUMBER:
            return Literal(-Decimal(self._take().text), token.offset)
        if token.kind is not _Kind.NAME:
            raise ExpressionError(_missing(token), token.offset)
        if token.text in ("true", "false"):
            return Literal(token.text == "true", token.offset)
        if token.text in RESERVED:
            raise ExpressionError(_reserved(token.text), token.offset)
        name = Name(token.text, token.offset)
        sign = self._accept("+", "-")
        return self._shift(name, sign) if sign else name

    def _shift(self, name: Name, sign: _Token) -> Shift:
        _answer_name(name)
        number = self._take()
        if number.kind is not _Kind.NUMBER or not number.text.isdigit():
            message = f"After {sign.text} stands a whole number of {_UNIT_WORDS}."
            raise ExpressionError(message, number.offset)
        if len(number.text) > len(str(MAX_AMOUNT)) or int(number.text) == 0:
            raise ExpressionError(f"A date is moved by a number from 1 to {MAX_AMOUNT}.", number.offset)
        word = self._take()
        unit = word.text
        if unit in ("business", "working") and self._next.text in ("day", "days"):
            unit = f"business {self._take().text}"
        if unit not in _UNITS:
            raise ExpressionError(f"After the number stands {_UNIT_WORDS}.", word.offset)
        amount = int(number.text)
        return Shift(name, -amount if sign.text == "-" else amount, _UNITS[unit], name.offset)


def _answer_name(operand: Operand) -> None:
    """A name with a hyphen is a step's: raises ExpressionError where only an answer makes sense."""
    if isinstance(operand, Name) and "-" in operand.name:
        advice = "Names of answers are written with underscores; a step is asked with is done, a document with is sent."
        raise ExpressionError(advice, operand.offset)


def _missing(token: _Token) -> str:
    if token.kind is _Kind.END:
        return "The condition ends too early: a name or a value is missing."
    return f"A name or a value is missing before {token.text}."


def _reserved(word: str) -> str:
    if word in _YES_NO:
        return f"Write {_YES_NO[word]} instead of {word}."
    if word in _NOTHING:
        return "Write is known or is not known to ask whether there is an answer."
    if word in _STATES:
        return f"Write is {word} after a name."
    return f"A name or a value is missing before {word}."


def _unexpected(token: _Token) -> str:
    """What to say about a token that stands where a condition could have ended."""
    if token.kind is not _Kind.NAME:
        return f"Something is missing before {token.text}."
    import difflib

    known = ("and", "or", "in", "not", "is")
    nearest = difflib.get_close_matches(token.text.lower(), known, n=1)
    meant = f" Perhaps {nearest[0]}?" if nearest else " Known here: == != < <= > >= in, not in, is, and, or."
    return f"The word {token.text} has no meaning here.{meant}"
