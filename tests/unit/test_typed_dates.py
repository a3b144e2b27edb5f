"""What people type is read strictly: one meaning, or a problem that says why and what to type instead."""

from __future__ import annotations

from calendar import month_name
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from recoverykit.date_forms import MomentProblem
from recoverykit.moments import Moment, short
from recoverykit.typed_dates import parse_day, parse_moment
from recoverykit.workdays import Calendar

Way = Literal["past", "future", "any"]

LONDON = ZoneInfo("Europe/London")
CALENDAR = Calendar(LONDON, "GB")
NOW = datetime(2026, 11, 23, 16, 10, 42, tzinfo=LONDON)  # a Monday


def read(text: str, direction: Way = "future", now: datetime = NOW) -> Moment | MomentProblem:
    return parse_moment(text, now=now, calendar=CALENDAR, direction=direction)


def understood(text: str, direction: Way = "future", now: datetime = NOW) -> str:
    """The echo of `text`, which has to be understood."""
    moment = read(text, direction, now)
    assert isinstance(moment, Moment), moment
    return short(moment, now)


def refused(text: str, direction: Way = "future", now: datetime = NOW) -> MomentProblem:
    """The problem with `text`, which must not be understood."""
    problem = read(text, direction, now)
    assert isinstance(problem, MomentProblem), problem
    return problem


@pytest.mark.parametrize(
    ("text", "echo"),
    [
        ("today", "Mon 23 Nov"),
        ("TOMORROW", "Tue 24 Nov"),
        ("Thursday", "Thu 26 Nov"),
        ("thurs", "Thu 26 Nov"),
        ("tues", "Tue 24 Nov"),
        ("this Thursday", "Thu 26 Nov"),
        ("this Monday", "Mon 23 Nov"),
        ("26 November", "Thu 26 Nov"),
        ("26 Nov", "Thu 26 Nov"),
        ("26th November 2026", "Thu 26 Nov"),
        ("26th of November", "Thu 26 Nov"),
        ("November 26", "Thu 26 Nov"),
        ("Nov 26, 2026", "Thu 26 Nov"),
        ("Thursday 26 November", "Thu 26 Nov"),
        ("Thursday, 26/11/2026", "Thu 26 Nov"),
        ("2026-11-26", "Thu 26 Nov"),
        ("26/11/2026", "Thu 26 Nov"),
        ("26.11.2026", "Thu 26 Nov"),
        ("5.3.2027", "Fri 5 Mar 2027"),
        ("3/3", "Wed 3 Mar 2027"),
        ("25/12/2026", "Fri 25 Dec"),
        ("the 26th", "Thu 26 Nov"),
        ("Thursday the 26th", "Thu 26 Nov"),
        ("Thursday 26th", "Thu 26 Nov"),
        ("the 3rd", "Thu 3 Dec"),
        ("the 26th of November", "Thu 26 Nov"),
        ("in a week", "Mon 30 Nov"),
        ("in 3 days", "Thu 26 Nov"),
    ],
)
def test_a_day_is_read_without_a_time(text: str, echo: str) -> None:
    assert understood(text) == echo


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("17:00", "17:00"),
        ("9:30", "09:30"),
        ("17.00", "17:00"),
        ("5pm", "17:00"),
        ("5 pm", "17:00"),
        ("5 p.m.", "17:00"),
        ("5.30pm", "17:30"),
        ("12 pm", "12:00"),
        ("12:30 am", "00:30"),
        ("noon", "12:00"),
        ("midday", "12:00"),
        ("17h", "17:00"),
        ("end of the day", "17:00"),
        ("close of business", "17:00"),
    ],
)
def test_a_time_is_read_before_or_after_the_day_or_alone(text: str, clock: str) -> None:
    echo = f"Thu 26 Nov, {clock}"
    assert understood(f"Thursday {text}") == echo
    assert understood(f"on Thursday at {text}") == echo
    assert understood(f"  THURSDAY,{text} ") == echo
    assert understood(f"{text} on 26 November") == echo
    assert understood(f"in 3 days at {text}") == echo
    assert understood(text, "any") == f"Mon 23 Nov, {clock}"


