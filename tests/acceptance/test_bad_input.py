"""Whatever is wrong gets one clear error on standard error and the documented exit status; nothing is recorded."""

from __future__ import annotations

import os
import sqlite3
import unicodedata
from pathlib import Path

import pytest
from helpers import ANSWERS, HAPPENED, Ran, answers_file, cases, letter, opened, part, run, run_alone

from recoverykit.values import Json

RTL = "לא שלחתי את הקבצים ביום חמישי"
PLAYBOOK = "recover: 1\nplaybook: mine\ntitle: Mine\nsummary: Of my own.\nextends: service-recovery\n"


def refused(ran: Ran, *words: str, status: int = 2) -> None:
    """One clear error, no more."""
    assert ran.status == status, (ran.status, ran.out, ran.err)
    assert ran.out == ""
    assert ran.err.strip()
    for word in words:
        assert word in ran.err, ran.err
    for word in ("Traceback", "our mistake", "Error:", "None"):
        assert word not in ran.err, ran.err
    assert not [mark for mark in ran.err if unicodedata.category(mark) == "Cc" and mark != "\n"]


def refused_and_not_recorded(ran: Ran, *words: str) -> None:
    """An error about what was put in, and no case."""
    refused(ran, *words)
    assert cases() == []


def start(folder: Path, **changed: Json) -> Ran:
    """Start out of an answers file, some answers changed."""
    return run("start", "missed-deadline", "--answers", answers_file(folder, {**ANSWERS, **changed}))


def start_with(folder: Path, text: str) -> Ran:
    """Start out of an answers file with that text."""
    path = folder / "answers.yaml"
    path.write_text(text, "utf-8")
    return run("start", "missed-deadline", "--answers", str(path))


def start_playbook(folder: Path, text: str, name: str = "mine.yaml") -> Ran:
    """Start a playbook file with that text, with all answers that are needed."""
    path = folder / name
    path.write_text(text, "utf-8")
    return run("start", str(path), "--answers", answers_file(folder))


# Names


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("missed-deadlin", "missed-deadline"), ("candidate", "candidate-withdrew"), ("zzz", "service-recovery")],
)
def test_an_unknown_playbook_is_answered_with_the_nearest(typed: str, meant: str, tmp_path: Path) -> None:
    refused_and_not_recorded(run("start", typed, "--answers", answers_file(tmp_path)), repr(typed), meant)
    refused(run("playbook", "show", typed), meant)


def test_an_unknown_case_is_answered_with_those_there_are(tmp_path: Path) -> None:
    refused(run("show", "7"), "the record is empty", "recover start")
    opened(tmp_path)
    for command in (("show", "7"), ("letter", "7"), ("resume", "7"), ("log", "7", "She rang."), ("close", "7")):
        refused(run(*command), "There is no case '7'", "1  Northgate")
    refused(run("show", ""), "There is no case")
    assert len(cases()) == 1


def test_an_ambiguous_case_is_answered_with_the_candidates(tmp_path: Path) -> None:
    opened(tmp_path)
    opened(tmp_path, client="Ada Byron, Northfield")
    for command in ("show", "letter", "resume"):
        refused(run(command, "north"), "1  Northgate", "2  Northfield", "Give the number of one.")
    assert part(run("show", "northf", "--json").json, "case", "number") == 2


def test_a_number_that_is_none_finds_no_case(tmp_path: Path) -> None:
    opened(tmp_path)
    for wanted in ("0", "-1", "²", "99999999999999999999", "1.0", "%", "_"):
        refused(run("show", "--", wanted), f"There is no case {wanted!r}")


def test_a_number_is_never_taken_for_a_part_of_a_title_or_uid(tmp_path: Path) -> None:
    opened(tmp_path, what_happened="charged your card 7 times on 0123456789")
    uid = str(part(cases()[0], "uid"))
    for wanted in ("7", *"023456789", "0123456789"):
        for command in (("log", wanted, "She rang."), ("close", wanted, "--mistake"), ("letter", wanted)):
            refused(run(*command), f"There is no case {wanted!r}")
    assert part(cases()[0], "state") == "open"
    assert part(run("show", uid, "--json").json, "case", "number") == 1
    assert part(run("show", "card 7", "--json").json, "case", "number") == 1


