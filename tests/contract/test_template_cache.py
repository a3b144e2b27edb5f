"""Templates that were compiled before are not compiled again; whatever does not fit is, as ever."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from recoverykit.documents.checking import check_used
from recoverykit.documents.environment import TemplateError, templates_of
from recoverykit.template_cache import TemplateCache

SOURCES = {
    "letter.md.j2": '{% import "words.md.j2" as words %}{{ words.hello(name) }}',
    "words.md.j2": "{% macro hello(name) %}Dear {{ name }},{% endmacro %}",
    "unused.md.j2": "nothing",
}
CONTEXT = {"name": "Ada *Byron*"}
LETTER = "Dear Ada \\*Byron\\*,"


def written(folder: Path, sources: Mapping[str, str] = SOURCES) -> str:
    """The letter of some templates, with what is kept in a folder."""
    return templates_of(sources, kept=TemplateCache(folder, sources)).render("letter.md.j2", CONTEXT)


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates that have been checked since."""
    found: list[str] = []

    def counted(*args: object) -> object:
        found.append(str(args[0]))
        return check_used(*args)  # type: ignore[arg-type]  # called as the program calls it

    monkeypatch.setattr("recoverykit.documents.environment.check_used", counted)
    return found


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob("templates-*.bin"))


def test_the_next_run_neither_checks_nor_compiles_what_was_used_before(tmp_path: Path, checks: list[str]) -> None:
    assert written(tmp_path) == LETTER
    assert checks == ["letter.md.j2"]
    cache = TemplateCache(tmp_path, SOURCES)
    assert cache.checked == {"letter.md.j2", "words.md.j2"}
    assert written(tmp_path) == LETTER
    assert checks == ["letter.md.j2"]


def test_other_texts_are_checked_anew(tmp_path: Path, checks: list[str]) -> None:
    written(tmp_path)
    other = {**SOURCES, "words.md.j2": "{% macro hello(name) %}Hello {{ name }},{% endmacro %}"}
    assert written(tmp_path, other) == "Hello Ada \\*Byron\\*,"
    assert len(checks) == len(kept(tmp_path)) == 2


def test_what_is_refused_is_refused_again(tmp_path: Path, checks: list[str]) -> None:
    bad = {"letter.md.j2": "{{ name.__class__ }}"}
    for _ in range(2):
        with pytest.raises(TemplateError, match="private"):
            written(tmp_path, bad)
    assert checks == ["letter.md.j2"] * 2
    assert kept(tmp_path) == []


@pytest.mark.parametrize("spoilt", [b"", b"\0" * 40, b"\x12\x34\x56\x78garbage"])
def test_a_file_that_is_not_whole_is_written_anew(tmp_path: Path, checks: list[str], spoilt: bytes) -> None:
    written(tmp_path)
    (path,) = kept(tmp_path)
    whole = path.read_bytes()
    for data in (spoilt, whole[: len(whole) // 2], whole[:-1] + bytes([whole[-1] ^ 1])):
        path.write_bytes(data)
        assert written(tmp_path) == LETTER
        assert path.read_bytes() == whole
    assert len(checks) == 4


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a user's folder to that user")
def test_a_file_that_others_could_have_written_is_not_run(tmp_path: Path, checks: list[str]) -> None:
    written(tmp_path)
    (path,) = kept(tmp_path)
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(0o620)
    assert written(tmp_path) == LETTER
    assert len(checks) == 2
    assert path.stat().st_mode & 0o777 == 0o600


def test_where_nothing_can_be_kept_letters_are_written_all_the_same(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    assert written(in_the_way) == LETTER


def test_only_a_few_sets_are_kept(tmp_path: Path) -> None:
    for count in range(12):
        written(tmp_path, {**SOURCES, "unused.md.j2": f"{count}"})
    assert len(kept(tmp_path)) == 8