@pytest.mark.parametrize(
    ("text", "echo"),
    [
        ("now", "Mon 23 Nov, 16:10"),
        ("in 2 hours", "Mon 23 Nov, 18:10"),
        ("in 90 minutes", "Mon 23 Nov, 17:40"),
        ("in 4 working hours", "Tue 24 Nov, 12:10"),
        ("in 3 business days", "Thu 26 Nov, 17:00"),
        ("in 3 working days at noon", "Thu 26 Nov, 12:00"),
        ("in 2 weeks at 9:00", "Mon 7 Dec, 09:00"),
        ("2026-11-26T17:00", "Thu 26 Nov, 17:00"),
        ("by Thursday, 17:00", "Thu 26 Nov, 17:00"),
    ],
)
def test_what_lies_ahead_is_read(text: str, echo: str) -> None:
    assert understood(text) == echo


@pytest.mark.parametrize(
    ("text", "echo"),
    [
        ("yesterday", "Sun 22 Nov"),
        ("Thursday", "Thu 19 Nov"),
        ("last Thursday", "Thu 19 Nov"),
        ("last Monday", "Mon 16 Nov"),
        ("26 November", "Wed 26 Nov 2025"),
        ("3 days ago", "Fri 20 Nov"),
        ("3 days ago at noon", "Fri 20 Nov, 12:00"),
        ("2 business days ago", "Thu 19 Nov"),
        ("2 hours ago", "Mon 23 Nov, 14:10"),
        ("an hour ago", "Mon 23 Nov, 15:10"),
        ("20 minutes ago", "Mon 23 Nov, 15:50"),
        ("now", "Mon 23 Nov, 16:10"),
        ("today", "Mon 23 Nov"),
    ],
)
def test_what_has_passed_is_read(text: str, echo: str) -> None:
    assert understood(text, "past") == echo


@pytest.mark.parametrize(
    ("text", "echo"),
    [
        ("1 March", "Mon 1 Mar 2027"),
        ("1 September", "Tue 1 Sep"),
        ("20 May", "Thu 20 May 2027"),
        ("30 May", "Sat 30 May"),
    ],
)
def test_without_a_direction_a_date_is_the_nearest(text: str, echo: str) -> None:
    assert understood(text, "any") == echo


