"""Verifies the whole record, case by case, and says exactly what is wrong with it and where."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import cast

from recoverykit.case.client import Client
from recoverykit.case.encoding import from_body
from recoverykit.case.events import CaseOpened, ClientLinked, Event, Happened, PlaybookChosen
from recoverykit.case.gates import EarlierCase, History
from recoverykit.case.state import fold
from recoverykit.errors import MachineError
from recoverykit.pinning import Bundle, read_bundle
from recoverykit.projecting import calendar_of, project_again
from recoverykit.reckoning import decode_reckoned
from recoverykit.settings import Settings
from recoverykit.store.cells import Cell, projection_cells
from recoverykit.store.chain import Sealed, chain_faults, read_sealed
from recoverykit.store.inspection import KeptCase, KeptClient
from recoverykit.store.protocol import Inspection, Projection, Store
from recoverykit.store.rows import client_of, searched_keys, storable, storable_duties
from recoverykit.timekeeping import was_set_back
from recoverykit.values import Json

_HELD = 16
"""How many playbooks are held in memory, read."""

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "its client": ("client_uid", "client_name", "client_folded"),
    "what happened": ("title", "title_folded"),
    "its playbook": ("playbook",),
    "whether it is open": ("state",),
    "what is next": ("next_what", "next_due"),
    "when it was opened": ("opened_at",),
    "when something was last noted": ("updated_at",),
}
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class Kind(StrEnum):
    """What sort of thing was found: damage; lists that are behind the events; or a note of what is no fault."""

    DAMAGE = "damage"
    BEHIND = "behind"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that verifying found. `number` and `version` name case and event, where there is one."""

    kind: Kind
    message: str
    number: int | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True)
class _Read:
    """A case whose chain holds: its events, each None if it was erased, and where it stands by them."""

    kept: KeptCase
    happened: tuple[Happened, ...]


