"""What is owed keeps its number."""

from __future__ import annotations

import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from recoverykit.errors import MachineError
from recoverykit.store.numbers import FILE_NAME, numbers_of

CASE, OTHER = "a" * 12, "b" * 12


def test_each_gets_the_next_number_and_keeps_it_in_whatever_order_it_is_asked(tmp_path: Path) -> None:
    assert numbers_of(tmp_path, CASE, ["x", "y", "z"]) == {"x": 1, "y": 2, "z": 3}
    assert numbers_of(tmp_path, CASE, ["z", "new", "x"]) == {"z": 3, "new": 4, "x": 1}


def test_what_is_not_there_for_a_while_leaves_its_number_to_nobody(tmp_path: Path) -> None:
    numbers_of(tmp_path, CASE, ["x", "y"])
    assert numbers_of(tmp_path, CASE, ["x", "z"]) == {"x": 1, "z": 3}
    assert numbers_of(tmp_path, CASE, ["y"]) == {"y": 2}


def test_each_case_counts_for_itself(tmp_path: Path) -> None:
    numbers_of(tmp_path, CASE, ["x", "y"])
    assert numbers_of(tmp_path, OTHER, ["y"]) == {"y": 1}


def test_of_many_at_once_nobody_gets_the_number_of_another(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda at: numbers_of(tmp_path, CASE, [f"k{at}", "all"]), range(24)))
    assert len({one["all"] for one in found}) == 1
    numbers = [number for one in found for key, number in one.items() if key != "all"]
    assert sorted([*numbers, found[0]["all"]]) == list(range(1, 26))


def test_it_is_private(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    numbers_of(folder, CASE, ["x"])
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(one.stat().st_mode) for one in folder.iterdir()} == {0o600}


def test_a_damaged_file_is_counted_anew(tmp_path: Path) -> None:
    numbers_of(tmp_path, CASE, ["x", "y"])
    (tmp_path / FILE_NAME).write_bytes(b"rubbish" * 99)
    assert numbers_of(tmp_path, CASE, ["y"]) == {"y": 1}
    assert numbers_of(tmp_path, CASE, ["x", "y"]) == {"x": 2, "y": 1}


def test_a_file_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE songs (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(MachineError):
        numbers_of(tmp_path, CASE, ["x"])
    assert path.read_bytes() == before
