"""Templates: checked once, then rendered to Markdown within a budget of time and size."""

from __future__ import annotations

import re
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType

from jinja2 import BytecodeCache, Template, nodes
from jinja2.environment import TemplateModule
from jinja2.exceptions import TemplateError as JinjaError
from jinja2.exceptions import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.meta import find_undeclared_variables

from recoverykit.documents.checking import check, check_used, references
from recoverykit.documents.escape import Rich
from recoverykit.documents.sandbox import BUDGET, OUTPUT_LIMIT, BoundedMacro, Budget, BudgetError, MarkdownEnvironment
from recoverykit.findings import Finding, FindingsError, Place

__all__ = ["SECONDS", "TemplateError", "Templates", "check", "compile_templates", "templates_of"]

SECONDS = 2.0
"""Time that one rendering may take."""

# What a template can provoke by misusing its values: adding a date to a number, comparing a text with a list.
_MISUSE = (JinjaError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError)
_UNDEFINED = re.compile(r"'(\w+)' is undefined|.* has no attribute '(\w+)'", re.DOTALL)


class TemplateError(FindingsError):
    """Templates that cannot be used, or one that failed; `findings` name the template and the line."""


class Kept(BytecodeCache, ABC):
    """Keeps between runs what the templates of one set of texts compile to, and which of them were checked."""

    @property
    @abstractmethod
    def checked(self) -> frozenset[str]:
        """The templates that were checked, with all that they use."""

    @abstractmethod
    def note_checked(self, names: frozenset[str]) -> None:
        """Remember that templates were checked, and can be used."""

    @abstractmethod
    def keep(self) -> None:
        """Keep what is new for the next run."""


class Templates:
    """Templates that can print one another's macros and parts. Each is checked before it first runs."""

    def __init__(self, sources: Mapping[str, str], clock: Callable[[], float], kept: Kept | None = None) -> None:
        self._sources = sources
        self._clock = clock
        self._kept = kept
        self._environment = MarkdownEnvironment(sources, kept)
        self._checked: set[str] = set(kept.checked) if kept else set()

    def render(self, name: str, context: Mapping[str, object]) -> str:
        """The Markdown of template `name` with the values of `context`, at most 200,000 characters.

        Strings in `context` come out as literal text, `Rich` ones as Markdown. Raises TemplateError with the template
        and line where a name has no value, a value cannot be used that way, or time or size run out.
        """
        token = BUDGET.set(Budget(self._clock, self._clock() + SECONDS))
        try:
            text = self._collect(self._template(name), context)
            self._keep()
            return text
        except _MISUSE as error:
            place = _where(error, error.__traceback__, self._sources) or Place(name, 1, 1)
            raise TemplateError((Finding(place, _reason(error)),)) from error
        finally:
            BUDGET.reset(token)

    def say(self, name: str, thoughts: Sequence[tuple[str, Mapping[str, object]]], context: object) -> list[Rich]:
        """What macros of template `name` say: for each thought the macro of that name, called with `context` and what
        the thought needs. Each comes back as one line of Markdown. Raises TemplateError as `render` does, and where
        there is no such macro."""
        token = BUDGET.set(Budget(self._clock, self._clock() + SECONDS))
        try:
            module = self._template(name).make_module({})
            said = [_one_line(self._macro(module, name, macro)(context, needs)) for macro, needs in thoughts]
            self._keep()
            return said
        except _MISUSE as error:
            place = _where(error, error.__traceback__, self._sources) or Place(name, 1, 1)
            raise TemplateError((Finding(place, _reason(error)),)) from error
        finally:
            BUDGET.reset(token)

    def _keep(self) -> None:
        if self._kept is not None:
            self._kept.keep()

    def macros(self, name: str) -> frozenset[str]:
        """The macros of template `name`. Raises TemplateError where it cannot be used."""
        module = vars(self._template(name).make_module({}))
        return frozenset(macro for macro, found in module.items() if isinstance(found, BoundedMacro))

    @staticmethod
    def _macro(module: TemplateModule, name: str, macro: str) -> BoundedMacro:
        found = getattr(module, macro, None)
        if not isinstance(found, BoundedMacro):
            raise TemplateError((Finding(Place(name, 1, 1), f"There is no macro “{macro}”."),))
        return found

    def names_used(self, name: str) -> frozenset[str]:
        """The names that `name` and the templates it includes look up in the context.

        What a template sets before it includes another one does not count as looked up by that one.
        """
        tree = self._tree(name)
        names = set(find_undeclared_variables(tree))
        given = {node.name for node in tree.find_all(nodes.Name) if node.ctx in ("store", "param")}
        for target, node in references(tree):
            if node.with_context:
                names |= self.names_used(target) - given
        return frozenset(names)

    def _check(self, name: str) -> None:
        """Check a template and all that it uses before it first runs. Raises TemplateError with all findings."""
        if name in self._checked or name not in self._sources:
            return
        findings, used = check_used(name, self._sources, self._environment)
        if findings:
            raise TemplateError(findings)
        self._checked |= used
        if self._kept is not None:
            self._kept.note_checked(used)

    def _template(self, name: str) -> Template:
        """Raises TemplateError where there is no such template, or where it cannot be used."""
        self._check(name)
        try:
            return self._environment.get_template(name)
        except TemplateNotFound as error:
            raise TemplateError((Finding(Place(name, 1, 1), f"There is no template “{name}”."),)) from error

    def _tree(self, name: str) -> nodes.Template:
        self._template(name)
        return self._environment.parse(self._sources[name], name, name)

    @staticmethod
    def _collect(template: Template, context: Mapping[str, object]) -> str:
        """The output of `template`, given up as soon as it grows too long."""
        chunks: list[str] = []
        size = 0
        for chunk in template.generate(dict(context)):
            size += len(chunk)
            if size > OUTPUT_LIMIT:
                raise BudgetError(f"The document is longer than {OUTPUT_LIMIT:,} characters.")
            chunks.append(chunk)
        return "".join(chunks)


