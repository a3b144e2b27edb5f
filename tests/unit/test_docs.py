"""The docs say what the program does: generated sections are fresh, tables are whole, examples run."""

from __future__ import annotations

import importlib.util
import json
import re
import shlex
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from types import ModuleType
from zoneinfo import ZoneInfo

import pytest
from casebook import SITUATIONAL, example, example_now, filled
from typer.testing import CliRunner

from recoverykit import library
from recoverykit.case.events import LeftUnknown, StepDone
from recoverykit.cli.app import app
from recoverykit.compose.context import NAMES
from recoverykit.documents.environment import compile_templates
from recoverykit.errors import Status
from recoverykit.findings import FindingsError
from recoverykit.playbook.answers import AnswerContext, parse_answer
from recoverykit.playbook.expressions import parse_expression
from recoverykit.playbook.model import Direction, Entries, Phase, Playbook, Question, QuestionType, Stage
from recoverykit.playbook.schema import DocumentEntry, Entry, PlaybookFile, QuestionEntry, StepEntry
from recoverykit.playbook.wording import parse_wording
from recoverykit.walk.answers_file import from_mapping
from recoverykit.workdays import Calendar, parse_duration

ROOT = Path(__file__).parents[2]
NOW = "2026-11-20T16:10"
PAGES = sorted([*(ROOT / "docs").glob("*.md"), *ROOT.glob("*.md")])


@cache
def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text("utf-8")


def rows(name: str, after: str, head: str = "|") -> set[str]:
    """What stands in backticks in the first column of the first table behind `after` that begins with `head`."""
    text = page(name)
    start = text.index(f"\n{head}", text.index(after))
    cells = re.findall(r"^\| ([^|]+) \|", text[start:].lstrip("\n").split("\n\n")[0], re.MULTILINE)
    return {word for cell in cells for word in re.findall(r"`([^`]+)`", cell)}


def fenced(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def run(arguments: list[str]) -> str:
    done = CliRunner().invoke(app, arguments, prog_name="recover")
    assert done.exit_code == Status.OK, f"recover {shlex.join(arguments)}\n{done.output}"
    return done.stdout


@cache
def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# ── all pages ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_generated_sections_are_up_to_date(path: Path) -> None:
    text = path.read_text("utf-8")
    assert generator().generated(text) == text, "Run: python docs/generate.py"


def test_each_generated_section_stands_on_one_page() -> None:
    found = [name for path in PAGES for name in re.findall(r"<!-- generated: (.+?) -->", path.read_text("utf-8"))]
    assert sorted(found) == sorted(generator().SECTIONS)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_each_file_that_a_page_names_exists(path: Path) -> None:
    text = path.read_text("utf-8")
    named = set(re.findall(r"`((?:src|tests|docs|playbooks|templates)/[\w./-]+\.\w+)`", text))
    links = {target.partition("#")[0] for target in re.findall(r"\]\((?!https?:)([^)]+)\)", text)}
    wanted = [ROOT / one for one in named if "NAME" not in one] + [path.parent / one for one in links]
    assert [str(one) for one in wanted if not one.exists()] == []


def test_each_module_that_the_architecture_names_exists() -> None:
    there = {path.name for path in (ROOT / "src").rglob("*.py")} | {"generate.py"}
    assert set(re.findall(r"[\w]+\.py\b", page("architecture.md"))) <= there


# ── playbooks.md and evidence.md ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("shape", "section", "head"),
    [
        (PlaybookFile, "## The top of the file", "| key |"),
        (QuestionEntry, "## Questions", "| key |"),
        (StepEntry, "## Steps and documents", "| key of a step |"),
        (DocumentEntry, "## Steps and documents", "| key of a document |"),
        (Entry, "## Building on another playbook", "| key of any entry |"),
    ],
)
def test_each_key_of_a_playbook_is_on_the_page(shape: type[PlaybookFile | Entry], section: str, head: str) -> None:
    placing = {"remove", "before", "after"}
    wanted = placing if shape is Entry else set(shape.model_fields) - placing
    assert rows("playbooks.md", section, head) == wanted


def test_each_type_of_question_is_on_the_page_and_is_read() -> None:
    assert rows("playbooks.md", "## Questions", "| type |") == set(QuestionType)
    zone = ZoneInfo("Europe/London")
    context = AnswerContext(datetime(2026, 11, 20, 16, 10, tzinfo=zone), Calendar(zone), "GBP")
    field = Question("what", QuestionType.TEXT, parse_wording("What?"))
    for kind in QuestionType:
        parse_answer(Question("q", kind, parse_wording("What?"), fields=(field,)), "x", context)


@pytest.mark.parametrize("kind", [Phase, Stage, Direction, Entries])
def test_each_phase_stage_direction_and_kind_of_entries_is_on_the_page(
    kind: type[Phase | Stage | Direction | Entries],
) -> None:
    assert [one for one in kind if f"`{one}`" not in page("playbooks.md")] == []


@pytest.mark.parametrize(("language", "parse"), [("when", parse_expression), ("within", parse_duration)])
def test_each_line_of_an_example_is_read(language: str, parse: Callable[[str], object]) -> None:
    (block,) = fenced(page("playbooks.md"), language)
    for line in block.splitlines():
        parse(line)


