"""What lists show of a case: worked out from its events whenever one is added, so that nobody has to read them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from recoverykit.case.engine import Engine
from recoverykit.case.events import Drafted, FindingLeft, Happened, Noted, Reworded, WentOn, Written
from recoverykit.case.gates import History
from recoverykit.case.state import CaseState, fold
from recoverykit.errors import MachineError
from recoverykit.playbook.model import Playbook
from recoverykit.promises import owed, still_open, waits_until
from recoverykit.reckoning import encode_reckoned
from recoverykit.settings import Settings, zone_known
from recoverykit.store.protocol import Duty, Projection
from recoverykit.values import Person
from recoverykit.workdays import Calendar, Reckoned

PAPERS = (Drafted, Reworded, FindingLeft, Written, WentOn, Noted)
"""Events that change nothing of what is owed, so that lists need not be brought up to date."""


def calendar_of(settings: Settings, state: CaseState, reckoned: Reckoned | None = None) -> Calendar:
    """The calendar of the client of a case, with what was reckoned by it before.

    Raises MachineError if the record names a time zone that does not exist.
    """
    link = state.client
    if link is not None and link.zone and not zone_known(link.zone):
        raise MachineError(
            f"The record is damaged: it puts {link.name} in the time zone {link.zone}, which there is not.",
            "What else is wrong with it: recover store verify",
        )
    calendar = settings.calendar(zone=link.zone if link else "", country=link.country if link else "")
    return replace(calendar, reckoned=reckoned)


def project_again(playbook: Playbook, happened: Sequence[Happened], history: History, settings: Settings) -> Projection:
    """What lists show of a case that is on record: as it was worked out when the last event that changes them was
    added, by what is known of the client now."""
    count = len(happened)
    while count > 1 and isinstance(happened[count - 1].event, PAPERS):
        count -= 1
    at = happened[count - 1].recorded_at.astimezone(settings.zone)
    return project(playbook, fold(happened[:count]), history, settings, at)


def project(playbook: Playbook, state: CaseState, history: History, settings: Settings, now: datetime) -> Projection:
    """What lists show of a case that stands like this."""
    # Reckoned anew, so that only what still counts is kept.
    calendar = calendar_of(settings, state, {})
    engine = Engine(playbook, state, calendar, now, settings.zone)
    dated = [one for one in owed(engine, history) if one.due is not None]
    first = dated[0] if dated and state.closed is None else None
    link = state.client
    return Projection(
        client_uid=link.client if link else "",
        client_name=link.name if link else "",
        title=engine.sentences.said("what_happened")[:200],
        playbook=state.playbook,
        state="open" if state.closed is None else "mistake" if state.closed.mistake else "closed",
        next_what=first.words if first else "",
        next_due=first.due if first else None,
        deadlines=encode_reckoned(calendar),
        owed=_duties(engine, history),
    )


def _duties(engine: Engine, history: History) -> tuple[Duty, ...]:
    """All that is owed, also what is not chased while one waits for a silent client: from then on it is."""
    waits = waits_until(engine)
    now = {one.id for one in owed(engine, history)}
    sender = engine.state.value("sender")
    answers = engine.state.owner.to.name if engine.state.owner else sender.name if isinstance(sender, Person) else ""
    return tuple(
        Duty(
            one.id,
            one.words,
            one.who,
            one.who or answers,
            one.due,
            one.promised,
            None if one.id in now else waits,
            one.document,
        )
        for one in still_open(engine, history)
    )
