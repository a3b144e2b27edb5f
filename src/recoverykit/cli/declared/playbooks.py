"""What can be typed behind `playbook`."""

from typing import Annotated

import typer

from recoverykit.cli import candidates
from recoverykit.cli.arguments import Json
from recoverykit.cli.door import door
from recoverykit.errors import Status


@door
def playbook_list(as_json: Json = False) -> Status:
    """The playbooks."""
    from recoverykit.cli import playbooks

    return playbooks.list_playbooks(as_json=as_json)


@door
def playbook_show(
    name: Annotated[
        str, typer.Argument(metavar="PLAYBOOK|FILE", help="Which one.", autocompletion=candidates.playbooks)
    ],
    as_json: Json = False,
) -> Status:
    """What a playbook asks, wants done and writes."""
    from recoverykit.cli import playbooks

    return playbooks.show(name, as_json=as_json)
