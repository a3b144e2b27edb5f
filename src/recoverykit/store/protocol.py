"""What a record of cases can do. Nothing above this knows SQL.

Moments go in aware, of any zone, and come back in UTC. A naive moment is a programming error: ValueError.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from recoverykit.case.client import Client
from recoverykit.errors import MachineError
from recoverykit.frozen import dataclass
from recoverykit.values import Json

if TYPE_CHECKING:
    from recoverykit.store.inspection import KeptCase, KeptClient


class RecordDamagedError(MachineError):
    """What is on record is not what was recorded. `number` and `version` name case and event, where there is one."""

    def __init__(self, message: str, *, number: int | None = None, version: int | None = None) -> None:
        super().__init__(message, "Change nothing in the file. Bring back a copy of it from your backups.")
        self.number = number
        self.version = version


class RecordMissingError(MachineError):
    """A case, client or bundle was asked for that is not on record."""


@dataclass(frozen=True, slots=True)
class NewEvent:
    """Something that happened, not yet on record. `occurred_at` is aware; `body` holds no NaN and no infinity."""

    kind: str
    occurred_at: datetime
    body: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class RecordedEvent:
    """An event on record. `version` counts from 1 within its case; `body` is None once it has been erased.

    Both moments are in UTC; `hash` is 64 hexadecimal digits and binds everything before it.
    """

    version: int
    kind: str
    occurred_at: datetime
    recorded_at: datetime
    body: Mapping[str, Json] | None
    hash: str


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case as lists show it. `version` is that of its last event, `state` is open, closed or mistake.

    `opened_at` and `updated_at` are the moments at which its first and its last event were recorded.
    """

    uid: str
    number: int
    version: int
    client_uid: str
    client_name: str
    title: str
    playbook: str
    state: str
    opened_at: datetime
    updated_at: datetime
    next_what: str
    next_due: datetime | None
    deadlines: str = ""


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing that a case owes. `key` names it within its case; `who` does it, empty for whoever signs; `owner`
    answers for it. Moments are aware: `due`, or None without a day; before `since` it is not chased. `document` is the
    draft that does it, if there is one."""

    key: str
    what: str
    who: str
    owner: str
    due: datetime | None
    promised: bool
    since: datetime | None = None
    document: str = ""


@dataclass(frozen=True, slots=True)
class OwedRow:
    """A duty with the case that owes it. Its moments are in UTC."""

    number: int
    case_uid: str
    client_name: str
    duty: Duty


@dataclass(frozen=True, slots=True)
class Span:
    """Which duties are meant: those due from `after` (included) to `before` (not included), either of them open, or
    (`undated`) those without a day; at the moment `now`, so that what is not chased yet is left out.

    `client_uid` follows merges; `owner` is a part of a name, whatever its case.
    """

    now: datetime
    after: datetime | None = None
    before: datetime | None = None
    undated: bool = False
    client_uid: str | None = None
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Projection:
    """What the caller computed from the fold; it is written in the same transaction as the events.

    Where `client_uid` was merged into another client, the row carries that client's uid and name. `deadlines` is a
    text of the caller's, of what was reckoned for them; the store only keeps it. `owed` are the duties of the case;
    None leaves those that are kept as they are.
    """

    client_uid: str
    client_name: str
    title: str
    playbook: str
    state: str
    next_what: str
    next_due: datetime | None
    deadlines: str = ""
    owed: tuple[Duty, ...] | None = None


class Inspection(Protocol):
    """The record as it lies, believed in nothing: what verifying it reads, all of one moment.

    Every method raises MachineError where the file cannot be read on.
    """

    def flaws(self) -> Iterator[str]:
        """What is wrong with the file itself and with what hangs together in it, a sentence each."""
        ...

    def number_after(self, number: int) -> int | None:
        """The next number that a case has."""
        ...

    def last_number(self) -> int:
        """The last number that was given to a case; 0 if none was."""
        ...

    def case(self, number: int) -> KeptCase:
        """The case of a number that `number_after` gave."""
        ...

    def earlier(self, client_uid: str, number: int) -> int:
        """How many cases of a client, not opened by mistake, have a lower number."""
        ...

    def bundles(self) -> tuple[str, ...]:
        """The hashes under which bundles are kept."""
        ...

    def clients(self) -> Iterator[KeptClient]:
        """All clients, also those that were merged into another."""
        ...


class Store(Protocol):
    """A record of cases. Each call that writes is one transaction: when it returns, it is kept; when it raises,
    nothing of it is. Every method raises MachineError where disk or database fail.
    """

    def open_case(
        self, uid: str, events: Sequence[NewEvent], projection: Projection, *, recorded_at: datetime
    ) -> CaseRow:
        """Record a new case under the next number (1, 2, 3…, never given twice).

        Raises RecordConflictError if `uid` is on record, ValueError if there is no event.
        """
        ...

    def append(
        self,
        uid: str,
        events: Sequence[NewEvent],
        projection: Projection,
        *,
        expected_version: int,
        recorded_at: datetime,
    ) -> CaseRow:
        """Add events to a case. Without events only the projection is brought up to date.

        Raises RecordConflictError if the case is no longer at `expected_version`, RecordMissingError if there is no
        such case.
        """
        ...

    def events(self, uid: str) -> tuple[RecordedEvent, ...]:
        """All events of a case in order, verified while they are read; none for a case that is not on record.

        Raises RecordDamagedError at the first event that does not verify.
        """
        ...

    def case(self, uid: str) -> CaseRow | None:
        """The case of that uid."""
        ...

    def case_by_number(self, number: int) -> CaseRow | None:
        """The case of that number."""
        ...

    def cases(
        self, *, state: str | None = None, client_uid: str | None = None, limit: int | None = None
    ) -> tuple[CaseRow, ...]:
        """Cases, the newest opened first. `client_uid` follows merges."""
        ...

    def open_by_due(self, limit: int) -> tuple[CaseRow, ...]:
        """Open cases, the soonest due first; those with nothing due come last."""
        ...

    def owed(self, span: Span, limit: int | None = None) -> tuple[OwedRow, ...]:
        """What open cases owe within a span, the soonest due first."""
        ...

    def count_owed(self, span: Span, most: int | None = None) -> int:
        """How much open cases owe within a span; no more than `most` of it is counted."""
        ...

    def owed_unknown(self, limit: int) -> tuple[CaseRow, ...]:
        """Cases of which it has to be worked out what they owe, the oldest first: open ones of older versions, and all
        that are open or still looked at after `owed_by` has changed."""
        ...

    def owed_by(self, basis: str) -> None:
        """Say by what it is worked out what cases owe, in a text of the caller's. Where that is another than was said
        last, what is known of all that owe something has to be worked out anew."""
        ...

    def count_cases(self, state: str | None = None) -> int:
        """How many cases there are in that state, or in all."""
        ...

    def find_cases(self, part: str, limit: int) -> tuple[CaseRow, ...]:
        """Cases whose uid begins with `part`, or whose client or title contains it, whatever its case.

        Open cases come first, then the newest opened. No character of `part` is a wildcard.
        """
        ...

    def put_bundle(self, sha256: str, body: bytes) -> None:
        """Keep `body` under its hash, once. Raises ValueError if it is not its hash."""
        ...

    def bundle(self, sha256: str) -> bytes:
        """The bundle of that hash. Raises RecordMissingError, or RecordDamagedError if it does not match."""
        ...

    def save_client(self, client: Client) -> None:
        """Insert or replace a client and index its keys. A key that another client has stays with that one.

        Where `client` was merged into another, its names and people are added to that one.
        """
        ...

    def client(self, uid: str) -> Client | None:
        """The client of that uid, or the one it was merged into."""
        ...

    def clients(self) -> tuple[Client, ...]:
        """All clients by name, without those that were merged into another."""
        ...

    def client_by_key(self, key: str) -> Client | None:
        """The client found under that key or name, or the one it was merged into."""
        ...

    def merge_clients(self, keep: str, drop: str) -> Client:
        """Make one client of two: `drop` and its cases become `keep`. Merging a client with itself changes nothing.

        Raises RecordMissingError if one of them is not on record.
        """
        ...

    def inspect(self) -> AbstractContextManager[Inspection]:
        """The record as it lies, to be verified."""
        ...

    def rewrite(self, uid: str, projection: Projection, *, expected_version: int) -> None:
        """Write anew what lists show of a case; no event is touched. Its times are taken from its events.

        Raises RecordConflictError and RecordMissingError as `append` does.
        """
        ...

    def index_clients(self) -> None:
        """Write anew under which names clients are found. A key that two have stays with the one that has it."""
        ...

    def close(self) -> None:
        """Let go of the file. Closing twice does nothing."""
        ...