def test_a_country_or_zone_of_the_client_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    text = "client: {country: XX, zone: Mars/Base}\nanswers: {}\n"
    refused_and_not_recorded(start_with(tmp_path, text), "answers.yaml:1:19:", "answers.yaml:1:29:")


# Files


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    refused_and_not_recorded(run("start", "missed-deadline", "--answers", str(tmp_path / "no.yaml")), "no.yaml")
    refused_and_not_recorded(run("start", str(tmp_path / "no.yaml")), "There is no file")
    refused_and_not_recorded(run("start", "missed-deadline", "--answers", str(tmp_path)), str(tmp_path))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("answers:\n  what_happened: [1\n", ":2:18:"),
        ("answers:\n\twhat_happened: a\n", ":2:1:"),
        ("answers:\n  impact: a\n  impact: b\n", ":3:3:"),
        ("answers:\n  impact: *nowhere\n", ":2:11:"),
        ("answers: !!python/object:os.system {}\n", ":1:10:"),
        ("answers:\n  impact: 'unfinished\n", ":2:11:"),
        ("answer: {}\n", ":1:"),
        ("answers: [1]\n", ":1:"),
        ("- 1\n", ":1:1:"),
        ("at: 5\nanswers: {}\n", ":1:"),
        ("answers: {}\n---\nanswers: {}\n", ":2:1:"),
    ],
)
def test_a_mistake_in_an_answers_file_is_shown_with_line_and_column(text: str, place: str, tmp_path: Path) -> None:
    refused_and_not_recorded(start_with(tmp_path, text), f"answers.yaml{place}")


def test_an_answers_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "answers.yaml"
    for data in (b"\xff\xfe\x00", b"answers:\n  impact: \xe9\n", b"\x00\x01\x02", b""):
        path.write_bytes(data)
        refused_and_not_recorded(run("start", "missed-deadline", "--answers", str(path)), "answers.yaml")


def test_an_alias_bomb_is_refused_quickly(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    refused_and_not_recorded(start_with(tmp_path, "\n".join(lines) + "\nanswers: {}\n"), "answers.yaml:")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (PLAYBOOK + "ask:\n  - id: impact\n    typ: text\n", ("mine.yaml:8:5:", "typ")),
        (PLAYBOOK + "ask:\n  - id: extra\n    type: novel\n    question: Why?\n", ("mine.yaml:8:11:", "long-text")),
        (PLAYBOOK + "ask:\n  - id: impact\n    when: impact ==\n", ("mine.yaml:8:",)),
        (PLAYBOOK + "ask:\n  - id: impact\n    when: nobody_knows is known\n", ("mine.yaml:8:", "nobody_knows")),
        (PLAYBOOK + "documents:\n  - id: apology-letter\n    template: ../../etc/passwd\n", ("mine.yaml:8:",)),
        (PLAYBOOK.replace("recover: 1", "recover: 99"), ("mine.yaml:1:10:",)),
        (PLAYBOOK + "frobnicate: 1\n", ("mine.yaml:6:1:", "frobnicate")),
        (PLAYBOOK + "ask: [\n", ("mine.yaml:7:1:", "bracket")),
        ("just words\n", ("mine.yaml:1:1:",)),
        (PLAYBOOK.replace("service-recovery", "nowhere"), ("mine.yaml:5:10:", "nowhere", "service-recovery")),
        (PLAYBOOK.replace("service-recovery", "mine"), ("mine.yaml:5:10:",)),
    ],
)
def test_a_mistake_in_a_playbook_is_shown_with_line_and_column(
    text: str, words: tuple[str, ...], tmp_path: Path
) -> None:
    refused_and_not_recorded(start_playbook(tmp_path, text), *words)


