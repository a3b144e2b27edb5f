"""Patterns that are kept between runs do what `re` does; a file that does not fit is no fault of anybody's."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

import pytest

from recoverykit.pattern_cache import PatternCache
from recoverykit.review.prefilter import needed

PATTERNS = (
    r"\b(?P<at>sorry|apolog(?:y|ies))\b[^.;]{0,40}",
    r"(?<!not\s)(?P<one>a+)(?P<two>\d{1,3})?\1",
    r"[£$€]\s?\d[\d,.]*",
    r"(?i:x)|ß|’",
)
TEXTS = ("We are SORRY for that; and more.", "aa12aa", "it costs £ 1,200.50", "X and ß and ’")


def found(one: re.Pattern[str]) -> list[tuple[tuple[int, int], dict[str, str | None]]]:
    return [(each.span(), each.groupdict()) for text in TEXTS for each in one.finditer(text)]


def kept(folder: Path) -> Path:
    cache = PatternCache(folder)
    for one in PATTERNS:
        cache.compile(one, re.IGNORECASE)
        cache.needed(one, re.IGNORECASE)
    cache.close()
    (path,) = folder.iterdir()
    return path


def test_a_kept_pattern_finds_what_a_fresh_one_finds(tmp_path: Path) -> None:
    kept(tmp_path)
    cache = PatternCache(tmp_path)
    for one in PATTERNS:
        assert found(cache.compile(one, re.IGNORECASE)) == found(re.compile(one, re.IGNORECASE))
        assert set(cache.needed(one, re.IGNORECASE)) == set(needed(one, re.IGNORECASE))


def test_the_next_run_compiles_nothing_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(tmp_path)
    cache = PatternCache(tmp_path)
    monkeypatch.setattr("recoverykit.pattern_cache.needed", None)
    monkeypatch.setattr(PatternCache, "_fresh", None)
    for one in PATTERNS:
        cache.compile(one, re.IGNORECASE)
        cache.needed(one, re.IGNORECASE)


@pytest.mark.parametrize("cut", [0, 3, 8, 40, 200, -1])
def test_a_file_that_was_cut_off_is_made_anew(tmp_path: Path, cut: int) -> None:
    path = kept(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[:cut])
    kept(tmp_path)
    assert PatternCache(tmp_path).compile(PATTERNS[0], re.IGNORECASE).search("so sorry")
    assert len(path.read_bytes()) == len(whole)


@pytest.mark.parametrize(
    "rubbish",
    [b"", b"\0" * 8, b"\xff" * 60, b"\0" * 7 + b"\x02{}", b"\0" * 7 + b"\x04[{},", b"\0" * 7 + b"\x0b[[1],[2,3]]"],
)
def test_a_file_of_rubbish_is_made_anew(tmp_path: Path, rubbish: bytes) -> None:
    path = kept(tmp_path)
    path.write_bytes(rubbish)
    kept(tmp_path)
    assert PatternCache(tmp_path).compile(PATTERNS[0], re.IGNORECASE).search("so sorry")


def test_the_file_is_the_users_own(tmp_path: Path) -> None:
    path = kept(tmp_path / "new")
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_folder_that_cannot_be_written_costs_time_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = PatternCache(tmp_path / "file" / "below")
    assert cache.compile(PATTERNS[0], re.IGNORECASE).search("so sorry")
    cache.close()


def test_a_file_of_another_shape_with_the_right_checksum_is_made_anew(tmp_path: Path) -> None:
    path = kept(tmp_path)
    rest = (11).to_bytes(8, "big") + b"[[1],[2,3]]"
    path.write_bytes(zlib.crc32(rest).to_bytes(4, "big") + rest)
    kept(tmp_path)
    assert PatternCache(tmp_path).compile(PATTERNS[0], re.IGNORECASE).search("so sorry")
