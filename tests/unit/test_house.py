"""Imports point downwards only; the pure core touches no disk, no clock and no terminal."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import recoverykit

ROOT = Path(recoverykit.__file__).parent

LAYERS: tuple[tuple[str, ...], ...] = (
    ("frozen",),
    ("workdays", "errors", "__init__"),
    ("moments", "findings", "timekeeping"),
    ("date_forms",),
    ("typed_dates",),
    ("values",),
    ("english", "review"),
    ("fitting", "tense", "rhythm"),
    (
        *("playbook.__init__", "playbook.model", "playbook.wording", "playbook.syntax", "playbook.expressions"),
        *("playbook.answers", "playbook.lint", "playbook.codec"),
    ),
    ("case", "response"),
    ("promises", "reckoning", "reminding"),
    ("ledger",),
    ("closing",),
    ("compose", "documents"),
    ("playbook.load", "playbook.schema", "playbook.yamlfile", "playbook.build", "playbook.merge"),
    ("store", "calendars.entries", "settings", "bundled", "pinning", "notifying", "scheduling"),
    ("projecting", "review_rules", "review_examples", "pattern_cache", "template_cache"),
    ("recording", "library"),
    ("verifying", "due"),
    ("wording", "own_words"),
    ("drafting", "reviewing"),
    ("dispatching",),
    ("publishing", "leaving", "handing", "shifting"),
    ("calendars",),
    ("walk",),
    ("cli",),
    ("__main__",),
)
"""The house, lowest first. A room may use what stands in its own layer and below."""

EDGES_OF_PLAYBOOK = ("load", "schema", "build", "merge", "yamlfile")
CORE = (
    "workdays",
    "date_forms",
    "moments",
    "typed_dates",
    "english",
    "fitting",
    "tense",
    "rhythm",
    "playbook",
    "case",
    "response",
    "promises",
    "reminding",
    "ledger",
    "closing",
    "compose",
    "review",
)
TERMINAL = {"typer", "rich", "prompt_toolkit"}
OUTSIDE = TERMINAL | {
    "sqlite3",
    "os",
    "pathlib",
    "yaml",
    "pydantic",
    "jinja2",
    "shutil",
    "subprocess",
    "socket",
    "tempfile",
}


def modules() -> list[str]:
    """All modules by their names below the package."""
    found = (path.relative_to(ROOT).with_suffix("") for path in ROOT.rglob("*.py"))
    return sorted(".".join(path.parts) for path in found)


def imported(module: str) -> Iterator[str]:
    """What a module imports anywhere in it, also inside functions and for types only."""
    tree = ast.parse((ROOT / Path(*module.split("."))).with_suffix(".py").read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively"
            source = node.module or ""
            for name in node.names:
                inner = f"{source}.{name.name}".removeprefix("recoverykit.")
                yield f"recoverykit.{inner}" if inner in MODULES else source


MODULES = frozenset(name.removesuffix(".__init__") for name in modules()) - {"__init__"}


def layer(module: str) -> int:
    """The floor that a module stands on; the longest name that fits decides."""
    for length in range(len(module.split(".")), 0, -1):
        room = ".".join(module.split(".")[:length])
        for number, rooms in enumerate(LAYERS):
            if room in rooms or f"{room}.__init__" in rooms:
                return number
    raise AssertionError(f"{module} has no floor in the house: give it one in LAYERS")


def is_core(module: str) -> bool:
    room, _, inner = module.partition(".")
    return room in CORE and not (room == "playbook" and inner in EDGES_OF_PLAYBOOK)


@pytest.mark.parametrize("module", modules())
def test_a_module_imports_from_its_own_floor_and_below(module: str) -> None:
    for name in imported(module):
        if name.startswith("recoverykit."):
            used = name.removeprefix("recoverykit.")
            assert layer(used) <= layer(module), f"{module} reaches up to {used}"


def test_floors_name_only_rooms_that_there_are() -> None:
    rooms = {room.removesuffix(".__init__") for rooms in LAYERS for room in rooms}
    assert rooms - {"__init__"} <= MODULES


@pytest.mark.parametrize("module", [name for name in modules() if not name.startswith("cli.")])
def test_only_the_command_line_knows_the_terminal(module: str) -> None:
    assert not TERMINAL & {name.partition(".")[0] for name in imported(module)}


@pytest.mark.parametrize("module", [name for name in modules() if is_core(name)])
def test_the_core_opens_nothing(module: str) -> None:
    assert not OUTSIDE & {name.partition(".")[0] for name in imported(module)}


@pytest.mark.parametrize("module", [name for name in modules() if is_core(name)])
def test_the_core_asks_no_clock(module: str) -> None:
    tree = ast.parse((ROOT / Path(*module.split("."))).with_suffix(".py").read_text("utf-8"))
    calls = {
        node.func.attr for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    assert not calls & {"now", "utcnow", "today"}


def test_documents_are_rendered_without_a_case() -> None:
    found = {name for module in modules() if module.startswith("documents.") for name in imported(module)}
    rooms = {name.split(".")[1] for name in found if name.startswith("recoverykit.")}
    assert rooms <= {"documents", "errors", "findings"}


@pytest.mark.parametrize(
    "wanted", ["recoverykit.compose.context", "recoverykit.promises", "recoverykit.playbook.codec"]
)
def test_composing_loads_neither_terminal_nor_database(wanted: str) -> None:
    unwanted = sorted(OUTSIDE & {*TERMINAL, "pydantic", "yaml", "sqlite3", "jinja2"})
    code = f"import sys, {wanted}; print(*[name for name in {unwanted!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=30)
    assert done.stdout.strip() == ""
