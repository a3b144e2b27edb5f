"""How the letters read, and how long composing takes: lengths, reading ease, repetition; a thousand letters.

    python bench/letters.py [LETTERS]

Over all shipped playbooks and the rows of the grammar test it reports words and sentences, the longest paragraph,
Flesch's reading ease, and how much of one document of a case stands in another too. Then it makes LETTERS letters
(1,000) of random facts out of a CSV file, and compares the time with that of the bare sandbox of Jinja, which renders
the same templates with the same values to the same text. Exits with 1 if that is above its limit.
"""

from __future__ import annotations

import csv
import io
import random
import re
import statistics
import sys
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "unit"))

from casebook import PLAYBOOKS, filled
from jinja2 import DictLoader
from jinja2.sandbox import SandboxedEnvironment
from rows import ROWS, told

from recoverykit import bundled
from recoverykit.case.state import kind_of_document
from recoverykit.compose.plan import Move, Plain
from recoverykit.compose.plans.apology_letter import apology_letter
from recoverykit.compose.view import View
from recoverykit.drafting import draft, drafts, find_document, plain
from recoverykit.recording import CaseFile
from recoverykit.values import Json
from recoverykit.wording import WORDS

LIMIT = 1.3
FIELDS = ("what_happened", "client", "impact", "cause", "action", "prevention", "remedy")
WHO = (
    "Priya Raman, Northgate",
    "Joan Ferris, Ferris Ceramics",
    "Luis Ortega, Ortega Joinery",
    "Hanna Weiss, Weiss Lamps",
)
WHAT = ("did not send you the {0} on Thursday", "sent the {0} to the wrong address", "charged you twice for the {0}")
HARM = ("lost a day over the {0}", "had to pay £{1} for the {0} elsewhere", "could not open with the {0} on Friday")
WHY = (
    "I took on a second job that week",
    "The {0} lay in a folder that nobody reads",
    "I read the date of the {0} wrongly",
)
DOES = (
    "send you the {0} by Monday 10:00",
    "bring the {0} to your office by Tuesday 12:00",
    "write to the printer by Thursday 17:00",
)
CHANGES = ("read each order twice, from Monday", "keep a list of all dates", "ask a colleague to read the {0} first")
PAYS = ("take £{1} off my invoice", "pay the £{1} that the {0} cost you", "pay back £{1} to your card")
THINGS = (
    "brochure",
    "catalogue",
    "contract",
    "invoice",
    "photographs",
    "drawings",
    "samples",
    "tickets",
    "menus",
    "keys",
)


def main(letters: int) -> int:
    """Report how the documents read, then measure."""
    for playbook in PLAYBOOKS:
        _reading(playbook)
    return _timing(letters)


def _reading(playbook: str) -> None:
    """Print how the documents of a playbook to the client read, over all rows."""
    words: list[int] = []
    sentences: list[int] = []
    paragraphs: list[int] = []
    ease: list[float] = []
    shared: list[float] = []
    for row in ROWS:
        case = told(playbook, row)
        texts = _to_client(case)
        if letter := texts.get("apology-letter"):
            body = list(_paragraphs(letter))
            told_in = [one for each in body for one in _sentences(each)]
            words.append(sum(len(one.split()) for one in body))
            sentences += [len(one.split()) for one in told_in]
            paragraphs += [len(one.split()) for one in body]
            ease.append(_reading_ease(told_in))
            others = {one for name, text in texts.items() if name != "apology-letter" for one in _sentences(text)}
            shared.append(sum(one in others for one in told_in) / max(1, len(told_in)))
    print(
        f"{playbook}: {len(words)} letters of {min(words)} to {max(words)} words, "
        f"median {statistics.median(words):.0f}; "
        f"sentences of {statistics.mean(sentences):.1f} words, the longest {max(sentences)}; "
        f"paragraphs of {statistics.mean(paragraphs):.0f}, the longest {max(paragraphs)}; "
        f"reading ease {min(ease):.0f} to {max(ease):.0f} (median {statistics.median(ease):.0f}); "
        f"{statistics.mean(shared):.0%} of its sentences stand in another document of the case"
    )


def _to_client(case: CaseFile) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, document in drafts(case).items():
        spec = case.bundle.playbook.document(kind_of_document(name))
        if spec is not None and spec.to_client:
            found[name] = plain(document.markdown)
    return found


