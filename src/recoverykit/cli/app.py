"""The command line: what can be typed. Each command loads what it needs when it runs, so that help stays quick.

Annotations are evaluated at once here: as strings, Typer would have to compile each of them again, which takes a
sixth of the time of `recover --help`.
"""

import sys
from pathlib import Path
from typing import Annotated

import typer

from recoverykit import __version__
from recoverykit.cli.door import complain, door, prepare_streams
from recoverykit.errors import MachineError, Status

app = typer.Typer(
    name="recover",
    help="Put a failure right with a client: the call, the letter, the plan, and what was promised.",
    add_completion=False,
    no_args_is_help=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
client_app = typer.Typer(help="Whom the cases concern.", rich_markup_mode=None, no_args_is_help=True)
playbook_app = typer.Typer(
    help="How to recover from which kind of failure.", rich_markup_mode=None, no_args_is_help=True
)
app.add_typer(client_app, name="client")
app.add_typer(playbook_app, name="playbook")

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Case = Annotated[str, typer.Argument(metavar="CASE", help="Its number, its uid, or a part of client or title.")]
Exactly = Annotated[str, typer.Argument(metavar="CASE", help="Its number or its uid; nothing is guessed here.")]
Answers = Annotated[Path | None, typer.Option("--answers", metavar="FILE", help="Take the answers from a YAML file.")]
Sets = Annotated[list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help="One answer; can be repeated.")]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to FILE (.md .txt .html), or - for standard output."),
]
Force = Annotated[bool, typer.Option("--force", help="Replace a file that holds something else.")]
Copy = Annotated[bool, typer.Option("--copy", help="Put it on the clipboard.")]
AsSent = Annotated[bool, typer.Option("--sent", help="What went out, not how it would read now.")]
Format = Annotated[
    str | None, typer.Option("--format", metavar="md|txt|html", help="The format, if no file name says it.")
]
At = Annotated[str | None, typer.Option("--at", metavar="TIME", help='When it was, as in "today 16:40". Else now.')]


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"recover {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def recover(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Open cases, what is overdue, the next step."""
    if context.invoked_subcommand is None:
        _overview(as_json)


@door
def _overview(as_json: bool) -> Status:
    from recoverykit.cli import cases

    return cases.overview(as_json=as_json)


@app.command()
@door
def start(
    playbook: Annotated[
        str | None, typer.Argument(metavar="[PLAYBOOK|FILE]", help="The kind of failure, or a playbook file.")
    ] = None,
    answers: Answers = None,
    sets: Sets = None,
    example: Annotated[bool, typer.Option("--example", help="Rehearse with the playbook's own answers.")] = False,
    rehearse: Annotated[bool, typer.Option("--rehearse", help="Walk without recording.")] = False,
    as_json: Json = False,
) -> Status:
    """Walk a new case, from the mistake to the letter and the plan."""
    from recoverykit.cli import walks

    return walks.start(playbook, answers, sets or [], example=example, rehearse=rehearse, as_json=as_json)


@app.command()
@door
def resume(
    case: Annotated[
        str | None, typer.Argument(metavar="[CASE]", help="Which case; needless if only one is open.")
    ] = None,
    answers: Answers = None,
    sets: Sets = None,
    update_playbook: Annotated[
        bool, typer.Option("--update-playbook", help="Go on with the playbook as it is shipped now.")
    ] = False,
    as_json: Json = False,
) -> Status:
    """Go on with a case where it was left."""
    from recoverykit.cli import walks

    return walks.resume(case, answers, sets or [], as_json=as_json, update=update_playbook)


@app.command("list")
@door
def list_cases(
    state: Annotated[str | None, typer.Option("--state", metavar="open|closed|mistake", help="Only these.")] = None,
    as_json: Json = False,
) -> Status:
    """All cases, newest first."""
    from recoverykit.cli import cases

    return cases.list_cases(state=state, as_json=as_json)


@app.command()
@door
def show(case: Case, as_json: Json = False) -> Status:
    """Where one case stands."""
    from recoverykit.cli import cases

    return cases.show(case, as_json=as_json)


@app.command()
@door
def log(case: Case, text: Annotated[str, typer.Argument(help="What was said or done.")], at: At = None) -> Status:
    """Note what was said or done."""
    from recoverykit.cli import cases

    return cases.log(case, text, at)


