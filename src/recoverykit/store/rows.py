"""What every store does alike: fold text for searching, encode clients, say what is wrong. Pure."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC
from typing import cast

from recoverykit.case.client import Client
from recoverykit.errors import RecordConflictError
from recoverykit.store.chain import ChainFault, canonical_json
from recoverykit.store.protocol import CaseRow, Duty, Projection, RecordDamagedError, RecordMissingError
from recoverykit.values import Json, Person

STATES = frozenset({"open", "closed", "mistake"})
_PERSON_PARTS = ("name", "role", "firm", "reach", "salutation")


def folded(text: str) -> str:
    """Text as it is searched: "Café" is found by "CAFÉ", however the accent was typed."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


def storable(text: str) -> str:
    """Text without the lone surrogates of broken terminal input, which have no UTF-8."""
    return text.encode("utf-8", "replace").decode("utf-8")


def storable_projection(projection: Projection) -> Projection:
    """The projection as it is kept. Raises ValueError for an unknown state or a naive moment."""
    if projection.state not in STATES:
        raise ValueError(f"a case is never {projection.state!r}")
    due = projection.next_due
    if due is not None and due.utcoffset() is None:
        raise ValueError("a moment on record needs its time zone")
    return replace(
        projection,
        client_name=storable(projection.client_name),
        title=storable(projection.title),
        next_what=storable(projection.next_what),
        next_due=due and due.astimezone(UTC),
        owed=None if projection.owed is None else storable_duties(projection.owed),
    )


def storable_duties(duties: tuple[Duty, ...]) -> tuple[Duty, ...]:
    """Duties as they are kept: each key once, by its order. Raises ValueError for a naive moment."""
    if any(at is not None and at.utcoffset() is None for one in duties for at in (one.due, one.since)):
        raise ValueError("a moment on record needs its time zone")
    kept = {
        storable(one.key): Duty(
            storable(one.key),
            storable(one.what),
            storable(one.who),
            storable(one.owner),
            one.due and one.due.astimezone(UTC),
            one.promised,
            one.since and one.since.astimezone(UTC),
            storable(one.document),
        )
        for one in duties
    }
    return tuple(kept[key] for key in sorted(kept))


def projection_of(row: CaseRow) -> Projection:
    """The projection that a row was written from."""
    return Projection(
        client_uid=row.client_uid,
        client_name=row.client_name,
        title=row.title,
        playbook=row.playbook,
        state=row.state,
        next_what=row.next_what,
        next_due=row.next_due,
        deadlines=row.deadlines,
    )


def client_text(client: Client) -> str:
    """A client as canonical JSON, without its uid."""
    people: list[Json] = [{part: getattr(person, part) for part in _PERSON_PARTS} for person in client.people]
    aliases: list[Json] = list(client.aliases)
    return canonical_json(
        {"name": client.name, "aliases": aliases, "people": people, "zone": client.zone, "country": client.country}
    )


def client_of(uid: str, name: str, text: str) -> Client:
    """The client that `client_text` wrote. Parts that cannot be read are left out; `name` stands in for a lost one."""
    try:
        body = cast("Json", json.loads(text))
    except (ValueError, RecursionError):
        body = None
    if not isinstance(body, dict):
        return Client(uid, name)
    aliases, people = body.get("aliases"), body.get("people")
    return Client(
        uid=uid,
        name=_text(body, "name") or name,
        aliases=tuple(one for one in aliases if isinstance(one, str)) if isinstance(aliases, list) else (),
        people=tuple(_person(one) for one in people if isinstance(one, dict)) if isinstance(people, list) else (),
        zone=_text(body, "zone"),
        country=_text(body, "country"),
    )


def searched_keys(client: Client) -> frozenset[str]:
    """The keys under which a client is indexed. A name of signs only has no key."""
    return client.keys() - {""}


def missing_case() -> RecordMissingError:
    """There is no case of that uid."""
    return RecordMissingError("This case is not on record.", "`recover list` shows the cases that are.")


def missing_client() -> RecordMissingError:
    """There is no client of that uid."""
    return RecordMissingError("This client is not on record.", "`recover client list` shows the clients that are.")


def missing_bundle(sha256: str) -> RecordMissingError:
    """There is no bundle of that hash."""
    message = f"The playbook kept under {sha256[:12]} is not on record."
    return RecordMissingError(message, "See what there is with: recover list")


def already_open(number: int) -> RecordConflictError:
    """The uid of a new case is taken."""
    return RecordConflictError(f"This case is already on record, as number {number}.", "Go on with `recover resume`.")


def moved_on(number: int) -> RecordConflictError:
    """The version of a case is not the expected one."""
    return RecordConflictError(
        f"Somebody else has written to case {number} since it was read. Nothing was recorded now.",
        f"Look at it with `recover show {number}`, then go on with `recover resume {number}`.",
    )


def damaged(number: int, fault: ChainFault) -> RecordDamagedError:
    """The chain of a case does not verify."""
    message = f"Case {number} is damaged at event {fault.version}: {fault.problem}"
    return RecordDamagedError(message, number=number, version=fault.version)


def damaged_bundle(sha256: str) -> RecordDamagedError:
    """A bundle is not what its hash says."""
    return RecordDamagedError(f"The playbook kept under {sha256[:12]} is damaged: it is not what was recorded.")


def _text(body: Mapping[str, Json], part: str) -> str:
    value = body.get(part)
    return value if isinstance(value, str) else ""


def _person(body: Mapping[str, Json]) -> Person:
    return Person(*(_text(body, part) for part in _PERSON_PARTS))
