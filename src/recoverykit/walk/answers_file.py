"""Answers files: what may stand in one, read with its places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from recoverykit.errors import UsageError
from recoverykit.findings import Finding, FindingsError, Place
from recoverykit.leaving import CHANNELS
from recoverykit.playbook.yamlfile import YamlFile
from recoverykit.values import Json
from recoverykit.walk.asking import ClientPlace

_KEYS = ("at", "playbook", "client", "answers", "done", "sent", "stop_after")
_CLIENT_KEYS = ("country", "zone")


@dataclass(frozen=True)
class AnswersFile:
    """What an answers file says. `places` gives where a path stands; what came from `--set` has none."""

    file: str
    at: str = ""
    playbook: str = ""
    client: ClientPlace = field(default_factory=ClientPlace)
    answers: Mapping[str, Json] = field(default_factory=dict)
    done: Mapping[str, Json] = field(default_factory=dict)
    sent: Mapping[str, Json] = field(default_factory=dict)
    stop_after: str = ""
    source: YamlFile | None = None

    def place(self, *path: str) -> Place:
        """Where something stands in the file."""
        if self.source is None:
            return Place(self.file, 1, 1)
        keys: list[str | int] = [int(part) if part.isdecimal() and len(part) < 10 else part for part in path]
        return self.source.place(tuple(keys))


def read_answers(source: YamlFile) -> AnswersFile:
    """Read an answers file. Raises FindingsError with every key that does not belong there."""
    return from_mapping(source.data, source.file, source)


def from_mapping(data: Json, file: str, source: YamlFile | None = None) -> AnswersFile:
    """An answers file out of what a YAML file, or the example of a playbook, holds."""
    blank = AnswersFile(file, source=source)
    if not isinstance(data, dict):
        raise FindingsError((Finding(blank.place(), "An answers file has keys such as answers: and at:."),))
    findings = [
        Finding(blank.place(key), f"There is no key {key!r} here.", f"There are: {', '.join(_KEYS)}.")
        for key in data
        if key not in _KEYS
    ]
    maps: dict[str, dict[str, Json]] = {}
    for key in ("client", "answers", "done", "sent"):
        part = data.get(key) or {}
        if isinstance(part, dict):
            maps[key] = part
        else:
            findings.append(Finding(blank.place(key), f"{key} has keys of its own below it."))
    for key in ("at", "stop_after", "playbook"):
        if not isinstance(data.get(key, ""), str):
            findings.append(Finding(blank.place(key), f"{key} is a text.", "Put it in quotes."))
    findings.extend(_done_findings(blank, maps.get("done", {})))
    findings.extend(_sent_findings(blank, maps.get("sent", {})))
    for key, value in maps.get("client", {}).items():
        if key not in _CLIENT_KEYS or not isinstance(value, str):
            findings.append(Finding(blank.place("client", key), f"client has {' and '.join(_CLIENT_KEYS)}, as texts."))
    findings.extend(_client_findings(blank, maps.get("client", {})))
    if findings:
        raise FindingsError(tuple(findings))
    client = ClientPlace(**{key: str(value) for key, value in maps["client"].items()})
    return AnswersFile(
        file=file,
        at=str(data.get("at", "")),
        playbook=str(data.get("playbook", "")),
        client=client,
        answers=maps["answers"],
        done=maps["done"],
        sent=maps["sent"],
        stop_after=str(data.get("stop_after", "")),
        source=source,
    )


def _done_findings(blank: AnswersFile, done: Mapping[str, Json]) -> Iterator[Finding]:
    """What stands under `done:` is what was said, a mapping of `at` and `said`, or false for what is not done."""
    for step, told in done.items():
        if isinstance(told, bool):
            continue
        parts = told if isinstance(told, dict) else {"said": told}
        for key, value in parts.items():
            if key not in ("at", "said") or not isinstance(value, str | None):
                advice = "Or write false for what was ticked by mistake."
                words = "A step that was done has at and said, as texts."
                yield Finding(blank.place("done", step, key), words, advice)


def _sent_findings(blank: AnswersFile, sent: Mapping[str, Json]) -> Iterator[Finding]:
    """What stands under `sent:` is how a document went out, or a mapping of `by`, `at` and `to`."""
    ways = ", ".join(CHANNELS)
    for document, told in sent.items():
        parts = told if isinstance(told, dict) else {"by": told}
        for key, value in parts.items():
            if key not in ("by", "at", "to") or not isinstance(value, str):
                yield Finding(
                    blank.place("sent", document, key), "A document that was sent has by, at and to, as texts."
                )
        if parts.get("by") not in list(CHANNELS):  # what stands in a file need not have a hash
            yield Finding(blank.place("sent", document), f"{document}: say how it went out.", f"There are: {ways}.")


def _client_findings(blank: AnswersFile, client: Mapping[str, Json]) -> list[Finding]:
    from recoverykit.settings import zone_known
    from recoverykit.workdays import business_calendar_known

    found: list[Finding] = []
    country, zone = client.get("country"), client.get("zone")
    if isinstance(country, str) and not business_calendar_known(country):
        found.append(
            Finding(blank.place("client", "country"), f"No calendar of {country!r} is known.", "Write GB-ENG.")
        )
    if isinstance(zone, str) and not zone_known(zone):
        found.append(Finding(blank.place("client", "zone"), f"There is no zone {zone!r}.", "Write Europe/London."))
    return found


def with_set(answers: AnswersFile, pairs: list[str]) -> AnswersFile:
    """Answers with `KEY=VALUE` pairs laid over them. Raises UsageError for what is no pair."""
    over: dict[str, Json] = {}
    for pair in pairs:
        key, sign, value = pair.partition("=")
        if not sign or not key.strip():
            raise UsageError(f"--set {pair}: this is no KEY=VALUE.", "Write for example --set severity=grave.")
        over[key.strip()] = value.strip()
    return replace(answers, answers={**answers.answers, **over})
