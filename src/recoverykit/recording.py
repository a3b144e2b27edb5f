"""A case on record: what it says, and how something is added to it. Between the pure core and the store."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from recoverykit.case.client import Client, client_key, client_name
from recoverykit.case.encoding import from_body, kind_of, to_body
from recoverykit.case.engine import Engine
from recoverykit.case.events import Answered, CaseOpened, ClientLinked, Closed, Event, Happened, PlaybookChosen
from recoverykit.case.gates import EarlierCase, History
from recoverykit.case.moving import moved_between
from recoverykit.case.state import CaseState, fold
from recoverykit.errors import MachineError, UsageError
from recoverykit.pinning import Bundle, read_bundle
from recoverykit.playbook.model import OTHERS
from recoverykit.projecting import PAPERS, calendar_of, project, project_again
from recoverykit.reckoning import basis, decode_reckoned
from recoverykit.settings import Settings
from recoverykit.store.protocol import CaseRow, NewEvent, RecordDamagedError, Store
from recoverykit.store.rows import projection_of
from recoverykit.values import Item, Person
from recoverykit.workdays import Reckoned

if TYPE_CHECKING:
    from recoverykit.compose.context import Composition

Clock = Callable[[], datetime]
"""Gives the moment it is, aware."""


@dataclass
class CaseFile:
    """One case, open for reading and adding. `row` is None until the first event is on record.

    `chosen` is false where it has still to be asked which playbook fits.
    """

    store: Store
    clock: Clock
    settings: Settings
    bundle: Bundle
    chosen: bool = True
    uid: str = field(default_factory=lambda: os.urandom(6).hex())
    row: CaseRow | None = None
    state: CaseState = field(default_factory=CaseState)
    happened: list[Happened] = field(default_factory=list)
    _reckoned: dict[str, Reckoned] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.row is None:
            self.state = fold(Happened(event, self.clock(), self.clock()) for event in self._known)

    @property
    def _known(self) -> tuple[Event, ...]:
        """What the settings say of a new case before anybody is asked."""
        return (Answered("voice", self.settings.voice),) if self.settings.voice else ()

    @classmethod
    def load(cls, store: Store, clock: Clock, settings: Settings, row: CaseRow) -> CaseFile:
        """Read a case that is on record. Raises MachineError if the record is damaged."""
        happened = _read(store, row)
        state = fold(happened)
        bundle = read_bundle(store.bundle(state.bundle))
        return cls(store, clock, settings, bundle, state.chosen, row.uid, row, state, happened)

    def reload(self) -> None:
        """Read the case again, after somebody else has added to it."""
        if self.row is None:
            return
        fresh = self.store.case(self.uid)
        if fresh is not None:
            again = CaseFile.load(self.store, self.clock, self.settings, fresh)
            self.row, self.state, self.happened, self.bundle = again.row, again.state, again.happened, again.bundle

    @property
    def engine(self) -> Engine:
        """The engine over the case as it stands, at this moment, by the client's calendar."""
        calendar = calendar_of(self.settings, self.state)
        by = basis(calendar)
        if by not in self._reckoned:
            self._reckoned[by] = decode_reckoned(self.row.deadlines if self.row else "", calendar)
        calendar = replace(calendar, reckoned=self._reckoned[by])
        return Engine(self.bundle.playbook, self.state, calendar, self.clock(), self.settings.zone)

    @property
    def history(self) -> History:
        """What the record knows of this client before."""
        return self._history(self.state)

    def _history(self, state: CaseState) -> History:
        if state.client is None:
            return History()
        rows = self.store.cases(client_uid=state.client.client)
        mine = self.row.number if self.row else None
        return History.of(
            [
                EarlierCase(one.number, one.title, one.playbook, one.opened_at)
                for one in rows
                if one.state != "mistake" and (mine is None or one.number < mine)
            ]
        )

    @property
    def composition(self) -> Composition:
        """What the documents of the case are composed from."""
        from recoverykit.compose.context import Composition

        return Composition(self.engine, self.history)

    def record(self, *events: Event, occurred_at: datetime | None = None) -> None:
        """Put events on record, all or none, and take them up into the state.

        Raises RecordConflictError if somebody else added to the case since it was read, MachineError if the disk or
        the database refuses; then nothing has changed here either.
        """
        if not events:
            return
        if self.row is None:
            self.store.put_bundle(self.bundle.sha256, self.bundle.body)
            opened = CaseOpened(self.bundle.playbook.id, self.bundle.sha256, self.chosen)
            events = (opened, *self._known, *events)
        now = self.clock()
        happened = [Happened(event, occurred_at or now, now) for event in events]
        state = fold(happened, self.state if self.row else None)
        if moved := moved_between(self.state, state):
            happened += [Happened(one, occurred_at or now, now) for one in moved]
            events = (*events, *moved)
            state = fold(happened[-len(moved) :], state)
        new = [NewEvent(kind_of(event), occurred_at or now, to_body(event)) for event in events]
        if self.row is not None and all(isinstance(event, PAPERS) for event in events):
            projection = projection_of(self.row)
        else:
            projection = project(self.bundle.playbook, state, self._history(state), self.settings, now)
        before = self.state
        if self.row is None:
            self.row = self.store.open_case(self.uid, new, projection, recorded_at=now)
        else:
            self.row = self.store.append(self.uid, new, projection, expected_version=self.row.version, recorded_at=now)
        self.state = state
        self.happened.extend(happened)
        self._bring_later_up_to_date(before, events)

    def _bring_later_up_to_date(self, before: CaseState, events: Sequence[Event]) -> None:
        """How often something has happened to a client decides by when it is answered: where this case comes to count
        for another client, or no longer, what lists show of the client's later cases changes too."""
        mistake = any(isinstance(event, Closed) and event.mistake for event in events)
        clients = {one.client.client for one in (before, self.state) if one.client}
        if self.row is None or not (mistake or before.client != self.state.client):
            return
        for client in clients:
            for row in self.store.cases(state="open", client_uid=client):
                if row.number <= self.row.number:
                    continue
                try:
                    later = CaseFile.load(self.store, self.clock, self.settings, row)
                    shown = project_again(later.bundle.playbook, later.happened, later.history, self.settings)
                    self.store.rewrite(row.uid, shown, expected_version=row.version)
                except MachineError:
                    # What was recorded here stands. `store verify` tells what is behind, and mends it.
                    return

    def choose(self, bundle: Bundle) -> None:
        """Go on with the playbook that fits; the facts stay."""
        self.store.put_bundle(bundle.sha256, bundle.body)
        before, self.bundle = self.bundle, bundle
        try:
            self.record(PlaybookChosen(bundle.playbook.id, bundle.sha256))
        except MachineError:
            self.bundle = before
            raise

    def link_client(self, person: Person, *, zone: str = "", country: str = "") -> ClientLinked:
        """Find the client that a person belongs to, or make one; keep the person with it, and where the client is."""
        name = client_name(person)
        known = self.store.client_by_key(client_key(name))
        client = (known or Client(os.urandom(6).hex(), name)).with_person(person)
        client = replace(client, zone=zone or client.zone, country=country or client.country)
        if known is None or client != known:
            self.store.save_client(client)
        return ClientLinked(client.uid, client.name, client.zone, client.country)

    def answered(self, event: Answered, *, zone: str = "", country: str = "") -> tuple[Event, ...]:
        """The events that an answer makes: the answer, and for `client` the link to the client.

        Others who are concerned are kept with the client too.
        """
        if event.question == "client" and isinstance(event.value, Person):
            return (event, self.link_client(event.value, zone=zone, country=country))
        if event.question == OTHERS and isinstance(event.value, tuple):
            self._keep_people(event.value)
        return (event,)

    def _keep_people(self, items: tuple[Item, ...]) -> None:
        link = self.state.client
        known = self.store.client(link.client) if link else None
        client = known
        for item in items:
            who = item.values.get("who")
            client = client.with_person(who) if client and isinstance(who, Person) else client
        if client is not None and client != known:
            self.store.save_client(client)


