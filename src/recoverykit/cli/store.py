"""`store verify`: whether the record is what was recorded."""

from __future__ import annotations

import sys

from recoverykit.cli.door import safe
from recoverykit.cli.reporters import say, say_json
from recoverykit.cli.session import Session
from recoverykit.errors import Status
from recoverykit.values import Json
from recoverykit.verifying import Found, Kind, Verification

_ADVICE = {
    Kind.DAMAGE: "What is damaged cannot be mended here. Change nothing in the file; bring back a copy of it.",
    Kind.BEHIND: "What lists show can be written anew from the events: recover store verify --rebuild",
}


def verify(*, rebuild: bool, as_json: bool) -> Status:
    """Verify the whole record; with `rebuild`, first write anew what lists show. Findings are status 1."""
    session = Session()
    with session.existing() as store:
        rebuilt = Verification(store, session.settings).rebuild() if rebuild else 0
        verification = Verification(store, session.settings)
        kinds: set[Kind] = set()
        listed: list[Json] = []
        if rebuild:
            told = "nothing, as the file itself has faults" if rebuilt is None else _counted(rebuilt, "case")
            print(f"Written anew for the lists: {told}.", file=sys.stderr)
        for found in verification.run():
            kinds.add(found.kind)
            if as_json:
                listed.append(_json(found))
            else:
                print(safe(found.message), flush=True)
    sound = not kinds & {Kind.DAMAGE, Kind.BEHIND}
    counts = f"{_counted(verification.cases, 'case')}, {_counted(verification.events, 'event')}"
    if as_json:
        counted: dict[str, Json] = {"cases": verification.cases, "events": verification.events, "rebuilt": rebuilt}
        say_json({"sound": sound, **counted, "found": listed})
    elif sound:
        say(f"{counts}: all as recorded.")
    else:
        for kind, advice in _ADVICE.items():
            if kind in kinds:
                print(advice, file=sys.stderr)
    return Status.OK if sound else Status.FINDINGS


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def _json(found: Found) -> Json:
    return {"kind": str(found.kind), "case": found.number, "event": found.version, "message": found.message}
