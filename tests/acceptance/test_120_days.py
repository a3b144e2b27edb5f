"""The real cases over 120 days: what is due on each, where all is kept and where nothing is.

A day is looked at at 10:00, and the reminders also early and late. `tests/golden/days` holds what was due when; it was
read, day by day. RECOVER_UPDATE_GOLDEN=1 writes it anew.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from helpers import Ran, run

from recoverykit.errors import Status
from recoverykit.values import Json
from recoverykit.workdays import Calendar

ROOT = Path(__file__).parents[1]
CASES = ROOT / "examples" / "cases"
GOLDEN = ROOT / "golden" / "days"
DAYS = 120
LONDON = ZoneInfo("Europe/London")
OPENED = {
    "dropped-candidate": datetime(2026, 11, 19, 16, 40, tzinfo=LONDON),
    "gitlab-2017": datetime(2017, 1, 31, 23, 50, tzinfo=LONDON),
    "lost-enquiry": datetime(2026, 11, 21, 10, 0, tzinfo=LONDON),
}
"""When each case is opened, as its file says."""
UNKNOWN = {
    "cause": "a paper note was never entered",
    "lost": "the changes of six hours",
    "restored": "all else from a copy",
    "prevention": "enter each enquiry on one list the same day, from {day}",
}
"""What turns out where something was not known, by its question."""
LETTERS = ("apology-letter", "resolution-plan", "cause-update", "delay-notice", "progress-update")


@dataclass
class Kept:
    """Somebody who keeps everything on its day, as soon as they see it in the morning."""

    done: set[tuple[date, str, str]] = field(default_factory=set)

    def attend_all(self, now: datetime) -> None:
        """Do all that is due today, also what only comes to light while it is done."""
        while rows := [row for row in self._due(now) if self._mark(row, now) not in self.done]:
            self.attend(rows[0], now)
            self.done.add(self._mark(rows[0], now))

    def _due(self, now: datetime) -> list[dict[str, Json]]:
        parts = owed(now)
        return [*parts["overdue"], *parts["today"]]

    def _mark(self, row: Mapping[str, Json], now: datetime) -> tuple[date, str, str]:
        return now.date(), str(row["id"]), str(row["document"])

    def attend(self, row: Mapping[str, Json], now: datetime) -> None:
        """Do one thing that is due."""
        key, stamp = str(row["id"]), now.isoformat()
        following = (now + timedelta(days=7)).strftime("%Y-%m-%d 16:00")
        if key in ("progress-update", "next_contact") and row["document"]:
            if run("update", "1", "-o", "-", now=stamp).status != Status.OK:
                must(run("update", "1", "--next", following, "-o", "-", now=stamp))
            must(run("sent", "1", "progress-update", "--by", "mail", now=stamp))
        elif row["document"] in LETTERS:
            if run("document", "1", str(row["document"]), "-o", "-", now=stamp).status != Status.OK:
                must(run("resume", "1", "--set", f"next_contact={following}", now=stamp))
            must(run("sent", "1", str(row["document"]), "--by", "mail", "--again", now=stamp))
        elif key in UNKNOWN or key in ("find-cause", "find-what-is-gone"):
            name = {"find-cause": "cause", "find-what-is-gone": "lost"}.get(key, key)
            must(run("resume", "1", "--set", f"{name}={UNKNOWN[name].format(day=f'{now:%Y-%m-%d}')}", now=stamp))
        elif key == "follow-up":
            must(run("feedback", "1", "answered", "--by", "call", "--set", "fair_outcome=4", now=stamp))
        elif key == "write-lesson":
            must(run("resume", "1", "--set", "lesson=Ask about the other offer before the start.", now=stamp))
        else:
            must(run("promise", "keep", "1", key, "done as promised", now=stamp))


def must(ran: Ran) -> None:
    """Whatever is done here works."""
    assert ran.status == Status.OK, ran.err


def start(name: str) -> None:
    """Open a case, and send what its file was written for."""
    stamp = OPENED[name].isoformat()
    must(run("config", "time_zone", "Europe/London"))
    must(run("start", "--answers", str(CASES / f"{name}.yaml"), "--json", now=stamp))
    later = (OPENED[name] + timedelta(minutes=20)).isoformat()
    must(run("promise", "keep", "1", "first-contact", "left a message", now=later))
    must(run("sent", "1", "apology-letter", "--by", "mail", now=later))
    must(run("sent", "1", "resolution-plan", "--by", "mail", now=later))


def days(name: str) -> Iterator[date]:
    """The days after that on which a case was opened."""
    yield from (OPENED[name].date() + timedelta(days=ahead) for ahead in range(1, DAYS + 1))


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), LONDON)


def owed(moment: datetime) -> dict[str, list[dict[str, Json]]]:
    """What is owed, by its part."""
    found = run("due", "--json", now=moment.isoformat()).json
    return {
        name: [one for one in rows if isinstance(one, dict)] for name, rows in found.items() if isinstance(rows, list)
    }


def reminded(moment: datetime) -> list[str]:
    """What one is reminded of at a moment."""
    ran = run("remind", "--json", now=moment.isoformat())
    must(ran)
    rows = ran.json["reminders"] if ran.out.strip() else []
    assert isinstance(rows, list)
    return [str(one["what"]) for one in rows if isinstance(one, dict)]


def told(day: date, parts: Mapping[str, list[dict[str, Json]]], heard: int) -> str:
    """A day in a line: what is due on it, and how much is late."""
    today = ", ".join(str(one["id"]) for one in parts["today"]) or "-"
    late = ", ".join(str(one["id"]) for one in parts["overdue"]) or "-"
    return f"{day:%a %d %b %Y}  today: {today}  late: {late}  reminded of: {heard}\n"


def compare(name: str, lines: list[str]) -> None:
    path = GOLDEN / f"{name}.txt"
    text = "".join(lines)
    if os.environ.get("RECOVER_UPDATE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")


@pytest.mark.parametrize("name", OPENED)
def test_where_all_is_kept_nothing_is_ever_late_and_the_case_can_end(name: str) -> None:
    start(name)
    keeper, lines = Kept(), []
    for day in days(name):
        morning = owed(at(day, 7, 55))
        heard = len(reminded(at(day, 10)))
        lines.append(told(day, morning, heard))
        assert not [one for one in morning["overdue"] if at(day, 0) > due(one)], lines[-1]
        keeper.attend_all(at(day, 7, 55))
    compare(f"{name}-kept", lines)
    assert not owed(at(day, 10))["overdue"]
    last = at(day, 10).isoformat()
    for row in [one for part in owed(at(day, 10)).values() for one in part if one["promised"]]:
        keeper.attend(row, at(day, 10))
    closed = run("close", "1", "--outcome", "kept", "--lesson", "Ask about the other offer.", now=last)
    assert closed.status == Status.OK, closed.err


def due(row: Mapping[str, Json]) -> datetime:
    """When something is due."""
    return datetime.fromisoformat(str(row["due"]))


@pytest.mark.parametrize("name", OPENED)
def test_where_nothing_is_kept_nothing_is_forgotten_and_nothing_nags_out_of_hours(name: str) -> None:
    start(name)
    calendar = Calendar(LONDON, "GB-ENG")
    lines: list[str] = []
    missed: set[str] = set()
    for day in days(name):
        assert reminded(at(day, 8, 30)) == []
        parts = owed(at(day, 10))
        late = {str(one["id"]) for one in parts["overdue"]}
        assert missed <= late | {"progress-update"}, f"{day}: forgotten: {missed - late}"
        missed = late | {str(one["id"]) for one in parts["today"]}
        heard = reminded(at(day, 10))
        works = calendar.is_business_day(day)
        assert len(heard) == len(set(heard))
        if works:
            assert {str(one["what"]) for one in (*parts["overdue"], *parts["today"])} <= set(heard), f"{day}"
        else:
            assert heard == []
        assert reminded(at(day, 16)) == []
        assert reminded(at(day, 21)) == []
        lines.append(told(day, parts, len(heard)))
    compare(f"{name}-broken", lines)