@pytest.mark.parametrize(
    ("text", "direction", "message", "suggestions"),
    [
        ("5/3/2027", "future", "5/3/2027 can be 5 March or 3 May 2027.", ("5 March 2027", "3 May 2027")),
        ("5/3", "future", "5/3 can be 5 March or 3 May.", ("5 March", "3 May")),
        ("5/3 17:00", "future", "5/3 can be 5 March or 3 May.", ("5 March 17:00", "3 May 17:00")),
        ("Monday", "future", "Monday can be today or 30 November 2026.", ("today", "30 November 2026")),
        ("Monday", "past", "Monday can be today or 16 November 2026.", ("today", "16 November 2026")),
        (
            "Thursday",
            "any",
            "Thursday can be 19 November or 26 November 2026.",
            ("19 November 2026", "26 November 2026"),
        ),
        (
            "next Thursday",
            "future",
            "Next Thursday can be 26 November or 3 December 2026.",
            ("26 November 2026", "3 December 2026"),
        ),
        ("5.11", "any", "5.11 can be 05:11 or 5 November.", ("05:11", "5 November")),
    ],
)
def test_what_can_mean_two_things_is_refused_with_both(
    text: str, direction: Way, message: str, suggestions: tuple[str, ...]
) -> None:
    assert refused(text, direction) == MomentProblem(message, suggestions)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Friday 26 November", "26 November 2026 is a Thursday, not a Friday."),
        ("31 November", "November has 30 days."),
        ("29 February 2026", "2026 is no leap year: February has 28 days."),
        ("29 Feb", "2027 is no leap year: February has 28 days."),
        ("30 February 2028", "February has 29 days in 2028."),
        ("0/5/2026", "The days of a month begin with 1."),
        ("2026-13-01", "There is no month 13. The months go from 1 to 12."),
        ("12/25/2026", "The day comes before the month. 12/25/2026 can only be 25 December 2026."),
        ("26/11/26", "Please give the year in four figures."),
        ("1 May 1989", "The year has to be from 1990 to 2100."),
        ("1 May 0000", "The year has to be from 1990 to 2100."),
        ("in 10000 weeks", "The year has to be from 1990 to 2100."),
        ("14:00 UTC", "Times are those of Europe/London. Please leave the zone out."),
        ("14:00+01:00", "Times are those of Europe/London. Please leave the zone out."),
        ("14:00 America/New_York", "Times are those of Europe/London. Please leave the zone out."),
        ("Thursday 25:00", "25:00 is no time of day."),
        ("13 pm", "13 pm is no time of day."),
        ("2 working hours ago", "Only hours, days and weeks can be counted back. Please type the day and the time."),
        ("01:30 28 March 2027", "01:30 does not exist on Sunday 28 March 2027: the clocks go forward."),
        ("12 November 2026", "That was Thu 12 Nov. This needs a time still to come."),
        ("yesterday 9:00", "That was Sun 22 Nov, 09:00. This needs a time still to come."),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(text: str, message: str) -> None:
    assert refused(text).message == message


def test_what_lies_ahead_is_refused_where_it_should_have_passed() -> None:
    assert refused("in 2 hours", "past").message == "That is Mon 23 Nov, 18:10. This needs a time that has passed."


@pytest.mark.parametrize(
    ("text", "direction", "suggestions"),
    [
        ("15:30", "future", ("tomorrow 15:30",)),
        ("17:30", "past", ("yesterday 17:30",)),
        ("5", "future", ("tomorrow 05:00", "17:00")),
        ("Thursday 5", "future", ("26 November 2026 05:00", "26 November 2026 17:00")),
        ("midnight", "future", ("23:59", "tomorrow 00:00")),
        ("12am", "any", ("23:59", "00:00")),
        ("24:00", "any", ("23:59", "00:00")),
        ("tomorrow morning", "future", ("24 November 2026 09:00",)),
        ("26.11", "future", ("26 November",)),
    ],
)
def test_a_time_that_does_not_do_comes_with_one_that_does(
    text: str, direction: Way, suggestions: tuple[str, ...]
) -> None:
    assert refused(text, direction).suggestions == suggestions


def test_the_end_of_a_day_that_is_over_is_refused() -> None:
    assert refused("end of the day", now=NOW + timedelta(hours=2)).suggestions == ("tomorrow 17:00",)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "soon",
        "next week",
        "at",
        "today at",
        "5 6",
        "in",
        "ago",
        "in 0 days",
        "\x00",
        "‮today",
        "🙂",
        "٥ pm",
        "1,5",
    ],
)
def test_anything_else_is_answered_with_examples(text: str) -> None:
    expected = 'I can read "Thursday 17:00", "26 November", "in 3 business days", "17:30".'
    assert refused(text) == MomentProblem(expected)


def test_a_long_text_is_refused() -> None:
    assert refused("today" + " " * 80).message.startswith("This is too long for a date.")


def test_now_needs_a_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        read("today", now=NOW.replace(tzinfo=None))


@pytest.mark.parametrize(
    ("text", "day"),
    [("Thursday", 26), ("in 3 business days", 26), ("tomorrow", 24), ("today", 23), ("on 26 November", 26)],
)
def test_a_day_is_read_where_only_a_day_is_asked_for(text: str, day: int) -> None:
    read_day = parse_day(text, now=NOW, calendar=CALENDAR, direction="future")
    assert read_day == Moment(date(2026, 11, day), None, "Europe/London")


