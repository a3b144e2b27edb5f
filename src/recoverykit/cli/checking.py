"""`recover check`: the review of a letter, as text and as JSON."""

from __future__ import annotations

import codecs
import sys
import textwrap
from collections.abc import Iterable
from pathlib import Path

from recoverykit.cli.reporters import say, say_exactly, say_json, width
from recoverykit.cli.session import Session
from recoverykit.errors import MachineError, Status, UsageError
from recoverykit.pattern_cache import kept_patterns
from recoverykit.review.component import Component
from recoverykit.review.components import COMPONENTS
from recoverykit.review.firm import Firm
from recoverykit.review.knowledge import Knowledge
from recoverykit.review.report import Found, Review, Severity, TextKind
from recoverykit.review.review import LONGEST, review
from recoverykit.review.rules import RULES
from recoverykit.values import Json

FAIL_ON = ("error", "warning", "suggestion", "never")
_MOST_BYTES = 4 * LONGEST
"""No text of `LONGEST` characters has more, in any encoding that is read."""
_ORDER = (Severity.ERROR, Severity.WARNING, Severity.SUGGESTION)


def check(
    target: str | None, wanted: str | None, *, kind: str, fail_on: str, explain: str | None, as_json: bool
) -> Status:
    """Review a file, standard input, or documents of a case. Status 1 if something is found that `fail_on` names."""
    with kept_patterns():
        return _check(target, wanted, kind=kind, fail_on=fail_on, explain=explain, as_json=as_json)


def _check(
    target: str | None, wanted: str | None, *, kind: str, fail_on: str, explain: str | None, as_json: bool
) -> Status:
    session = Session()
    own = firm_of_session(session)
    if explain is not None:
        _explain(explain, own, as_json=as_json)
        return Status.OK
    if kind not in ("auto", *TextKind):
        raise UsageError(f"--kind {kind}: this is not known.", "There are: auto, apology, other.")
    if fail_on not in FAIL_ON:
        raise UsageError(f"--fail-on {fail_on}: this is not known.", f"There are: {', '.join(FAIL_ON)}.")
    if wanted is not None:
        made = _of_case(session, wanted, target, own, kind)
    elif target is None:
        raise UsageError("There is nothing to check.", "Give a file, - for standard input, or --case CASE.")
    else:
        made = {target: review(_text(target), kind=_kind(kind), knowledge=Knowledge(session.clock()), firm=own)}
    if as_json:
        say_json(_json(made, one=wanted is None or target is not None))
    else:
        for number, (name, one) in enumerate(made.items()):
            if number:
                say()
            _tell(name if name != "-" else "standard input", one)
    return Status.FINDINGS if any(_fails(one, fail_on) for one in made.values()) else Status.OK


def _kind(kind: str) -> TextKind | None:
    return None if kind == "auto" else TextKind(kind)


def firm_of_session(session: Session) -> Firm:
    """What the firm adds to the review, from the folder of the session."""
    if not (session.folder / "review.yaml").exists():
        return Firm()  # YAML need not be loaded
    from recoverykit.review_rules import firm_of

    return firm_of(session.folder)


def _of_case(session: Session, wanted: str, name: str | None, own: Firm, kind: str) -> dict[str, Review]:
    """The reviews of what goes to the client of a case, of one document, or of a file against the record."""
    from recoverykit.drafting import drafts, find_document
    from recoverykit.reviewing import knowledge_of, review_document

    with session.case(wanted) as case:
        if name is not None and case.bundle.playbook.document(name.partition("@")[0]) is None:
            if name != "-" and not Path(name).exists():
                find_document(case, name)
            return {name: review(_text(name), kind=_kind(kind), knowledge=knowledge_of(case), firm=own)}
        composed = drafts(case)
        if name is not None and name not in composed:
            find_document(case, name)
        specs = {one.id: one for one in case.bundle.playbook.documents}
        chosen = [
            one
            for one in composed.values()
            if (one.name == name if name else specs[one.name.partition("@")[0]].to_client)
        ]
        if not chosen:
            raise UsageError("There is no document to check yet.", f"Go on with: recover resume {wanted}")
        return {one.name: review_document(case, one.name, one.markdown, own) for one in chosen}


