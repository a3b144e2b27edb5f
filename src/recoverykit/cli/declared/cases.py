"""What can be typed about a case: `list`, `show`, `log`, `sent`, `feedback`, `close`, `reopen`, `export`."""

from pathlib import Path
from typing import Annotated

import typer

from recoverykit.cli import candidates
from recoverykit.cli.arguments import Answers, At, Case, Exactly, Force, Json, Name, Sets, To
from recoverykit.cli.door import door
from recoverykit.errors import Status


@door
def list_cases(
    state: Annotated[
        str | None,
        typer.Option("--state", metavar="open|closed|mistake", help="Only these.", autocompletion=candidates.states),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Every one, not only the newest 100.")] = False,
    limit: Annotated[
        int | None, typer.Option("--limit", metavar="N", help="The newest N. As JSON, all unless this is given.")
    ] = None,
    as_json: Json = False,
) -> Status:
    """Cases, newest first."""
    from recoverykit.cli import cases

    return cases.list_cases(state=state, limit=limit, every=every, as_json=as_json)


@door
def show(case: Case, as_json: Json = False) -> Status:
    """Where one case stands."""
    from recoverykit.cli import cases

    return cases.show(case, as_json=as_json)


@door
def log(
    case: Case,
    text: Annotated[str, typer.Argument(help="What was said or done.")],
    at: At = None,
    promised: Annotated[
        list[str] | None,
        typer.Option("--promised", metavar="LINE", help="What you promised aloud, with its day; can be repeated."),
    ] = None,
) -> Status:
    """Note what was said or done, and what was promised aloud."""
    from recoverykit.cli import cases

    return cases.log(case, text, at, promised or [])


@door
def sent(
    case: Exactly,
    name: Name,
    by: Annotated[
        str | None,
        typer.Option(
            "--by", metavar="mail|post|hand|phone", help="How it went out.", autocompletion=candidates.channels
        ),
    ] = None,
    at: At = None,
    to: To = None,
    again: Annotated[bool, typer.Option("--again", help="It went out once more, the same text the same way.")] = False,
    cleared: Annotated[
        str, typer.Option("--cleared", metavar="WHO", help="Who said that it may go out, and when, if it was held.")
    ] = "",
    uncleared: Annotated[
        str, typer.Option("--uncleared", metavar="REASON", help="Why it went out though nobody had cleared it.")
    ] = "",
    mistaken: Annotated[bool, typer.Option("--not", help="It did not go out after all: take the mark back.")] = False,
) -> Status:
    """Put on record that a document has gone out."""
    from recoverykit.cli import cases

    if mistaken:
        return cases.not_sent(case, name, to)
    return cases.sent(case, name, by, at, to, cases.Clearance(cleared, uncleared), again=again)


@door
def feedback(
    case: Case,
    answer: Annotated[
        str | None, typer.Argument(metavar="[ANSWER]", help="answered, asked, silent or refused; else it is asked.")
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="call|mail|form|meet", help="How they were asked.")] = None,
    said: Annotated[str | None, typer.Option("--said", metavar="TEXT", help="What they said, in their words.")] = None,
    answers: Answers = None,
    sets: Sets = None,
    at: At = None,
    as_json: Json = False,
) -> Status:
    """What the client says of how it was put right."""
    from recoverykit.cli import ending

    return ending.feedback(case, answer, by, said, answers, sets or [], at, as_json=as_json)


@door
def close(
    case: Exactly,
    outcome: Annotated[
        str | None,
        typer.Option("--outcome", metavar="stronger|kept|reduced|lost|parted|unknown", help="What became of it."),
    ] = None,
    lesson: Annotated[str, typer.Option("--lesson", metavar="TEXT", help="What others here should know of it.")] = "",
    because: Annotated[
        str, typer.Option("--because", metavar="REASON", help="Why, if something is still missing.")
    ] = "",
    mistake: Annotated[bool, typer.Option("--mistake", help="It was opened in error and counts nowhere.")] = False,
    as_json: Json = False,
) -> Status:
    """End a case, with what became of it."""
    from recoverykit.cli import ending

    return ending.close(case, outcome, mistake=mistake, because=because, lesson=lesson, as_json=as_json)


@door
def reopen(
    case: Exactly,
    because: Annotated[str, typer.Option("--because", metavar="REASON", help="Why it goes on.")] = "",
    as_json: Json = False,
) -> Status:
    """Go on with a case that had ended."""
    from recoverykit.cli import ending

    return ending.reopen(case, because, as_json=as_json)


@door
def export(
    case: Case,
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="DIR", help="The folder to write to.", autocompletion=candidates.folders
        ),
    ],
    force: Force = False,
) -> Status:
    """Write every document of a case in every format."""
    from recoverykit.cli import papers

    return papers.export(case, output, force=force)
