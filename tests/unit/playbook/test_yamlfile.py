"""YAML is read strictly, each value has its place, and each mistake is found where it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoverykit.findings import Finding, Place
from recoverykit.playbook.yamlfile import MAX_BYTES, MAX_DEPTH, MAX_NODES, YamlFile, decode_utf8, read_yaml
from recoverykit.values import Json


def _read(text: str) -> YamlFile:
    read = read_yaml(text, "f.yaml")
    assert isinstance(read, YamlFile), read
    return read


def _findings(text: str) -> list[str]:
    read = read_yaml(text, "f")
    assert isinstance(read, tuple)
    return [str(finding) for finding in read]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("true", True),
        ("false", False),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("True", "True"),
        ("null", None),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("0", 0),
        ("2.50", 2.5),
        ("001", "001"),
        ("+44 20", "+44 20"),
        ("0x1f", "0x1f"),
        ("1_000", "1_000"),
        ("1e9", "1e9"),
        (".inf", ".inf"),
        ("12:30", "12:30"),
        ("2026-11-20", "2026-11-20"),
        ("1234567890123456", "1234567890123456"),
        ("'12'", "12"),
        ('"true"', "true"),
        ("<<", "<<"),
    ],
)
def test_a_scalar_is_what_it_looks_like(written: str, meant: Json) -> None:
    assert _read(f"a: {written}\n").data == {"a": meant}


def test_each_value_and_key_has_its_place() -> None:
    read = _read("a: one\nb:\n  - x: 1\n    y: 2\n  - 'q'\nc: {d: [3]}\n")
    assert read.positions[("a",)] == Place("f.yaml", 1, 4)
    assert read.keys[("a",)] == Place("f.yaml", 1, 1)
    assert read.place(("b", 0)) == Place("f.yaml", 3, 5)
    assert read.place(("b", 0, "y")) == Place("f.yaml", 4, 8)
    assert read.key_place(("b", 0, "y")) == Place("f.yaml", 4, 5)
    assert read.place(("c", "d", 0)) == Place("f.yaml", 6, 9)
    assert read.place(("b", 0, "z", 7)) == Place("f.yaml", 3, 5)
    assert read.place(("nowhere",)) == Place("f.yaml", 1, 1)


def test_an_offset_counts_within_a_text_of_one_line() -> None:
    read = _read("a: plain text\nb: \"quoted\"\nc: |\n  block\nd: two\n  lines\ne: 'it''s'\n")
    assert read.place(("a",), 6) == Place("f.yaml", 1, 10)
    assert read.place(("b",), 2) == Place("f.yaml", 2, 7)
    assert read.place(("c",), 2) == Place("f.yaml", 3, 4)
    assert read.place(("d",), 5) == Place("f.yaml", 5, 4)
    assert read.place(("e",), 3) == Place("f.yaml", 7, 4)


def test_a_byte_order_mark_and_windows_line_ends_shift_nothing() -> None:
    read = _read("\ufeffa: 1\r\nb: |\r\n  x\r\n  y\r\n")
    assert read.data == {"a": 1, "b": "x\ny\n"}
    assert read.place(("b",)) == Place("f.yaml", 2, 4)


def test_an_empty_file_holds_nothing() -> None:
    assert _read("").data is None
    assert _read("# only a comment\n").data is None


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a: 1\nb: 2\na: 3\n", "f:3:1", "The key a is there already, in line 1."),
        ("a: {b: 1, b: 2}", "f:1:11", "The key b is there already, in line 1."),
        ("1: a", "f:1:1", "A key is a text."),
        ("? [x]\n: 2\n", "f:1:3", "not a list or a mapping"),
        ("a: &x 1", "f:1:4", "The anchor &x is not allowed."),
        ("a: *x", "f:1:4", "The alias *x is not allowed."),
        ("a: !!str 1", "f:1:4", "is not allowed"),
        ("a: !!python/object:os.system x", "f:1:4", "is not allowed"),
        ("a: 1\n---\nb: 2\n", "f:2:1", "One file holds one document"),
        ("a: \x1b[0m", "f:1:4", "U+001B is hidden"),
        ("ab\ufeff: 1", "f:1:3", "U+FEFF is hidden"),
        ("a: x\u2028y", "f:1:5", "U+2028 is hidden"),
        ("a: \ud800", "f:1:4", "U+D800 is hidden"),
        ("a: x\ry", "f:1:5", "U+000D is hidden"),
        ('a: "\\e[0m"', "f:1:4", "hidden control character"),
        ("a: [1, 2", "f:1:4", "A bracket that is opened here is not closed."),
        ('a: "x', "f:1:4", "A quotation mark is not closed."),
        ("a: b: c", "f:1:5", "A colon does not fit here."),
        ("a:\n\tb: 1", "f:2:1", "A tab cannot indent."),
        ("a: @x", "f:1:4", "A text cannot start with @"),
        ("- a\nb: 1", "f:2:1", "This line does not fit the list above it"),
        ("a: |\n  x\n b: 3", "f:3:2", "This line does not fit the indentation"),
        ('a: "\\q"', "f:1:5", "This cannot be read as YAML"),
        ("[" * (MAX_DEPTH + 2), f"f:1:{MAX_DEPTH + 2}", "at most 30 levels"),
    ],
)
def test_a_mistake_is_one_finding_at_its_place(text: str, place: str, words: str) -> None:
    (finding,) = _findings(text)
    assert finding.startswith(f"{place}: ")
    assert words in finding


def test_all_mistakes_are_found_at_once() -> None:
    assert [finding.split(": ")[0] for finding in _findings("a: &x 1\nb: *x\na: 2\n")] == ["f:1:4", "f:2:4", "f:3:1"]


def test_bounds_hold() -> None:
    assert "at most 20,000 values" in _findings("[" + "1," * (MAX_NODES + 1) + "]")[0]
    assert _findings("#" * (MAX_BYTES + 1)) == ["f:1:1: The file is larger than 256 KiB. Nothing of it was read."]
    assert "larger than 256 KiB" in _findings("é" * (MAX_BYTES // 2 + 1))[0]


def test_bytes_become_text() -> None:
    assert decode_utf8("\ufeffé".encode(), "f") == "é"
    finding = decode_utf8(b"a: 1\nb: caf\xe9\n", "f")
    assert isinstance(finding, Finding)
    assert str(finding).startswith("f:2:7: This is not UTF-8 text: the byte 0xe9")
    assert isinstance(decode_utf8(b"x" * (MAX_BYTES + 1), "f"), Finding)


@given(st.text(alphabet="ab:-[]{}\"'|>&*!%@`?#,\n\t 01~.\ufeff\x07", max_size=60) | st.text(max_size=60))
def test_no_text_raises(text: str) -> None:
    read = read_yaml(text, "f")
    if isinstance(read, tuple):
        assert read
        assert all(finding.place.line >= 1 and finding.place.column >= 1 for finding in read)


@given(st.binary(max_size=60))
def test_no_bytes_raise(data: bytes) -> None:
    assert isinstance(decode_utf8(data, "f"), str | Finding)