def _text(target: str) -> str:
    """The text of a file, or of standard input. Raises UsageError where it is none, or too long for a letter."""
    try:
        if target == "-":
            data = sys.stdin.buffer.read(_MOST_BYTES + 1)
        else:
            with Path(target).open("rb") as file:
                data = file.read(_MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise UsageError(
            f"There is no file {target}.", "Give the path of a letter, or - for standard input."
        ) from error
    except OSError as error:
        raise MachineError(f"{target} cannot be read: {error.strerror}.", "See who may read it.") from error
    text = decoded(data, target)
    if len(data) > _MOST_BYTES or len(text) > LONGEST:
        raise UsageError(
            f"{target}: this is longer than {LONGEST:,} characters, which is ten pages.",
            "Give the letter alone.",
        )
    return text


def decoded(data: bytes, name: str) -> str:
    """The characters of a text: UTF-8, UTF-16 where it says so at its start, else Windows-1252. Line ends stay."""
    if b"\x00" in data and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise UsageError(f"{name}: this is no text.", "Give a letter as plain text, Markdown or .eml.")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if len(data) > _MOST_BYTES and error.start > _MOST_BYTES - 4:
            return data[: error.start].decode("utf-8")
        return data.decode("cp1252", "replace")


def _fails(made: Review, fail_on: str) -> bool:
    if fail_on == "never":
        return False
    counted = _ORDER[: _ORDER.index(Severity(fail_on)) + 1]
    return any(one.severity in counted for one in made.findings)


# As text


def _tell(name: str, made: Review) -> None:
    kinds = {TextKind.APOLOGY: "read as an apology", TextKind.OTHER: "what an apology needs is not asked of it"}
    say(f"{name}: {kinds[made.kind]}")
    for one in made.findings:
        say()
        _tell_finding(one, made)
    for one, reason in made.ignored:
        line, _ = made.reading.line_and_column(one.span.start)
        say()
        say(f"line {line}: {one.rule}, left as it is: {reason}")
    say()
    if made.kind is TextKind.APOLOGY:
        _tell_components(made)
    say(_counted(made.findings))


def _tell_finding(one: Found, made: Review) -> None:
    if not one.excerpt:
        say(f"{one.rule} ({one.severity})")
    else:
        line, column = made.reading.line_and_column(one.span.start)
        say(f"line {line}, column {column}: {one.rule} ({one.severity})")
        say()
        for row in underlined(one.text, one.start, one.end, width() - 5):
            say_exactly(f"    {row}")
        say()
    evidence = f" [{', '.join(one.evidence)}]" if one.evidence else ""
    say(f"{one.says} {one.why}{evidence}", indent=2)
    if one.rewrite:
        say(f"Better: {one.rewrite}", indent=2)
    elif one.question:
        say(one.question, indent=2)


def underlined(text: str, start: int, end: int, room: int) -> list[str]:
    """A sentence in lines of at most `room` characters, with `~` under those from `start` up to `end`."""
    rows: list[str] = []
    at = 0
    for row in textwrap.wrap(text, max(20, room), drop_whitespace=False, break_on_hyphens=False) or [""]:
        shown = row.lstrip()
        left = len(row) - len(shown)
        first, last = max(start - at - left, 0), min(end, at + len(row)) - at - left
        rows.append(shown.rstrip())
        if last > first:
            rows.append(" " * first + "~" * len(shown[first:last].rstrip() or " "))
        at += len(row)
    return rows


def _tell_components(made: Review) -> None:
    there = [str(one) for one in Component if made.components[one]]
    lacking = [str(one) for one in Component if not made.components[one]]
    say(f"It has: {', '.join(there) or 'none of what an apology consists of'}.")
    if lacking:
        say(f"It has not: {', '.join(lacking)}.")


def _counted(findings: Iterable[Found]) -> str:
    kinds = [one.severity for one in findings]
    counted = [
        f"{number} {severity}{'s' if number != 1 else ''}" for severity in _ORDER if (number := kinds.count(severity))
    ]
    return f"{', '.join(counted)}." if counted else "Nothing was found."


# As JSON


def _json(made: dict[str, Review], *, one: bool) -> dict[str, Json]:
    if one:
        return _review_json(next(iter(made.values())))
    return {"documents": [{"name": name, **_review_json(found)} for name, found in made.items()]}


def _review_json(made: Review) -> dict[str, Json]:
    return {
        "kind": str(made.kind),
        "components": {
            str(name): {"present": bool(spans), "spans": [{"start": span.start, "end": span.end} for span in spans]}
            for name, spans in made.components.items()
        },
        "findings": [_finding_json(one, made) for one in made.findings],
        "ignored": [{**_finding_json(one, made), "reason": reason} for one, reason in made.ignored],
    }


def _finding_json(one: Found, made: Review) -> dict[str, Json]:
    return {
        "rule": one.rule,
        "severity": str(one.severity),
        "start": _place(one.span.start, made),
        "end": _place(one.span.end, made),
        "excerpt": one.excerpt,
        "message": " ".join(part for part in (one.says, one.why, "" if one.rewrite else one.question) if part),
        "evidence": list(one.evidence),
        "rewrite": one.rewrite,
        "question": one.question or None,
    }


def _place(offset: int, made: Review) -> dict[str, Json]:
    line, column = made.reading.line_and_column(offset)
    return {"offset": offset, "line": line, "column": column}


# --explain


def _explain(wanted: str, own: Firm, *, as_json: bool) -> None:
    rules = {**RULES, **{one.id: one for one in own.rules if one.id not in RULES}}
    missing = {f"missing-{one}": one for one in Component}
    if wanted not in rules and wanted not in missing:
        import difflib

        near = difflib.get_close_matches(wanted, [*rules, *missing], 3)
        meant = f"Do you mean {' or '.join(near)}?" if near else f"There are: {', '.join([*rules, *missing])}."
        raise UsageError(f"There is no rule {wanted!r}.", meant)
    if wanted in missing:
        told = COMPONENTS[missing[wanted]]
        fires: list[str] = []
        silent: list[str] = []
        severity, evidence = "error where it is required, else suggestion", told.evidence
        says, why, asks = told.missing, told.why, told.asks
    else:
        from recoverykit.review_examples import examples

        rule = rules[wanted]
        both = examples().get(wanted)
        fires = [one.text for one in both.fires] if both else []
        silent = [one.text for one in both.silent] if both else []
        says, why, asks, severity, evidence = rule.says, rule.why, rule.asks, str(rule.severity), rule.evidence
    if as_json:
        say_json(
            {
                "rule": wanted,
                "severity": severity,
                "says": says,
                "why": why,
                "question": asks,
                "evidence": list(evidence),
                "fires": list(fires),
                "silent": list(silent),
            }
        )
        return
    say(f"{wanted} ({severity})")
    for line in (says, why, asks):
        say()
        say(line, indent=2)
    say()
    say(f"Evidence: {', '.join(evidence) or 'none'}. J is judgement; docs/evidence.md lists the rest.", indent=2)
    for title, texts in (("It is reported in:", fires), ("It is not reported in:", silent)):
        if texts:
            say()
            say(title, indent=2)
            for text in texts:
                say(f"- {' '.join(text.split())}", indent=4)
