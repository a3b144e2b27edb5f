"""What can be typed to go through a case: `start`, `resume`, `reply`, `switch`, `handover`."""

from typing import Annotated

import typer

from recoverykit.cli import candidates
from recoverykit.cli.arguments import Answers, At, Case, Exactly, Json, Sets
from recoverykit.cli.door import door
from recoverykit.errors import Status


@door
def start(
    playbook: Annotated[
        str | None,
        typer.Argument(
            metavar="[PLAYBOOK|FILE]",
            help="The kind of failure, or a playbook file.",
            autocompletion=candidates.playbooks,
        ),
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


@door
def resume(
    case: Annotated[
        str | None,
        typer.Argument(
            metavar="[CASE]", help="Which case; needless if only one is open.", autocompletion=candidates.cases
        ),
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


@door
def reply(
    case: Case,
    answer: Annotated[
        str | None,
        typer.Argument(
            metavar="[ANSWER]",
            help="accepts, refuses, asks, angry, silent, promises, threatens or corrects; else it is asked.",
        ),
    ] = None,
    about: Annotated[
        str | None, typer.Option("--about", metavar="apology|offer|plan", help="What they accept or refuse.")
    ] = None,
    said: Annotated[str | None, typer.Option("--said", metavar="TEXT", help="What they said, in their words.")] = None,
    answers: Answers = None,
    sets: Sets = None,
    at: At = None,
    as_json: Json = False,
) -> Status:
    """What the client answered, and what follows from it."""
    from recoverykit.cli import turns

    return turns.reply(case, answer, about, said, answers, sets or [], at, as_json=as_json)


@door
def switch(
    case: Exactly,
    playbook: Annotated[
        str,
        typer.Argument(
            metavar="PLAYBOOK|FILE", help="The kind of failure that it is.", autocompletion=candidates.playbooks
        ),
    ],
    as_json: Json = False,
) -> Status:
    """Go on with another playbook; all answers are kept."""
    from recoverykit.cli import turns

    return turns.switch(case, playbook, as_json=as_json)


@door
def handover(
    case: Exactly,
    to: Annotated[
        str, typer.Option("--to", metavar="PERSON", help="Who takes over: name, role, firm, how to reach them.")
    ],
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="What they should know first.")] = "",
    as_json: Json = False,
) -> Status:
    """Hand a case to somebody else, who signs from now on."""
    from recoverykit.cli import turns

    return turns.handover(case, to, note, as_json=as_json)
