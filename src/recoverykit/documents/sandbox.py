"""The Jinja that a template runs in: few words, a budget, and every printed value escaped for Markdown.

Jinja's autoescaping is kept as the mechanism and its HTML escape is exchanged for ours: a string that a template prints
is escaped, what macros, `{% set %}` blocks and `paragraphs` return is `Rich` and is not escaped again, and `~` and
`join` escape their plain parts as soon as one part is `Rich`.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from jinja2 import BytecodeCache, FunctionLoader, StrictUndefined, Undefined, nodes, pass_context, pass_environment
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import Environment, TemplateModule
from jinja2.exceptions import SecurityError, TemplateRuntimeError
from jinja2.filters import FILTERS, make_attrgetter
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.tests import TESTS
from jinja2.utils import Namespace

from recoverykit.documents.escape import Rich, escape_markdown, lines, paragraphs

OUTPUT_LIMIT = 200_000
"""Characters a document may have."""
STEP_LIMIT = 100_000
"""Loop turns and macro calls in one rendering."""
WORK_LIMIT = 4_000_000
"""Characters printed, joined or captured in one rendering, whether they reach the document or not."""
MACRO_DEPTH = 20
"""Macros inside one another at one moment."""

COUNTED = "counted items"
"""Jinja's name for the filter around every loop; no template can spell it."""


class BudgetError(TemplateRuntimeError):
    """A template that runs too long or writes too much."""


@dataclass(slots=True)
class Budget:
    """What is left to one rendering; `deadline` is a moment of `clock`, in seconds."""

    clock: Callable[[], float]
    deadline: float
    steps: int = STEP_LIMIT
    characters: int = WORK_LIMIT
    depth: int = 0

    def spend(self, characters: int = 0, steps: int = 0) -> None:
        """Take from the budget; raises BudgetError when it is used up."""
        self.steps -= steps
        self.characters -= characters
        if self.steps < 0:
            raise BudgetError("The template repeats itself too often.")
        if self.characters < 0:
            raise BudgetError("The template writes too much text.")
        if self.clock() > self.deadline:
            raise BudgetError("The template takes too long.")


BUDGET: ContextVar[Budget | None] = ContextVar("BUDGET", default=None)


def spend(characters: int = 0, steps: int = 0) -> None:
    """Take from the budget of the rendering that is under way, if one is (Jinja also folds constants beforehand)."""
    budget = BUDGET.get()
    if budget is not None:
        budget.spend(characters, steps)


def counted(items: Iterable[object]) -> Iterator[object]:
    """`items`, each of which costs one step."""
    for item in items:
        spend(steps=1)
        yield item


def as_text(value: object) -> str:
    """The text of one printable value; raises where printing it would put nonsense into a letter."""
    if isinstance(value, str):
        return value
    if isinstance(value, Undefined | int | float | Decimal | date | time) and not isinstance(value, bool):
        return str(value)
    if type(value).__str__ is object.__str__ or isinstance(value, bool | TemplateModule):
        kind = "nothing (none)" if value is None else f"a value of type {type(value).__name__}"
        raise TemplateRuntimeError(f"{kind[0].upper()}{kind[1:]} cannot be printed.")
    return str(value)


def printed(value: object) -> Rich:
    """What a document shows for `value`."""
    text = as_text(value)
    spend(characters=len(text))
    return text if isinstance(text, Rich) else Rich(escape_markdown(text))


def joined(values: Iterable[object]) -> str:
    """The texts of `values` as one: plain if all are plain, `Rich` with the plain ones escaped otherwise."""
    texts = [as_text(value) for value in values]
    if any(isinstance(text, Rich) for text in texts):
        return Rich(concat([printed(text) for text in texts]))
    return concat(texts)


def concat(parts: Iterable[str]) -> str:
    """`parts` as one string; raises BudgetError rather than build one that no document could hold."""
    pieces = list(parts)
    size = sum(map(len, pieces))
    spend(characters=size)
    if size > OUTPUT_LIMIT:
        raise BudgetError("The template writes too much text.")
    return "".join(pieces)


def flat(items: object) -> object:
    """A list, tuple or mapping written in a template; raises where it holds another one.

    Nested ones could be doubled a few dozen times and would then take for ever to compare.
    """
    values = items.values() if isinstance(items, dict) else items
    if isinstance(values, Iterable) and any(isinstance(value, list | tuple | dict) for value in values):
        raise TemplateRuntimeError("A list that a template writes cannot hold another list.")
    return items


class BoundedMacro(Macro):
    """A macro whose result is ready Markdown and whose calls are counted."""

    def _invoke(self, arguments: list[object], autoescape: bool) -> str:
        budget = BUDGET.get()
        if budget is None:
            return Rich(super()._invoke(arguments, autoescape))
        budget.spend(steps=1)
        if budget.depth >= MACRO_DEPTH:
            raise BudgetError(f"Macros call one another more than {MACRO_DEPTH} deep.")
        budget.depth += 1
        try:
            return Rich(super()._invoke(arguments, autoescape))
        finally:
            budget.depth -= 1


