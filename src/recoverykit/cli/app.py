"""The command line: what can be typed. Each command loads what it needs when it runs, so that help stays quick.

Annotations are evaluated at once here: as strings, Typer would have to compile each of them again, which takes a
sixth of the time of `recover --help`.
"""

import gc
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from recoverykit import __version__
from recoverykit.cli import candidates
from recoverykit.cli.door import complain, door, prepare_streams
from recoverykit.errors import MachineError, Status, UsageError

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

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Case = Annotated[
    str,
    typer.Argument(
        metavar="CASE", help="Its number, its uid, or a part of client or title.", autocompletion=candidates.cases
    ),
]
Exactly = Annotated[
    str,
    typer.Argument(
        metavar="CASE", help="Its number or its uid; nothing is guessed here.", autocompletion=candidates.exact_cases
    ),
]
Which = Annotated[str, typer.Argument(metavar="WHICH", help="Its number in the list, or a part of its words.")]
Name = Annotated[
    str,
    typer.Argument(
        metavar="NAME",
        help="The document, such as holding-message or call-script.",
        autocompletion=candidates.documents,
    ),
]
Answers = Annotated[
    Path | None,
    typer.Option(
        "--answers", metavar="FILE", help="Take the answers from a YAML file.", autocompletion=candidates.files
    ),
]
Sets = Annotated[list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help="One answer; can be repeated.")]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write to FILE (.md .txt .html), or - for standard output.",
        autocompletion=candidates.files,
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Replace a file that holds something else.")]
Copy = Annotated[bool, typer.Option("--copy", help="Put it on the clipboard.")]
To = Annotated[str | None, typer.Option("--to", metavar="NAME", help="For which person of the client, if several.")]
Why = Annotated[bool, typer.Option("--why", help="Each sentence with the facts and the reason that it rests on.")]
AsSent = Annotated[bool, typer.Option("--sent", help="What went out, not how it would read now.")]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="md|txt|html",
        help="The format, if no file name says it.",
        autocompletion=candidates.styles,
    ),
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


@app.command()
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


@app.command("list")
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


@app.command()
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


@app.command()
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


@app.command()
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


@app.command()
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


@app.command()
@door
def show(case: Case, as_json: Json = False) -> Status:
    """Where one case stands."""
    from recoverykit.cli import cases

    return cases.show(case, as_json=as_json)


@app.command()
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


@app.command()
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


@app.command()
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


@app.command()
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


@app.command()
@door
def letter(
    case: Case,
    output: Output = None,
    to: To = None,
    style: Format = None,
    copy: Copy = False,
    force: Force = False,
    as_sent: AsSent = False,
    why: Why = False,
    as_json: Json = False,
) -> Status:
    """The apology letter."""
    from recoverykit.cli import papers

    if why or as_json:
        shown_alone = not (output or style or copy or force or as_sent)
        return papers.why(case, "apology-letter", to=to, as_json=as_json, shown_alone=shown_alone)
    return papers.document(case, "apology-letter", output, to=to, style=style, copy=copy, force=force, as_sent=as_sent)


@app.command()
@door
def edit(
    case: Case,
    name: Annotated[
        str,
        typer.Argument(metavar="[NAME]", help="The document, else the letter.", autocompletion=candidates.documents),
    ] = "apology-letter",
    to: To = None,
    source: Annotated[
        str | None,
        typer.Option("--from", metavar="FILE", help="Take the text from FILE, or from standard input with -."),
    ] = None,
    keep: Annotated[
        str | None,
        typer.Option("--keep", metavar="yours|new", help="Which wording stays where the facts have changed."),
    ] = None,
) -> Status:
    """Change a draft in your editor. What you change stays yours."""
    from recoverykit.cli import editing

    editing.edit(case, name, to=to, source=source, keep=keep)
    return Status.OK


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
    name: Name,
    output: Output = None,
    to: To = None,
    style: Format = None,
    copy: Copy = False,
    force: Force = False,
    as_sent: AsSent = False,
    why: Why = False,
    as_json: Json = False,
) -> Status:
    """Any other document of a case."""
    from recoverykit.cli import papers

    if why or as_json:
        shown_alone = not (output or style or copy or force or as_sent)
        return papers.why(case, name, to=to, as_json=as_json, shown_alone=shown_alone)
    return papers.document(case, name, output, to=to, style=style, copy=copy, force=force, as_sent=as_sent)


