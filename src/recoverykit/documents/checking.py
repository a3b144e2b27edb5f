"""What is wrong with templates, found without running them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from jinja2 import TemplateSyntaxError, nodes

from recoverykit.documents.sandbox import FILTER_NAMES, TEST_NAMES, MarkdownEnvironment
from recoverykit.findings import Finding, Place

MAX_TEMPLATES = 40
MAX_SOURCE_BYTES = 64 * 1024
MAX_LOOPS = 3
MAX_DEPTH = 40
LARGEST_NUMBER = 10**15

Reference = nodes.Include | nodes.Import | nodes.FromImport

_ALLOWED: tuple[type[nodes.Node], ...] = (
    nodes.Output, nodes.TemplateData, nodes.Const, nodes.Name, nodes.For, nodes.If, nodes.CondExpr, nodes.Macro,
    nodes.CallBlock, nodes.Call, nodes.Keyword, nodes.Filter, nodes.Test, nodes.Getattr, nodes.Getitem, nodes.Slice,
    nodes.Assign, nodes.AssignBlock, nodes.NSRef, nodes.With, nodes.Include, nodes.Import, nodes.FromImport,
    nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Neg, nodes.Pos, nodes.Add, nodes.Sub,
    nodes.Concat, nodes.List, nodes.Tuple, nodes.Dict, nodes.Pair, nodes.Template, nodes.Scope,
)  # fmt: skip
_SPOKEN = {"ScopedEvalContextModifier": "autoescape", "FilterBlock": "filter"}
_TOO_LARGE = "A number in the template is too large."
_TOO_DEEP = "The template is nested too deeply."
_KNOWN_CALLS = frozenset({"caller", "namespace"})


def check(sources: Mapping[str, str]) -> tuple[Finding, ...]:
    """Every mistake in `sources` (name → template text), in the order of names and lines; empty if they can be used.

    A place is the template's name and the line; the column is always 1, as Jinja knows no columns.
    """
    if len(sources) > MAX_TEMPLATES:
        message = f"There are {len(sources)} templates; {MAX_TEMPLATES} is the most that can be used together."
        return (Finding(Place(min(sources), 1, 1), message, "Remove some, or join small ones."),)
    return _checked(sources, MarkdownEnvironment(sources), list(sources))[0]


def check_used(
    name: str, sources: Mapping[str, str], environment: MarkdownEnvironment
) -> tuple[tuple[Finding, ...], frozenset[str]]:
    """As `check`, for `name` and the templates that it uses alone; also which those are.

    `environment` keeps what is compiled on the way, so that nothing is compiled twice.
    """
    return _checked(sources, environment, [name])


def _checked(
    sources: Mapping[str, str], environment: MarkdownEnvironment, waiting: list[str]
) -> tuple[tuple[Finding, ...], frozenset[str]]:
    """The mistakes of the templates that are `waiting` and of those that they use; and which these are."""
    findings: set[Finding] = set()
    trees: dict[str, nodes.Template] = {}
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in seen or name not in sources:
            continue
        seen.add(name)
        tree = _parsed(environment, name, sources[name])
        if isinstance(tree, Finding):
            findings.add(tree)
        else:
            trees[name] = tree
            waiting.extend(target for target, _ in references(tree))
    findings |= {finding for name, tree in trees.items() for finding in _Inspection(name, tree, sources).run()}
    findings |= set(_circles(trees))
    if not findings:
        environment.parsed.update({(name, sources[name]): tree for name, tree in trees.items()})
        findings = {found for name in trees if (found := _compile_mistake(environment, name)) is not None}
    ordered = sorted(findings, key=lambda finding: (finding.place, finding.message))
    return tuple(ordered), frozenset(seen)


def references(tree: nodes.Template) -> Iterator[tuple[str, Reference]]:
    """The templates that `tree` includes or imports by a literal name, each with the statement that does it."""
    for node in tree.find_all((nodes.Include, nodes.Import, nodes.FromImport)):
        if isinstance(node, Reference) and isinstance(node.template, nodes.Const):
            yield str(node.template.value), node


def _parsed(environment: MarkdownEnvironment, name: str, source: str) -> nodes.Template | Finding:
    """The syntax tree of one template, or why there is none."""
    if len(source.encode("utf-8", "replace")) > MAX_SOURCE_BYTES:
        return Finding(Place(name, 1, 1), "The template is larger than 64 KiB.", "Split it up.")
    try:
        return environment.parse(source, name, name)
    except TemplateSyntaxError as error:
        return Finding(Place(name, error.lineno, 1), _sentence(error.message))
    except ValueError:
        # Python converts no number of thousands of digits.
        return Finding(Place(name, 1, 1), _TOO_LARGE)
    except RecursionError:
        return Finding(Place(name, 1, 1), _TOO_DEEP)


def _compile_mistake(environment: MarkdownEnvironment, name: str) -> Finding | None:
    """What only compiling shows: two parameters of one name, for example."""
    try:
        environment.get_template(name)
    except TemplateSyntaxError as error:
        return Finding(Place(name, error.lineno, 1), _sentence(error.message))
    except SyntaxError as error:
        return Finding(Place(name, 1, 1), _sentence(error.msg))
    except RecursionError:
        return Finding(Place(name, 1, 1), _TOO_DEEP)
    return None


def _sentence(message: str | None) -> str:
    """Jinja's message with a capital and a full stop."""
    # Compiled templates prefix the names of their variables.
    text = re.sub(r"\bl_\d+_", "", message or "The template cannot be read").strip()
    return text[:1].upper() + text[1:].rstrip(".") + "."