def templates_of(
    sources: Mapping[str, str], clock: Callable[[], float] = time.monotonic, kept: Kept | None = None
) -> Templates:
    """Templates out of `sources` (a name such as "letters/apology.md.j2" → its text); they see only one another.

    `clock` gives seconds and never runs backwards. Nothing is checked yet: a template is when it is first used, unless
    these very texts were before, and that was `kept`.
    """
    return Templates(dict(sources), clock, kept)


def compile_templates(sources: Mapping[str, str], clock: Callable[[], float] = time.monotonic) -> Templates:
    """As `templates_of`, but all of them are checked now. Raises TemplateError with all findings of `check`."""
    findings = check(sources)
    if findings:
        raise TemplateError(findings)
    return templates_of(sources, clock)


_RUN = re.compile(r"[^\S\u00a0\u202f]+")


def _one_line(markdown: str) -> Rich:
    """Blanks that may break become single ones."""
    return Rich(_RUN.sub(" ", markdown).strip())


def _where(error: Exception, trace: TracebackType | None, sources: Mapping[str, str]) -> Place | None:
    """The innermost line of a template in `trace`; Jinja puts the templates' own lines there."""
    if isinstance(error, TemplateSyntaxError) and error.name is not None:
        return Place(error.name, error.lineno, 1)
    place: Place | None = None
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file in sources:
            place = Place(file, trace.tb_lineno, 1)
        trace = trace.tb_next
    return place


def _reason(error: Exception) -> str:
    """One sentence about what went wrong."""
    if isinstance(error, RecursionError):
        return "The template is nested too deeply."
    if isinstance(error, JinjaError):
        unknown = _UNDEFINED.fullmatch(error.message or "") if isinstance(error, UndefinedError) else None
        text = f"“{unknown[1] or unknown[2]}” has no value here" if unknown else error.message or type(error).__name__
    else:
        text = f"A value cannot be used like this: {error}"
    return text[:1].upper() + text[1:].rstrip(".") + "."
