"""What every store does: the same tests against the one in memory and the one on disk."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoverykit.case.client import Client, client_key
from recoverykit.errors import MachineError, RecordConflictError
from recoverykit.store.cells import projection_cells
from recoverykit.store.chain import encode_moment
from recoverykit.store.memory import MemoryStore
from recoverykit.store.protocol import (
    CaseRow,
    NewEvent,
    Projection,
    RecordDamagedError,
    RecordedEvent,
    RecordMissingError,
    Store,
)
from recoverykit.store.rows import projection_of
from recoverykit.store.sqlite import SqliteStore
from recoverykit.values import Json, Person

NOW = datetime(2026, 3, 5, 16, 40, tzinfo=UTC)


def event(kind: str = "answered", *, at: datetime = NOW, **body: Json) -> NewEvent:
    return NewEvent(kind, at, body)


def projection(
    client: str = "Northgate",
    title: str = "The audit was late",
    *,
    client_uid: str = "",
    state: str = "open",
    due: datetime | None = None,
) -> Projection:
    return Projection(client_uid or client.lower(), client, title, "missed-deadline", state, "Call them", due)


def open_case(store: Store, uid: str, *, at: datetime = NOW, shown: Projection | None = None) -> CaseRow:
    return store.open_case(uid, [event("case_opened")], shown or projection(), recorded_at=at)


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    opened: Store = MemoryStore() if request.param == "memory" else SqliteStore.open(tmp_path / "cases.db")
    yield opened
    opened.close()


def test_opening_returns_the_row_that_is_kept(store: Store) -> None:
    due = datetime(2026, 3, 6, 9, tzinfo=timezone(timedelta(hours=2)))
    row = store.open_case("a1", [event("case_opened"), event()], projection(due=due), recorded_at=NOW)
    assert row == CaseRow(
        uid="a1",
        number=1,
        version=2,
        client_uid="northgate",
        client_name="Northgate",
        title="The audit was late",
        playbook="missed-deadline",
        state="open",
        opened_at=NOW,
        updated_at=NOW,
        next_what="Call them",
        next_due=due,
    )
    assert store.case("a1") == store.case_by_number(1) == row
    assert row.next_due is not None
    assert row.next_due.tzinfo is UTC


def test_an_unknown_case_is_none_and_has_no_events(store: Store) -> None:
    assert store.case("a1") is store.case_by_number(1) is None
    assert store.case_by_number(-1) is store.case_by_number(2**80) is None
    assert store.events("a1") == ()
    with pytest.raises(RecordMissingError):
        store.append("a1", [event()], projection(), expected_version=0, recorded_at=NOW)


def test_numbers_ascend_and_a_failed_opening_takes_none(store: Store) -> None:
    assert [open_case(store, uid).number for uid in ("a1", "a2")] == [1, 2]
    with pytest.raises(RecordConflictError, match="number 2"):
        open_case(store, "a2")
    with pytest.raises(ValueError, match="JSON"):
        store.open_case("a3", [event(value=float("nan"))], projection(), recorded_at=NOW)
    assert store.case("a3") is None
    assert open_case(store, "a4").number == 3


def test_events_come_back_in_order_with_what_they_held(store: Store) -> None:
    held: dict[str, Json] = {"text": "Grüße, 東京, 🙏, \x00", "list": [1, 2.5, None, {"deep": True}], "": ""}
    open_case(store, "a1")
    for version in range(1, 12):
        added = [event("answered", question=version), NewEvent("noted", NOW - timedelta(hours=2), held)]
        store.append("a1", added, projection(), expected_version=2 * version - 1, recorded_at=NOW)
    events = store.events("a1")
    assert [one.version for one in events] == list(range(1, 24))
    assert [one.body for one in events[1::2]] == [{"question": number} for number in range(1, 12)]
    assert events[-1].body == held
    assert (events[-1].occurred_at, events[-1].recorded_at) == (NOW - timedelta(hours=2), NOW)
    assert len({one.hash for one in events}) == 23


def test_a_stale_append_conflicts_and_writes_nothing(store: Store) -> None:
    open_case(store, "a1")
    store.append("a1", [event(text="first")], projection(title="First"), expected_version=1, recorded_at=NOW)
    before, row = store.events("a1"), store.case("a1")
    with pytest.raises(RecordConflictError, match="case 1"):
        store.append("a1", [event(text="second")], projection(title="Second"), expected_version=1, recorded_at=NOW)
    assert (store.events("a1"), store.case("a1")) == (before, row)


def test_an_append_fails_as_a_whole(store: Store) -> None:
    open_case(store, "a1")
    before = store.events("a1")
    naive = event(at=NOW.replace(tzinfo=None))
    with pytest.raises(ValueError, match="time zone"):
        store.append("a1", [event(), naive], projection(), expected_version=1, recorded_at=NOW)
    with pytest.raises(ValueError, match="never"):
        store.append("a1", [event()], projection(state="gone"), expected_version=1, recorded_at=NOW)
    assert store.events("a1") == before


def test_an_append_without_events_brings_the_projection_up_to_date(store: Store) -> None:
    open_case(store, "a1")
    row = store.append("a1", [], projection(state="closed"), expected_version=1, recorded_at=NOW)
    assert (row.version, row.state, store.case("a1")) == (1, "closed", row)
    assert len(store.events("a1")) == 1


def test_an_append_without_events_is_no_entry(store: Store) -> None:
    open_case(store, "a1")
    row = store.append("a1", [], projection(), expected_version=1, recorded_at=NOW + timedelta(days=1))
    assert (row.opened_at, row.updated_at) == (NOW, NOW)


def test_what_was_reckoned_is_kept_with_the_row(store: Store) -> None:
    row = open_case(store, "a1", shown=replace(projection(), deadlines="by hand"))
    assert (row.deadlines, projection_of(row).deadlines) == ("by hand", "by hand")
    assert store.append("a1", [event()], projection(), expected_version=1, recorded_at=NOW).deadlines == ""


def test_an_inspection_gives_the_record_as_it_lies(store: Store) -> None:
    for uid, name in (("c1", "Northgate"), ("c2", "Ngate")):
        store.save_client(Client(uid, name))
    for number, state in enumerate(("open", "mistake", "closed"), start=1):
        open_case(store, f"a{number}", shown=projection(client_uid="c1", state=state))
    store.merge_clients("c1", "c2")
    store.put_bundle(hashlib.sha256(b"x").hexdigest(), b"x")
    with store.inspect() as lying:
        assert list(lying.flaws()) == []
        assert [lying.number_after(number) for number in (0, 1, 3)] == [1, 2, None]
        assert lying.last_number() == 3
        kept = lying.case(2)
        assert (kept.number, kept.uid, kept.version, len(kept.sealed)) == (2, "a2", 1, 1)
        shown = projection_cells(projection(client_uid="c1", state="mistake"))
        moment = encode_moment(NOW)
        assert dict(kept.columns) == {**shown, "opened_at": moment, "updated_at": moment}
        assert [lying.earlier("c1", number) for number in (1, 3, 4)] == [0, 1, 2]
        assert lying.bundles() == (hashlib.sha256(b"x").hexdigest(),)
        clients = [(one.uid, one.name, one.merged_into, sorted(one.keys)) for one in lying.clients()]
        assert clients == [("c1", "Northgate", None, ["ngate", "northgate"]), ("c2", "Ngate", "c1", [])]


def test_an_inspection_of_nothing_finds_nothing(store: Store) -> None:
    with store.inspect() as lying:
        assert (list(lying.flaws()), lying.number_after(0), lying.last_number()) == ([], None, 0)
        assert (lying.bundles(), list(lying.clients())) == ((), [])


def test_after_an_inspection_the_record_can_be_written(store: Store) -> None:
    with store.inspect() as lying:
        assert lying.number_after(0) is None
    assert open_case(store, "a1").number == 1


def test_what_lists_show_is_written_anew_and_no_event_is_touched(store: Store) -> None:
    open_case(store, "a1")
    before = store.events("a1")
    shown = replace(projection(title="Late again", state="closed", due=NOW), deadlines="x")
    store.rewrite("a1", shown, expected_version=1)
    row = store.case("a1")
    assert row is not None
    assert (projection_of(row), row.version, row.updated_at) == (shown, 1, NOW)
    assert store.events("a1") == before
    with pytest.raises(RecordConflictError):
        store.rewrite("a1", shown, expected_version=2)
    with pytest.raises(RecordMissingError):
        store.rewrite("a2", shown, expected_version=1)


def test_indexing_clients_anew_changes_nothing_where_all_is_well(store: Store) -> None:
    store.save_client(Client("c1", "Northgate"))
    store.save_client(Client("c2", "Northgate Ltd", ("NG",)))
    store.index_clients()
    assert [store.client_by_key(key) for key in ("northgate", "ng")] == [store.client("c1"), store.client("c2")]


def test_broken_bytes_of_a_terminal_are_kept(store: Store) -> None:
    shown = projection("North\udcffgate", "late\ud800", client_uid="c1")
    row = store.open_case("a1", [event(text="caf\udce9")], shown, recorded_at=NOW)
    assert store.events("a1")[0].body == {"text": "caf\udce9"}
    assert (row.client_name, row.title) == ("North?gate", "late?")
    assert store.find_cases("north\udcff", 5) == (row,)
    assert store.case("a\udcff") is None


def test_lists_are_newest_first_and_filtered(store: Store) -> None:
    for number, state in enumerate(("open", "closed", "open", "mistake")):
        shown = projection("Northgate" if number % 2 else "Elm", state=state)
        open_case(store, f"a{number}", at=NOW + timedelta(hours=number), shown=shown)
    assert [row.number for row in store.cases()] == [4, 3, 2, 1]
    assert [row.number for row in store.cases(state="open")] == [3, 1]
    assert [row.number for row in store.cases(client_uid="northgate", limit=1)] == [4]
    assert [row.number for row in store.cases(client_uid="northgate", state="closed")] == [2]
    assert store.cases(client_uid="nobody") == store.cases(limit=0) == ()
    assert [store.count_cases(state) for state in (None, "open", "closed", "gone")] == [4, 2, 1, 0]


def test_open_cases_by_due_put_those_without_last(store: Store) -> None:
    dues = [None, NOW + timedelta(days=2), NOW + timedelta(minutes=1), NOW]
    for number, due in enumerate(dues):
        open_case(store, f"a{number}", shown=projection(due=due, state="closed" if due == NOW else "open"))
    assert [row.uid for row in store.open_by_due(10)] == ["a2", "a1", "a0"]
    assert [row.uid for row in store.open_by_due(1)] == ["a2"]


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("100%", ["b2"]),
        ("_", ["c3"]),
        ("\\", ["c3"]),
        ("ÉCOLE", ["b2"]),
        ("e\u0301cole", ["b2"]),
        ("strasse", ["a1"]),
        ("audit", ["c3", "b2", "a1"]),
        ("B2", ["b2"]),
        ("2", []),
        ("", ["c3", "b2", "a1"]),
    ],
)
def test_finding_takes_no_wildcards_and_no_notice_of_case(store: Store, part: str, found: list[str]) -> None:
    open_case(store, "a1", shown=projection("Straße AG", "Audit"))
    open_case(store, "b1", shown=projection("Nobody", "nothing"))
    open_case(store, "b2", shown=projection("École", "Audit 100% late"))
    open_case(store, "c3", shown=projection("North\\gate", "audit_of_may"))
    named = {row.uid for row in store.find_cases(part, 10)} - {"b1"}
    assert sorted(named) == sorted(found)


def test_finding_shows_open_cases_first(store: Store) -> None:
    for number, state in enumerate(("open", "closed", "open", "closed")):
        open_case(store, f"a{number}", shown=projection(state=state))
    assert [row.uid for row in store.find_cases("north", 3)] == ["a2", "a0", "a3"]


def test_a_bundle_is_kept_once_under_its_hash(store: Store) -> None:
    body = b"\x00playbook"
    sha256 = hashlib.sha256(body).hexdigest()
    store.put_bundle(sha256, body)
    store.put_bundle(sha256, body)
    assert store.bundle(sha256) == body
    with pytest.raises(ValueError, match="hash"):
        store.put_bundle(sha256, b"another")
    with pytest.raises(RecordMissingError):
        store.bundle("0" * 64)


def test_a_client_comes_back_as_it_was_saved(store: Store) -> None:
    client = Client(
        "c1", "Äpfel & Co", ("Apfel",), (Person("Jo", "lead", "Äpfel", "+44", "Dear Jo"),), "Europe/Berlin", "DE"
    )
    store.save_client(client)
    assert store.client("c1") == client
    assert store.clients() == (client,)
    assert store.client("c2") is store.client_by_key("nobody") is None


def test_northgate_and_northgate_ltd_are_one(store: Store) -> None:
    northgate = Client("c1", "Northgate")
    store.save_client(northgate)
    assert store.client_by_key(client_key("Northgate Ltd")) == northgate
    assert store.client_by_key("Northgate Ltd") == northgate


def test_a_key_stays_with_the_client_who_had_it_first(store: Store) -> None:
    older, newer = Client("c1", "Northgate"), Client("c2", "Northgate Ltd", ("NG",))
    store.save_client(older)
    store.save_client(newer)
    assert store.client_by_key("northgate") == older
    assert store.client_by_key("ng") == newer


def test_a_name_that_is_given_up_no_longer_finds_its_client(store: Store) -> None:
    store.save_client(Client("c1", "Northgate"))
    store.save_client(Client("c1", "Elm"))
    assert store.client_by_key("northgate") is None
    assert [one.name for one in store.clients()] == ["Elm"]


def test_a_name_of_signs_only_finds_nobody(store: Store) -> None:
    store.save_client(Client("c1", "!!!"))
    assert store.client_by_key("") is store.client_by_key("???") is None


def test_merging_moves_cases_keys_and_people(store: Store) -> None:
    for uid, name in (("c1", "Northgate"), ("c2", "Ngate"), ("c3", "North G")):
        store.save_client(Client(uid, name, people=(Person(f"Jo {name}"),)))
        open_case(store, f"case-{uid}", shown=projection(name, client_uid=uid))
    store.merge_clients("c2", "c3")
    merged = store.merge_clients("c1", "c2")
    assert merged == store.client("c1") == store.client("c2") == store.client("c3") == store.client_by_key("north g")
    assert (merged.aliases, len(merged.people)) == (("Ngate", "North G"), 3)
    assert store.clients() == (merged,)
    assert {(row.client_uid, row.client_name) for row in store.cases()} == {("c1", "Northgate")}
    assert len(store.cases(client_uid="c3")) == len(store.find_cases("northgate", 9)) == 3


def test_what_names_a_merged_client_goes_to_the_one_that_was_kept(store: Store) -> None:
    for uid, name in (("c1", "Northgate"), ("c2", "Ngate")):
        store.save_client(Client(uid, name))
    open_case(store, "a1", shown=projection("Ngate", client_uid="c2"))
    store.merge_clients("c1", "c2")
    shown = projection("Ngate", client_uid="c2")
    row = store.append("a1", [event()], shown, expected_version=1, recorded_at=NOW)
    assert (row.client_uid, row.client_name) == ("c1", "Northgate")
    assert open_case(store, "a2", shown=shown).client_uid == "c1"
    store.save_client(Client("c2", "Ngate", people=(Person("Jo"),)))
    kept = store.client("c1")
    assert kept is not None
    assert (kept.name, kept.people) == ("Northgate", (Person("Jo"),))


def test_merging_with_itself_or_with_nobody(store: Store) -> None:
    store.save_client(Client("c1", "Northgate"))
    assert store.merge_clients("c1", "c1") == Client("c1", "Northgate")
    with pytest.raises(RecordMissingError):
        store.merge_clients("c1", "c9")


def test_a_thousand_cases(store: Store) -> None:
    for number in range(1000):
        open_case(store, f"a{number:04}", at=NOW + timedelta(minutes=number))
    rows = store.cases()
    assert [row.number for row in rows] == list(range(1000, 0, -1))
    assert store.cases(limit=20) == rows[:20]


def test_closing_twice_does_nothing(store: Store) -> None:
    store.close()
    store.close()


UIDS = st.sampled_from(["a1", "a2", "b1"])
CLIENTS = st.sampled_from(["c1", "c2", "c3"])
NAMES = st.sampled_from(["Northgate", "Northgate Ltd", "Elm", "École", "100%", "!!"])
MOMENTS = st.none() | st.integers(0, 3).map(lambda days: NOW + timedelta(days=days))
STEPS = st.one_of(
    st.tuples(st.just("open"), UIDS, CLIENTS, NAMES, MOMENTS),
    st.tuples(st.just("append"), UIDS, CLIENTS, NAMES, MOMENTS),
    st.tuples(st.just("save"), UIDS, CLIENTS, NAMES, MOMENTS),
    st.tuples(st.just("merge"), UIDS, CLIENTS, CLIENTS, MOMENTS),
)


def take(store: Store, step: tuple[str, str, str, str, datetime | None]) -> object:
    """One step of a random walk: what it returned, or the kind of error it raised."""
    verb, uid, client, name, due = step
    shown = projection(name, client_uid=client, due=due, state="closed" if uid == "a2" else "open")
    try:
        match verb:
            case "open":
                return store.open_case(uid, [event("case_opened", text=name)], shown, recorded_at=due or NOW)
            case "append":
                return store.append(uid, [event(text=name)], shown, expected_version=1, recorded_at=due or NOW)
            case "save":
                store.save_client(Client(client, name, people=(Person(name),)))
                return None
            case _:
                return store.merge_clients(client, name)
    except MachineError as error:
        return type(error), error.message


def bare(events: tuple[RecordedEvent, ...]) -> list[object]:
    return [(one.version, one.kind, one.occurred_at, one.recorded_at, one.body) for one in events]


def view(store: Store) -> object:
    """Everything that can be read; hashes apart, whose salts differ."""
    parts = ("north", "É", "%", "a", "")
    return (
        store.cases(),
        store.open_by_due(2),
        [store.count_cases(state) for state in (None, "open", "closed")],
        [store.cases(client_uid=uid) for uid in ("c1", "c2", "c3")],
        [store.find_cases(part, 2) for part in parts],
        [bare(store.events(uid)) for uid in ("a1", "a2", "b1")],
        store.clients(),
        [store.client(uid) for uid in ("c1", "c2", "c3")],
        [store.client_by_key(key) for key in ("northgate", "elm", "ecole", "100", "")],
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=st.lists(STEPS, max_size=14))
def test_memory_and_sqlite_never_differ(steps: list[tuple[str, str, str, str, datetime | None]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        memory, sqlite = MemoryStore(), SqliteStore.open(Path(folder) / "cases.db")
        try:
            for step in steps:
                assert take(memory, step) == take(sqlite, step)
            assert view(memory) == view(sqlite)
        finally:
            sqlite.close()


def test_a_damaged_record_names_its_place() -> None:
    error = RecordDamagedError("Case 7 is damaged at event 3: it is missing.", number=7, version=3)
    assert (error.number, error.version, error.status) == (7, 3, MachineError.status)
