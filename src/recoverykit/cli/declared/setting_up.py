"""What can be typed to set it up: `config`, `completion`."""

from typing import Annotated

import typer

from recoverykit.cli import candidates
from recoverykit.cli.arguments import Json
from recoverykit.cli.door import door
from recoverykit.errors import Status


@door
def config(
    key: Annotated[
        str | None, typer.Argument(metavar="[KEY]", help="One setting.", autocompletion=candidates.config_keys)
    ] = None,
    value: Annotated[
        str | None, typer.Argument(metavar="[VALUE]", help="Its new value; empty for the default.")
    ] = None,
    as_json: Json = False,
) -> Status:
    """Show or change what recover keeps about you."""
    from recoverykit.cli import configure

    return configure.config(key, value, as_json=as_json)


@door
def completion(
    shell: Annotated[
        str,
        typer.Argument(metavar="bash|zsh|fish", help="Which shell.", autocompletion=candidates.shells),
    ],
) -> Status:
    """Print the script with which a shell completes commands, cases and names."""
    from recoverykit.cli.completion import show as show_script

    return show_script(shell)
