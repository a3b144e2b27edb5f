"""What the disk refuses goes back to the prompt, with the words that were typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from recoverykit.errors import MachineError, RecordConflictError
from recoverykit.playbook.answers import Problem
from recoverykit.recording import CaseFile
from recoverykit.walk.talk import Answerer, Reply, Typed

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
        kept = reply.raw if isinstance(reply, Typed) and isinstance(reply.raw, str) else ""
        return Problem(f"{error.message} {error.advice} Nothing is lost: press Enter to try again.", keep=kept)
