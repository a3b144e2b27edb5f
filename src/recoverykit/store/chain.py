"""The chain: each event is bound to all events before it, and to a salted hash of its content.

Content may be erased and the chain still verifies. It shows damage and careless edits; it proves nothing against the
owner of the file, who can compute it anew. Pure: salts come in as arguments, faults go out as values.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import cast

from recoverykit.frozen import dataclass
from recoverykit.store.protocol import NewEvent, RecordedEvent
from recoverykit.values import Json

SALT_BYTES = 16
_GENESIS = "recoverykit case 1"


@dataclass(frozen=True, slots=True)
class Link:
    """One event in its chain. Moments are texts of `encode_moment`, hashes are 64 hexadecimal digits."""

    version: int
    kind: str
    occurred_at: str
    recorded_at: str
    payload_hash: str
    previous_hash: str
    hash: str


@dataclass(frozen=True, slots=True)
class Payload:
    """The content of an event: canonical JSON, and the salt that keeps its hash from being guessed."""

    salt: bytes
    text: str


@dataclass(frozen=True, slots=True)
class Sealed:
    """A link with its content; `payload` is None once it has been erased."""

    link: Link
    payload: Payload | None


@dataclass(frozen=True, slots=True)
class ChainFault:
    """Where a chain does not verify. `problem` completes "Case 7 is damaged at event 3:"."""

    version: int
    problem: str


def encode_moment(moment: datetime) -> str:
    """ISO 8601 in UTC, of a fixed width, so that the order of texts is the order of time. ValueError if naive."""
    if moment.utcoffset() is None:
        raise ValueError("a moment on record needs its time zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def decode_moment(text: str) -> datetime:
    """What `encode_moment` wrote, in UTC. ValueError for anything else."""
    moment = datetime.fromisoformat(text)
    if moment.utcoffset() is None:
        raise ValueError("a moment on record has no time zone")
    # At the edges of the calendar a moment has no name in other time zones.
    if not date.min.year < moment.year < date.max.year:
        raise ValueError("a moment on record lies beyond the calendar")
    return moment.astimezone(UTC)


def canonical_json(value: Json | Mapping[str, Json]) -> str:
    """The one JSON text of a value: sorted keys, no spaces, nothing escaped that need not be.

    Raises ValueError for NaN and infinity.
    """
    plain = dict(value) if isinstance(value, Mapping) else value
    text = json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    # A terminal hands over broken bytes as lone surrogates; they have no UTF-8, but JSON can escape them.
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def payload_hash(payload: Payload) -> str:
    """sha256(salt || text), in hexadecimal digits."""
    return hashlib.sha256(payload.salt + payload.text.encode("utf-8")).hexdigest()


def genesis(uid: str) -> str:
    """The hash on which the first event of case `uid` chains."""
    return _digest([_GENESIS, uid])


def seal(uid: str, event: NewEvent, *, version: int, previous_hash: str, recorded_at: datetime, salt: bytes) -> Sealed:
    """Bind `event` as number `version` of case `uid` to the event before it.

    `salt` is SALT_BYTES random bytes. Raises ValueError for a naive moment, a wrong salt and a body without JSON.
    """
    if len(salt) != SALT_BYTES:
        raise ValueError(f"a salt has {SALT_BYTES} bytes")
    payload = Payload(salt, canonical_json(event.body))
    unbound = Link(
        version=version,
        kind=event.kind,
        occurred_at=encode_moment(event.occurred_at),
        recorded_at=encode_moment(recorded_at),
        payload_hash=payload_hash(payload),
        previous_hash=previous_hash,
        hash="",
    )
    return Sealed(_bound(uid, unbound), payload)


def seal_all(
    uid: str,
    events: Sequence[NewEvent],
    *,
    last: tuple[int, str],
    recorded_at: datetime,
    new_salt: Callable[[int], bytes],
) -> tuple[Sealed, ...]:
    """Bind events behind `last`: version and hash of the last one, (0, genesis(uid)) at first.

    `new_salt` gives that many random bytes. Raises ValueError as `seal` does.
    """
    sealed: list[Sealed] = []
    version, previous = last
    for event in events:
        salt = new_salt(SALT_BYTES)
        one = seal(uid, event, version=version + 1, previous_hash=previous, recorded_at=recorded_at, salt=salt)
        sealed.append(one)
        version, previous = one.link.version, one.link.hash
    return tuple(sealed)


def verify_payload(link: Link, payload: Payload | None) -> ChainFault | None:
    """The fault in the content of one event. Erased content is none."""
    if payload is None or payload_hash(payload) == link.payload_hash:
        return None
    return ChainFault(link.version, "its content is not what was recorded.")


def verify_chain(uid: str, sealed: Sequence[Sealed], length: int) -> ChainFault | None:
    """The first fault in the chain of case `uid`, which should have `length` events."""
    return next(chain_faults(uid, sealed, length), None)


def chain_faults(uid: str, sealed: Sequence[Sealed], length: int) -> Iterator[ChainFault]:
    """Every fault in the chain of case `uid`, which should have `length` events, in the order of the events."""
    previous, expected = genesis(uid), 1
    for link, payload in ((one.link, one.payload) for one in sealed):
        if link.version < expected or link.version > max(length, expected):
            yield ChainFault(link.version, "it was not put there by recover.")
            continue
        follows = link.previous_hash == previous
        if link.version > expected:
            yield _missing(expected, link.version - 1)
        elif not follows:
            yield ChainFault(link.version, "it does not follow from the event before it.")
        if _bound(uid, link).hash != link.hash:
            yield ChainFault(link.version, "it is not what was recorded.")
        elif fault := verify_payload(link, payload):
            yield fault
        previous, expected = link.hash, link.version + 1
    if expected <= length:
        yield _missing(expected, length)
    elif expected > length + 1:
        yield ChainFault(length + 1, "it was not put there by recover.")


def _missing(first: int, last: int) -> ChainFault:
    return ChainFault(first, "it is missing." if first == last else f"it is missing, and all up to event {last}.")


def read_chain(uid: str, sealed: Sequence[Sealed], length: int) -> tuple[RecordedEvent, ...] | ChainFault:
    """The events of a chain, or its first fault."""
    if fault := verify_chain(uid, sealed, length):
        return fault
    events: list[RecordedEvent] = []
    for one in sealed:
        try:
            events.append(read_sealed(one))
        except (ValueError, OverflowError, RecursionError):
            return ChainFault(one.link.version, "it cannot be read.")
    return tuple(events)


def read_sealed(sealed: Sealed) -> RecordedEvent:
    """One event with its content read. Raises ValueError, OverflowError or RecursionError for what none is."""
    link = sealed.link
    body: dict[str, Json] | None = None
    if sealed.payload is not None:
        decoded = cast("Json", json.loads(sealed.payload.text))
        if not isinstance(decoded, dict):
            raise ValueError("the content of an event is an object")
        body = decoded
    occurred_at, recorded_at = decode_moment(link.occurred_at), decode_moment(link.recorded_at)
    return RecordedEvent(link.version, link.kind, occurred_at, recorded_at, body, link.hash)


def _bound(uid: str, link: Link) -> Link:
    parts: list[Json] = [
        link.previous_hash,
        uid,
        link.version,
        link.kind,
        link.occurred_at,
        link.recorded_at,
        link.payload_hash,
    ]
    return replace(link, hash=_digest(parts))


def _digest(parts: list[Json]) -> str:
    # JSON keeps the borders between the parts: ["ab", "c"] and ["a", "bc"] must differ.
    return hashlib.sha256(canonical_json(parts).encode("utf-8")).hexdigest()
