"""What can be typed behind `store`."""

from typing import Annotated

import typer

from recoverykit.cli.arguments import Json
from recoverykit.cli.door import door
from recoverykit.errors import Status


@door
def store_verify(
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="First write anew what lists show, out of the events.")
    ] = False,
    as_json: Json = False,
) -> Status:
    """Whether everything on record is as it was recorded."""
    from recoverykit.cli import store

    return store.verify(rebuild=rebuild, as_json=as_json)
