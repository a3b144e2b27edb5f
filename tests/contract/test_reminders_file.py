"""The file that remembers what somebody was reminded of: two at once, kills, damage, and a clock that is wrong."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from recoverykit.reminding import LEASE, Snooze, day_of
from recoverykit.store.faults import StoreBusyError, StorePlaceError
from recoverykit.store.reminders import KEPT, Reminders

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 20, 10, tzinfo=LONDON)
posix_only = pytest.mark.skipif(os.name == "nt", reason="POSIX modes")


def take(folder: Path, *names: str, now: datetime = NOW, shown: bool = True, zone: ZoneInfo = LONDON) -> list[str]:
    """Run once over names of today; the ids of what was said."""
    memory = Reminders(folder)
    taken = memory.take_up([(day_of(now, zone), names)], now)
    if shown:
        memory.mark_shown()
    return list(taken.values())


def kept(folder: Path) -> int:
    with closing(sqlite3.connect(folder / "reminders.db")) as connection:
        (count,) = connection.execute("SELECT count(*) FROM reminders").fetchone()
        return int(count)


def test_what_was_shown_is_not_given_again_on_that_day_and_is_on_the_next(tmp_path: Path) -> None:
    assert take(tmp_path, "a", "b") == ["a-20261120T0000Z", "b-20261120T0000Z"]
    assert take(tmp_path, "a", "b", now=NOW + timedelta(hours=5)) == []
    assert take(tmp_path, "b", "a", "c", now=NOW + timedelta(days=1)) == [
        f"{name}-20261121T0000Z" for name in ("b", "a", "c")
    ]


def test_after_a_week_in_which_nothing_ran_each_is_given_once(tmp_path: Path) -> None:
    take(tmp_path, "a")
    assert len(take(tmp_path, "a", now=NOW + timedelta(days=7))) == 1
    assert take(tmp_path, "a", now=NOW + timedelta(days=7, minutes=15)) == []


def test_of_two_at_once_the_second_gets_what_the_first_has_not(tmp_path: Path) -> None:
    first, second = Reminders(tmp_path), Reminders(tmp_path)
    today = day_of(NOW, LONDON)
    assert list(first.take_up([(today, ["a", "b"])], NOW)) == ["a", "b"]
    assert list(second.take_up([(today, ["a", "b", "c"])], NOW)) == ["c"]
    second.mark_shown()
    assert list(Reminders(tmp_path).take_up([(today, ["a", "b", "c"])], NOW + LEASE)) == ["a", "b"]


def test_what_a_dead_run_has_taken_up_comes_again_under_its_id_when_its_lease_is_over(tmp_path: Path) -> None:
    (id_,) = take(tmp_path, "a", shown=False)
    assert take(tmp_path, "a", now=NOW + LEASE - timedelta(seconds=1)) == []
    assert take(tmp_path, "a", now=NOW + LEASE) == [id_]
    assert take(tmp_path, "a", now=NOW + 3 * LEASE) == []
    assert kept(tmp_path) == 1


def test_on_a_journey_no_day_is_doubled_and_none_is_left_out(tmp_path: Path) -> None:
    sydney, angeles = ZoneInfo("Australia/Sydney"), ZoneInfo("America/Los_Angeles")
    morning = datetime(2026, 11, 21, 9, tzinfo=sydney)  # 14:00 of the 20th in Los Angeles
    assert take(tmp_path, "a", now=morning, zone=sydney) == ["a-20261120T1300Z"]
    assert take(tmp_path, "a", now=morning + timedelta(minutes=15), zone=angeles) == []
    assert take(tmp_path, "a", now=morning + timedelta(hours=19), zone=angeles) == ["a-20261121T0800Z"]


def test_a_clock_that_was_ahead_for_a_day_silences_no_day_to_come(tmp_path: Path) -> None:
    ahead = NOW + timedelta(days=30)
    assert take(tmp_path, "a", now=ahead)
    assert take(tmp_path, "a")
    assert take(tmp_path, "a", now=NOW + timedelta(days=1))
    assert take(tmp_path, "a", now=ahead)


@pytest.mark.parametrize("days", [-9000, -1, 1, 9000])
def test_a_clock_that_was_wrong_for_an_hour_doubles_nothing(tmp_path: Path, days: int) -> None:
    take(tmp_path, "a")
    take(tmp_path, "a", "b", now=NOW + timedelta(days=days))
    assert take(tmp_path, "a", now=NOW + timedelta(hours=1)) == []


def test_a_clock_set_back_within_the_day_shows_nothing_twice_and_frees_what_nobody_showed(tmp_path: Path) -> None:
    take(tmp_path, "a")
    take(tmp_path, "b", shown=False)
    assert take(tmp_path, "a", "b", now=NOW - timedelta(hours=1)) == ["b-20261120T0000Z"]


def test_what_was_said_long_ago_is_forgotten(tmp_path: Path) -> None:
    take(tmp_path, "a", "b", "c")
    take(tmp_path, "a", now=NOW + KEPT + timedelta(days=1))
    take(tmp_path, "a", now=NOW + KEPT + timedelta(days=2))
    assert kept(tmp_path) == 2


def test_what_is_put_off_is_kept_until_it_is_put_off_otherwise(tmp_path: Path) -> None:
    memory = Reminders(tmp_path)
    assert memory.snoozes() == {}
    assert not memory.path.exists()
    first, second = (Snooze(NOW.astimezone(UTC) + timedelta(hours=hour), NOW.astimezone(UTC)) for hour in (1, 2))
    assert not memory.snooze("a", first, NOW)
    assert memory.snooze("a", second, NOW)
    assert Reminders(tmp_path).snoozes() == {"a": second}
    assert memory.snooze("a", None, NOW)
    assert not memory.snooze("a", None, NOW)
    assert memory.snoozes() == {}


@posix_only
def test_only_its_owner_can_read_it_and_no_word_of_anybody_is_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    take(folder, "a")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "reminders.db").stat().st_mode) == 0o600


# ── broken ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _rubbish(path: Path) -> None:
    path.write_bytes(b"no database at all " * 500)


def _torn(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + os.urandom(len(whole) - 4096))


def _foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE theirs (a)")


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 9")


def _without_tables(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("DROP TABLE reminders")


@pytest.mark.parametrize("spoil", [_rubbish, _torn, _foreign, _newer, _without_tables])
def test_a_broken_file_is_put_aside_and_silences_nothing(tmp_path: Path, spoil: object) -> None:
    assert callable(spoil)
    take(tmp_path, "a")
    spoil(tmp_path / "reminders.db")
    broken = (tmp_path / "reminders.db").read_bytes()
    memory = Reminders(tmp_path)
    assert memory.snoozes() == {}
    assert list(memory.take_up([(day_of(NOW, LONDON), ["a"])], NOW)) == ["a"]
    memory.mark_shown()
    assert memory.renewed
    assert memory.put_aside.read_bytes() == broken
    assert take(tmp_path, "a") == []


def test_whoever_finds_it_broken_second_leaves_the_new_one_alone(tmp_path: Path) -> None:
    take(tmp_path, "a")
    _rubbish(tmp_path / "reminders.db")
    second = Reminders(tmp_path)
    found = (tmp_path / "reminders.db").stat()
    second._file = (found.st_dev, found.st_ino)
    take(tmp_path, "a")
    second._begin_anew()
    assert not second.renewed
    assert take(tmp_path, "a") == []


def test_moments_that_are_none_silence_nothing(tmp_path: Path) -> None:
    memory = Reminders(tmp_path)
    memory.snooze("a", Snooze(NOW, NOW), NOW)
    with closing(sqlite3.connect(memory.path)) as other, other:
        other.execute("UPDATE snoozed SET until = 9223372036854775807, due = -9223372036854775808")
    assert memory.snoozes()["a"].until.year == 9999


@pytest.fixture
def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A memory on which somebody else sits."""
    take(tmp_path, "a")
    monkeypatch.setattr("recoverykit.store.reminders.BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(tmp_path / "reminders.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield tmp_path


def test_where_it_cannot_be_written_it_is_still_known_what_was_shown(held: Path) -> None:
    memory, wanted = Reminders(held), [(day_of(NOW, LONDON), ["a", "b"])]
    with pytest.raises(StoreBusyError):
        memory.take_up(wanted, NOW)
    assert memory.glance(wanted, NOW) == {"b": "b-20261120T0000Z"}


def test_where_a_folder_is_in_its_place_nothing_counts_as_shown(tmp_path: Path) -> None:
    (tmp_path / "reminders.db").mkdir()
    memory, wanted = Reminders(tmp_path), [(day_of(NOW, LONDON), ["a"])]
    with pytest.raises(StorePlaceError):
        memory.take_up(wanted, NOW)
    assert list(memory.glance(wanted, NOW)) == ["a"]
