"""Real cases, walked through out of their answers files. A file dropped into tests/examples/cases adds a test.

The documents are compared with those in tests/golden. After a change that is meant, write them anew with
`RECOVER_UPDATE_GOLDEN=1 python -m pytest tests/acceptance/test_real_cases.py`, and read each one aloud.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from recoverykit.cli.app import app

ROOT = Path(__file__).parents[1]
CASES = sorted((ROOT / "examples" / "cases").glob("*.yaml"))
DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATE = re.compile(rf"(?:{DAYS}) \d+\s(?:{MONTHS})(?:\s\d{{4}})?(?:(?:, | at )\d\d:\d\d)?|\d\d:\d\d today")


def documents(case: Path) -> dict[str, str]:
    """The documents that a case makes, as plain text by their names."""
    done = CliRunner().invoke(app, ["start", "--answers", str(case), "--json"])
    assert done.exit_code == 0, done.output
    return {str(one["name"]): str(one["text"]) for one in json.loads(done.stdout)["documents"]}


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_real_case_makes_the_documents_that_were_read_aloud(case: Path) -> None:
    golden = ROOT / "golden" / case.stem
    made = documents(case)
    if os.environ.get("RECOVER_UPDATE_GOLDEN"):
        golden.mkdir(parents=True, exist_ok=True)
        for name, text in made.items():
            (golden / f"{name}.txt").write_text(text, "utf-8")
    assert set(made) == {path.stem for path in golden.glob("*.txt")}
    for name, text in made.items():
        assert text == (golden / f"{name}.txt").read_text("utf-8"), name


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_every_number_in_the_documents_is_in_the_case_or_is_a_date_that_it_gives(case: Path) -> None:
    given = set(re.findall(r"\d+", case.read_text("utf-8").replace(",", "")))
    for name, text in documents(case).items():
        undated = DATE.sub("", " ".join(text.split()))
        for number in re.findall(r"\d+", undated.replace(",", "")):
            assert number in given, f"{number} in {name}"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_every_name_in_what_the_client_reads_is_in_the_case(case: Path) -> None:
    known = set(re.findall(r"\w+", case.read_text("utf-8"))) | set(f"{DAYS}|{MONTHS}|I|Dear|Yours".split("|"))
    made = documents(case)
    for name in ("holding-message", "apology-letter", "resolution-plan"):
        running = " ".join(made[name].split())
        for word in re.findall(r"(?<![.?!:“] )(?<!^)(?<!- )\b[A-Z]\w+", running):
            assert word in known or word in HEADINGS, f"{word} in {name}"


HEADINGS = frozenset(
    "Resolution Corrective Preventive Timeline Who What By From When Goodwill Beyond Another How Because Instead So "
    "Until You The This It As Whether There Written If Now".split()
)
"""Words that a document of ours begins a line with."""
