"""Answers that stand in a YAML file: read with their places, then put into a case without anybody being asked."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from recoverykit.case.engine import STAGES
from recoverykit.case.events import StepDone
from recoverykit.errors import UsageError
from recoverykit.findings import Finding, FindingsError, Place
from recoverykit.playbook.answers import Problem, parse_answer
from recoverykit.playbook.model import Playbook, Question, QuestionType, Stage
from recoverykit.playbook.yamlfile import YamlFile
from recoverykit.promises import everything
from recoverykit.recording import CaseFile
from recoverykit.values import Json, Person
from recoverykit.walk.asking import Asking, ClientPlace, note
from recoverykit.walk.desk import AtDesk, Publish, moment_of
from recoverykit.walk.talk import Command, Desk, DeskReply, DeskVerb, Prompt, Reply, ReviewRow, Typed, Unknown

_KEYS = ("at", "playbook", "client", "answers", "done", "stop_after")
_CLIENT_KEYS = ("country", "zone")
_WHEN = note("at", "When?", QuestionType.DATE_TIME, direction="past")


@dataclass(frozen=True)
class AnswersFile:
    """What an answers file says. `places` gives where a path stands; what came from `--set` has none."""

    file: str
    at: str = ""
    playbook: str = ""
    client: ClientPlace = field(default_factory=ClientPlace)
    answers: Mapping[str, Json] = field(default_factory=dict)
    done: Mapping[str, Json] = field(default_factory=dict)
    stop_after: str = ""
    source: YamlFile | None = None

    def place(self, *path: str) -> Place:
        """Where something stands in the file."""
        if self.source is None:
            return Place(self.file, 1, 1)
        keys: list[str | int] = [int(part) if part.isdecimal() else part for part in path]
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
    for key in ("client", "answers", "done"):
        part = data.get(key) or {}
        if isinstance(part, dict):
            maps[key] = part
        else:
            findings.append(Finding(blank.place(key), f"{key} has keys of its own below it."))
    for key in ("at", "stop_after", "playbook"):
        if not isinstance(data.get(key, ""), str):
            findings.append(Finding(blank.place(key), f"{key} is a text.", "Put it in quotes."))
    findings.extend(_done_findings(blank, maps.get("done", {})))
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
        stop_after=str(data.get("stop_after", "")),
        source=source,
    )


def _done_findings(blank: AnswersFile, done: Mapping[str, Json]) -> list[Finding]:
    """What stands under `done:` is what was said, or a mapping of `at` and `said`."""
    found: list[Finding] = []
    for step, told in done.items():
        parts = told if isinstance(told, dict) else {"said": told}
        for key, value in parts.items():
            if key not in ("at", "said") or not isinstance(value, str | None):
                found.append(Finding(blank.place("done", step, key), "A step that was done has at and said, as texts."))
    return found


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


@dataclass
class FileAnswerer:
    """Answers out of a file. A problem ends it, with its place."""

    answers: AnswersFile
    interactive: bool = False

    def ask(self, prompt: Prompt) -> Reply:
        """The answer in the file; raises FindingsError if it was not understood."""
        question = (prompt.within or prompt.question).id
        if prompt.problem is not None:
            raise FindingsError((self._finding(question, prompt.problem),))
        if prompt.within is not None:
            raise FindingsError(
                (Finding(self.answers.place("answers", question), f"{prompt.question.id} is missing."),)
            )
        return _reply(prompt.question, self.answers.answers[question])

    def _finding(self, question: str, problem: Problem) -> Finding:
        path = ["answers", question]
        if problem.field:
            path.append(problem.field)
        advice = f"You could write: {', '.join(problem.suggestions)}" if problem.suggestions else ""
        return Finding(self.answers.place(*path), f"{question}: {problem.message}", advice)

    def heard(self, question: Question, sentence: str) -> None:
        """Nobody is listening."""

    def desk(self, desk: Desk) -> DeskReply:
        """Go on."""
        return DeskReply(DeskVerb.GO)

    def review(self, rows: tuple[ReviewRow, ...]) -> str:
        """Nothing to change."""
        return ""

    def tell(self, message: str) -> None:
        """Nobody is listening."""


def _reply(question: Question, value: Json) -> Reply:
    match value:
        case None:
            return Command.SKIP
        case "unknown":
            return Unknown()
        case {"unknown": True, **more} if set(more) <= {"until"}:
            return Unknown(str(more.get("until") or ""))
        case str() | dict() if question.type is QuestionType.LIST:
            return Typed([value])
        case _:
            return Typed(value)


@dataclass
class Applied:
    """What came of an answers file: notes for whoever ran it."""

    notes: list[str] = field(default_factory=list)


def apply_answers(case: CaseFile, answers: AnswersFile, publish: Publish | None, *, whole: bool = True) -> Applied:
    """Put answers into a case, in the order of the walk, then draft what can be drafted.

    With `whole` every answer that a letter needs has to be there, or to come before `stop_after`; a later file only
    adds and replaces. Raises FindingsError with the place of the first answer that is wrong, of ids that no question
    has, of what is missing, and of answers whose sentence has changed and that the file does not give anew.
    """
    _check_ids(case.bundle.playbook, answers)
    answerer = FileAnswerer(answers)
    asking = Asking(case, answerer, answers.client)
    _move_client(case, answers.client)
    finished = _answer_all(case, answers, asking)
    _tick(case, answers, asking)
    if whole and not finished:
        _check_whole(case, answers)
    _check_stale(case, answers)
    desk = AtDesk(case, answerer, asking, publish)
    for stage in STAGES:
        if case.engine.documents(stage):
            desk.at(stage)
    unused = [one for one in answers.answers if one not in {each.id for each in case.engine.questions(*Stage)}]
    return Applied(
        [f"{answers.place('answers', one)}: {one} does not apply to this case; it is kept." for one in unused]
    )


def _answer_all(case: CaseFile, answers: AnswersFile, asking: Asking) -> bool:
    """Answer what applies, in order; an answer can make later questions apply. True: `stop_after` was reached."""
    seen: set[str] = set()
    while True:
        open_now = [one for one in _in_order(case) if one.id in answers.answers and one.id not in seen]
        if not open_now:
            return bool(answers.stop_after)
        question = open_now[0]
        seen.add(question.id)
        asking.ask(question)
        if question.id == answers.stop_after:
            return True


def _in_order(case: CaseFile) -> tuple[Question, ...]:
    """What decides how other answers read comes first: `voice` stands before the sentences written in it."""
    asked = case.engine.questions(*Stage)
    return tuple(sorted(asked, key=lambda one: one.id not in ("voice", "next_contact_by")))


def _tick(case: CaseFile, answers: AnswersFile, asking: Asking) -> None:
    for step, told in answers.done.items():
        names = [one.id for one in everything(case.engine, case.history)]
        if step not in names and case.bundle.playbook.step(step) is None:
            raise FindingsError((_unknown(answers.place("done", step), "step", step, names),))
        parts = told if isinstance(told, dict) else {"said": told}
        at = case.clock()
        if parts.get("at") is not None:
            parsed = parse_answer(_WHEN, parts["at"], asking.context)
            if isinstance(parsed, Problem):
                raise FindingsError((Finding(answers.place("done", step, "at"), parsed.message),))
            at = moment_of(parsed.value, at)
        said = parts.get("said")
        case.record(StepDone(step, said if isinstance(said, str) else ""), occurred_at=at)


def _move_client(case: CaseFile, place: ClientPlace) -> None:
    """A file that says where the client is puts it right for a case that has one already."""
    value = case.state.value("client")
    if isinstance(value, Person) and (place.zone or place.country):
        link = case.link_client(value, zone=place.zone, country=place.country)
        if link != case.state.client:
            case.record(link)


def _check_stale(case: CaseFile, answers: AnswersFile) -> None:
    """No answer stands in another sentence than the one in which it was written."""
    engine = case.engine
    stale = [one for one in engine.questions(*Stage) if engine.sentences.is_stale(one)]
    if stale:
        raise FindingsError(
            tuple(
                Finding(
                    answers.place("answers"),
                    f"{one.id} was written in another sentence, which now begins {engine.sentences.frame(one)!r}.",
                    "Give it again.",
                )
                for one in stale
            )
        )


def _check_ids(playbook: Playbook, answers: AnswersFile) -> None:
    names = [one.id for one in playbook.ask]
    found = [
        _unknown(answers.place("answers", one), "question", one, names) for one in answers.answers if one not in names
    ]
    if answers.stop_after and answers.stop_after not in names:
        found.append(_unknown(answers.place("stop_after"), "question", answers.stop_after, names))
    if found:
        raise FindingsError(tuple(found))


def _unknown(place: Place, kind: str, name: str, known: list[str]) -> Finding:
    near = difflib.get_close_matches(name, known, n=1)
    return Finding(place, f"There is no {kind} {name!r}.", f"Did you mean {near[0]!r}?" if near else "")


def _check_whole(case: CaseFile, answers: AnswersFile) -> None:
    """Every question that a letter cannot do without is answered."""
    lacking = [
        one
        for one in case.engine.questions(*STAGES)
        if one.required and not one.default and not case.state.fact(one.id).known
    ]
    if lacking:
        place = answers.place("answers")
        raise FindingsError(
            tuple(
                Finding(place, f"{one.id} is missing: {_asked(case, one)}", "The letter needs it.") for one in lacking
            )
        )


def _asked(case: CaseFile, question: Question) -> str:
    """The words of a question, also where nobody has said yet who the client is."""
    if case.state.fact("client").known:
        return case.engine.sentences.fill(question.question)
    return question.question.impersonal()