class _Inspection:
    """One walk over one template's tree, which need not fit the recursion limit."""

    def __init__(self, name: str, tree: nodes.Template, sources: Mapping[str, str]) -> None:
        self.name = name
        self.tree = tree
        # Jinja leaves some nodes without a line.
        tree.set_lineno(1)
        self.sources = sources
        self.findings: list[Finding] = []
        self.macros = {macro.name: macro for macro in tree.find_all(nodes.Macro)}
        self.modules = {node.target for node in tree.find_all(nodes.Import)}
        self.imported = {
            item if isinstance(item, str) else item[1]
            for node in tree.find_all(nodes.FromImport)
            for item in node.names
        }

    def run(self) -> list[Finding]:
        """All findings of this template; a name within another template is not followed."""
        stack: list[tuple[nodes.Node, int, int]] = [(self.tree, 0, 0)]
        while stack:
            node, depth, loops = stack.pop()
            if depth > MAX_DEPTH:
                return [Finding(Place(self.name, node.lineno, 1), _TOO_DEEP)]
            loops += isinstance(node, nodes.For)
            if isinstance(node, nodes.For) and loops == MAX_LOOPS + 1:
                self.report(node, f"Loops are nested more than {MAX_LOOPS} deep.")
            self.inspect(node)
            stack.extend((child, depth + 1, loops) for child in node.iter_child_nodes())
        self.inspect_recursion()
        return self.findings

    def report(self, node: nodes.Node, message: str, advice: str = "") -> None:
        self.findings.append(Finding(Place(self.name, node.lineno, 1), message, advice))

    def inspect(self, node: nodes.Node) -> None:
        """Report what is wrong with this node itself."""
        match node:
            case nodes.Mul() | nodes.Div() | nodes.FloorDiv() | nodes.Mod() | nodes.Pow():
                self.report(node, "A template cannot calculate with *, **, /, // or %.")
            case nodes.For(recursive=True):
                self.report(node, "A loop cannot be recursive.")
            case nodes.Filter(name=name) if name not in FILTER_NAMES:
                self.report(node, f"There is no filter “{name}”.", f"Known filters: {', '.join(sorted(FILTER_NAMES))}.")
            case nodes.Test(name=name) if name not in TEST_NAMES:
                self.report(node, f"There is no test “{name}”.", f"Known tests: {', '.join(sorted(TEST_NAMES))}.")
            case nodes.Getattr(attr=str(attr)) | nodes.Getitem(arg=nodes.Const(value=str(attr))) if attr[:1] == "_":
                self.report(node, f"“{attr}” is private and cannot be used.")
            case nodes.Const(value=int() | float() as number) if not abs(number) <= LARGEST_NUMBER:
                self.report(node, _TOO_LARGE)
            case nodes.Call():
                self.inspect_call(node)
            case nodes.Include() | nodes.Import() | nodes.FromImport():
                self.inspect_reference(node)
            case _ if not isinstance(node, _ALLOWED):
                self.report(
                    node, f"A template cannot use “{_SPOKEN.get(type(node).__name__, type(node).__name__.lower())}”."
                )

    def inspect_call(self, node: nodes.Call) -> None:
        match node.node:
            case nodes.Name(name=name):
                known = name in self.macros or name in self.imported or name in _KNOWN_CALLS
            case nodes.Getattr(node=nodes.Name(name=name)):
                known = name in self.modules
            case _:
                known = False
        # A private attribute is reported by itself.
        private = isinstance(node.node, nodes.Getattr) and node.node.attr.startswith("_")
        if not known and not private:
            self.report(node, "Only macros can be called.")

    def inspect_reference(self, node: Reference) -> None:
        target = node.template
        if not isinstance(target, nodes.Const) or not isinstance(target.value, str):
            self.report(node, "The name of another template must be written out.")
        elif target.value not in self.sources:
            self.report(node, f"There is no template “{target.value}”.")

    def inspect_recursion(self) -> None:
        """Report macros that reach themselves; through other templates they cannot, as those form no circle."""
        calls = {name: self.called_by(macro) for name, macro in self.macros.items()}
        for name in _in_circles(calls):
            self.report(self.macros[name], f"The macro “{name}” calls itself.")

    def called_by(self, macro: nodes.Macro) -> list[str]:
        names = [call.node.name for call in macro.find_all(nodes.Call) if isinstance(call.node, nodes.Name)]
        return [name for name in names if name in self.macros]


def _circles(trees: Mapping[str, nodes.Template]) -> Iterator[Finding]:
    """One finding for each circle of templates, at the statement in its first template that leads into it."""
    edges = {name: [target for target, _ in references(tree) if target in trees] for name, tree in trees.items()}
    for name in _in_circles(edges):
        reach = _reached(name, edges)
        node = next(
            node for target, node in references(trees[name]) if target == name or name in _reached(target, edges)
        )
        message = "The template includes itself" + ("." if reach == {name} else ", through others.")
        yield Finding(Place(name, node.lineno, 1), message)


def _in_circles(edges: Mapping[str, list[str]]) -> Iterator[str]:
    """The first name, in alphabetical order, of each circle in `edges`."""
    seen: set[str] = set()
    for name in sorted(edges):
        reach = _reached(name, edges)
        if name in reach and name not in seen:
            seen |= {other for other in reach if name in _reached(other, edges)}
            yield name


def _reached(start: str, edges: Mapping[str, list[str]]) -> set[str]:
    """All names that can be reached from `start`; `start` itself only through a circle."""
    reached: set[str] = set()
    waiting = list(edges.get(start, ()))
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting.extend(edges.get(name, ()))
    return reached