class MarkdownCodeGenerator(CodeGenerator):
    """Compiled templates use our escape, macros, joins and counted loops in the place of Jinja's own."""

    def write_commons(self) -> None:
        super().write_commons()
        # These names shadow the module-level imports of the compiled template.
        for name in ("escape", "Markup", "markup_join", "Macro", "flat"):
            self.writeline(f"{name} = environment.replacements[{name!r}]")

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        for loop in node.find_all(nodes.For):
            loop.iter = nodes.Filter(loop.iter, COUNTED, [], [], None, None, lineno=loop.lineno)
        super().visit_Template(node, frame)

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: N802
        self.write("flat(")
        super().visit_List(node, frame)
        self.write(")")

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: N802
        self.write("flat(")
        super().visit_Dict(node, frame)
        self.write(")")

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:  # noqa: N802
        written = node.ctx == "load"
        self.write("flat(" if written else "")
        super().visit_Tuple(node, frame)
        self.write(")" if written else "")

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> str:
        # Jinja would escape constants for HTML here; left to the rendering they are escaped for Markdown.
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible
        return node.data


@pass_environment
def _join(environment: Environment, value: Iterable[object], d: str = "", attribute: str | None = None) -> str:
    items = counted(value)
    if attribute is not None:
        items = map(make_attrgetter(environment, attribute), items)
    parts: list[object] = []
    for item in items:
        parts.extend((d, item) if parts else (item,))
    return joined(parts)


@pass_environment
def _map(environment: Environment, value: Iterable[object], *, attribute: str) -> Iterator[object]:
    return map(make_attrgetter(environment, attribute), counted(value))


def _length(value: Iterable[object]) -> int:
    return len(value) if isinstance(value, str | list | tuple | Mapping) else sum(1 for _ in counted(value))


@pass_environment
def _last(environment: Environment, value: Iterable[object]) -> object:
    items = list(counted(value))
    return items[-1] if items else environment.undefined("There is no last item: the list is empty.")


@pass_environment
def _first(environment: Environment, value: Iterable[object]) -> object:
    return next(counted(value), environment.undefined("There is no first item: the list is empty."))


@pass_environment
def _sort(environment: Environment, value: Iterable[object], attribute: str | None = None) -> object:
    return FILTERS["sort"](environment, counted(value), attribute=attribute)


def _choosing(name: str) -> Callable[..., object]:
    """Jinja's own `select` family over counted items."""

    @pass_context
    def choose(context: Context, value: Iterable[object], *arguments: object) -> object:
        chosen: object = FILTERS[name](context, counted(value), *arguments)
        return chosen

    return choose


def _plain(value: object) -> str:
    text = as_text(value)
    spend(characters=len(text))
    return text


_OWN_FILTERS: dict[str, Callable[..., object]] = {
    "join": _join,
    "length": _length,
    "first": _first,
    "last": _last,
    "list": lambda value: list(counted(value)),
    "map": _map,
    "sort": _sort,
    **{name: _choosing(name) for name in ("select", "reject", "selectattr", "rejectattr")},
    "default": FILTERS["default"],
    "trim": lambda value: _plain(value).strip(),
    "lower": lambda value: _plain(value).lower(),
    "upper": lambda value: _plain(value).upper(),
    "upper_first": lambda value: _plain(value)[:1].upper() + _plain(value)[1:],
    "paragraphs": lambda value: paragraphs(_plain(value)),
    "lines": lambda value: lines(_plain(value)),
}
FILTER_NAMES = frozenset(_OWN_FILTERS)
TEST_NAMES = frozenset(
    {"defined", "undefined", "none", "true", "false", "boolean", "number", "string", "mapping", "sequence", "in"}
    | {"==", "eq", "equalto", "!=", "ne", ">", "gt", ">=", "ge", "<", "lt", "<=", "le"}
)


class MarkdownEnvironment(ImmutableSandboxedEnvironment):
    """Sandboxed Jinja over `sources` (name → template text) that writes Markdown."""

    code_generator_class = MarkdownCodeGenerator
    concat = staticmethod(concat)
    intercepted_binops = frozenset(["+", "-"])
    replacements: Mapping[str, object] = {
        "escape": printed,
        "Markup": Rich,
        "markup_join": joined,
        "Macro": BoundedMacro,
        "flat": flat,
    }

    def __init__(self, sources: Mapping[str, str], kept: BytecodeCache | None = None) -> None:
        """`sources` are read when a template is first used and must not change; `kept` has what they compile to."""
        super().__init__(
            # The file name of compiled code is what tells the template of a failure.
            loader=FunctionLoader(lambda name: (sources[name], name, None) if name in sources else None),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
            auto_reload=False,
            bytecode_cache=kept,
        )
        self.parsed: dict[tuple[str, str], nodes.Template] = {}
        self.globals.clear()
        self.globals["namespace"] = Namespace
        self.filters = {**_OWN_FILTERS, COUNTED: counted}
        self.tests = {name: TESTS[name] for name in TEST_NAMES}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """A tree that was parsed to be checked is compiled as it is, once."""
        kept = self.parsed.pop((name or "", source), None)
        return super()._parse(source, name, filename) if kept is None else kept

    def is_safe_callable(self, obj: object) -> bool:
        """Macros and `namespace` only; raises SecurityError for anything else.

        An undefined name may be called, as its own error says more.
        """
        if isinstance(obj, BoundedMacro | Undefined) or obj is Namespace:
            return True
        # Jinja's own message would print the object, which may hold client data.
        raise SecurityError("Only macros can be called.")

    def call_binop(self, context: Context, operator_name: str, left: object, right: object) -> object:
        """Plus and minus for numbers and dates; texts and lists are not added, as they could be doubled at will."""
        if isinstance(left, str | list | tuple | dict) or isinstance(right, str | list | tuple | dict):
            raise SecurityError("Texts and lists cannot be added; ~ joins texts.")
        function: Callable[[object, object], object] = operator.add if operator_name == "+" else operator.sub
        return function(left, right)
