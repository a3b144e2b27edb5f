"""How long the review takes: a letter warm, a run of `recover check` beside `python -c "import typer"`, growing texts.

    python bench/review.py [RUNS]

Exits with 1 if a figure is above its limit. Milliseconds depend on the machine; ratios are of one run.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import yaml

from recoverykit.review.review import LONGEST, review
from recoverykit.review.rules import RULES
from recoverykit.review_examples import examples

CORPUS = Path(__file__).parents[1] / "tests" / "review" / "corpus" / "tuning" / "texts.yaml"
LETTER_MS = 15.0
RUN_RATIO = 3.0
LONGEST_SECONDS = 2.0
UNITS = (
    "sorry if ",
    "( ",
    "“",
    "i ",
    "we will ",
    "a",
    "you should have ",
    ". ",
    "<p> ",
    "- a\n",
    "because we ",
    "\n",
    "=20",
)


def main(runs: int) -> int:
    """Measure, print, and say whether all is within its limit."""
    letter = _letter()
    warm = statistics.median(_seconds(lambda: review(letter)) for _ in range(runs + 1)) * 1000
    print(f"a letter of {len(letter.split())} words, warm: {warm:.1f} ms (limit {LETTER_MS:g})")
    ratio = _run_ratio(letter, runs)
    print(f"recover check FILE: {ratio:.2f} × import typer (limit {RUN_RATIO:g})")
    worst = 0.0
    for unit in (*UNITS, *(f"{one.fires[0].text} " for one in examples().values())):
        quarter, whole = (_seconds(partial(review, (unit * size)[:size])) for size in (LONGEST // 4, LONGEST))
        worst = max(worst, whole)
        flag = "  above the limit" if whole > LONGEST_SECONDS else ""
        print(f"{unit[:30]!r:34} {whole:6.2f} s for {LONGEST:,} characters, {whole / quarter:4.1f} × a quarter{flag}")
    print(f"worst of {len(UNITS) + len(RULES)}: {worst:.2f} s (limit {LONGEST_SECONDS:g})")
    return 0 if warm <= LETTER_MS and ratio <= RUN_RATIO and worst <= LONGEST_SECONDS else 1


def _letter() -> str:
    """The text of the measured set that is nearest to 400 words, once or twice over."""
    texts = [str(one["text"]) for one in yaml.safe_load(CORPUS.read_text("utf-8"))]
    return min((*texts, *(f"{one}\n\n{one}" for one in texts)), key=lambda one: abs(len(one.split()) - 400))


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _run_ratio(letter: str, runs: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "letter.txt"
        path.write_text(letter, "utf-8")
        environment = {**os.environ, "RECOVER_HOME": folder, "XDG_CACHE_HOME": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)

        def run(*command: str) -> float:
            return _seconds(
                lambda: subprocess.run([sys.executable, *command], env=environment, stdout=subprocess.DEVNULL)
            )

        run("-m", "recoverykit", "check", str(path))  # patterns are compiled once, as byte code is
        ratios = [run("-m", "recoverykit", "check", str(path)) / run("-c", "import typer") for _ in range(runs)]
    return statistics.median(ratios)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 7))
