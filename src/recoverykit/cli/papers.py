"""The documents of a case: `letter`, `plan`, `document`, `export`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from recoverykit.case.concerned import addressed
from recoverykit.case.events import Drafted, Written
from recoverykit.cli.door import safe
from recoverykit.cli.reporters import say, say_exactly, say_json, when
from recoverykit.cli.session import Session
from recoverykit.compose.plan import CASE
from recoverykit.documents.composed import Composed
from recoverykit.documents.formats import format_for
from recoverykit.documents.write import write_file
from recoverykit.drafting import changed, draft, drafts, find_document, find_person, plain, title_of
from recoverykit.drafting import why as why_of
from recoverykit.errors import MachineError, Status, UsageError
from recoverykit.leaving import warnings
from recoverykit.promises.resolution import is_resolved
from recoverykit.publishing import SUFFIX, known_formats
from recoverykit.recording import CaseFile
from recoverykit.response import HOLDING_REPLY

if TYPE_CHECKING:
    from recoverykit.values import Json
    from recoverykit.wording import Worded, WordedParagraph


def document(
    wanted: str,
    name: str,
    output: Path | None,
    *,
    to: str | None = None,
    style: str | None,
    copy: bool,
    force: bool,
    as_sent: bool,
) -> Status:
    """Show one document, or write it, in the format that the name of the file asks for."""
    session = Session()
    with session.case(wanted) as case:
        style = f".{style.removeprefix('.').lower()}" if style else None
        composed = _as_sent(case, name, to) if as_sent else _drafted(case, name, to)
        if copy:
            from recoverykit.cli.clipboard import copy as to_clipboard

            print(to_clipboard(_render(composed, SUFFIX).decode("utf-8")), file=sys.stderr)
        if output is not None and str(output) != "-":
            data = _render(composed, style or str(output))
            case.record(Written(composed.name, str(output.absolute()), write_file(output, data, overwrite=force)))
            say(f"Written: {output}")
        elif output is None and sys.stdout.isatty():
            say_exactly(_render(composed, style or SUFFIX).decode("utf-8"))
        else:
            sys.stdout.buffer.write(_render(composed, style or SUFFIX))
    return Status.OK


def _render(document: Composed, style: str) -> bytes:
    known = known_formats()
    if style.startswith(".") and style not in known:
        raise UsageError(f"There is no format “{style[1:]}”.", f"Known formats: {', '.join(one[1:] for one in known)}.")
    return format_for(style, known).render(document)


def _drafted(case: CaseFile, name: str, to: str | None) -> Composed:
    """The document as the facts stand. A draft that is new is on record before it is seen, for `sent` to refer to."""
    spec = find_document(case, name)
    composed = draft(case, spec, find_person(case, spec, to) if to else None)
    for warning in warnings(case) if spec.to_client and not case.state.departures(composed.name) else ():
        print(safe(warning), file=sys.stderr)
    if composed.unsettled:
        number = case.row.number if case.row else ""
        told = f"The facts have changed behind words of yours. See both wordings: recover edit {number} {composed.name}"
        print(safe(told), file=sys.stderr)
    if spec.id == HOLDING_REPLY:
        number = case.row.number if case.row else ""
        told = f"Do you know when, or by when you will tell them? recover promise move {number} PART-OF-ITS-WORDS WHEN"
        print(safe(told), file=sys.stderr)
        print(safe('Without a day, WHEN is: "no date yet" --tell-by "tomorrow 12:00"'), file=sys.stderr)
    if spec.id == "feedback-request" and not is_resolved(case.engine):
        print(safe("Not all that was promised is done yet. Ask when it is."), file=sys.stderr)
    for one in case.state.departures(composed.name)[-1:]:
        note = f"The last one went out by {one.channel} {when(one.at, case.engine.now)}. To see that one: --sent"
        print(note, file=sys.stderr)
    keep_drafts(case, (composed,))
    return composed


def keep_drafts(case: CaseFile, composed: tuple[Composed, ...]) -> None:
    """Put drafts that read otherwise than before on record; if the disk refuses, they can be read all the same."""
    newer = changed(case.state, {one.name: one for one in composed})
    if case.state.closed is None:
        try:
            case.record(*(Drafted(one.name, one.markdown, one.source) for one in newer))
        except MachineError as error:
            print(f"{error.message} The draft could not be put on record.", file=sys.stderr)


def why(wanted: str, name: str, *, to: str | None, as_json: bool, shown_alone: bool) -> Status:
    """Show each sentence of a document with the facts and the reason that it rests on."""
    if not shown_alone:
        raise UsageError("--why and --json show reasons, and no document.", "Leave out all but --to.")
    session = Session()
    with session.case(wanted) as case:
        spec = find_document(case, name)
        whom = find_person(case, spec, to) if to else None
        document = addressed(spec.id, whom.item.uid) if whom else spec.id
        planned = why_of(case, spec, whom)
        if planned is None:
            raise UsageError(f"The {spec.title.lower()} is not composed sentence by sentence.")
        if as_json:
            sentences = [_as_json(case, document, one, each) for one in planned.paragraphs for each in one.all]
            say_json({"document": name, "sentences": list(sentences)})
            return Status.OK
        for number, paragraph in enumerate(planned.paragraphs):
            if number:
                say()
            by_sentence = any(_instead(case, document, one.text) for one in paragraph.all)
            if not by_sentence and (instead := _instead(case, document, paragraph.text)):
                say(f"You have written instead: “{plain(instead)}” Composed, it read:")
            for one in paragraph.all:
                say(plain(one.text))
                if instead := _instead(case, document, one.text):
                    say(f"You have written instead: “{plain(instead)}”", indent=4)
                facts = ", ".join(f"{fact}: {_standing(case, fact)}" for fact in one.move.facts)
                say(f"{facts}. {one.move.why.says} ({', '.join(one.move.why.evidence)})", indent=4)
    return Status.OK


def _instead(case: CaseFile, document: str, composed: str) -> str:
    """What somebody has written in the place of a sentence or a paragraph that was composed, if they have."""
    from recoverykit.own_words import with_own_words

    written, _ = with_own_words(composed, case.state.reworded.get(document, ()))
    return "" if written == composed else written


def _as_json(case: CaseFile, document: str, paragraph: WordedParagraph, one: Worded) -> Json:
    instead = _instead(case, document, one.text) or _instead(case, document, paragraph.text)
    return {
        "part": paragraph.part,
        "text": plain(one.text),
        "instead": plain(instead) if instead else None,
        "facts": [{"question": fact, "state": _standing(case, fact)} for fact in one.move.facts],
        "reason": one.move.why.says,
        "evidence": list(one.move.why.evidence),
    }


def _standing(case: CaseFile, question: str) -> str:
    """How certain a fact is: known, suspected, unknown, declined; `recorded` for what no question asks."""
    if question == CASE:
        return "recorded"
    fact = case.state.fact(question)
    if fact.known:
        return "suspected" if fact.suspected else "known"
    return str(fact.state)


def _as_sent(case: CaseFile, name: str, to: str | None) -> Composed:
    spec = case.bundle.playbook.document(name)
    whom = find_person(case, spec, to) if spec and to else None
    name = addressed(name, whom.item.uid) if whom else name
    gone = case.state.departures(name)
    if not gone:
        raise UsageError(f"There is no record that {name} went out.", "Leave out --sent to see the draft.")
    return Composed(name, title_of(gone[-1].text) or (spec.title if spec else name), gone[-1].text)


def export(wanted: str, folder: Path, *, force: bool) -> Status:
    """Write every document of a case in every format."""
    session = Session()
    with session.case(wanted) as case:
        composed = drafts(case)
        keep_drafts(case, tuple(composed.values()))
        if not composed:
            raise UsageError("There is no document to write yet.", f"Go on with: recover resume {wanted}")
        if folder.exists() and not folder.is_dir():
            raise UsageError(f"{folder} is a file.", "Give a folder.")
        for one in composed.values():
            for suffix, style in known_formats().items():
                write_file(folder / f"{one.stem}{suffix}", style.render(one), overwrite=force, make_parents=True)
        say(f"{len(composed)} documents are in {folder}, each as {', '.join(one[1:] for one in known_formats())}.")
    return Status.OK
