"""Entries as iCalendar: read back by the library, whatever the record holds."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import cast
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar as Read
from icalendar import Component

from recoverykit.calendars.entries import Entry
from recoverykit.calendars.ics import LONGEST, PRODUCT, Kind, Part, calendar_file, calendar_item, name_of, parts_of
from recoverykit.documents.escape import clean
from recoverykit.workdays import Calendar

NOW = datetime(2026, 11, 20, 16, 10, tzinfo=UTC)
CALENDAR = Calendar(ZoneInfo("Europe/London"), "GB-ENG")
CALL = Entry(
    case_uid="5bf6079a93ae",
    key="next_contact",
    number=1,
    client="Northgate",
    what="I will call you.",
    owner="Sam Hall",
    promised=True,
    due=datetime(2026, 11, 26, 17, tzinfo=UTC),
    sequence=0,
    changed=NOW,
)
DAY = replace(CALL, key="prevention/i1", due=datetime(2026, 11, 23, 23, 59, 59, tzinfo=UTC))
UNDATED = replace(CALL, key="actions/i2", due=None)
KEPT = replace(CALL, sequence=1, gone=NOW, kept=datetime(2026, 11, 20, 15, tzinfo=UTC))
GONE = replace(KEPT, kept=None)


def lines(*entries: Entry, kind: Kind = Kind.BOTH) -> list[str]:
    """A calendar file as the lines of which it is made, those that were folded whole again."""
    text = calendar_file(entries, kind, CALENDAR, NOW).decode("utf-8")
    assert text.endswith("\r\n")
    return text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def read(data: bytes, name: str) -> list[Component]:
    """The components of one name."""
    return Read.from_ical(data).walk(name)


def only(entry: Entry, name: str, kind: Kind = Kind.BOTH) -> Component:
    (found,) = read(calendar_file([entry], kind, CALENDAR, NOW), name)
    return found


def value(component: Component, name: str) -> str:
    """A text of a component."""
    return str(component[name])


def at(component: Component, name: str) -> object:
    """A day or a moment of a component."""
    return component.decoded(name)


def test_an_entry_is_an_event_that_ends_when_it_is_due_and_a_task_that_is_due_then() -> None:
    event, task = only(CALL, "VEVENT"), only(CALL, "VTODO")
    assert at(event, "DTSTART") == datetime(2026, 11, 26, 16, 30, tzinfo=UTC)
    assert at(event, "DTEND") == at(task, "DUE") == CALL.due
    assert value(event, "SUMMARY") == value(task, "SUMMARY") == "Northgate: “I will call you.”"
    assert (value(event, "STATUS"), value(task, "STATUS")) == ("CONFIRMED", "NEEDS-ACTION")
    assert (value(event, "TRANSP"), value(event, "CLASS")) == ("TRANSPARENT", "PRIVATE")
    assert value(event, "DESCRIPTION").split("\n") == [
        "Case 1, Northgate. Sam Hall does it. Due Thu 26 Nov 2026, 17:00 (Europe/London).",
        "See it: recover show 1",
        'When it is done: recover promise keep 1 next_contact "what was done"',
    ]


def test_a_day_alone_is_a_whole_day() -> None:
    event, task = only(DAY, "VEVENT"), only(DAY, "VTODO")
    assert at(event, "DTSTART") == at(task, "DUE") == date(2026, 11, 23)
    assert at(event, "DTEND") == date(2026, 11, 24)
    assert "Due Mon 23 Nov 2026.\n" in value(event, "DESCRIPTION")


def test_a_day_alone_in_summer_is_that_day_too() -> None:
    summer = replace(CALL, due=datetime(2026, 7, 1, 22, 59, 59, tzinfo=UTC))
    assert at(only(summer, "VEVENT"), "DTSTART") == date(2026, 7, 1)


def test_what_has_no_day_is_a_task_alone() -> None:
    assert parts_of(UNDATED, Kind.BOTH, NOW) == (Part.TASK,)
    assert parts_of(UNDATED, Kind.EVENTS, NOW) == ()
    task = only(UNDATED, "VTODO")
    assert "DUE" not in task
    assert "No day yet." in value(task, "DESCRIPTION")


def test_an_event_whose_day_was_taken_away_is_cancelled_on_that_day_for_a_while() -> None:
    lost = replace(UNDATED, lost=CALL.due, sequence=1)
    event = only(lost, "VEVENT")
    assert (at(event, "DTEND"), value(event, "STATUS")) == (CALL.due, "CANCELLED")
    assert value(only(lost, "VTODO"), "STATUS") == "NEEDS-ACTION"
    assert parts_of(lost, Kind.BOTH, NOW + timedelta(days=31)) == (Part.TASK,)


def test_what_was_kept_is_a_task_that_is_done_and_an_event_that_says_so() -> None:
    event, task = only(KEPT, "VEVENT"), only(KEPT, "VTODO")
    assert (value(task, "STATUS"), at(task, "COMPLETED")) == ("COMPLETED", KEPT.kept)
    assert (value(event, "STATUS"), event["SEQUENCE"]) == ("CANCELLED", 1)
    assert value(event, "SUMMARY") == "Done: Northgate: “I will call you.”"
    assert "Done Fri 20 Nov 2026, 15:00 (Europe/London)." in value(event, "DESCRIPTION")


def test_what_is_owed_no_more_is_cancelled_and_rings_no_more() -> None:
    event, task = only(GONE, "VEVENT"), only(GONE, "VTODO")
    assert value(event, "STATUS") == value(task, "STATUS") == "CANCELLED"
    assert "It is owed no more." in value(event, "DESCRIPTION")
    assert "promise keep" not in value(event, "DESCRIPTION")
    assert "BEGIN:VALARM" not in lines(GONE)


@pytest.mark.parametrize(("kind", "names"), [(Kind.BOTH, 2), (Kind.EVENTS, 1), (Kind.TASKS, 1)])
def test_only_what_is_wanted_is_written(kind: Kind, names: int) -> None:
    assert len([one for one in lines(CALL, kind=kind) if one.startswith("UID:")]) == names


def test_event_and_task_ring_once_between_them() -> None:
    assert [one for one in lines(CALL) if one.startswith("TRIGGER")] == ["TRIGGER:-PT1440M", "TRIGGER:-PT30M"]
    assert [one for one in lines(CALL, kind=Kind.TASKS) if one.startswith("TRIGGER")] == [
        "TRIGGER;VALUE=DATE-TIME:20261125T163000Z",
        "TRIGGER;VALUE=DATE-TIME:20261126T160000Z",
    ]


def test_a_whole_day_rings_by_the_clock_from_its_midnight() -> None:
    later = replace(DAY, due=datetime(2026, 11, 25, 23, 59, 59, tzinfo=UTC))
    assert [one for one in lines(later) if one.startswith("TRIGGER")] == ["TRIGGER:-PT900M", "TRIGGER:PT540M"]


def test_an_alarm_whose_moment_has_passed_is_left_out() -> None:
    soon = replace(CALL, due=datetime(2026, 11, 20, 16, 30, tzinfo=UTC))
    assert "BEGIN:VALARM" not in lines(soon)


def test_an_alarm_comes_at_the_hour_that_was_meant_across_a_change_of_the_clocks() -> None:
    monday = replace(CALL, due=datetime(2027, 3, 29, 14, tzinfo=UTC))
    event = only(monday, "VEVENT")
    starts = cast("datetime", at(event, "DTSTART"))
    rung = [starts + cast("timedelta", one.decoded("TRIGGER")) for one in event.walk("VALARM")]
    # Easter Monday is a holiday: both on Thursday, while the clocks still show winter time.
    assert [one.astimezone(CALENDAR.zone).strftime("%a %H:%M") for one in rung] == ["Thu 15:00", "Thu 16:30"]


def test_uids_are_always_the_same_and_differ_for_event_task_thing_and_case() -> None:
    found = {name_of(one, part) for one in (CALL, DAY, replace(CALL, case_uid="0" * 12)) for part in Part}
    assert len(found) == 6
    changed = replace(CALL, what="Another", due=None, sequence=9, client="Another")
    assert name_of(changed, Part.EVENT) == name_of(CALL, Part.EVENT) == "5bf6079a93ae-3dd1270b1720657f-event"


def test_a_record_that_somebody_has_made_up_cannot_name_other_files_or_lines() -> None:
    found = name_of(replace(CALL, case_uid="../../x\r\nATTACH:y", key="/\r\n"), Part.TASK)
    assert re.fullmatch(r"[0-9a-f]{12}-[0-9a-f]{16}-task", found)


def test_the_file_says_what_made_it_and_that_it_is_published() -> None:
    head = lines()
    assert head[0] == "BEGIN:VCALENDAR"
    assert {"VERSION:2.0", f"PRODID:{PRODUCT}", "METHOD:PUBLISH"} <= set(head)
    assert head[-1] == "END:VCALENDAR"


def test_a_file_of_one_entry_has_no_method_and_stays_the_same_until_it_changes() -> None:
    item = calendar_item(CALL, Part.EVENT, Kind.BOTH, CALENDAR)
    assert b"METHOD" not in item
    assert len(read(item, "VEVENT")) == 1
    assert b"DTSTAMP:20261120T161000Z" in item


def test_a_long_text_is_cut_in_the_summary_and_whole_in_the_description() -> None:
    words = "send the files " * 30
    event = only(replace(CALL, what=words), "VEVENT")
    assert len(value(event, "SUMMARY")) < 130
    assert value(event, "SUMMARY").endswith(" …”")
    assert value(event, "DESCRIPTION").startswith(words.strip())


def test_without_a_client_the_case_is_named() -> None:
    assert value(only(replace(CALL, client=""), "VEVENT"), "SUMMARY").startswith("Case 1: ")


def test_seconds_of_the_clock_are_left_out() -> None:
    event = only(replace(CALL, due=datetime(2026, 11, 26, 17, 0, 42, 7, tzinfo=UTC)), "VEVENT")
    assert at(event, "DTEND") == CALL.due


def test_a_key_that_a_shell_could_take_for_something_else_is_not_put_into_a_command() -> None:
    assert "promise keep" not in value(only(replace(CALL, key="x; rm"), "VEVENT"), "DESCRIPTION")


MARKS = st.sampled_from(
    [*"\r\n\t\\;,:\"'Nn", "\x00", "\x1b", "\u2028", "\u202e", "\ud800", "é", "\u0301", "👩‍👧", "字"]
)
TEXTS = st.lists(st.one_of(MARKS, st.text(max_size=20), st.just("BEGIN:VALARM\r\n")), max_size=30).map("".join)


@given(client=TEXTS, what=TEXTS, owner=TEXTS)
def test_no_text_is_more_than_text(client: str, what: str, owner: str) -> None:
    entry = replace(CALL, client=client, what=what, owner=owner)
    data = calendar_file([entry], Kind.BOTH, CALENDAR, NOW)
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    # A line that is folded inside a character cannot be read by itself.
    assert all(line.decode("utf-8") is not None for line in data.split(b"\r\n"))
    names = [line.partition(":")[0] for line in lines(entry)]
    assert names == [line.partition(":")[0] for line in lines(CALL)]
    for name in ("VEVENT", "VTODO"):
        (found,) = read(data, name)
        assert "\n" not in value(found, "SUMMARY")
        assert not any(unicodedata.category(mark) in ("Cc", "Cs") for mark in value(found, "SUMMARY"))
        assert value(found, "DESCRIPTION").split("\n")[-2:] == [
            "See it: recover show 1",
            'When it is done: recover promise keep 1 next_contact "what was done"',
        ]


@given(TEXTS)
def test_what_was_written_is_what_is_read(what: str) -> None:
    (found,) = read(calendar_file([replace(CALL, what=what, promised=False)], Kind.EVENTS, CALENDAR, NOW), "VEVENT")
    plain = clean(what).replace("\\", "/").strip()
    if len(plain) <= LONGEST:
        assert value(found, "SUMMARY") == f"Northgate: {plain}"
    else:
        assert value(found, "DESCRIPTION").startswith(f"{plain}\n")
        assert value(found, "SUMMARY").endswith(" …")
        assert LONGEST // 2 < len(value(found, "SUMMARY")) < LONGEST + 20


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2100, 1, 1)),  # noqa: DTZ001 - it is put into UTC
    st.sampled_from(["Europe/London", "Pacific/Auckland", "America/St_Johns", "Pacific/Apia"]),
    st.booleans(),
)
def test_each_moment_is_read_back_as_it_was(due: datetime, zone: str, day_only: bool) -> None:
    calendar = Calendar(ZoneInfo(zone), "")
    moment = due.replace(second=0, microsecond=0, tzinfo=UTC)
    if day_only:
        moment = datetime.combine(due.date(), time(23, 59, 59), calendar.zone).astimezone(UTC)
    entry = replace(CALL, due=moment)
    (event,) = read(calendar_file([entry], Kind.EVENTS, calendar, NOW), "VEVENT")
    if day_only:
        assert (at(event, "DTSTART"), at(event, "DTEND")) == (due.date(), due.date() + timedelta(days=1))
    else:
        assert at(event, "DTEND") == moment