@pytest.mark.parametrize(
    ("text", "suggestions"),
    [("Thursday 17:00", ("thursday",)), ("17:30", ("today",)), ("now", ("today",)), ("in 2 hours", ())],
)
def test_a_time_is_refused_where_only_a_day_is_asked_for(text: str, suggestions: tuple[str, ...]) -> None:
    problem = parse_day(text, now=NOW, calendar=CALENDAR, direction="future")
    assert problem == MomentProblem("Only the day is asked for, without a time.", suggestions)


def test_examples_for_a_day_hold_no_time() -> None:
    problem = parse_day("soon", now=NOW, calendar=CALENDAR)
    assert isinstance(problem, MomentProblem)
    assert ":" not in problem.message


def test_the_zone_of_the_calendar_says_which_day_it_is() -> None:
    tokyo = Calendar(ZoneInfo("Asia/Tokyo"))
    assert parse_moment("today", now=NOW, calendar=tokyo) == Moment(date(2026, 11, 24), None, "Asia/Tokyo")


def test_a_time_that_comes_twice_is_the_first() -> None:
    moment = Moment(date(2026, 10, 25), time(1, 30), "Europe/London")
    assert moment.instant().isoformat() == "2026-10-25T01:30:00+01:00"


def test_hours_are_counted_as_they_pass_when_clocks_change() -> None:
    before = datetime(2027, 3, 28, 0, 30, tzinfo=LONDON)
    assert understood("in 1 hour", now=before) == "Sun 28 Mar, 02:30"


def test_a_day_alone_lasts_until_its_end() -> None:
    assert Moment(date(2026, 11, 26), None, "Asia/Tokyo").instant().isoformat() == "2026-11-26T23:59:59+09:00"


def test_seconds_are_cut_off() -> None:
    assert Moment(date(2026, 11, 26), time(17, 0, 59, 9), "UTC") == Moment(date(2026, 11, 26), time(17), "UTC")


def test_the_echo_holds_the_year_unless_it_is_this_one() -> None:
    moment = Moment(date(2026, 11, 26), time(17), "Europe/London")
    assert short(moment, NOW) == "Thu 26 Nov, 17:00"
    assert short(moment) == "Thu 26 Nov 2026, 17:00"
    assert short(moment, NOW.replace(year=2027)) == "Thu 26 Nov 2026, 17:00"


def test_a_moment_is_kept_as_local_time_and_zone() -> None:
    assert Moment(date(2026, 11, 26), time(17), "Europe/London").encode() == "2026-11-26T17:00[Europe/London]"
    assert Moment(date(2026, 11, 26), None, "Europe/London").encode() == "2026-11-26[Europe/London]"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-11-26",
        "2026-11-26[]",
        "2026-11-26[Europe]",
        "2026-11-26[Europe/Atlantis]",
        "2026-11-26[../../etc/passwd]",
        "2026-11-31[UTC]",
        "2026-11-26T25:00[UTC]",
        "2026-11-26T17:00:00[UTC]",
        "2026-11-26T17:00[UTC]\n",
        "٢٠٢٦-11-26[UTC]",
    ],
)
def test_what_is_no_kept_moment_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Moment.decode(text)


ZONES = st.sampled_from(sorted(zone for zone in available_timezones() if zone != "localtime"))
CLOCKS = st.builds(time, st.integers(0, 23), st.integers(0, 59))
WAYS = st.sampled_from(["past", "future", "any"])
PIECES = st.one_of(
    st.sampled_from(["today", "thursday", "next", "this", "last", "november", "feb", "28 march", "5/3/2026", "5/3"]),
    st.sampled_from(["17:00", "5.11", "01:30", "pm", "noon", "midnight", "morning", "end of the day", "utc", "h"]),
    st.sampled_from(["in", "ago", "days", "business days", "hours", "weeks", "at", "by", ",", ".", "/", ":", "-"]),
    st.integers(0, 2101).map(str),
    st.integers(0, 32).map(str),
)
PHRASES = st.lists(PIECES, max_size=6).flatmap(lambda words: st.sampled_from([" ".join(words), "".join(words)]))


