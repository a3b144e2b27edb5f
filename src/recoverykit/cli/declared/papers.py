"""What can be typed for the documents of a case: `letter`, `edit`, `plan`, `document`, `update`, `check`."""

from typing import Annotated

import typer

from recoverykit.cli import candidates
from recoverykit.cli.arguments import AsSent, Case, Copy, Force, Format, Json, Name, Output, To, Why
from recoverykit.cli.door import door
from recoverykit.errors import Status


@door
def letter(
    case: Case,
    output: Output = None,
    to: To = None,
    style: Format = None,
    copy: Copy = False,
    force: Force = False,
    as_sent: AsSent = False,
    why: Why = False,
    as_json: Json = False,
) -> Status:
    """The apology letter."""
    from recoverykit.cli import papers

    if why or as_json:
        shown_alone = not (output or style or copy or force or as_sent)
        return papers.why(case, "apology-letter", to=to, as_json=as_json, shown_alone=shown_alone)
    return papers.document(case, "apology-letter", output, to=to, style=style, copy=copy, force=force, as_sent=as_sent)


@door
def edit(
    case: Case,
    name: Annotated[
        str,
        typer.Argument(metavar="[NAME]", help="The document, else the letter.", autocompletion=candidates.documents),
    ] = "apology-letter",
    to: To = None,
    source: Annotated[
        str | None,
        typer.Option("--from", metavar="FILE", help="Take the text from FILE, or from standard input with -."),
    ] = None,
    keep: Annotated[
        str | None,
        typer.Option("--keep", metavar="yours|new", help="Which wording stays where the facts have changed."),
    ] = None,
) -> Status:
    """Change a draft in your editor. What you change stays yours."""
    from recoverykit.cli import editing

    editing.edit(case, name, to=to, source=source, keep=keep)
    return Status.OK


@door
def plan(
    case: Case,
    output: Output = None,
    style: Format = None,
    copy: Copy = False,
    force: Force = False,
    as_sent: AsSent = False,
) -> Status:
    """The resolution plan."""
    from recoverykit.cli import papers

    return papers.document(case, "resolution-plan", output, style=style, copy=copy, force=force, as_sent=as_sent)


@door
def document(
    case: Case,
    name: Name,
    output: Output = None,
    to: To = None,
    style: Format = None,
    copy: Copy = False,
    force: Force = False,
    as_sent: AsSent = False,
    why: Why = False,
    as_json: Json = False,
) -> Status:
    """Any other document of a case."""
    from recoverykit.cli import papers

    if why or as_json:
        shown_alone = not (output or style or copy or force or as_sent)
        return papers.why(case, name, to=to, as_json=as_json, shown_alone=shown_alone)
    return papers.document(case, name, output, to=to, style=style, copy=copy, force=force, as_sent=as_sent)


@door
def update(
    case: Case,
    following: Annotated[
        str | None,
        typer.Option("--next", metavar="WHEN", help="When they hear from you after this, where nothing is named yet."),
    ] = None,
    output: Output = None,
    style: Format = None,
    copy: Copy = False,
    force: Force = False,
) -> Status:
    """How it stands, for the client: what is done since they heard last, what comes later, what is still to come."""
    from recoverykit.cli import moving

    return moving.update(case, following, output, style=style, copy=copy, force=force)


@door
def check(
    target: Annotated[
        str | None,
        typer.Argument(
            metavar="[FILE|-|NAME]",
            help="A letter (text, Markdown, .eml), or with --case a document.",
            autocompletion=candidates.files,
        ),
    ] = None,
    case: Annotated[
        str | None,
        typer.Option("--case", metavar="CASE", help="Hold it against this case.", autocompletion=candidates.cases),
    ] = None,
    kind: Annotated[
        str, typer.Option("--kind", metavar="auto|apology|other", help="Whether to say what an apology lacks.")
    ] = "auto",
    fail_on: Annotated[
        str,
        typer.Option("--fail-on", metavar="error|warning|suggestion|never", help="From what on the status is 1."),
    ] = "error",
    explain: Annotated[str | None, typer.Option("--explain", metavar="RULE", help="Say what a rule is for.")] = None,
    as_json: Json = False,
) -> Status:
    """Review the words of an apology: what it lacks, and what takes it back."""
    from recoverykit.cli import checking

    return checking.check(target, case, kind=kind, fail_on=fail_on, explain=explain, as_json=as_json)
