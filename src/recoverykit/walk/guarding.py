"""What the disk refuses goes back to the prompt, with the words that were typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from recoverykit.errors import MachineError, RecordConflictError
from recoverykit.playbook.answers import Problem
from recoverykit.recording import CaseFile
from recoverykit.walk.talk import Answerer, Command, EditEntry, Reply, Typed

T = TypeVar("T")


def guarded(case: CaseFile, answerer: Answerer, do: Callable[[], T], reply: Reply) -> T | Problem:
    """Do something that writes. A MachineError becomes a problem to talk about, if there is somebody to talk to.

    If somebody else added to the case meanwhile, it is read again first.
    """
    try:
        return do()
    except MachineError as error:
        if not answerer.interactive:
            raise
        if isinstance(error, RecordConflictError):
            case.reload()
        advice = f"{error.message} {error.advice} Nothing is lost: press Enter to try again."
        return Problem(advice, keep=_as_typed(reply), again=True)


def _as_typed(reply: Reply) -> str:
    """What was typed to give a reply."""
    match reply:
        case Typed(str() as raw):
            return raw
        case EditEntry("move", entry, to):
            return f"move {entry} {to}"
        case EditEntry(verb, entry):
            return f"{verb} {entry}"
        case Command.SKIP | Command.UNKNOWN:
            return str(reply)
        case _:
            return ""
