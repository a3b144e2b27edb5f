"""Working time is counted as people count it, and as a slow count minute by minute confirms."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoverykit.workdays import (
    MOST,
    Calendar,
    Duration,
    DurationError,
    Unit,
    add,
    at_clock,
    business_calendar_known,
    nth_business_day,
    parse_duration,
)

LONDON = ZoneInfo("Europe/London")
GB = Calendar(LONDON, "GB")


def at(text: str, zone: ZoneInfo = LONDON) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("2 h", 2, Unit.HOURS),
        ("2 hours", 2, Unit.HOURS),
        ("72h", 72, Unit.HOURS),
        ("an hour", 1, Unit.HOURS),
        ("2 h, client's day", 2, Unit.CLIENT_HOURS),
        ("2 hours, client’s day", 2, Unit.CLIENT_HOURS),
        ("4 working hours", 4, Unit.WORKING_HOURS),
        ("1 working day", 1, Unit.BUSINESS_DAYS),
        ("3 business days", 3, Unit.BUSINESS_DAYS),
        ("  3   Working  Days ", 3, Unit.BUSINESS_DAYS),
        ("10 days", 10, Unit.DAYS),
        ("a week", 1, Unit.WEEKS),
        ("2 weeks", 2, Unit.WEEKS),
    ],
)
def test_a_duration_is_read(text: str, amount: int, unit: Unit) -> None:
    assert parse_duration(text) == Duration(amount, unit)


@pytest.mark.parametrize("text", ["", "2", "two hours", "2.5 hours", "-1 days", "2 months", "٣ days", "2 hours ago"])
def test_what_is_no_duration_is_refused_with_examples(text: str) -> None:
    with pytest.raises(DurationError, match="4 working hours"):
        parse_duration(text)


@pytest.mark.parametrize("text", ["0 hours", "10001 days", "999999999 weeks"])
def test_amounts_out_of_range_are_refused(text: str) -> None:
    with pytest.raises(DurationError, match="from 1 to 10000"):
        parse_duration(text)


@pytest.mark.parametrize(
    ("duration", "words"),
    [
        (Duration(4, Unit.WORKING_HOURS), "4 working hours"),
        (Duration(1, Unit.BUSINESS_DAYS), "1 business day"),
        (Duration(2, Unit.CLIENT_HOURS), "2 hours, client's day"),
        (Duration(1, Unit.WEEKS), "1 week"),
    ],
)
def test_a_duration_is_said_in_words(duration: Duration, words: str) -> None:
    assert str(duration) == words


@given(st.builds(Duration, st.integers(1, MOST), st.sampled_from(Unit)))
def test_the_words_of_a_duration_are_read_back(duration: Duration) -> None:
    assert parse_duration(str(duration)) == duration


@given(st.text(max_size=40))
def test_any_text_is_a_duration_or_a_duration_error(text: str) -> None:
    with suppress(DurationError):
        assert 1 <= parse_duration(text).amount <= MOST


def test_weekends_and_holidays_are_no_business_days() -> None:
    assert GB.is_business_day(date(2026, 11, 26))
    assert not GB.is_business_day(date(2026, 11, 28))
    assert not GB.is_business_day(date(2026, 12, 25))
    assert GB.holiday_name(date(2026, 12, 25)) == "Christmas Day"
    assert GB.holiday_name(date(2026, 11, 26)) == ""


def test_a_part_of_a_country_has_its_own_holidays() -> None:
    saint_andrew = date(2026, 11, 30)
    assert GB.is_business_day(saint_andrew)
    assert not Calendar(LONDON, "GB-SCT").is_business_day(saint_andrew)


def test_an_unknown_part_has_the_holidays_of_the_country() -> None:
    assert business_calendar_known("GB-XYZ")
    assert not Calendar(LONDON, "GB-XYZ").is_business_day(date(2026, 12, 25))


def test_weekends_are_those_of_the_country() -> None:
    israel = Calendar(ZoneInfo("Asia/Jerusalem"), "IL")
    assert not israel.is_business_day(date(2026, 11, 27))
    assert israel.is_business_day(date(2026, 11, 29))


@pytest.mark.parametrize("country", ["", "XX", "-", "Narnia"])
def test_an_unknown_country_works_monday_to_friday_without_holidays(country: str) -> None:
    calendar = Calendar(LONDON, country)
    assert not business_calendar_known(country)
    assert calendar.is_business_day(date(2026, 12, 25))
    assert not calendar.is_business_day(date(2026, 12, 26))
    assert calendar.holiday_name(date(2026, 12, 25)) == ""


@pytest.mark.parametrize("country", ["GB", "gb", " GB-SCT ", "US", "DE-BY"])
def test_a_known_country_is_known_however_it_is_written(country: str) -> None:
    assert business_calendar_known(country)


def test_working_hours_have_to_end_after_they_begin() -> None:
    with pytest.raises(ValueError, match="end after they begin"):
        Calendar(LONDON, opens=time(17), closes=time(9))


@pytest.mark.parametrize(
    ("start", "duration", "end"),
    [
        ("2026-11-23T16:10", "3 business days", "2026-11-26T17:00"),
        ("2026-11-28T11:00", "3 business days", "2026-12-02T17:00"),
        ("2026-12-24T11:00", "1 business day", "2026-12-29T17:00"),
        ("2026-11-23T16:10", "4 working hours", "2026-11-24T12:10"),
        ("2026-11-23T13:00", "4 working hours", "2026-11-23T17:00"),
        ("2026-11-23T17:00", "1 working hour", "2026-11-24T10:00"),
        ("2026-11-27T16:30", "1 working hour", "2026-11-30T09:30"),
        ("2026-11-28T12:00", "1 working hour", "2026-11-30T10:00"),
        ("2026-11-28T19:00", "2 h, client's day", "2026-11-29T09:00"),
        ("2026-11-23T05:00", "2 h, client's day", "2026-11-23T10:00"),
        ("2026-11-23T23:00", "2 h, client's day", "2026-11-24T10:00"),
        ("2026-11-23T16:10", "2 weeks", "2026-12-07T16:10"),
    ],
)
def test_durations_end_where_people_expect_it(start: str, duration: str, end: str) -> None:
    assert add(at(start), parse_duration(duration), GB) == at(end)


def test_hours_pass_and_days_keep_the_clock_when_clocks_change() -> None:
    before = at("2027-03-27T12:00")
    assert add(before, parse_duration("24 hours"), GB) == at("2027-03-28T13:00")
    assert add(before, parse_duration("1 day"), GB) == at("2027-03-28T12:00")


def test_a_time_left_out_by_the_clocks_moves_forward_out_of_the_gap() -> None:
    end = add(at("2027-03-27T01:30"), parse_duration("1 day"), GB)
    assert (end.date(), end.time()) == (date(2027, 3, 28), time(2, 30))


def test_a_time_that_comes_twice_is_the_first() -> None:
    assert at_clock(date(2026, 10, 25), time(1, 30, fold=1), LONDON).astimezone(UTC).hour == 0


def test_the_result_is_in_the_zone_of_the_calendar() -> None:
    tokyo = Calendar(ZoneInfo("Asia/Tokyo"))
    end = add(at("2026-11-23T20:00"), parse_duration("1 business day"), tokyo)
    assert end.isoformat() == "2026-11-25T17:00:00+09:00"


def test_a_start_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        add(at("2026-11-23T20:00").replace(tzinfo=None), parse_duration("1 day"), GB)


def test_business_days_are_counted_back_too() -> None:
    assert nth_business_day(date(2026, 11, 30), -1, GB) == date(2026, 11, 27)
    assert nth_business_day(date(2026, 11, 30), 0, GB) == date(2026, 11, 30)


CALENDARS = st.builds(
    Calendar,
    st.sampled_from(["Europe/London", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Pacific/Chatham"]).map(
        ZoneInfo
    ),
    st.sampled_from(["GB", "US", "DE", ""]),
    st.sampled_from([time(7, 30), time(9)]),
    st.sampled_from([time(17), time(23, 30)]),
) | st.just(Calendar(LONDON, "IL", time(0, 30), time(4)))
STARTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)).map(  # noqa: DTZ001 - the zone comes next
    lambda moment: moment.replace(second=0, microsecond=0, tzinfo=UTC)
)


def counted_minutes(start: datetime, minutes: int, calendar: Calendar) -> datetime:
    """The slow count: look at the clock once a minute, and count the minute if somebody is at work."""
    moment, days = start, dict[date, bool]()
    while minutes:
        local = moment.astimezone(calendar.zone)
        day = local.date()
        if day not in days:
            days[day] = calendar.is_business_day(day)
        minutes -= days[day] and calendar.opens <= local.time() < calendar.closes
        moment += timedelta(minutes=1)
    return moment


@settings(max_examples=40, deadline=None)
@given(STARTS, st.integers(1, 20), CALENDARS)
def test_working_hours_agree_with_a_count_by_the_minute(start: datetime, hours: int, calendar: Calendar) -> None:
    end = add(start, Duration(hours, Unit.WORKING_HOURS), calendar)
    assert end.astimezone(UTC) == counted_minutes(start, hours * 60, calendar)
    assert end.tzinfo is calendar.zone


@settings(max_examples=60, deadline=None)
@given(STARTS, st.integers(1, 12), CALENDARS)
def test_business_days_agree_with_a_count_by_the_day(start: datetime, count: int, calendar: Calendar) -> None:
    first = start.astimezone(calendar.zone).date() + timedelta(days=1)
    ahead = [first + timedelta(days=n) for n in range(60)]
    expected = [day for day in ahead if calendar.is_business_day(day)][count - 1]
    end = add(start, Duration(count, Unit.BUSINESS_DAYS), calendar)
    assert (end.date(), end.time()) == (expected, calendar.closes)


def test_working_hours_are_those_that_pass_when_clocks_change_during_work() -> None:
    # British clocks change on Sundays, on which a country with other weekends works.
    night = Calendar(LONDON, "IL", opens=time(0, 30), closes=time(4))
    end = add(at("2027-03-28T00:00"), parse_duration("2 working hours"), night)
    assert (end.date(), end.time()) == (date(2027, 3, 28), time(3, 30))
