"""`edit`: a draft in the user's editor. What is changed there stays theirs, also when the facts change."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import textwrap
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from recoverykit.case.events import Drafted, Reworded
from recoverykit.cli.cases import say_errors
from recoverykit.cli.reporters import say, say_exactly
from recoverykit.cli.session import Session
from recoverykit.documents.composed import Unsettled
from recoverykit.documents.escape import clean
from recoverykit.documents.write import write_file
from recoverykit.drafting import draft, find_document, find_person, plain, tidy
from recoverykit.errors import MachineError, UsageError
from recoverykit.own_words import edits, settled
from recoverykit.publishing import case_folder

if TYPE_CHECKING:
    from recoverykit.case.concerned import Concerned
    from recoverykit.documents.composed import Composed
    from recoverykit.playbook.model import DocumentSpec
    from recoverykit.recording import CaseFile

LONGEST = 100_000
"""Characters that a draft may have when it comes back."""
_WIDTH = 72
KEEPS = ("yours", "new")


def edit(wanted: str, name: str, *, to: str | None, source: str | None, keep: str | None) -> None:
    """Take what somebody makes of a draft. Raises UsageError, MachineError."""
    if keep not in (None, *KEEPS):
        raise UsageError(f"--keep {keep}: there is no such choice.", "There are: yours, new.")
    session = Session()
    with session.case(wanted) as case:
        spec = find_document(case, name)
        whom = find_person(case, spec, to) if to else None
        composed = before = _open(case, spec, whom)
        while composed.unsettled:  # one at a time: where the next one belongs depends on what was chosen
            case.record(*_settle(composed, keep))
            composed = draft(case, spec, whom)
        path = case_folder(session.folder, case) / f"edit-{composed.stem}.md"
        edited = _given(source) if source else _in_editor(path, _wrapped(composed.markdown))
        changed = edits(composed.markdown, tidy(edited)) if edited.strip() else ()
        case.record(*(Reworded(composed.name, before, after) for before, after in changed))
        now = draft(case, spec, whom)
        case.record(Drafted(now.name, now.markdown, now.source))
        if not source:
            with suppress(OSError):
                path.unlink()
        say(_told(now, len(changed), len(before.unsettled)))
        if spec.to_client:
            say_errors(session, case, now.name, now.markdown)


def _open(case: CaseFile, spec: DocumentSpec, whom: Concerned | None) -> Composed:
    if case.state.closed is not None:
        raise UsageError("The case is closed.")
    composed = draft(case, spec, whom)
    if case.state.departures(composed.name):
        raise UsageError(
            f"The {spec.title.lower()} has gone out, and stays as it went.",
            "If it has not gone out after all: recover sent CASE NAME --not",
        )
    return composed


def _settle(composed: Composed, keep: str | None) -> tuple[Reworded, ...]:
    """Both wordings of the first place that the facts have changed, and the one that is chosen."""
    one = composed.unsettled[0]
    _show(one)
    if keep is None and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "The facts have changed behind words of yours. Both wordings stand above.",
            "Choose with --keep yours or --keep new.",
        )
    return settled(composed.name, one, composed.markdown, keep_yours=(keep or _asked()) == "yours")


def _show(one: Unsettled) -> None:
    say("Yours:")
    say_exactly(textwrap.indent(_wrapped(plain(one.yours)).rstrip(), "    ") + "\n")
    say()
    say("As the facts stand now:" if one.now else "As the facts stand now, nothing like it is composed.")
    if one.now:
        say_exactly(textwrap.indent(_wrapped(plain(one.now)).rstrip(), "    ") + "\n")


def _asked() -> str:
    import typer

    answer = ""
    while answer not in ("1", "2"):
        answer = str(typer.prompt("1 keeps yours, 2 takes the new one", prompt_suffix=" ▸ ")).strip()
    return KEEPS[int(answer) - 1]


def _given(source: str) -> str:
    try:
        data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise UsageError(f"{source} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{source} is no text in UTF-8.") from error
    return _checked(text)


def _checked(text: str) -> str:
    if len(text) > LONGEST:
        raise UsageError(f"That is longer than {LONGEST:,} characters. Nothing was changed.")
    return "\n".join(clean(line) for line in text.splitlines()) + "\n"


def _in_editor(path: Path, text: str) -> str:
    """What stands in the file when the editor has been left. The file stays where anything goes wrong."""
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not command:
        raise UsageError("No editor is set.", "Set EDITOR, or give the text with --from FILE.")
    write_file(path, text.encode("utf-8"), overwrite=True, make_parents=True)
    kept = f"What was written lies in {path}. Take it with --from."
    try:
        status = subprocess.call([*shlex.split(command), str(path)])  # noqa: S603 - the editor that the user has set
        edited = path.read_bytes().decode("utf-8")
    except (OSError, ValueError) as error:
        raise MachineError(f"The editor could not be used: {error}.", kept) from error
    if status:
        raise MachineError(f"The editor ended with status {status}. Nothing was changed.", kept)
    return _checked(edited)


def _wrapped(markdown: str) -> str:
    """Markdown with lines of a width that one can read; what makes its lines one again is `tidy`."""
    lines = (
        textwrap.wrap(line, _WIDTH, subsequent_indent="  " if line.startswith("- ") else "", break_on_hyphens=False)
        if not line.startswith(("#", "|"))
        else [line]
        for line in markdown.split("\n")
    )
    return "\n".join("\n".join(one) for one in lines) + "\n"


def _told(now: Composed, changed: int, chosen: int) -> str:
    if chosen and not changed:
        return "What you chose stands in it. Nothing else was changed."
    if not changed:
        return f"Nothing was changed in the {now.label.lower()}."
    what = "1 paragraph" if changed == 1 else f"{changed} paragraphs"
    return f"Kept: {what} of yours in the {now.label.lower()}."
