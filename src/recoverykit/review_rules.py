"""`review.yaml` in the folder of the record: what a firm adds to the review.

rules:                       # of its own: words that it does not want in a letter
  - id: our-tagline
    severity: warning
    says: The advertising line has no place in an apology.
    asks: What would you say instead?
    phrases: [the home of quality, "quality * since 1950"]
    fires: [We are the home of quality.]
    silent: [The quality of the print was poor.]
phrases:                     # further words for a rule that there is
  boilerplate: [thank you for being part of the family]
allow:                       # sentences with these words are right as they are
  over-promise: [lifetime guarantee]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from recoverykit.errors import MachineError
from recoverykit.findings import Finding, FindingsError
from recoverykit.playbook.yamlfile import MAX_BYTES, YamlFile, decode_utf8, read_yaml
from recoverykit.review.firm import LONGEST_PHRASE, Firm, pattern_of
from recoverykit.review.patterns import compiled
from recoverykit.review.report import Severity
from recoverykit.review.rule import Rule
from recoverykit.review.rules import RULES
from recoverykit.values import Json

NAME = "review.yaml"
_TOP = ("rules", "phrases", "allow")
_RULE = ("id", "severity", "says", "asks", "phrases", "fires", "silent")
_MOST = 200


def firm_of(folder: Path) -> Firm:
    """What the firm has written; nothing if there is no such file. Raises FindingsError with every mistake in it."""
    path = folder / NAME
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return Firm()
    except OSError as error:
        raise MachineError(f"{path} cannot be read: {error.strerror}.", "See who may read it.") from error
    text = decode_utf8(data, str(path))
    if isinstance(text, Finding):
        raise FindingsError((text,))
    source = read_yaml(text, str(path))
    if isinstance(source, tuple):
        raise FindingsError(source)
    reader = _Reader(source)
    firm = reader.firm()
    if reader.findings:
        raise FindingsError(tuple(reader.findings))
    return firm


@dataclass
class _Reader:
    source: YamlFile
    findings: list[Finding] = field(default_factory=list)

    def wrong(self, path: tuple[str | int, ...], message: str, advice: str = "") -> None:
        self.findings.append(Finding(self.source.place(path), message, advice))

    def firm(self) -> Firm:
        data = self.source.data if self.source.data is not None else {}
        if not isinstance(data, dict):
            self.wrong((), "This file has keys such as rules: and phrases:.")
            return Firm()
        for key in data:
            if key not in _TOP:
                self.wrong((key,), f"There is no key {key!r} here.", f"There are: {', '.join(_TOP)}.")
        own = tuple(self._rules(data.get("rules")))
        further = tuple(
            replace(
                RULES[rule],
                triggers=(),
                patterns=patterns,
                finder=None,
                text_finder=None,
                mend=(),
                unless=(),
                unless_paragraph=(),
                unless_text=(),
            )
            for rule, patterns in self._by_rule("phrases", data.get("phrases"), set(RULES))
        )
        allowed = dict(self._by_rule("allow", data.get("allow"), {*RULES, *(one.id for one in own)}))
        return Firm((*own, *further), allowed)

    def _by_rule(self, key: str, data: Json, known: set[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
        if data is not None and not isinstance(data, dict):
            self.wrong((key,), f"{key} has the names of rules below it.")
            return
        for rule, phrases in (data or {}).items():
            if rule not in known:
                self.wrong((key, rule), f"There is no rule {rule!r}.", "What there is: recover check --explain RULE")
            else:
                yield rule, self._phrases((key, rule), phrases)

    def _rules(self, data: Json) -> Iterator[Rule]:
        if data is not None and not isinstance(data, list):
            self.wrong(("rules",), "rules is a list.")
            return
        for at, one in enumerate((data or [])[:_MOST]):
            path = ("rules", at)
            if not isinstance(one, dict):
                self.wrong(path, "A rule has keys such as id: and phrases:.")
                continue
            for key in one:
                if key not in _RULE:
                    self.wrong((*path, key), f"There is no key {key!r} here.", f"There are: {', '.join(_RULE)}.")
            made = self._rule(path, one)
            if made is not None:
                yield made

    def _rule(self, path: tuple[str | int, ...], one: Mapping[str, Json]) -> Rule | None:
        name, says, asks = (one.get(key) for key in ("id", "says", "asks"))
        severity = one.get("severity", "suggestion")
        if not isinstance(name, str) or not name.replace("-", "").isalnum() or name != name.lower() or name in RULES:
            self.wrong((*path, "id"), "A rule has an id of its own: small letters, digits and hyphens.")
            return None
        if not isinstance(says, str) or not says.strip():
            self.wrong((*path, "says"), f"{name}: say in a sentence what is wrong.")
            return None
        if not isinstance(severity, str) or severity not in list(Severity):
            self.wrong((*path, "severity"), f"{name}: severity is error, warning or suggestion.")
            return None
        patterns = self._phrases((*path, "phrases"), one.get("phrases"))
        made = Rule(
            name,
            Severity(severity),
            (),
            says.strip(),
            "",
            asks.strip() if isinstance(asks, str) else "",
            patterns=patterns,
        )
        self._try(path, made, one)
        return made

    def _try(self, path: tuple[str | int, ...], made: Rule, one: Mapping[str, Json]) -> None:
        """A rule comes with a sentence on which it fires, and one on which it is silent."""
        for key, fires in (("fires", True), ("silent", False)):
            texts = one.get(key)
            if not isinstance(texts, list) or not texts:
                what = "is found" if fires else "is not found"
                self.wrong((*path, key), f"{made.id}: give under {key} at least one sentence in which it {what}.")
                continue
            for at, text in enumerate(texts):
                found = isinstance(text, str) and any(compiled(each).search(text.lower()) for each in made.patterns)
                if found is not fires:
                    words = "none of its phrases is found here." if fires else "one of its phrases is found here."
                    self.wrong((*path, key, at), f"{made.id}: {words}")

    def _phrases(self, path: tuple[str | int, ...], data: Json) -> tuple[str, ...]:
        if not isinstance(data, list) or not data:
            self.wrong(path, "Give a list of phrases.")
            return ()
        found: list[str] = []
        for at, phrase in enumerate(data[:_MOST]):
            if not isinstance(phrase, str) or not phrase.replace("*", "").strip() or len(phrase) > LONGEST_PHRASE:
                self.wrong((*path, at), f"A phrase is words, {LONGEST_PHRASE} characters at most; * stands for others.")
            else:
                found.append(pattern_of(phrase))
        return tuple(found)
