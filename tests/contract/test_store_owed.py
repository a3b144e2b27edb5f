"""What every store does with what cases owe: the same tests against the one in memory and the one on disk."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoverykit.case.client import Client
from recoverykit.store.memory import MemoryStore
from recoverykit.store.protocol import CaseRow, Duty, NewEvent, Projection, Span, Store
from recoverykit.store.sqlite import SqliteStore

NOW = datetime(2026, 3, 5, 16, 40, tzinfo=UTC)


def duty(key: str, hours: float | None = 1, *, owner: str = "Sam Hall", since: datetime | None = None) -> Duty:
    due = None if hours is None else NOW + timedelta(hours=hours)
    return Duty(key, f"I will see to {key}.", "", owner, due, promised=True, since=since)


def shown(*duties: Duty, client: str = "northgate", state: str = "open") -> Projection:
    return Projection(client, client.title(), "Late", "missed-deadline", state, "", None, owed=duties)


def open_case(store: Store, uid: str, projection: Projection) -> CaseRow:
    return store.open_case(uid, [NewEvent("case_opened", NOW, {})], projection, recorded_at=NOW)


def append(store: Store, row: CaseRow, projection: Projection) -> CaseRow:
    return store.append(
        row.uid, [NewEvent("answered", NOW, {})], projection, expected_version=row.version, recorded_at=NOW
    )


def keys(store: Store, span: Span | None = None, limit: int | None = None) -> list[str]:
    return [one.duty.key for one in store.owed(span or Span(NOW), limit)]


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    opened: Store = MemoryStore() if request.param == "memory" else SqliteStore.open(tmp_path / "cases.db")
    yield opened
    opened.close()


def test_what_is_owed_comes_back_with_its_case_in_utc(store: Store) -> None:
    zoned = datetime(2026, 3, 6, 9, tzinfo=timezone(timedelta(hours=2)))
    kept = Duty("a/i1", "Mia will ring.", "Mia Chen", "Mia Chen", zoned, promised=False, since=NOW)
    open_case(store, "u1", shown(kept))
    (row,) = store.owed(Span(NOW))
    assert (row.number, row.case_uid, row.client_name, row.duty) == (1, "u1", "Northgate", kept)
    assert row.duty.due is not None
    assert row.duty.due.utcoffset() == timedelta(0)


def test_the_soonest_comes_first_over_all_cases_and_a_limit_cuts_the_rest(store: Store) -> None:
    open_case(store, "u1", shown(duty("late", 9), duty("soon", 1)))
    open_case(store, "u2", shown(duty("between", 5)))
    assert keys(store) == ["soon", "between", "late"]
    assert keys(store, limit=2) == ["soon", "between"]
    assert keys(store, limit=0) == []
    assert store.count_owed(Span(NOW)) == 3


def test_a_span_holds_its_first_moment_and_not_its_last(store: Store) -> None:
    open_case(store, "u1", shown(duty("at", 0), duty("next", 1), duty("before", -1)))
    assert keys(store, Span(NOW, after=NOW, before=NOW + timedelta(hours=1))) == ["at"]
    assert keys(store, Span(NOW, before=NOW)) == ["before"]


def test_what_has_no_day_is_found_only_as_such(store: Store) -> None:
    open_case(store, "u1", shown(duty("dated"), duty("undated", None)))
    assert keys(store) == ["dated"]
    assert keys(store, Span(NOW, undated=True)) == ["undated"]


def test_what_is_not_chased_yet_is_left_out_until_its_moment(store: Store) -> None:
    open_case(store, "u1", shown(duty("waits", since=NOW)))
    assert keys(store, Span(NOW - timedelta(minutes=1))) == []
    assert keys(store, Span(NOW)) == ["waits"]


def test_an_event_puts_what_is_owed_now_in_the_place_of_what_was(store: Store) -> None:
    row = open_case(store, "u1", shown(duty("stays"), duty("goes"), duty("moves", 1)))
    append(store, row, shown(duty("stays"), duty("moves", 2), duty("comes", 3)))
    assert keys(store) == ["stays", "moves", "comes"]


def test_without_a_word_on_what_is_owed_it_stays(store: Store) -> None:
    row = open_case(store, "u1", shown(duty("stays")))
    append(store, row, replace(shown(), owed=None))
    assert keys(store) == ["stays"]


def test_a_case_that_was_closed_owes_nothing(store: Store) -> None:
    row = open_case(store, "u1", shown(duty("stays")))
    append(store, row, shown(state="closed"))
    assert keys(store) == []


def test_what_is_written_anew_takes_the_place_of_what_was(store: Store) -> None:
    row = open_case(store, "u1", shown(duty("wrong")))
    store.rewrite("u1", shown(duty("right")), expected_version=row.version)
    assert keys(store) == ["right"]


def test_an_owner_is_found_by_a_part_of_the_name_whatever_its_case(store: Store) -> None:
    open_case(store, "u1", shown(duty("hers", owner="Zo\u00eb Chen"), duty("his", owner="Sam Hall")))
    assert keys(store, Span(NOW, owner="ZOE\u0308")) == ["hers"]
    assert keys(store, Span(NOW, owner="%")) == []


def test_what_a_client_is_owed_follows_a_merge(store: Store) -> None:
    for uid in ("northgate", "acme"):
        store.save_client(Client(uid, uid.title()))
    open_case(store, "u1", shown(duty("theirs")))
    open_case(store, "u2", shown(duty("others"), client="acme"))
    assert keys(store, Span(NOW, client_uid="northgate")) == ["theirs"]
    store.merge_clients("acme", "northgate")
    for uid in ("northgate", "acme"):
        span = Span(NOW, client_uid=uid)
        assert sorted(keys(store, span)) == ["others", "theirs"]
        assert store.count_owed(span) == 2


def test_cases_of_which_nobody_worked_it_out_are_unknown_also_ended_ones(store: Store) -> None:
    first = open_case(store, "u1", replace(shown(), owed=None))
    open_case(store, "u2", shown())
    open_case(store, "u3", replace(shown(state="closed"), owed=None))
    open_case(store, "u4", replace(shown(state="mistake"), owed=None))
    assert [one.uid for one in store.owed_unknown(5)] == ["u1", "u3"]
    append(store, first, shown(duty("known")))
    assert [one.uid for one in store.owed_unknown(5)] == ["u3"]


def test_what_is_known_has_to_be_worked_out_anew_where_it_is_worked_out_by_something_else(store: Store) -> None:
    store.owed_by("08:00-20:00")
    open_case(store, "u1", shown(duty("known")))
    open_case(store, "u2", shown(state="closed"))
    open_case(store, "u3", shown(duty("looked at"), state="closed"))
    store.owed_by("08:00-20:00")
    assert store.owed_unknown(5) == ()
    store.owed_by("11:00-12:00")
    assert [one.uid for one in store.owed_unknown(5)] == ["u1", "u3"]


def test_a_moment_without_a_zone_is_a_fault_of_the_program(store: Store) -> None:
    naive = Duty("a", "a", "", "", datetime(2026, 3, 5), promised=True)  # noqa: DTZ001 - that is what is tested
    with pytest.raises(ValueError, match="time zone"):
        open_case(store, "u1", shown(naive))


HOURS = st.one_of(st.none(), st.integers(-30, 30))
DUTIES = st.lists(st.tuples(st.sampled_from("abcd"), HOURS, st.sampled_from(("Sam", "Mia")), HOURS), max_size=4)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cases=st.lists(DUTIES, max_size=4),
    after=HOURS,
    before=HOURS,
    undated=st.booleans(),
    owner=st.sampled_from(("", "mi")),
)
def test_both_stores_find_the_same(
    cases: list[list[tuple[str, int | None, str, int | None]]],
    after: int | None,
    before: int | None,
    undated: bool,
    owner: str,
) -> None:
    def at(hours: int | None) -> datetime | None:
        return None if hours is None else NOW + timedelta(hours=hours)

    span = Span(NOW, at(after), at(before), undated, owner=owner)
    with tempfile.TemporaryDirectory() as folder:
        stores: tuple[Store, Store] = (MemoryStore(), SqliteStore.open(Path(folder) / "cases.db"))
        for store in stores:
            for number, duties in enumerate(cases):
                made = [Duty(key, key, "", who, at(due), True, at(since)) for key, due, who, since in duties]
                open_case(store, f"u{number}", shown(*made))
        memory, disk = (store.owed(span) for store in stores)
        assert memory == disk
        assert [store.count_owed(span) for store in stores] == [len(memory)] * 2
        for store in stores:
            store.close()