@app.command()
@door
def letter(
    case: Case,
    output: Output = None,
    style: Format = None,
    copy: Copy = False,
    force: Force = False,
    as_sent: AsSent = False,
) -> Status:
    """The apology letter."""
    from recoverykit.cli import papers

    return papers.document(case, "apology-letter", output, style=style, copy=copy, force=force, as_sent=as_sent)


@app.command()
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


@app.command()
@door
def document(
    case: Case,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Its name, such as holding-message or call-script.")],
    output: Output = None,
    style: Format = None,
    copy: Copy = False,
    force: Force = False,
    as_sent: AsSent = False,
) -> Status:
    """Any other document of a case."""
    from recoverykit.cli import papers

    return papers.document(case, name, output, style=style, copy=copy, force=force, as_sent=as_sent)


@app.command()
@door
def sent(
    case: Exactly,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The document that went out.")],
    by: Annotated[str, typer.Option("--by", metavar="mail|post|hand|phone", help="How it went out.")],
    at: At = None,
    again: Annotated[bool, typer.Option("--again", help="It went out once more, the same text the same way.")] = False,
) -> Status:
    """Put on record that a document has gone out; its exact text is kept."""
    from recoverykit.cli import cases

    return cases.sent(case, name, by, at, again=again)


@app.command()
@door
def close(
    case: Exactly,
    mistake: Annotated[bool, typer.Option("--mistake", help="It was opened in error and counts nowhere.")] = False,
    because: Annotated[str, typer.Option("--because", metavar="REASON", help="Why, if something is still owed.")] = "",
    as_json: Json = False,
) -> Status:
    """End a case."""
    from recoverykit.cli import cases

    return cases.close(case, mistake=mistake, because=because, as_json=as_json)


@app.command()
@door
def export(
    case: Case,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DIR", help="The folder to write to.")],
    force: Force = False,
) -> Status:
    """Write every document of a case in every format."""
    from recoverykit.cli import papers

    return papers.export(case, output, force=force)


@app.command()
@door
def config(
    key: Annotated[str | None, typer.Argument(metavar="[KEY]", help="One setting.")] = None,
    value: Annotated[
        str | None, typer.Argument(metavar="[VALUE]", help="Its new value; empty for the default.")
    ] = None,
    as_json: Json = False,
) -> Status:
    """Show or change what recover keeps about you."""
    from recoverykit.cli import configure

    return configure.config(key, value, as_json=as_json)


@client_app.command("list")
@door
def client_list(as_json: Json = False) -> Status:
    """All clients."""
    from recoverykit.cli import clients

    return clients.list_clients(as_json=as_json)


@client_app.command("show")
@door
def client_show(
    client: Annotated[str, typer.Argument(metavar="CLIENT", help="A name, or a part of it.")],
    country: Annotated[
        str | None, typer.Option("--country", metavar="CODE", help="Put right where they are: DE, GB-SCT.")
    ] = None,
    zone: Annotated[str | None, typer.Option("--time-zone", metavar="NAME", help="Put right their time zone.")] = None,
    as_json: Json = False,
) -> Status:
    """One client with people and cases."""
    from recoverykit.cli import clients

    return clients.show(client, country, zone, as_json=as_json)


@client_app.command("merge")
@door
def client_merge(
    keep: Annotated[str, typer.Argument(metavar="CLIENT", help="The client that stays.")],
    drop: Annotated[str, typer.Argument(metavar="OTHER", help="The one that becomes part of it.")],
) -> Status:
    """Make one client of two."""
    from recoverykit.cli import clients

    return clients.merge(keep, drop)


@playbook_app.command("list")
@door
def playbook_list(as_json: Json = False) -> Status:
    """The playbooks."""
    from recoverykit.cli import playbooks

    return playbooks.list_playbooks(as_json=as_json)


@playbook_app.command("show")
@door
def playbook_show(
    name: Annotated[str, typer.Argument(metavar="PLAYBOOK|FILE", help="Which one.")],
    as_json: Json = False,
) -> Status:
    """What a playbook asks, wants done and writes."""
    from recoverykit.cli import playbooks

    return playbooks.show(name, as_json=as_json)


def main() -> None:
    """Run the program."""
    prepare_streams()
    try:
        app()
    except OSError as error:
        # Help is printed before any command begins.
        complain(MachineError(f"The output could not be written: {error.strerror or error}."))
        sys.exit(Status.MACHINE)