def test_a_playbook_that_extends_itself_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "mine.yaml"
    path.write_text(PLAYBOOK.replace("service-recovery", "mine.yaml"), "utf-8")
    ran = run("start", "mine.yaml", "--answers", answers_file(tmp_path))
    refused_and_not_recorded(ran, "mine.yaml:5:10:", "extends itself: mine.yaml → mine.yaml")


def test_a_playbook_that_is_too_big_or_no_text_is_refused(tmp_path: Path) -> None:
    refused_and_not_recorded(start_playbook(tmp_path, PLAYBOOK + "# " + "x" * 3_000_000 + "\n"), "mine.yaml")
    (tmp_path / "binary.yaml").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    refused_and_not_recorded(run("start", str(tmp_path / "binary.yaml")), "binary.yaml")


def test_a_playbook_of_ones_own_works(tmp_path: Path) -> None:
    assert start_playbook(tmp_path, PLAYBOOK).status == 0


# Answers


@pytest.mark.parametrize(
    ("name", "answer", "words"),
    [
        ("what_happened", 5, "answered in words"),
        ("what_happened", ["a"], "answered in words"),
        ("what_happened", "", "what_happened"),
        ("what_happened", "   ", "what_happened"),
        ("what_happened", "…", "There are no words in it."),
        ("what_happened", None, "what_happened"),
        ("what_happened", "unknown", "what_happened"),
        ("client", 5, "Type a name"),
        ("client", "020 7946 0018", "There is no name in it."),
        ("client", {"name": "Priya", "shoe_size": "40"}, "shoe_size"),
        ("severity", 9, "Choose a number from 1 to 3"),
        ("severity", True, "Choose a number from 1 to 3"),
        ("severity", "bad", "Choose a number from 1 to 3"),
        ("warned", "perhaps", "y or n"),
        ("call_at", "31 February", "February has 28 days"),
        ("call_at", "5.11", "5.11 can be 05:11 or 5 November"),
        ("call_at", "next Friday", "can be"),
        ("call_at", "03/04/2027", "3 April or 4 March"),
        ("call_at", "yesterday 12:00", "still to come"),
        ("call_at", "25:00", "no time of day"),
        ("call_at", "17:00 CET", "leave the zone out"),
        ("call_at", "whenever", "I can read"),
        ("call_at", 17, "Type a date"),
        ("promised_for", "tomorrow", "that has passed"),
        ("actions", 4, "Entry 1"),
        ("actions", [], "actions"),
        ("actions", ["send the files"], "lacks 'by'"),
        ("actions", [{"what": "send", "by": "31 February"}], "February has 28 days"),
        ("actions", [{"what": "send", "by": "Monday", "colour": "red"}], "colour"),
        ("actions", ["send the files by next Thursday"], "Next Thursday can be"),
        ("actions", ["x by Monday"] * 51, "At most 50"),
        ("remedy_amount", "-5", "without a minus"),
        ("remedy_amount", "£1.250", "meant as"),
        ("remedy_amount", "5 shells", "no currency"),
    ],
)
def test_an_answer_that_makes_no_sense_is_refused_with_its_place(
    name: str, answer: Json, words: str, tmp_path: Path
) -> None:
    ran = start(tmp_path, **{"remedy": "the £180", name: answer})
    refused_and_not_recorded(ran, "answers.yaml:1:", words)


@pytest.mark.parametrize(
    "text", ["bell\x07", "colour\x1b[31m", "null\x00", "c1\x9b31m", "override\u202e", "delete\x7f"]
)
def test_control_characters_are_refused(text: str, tmp_path: Path) -> None:
    refused_and_not_recorded(start(tmp_path, impact=text), "answers.yaml:1:", "character")
    if "\x00" not in text:
        refused_and_not_recorded(
            run("start", "missed-deadline", "--answers", answers_file(tmp_path), "--set", f"impact={text}"),
            "control character",
        )


def test_a_megabyte_of_text_is_refused_quickly(tmp_path: Path) -> None:
    ran = start(tmp_path, impact="lost a day, " * 90_000)
    refused_and_not_recorded(ran)
    assert len(ran.err) < 1_000
    long = run("start", "missed-deadline", "--answers", answers_file(tmp_path), "--set", f"impact={'word ' * 20_000}")
    refused_and_not_recorded(long, "characters long")