@dataclass
class Verification:
    """One walk through the whole record. `cases` and `events` count what was read so far."""

    store: Store
    settings: Settings
    cases: int = 0
    events: int = 0
    _bundles: dict[str, Bundle | None] = field(default_factory=dict)

    def run(self) -> Iterator[Found]:
        """Everything that is found, one case after the other; only one of them is held at a time."""
        with self.store.inspect() as lying:
            yield from (Found(Kind.DAMAGE, flaw) for flaw in lying.flaws())
            yield from self._all_bundles(lying)
            yield from _all_clients(self.store, lying)
            for one in self._each_case(lying):
                if isinstance(one, Found):
                    yield one
                else:
                    yield from self._of_case(lying, one)

    def rebuild(self) -> int | None:
        """Write anew what is behind: lists of cases whose chain holds, and the names of clients. How many cases it was.

        No event is touched; each case is one transaction. They go by their numbers, as what one shows can follow from
        what an earlier one does. None: the file itself has faults, so nothing was written.
        """
        with self.store.inspect() as lying:
            if any(lying.flaws()):
                return None
        self.store.index_clients()
        number: int | None = 0
        count = 0
        while number is not None:
            with self.store.inspect() as lying:
                number = lying.number_after(number)
                behind = self._behind(lying, lying.case(number)) if number is not None else None
            if behind is not None:
                kept, projection = behind
                self.store.rewrite(kept.uid, projection, expected_version=kept.version)
                count += 1
        return count

    def _behind(self, lying: Inspection, kept: KeptCase) -> tuple[KeptCase, Projection] | None:
        """A case whose lists are behind, with what they should show."""
        if any(chain_faults(kept.uid, kept.sealed, kept.version)):
            return None
        read = _read(kept)
        if isinstance(read, Found) or any(self._names(read)):
            return None
        if all(one.kind is not Kind.BEHIND for one in self._lists(lying, read)):
            return None
        return kept, self._projection(lying, read)

    def _each_case(self, lying: Inspection) -> Iterator[KeptCase | Found]:
        number = 0
        try:
            last = lying.last_number()
            while True:
                before, found = number, lying.number_after(number)
                if missing := _gap(before, last if found is None else found - 1):
                    yield missing
                if found is None:
                    return
                number = found
                try:
                    yield lying.case(number)
                except MachineError:
                    yield Found(Kind.DAMAGE, f"Case {number} cannot be read: the file is damaged there.", number)
        except MachineError:
            yield Found(
                Kind.DAMAGE, f"Behind case {number} the list of cases cannot be read: the file is damaged there."
            )

    def _of_case(self, lying: Inspection, kept: KeptCase) -> Iterator[Found]:
        self.cases += 1
        self.events += len(kept.sealed)
        broken = [
            _damage(kept, fault.version, fault.problem) for fault in chain_faults(kept.uid, kept.sealed, kept.version)
        ]
        read = _read(kept) if not broken else None
        if isinstance(read, Found):
            broken, read = [read], None
        yield from broken
        if read is None:
            return
        named = list(self._names(read))
        yield from named
        yield from _clock_notes(read)
        if not named:
            yield from self._lists(lying, read)

    def _names(self, read: _Read) -> Iterator[Found]:
        """Playbooks and clients that the events name, and that are not there."""
        for version, one in enumerate(read.happened, start=1):
            match one.event:
                case CaseOpened(_, sha256) | PlaybookChosen(_, sha256) if self._bundle(sha256) is None:
                    yield _damage(read.kept, version, f"its playbook, kept under {sha256[:12]}, is missing or damaged.")
                case ClientLinked(client, name) if self._client(client) is None:
                    yield _damage(read.kept, version, f"its client, {name}, is not on record.")

    def _lists(self, lying: Inspection, read: _Read) -> Iterator[Found]:
        """What lists show, beside what the events give."""
        number = read.kept.number
        if not read.happened or read.happened[0].event is None:
            return
        wrong = _differing(read.kept.columns, _times(read.kept.sealed))
        try:
            projection = self._projection(lying, read)
        except MachineError as error:
            yield Found(Kind.DAMAGE, f"Case {number}: where it stands cannot be worked out. {error.message}", number)
            return
        except Exception as error:  # noqa: BLE001 - events put there by hand can hold anything
            what = f"Case {number}: where it stands cannot be worked out from its events ({type(error).__name__})."
            yield Found(Kind.DAMAGE, what, number)
            return
        wrong += _differing(read.kept.columns, projection_cells(projection))
        if read.kept.owed is not None and read.kept.owed != storable_duties(projection.owed or ()):
            wrong.append("what is owed")
        if self._misreckoned(read, projection):
            wrong.append("its deadlines")
        if wrong:
            listed = wrong[0] if len(wrong) == 1 else f"{', '.join(wrong[:-1])} and {wrong[-1]}"
            yield Found(Kind.BEHIND, f"Case {number}: lists do not show {listed} as its events give it.", number)

    def _projection(self, lying: Inspection, read: _Read) -> Projection:
        """What lists should show: as it was worked out when the last event was added that changes them."""
        state = fold(read.happened)
        bundle = self._bundle(state.bundle)
        if bundle is None:
            raise MachineError("Its playbook is missing.")
        owner = self.store.client(state.client.client) if state.client else None
        earlier = lying.earlier(owner.uid, read.kept.number) if owner else 0
        history = History(tuple(EarlierCase(0, "", "", _LONG_AGO) for _ in range(min(earlier, 2))))
        shown = project_again(bundle.playbook, read.happened, history, self.settings)
        if owner is not None and owner.uid != shown.client_uid:
            shown = replace(shown, client_uid=owner.uid, client_name=owner.name)
        return shown

    def _misreckoned(self, read: _Read, projection: Projection) -> bool:
        """Whether what was reckoned for it differs from what is reckoned now, by the same calendar."""
        kept = read.kept.columns.get("deadlines")
        calendar = calendar_of(self.settings, fold(read.happened))
        reckoned = decode_reckoned(str(kept or ""), calendar)
        return bool(reckoned) and reckoned != decode_reckoned(projection.deadlines, calendar)

    def _all_bundles(self, lying: Inspection) -> Iterator[Found]:
        try:
            for sha256 in lying.bundles():
                if self._bundle(sha256) is None:
                    yield Found(Kind.DAMAGE, f"The playbook kept under {sha256[:12]} is not what was recorded.")
        except MachineError:
            yield Found(Kind.DAMAGE, "The list of playbooks cannot be read: the file is damaged there.")

    def _bundle(self, sha256: str) -> Bundle | None:
        """The bundle of that hash, or None if it is missing or damaged."""
        if sha256 not in self._bundles:
            if len(self._bundles) >= _HELD:
                self._bundles.clear()
            try:
                self._bundles[sha256] = read_bundle(self.store.bundle(sha256))
            except MachineError:
                self._bundles[sha256] = None
        return self._bundles[sha256]

    def _client(self, uid: str) -> Client | None:
        try:
            return self.store.client(uid)
        except MachineError:
            return None


def _damage(kept: KeptCase, version: int, problem: str) -> Found:
    return Found(Kind.DAMAGE, f"Case {kept.number}, event {version}: {problem}", kept.number, version)


