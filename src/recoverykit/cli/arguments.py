"""Arguments and options that several commands take."""

from pathlib import Path
from typing import Annotated

import typer

from recoverykit.cli import candidates

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
