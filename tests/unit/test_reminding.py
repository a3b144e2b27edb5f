"""When somebody is reminded: over days, holidays, journeys and clocks that are wrong."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoverykit.reminding import (
    LEASE,
    MOST_SNOOZED,
    Period,
    QuietError,
    Said,
    Snooze,
    day_of,
    horizon,
    ids_of,
    in_order,
    latest_snooze,
    leaves_hours,
    may_remind,
    name_of,
    parse_quiet,
    period_for,
    still_to_say,
    week_of,
)
from recoverykit.workdays import Calendar

LONDON = ZoneInfo("Europe/London")
CALENDAR = Calendar(LONDON, "GB-ENG")
FRIDAY = datetime(2026, 11, 20, 10, tzinfo=LONDON)
LUNCH = parse_quiet("12:00-13:00")


def at(text: str, zone: ZoneInfo = LONDON) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


# ── when ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("moment", "may"),
    [
        ("2026-11-20T08:59", False),
        ("2026-11-20T09:00", True),
        ("2026-11-20T16:59", True),
        ("2026-11-20T17:00", False),
        ("2026-11-21T10:00", False),  # a Saturday
        ("2026-12-25T10:00", False),
        ("2026-12-28T10:00", False),  # Boxing Day, on the Monday after
        ("2026-11-20T11:59", True),
        ("2026-11-20T12:00", False),
        ("2026-11-20T12:59", False),
        ("2026-11-20T13:00", True),
    ],
)
def test_it_is_in_working_hours_and_not_in_quiet_ones(moment: str, may: bool) -> None:
    assert may_remind(at(moment), CALENDAR, LUNCH) is may


def test_hours_are_those_of_the_zone_of_the_user() -> None:
    tokyo = Calendar(ZoneInfo("Asia/Tokyo"), "JP")
    assert may_remind(at("2026-11-20T01:00", ZoneInfo("UTC")), tokyo, ())
    assert not may_remind(at("2026-11-20T09:00", ZoneInfo("UTC")), tokyo, ())


@pytest.mark.parametrize("day", ["2026-10-23", "2026-10-26", "2026-03-27", "2026-03-30"])
def test_hours_are_those_of_the_clock_on_the_wall_before_and_after_it_is_changed(day: str) -> None:
    assert may_remind(at(f"{day}T09:00"), CALENDAR, ())
    assert not may_remind(at(f"{day}T08:59"), CALENDAR, ())


def test_quiet_hours_may_go_over_midnight_and_be_several() -> None:
    quiet = parse_quiet("16:30-09:15, 12:00–13:00")
    assert [hour for hour in range(24) if may_remind(FRIDAY.replace(hour=hour, minute=10), CALENDAR, quiet)] == [
        *(10, 11, 13, 14, 15, 16)
    ]
    assert parse_quiet("") == parse_quiet("  ") == ()


@pytest.mark.parametrize(
    "text", ["noon", "12:00", "12-13", "25:00-26:00", "12:00-12:00", "12:00-13:00,", "١٢:00-13:00"]
)
def test_what_names_no_hours_is_refused(text: str) -> None:
    with pytest.raises(QuietError, match="Write quiet hours as in"):
        parse_quiet(text)


@pytest.mark.parametrize(
    ("quiet", "leaves"),
    [("12:00-13:00", True), ("08:00-18:00", False), ("09:00-13:00, 13:00-17:00", False), ("09:00-16:59", True)],
)
def test_quiet_hours_that_leave_nothing_are_known(quiet: str, leaves: bool) -> None:
    assert leaves_hours(time(9), time(17), parse_quiet(quiet)) is leaves


# ── what ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("now", "until"),
    [
        ("2026-11-19T10:00", "2026-11-21T00:00"),  # on a Thursday up to the end of Friday
        ("2026-11-20T10:00", "2026-11-24T00:00"),  # on a Friday over the weekend and Monday
        ("2026-12-24T10:00", "2026-12-30T00:00"),  # over Christmas, the weekend and a Monday off
        ("2026-10-23T10:00", "2026-10-27T00:00"),  # over a night of 25 hours
    ],
)
def test_on_the_last_working_day_one_hears_of_all_until_the_end_of_the_next(now: str, until: str) -> None:
    assert horizon(at(now), CALENDAR) == at(until)


def test_promises_come_first_and_the_soonest_before_the_others() -> None:
    soon, late = FRIDAY, FRIDAY + timedelta(hours=1)
    dues = {"step": (False, soon), "later": (True, late), "sooner": (True, soon)}
    assert in_order(dues) == ["sooner", "later", "step"]


# ── once a day, and at least once ────────────────────────────────────────────────────────────────────────────────────


def said(moment: datetime, *, shown: bool, name: str = "a") -> Said:
    return Said(1, f"{name}-1", name, moment.astimezone(UTC), shown)


def test_what_was_shown_is_not_said_again() -> None:
    assert still_to_say(["a", "b"], [said(FRIDAY, shown=True)], FRIDAY) == {"b": None}


def test_what_another_run_has_taken_up_is_its_own_for_ten_minutes_and_then_said_under_the_same_id() -> None:
    taken = said(FRIDAY, shown=False)
    assert still_to_say(["a"], [taken], FRIDAY + LEASE - timedelta(seconds=1)) == {}
    assert still_to_say(["a"], [taken], FRIDAY + LEASE) == {"a": taken}


def test_what_was_taken_up_by_a_clock_that_was_ahead_is_free_and_what_was_shown_counts() -> None:
    ahead = FRIDAY + timedelta(hours=3)
    assert list(still_to_say(["a"], [said(ahead, shown=False)], FRIDAY)) == ["a"]
    assert still_to_say(["a"], [said(ahead, shown=True)], FRIDAY) == {}
    # Two runs at once may see clocks that differ by a breath.
    assert still_to_say(["a"], [said(FRIDAY + timedelta(seconds=1), shown=False)], FRIDAY) == {}


@pytest.mark.parametrize("order", [(True, False), (False, True)])
def test_of_two_of_one_day_the_one_that_was_shown_counts(order: tuple[bool, bool]) -> None:
    both = [said(FRIDAY - timedelta(hours=hour + 1), shown=shown) for hour, shown in enumerate(order)]
    assert still_to_say(["a"], both, FRIDAY) == {}


def test_an_id_is_the_same_all_day_and_another_on_the_next() -> None:
    def id_at(moment: datetime) -> str:
        ((_, found),) = ids_of([name_of("u1", "actions/i1")], day_of(moment, LONDON))
        return found

    assert id_at(at("2026-11-20T00:00")) == id_at(at("2026-11-20T23:59")) == "e43eae0d4d60e577-20261120T0000Z"
    assert id_at(at("2026-11-21T00:00")) != id_at(at("2026-11-20T23:59"))


def test_days_and_weeks_are_those_of_the_wall() -> None:
    assert day_of(at("2026-10-25T12:00"), LONDON) == Period(
        datetime(2026, 10, 24, 23, tzinfo=UTC), datetime(2026, 10, 26, tzinfo=UTC)
    )
    assert week_of(at("2026-11-22T23:00"), LONDON) == Period(
        datetime(2026, 11, 16, tzinfo=UTC), datetime(2026, 11, 23, tzinfo=UTC)
    )


# ── snoozed ──────────────────────────────────────────────────────────────────────────────────────────────────────────


TODAY = day_of(FRIDAY, LONDON)
DUE = at("2026-11-23T10:00")


def test_what_is_put_off_is_silent_and_then_heard_of_once_more_on_that_day() -> None:
    snooze = Snooze(FRIDAY + timedelta(hours=4), DUE)
    assert period_for(snooze, DUE, TODAY, FRIDAY) is None
    after = period_for(snooze, DUE, TODAY, snooze.until)
    assert after == Period(snooze.until, TODAY.ends)
    assert period_for(None, DUE, TODAY, FRIDAY) is TODAY


def test_a_snooze_of_an_earlier_day_changes_nothing() -> None:
    assert period_for(Snooze(FRIDAY - timedelta(days=2), DUE), DUE, TODAY, FRIDAY) == TODAY


def test_what_has_another_date_now_is_heard_of() -> None:
    snooze = Snooze(FRIDAY + timedelta(hours=4), DUE)
    assert period_for(snooze, DUE - timedelta(days=1), TODAY, FRIDAY) is TODAY
    assert period_for(snooze, DUE + timedelta(microseconds=3), TODAY, FRIDAY) is None


def test_a_clock_that_was_ahead_silences_nothing_for_long() -> None:
    overdue = FRIDAY - timedelta(days=1)
    assert period_for(Snooze(FRIDAY + timedelta(days=300), overdue), overdue, TODAY, FRIDAY) is TODAY


@pytest.mark.parametrize(
    ("due", "latest"),
    [
        ("2026-11-20T16:00", "2026-11-20T15:00"),
        ("2026-11-20T10:59", None),
        ("2026-11-21T10:00", "2026-11-20T16:30"),  # on Saturday: half an hour of Friday is left
        ("2026-11-23T10:00", "2026-11-23T09:00"),
        ("2026-11-23T09:30", "2026-11-20T16:30"),
        ("2026-11-23T13:30", "2026-11-23T11:30"),  # at noon it is quiet
        ("2026-12-26T12:00", "2026-12-24T16:30"),
    ],
)
def test_what_is_not_due_yet_can_be_put_off_while_time_is_left_to_tell_the_client(due: str, latest: str | None) -> None:
    assert latest_snooze(at(due), FRIDAY, CALENDAR, LUNCH) == (at(latest) if latest else None)


def test_what_is_overdue_can_be_put_off_for_a_week() -> None:
    assert latest_snooze(FRIDAY, FRIDAY, CALENDAR, ()) == FRIDAY + MOST_SNOOZED


# ── over many days ───────────────────────────────────────────────────────────────────────────────────────────────────


ZONES = st.sampled_from(["Europe/London", "Asia/Tokyo", "America/Los_Angeles", "Australia/Lord_Howe", "UTC"])
START = datetime(2026, 10, 19, tzinfo=UTC)
"""Some days before clocks in Europe are changed."""


@settings(max_examples=150, deadline=None)
@given(
    runs=st.lists(st.tuples(st.integers(0, 21 * 24 * 4), st.booleans(), ZONES), min_size=1, max_size=60),
    dues=st.dictionaries(st.integers(0, 5).map(str), st.integers(-100, 21 * 24), min_size=1),
    travels=st.booleans(),
)
def test_over_any_days_each_is_said_once_a_day_in_working_hours_and_no_run_leaves_one_out(
    runs: list[tuple[int, bool, str]], dues: dict[str, int], travels: bool
) -> None:
    memory: list[Said] = []
    due_at = {name: START + timedelta(hours=hours) for name, hours in dues.items()}
    shown: set[tuple[str, object, str]] = set()
    for quarters, dies, zone in sorted(runs):
        calendar = Calendar(ZoneInfo(zone if travels else "Europe/London"), "GB-ENG")
        now = START + timedelta(minutes=15 * quarters)
        if not may_remind(now, calendar, LUNCH):
            continue
        local = now.astimezone(calendar.zone)
        assert local.weekday() < 5
        assert 9 <= local.hour < 17
        assert local.hour != 12
        wanted = [name for name, due in due_at.items() if due < horizon(now, calendar)]
        today = day_of(now, calendar.zone)
        before = [one for one in memory if today.begins <= one.at < today.ends]
        found = still_to_say(wanted, before, now)
        told_today = {one.name for one in before if one.shown}
        assert told_today.isdisjoint(found)
        for name, id_ in ids_of(found, today):
            dead = found[name]
            if dead:
                memory.remove(dead)
            memory.append(Said(len(memory), dead.id if dead else id_, name, now, not dies))
            if not dies:
                assert (name, local.date(), zone) not in shown
                shown.add((name, local.date(), zone))
        if not dies:
            busy = {one.name for one in memory if not one.shown and now - one.at < LEASE}
            assert set(wanted) <= told_today | set(found) | busy