@pytest.mark.parametrize(
    "text", [RTL, "cost you 🎂 and ☕", "naïve façade — “œuvre”", "失去了印刷时段", "<b>&amp; {{ x }} *a* [b](c)"]
)
def test_words_of_any_script_are_accepted_as_they_are(text: str, tmp_path: Path) -> None:
    opened(tmp_path, impact=text)
    assert text in letter()
    html = run("letter", "1", "--format", "html", "-o", "-").out
    assert "<b>" not in html.partition("<body")[2] or "&lt;b&gt;" in html


def test_a_name_of_any_script_is_accepted_as_it_is(tmp_path: Path) -> None:
    opened(tmp_path, client="Łucja O’Brien-Żak, Ærø & Søn GmbH")
    assert "Dear Łucja," in letter()


def test_an_unknown_question_is_answered_with_the_nearest(tmp_path: Path) -> None:
    refused_and_not_recorded(start(tmp_path, severty="costly"), "severty", "Did you mean 'severity'?")
    ran = run("start", "missed-deadline", "--answers", answers_file(tmp_path), "--set", "impct=a day")
    refused_and_not_recorded(ran, "impct", "Did you mean 'impact'?")


@pytest.mark.parametrize("name", ["what_happened", "client", "call_at", "told", "severity", "actions", "next_contact"])
def test_each_answer_that_a_letter_needs_is_missed_by_name(name: str, tmp_path: Path) -> None:
    answers = {key: value for key, value in ANSWERS.items() if key != name}
    ran = run("start", "missed-deadline", "--answers", answers_file(tmp_path, answers))
    refused_and_not_recorded(ran, f"{name} is missing")
    assert "  " not in ran.err


def test_a_wrong_answer_given_to_resume_changes_nothing(tmp_path: Path, home: Path) -> None:
    opened(tmp_path)
    before = run("show", "1", "--json").out
    for pair in ("severity=bad", "call_at=31 February", "nothing=1"):
        refused(run("resume", "1", "--set", "impact=lost a day", "--set", pair))
    assert run("show", "1", "--json").out == before


def test_set_needs_an_equals_sign(tmp_path: Path) -> None:
    for pair in ("severity", "=grave", ""):
        ran = run("start", "missed-deadline", "--answers", answers_file(tmp_path), "--set", pair)
        refused_and_not_recorded(ran, "KEY=VALUE")


def test_an_example_takes_no_answers_beside_it(tmp_path: Path) -> None:
    refused_and_not_recorded(run("start", "--example", "--set", "severity=grave"), "--example")


# No terminal, clock


@pytest.mark.parametrize("as_json", [(), ("--json",)])
def test_a_stop_before_anything_is_answered_opens_no_case_and_says_so(as_json: tuple[str, ...], tmp_path: Path) -> None:
    path = answers_file(tmp_path, stop_after="voice")
    ran = run("start", "missed-deadline", "--answers", path, *as_json)
    refused_and_not_recorded(ran, f"{path}:1:", "Nothing was answered", "Let the walk stop later")


@pytest.mark.parametrize(
    "command", [("start",), ("start", "missed-deadline"), ("start", "missed-deadline", "--rehearse")]
)
def test_without_a_terminal_and_without_answers_nobody_is_asked(command: tuple[str, ...], home: Path) -> None:
    refused(run_alone(*command), "There is nobody here to ask", "--answers FILE")
    refused(run(*command, typed="did it\n"), "There is nobody here to ask")
    assert not home.exists()


def test_without_a_terminal_resume_asks_nobody_either(tmp_path: Path) -> None:
    opened(tmp_path)
    refused(run("resume", "1"), "There is nobody here to ask")
    refused(run("resume", "1", "--json"), "There is nobody here to ask")


