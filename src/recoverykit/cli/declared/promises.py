"""What can be typed behind `promise`."""

from typing import Annotated

import typer

from recoverykit.cli.arguments import At, Case, Json, Which
from recoverykit.cli.door import door
from recoverykit.errors import Status


@door
def promise_list(
    case: Case,
    details: Annotated[bool, typer.Option("--details", help="Who does it, and where it was promised.")] = False,
    as_json: Json = False,
) -> Status:
    """All that a case owes and has owed, and how it stands."""
    from recoverykit.cli import promises

    return promises.list_promises(case, as_json=as_json, details=details)


@door
def promise_add(
    case: Case,
    promise: Annotated[str, typer.Argument(metavar="PROMISE", help='"send you the list by Friday 12:00"')],
    at: At = None,
) -> Status:
    """Put a promise on the list that was made aloud, or in a message of your own."""
    from recoverykit.cli import promises

    return promises.add(case, promise, at)


@door
def promise_move(
    case: Case,
    which: Which,
    to: Annotated[str, typer.Argument(metavar="WHEN", help='"Monday 12:00", or "no date yet" with --tell-by.')],
    because: Annotated[
        str, typer.Option("--because", metavar="SENTENCE", help="Why, as it shall stand in the notice.")
    ] = "",
    tell_by: Annotated[
        str | None, typer.Option("--tell-by", metavar="WHEN", help="Without a day: by when they hear more.")
    ] = None,
    told: Annotated[
        str | None, typer.Option("--told", metavar="phone|mail|post|hand", help="They have heard of it already.")
    ] = None,
) -> Status:
    """Give a promise another time, and draft what the client has to hear before the old one."""
    from recoverykit.cli import moving

    return moving.move(case, which, to, because=because, tell_by=tell_by, told=told)


@door
def promise_release(
    case: Case,
    which: Which,
    said: Annotated[
        str, typer.Argument(metavar="[WORDS]", help='Who said so: "Priya on the phone: never mind the copies".')
    ] = "",
    at: At = None,
) -> Status:
    """Put on record that something need not be done any more."""
    from recoverykit.cli import promises

    return promises.release(case, which, said, at)


@door
def promise_keep(
    case: Case,
    which: Which,
    said: Annotated[
        str, typer.Argument(metavar="[WORDS]", help='What was done, to stand behind "I have": "sent them at 9:40".')
    ] = "",
    at: At = None,
    undo: Annotated[bool, typer.Option("--undo", help="It was put on record by mistake: it is open again.")] = False,
) -> Status:
    """Put on record that something was done."""
    from recoverykit.cli import promises

    return promises.keep(case, which, said, at, undo=undo)