@app.command()
@door
def update(
    case: Case,
    following: Annotated[
        str | None, typer.Option("--next", metavar="WHEN", help="When they hear from you after this.")
    ] = None,
    output: Output = None,
    style: Format = None,
    copy: Copy = False,
    force: Force = False,
) -> Status:
    """How it stands, for the client: what is done since they heard last, what comes later, what is still to come."""
    from recoverykit.cli import moving

    return moving.update(case, following, output, style=style, copy=copy, force=force)


@app.command()
@door
def check(
    target: Annotated[
        str | None,
        typer.Argument(
            metavar="[FILE|-|NAME]",
            help="A letter (text, Markdown, .eml), or with --case a document.",
            autocompletion=candidates.files,
        ),
    ] = None,
    case: Annotated[
        str | None,
        typer.Option("--case", metavar="CASE", help="Hold it against this case.", autocompletion=candidates.cases),
    ] = None,
    kind: Annotated[
        str, typer.Option("--kind", metavar="auto|apology|other", help="Whether to say what an apology lacks.")
    ] = "auto",
    fail_on: Annotated[
        str,
        typer.Option("--fail-on", metavar="error|warning|suggestion|never", help="From what on the status is 1."),
    ] = "error",
    explain: Annotated[str | None, typer.Option("--explain", metavar="RULE", help="Say what a rule is for.")] = None,
    as_json: Json = False,
) -> Status:
    """Review the words of an apology: what it lacks, and what takes it back."""
    from recoverykit.cli import checking

    return checking.check(target, case, kind=kind, fail_on=fail_on, explain=explain, as_json=as_json)


@app.command()
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


@app.command()
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


@app.command()
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


@app.command()
@door
def reopen(
    case: Exactly,
    because: Annotated[str, typer.Option("--because", metavar="REASON", help="Why it goes on.")] = "",
    as_json: Json = False,
) -> Status:
    """Go on with a case that had ended."""
    from recoverykit.cli import ending

    return ending.reopen(case, because, as_json=as_json)


@app.command()
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


@app.command()
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


@app.command(
    epilog='bash: put eval "$(recover completion bash)" into ~/.bashrc\n\n'
    'zsh: put eval "$(recover completion zsh)" into ~/.zshrc\n\n'
    "fish: put recover completion fish | source into ~/.config/fish/config.fish"
)
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


@client_app.command("list")
@door
def client_list(as_json: Json = False) -> Status:
    """All clients."""
    from recoverykit.cli import clients

    return clients.list_clients(as_json=as_json)


@client_app.command("show")
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


@client_app.command("merge")
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


@promise_app.command("list")
@door
def promise_list(
    case: Case,
    details: Annotated[bool, typer.Option("--details", help="Who does it, and where it was promised.")] = False,
    as_json: Json = False,
) -> Status:
    """All that a case owes and has owed, and how it stands."""
    from recoverykit.cli import promises

    return promises.list_promises(case, as_json=as_json, details=details)


@promise_app.command("add")
@door
def promise_add(
    case: Case,
    promise: Annotated[str, typer.Argument(metavar="PROMISE", help='"send you the list by Friday 12:00"')],
    at: At = None,
) -> Status:
    """Put a promise on the list that was made aloud, or in a message of your own."""
    from recoverykit.cli import promises

    return promises.add(case, promise, at)


@promise_app.command("move")
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


@promise_app.command("release")
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


@promise_app.command("keep")
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


@playbook_app.command("list")
@door
def playbook_list(as_json: Json = False) -> Status:
    """The playbooks."""
    from recoverykit.cli import playbooks

    return playbooks.list_playbooks(as_json=as_json)


@playbook_app.command("show")
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


@store_app.command("verify")
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