def test_the_whole_playbook_loads_and_its_example_makes_every_document_that_fits_it(tmp_path: Path) -> None:
    (text,) = fenced(page("playbooks.md"), "yaml")
    path = tmp_path / "own.yaml"
    path.write_text(text, "utf-8")
    walked(str(path), library.find(str(path)).playbook)


def walked(name: str, playbook: Playbook) -> None:
    answered = set(from_mapping(dict(playbook.example or {}), "example").answers)
    fitting = [one for one in playbook.documents if one.id not in SITUATIONAL]
    assert [one.id for one in fitting if not answered.issuperset(one.needs)] == []
    made = json.loads(run(["start", name, "--example", "--json"]))
    assert {one["name"] for one in made["documents"]} == {one.id for one in fitting}


@pytest.mark.parametrize("name", library.titles())
def test_each_example_makes_every_document_that_fits_it(name: str) -> None:
    walked(name, library.find(name).playbook)


@pytest.mark.parametrize("name", library.titles())
def test_each_source_of_a_playbook_has_a_row(name: str) -> None:
    known = [tag for tag in re.findall(r"^\| (\w+) \| ", page("evidence.md"), re.MULTILINE) if tag != "tag"]
    playbook = library.find(name).playbook
    sources = ",".join([*(one.source for one in playbook.ask), *(one.source for one in playbook.steps)])
    assert {tag.strip() for tag in sources.split(",") if tag.strip()} - set(known) == set()
    assert len(known) == len(set(known))


# ── templates.md ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_each_name_of_a_template_is_on_the_page() -> None:
    assert rows("templates.md", "## The names") == NAMES


def listed(name: str, end: str = "") -> set[str]:
    """What the row of a name says that it holds, behind the colon."""
    row = next(line for line in page("templates.md").splitlines() if line.startswith(f"| `{name}` |"))
    told = row.partition(": ")[2]
    return set(re.findall(r"`(\w+)`", told.partition(end)[0] if end else told))


def keys(name: str) -> set[str]:
    """The keys of a name of a template, or of the first that it holds, in a case where it holds something."""
    case = filled("missed-deadline", example("missed-deadline"), now=example_now("missed-deadline"))
    case.record(LeftUnknown("cause", None), StepDone("first-contact", "calm"))
    found = case.composition.context()[name]
    while isinstance(found, list) or (isinstance(found, Mapping) and name in ("steps", "lists", "unknown")):
        inside = list(found.values()) if isinstance(found, Mapping) else found
        found = next(one for one in inside if one)
        if isinstance(found, Mapping):
            break
    assert isinstance(found, Mapping)
    return set(found)


@pytest.mark.parametrize(
    "name", ["unknown", "timeline", "response", "steps", "notes", "promised", "handed_over", "next_steps", "lists"]
)
def test_each_key_of_what_a_template_gets_is_on_the_page(name: str) -> None:
    told = rows("templates.md", "## Entries of lists") if name in ("lists", "next_steps") else listed(name)
    assert told == keys(name)


def test_the_template_on_the_page_can_be_used() -> None:
    (source,) = fenced(page("templates.md"), "jinja")
    assert compile_templates({"own.md.j2": source}).names_used("own.md.j2") <= NAMES


# ── commands.md ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_examples_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RECOVER_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("RECOVER_NOW", NOW)
    (answers,) = fenced(page("commands.md"), "yaml")
    Path("answers.yaml").write_text(answers, "utf-8")
    (console,) = fenced(page("commands.md"), "console")
    for line in console.splitlines():
        program, *arguments = shlex.split(line.removeprefix("$ "))
        assert program == "recover"
        run(arguments)


def test_the_json_has_the_keys_that_the_page_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECOVER_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("RECOVER_NOW", NOW)
    path = tmp_path / "answers.yaml"
    path.write_text(fenced(page("commands.md"), "yaml")[0], "utf-8")
    made = json.loads(run(["start", "--answers", str(path), "--json"]))
    client = json.loads(run(["client", "list", "--json"]))["clients"][0]
    behind = page("commands.md")[page("commands.md").index("## JSON") :]
    for found in (made, made["case"], made["documents"][0], made["owed"][0], client):
        assert [key for key in found if not re.search(rf"[`\"]{key}[`\"]", behind)] == []


def test_each_exit_status_is_on_the_page() -> None:
    text = page("commands.md")
    table = text[text.index("## Exit statuses") : text.index("## Environment")]
    assert {int(number) for number in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)} == set(Status)


def test_each_key_of_an_answers_file_is_on_the_page() -> None:
    for key in rows("commands.md", "## Answers files"):
        from_mapping({key: {} if key in ("client", "answers", "done", "sent") else ""}, "file")
    with pytest.raises(FindingsError) as found:
        from_mapping({"nonsense": 1}, "file")
    advice = found.value.findings[0].advice
    assert set(advice.removeprefix("There are: ").rstrip(".").split(", ")) == rows("commands.md", "## Answers files")