@pytest.mark.parametrize("now", ["soon", "2026-02-31", "16:40", "2026-11-20T25:00", "0"])
def test_a_clock_that_cannot_be_read_is_refused(now: str, tmp_path: Path, home: Path) -> None:
    for command in (("list",), ("start", "missed-deadline", "--example")):
        refused(run(*command, now=now), "RECOVER_NOW", repr(now))
    refused(run("start", "missed-deadline", "--answers", answers_file(tmp_path, at=now), now=""), "answers.yaml:1:")
    assert not home.exists()


# Disk and database


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="/proc is where not even root may make a folder")
def test_a_home_that_cannot_be_written_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RECOVER_HOME", "/proc/none")
    refused(start(tmp_path), "/proc/none", status=3)
    refused(run("config", "name", "Sam"), "/proc/none", status=3)
    assert run("list").status == 0
    assert run("start", "missed-deadline", "--example", now="").status == 0


def test_a_home_that_is_a_file_is_named(tmp_path: Path, home: Path) -> None:
    home.write_text("a file", "utf-8")
    refused(start(tmp_path), str(home), status=3)
    assert home.read_text("utf-8") == "a file"


@pytest.mark.parametrize("data", [b"no database at all", b"SQLite format 3\x00" + b"\x07" * 4_000, b"\x00" * 8_192])
def test_a_file_that_is_no_database_is_left_as_it_is(data: bytes, tmp_path: Path, home: Path) -> None:
    home.mkdir()
    (home / "cases.db").write_bytes(data)
    for command in ((), ("list",), ("show", "1"), ("letter", "1"), ("resume", "1"), ("client", "list")):
        refused(run(*command), "cases.db", status=3)
    refused(start(tmp_path), "cases.db", status=3)
    assert (home / "cases.db").read_bytes() == data


def test_a_damaged_record_is_an_error_and_no_bug(tmp_path: Path, home: Path) -> None:
    opened(tmp_path)
    path = home / "cases.db"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    data = bytearray(path.read_bytes())
    for place in range(4_096, len(data), 512):
        data[place : place + 64] = b"\xa5" * 64
    path.write_bytes(data)
    for command in (("list",), ("show", "1"), ("letter", "1")):
        refused(run(*command), status=3)


def test_a_record_of_a_newer_version_is_not_touched(tmp_path: Path, home: Path) -> None:
    opened(tmp_path)
    path = home / "cases.db"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    before = path.read_bytes()
    for command in (("list",), ("show", "1"), ("close", "1", "--mistake"), ("log", "1", "She rang.")):
        refused(run(*command), "newer version", status=3)
    refused(start(tmp_path), "newer version", status=3)
    assert path.read_bytes() == before


def test_a_record_of_another_program_is_not_touched(tmp_path: Path, home: Path) -> None:
    home.mkdir()
    path = home / "cases.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    before = path.read_bytes()
    refused(start(tmp_path), "another program", status=3)
    assert path.read_bytes() == before


@pytest.mark.parametrize("text", ["name = Sam\n", "name = 5\n", 'nme = "Sam"\n', 'country = "XX"\n', "name = \xff\n"])
def test_settings_with_a_mistake_are_an_error_that_names_the_file(text: str, tmp_path: Path, home: Path) -> None:
    home.mkdir()
    (home / "settings.toml").write_text(text, "latin-1")
    refused(run("list"), "settings.toml")
    refused(start(tmp_path), "settings.toml")
    assert [path.name for path in home.iterdir()] == ["settings.toml"]


def test_a_document_cannot_be_written_where_there_is_no_folder(tmp_path: Path) -> None:
    opened(tmp_path)
    refused(run("letter", "1", "-o", str(tmp_path / "no" / "letter.md")), "does not exist")
    refused(run("letter", "1", "-o", str(tmp_path)))
    refused(run("letter", "1", "-o", str(tmp_path / "letter.docx")), "docx")
    if os.name != "nt" and Path("/proc").is_dir():
        refused(run("letter", "1", "-o", "/proc/letter.md"), "/proc/letter.md", status=3)


@pytest.mark.parametrize("arguments", [("frobnicate",), ("start", "--frob"), ("show",), ("sent", "1")])
def test_wrong_use_is_status_two_and_points_to_the_help(arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert "--help" in ran.err
    assert HAPPENED not in ran.err
