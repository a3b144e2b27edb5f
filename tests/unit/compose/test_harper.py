"""A grammar checker of others finds nothing in what the client reads.

It needs node, and what `npm install --prefix tests/harper` brings.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from casebook import PLAYBOOKS
from rows import ROWS, told

from recoverykit.case.state import kind_of_document
from recoverykit.drafting import drafts, plain

HARPER = Path(__file__).parents[2] / "harper"
NODE = shutil.which("node")
NOT_GRAMMAR = frozenset(("Spelling", "Readability", "Style", "Formatting"))
"""Kinds that a name, a date or the layout of a letter gives rise to, and no mistake of a sentence."""
NAMES = frozenset(("Sam", "Mia"))
"""Names of our people that Harper takes for something else, in capitals."""

pytestmark = [
    pytest.mark.harper,
    pytest.mark.skipif(
        NODE is None or not (HARPER / "node_modules" / "harper.js").is_dir(), reason="harper is not installed"
    ),
]


def found_in(texts: list[str], *, american: bool = False) -> list[list[tuple[str, str, str]]]:
    """What Harper finds in each text: kind, words, message."""
    asked = json.dumps({"texts": texts, "american": american})
    ran = subprocess.run(
        [str(NODE), "lint.mjs"], cwd=HARPER, input=asked, capture_output=True, text=True, check=True, timeout=300
    )
    return [[(kind, words, message) for kind, words, message in each] for each in json.loads(ran.stdout)]


@cache
def sentences(playbook: str) -> tuple[str, ...]:
    """Every paragraph of all documents to the client, over the rows of the grammar test; each once."""
    found: dict[str, None] = {}
    for row in ROWS:
        case = told(playbook, row)
        for name, document in drafts(case).items():
            spec = case.bundle.playbook.document(kind_of_document(name))
            if spec is not None and spec.to_client:
                blocks = re.split(r"\n\s*\n|\n(?=- |\|)", document.markdown)
                found.update(
                    dict.fromkeys(plain(one.removeprefix("- ")) for one in blocks if not one.startswith(("#", "|")))
                )
    return tuple(one for one in found if one.rstrip().endswith((".", "?")))


def test_harper_finds_what_is_wrong() -> None:
    (found,) = found_in(["You lost a apple, and we is sorry for the the delay."])
    assert {kind for kind, _, _ in found} >= {"Agreement", "Repetition"}


@pytest.mark.parametrize("playbook", PLAYBOOKS)
def test_harper_finds_nothing_in_what_the_client_reads(playbook: str) -> None:
    texts = list(sentences(playbook))
    assert len(texts) > 100
    wrong = [
        (text, kind, words, message)
        for text, found in zip(texts, found_in(texts), strict=True)
        for kind, words, message in found
        if kind not in NOT_GRAMMAR and words not in NAMES
    ]
    assert wrong == []
