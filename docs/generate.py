"""Brings the generated sections of the docs up to date: `python docs/generate.py`.

A section stands between `<!-- generated: NAME -->` and `<!-- end of NAME -->`; all around it is written by hand.
`tests/unit/test_docs.py` fails while a page differs from what this gives.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.main import get_command

from recoverykit import library
from recoverykit.cli.app import app
from recoverykit.documents import checking, environment, sandbox
from recoverykit.playbook import answers, lint, load, syntax, yamlfile
from recoverykit.playbook.model import Stage
from recoverykit.review import reading, review
from recoverykit.review.components import COMPONENTS
from recoverykit.review.rules import RULES
from recoverykit.review_examples import examples
from recoverykit.settings import Settings, as_mapping
from recoverykit.workdays import MOST

DOCS = Path(__file__).parent

_SECTION = re.compile(r"(<!-- generated: (?P<name>[a-z-]+) -->\n).*?(<!-- end of (?P=name) -->)", re.DOTALL)

_SETTINGS: Mapping[str, str] = {
    "name": "who signs",
    "role": "what they are",
    "firm": "whom they work for",
    "reach": "a telephone number or a mail address, or both with a comma between",
    "voice": "I or we: how a new case begins; “we …” typed at the first question changes it for that case",
    "country": "whose holidays count where the client's country is not known: GB-ENG, GB-SCT, DE",
    "time_zone": "an IANA name; empty for the zone of the machine",
    "currency": "what an amount without a sign means",
    "opens": "when working hours begin",
    "closes": "when they end",
    "quiet": "when `recover remind` is silent within them: 12:00-13:00, or several with commas between",
}
"""What each setting is for. A setting that is missing here stops the generation."""


def commands() -> str:
    """Every command with its arguments and options, as `--help` tells them; what many share is told once."""
    root = get_command(app)
    if not isinstance(root, TyperGroup):
        raise TypeError("the program is a group of commands")
    told: dict[tuple[str, ...], str] = {}
    lines: list[str] = []
    in_json: list[str] = []
    for name, command in _walk("recover", root):
        lines.extend(_command(name, command, told))
        if any("--json" in one.opts for one in command.params):
            in_json.append(f"`{name}`")
    return "\n".join([*lines, f"`--json` prints JSON: {', '.join(in_json)}."])


def _walk(name: str, command: object) -> Iterator[tuple[str, TyperCommand | TyperGroup]]:
    if isinstance(command, TyperGroup):
        if name == "recover":
            yield name, command
        for word, below in command.commands.items():
            yield from _walk(f"{name} {word}", below)
    elif isinstance(command, TyperCommand):
        yield name, command


def _command(name: str, command: TyperCommand | TyperGroup, told: dict[tuple[str, ...], str]) -> Iterator[str]:
    arguments = [one for one in command.params if isinstance(one, TyperArgument)]
    yield f"### `{' '.join([name, *(_shown(one) for one in arguments)])}`"
    yield ""
    yield (command.callback.__doc__ if isinstance(command, TyperGroup) and command.callback else command.help) or ""
    yield from (f"- `{_shown(one)}`: {one.help}" for one in arguments if one.metavar != "CASE")
    options = tuple(_option(one) for one in command.params if isinstance(one, TyperOption) and "--json" not in one.opts)
    if len(options) > 2 and options in told:
        yield f"- Options as of `{told[options]}`."
    else:
        told[options] = name
        yield from options
    yield ""


def _option(option: TyperOption) -> str:
    value = f" {option.metavar}" if option.metavar else ""
    needed = " Needed." if option.required else ""
    return f"- `{', '.join(sorted(option.opts, key=len))}{value}`: {option.help}{needed}"


def _shown(argument: TyperArgument) -> str:
    return argument.metavar or (argument.name or "").upper()


def settings() -> str:
    """The keys of `recover config` with their defaults."""
    rows = [f"| `{key}` | {_SETTINGS[key]} | {default or 'none'} |" for key, default in as_mapping(Settings()).items()]
    return "\n".join(["| key | what it is for | default |", "|---|---|---|", *rows]) + "\n"


def playbooks() -> str:
    """The shipped playbooks; loading them finds every mistake in them."""
    rows = []
    for name, one in library.titles().items():
        counts = [sum(question.stage is stage for question in one.ask) for stage in Stage]
        rows.append(f"| `{name}` | {one.title} | {' · '.join(map(str, counts))} | {len(one.steps)} |")
    head = [f"| playbook | title | questions: {' · '.join(Stage)} | steps |", "|---|---|---|---|"]
    return "\n".join([*head, *rows]) + "\n"


def playbook_limits() -> str:
    """The bounds of playbooks and answers."""
    return _list(
        f"A file: {yamlfile.MAX_BYTES // 1024} KiB, {yamlfile.MAX_NODES:,} values, {yamlfile.MAX_DEPTH} levels deep.",
        f"Playbooks beneath a playbook: {load.MAX_PARENTS}.",
        f"A question: {lint.MAX_QUESTION} characters.",
        f"A condition: {syntax.MAX_LENGTH} characters, {syntax.MAX_DEPTH} levels deep.",
        f"A date in a condition: moved by {syntax.MAX_AMOUNT:,} units.",
        f"A length of time: {MOST:,} units.",
        f"An answer: `text` {answers.TEXT_LIMIT:,} characters, `long-text` {answers.LONG_TEXT_LIMIT:,}, "
        f"`list` {answers.LIST_LIMIT} entries.",
    )


def template_words() -> str:
    """The filters and tests of templates."""
    return _list(f"Filters: {_names(sandbox.FILTER_NAMES)}.", f"Tests: {_names(sandbox.TEST_NAMES)}.")


def template_limits() -> str:
    """The bounds of templates."""
    return _list(
        f"Templates together: {checking.MAX_TEMPLATES}, each {checking.MAX_SOURCE_BYTES // 1024} KiB, "
        f"nested {checking.MAX_DEPTH} deep.",
        f"Loops within one another: {checking.MAX_LOOPS}. Macros within one another: {sandbox.MACRO_DEPTH}.",
        f"One rendering: {environment.SECONDS:g} seconds, {sandbox.STEP_LIMIT:,} loop turns and macro calls, "
        f"{sandbox.WORK_LIMIT:,} characters handled, {sandbox.OUTPUT_LIMIT:,} characters in the document.",
    )


def review_limits() -> str:
    """The bounds of the review."""
    return _list(
        f"A text: {review.LONGEST:,} characters.",
        f"A sentence that does not end is read in pieces of {reading.MOST_IN_SENTENCE:,} characters.",
    )


def review_components() -> str:
    """What an apology consists of, and what is said where it is missing."""
    rows = [f"| `{name}` | {one.missing} {one.asks} | {', '.join(one.evidence)} |" for name, one in COMPONENTS.items()]
    return "\n".join(["| component | where it is missing | evidence |", "|---|---|---|", *rows]) + "\n"


def review_rules() -> str:
    """Every rule with its reason, its evidence and some of its examples."""
    found = examples()
    lines: list[str] = []
    for name, rule in sorted(RULES.items()):
        lines += [f"### `{name}` ({rule.severity})", "", f"{rule.says} {rule.why} [{', '.join(rule.evidence)}]", ""]
        lines += [rule.asks, ""] if rule.asks else []
        for title, texts in (("Found in", found[name].fires), ("Not found in", found[name].silent)):
            shown = [" ".join(one.text.split()) for one in texts if len(one.text) < _EXAMPLE][:_EXAMPLES]
            lines += [f"{title}:", "", *(f"- {_literal(one)}" for one in shown), ""]
    return "\n".join(lines)


_EXAMPLE, _EXAMPLES = 160, 4
"""Of the examples of a rule the first short ones are shown."""


def _literal(text: str) -> str:
    """A text that Markdown shows as it is."""
    ticks = "``" if "`" in text else "`"
    return f"{ticks}{text}{ticks}"


def _list(*lines: str) -> str:
    return "".join(f"- {line}\n" for line in lines)


def _names(names: frozenset[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names))


SECTIONS: Mapping[str, Callable[[], str]] = {
    "commands": commands,
    "settings": settings,
    "playbooks": playbooks,
    "playbook-limits": playbook_limits,
    "template-words": template_words,
    "template-limits": template_limits,
    "review-limits": review_limits,
    "review-components": review_components,
    "review-rules": review_rules,
}


def generated(page: str) -> str:
    """A page with its sections as they should be. Raises KeyError for a section that nothing makes."""
    return _SECTION.sub(lambda found: f"{found[1]}\n{SECTIONS[found['name']]().rstrip()}\n\n{found[3]}", page)


def pages() -> tuple[Path, ...]:
    """The pages of the docs."""
    return tuple(sorted(DOCS.glob("*.md")))


def main() -> None:
    """Write every page that has changed."""
    for path in pages():
        before = path.read_text("utf-8")
        after = generated(before)
        if after != before:
            path.write_text(after, "utf-8", newline="\n")
            print(f"{path.name} is up to date again.")


if __name__ == "__main__":
    main()