def _gap(before: int, last: int) -> Found | None:
    """No number is ever left out: the cases between are gone."""
    if last <= before:
        return None
    first = before + 1
    return Found(Kind.DAMAGE, f"Case {first} is missing." if first == last else f"Cases {first} to {last} are missing.")


def _read(kept: KeptCase) -> _Read | Found:
    """The events of a case whose chain holds, or what is wrong with the first that cannot be read."""
    happened: list[Happened] = []
    for one in kept.sealed:
        version = one.link.version
        try:
            event = read_sealed(one)
            read: Event | None = None if event.body is None else from_body(event.kind, event.body)
        except Exception as error:  # noqa: BLE001 - an event put there by hand can hold anything
            why = f": {error}." if isinstance(error, ValueError) else "."
            return _damage(kept, version, f"it cannot be read{why}")
        if version == 1 and not isinstance(read, CaseOpened | None):
            return _damage(kept, 1, "it is not the opening of a case.")
        happened.append(Happened(read, event.occurred_at, event.recorded_at))
    return _Read(kept, tuple(happened)) if happened else _damage(kept, 1, "it is missing.")


def _times(sealed: tuple[Sealed, ...]) -> dict[str, Cell]:
    return {"opened_at": sealed[0].link.recorded_at, "updated_at": sealed[-1].link.recorded_at}


def _differing(kept: Mapping[str, Cell], wanted: Mapping[str, Cell]) -> list[str]:
    """The parts of a list, in words, that are kept otherwise than they should be."""
    return [
        words
        for words, names in _COLUMNS.items()
        if any(name in wanted and kept.get(name) != wanted[name] for name in names)
    ]


def _clock_notes(read: _Read) -> Iterator[Found]:
    """Where a clock was set back between two events: no fault, their order is that of their versions."""
    for version, (before, one) in enumerate(zip(read.happened, read.happened[1:], strict=False), start=2):
        if was_set_back(one.recorded_at, before.recorded_at):
            number = read.kept.number
            times = (
                f"at {one.recorded_at:%Y-%m-%d %H:%M}, event {version - 1} at {before.recorded_at:%Y-%m-%d %H:%M} UTC"
            )
            what = f"Case {number}, event {version}: it was noted {times}. A clock was set back; the order is right."
            yield Found(Kind.NOTE, what, number, version)


def _all_clients(store: Store, lying: Inspection) -> Iterator[Found]:
    try:
        for kept in lying.clients():
            yield from _of_client(store, kept)
    except MachineError:
        yield Found(Kind.DAMAGE, "The list of clients cannot be read: the file is damaged there.")


def _of_client(store: Store, kept: KeptClient) -> Iterator[Found]:
    who = f"Client {kept.name}"
    if not _is_client(kept):
        yield Found(Kind.DAMAGE, f"{who}: what is kept of them cannot be read.")
        return
    client = client_of(kept.uid, kept.name, kept.text)
    names = searched_keys(client) if kept.merged_into is None else frozenset()
    for key in sorted(kept.keys - names):
        yield Found(Kind.BEHIND, f"{who}: they are found under “{key}”, which is none of their names.")
    for key in sorted(names - kept.keys):
        if store.client_by_key(key) is None:
            yield Found(Kind.BEHIND, f"{who}: they are not found under “{key}”.")
    if kept.merged_into is not None:
        other = store.client(kept.uid)
        if other is None or other.uid == kept.uid or other.uid != kept.merged_into:
            yield Found(Kind.DAMAGE, f"{who}: they are part of a client who is not on record.")
        elif kept.name not in {storable(name) for name in (other.name, *other.aliases)}:
            yield Found(Kind.DAMAGE, f"{who}: they are part of {other.name}, who does not know that name.")


def _is_client(kept: KeptClient) -> bool:
    """Whether the text of a client has the shape in which clients are written."""
    try:
        body = cast("Json", json.loads(kept.text))
    except (ValueError, RecursionError):
        return False
    if not isinstance(body, dict) or not isinstance(body.get("name"), str):
        return False
    aliases, people = body.get("aliases"), body.get("people")
    if not isinstance(aliases, list) or not isinstance(people, list) or storable(str(body["name"])) != kept.name:
        return False
    parts = [value for one in people if isinstance(one, dict) for value in one.values()]
    whole = all(isinstance(one, dict) for one in people)
    return whole and all(isinstance(one, str) for one in (*aliases, *parts, body.get("zone"), body.get("country")))
