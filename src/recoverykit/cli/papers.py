"""The documents of a case: `letter`, `plan`, `document`, `export`."""

from __future__ import annotations

import sys
from pathlib import Path

from recoverykit.case.events import Written
from recoverykit.cli.reporters import say, say_exactly
from recoverykit.cli.session import Session
from recoverykit.documents.formats import format_for
from recoverykit.documents.write import write_file
from recoverykit.drafting import draft, drafts, find_document
from recoverykit.errors import Status, UsageError
from recoverykit.publishing import SUFFIX, known_formats


def document(
    wanted: str, name: str, output: Path | None, *, copy: bool, force: bool, style: str | None = None
) -> Status:
    """Show one document, or write it, in the format that the name of the file asks for."""
    session = Session()
    with session.case(wanted) as case:
        composed = draft(case, find_document(case, name))
        text = known_formats()[SUFFIX]
        if copy:
            from recoverykit.cli.clipboard import copy as to_clipboard

            print(to_clipboard(text.render(composed).decode("utf-8")), file=sys.stderr)
        if output is None or str(output) == "-":
            chosen = format_for(style, known_formats()) if style else text
            if output is None and sys.stdout.isatty():
                say_exactly(chosen.render(composed).decode("utf-8"))
            else:
                sys.stdout.buffer.write(chosen.render(composed))
            return Status.OK
        chosen = format_for(style or output, known_formats())
        sha256 = write_file(output, chosen.render(composed), overwrite=force)
        case.record(Written(name, str(output.absolute()), sha256))
        say(f"Written: {output}")
    return Status.OK


def export(wanted: str, folder: Path, *, force: bool) -> Status:
    """Write every document of a case in every format."""
    session = Session()
    with session.case(wanted) as case:
        composed = drafts(case)
        if not composed:
            raise UsageError("There is no document to write yet.", f"Go on with: recover resume {wanted}")
        if folder.exists() and not folder.is_dir():
            raise UsageError(f"{folder} is a file.", "Give a folder.")
        for one in composed.values():
            for suffix, style in known_formats().items():
                write_file(folder / f"{one.name}{suffix}", style.render(one), overwrite=force, make_parents=True)
        say(f"{len(composed)} documents are in {folder}, each as {', '.join(one[1:] for one in known_formats())}.")
    return Status.OK
