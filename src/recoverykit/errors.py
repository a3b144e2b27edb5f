"""The errors a user can meet, each with its documented exit status."""

from __future__ import annotations

from enum import IntEnum


class Status(IntEnum):
    """Exit statuses, as documented in docs/commands.md."""

    OK = 0
    FINDINGS = 1
    USAGE = 2
    MACHINE = 3
    BUG = 70
    INTERRUPTED = 130


class RecoverError(Exception):
    """An error that is the user's to mend: what is wrong, and what to do about it.

    `message` says what and where in one or two sentences; `advice` says what to do next.
    """

    status: Status = Status.USAGE

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice


class UsageError(RecoverError):
    """Wrong use or wrong input: exit status 2."""


class MachineError(RecoverError):
    """Disk, database or mail: exit status 3."""

    status = Status.MACHINE


class RecordConflictError(MachineError):
    """Somebody else wrote to the same case since it was read."""
