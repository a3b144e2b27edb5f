"""`client list|show|merge`: whom the cases concern."""

from __future__ import annotations

from dataclasses import replace

from recoverykit.case.client import Client, client_key
from recoverykit.cli.door import safe
from recoverykit.cli.reporters import case_json, case_lines, say, say_json
from recoverykit.cli.session import Session
from recoverykit.errors import Status, UsageError
from recoverykit.settings import zone_known
from recoverykit.store.protocol import Store
from recoverykit.values import Json
from recoverykit.workdays import business_calendar_known


def list_clients(*, as_json: bool) -> Status:
    """All clients by name."""
    session = Session()
    with session.existing() as store:
        clients = store.clients()
        counts = {one.uid: len(store.cases(client_uid=one.uid)) for one in clients}
    if as_json:
        say_json({"clients": [{**_json(one), "cases": counts[one.uid]} for one in clients]})
        return Status.OK
    if not clients:
        say("There is no client yet. The first comes with the first case: recover start")
    for one in clients:
        count = counts[one.uid]
        people = ", ".join(person.name for person in one.people)
        say(f"{one.name} ({count} {'case' if count == 1 else 'cases'}){f': {people}' if people else ''}")
    return Status.OK


def show(wanted: str, country: str | None, zone: str | None, *, as_json: bool) -> Status:
    """One client with people and cases; `country` and `zone` are put right on the way."""
    session = Session()
    if country and not business_calendar_known(country):
        raise UsageError(f"No calendar of {country!r} is known.", "Use a code such as DE, GB-SCT or US-NY.")
    if zone and not zone_known(zone):
        raise UsageError(f"There is no time zone {zone!r}.", "Use a name such as America/New_York.")
    with session.existing() as store:
        client = find_client(store, wanted)
        if country or zone:
            client = replace(client, country=country or client.country, zone=zone or client.zone)
            store.save_client(client)
            _relink(session, store, client)
        rows = store.cases(client_uid=client.uid)
    if as_json:
        say_json({"client": _json(client), "cases": [case_json(one) for one in rows]})
        return Status.OK
    say(client.name + (f", also {', '.join(client.aliases)}" if client.aliases else ""))
    say(f"Country {client.country or session.settings.country}, time zone {client.zone or session.settings.zone.key}")
    for person in client.people:
        say(", ".join(part for part in (person.name, person.role, person.reach) if part), indent=2)
    for line in case_lines(rows, session.clock()):
        print(safe(line))
    return Status.OK


def _relink(session: Session, store: Store, client: Client) -> None:
    """Open cases of the client reckon in the new country and zone from now on."""
    from recoverykit.case.events import ClientLinked
    from recoverykit.recording import CaseFile

    for row in store.cases(state="open", client_uid=client.uid):
        case = CaseFile.load(store, session.clock, session.settings, row)
        case.record(ClientLinked(client.uid, client.name, client.zone, client.country))


def merge(keep: str, drop: str) -> Status:
    """Make one client of two."""
    session = Session()
    with session.existing() as store:
        kept, dropped = find_client(store, keep), find_client(store, drop)
        if kept.uid == dropped.uid:
            raise UsageError(f"{keep!r} and {drop!r} are one client already: {kept.name}.")
        merged = store.merge_clients(kept.uid, dropped.uid)
        _relink(session, store, merged)
    say(f"{dropped.name} is now part of {merged.name}, with all its cases and people.")
    return Status.OK


def find_client(store: Store, wanted: str) -> Client:
    """The client of a name or an unambiguous part of it. Raises UsageError with the candidates."""
    exact = store.client_by_key(client_key(wanted))
    if exact is not None:
        return exact
    part = wanted.casefold().strip()
    clients = store.clients()
    found = [one for one in clients if part and any(part in name.casefold() for name in _names(one))]
    if len(found) == 1:
        return found[0]
    listed = "\n".join(f"  {one.name}" for one in (found or clients)[:8])
    if found:
        raise UsageError(f"{wanted!r} fits several clients:\n{listed}", "Write more of the name.")
    raise UsageError(f"There is no client {wanted!r}." + (f" There are:\n{listed}" if listed else ""))


def _names(client: Client) -> tuple[str, ...]:
    return (client.name, *client.aliases, *(person.name for person in client.people))


def _json(client: Client) -> dict[str, Json]:
    people: list[Json] = [
        {"name": one.name, "role": one.role, "reach": one.reach, "salutation": one.salutation} for one in client.people
    ]
    return {
        "uid": client.uid,
        "name": client.name,
        "aliases": list(client.aliases),
        "people": people,
        "country": client.country,
        "time_zone": client.zone,
    }
