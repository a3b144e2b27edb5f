"""Real cases, walked through out of their answers files. A file dropped into tests/examples/cases adds a test.

The documents are compared with those in tests/golden. After a change that is meant, write them anew with
`RECOVER_UPDATE_GOLDEN=1 python -m pytest tests/acceptance/test_real_cases.py`, and read each one aloud.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from recoverykit.cli.app import app

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "examples" / "cases").glob("*.yaml"))
CASES = [path for path in FILES if "-later" not in path.stem]
LATER = [path for path in FILES if "-later" in path.stem]
DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATE = re.compile(rf"(?:{DAYS}) \d+\s(?:{MONTHS})(?:\s\d{{4}})?(?:(?:, | at )\d\d:\d\d)?|\d\d:\d\d today")


def first_stage(later: Path) -> Path:
    """The file with which the case of a later file was opened."""
    return later.with_name(f"{later.stem.partition('-later')[0]}.yaml")


def made(*args: str) -> dict[str, str]:
    done = CliRunner().invoke(app, [*args, "--json"])
    assert done.exit_code == 0, done.output
    return {str(one["name"]): str(one["text"]) for one in json.loads(done.stdout)["documents"]}


def documents(case: Path) -> dict[str, str]:
    """The documents that a case makes after all its files, as plain text by their names."""
    if case in CASES:
        return made("start", "--answers", str(case))
    made("start", "--answers", str(first_stage(case)))
    return made("resume", "1", "--answers", str(case))


def given(case: Path) -> str:
    """All that was known at that stage."""
    return case.read_text("utf-8") + ("" if case in CASES else first_stage(case).read_text("utf-8"))


def texts(data: object) -> Iterator[str]:
    """Every text in an answers file."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for one in data.values():
            yield from texts(one)
    elif isinstance(data, list):
        for one in data:
            yield from texts(one)


@pytest.mark.parametrize("case", FILES, ids=lambda path: path.stem)
def test_a_real_case_makes_the_documents_that_were_read_aloud(case: Path) -> None:
    golden = ROOT / "golden" / case.stem
    written = documents(case)
    if os.environ.get("RECOVER_UPDATE_GOLDEN"):
        golden.mkdir(parents=True, exist_ok=True)
        for stale in golden.glob("*.txt"):
            stale.unlink()
        for name, text in written.items():
            (golden / f"{name}.txt").write_text(text, "utf-8")
    assert set(written) == {path.stem for path in golden.glob("*.txt")}
    for name, text in written.items():
        assert text == (golden / f"{name}.txt").read_text("utf-8"), name


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_each_sentence_of_a_real_letter_has_the_facts_and_the_reason_that_were_read(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made("start", "--answers", str(case))
    monkeypatch.setenv("RECOVER_NOW", str(yaml.safe_load(case.read_text("utf-8"))["at"]))
    shown = CliRunner().invoke(app, ["letter", "1", "--why"])
    assert shown.exit_code == 0, shown.output
    golden = ROOT / "golden" / case.stem / "apology-letter.why"
    if os.environ.get("RECOVER_UPDATE_GOLDEN"):
        golden.write_text(shown.stdout, "utf-8")
    assert shown.stdout == golden.read_text("utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_the_reasons_as_json_are_those_of_the_sentences_of_the_letter(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = " ".join(documents(case)["apology-letter"].replace("\n- ", " ").split())
    monkeypatch.setenv("RECOVER_NOW", str(yaml.safe_load(case.read_text("utf-8"))["at"]))
    shown = CliRunner().invoke(app, ["letter", "1", "--why", "--json"])
    sentences = json.loads(shown.stdout)["sentences"]
    assert sentences
    for one in sentences:
        assert all(one[name] for name in ("facts", "reason", "evidence"))
        assert " ".join(one["text"].split()) in letter


@pytest.mark.parametrize("other", [("-o", "letter.md"), ("--sent",), ("--copy",)])
def test_reasons_and_a_document_are_not_asked_for_at_once(other: tuple[str, ...]) -> None:
    made("start", "--answers", str(CASES[0]))
    shown = CliRunner().invoke(app, ["letter", "1", "--why", *other])
    assert shown.exit_code == 2
    assert "--why and --json show reasons" in shown.output


@pytest.mark.parametrize("later", LATER, ids=lambda path: path.stem)
def test_the_documents_of_the_first_stage_claim_nothing_that_was_known_only_later(later: Path) -> None:
    first = first_stage(later)
    known = " ".join(first.read_text("utf-8").split())
    answers = yaml.safe_load(later.read_text("utf-8"))["answers"]
    # A text of several clauses is looked for clause by clause: one of them may have been known.
    learned = {part.strip() for text in texts(answers) for part in re.split(r"[;,]", text)}
    learned = {part for part in learned if len(part.split()) > 2 and part not in known}
    assert learned
    for name, text in documents(first).items():
        running = " ".join(text.split())
        assert not [part for part in learned if part in running], name


@pytest.mark.parametrize("later", LATER, ids=lambda path: path.stem)
def test_what_went_out_in_the_first_stage_is_kept_word_for_word(later: Path) -> None:
    first = documents(first_stage(later))
    sent = yaml.safe_load(later.read_text("utf-8"))["sent"]
    made("resume", "1", "--answers", str(later))
    for name in sent:
        shown = CliRunner().invoke(app, ["document", "1", name, "--sent", "-o", "-", "--format", "txt"])
        assert shown.stdout == first[name]


@pytest.mark.parametrize("case", FILES, ids=lambda path: path.stem)
def test_every_number_in_the_documents_is_in_the_case_or_is_a_date_that_it_gives(case: Path) -> None:
    known = set(re.findall(r"\d+", given(case).replace(",", "")))
    known |= {f"{int(one) % 12 or 12}" for one in re.findall(r"\b(\d\d):\d\d\b", given(case))}  # 09:00 reads 9am
    for name, text in documents(case).items():
        undated = DATE.sub("", " ".join(text.split()))
        for number in re.findall(r"\d+", undated.replace(",", "")):
            assert number in known, f"{number} in {name}"


@pytest.mark.parametrize("case", FILES, ids=lambda path: path.stem)
def test_every_name_in_what_the_client_reads_is_in_the_case(case: Path) -> None:
    known = set(re.findall(r"\w+", given(case))) | set(f"{DAYS}|{MONTHS}|I|Dear|Yours".split("|"))
    for name, text in documents(case).items():
        if name in FOR_US:
            continue
        running = " ".join(text.split())
        for word in re.findall(r"(?<![.?!:“] )(?<!^)(?<!- )\b[A-Z]\w+", running):
            assert word in known or word in HEADINGS, f"{word} in {name}"


FOR_US = frozenset(("call-script", "manager-note", "meeting-agenda", "handover-note"))

HEADINGS = frozenset(
    "Resolution Corrective Preventive Timeline Who What By From When Goodwill Beyond Another How Because Instead So "
    "Until You The This It As Whether There Written If Now We Disk Done In None Thank What On Since".split()
)
"""Words that a document of ours begins a line with."""
