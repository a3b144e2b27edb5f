"""The command line: all commands, in the order in which help lists them."""

import gc
import os
import sys
from typing import Annotated

import typer

from recoverykit import __version__
from recoverykit.cli.arguments import Json
from recoverykit.cli.declared import cases, clients, papers, playbooks, promises, setting_up, store, times, walks
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
store_app = typer.Typer(help="The record of all cases.", rich_markup_mode=None, no_args_is_help=True)
promise_app = typer.Typer(help="What was promised in a case.", rich_markup_mode=None, no_args_is_help=True)
app.add_typer(client_app, name="client")
app.add_typer(promise_app, name="promise")
app.add_typer(playbook_app, name="playbook")
app.add_typer(store_app, name="store")


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
    from recoverykit.cli.cases import overview

    return overview(as_json=as_json)


app.command()(walks.start)
app.command()(walks.resume)
app.command("list")(cases.list_cases)
app.command()(times.due)
app.command()(times.calendar)
app.command()(times.remind)
app.command()(times.snooze)
app.command()(cases.show)
app.command()(cases.log)
app.command()(walks.reply)
app.command()(walks.switch)
app.command()(walks.handover)
app.command()(papers.letter)
app.command()(papers.edit)
app.command()(papers.plan)
app.command()(papers.document)
app.command()(papers.update)
app.command()(papers.check)
app.command()(cases.sent)
app.command()(cases.feedback)
app.command()(cases.close)
app.command()(cases.reopen)
app.command()(cases.export)
app.command()(setting_up.config)
app.command(
    epilog='bash: put eval "$(recover completion bash)" into ~/.bashrc\n\n'
    'zsh: put eval "$(recover completion zsh)" into ~/.zshrc\n\n'
    "fish: put recover completion fish | source into ~/.config/fish/config.fish"
)(setting_up.completion)
client_app.command("list")(clients.client_list)
client_app.command("show")(clients.client_show)
client_app.command("merge")(clients.client_merge)
promise_app.command("list")(promises.promise_list)
promise_app.command("add")(promises.promise_add)
promise_app.command("move")(promises.promise_move)
promise_app.command("release")(promises.promise_release)
promise_app.command("keep")(promises.promise_keep)
playbook_app.command("list")(playbooks.playbook_list)
playbook_app.command("show")(playbooks.playbook_show)
store_app.command("verify")(store.store_verify)


def _only(word: str) -> None:
    """Leave out the commands that are not called: Typer takes a while to make each. Anything else needs them all."""
    commands = [one for one in app.registered_commands if (one.name or getattr(one.callback, "__name__", "")) == word]
    groups = [one for one in app.registered_groups if one.name == word]
    if commands or groups or not word:
        app.registered_commands, app.registered_groups = commands, groups


def main() -> None:
    """Run the program."""
    prepare_streams()
    try:
        if "_RECOVER_COMPLETE" in os.environ:
            from recoverykit.cli.completion import answer

            answer(app)
        else:
            _only(sys.argv[1] if len(sys.argv) > 1 else "")
            app()
    except OSError as error:
        # Help is printed before any command begins.
        complain(MachineError(f"The output could not be written: {error.strerror or error}."))
        sys.exit(Status.MACHINE)
    finally:
        # Python would look through all that was loaded for garbage once more, though the system takes all of it back.
        gc.freeze()