def _paragraphs(text: str) -> Iterator[str]:
    """The paragraphs between salutation and close."""
    blocks = re.split(r"\n\s*\n", text)
    first = next((at for at, one in enumerate(blocks) if one.endswith(",")), -1)
    last = next((at for at, one in enumerate(blocks) if at > first and one.endswith(",")), len(blocks))
    return iter(blocks[first + 1 : last])


def _sentences(text: str) -> list[str]:
    return [one for one in re.split(r"(?<=[.?!])\s+|\n- ", " ".join(text.split("\n"))) if re.search(r"\w", one)]


def _reading_ease(sentences: Iterable[str]) -> float:
    """Flesch 1948: 206.835 - 1.015 × words a sentence - 84.6 × syllables a word. Above 60 is plain English."""
    found = [re.findall(r"[A-Za-z']+", one) for one in sentences]
    words = [word for each in found for word in each]
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", re.sub(r"e\b", "", word.lower())))) for word in words)
    return 206.835 - 1.015 * len(words) / max(1, len(found)) - 84.6 * syllables / max(1, len(words))


def _csv(letters: int) -> str:
    """A file of random facts, a line a case."""
    rng = random.Random(20261122)  # noqa: S311 - facts that are the same each time
    out = io.StringIO()
    table = csv.DictWriter(out, FIELDS)
    table.writeheader()
    for _ in range(letters):
        thing, amount = rng.choice(THINGS), rng.randrange(20, 900)
        choices = (WHAT, WHO, HARM, WHY, DOES, CHANGES, PAYS)
        table.writerow(
            {name: rng.choice(each).format(thing, amount) for name, each in zip(FIELDS, choices, strict=True)}
        )
    return out.getvalue()


def _timing(letters: int) -> int:
    """Compose a letter of each line, and let the bare sandbox put the same words together."""
    cases = [_case(line) for line in csv.DictReader(io.StringIO(_csv(letters)))]
    spec = find_document(cases[0], "apology-letter")
    draft(cases[0], spec)
    began = time.perf_counter()
    texts = [draft(case, spec).markdown for case in cases]
    ours = time.perf_counter() - began
    work = [_work(case) for case in cases]
    environment = SandboxedEnvironment(
        autoescape=False,
        loader=DictLoader(bundled.template_texts()),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["upper_first"] = lambda text: text[:1].upper() + text[1:]
    environment.filters["lines"] = str.splitlines
    environment.filters["paragraphs"] = lambda text: text.split("\n\n")
    for context, moves in work[:1]:
        _bare(environment, spec.template, context, moves)
    began = time.perf_counter()
    for context, moves in work:
        _bare(environment, spec.template, context, moves)
    jinja = time.perf_counter() - began
    print(
        f"{len(texts):,} letters of {len(set(texts)):,} kinds: {ours / len(texts) * 1000:.2f} ms each, "
        f"bare Jinja {jinja / len(texts) * 1000:.2f} ms: {ours / jinja:.2f} × (limit {LIMIT:g})"
    )
    return 0 if ours / jinja <= LIMIT else 1


def _work(case: CaseFile) -> tuple[dict[str, Plain], list[Move]]:
    """What a letter is rendered from: the values, and the thoughts with what they need."""
    context = case.composition.context()
    return context, list(apology_letter(View(context)).moves)


def _bare(environment: SandboxedEnvironment, template: str, context: dict[str, Plain], moves: list[Move]) -> str:
    module = environment.get_template(WORDS).module
    said = [getattr(module, one.say)(context, one.needs) for one in moves]
    plan = [{"text": " ".join(one.split()), "entries": []} for one in said]
    return environment.get_template(template).render({**context, "plan": plan, "all": context})


def _case(line: dict[str, str]) -> CaseFile:
    answers: dict[str, Json] = {
        **{name: line[name] for name in ("what_happened", "client", "impact", "cause", "remedy")},
        "sender": "Sam Hall, designer, Hall Design, 020 7946 0018",
        "advice_first": "none",
        "call_at": "17:30",
        "told": "noticed",
        "severity": "costly",
        "fault": "ours",
        "actions": [line["action"]],
        "prevention": [line["prevention"]],
        "next_contact": "Thursday 17:00",
    }
    return filled("service-recovery", answers, now=datetime(2026, 11, 20, 16, 10, tzinfo=UTC))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
