"""What stands in calendars: what is owed, and for a while what was. Pure.

A calendar takes an entry for a newer version of one that it has if the name (UID) is the same and the number of the
version (SEQUENCE) is higher. So what was written once is remembered, and held against what is owed now.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from recoverykit.frozen import dataclass
from recoverykit.store.protocol import OwedRow
from recoverykit.store.rows import folded

SHOWN_GONE = timedelta(days=30)
"""How long an entry still says that it is done or cancelled; a calendar that is not read in that time keeps it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a case owes or has owed. Moments are aware and in UTC.

    `key` names it within its case, `owner` does it. `sequence` counts its versions, the last of `changed`. `lost` is
    the last `due` that it had, where it has none any more. `gone` is when it was found to be owed no more, `kept` when
    it was kept, if it was.
    """

    case_uid: str
    key: str
    number: int
    client: str
    what: str
    owner: str
    promised: bool
    due: datetime | None
    sequence: int
    changed: datetime
    lost: datetime | None = None
    gone: datetime | None = None
    kept: datetime | None = None

    @property
    def told(self) -> tuple[object, ...]:
        """All that makes another version of it if it changes."""
        return (self.number, self.client, self.what, self.owner, self.promised, self.due)


def take_up(
    known: Iterable[Entry],
    rows: Sequence[OwedRow],
    now: datetime,
    *,
    first: Callable[[str], int],
    kept: Callable[[str], Mapping[str, datetime]],
) -> tuple[Entry, ...]:
    """The entries that have to be remembered anew, as `rows` is all that is owed at `now`.

    `first` gives the first sequence of an entry of a case, `kept` what was kept in a case, by key; each is asked only
    about cases where something came or went.
    """
    before = {(one.case_uid, one.key): one for one in known}
    newer: list[Entry] = []
    for row in rows:
        old = before.pop((row.case_uid, row.duty.key), None)
        new = _entry(row, old.sequence + 1 if old else first(row.case_uid), now)
        if old is None or old.gone is not None or old.told != new.told:
            newer.append(replace(new, lost=(old.due or old.lost) if old and new.due is None else None))
    for old in before.values():
        if old.gone is None:
            done = kept(old.case_uid).get(old.key)
            newer.append(replace(old, sequence=old.sequence + 1, changed=now, gone=now, kept=done))
        elif not is_shown(old, now) and old.what:
            newer.append(_without_words(old))
    return tuple(newer)


def _entry(row: OwedRow, sequence: int, now: datetime) -> Entry:
    duty = row.duty
    return Entry(
        case_uid=row.case_uid,
        key=duty.key,
        number=row.number,
        client=row.client_name,
        what=duty.what,
        owner=duty.owner,
        promised=duty.promised,
        due=duty.due,
        sequence=sequence,
        changed=now,
    )


def _without_words(old: Entry) -> Entry:
    """What is left of an entry that is shown no more: its sequence, in case that it comes back."""
    return replace(old, client="", what="", owner="")


def is_shown(entry: Entry, now: datetime) -> bool:
    """Whether an entry still stands in calendars: what is owed does, what is gone does for a while."""
    return entry.gone is None or now - entry.gone <= SHOWN_GONE


def chosen(
    entries: Iterable[Entry], now: datetime, *, cases: frozenset[str] | None = None, owner: str = ""
) -> tuple[Entry, ...]:
    """Those that are shown, the soonest due first: of these cases (uids), and by somebody whose name has `owner` in it,
    whatever its case."""
    found = [
        one
        for one in entries
        if is_shown(one, now) and (cases is None or one.case_uid in cases) and folded(owner) in folded(one.owner)
    ]
    return tuple(sorted(found, key=lambda one: (one.due is None, one.due or now, one.number, one.key)))
