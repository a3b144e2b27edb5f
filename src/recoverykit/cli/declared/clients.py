"""What can be typed behind `client`."""

from typing import Annotated

import typer

from recoverykit.cli import candidates
from recoverykit.cli.arguments import Json
from recoverykit.cli.door import door
from recoverykit.errors import Status


@door
def client_list(as_json: Json = False) -> Status:
    """All clients."""
    from recoverykit.cli import clients

    return clients.list_clients(as_json=as_json)


@door
def client_show(
    client: Annotated[
        str, typer.Argument(metavar="CLIENT", help="A name, or a part of it.", autocompletion=candidates.clients)
    ],
    country: Annotated[
        str | None, typer.Option("--country", metavar="CODE", help="Put right where they are: DE, GB-SCT.")
    ] = None,
    zone: Annotated[str | None, typer.Option("--time-zone", metavar="NAME", help="Put right their time zone.")] = None,
    as_json: Json = False,
) -> Status:
    """One client with people and cases."""
    from recoverykit.cli import clients

    return clients.show(client, country, zone, as_json=as_json)


@door
def client_merge(
    keep: Annotated[
        str, typer.Argument(metavar="CLIENT", help="The client that stays.", autocompletion=candidates.clients)
    ],
    drop: Annotated[
        str,
        typer.Argument(metavar="OTHER", help="The one that becomes part of it.", autocompletion=candidates.clients),
    ],
) -> Status:
    """Make one client of two."""
    from recoverykit.cli import clients

    return clients.merge(keep, drop)
