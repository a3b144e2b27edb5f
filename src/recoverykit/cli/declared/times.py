"""What can be typed about what is due: `due`, `calendar`, `remind`, `snooze`."""

from pathlib import Path
from typing import Annotated

import typer

from recoverykit.cli import candidates
from recoverykit.cli.arguments import Case, Force, Json, Which
from recoverykit.cli.door import door
from recoverykit.errors import Status, UsageError


@door
def due(
    client: Annotated[
        str | None, typer.Option("--client", metavar="NAME", help="What this client is owed, over all cases.")
    ] = None,
    owner: Annotated[
        str | None, typer.Option("--owner", metavar="NAME", help="What this person has to do or answers for.")
    ] = None,
    fail_on: Annotated[
        str, typer.Option("--fail-on", metavar="overdue|never", help="End with status 1 if anything is overdue.")
    ] = "never",
    limit: Annotated[
        int | None, typer.Option("--limit", metavar="N", help="N of each part. As JSON, all unless this is given.")
    ] = None,
    as_json: Json = False,
) -> Status:
    """What is owed, to whom and by when: overdue, today, within a week, later."""
    from recoverykit.cli import due as due_

    return due_.due(client=client, owner=owner, fail_on=fail_on, limit=limit, as_json=as_json)


@door
def calendar(
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE|DIR|-",
            help="A file, a folder (a file for each entry), or - for standard output.",
            autocompletion=candidates.files,
        ),
    ] = None,
    client: Annotated[str | None, typer.Option("--client", metavar="NAME", help="What this client is owed.")] = None,
    owner: Annotated[
        str | None, typer.Option("--owner", metavar="NAME", help="What this person has to do or answers for.")
    ] = None,
    kind: Annotated[
        str, typer.Option("--kind", metavar="both|events|tasks", help="Events with alarms, tasks to tick, or both.")
    ] = "both",
    force: Force = False,
) -> Status:
    """What is owed, as a calendar file; written again, it brings calendars up to date."""
    from recoverykit.cli import calendar as calendar_

    return calendar_.calendar(output, client=client, owner=owner, kind=kind, force=force)


@door
def remind(
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="auto|desktop|text", help="How; else a notice if nobody sits at a terminal."),
    ] = None,
    anyway: Annotated[
        bool, typer.Option("--anyway", help="Also outside working hours. Once a day all the same.")
    ] = False,
    schedule: Annotated[
        str | None,
        typer.Option("--schedule", metavar="systemd|cron|windows", help="Show the files that call it by themselves."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="DIR", help="Write these files to a folder.", autocompletion=candidates.folders
        ),
    ] = None,
    force: Force = False,
    as_json: Json = False,
) -> Status:
    """Say what is overdue or soon due, once a day in working hours. For a schedule, every quarter of an hour."""
    if schedule is not None:
        if by or anyway or as_json:
            raise UsageError("--schedule shows files, and reminds of nothing.", "Leave the other options out.")
        from recoverykit.cli import schedules

        return schedules.show_schedule(schedule, output, force=force)
    if output is not None:
        raise UsageError("-o goes with --schedule.", "As in: recover remind --schedule systemd -o DIR")
    from recoverykit.cli import remind as remind_

    return remind_.remind(by=by, anyway=anyway, as_json=as_json)


@door
def snooze(
    case: Case,
    which: Which,
    until: Annotated[str, typer.Argument(metavar="[UNTIL]", help='Until when, as in "Thursday 09:00".')] = "",
    off: Annotated[bool, typer.Option("--off", help="Be reminded of it again.")] = False,
) -> Status:
    """No reminder of one thing for a while."""
    from recoverykit.cli import snooze as snooze_

    return snooze_.snooze(case, which, until, off=off)
