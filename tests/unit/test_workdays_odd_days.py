"""Days and hours which clocks leave out or show twice, countries without a calendar, journeys, and the end of years."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

import pytest

import recoverykit.workdays as workdays
from recoverykit.workdays import Calendar, Duration, Unit, add, at_clock, nth_business_day, parse_duration

LONDON = ZoneInfo("Europe/London")
APIA = ZoneInfo("Pacific/Apia")
KWAJALEIN = ZoneInfo("Pacific/Kwajalein")


def at(text: str, zone: ZoneInfo, *, second: bool = False) -> datetime:
    """What clocks in `zone` show; the second time that they do, where asked for."""
    return datetime.fromisoformat(text).replace(tzinfo=zone, fold=int(second))


def reckoned(start: datetime, duration: str, calendar: Calendar) -> str:
    """When it is over, with the difference to UTC, which tells an hour from the same once more."""
    return add(start, parse_duration(duration), calendar).isoformat(timespec="minutes")


@pytest.mark.parametrize(
    ("duration", "end"),
    [
        ("1 business day", "2012-01-02T17:00+14:00"),
        ("2 business days", "2012-01-03T17:00+14:00"),
        ("2 working hours", "2012-01-02T10:00+14:00"),
        ("5 hours, client's day", "2011-12-31T09:00+14:00"),
        ("17 hours, client's day", "2012-01-01T09:00+14:00"),
        ("1 day", "2011-12-31T16:00+14:00"),
        ("2 days", "2011-12-31T16:00+14:00"),
        ("24 hours", "2011-12-31T16:00+14:00"),
    ],
)
def test_nothing_is_counted_on_a_day_that_does_not_exist(duration: str, end: str) -> None:
    # Samoa crossed the date line: after Thursday, 29 December, came Saturday.
    assert reckoned(at("2011-12-29T16:00", APIA), duration, Calendar(APIA)) == end


def test_a_day_that_does_not_exist_is_no_business_day_of_its_zone() -> None:
    friday = date(2011, 12, 30)
    assert not Calendar(APIA, "WS").is_business_day(friday)
    assert not Calendar(APIA).is_business_day(friday)
    assert Calendar(LONDON).is_business_day(friday)
    assert nth_business_day(date(2012, 1, 2), -1, Calendar(APIA)) == date(2011, 12, 29)


def test_a_time_on_a_day_that_does_not_exist_is_that_of_the_next() -> None:
    assert at_clock(date(2011, 12, 30), time(10), APIA) == at("2011-12-31T10:00", APIA)
    assert at_clock(date(1993, 8, 21), time(10), KWAJALEIN) == at("1993-08-22T10:00", KWAJALEIN)


def test_the_clients_day_goes_on_after_a_saturday_that_does_not_exist() -> None:
    start = at("1993-08-20T19:00", KWAJALEIN)
    assert reckoned(start, "2 hours, client's day", Calendar(KWAJALEIN)) == "1993-08-22T09:00+12:00"


def test_a_day_that_comes_twice_is_one_business_day_with_its_hours_twice() -> None:
    # Kwajalein crossed the date line the other way: Tuesday, 30 September 1969, came twice.
    start, calendar = at("1969-09-29T17:00", KWAJALEIN), Calendar(KWAJALEIN)
    assert reckoned(start, "1 business day", calendar) == "1969-09-30T17:00+11:00"
    assert reckoned(start, "2 business days", calendar) == "1969-10-01T17:00-12:00"
    assert reckoned(start, "8 working hours", calendar) == "1969-09-30T17:00+11:00"
    assert reckoned(start, "16 working hours", calendar) == "1969-09-30T17:00-12:00"


# British clocks change on Sundays, on which Israel works.
@pytest.mark.parametrize(
    ("opens", "closes", "duration", "end"),
    [
        (time(0, 30), time(4), "1 working hour", "2026-10-25T01:30+01:00"),
        (time(0, 30), time(4), "2 working hours", "2026-10-25T01:30+00:00"),
        (time(0, 30), time(4), "4 working hours", "2026-10-25T03:30+00:00"),
        (time(1, 30), time(2, 30), "1 working hour", "2026-10-25T02:00+00:00"),
        (time(0), time(1, 30), "2 working hours", "2026-10-25T01:30+00:00"),
    ],
)
def test_an_hour_that_comes_twice_counts_as_often_as_the_clock_shows_it(
    opens: time, closes: time, duration: str, end: str
) -> None:
    assert reckoned(at("2026-10-25T00:00", LONDON), duration, Calendar(LONDON, "IL", opens, closes)) == end


def test_a_start_in_the_hour_that_comes_twice_is_either_of_the_two() -> None:
    first, second = (at("2026-10-25T01:30", LONDON, second=second) for second in (False, True))
    night = Calendar(LONDON, "IL", time(0, 30), time(4))
    assert reckoned(first, "1 working hour", night) == "2026-10-25T01:30+00:00"
    assert reckoned(second, "1 working hour", night) == "2026-10-25T02:30+00:00"
    assert reckoned(first, "1 day", night) == reckoned(second, "1 day", night) == "2026-10-26T01:30+00:00"


@pytest.mark.parametrize(
    ("opens", "closes", "duration", "end"),
    [
        (time(1, 30), time(4), "1 working hour", "2027-03-28T03:00+01:00"),
        (time(0), time(1, 30), "2 working hours", "2027-03-29T01:00+01:00"),
        (time(1, 15), time(1, 45), "1 working hour", "2027-03-30T01:45+01:00"),
    ],
)
def test_of_an_hour_that_is_left_out_nothing_counts(opens: time, closes: time, duration: str, end: str) -> None:
    # Who opens at 01:30 is there when clocks go from 01:00 to 02:00; who closes then is gone.
    assert reckoned(at("2027-03-28T00:00", LONDON), duration, Calendar(LONDON, "IL", opens, closes)) == end


def test_a_midnight_before_which_clocks_go_back_keeps_the_order_of_the_hours() -> None:
    # At 00:01 on Sunday clocks went back to 23:01 on Saturday, which is no business day in Newfoundland.
    zone = ZoneInfo("America/St_Johns")
    start, everyday = at("2010-11-06T23:00", zone), Calendar(zone, "AE", time(0), time(23, 30))
    assert everyday.is_business_day(date(2010, 11, 7))
    assert reckoned(start, "1 working hour", everyday) == "2010-11-07T00:59-03:30"


@pytest.mark.parametrize("unit", Unit)
def test_a_start_that_the_clocks_leave_out_is_the_moment_an_hour_later(unit: Unit) -> None:
    night = Calendar(LONDON, "IL", time(0, 30), time(4))
    left_out, later = at("2027-03-28T01:30", LONDON), at("2027-03-28T02:30", LONDON)
    assert left_out.astimezone(UTC) == later.astimezone(UTC)
    assert add(left_out, Duration(1, unit), night) == add(later, Duration(1, unit), night)


@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize("elsewhere", ["Asia/Tokyo", "America/Los_Angeles", "Pacific/Apia"])
def test_a_zone_changed_on_a_journey_changes_no_deadline(unit: Unit, elsewhere: str) -> None:
    home, start = Calendar(LONDON, "GB"), at("2026-11-20T16:10", LONDON)
    assert add(start.astimezone(ZoneInfo(elsewhere)), Duration(3, unit), home) == add(start, Duration(3, unit), home)


def test_business_days_begin_after_the_day_that_it_is_with_the_client() -> None:
    start = at("2026-11-19T16:10", LONDON)
    assert reckoned(start, "1 business day", Calendar(ZoneInfo("Asia/Tokyo"))) == "2026-11-23T17:00+09:00"
    assert reckoned(start, "1 business day", Calendar(LONDON)) == "2026-11-20T17:00+00:00"


def test_a_country_without_a_calendar_works_through_christmas_from_monday_to_friday() -> None:
    start, nowhere = at("2026-12-24T16:00", LONDON), Calendar(LONDON, "XX")
    assert reckoned(start, "1 business day", nowhere) == "2026-12-25T17:00+00:00"
    assert reckoned(start, "2 business days", nowhere) == "2026-12-28T17:00+00:00"
    assert reckoned(start, "2 working hours", nowhere) == "2026-12-25T10:00+00:00"


def test_holidays_that_are_known_for_some_years_only_are_taken_without_a_warning() -> None:
    assert Calendar(ZoneInfo("Asia/Kolkata"), "IN").is_business_day(date(2041, 1, 1))


@pytest.mark.parametrize("zone", [LONDON, APIA, ZoneInfo("America/New_York")])
@pytest.mark.parametrize("unit", Unit)
def test_what_would_end_after_the_last_year_overflows(unit: Unit, zone: ZoneInfo) -> None:
    start = datetime(9999, 12, 1, tzinfo=UTC)
    with pytest.raises(OverflowError):
        add(start, Duration(800, unit), Calendar(zone, "GB"))


@pytest.mark.parametrize("unit", [Unit.WORKING_HOURS, Unit.BUSINESS_DAYS])
def test_where_nobody_ever_works_the_count_ends_with_the_years(unit: Unit, monkeypatch: pytest.MonkeyPatch) -> None:
    # No country is like that; a table of holidays that has gone wrong could be.
    idle = workdays._Year(frozenset(), MappingProxyType({}))
    monkeypatch.setattr(workdays, "_year_of", lambda *_: idle)
    with pytest.raises(OverflowError):
        add(datetime(9998, 1, 1, tzinfo=UTC), Duration(1, unit), Calendar(LONDON, "GB"))


@pytest.mark.parametrize("country", ["GB-SCT", "FR", "US", "IL", "AE", "SA", "IN", "JP", "BR", "NP"])
def test_each_week_far_ahead_has_a_business_day_within_a_fortnight(country: str) -> None:
    calendar, start = Calendar(LONDON, country), date(2099, 1, 1)
    for week in range(50):
        day = start + timedelta(weeks=week)
        assert nth_business_day(day, 1, calendar) - day < timedelta(days=14)
