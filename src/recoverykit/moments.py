"""A moment: a day, or a day and a time, as clocks show them somewhere."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from recoverykit.frozen import dataclass
from recoverykit.workdays import at_clock

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or a day and a time to the minute, as clocks show them in the IANA time zone `zone`.

    `time` is None where only the day is known. Seconds are cut off; they could not be kept. `edge` is "by", "after",
    "on" or "before" where that was said ("by 9:00", "after five", "on Friday at 10", "before Friday"), else empty.
    """

    day: date
    time: time | None
    zone: str
    edge: str = ""

    def __post_init__(self) -> None:
        if self.time is not None:
            object.__setattr__(self, "time", self.time.replace(second=0, microsecond=0, tzinfo=None, fold=0))

    @classmethod
    def of(cls, instant: datetime, zone: str) -> Moment:
        """What clocks in `zone` show at the aware `instant`."""
        local = instant.astimezone(ZoneInfo(zone))
        return cls(local.date(), local.time(), zone)

    def instant(self) -> datetime:
        """The aware moment, in `zone`, by which it has come. A day alone, and what comes after a time, lasts until
        23:59:59; what comes before a day, until the end of the one before it. Of a time that comes twice, the first."""
        if self.edge == "before" and self.time is None and self.day > date.min:
            return at_clock(self.day - timedelta(days=1), time(23, 59, 59), ZoneInfo(self.zone))
        last = self.time is None or self.edge == "after"
        return at_clock(self.day, time(23, 59, 59) if last or self.time is None else self.time, ZoneInfo(self.zone))

    def elsewhere(self, zone: str) -> Moment:
        """The same moment as clocks in another zone show it; a day alone stays."""
        if self.time is None or zone == self.zone:
            return self
        there = Moment.of(at_clock(self.day, self.time, ZoneInfo(self.zone)), zone)
        return Moment(there.day, there.time, zone, self.edge)

    def encode(self) -> str:
        """The moment as it is kept: "2026-11-26T17:00[Europe/London]", or "2026-11-26[Europe/London]", and its edge
        behind a blank."""
        clock = "" if self.time is None else f"T{self.time:%H:%M}"
        return f"{self.day.isoformat()}{clock}[{self.zone}]{f' {self.edge}' if self.edge else ''}"

    @classmethod
    def decode(cls, text: str) -> Moment:
        """Decode what `encode` made. Raises ValueError for anything else, and for zones that do not exist."""
        found = _ENCODED.fullmatch(text)
        if found is None:
            raise ValueError(f"this is no moment: {safely_shown(text)}")
        try:
            ZoneInfo(found["zone"])
        # A zone that is a folder or a broken file gives OSError, one that is not there KeyError.
        except (KeyError, OSError) as error:
            raise ValueError(f"there is no time zone {safely_shown(found['zone'])}") from error
        clock = time.fromisoformat(found["time"]) if found["time"] else None
        return cls(date.fromisoformat(found["day"]), clock, found["zone"], found["edge"] or "")


_ENCODED = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:T(?P<time>\d\d:\d\d))?\[(?P<zone>[A-Za-z][\w+-]*(?:/[\w+-]+)*)\]"
    r"(?: (?P<edge>by|after|on|before))?",
    re.ASCII,
)


def short(moment: Moment, now: datetime | None = None) -> str:
    """The moment as it is echoed: "Thu 26 Nov, 17:00". The year is added unless it is the year of `now`."""
    day = moment.day
    words = f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]}"
    if now is None or now.astimezone(ZoneInfo(moment.zone)).year != day.year:
        words += f" {day.year}"
    edge = f"{moment.edge} " if moment.edge not in ("", "on") else ""
    return f"{edge}{words}" if moment.time is None else f"{words}, {edge}{moment.time:%H:%M}"


def safely_shown(text: str) -> str:
    """Typed text made safe to show: nothing that does not print, and at most 40 characters."""
    kept = " ".join("".join(mark if mark.isprintable() else " " for mark in text).split())
    return kept if len(kept) <= 40 else f"{kept[:39]}…"