@given(st.builds(Moment, st.dates(), st.none() | CLOCKS, ZONES, st.sampled_from(["", "by", "after", "on"])))
def test_a_kept_moment_comes_back_the_same(moment: Moment) -> None:
    assert Moment.decode(moment.encode()) == moment


@settings(max_examples=400, deadline=None)
@given(st.text(max_size=90) | PHRASES, WAYS)
@example("in 9999999999 days", "any")
@example("10000 weeks ago", "past")
@example("\ud800", "future")
def test_any_text_is_understood_or_refused_in_words(text: str, way: Way) -> None:
    for parse in (parse_moment, parse_day):
        outcome = parse(text, now=NOW, calendar=CALENDAR, direction=way)
        if isinstance(outcome, MomentProblem):
            assert outcome.message.isprintable()
            assert outcome.message.endswith(".")
            for suggestion in outcome.suggestions:
                assert isinstance(parse(suggestion, now=NOW, calendar=CALENDAR, direction=way), Moment)
        elif parse is parse_day:
            assert outcome.time is None


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)), CLOCKS)
def test_a_full_date_and_time_gives_that_moment(day: date, clock: time) -> None:
    moment = read(f"{day.day} {month_name[day.month]} {day.year} {clock:%H:%M}", "any")
    expected = Moment(day, clock, "Europe/London")
    exists = expected.instant().time() == clock
    assert moment == expected if exists else isinstance(moment, MomentProblem)


@given(st.dates(date(1991, 1, 1), date(2099, 12, 31)), st.none() | CLOCKS)
def test_the_echo_is_understood_as_what_it_echoes(day: date, clock: time | None) -> None:
    moment = Moment(day, clock, "UTC")
    calendar = Calendar(ZoneInfo("UTC"))
    assert parse_moment(short(moment), now=NOW, calendar=calendar) == moment


@given(st.integers(1, 500))
def test_hours_ahead_and_back_are_that_far_away(hours: int) -> None:
    ahead, back = read(f"in {hours} hours"), read(f"{hours} hours ago", "past")
    assert isinstance(ahead, Moment)
    assert isinstance(back, Moment)
    minute = NOW.astimezone(UTC).replace(second=0)
    assert ahead.instant() - minute == timedelta(hours=hours)
    assert minute - back.instant() == timedelta(hours=hours)


@pytest.mark.parametrize("text", ["20 November", "Friday 20 November", "1 September", "20 November 10:00"])
def test_a_date_that_has_just_gone_is_a_slip_and_no_date_of_next_year(text: str) -> None:
    assert refused(text, "future").message.startswith("That was ")
    assert refused(text, "future").message.endswith("This needs a time still to come.")


def test_a_date_of_next_year_is_one_with_its_year_or_long_gone() -> None:
    for text in ("20 November 2027", "3 January"):
        read = parse_moment(text, now=NOW, calendar=CALENDAR, direction="future")
        assert isinstance(read, Moment)
        assert read.day.year == 2027


def test_what_is_to_be_before_a_day_is_by_the_end_of_the_one_before_it() -> None:
    found = parse_moment("before Friday", now=NOW, calendar=CALENDAR, direction="future")
    assert isinstance(found, Moment)
    assert (found.day.weekday(), found.time, found.edge) == (4, None, "before")
    assert (found.instant().weekday(), found.instant().hour) == (3, 23)
    assert Moment.decode(found.encode()) == found


def test_nothing_can_be_done_before_today() -> None:
    found = parse_moment("before today", now=NOW, calendar=CALENDAR, direction="future")
    assert isinstance(found, MomentProblem)
    assert "still to come" in found.message
