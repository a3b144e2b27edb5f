"""Measures the review on texts that others have written and labelled: precision, recall, and where it is wrong.

    python tests/review/measure.py [--part tuning|untouched] [--wrong] [--rule NAME] [--corpus FOLDER]

A label is counted once for each text. Names that the definitions put into one row count as one: of `excuse`,
`sorry-but` and `justification` any will do, likewise `vague-promise` and `undated-promise`, `boilerplate` and
`vague-apology`. `--exact` counts them apart. Intervals are those of Wilson, 95 %.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from recoverykit.review.component import Component
from recoverykit.review.report import Review, Severity, TextKind
from recoverykit.review.review import review

CORPUS = Path(__file__).parent / "corpus"
ONE_ROW = {
    "sorry-but": "excuse",
    "justification": "excuse",
    "undated-promise": "vague-promise",
    "vague-apology": "boilerplate",
}
JUDGED = frozenset(
    """
    conditional-apology agentless minimising blames-client blames-third-party excuse sorry-but justification
    sorry-you-feel vague-promise undated-promise over-promise boilerplate vague-apology placeholder
    deferred-apology ownerless-promise first-time-claim already-fixed-claim nobody-else-claim legal-conclusion
    disclaimer waiver selling intensifiers
    """.split()
)
"""The names that the writers had definitions of. What is reported beside them is not judged here."""
MANY = 15


@dataclass
class Tally:
    """Right, reported wrongly, not reported."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __str__(self) -> str:
        reported, there = self.right + self.wrong, self.right + self.missed
        return f"precision {share(self.right, reported)}   recall {share(self.right, there)}"

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


@dataclass
class Measured:
    """What came of one part of the set."""

    all: Tally = field(default_factory=Tally)
    severities: dict[str, Tally] = field(default_factory=dict)
    rules: dict[str, Tally] = field(default_factory=dict)
    components: dict[str, Tally] = field(default_factory=dict)
    ordinary_words: int = 0
    ordinary_findings: int = 0
    kinds: Tally = field(default_factory=Tally)
    errors: list[str] = field(default_factory=list)


def share(part: int, whole: int) -> str:
    """A share with its interval, as in "0.93 [0.85–0.97] (52/56)"."""
    if not whole:
        return "– (0/0)"
    low, high = wilson(part, whole)
    return f"{part / whole:.2f} [{low:.2f}–{high:.2f}] ({part}/{whole})"


def wilson(part: int, whole: int) -> tuple[float, float]:
    """The interval of Wilson for a share, 95 %."""
    z = 1.96
    middle = (part + z * z / 2) / (whole + z * z)
    half = z / (whole + z * z) * math.sqrt(part * (whole - part) / whole + z * z / 4)
    return max(0.0, middle - half), min(1.0, middle + half)


def measure(folder: Path, *, exact: bool = False) -> Measured:
    """Review every text of a part and compare."""
    made = Measured()
    for entry in yaml.safe_load((folder / "sentences.yaml").read_text("utf-8")):
        _compare(entry["text"], entry["flaws"], review(entry["text"], kind=TextKind.OTHER), made, exact=exact)
    for entry in yaml.safe_load((folder / "texts.yaml").read_text("utf-8")):
        found = review(entry["text"])
        apology = entry["kind"] == "apology"
        _count(made.kinds, apology, found.kind is TextKind.APOLOGY)
        if apology != (found.kind is TextKind.APOLOGY):
            made.errors.append(f"KIND {entry['id']}: taken for {found.kind}")
        labels = [one["rule"] for one in entry["flaws"]]
        _compare(entry["text"], labels, found, made, exact=exact, name=entry["id"])
        if apology:
            _components(entry["components"], found, made, entry["id"])
        else:
            made.ordinary_words += len(entry["text"].split())
            made.ordinary_findings += sum(one.severity is not Severity.SUGGESTION for one in found.findings)
    return made


def _count(tally: Tally, there: bool, reported: bool) -> None:
    tally.right += there and reported
    tally.wrong += reported and not there
    tally.missed += there and not reported


def _compare(text: str, labels: Iterable[str], found: Review, made: Measured, *, exact: bool, name: str = "") -> None:
    rows: Mapping[str, str] = {} if exact else ONE_ROW
    there = {rows.get(one, one) for one in labels}
    reported = {rows.get(one.rule, one.rule): one for one in found.findings if one.rule in JUDGED}
    for rule in there | set(reported):
        for tally in (made.all, made.rules.setdefault(rule, Tally())):
            _count(tally, rule in there, rule in reported)
        if rule in reported:
            _count(made.severities.setdefault(str(reported[rule].severity), Tally()), rule in there, True)
        if rule not in there:
            one = reported[rule]
            made.errors.append(f"FALSE {rule} ({one.rule}) {name}: {one.excerpt!r}\n      {'' if name else text}")
        elif rule not in reported:
            made.errors.append(f"MISSED {rule} {name}:\n      {'' if name else text}")


def _components(labels: Mapping[str, str], found: Review, made: Measured, name: str) -> None:
    for component in Component:
        there, reported = str(component) in labels, bool(found.components[component])
        _count(made.components.setdefault(str(component), Tally()), there, reported)
        if there and not reported:
            made.errors.append(f"MISSED component {component} in {name}: {labels[str(component)]!r}")
        elif reported and not there:
            texts = [found.reading.source[one.start : one.end] for one in found.components[component]]
            made.errors.append(f"FALSE component {component} in {name}: {texts!r}")


def told(made: Measured, lines: list[str]) -> list[str]:
    """The figures as lines."""
    lines.append(f"all            {made.all}")
    for severity in ("error", "warning", "suggestion"):
        tally = made.severities.get(severity, Tally())
        lines.append(f"{severity + 's':14} precision {share(tally.right, tally.right + tally.wrong)}")
    for rule in sorted(made.rules, key=lambda one: -(made.rules[one].right + made.rules[one].missed)):
        tally = made.rules[rule]
        few = "" if tally.right + tally.missed >= MANY else "   (few)"
        lines.append(f"  {rule:22} {tally}{few}")
    lines.append("components")
    for component, tally in made.components.items():
        lines.append(f"  {component:22} F1 {tally.f1:.2f}   {tally}")
    whole = Tally(
        *(sum(getattr(one, name) for one in made.components.values()) for name in ("right", "wrong", "missed"))
    )
    lines.append(f"  all                    F1 {whole.f1:.2f}   {whole}")
    lines.append(f"apology or not {made.kinds}")
    lines.append(f"ordinary texts {made.ordinary_findings} warnings and errors in {made.ordinary_words:,} words")
    return lines


def main(arguments: Sequence[str] | None = None) -> None:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--part", choices=("tuning", "untouched"), default="tuning")
    parser.add_argument("--wrong", action="store_true", help="print each text that was judged wrongly")
    parser.add_argument("--rule", default="", help="only errors of this rule or component")
    parser.add_argument("--exact", action="store_true")
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    chosen = parser.parse_args(arguments)
    made = measure(chosen.corpus / chosen.part, exact=chosen.exact)
    print("\n".join(told(made, [])))
    if chosen.wrong:
        print("\n".join(one for one in made.errors if chosen.rule in one.split("\n")[0]))


if __name__ == "__main__":
    main()