def _read(store: Store, row: CaseRow) -> list[Happened]:
    found: list[Happened] = []
    for event in store.events(row.uid):
        try:
            read = None if event.body is None else from_body(event.kind, event.body)
        except ValueError as error:
            raise RecordDamagedError(
                f"Event {event.version} of case {row.number} cannot be read: {error}.",
                number=row.number,
                version=event.version,
            ) from error
        found.append(Happened(read, event.occurred_at, event.recorded_at))
    return found


def find_case(store: Store, wanted: str) -> CaseRow:
    """The case of a number, a uid, or an unambiguous part of client or title.

    Raises UsageError with the candidates where it is not clear, or with what there is where nothing fits.
    """
    if wanted.isdecimal() and len(wanted) < 10 and (row := store.case_by_number(int(wanted))):
        return row
    if looks_exact(wanted):
        # A number or uid that no case has is never taken for a part of another's uid, client or title.
        found = tuple(one for one in (store.case(wanted),) if one is not None)
    else:
        found = (store.find_cases(wanted, 6) or _of_person(store, wanted)) if wanted.strip() else ()
    if len(found) == 1:
        return found[0]
    still_open = [one for one in found if one.state == "open"]
    if len(still_open) == 1:
        return still_open[0]
    if found:
        raise UsageError(f"{wanted!r} fits several cases:\n" + case_lines(found), "Give the number of one.")
    recent = store.cases(limit=5)
    if not recent:
        raise UsageError(f"There is no case {wanted!r}; the record is empty.", "Open one with: recover start")
    raise UsageError(
        f"There is no case {wanted!r}. The newest are:\n" + case_lines(recent), "All of them: recover list"
    )


def _of_person(store: Store, wanted: str) -> tuple[CaseRow, ...]:
    """The cases of the clients where somebody of that name works."""
    part = wanted.casefold().strip()
    clients = [one for one in store.clients() if any(part in person.name.casefold() for person in one.people)]
    return tuple(row for client in clients for row in store.cases(client_uid=client.uid, limit=6))[:6]


def case_lines(rows: Sequence[CaseRow]) -> str:
    """Cases a line each, to choose from."""
    return "\n".join(f"  {one.number}  {one.client_name or '(client not named yet)'}: {one.title}" for one in rows)


def looks_exact(wanted: str) -> bool:
    """Whether a case is named by its number or its whole uid."""
    return wanted.isdecimal() or re.fullmatch(r"[0-9a-f]{12}", wanted) is not None
