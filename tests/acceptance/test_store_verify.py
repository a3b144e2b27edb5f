"""`store verify`: what was damaged by hand is named with its place, and never with a traceback."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from helpers import Ran, opened, part, run

from recoverykit.store.chain import Link, Payload, canonical_json, payload_hash

_made: list[bytes] = []
"""The record of `path`, made once."""


@pytest.fixture
def path(home: Path, tmp_path: Path) -> Path:
    """A record of three cases of two clients, one of which had another merged into it."""
    path = home / "cases.db"
    if not _made:
        opened(tmp_path)
        opened(tmp_path, client="Ada Byron, Lovelace Mills")
        opened(tmp_path, client="Tom Lee, North Gate Printing")
        assert run("client", "merge", "northgate", "north gate printing").status == 0
        assert run("sent", "1", "apology-letter", "--by", "mail").status == 0
        assert run("log", "2", "She rang.").status == 0
        _made.append(path.read_bytes())
    home.mkdir(exist_ok=True)
    path.write_bytes(_made[0])
    return path


def tamper(path: Path, *statements: str) -> None:
    """What somebody with a database browser could do who takes the triggers away and puts them back."""
    with closing(sqlite3.connect(path)) as raw, raw:
        triggers = raw.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            raw.execute(re.sub(r"CASE_(\d)", r"case_uid = (SELECT uid FROM cases WHERE number = \1)", statement))
        for _, text in triggers:
            raw.execute(text)


def verified(*options: str) -> Ran:
    ran = run("store", "verify", *options)
    assert "Traceback" not in ran.err
    assert "This is our mistake" not in ran.err
    return ran


@pytest.mark.usefixtures("home")
def test_a_record_that_is_not_there_is_sound() -> None:
    assert (verified().status, verified().out) == (0, "0 cases, 0 events: all as recorded.\n")


@pytest.mark.usefixtures("path")
def test_a_sound_record_is_one_line() -> None:
    ran = verified()
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("3 cases, ")
    assert ran.out.endswith(" events: all as recorded.\n")
    assert ran.out.count("\n") == 1
    assert part(verified("--json").json, "sound") is True


@pytest.mark.usefixtures("home")
def test_a_case_that_comes_to_count_for_another_client_brings_that_clients_later_cases_up_to_date(
    tmp_path: Path,
) -> None:
    opened(tmp_path, client="Ada Byron, Lovelace Mills")
    opened(tmp_path, client="Priya Raman, Northgate")
    assert run("resume", "1", "--set", "client=Priya Raman, Northgate").status == 0
    assert verified().out.endswith(" events: all as recorded.\n")
    assert run("resume", "1", "--set", "client=Ada Byron, Lovelace Mills").status == 0
    assert verified().out.endswith(" events: all as recorded.\n")


def test_erased_words_are_no_fault(path: Path) -> None:
    tamper(path, "DELETE FROM payloads WHERE CASE_2 AND version = (SELECT max(version) FROM payloads WHERE CASE_2)")
    assert verified().status == 0


DAMAGES = """
Case 1, event
    UPDATE payloads SET body = replace(body, 'print', 'Print') WHERE CASE_1 AND body LIKE '%print slot%'
Case 2, event 4: its content is not
    UPDATE payloads SET salt = zeroblob(16) WHERE CASE_2 AND version = 4
Case 3, event 5: it is missing.
    DELETE FROM events WHERE CASE_3 AND version = 5
Case 3, event 6: it is missing, and all up to event
    DELETE FROM payloads WHERE CASE_3 AND version > 5
    DELETE FROM events WHERE CASE_3 AND version > 5
Case 2, event 1: it is missing
    UPDATE events SET version = 100 - version WHERE CASE_2 AND version < 4
Case 2, event 3: it is not what was recorded.
    UPDATE events SET kind = 'noted' WHERE CASE_2 AND version = 3
Case 1, event 2: it is not what was recorded.
    UPDATE events SET occurred_at = '2020-01-01T00:00:00.000000+00:00' WHERE CASE_1 AND version = 2
Case 2, event 3: it does not follow from the event before it.
    UPDATE events SET previous_hash = hash WHERE CASE_2 AND version = 3
it was not put there by recover.
    INSERT INTO events SELECT case_uid, version + 1, kind, occurred_at, recorded_at, payload_hash, hash,
        hash FROM events WHERE CASE_2 ORDER BY version DESC LIMIT 1
it was not put there by recover.
    UPDATE cases SET version = version - 1 WHERE number = 3
it is missing, and all up to event 10000000000.
    UPDATE cases SET version = 10000000000 WHERE number = 3
its playbook, kept under
    DELETE FROM bundles
is not what was recorded.
    UPDATE bundles SET body = x'00'
Case 2 is missing.
    DELETE FROM cases WHERE number = 2
events lie there of a case that is not on record
    DELETE FROM cases WHERE number = 2
Case 3 is missing.
    DELETE FROM cases WHERE number = 3
Case 2, event 99: its content is there, and the event is not.
    INSERT INTO payloads SELECT case_uid, 99, salt, body FROM payloads WHERE CASE_2 AND version = 1
Client Northgate: what is kept of them cannot be read.
    UPDATE clients SET body = '[]' WHERE name = 'Northgate'
Client Northgate: what is kept of them cannot be read.
    UPDATE clients SET body = '{' WHERE name = 'Northgate'
Client North Gate Printing: they are part of a client who is not on record.
    UPDATE clients SET merged_into = 'nobody' WHERE name = 'North Gate Printing'
Client North Gate Printing: they are part of a client who is not on record.
    UPDATE clients SET merged_into = uid WHERE name = 'North Gate Printing'
who does not know that name.
    UPDATE clients SET merged_into = (SELECT uid FROM clients WHERE name = 'Lovelace Mills') WHERE name =
        'North Gate Printing'
its client, Lovelace Mills, is not on record.
    DELETE FROM clients WHERE name = 'Lovelace Mills'
The name “elm” leads to a client who is not on record.
    INSERT INTO client_keys VALUES ('elm', 'nobody')
The index cases_by_client of the file is missing.
    DROP INDEX cases_by_client
The table songs of the file is not recover's.
    CREATE TABLE songs (title TEXT)
"""
"""What is said, and below it the statements that did it. CASE_2 stands for the condition that it is of case 2."""


def entries(table: str) -> list[tuple[str, list[str]]]:
    """The entries of such a table."""
    found: list[tuple[str, list[str]]] = []
    for line in table.strip().splitlines():
        if not line.startswith("    "):
            found.append((line, []))
        elif line.startswith("        "):
            found[-1][1][-1] += f" {line.strip()}"
        else:
            found[-1][1].append(line.strip())
    return found


@pytest.mark.parametrize(("words", "statements"), entries(DAMAGES))
def test_damage_is_named_with_its_place(path: Path, words: str, statements: list[str]) -> None:
    tamper(path, *statements)
    ran = verified()
    assert ran.status == 1
    assert words in ran.out
    assert "all as recorded" not in ran.out
    assert "Change nothing in the file" in ran.err
    found = part(verified("--json").json, "found")
    assert words in json.dumps(found, ensure_ascii=False)


def test_a_trigger_that_is_gone_is_missed(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DROP TRIGGER events_never_change")
    assert "The trigger events_never_change of the file is missing." in verified().out


def test_every_fault_of_every_case_is_named(path: Path) -> None:
    tamper(
        path,
        "UPDATE payloads SET body = '{}' WHERE CASE_1 AND version IN (2, 4)",
        "UPDATE payloads SET body = '{}' WHERE CASE_3 AND version = 1",
    )
    lines = verified().out.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["Case 1, event 2", "Case 1, event 4", "Case 3, event 1"]


def add_by_hand(path: Path, kind: str, body: str) -> None:
    """An event behind the last of case 2, with all its hashes as they should be."""
    with closing(sqlite3.connect(path)) as raw, raw:
        (uid,) = raw.execute("SELECT uid FROM cases WHERE number = 2").fetchone()
        last = raw.execute("SELECT * FROM events WHERE case_uid = ? ORDER BY version DESC", (uid,)).fetchone()
        payload = Payload(bytes(16), body)
        link = Link(last[1] + 1, kind, last[3], last[4], payload_hash(payload), last[7], "")
        parts = [last[7], uid, link.version, link.kind, link.occurred_at, link.recorded_at, link.payload_hash]
        digest = hashlib.sha256(canonical_json(parts).encode()).hexdigest()
        cells = (uid, link.version, kind, link.occurred_at, link.recorded_at, link.payload_hash, last[7], digest)
        raw.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)", cells)
        raw.execute("INSERT INTO payloads VALUES (?, ?, ?, ?)", (uid, link.version, payload.salt, body))
        raw.execute("UPDATE cases SET version = version + 1 WHERE uid = ?", (uid,))


@pytest.mark.parametrize(
    ("kind", "body", "words"),
    [
        ("sung", "{}", "it cannot be read: no event is called 'sung'."),
        ("noted", "{}", "it cannot be read: the event 'noted' is not whole."),
        ("noted", "no JSON", "it cannot be read"),
        ("noted", "[" * 100_000, "it cannot be read"),
        ("answered", '{"question":"impact","value":{"money":"x","currency":1}}', "it cannot be read"),
        ("client-linked", '{"client":"c9","country":"","name":"Jo","zone":""}', "its client, Jo, is not on record."),
        ("playbook-chosen", '{"bundle":"00","playbook":"x"}', "its playbook, kept under 00, is missing or damaged."),
    ],
)  # fmt: skip
def test_an_event_that_was_put_there_by_hand_with_care_is_still_read_with_care(
    path: Path, kind: str, body: str, words: str
) -> None:
    add_by_hand(path, kind, body)
    ran = verified()
    assert ran.status == 1
    assert "Case 2, event " in ran.out
    assert words in ran.out


def test_an_event_that_makes_no_sense_is_no_traceback(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        (client,) = raw.execute("SELECT uid FROM clients WHERE name = 'Lovelace Mills'").fetchone()
    add_by_hand(path, "client-linked", canonical_json({"client": client, "country": "", "name": "x", "zone": "Mars/B"}))
    ran = verified()
    assert ran.status == 1
    assert "Case 2: where it stands cannot be worked out" in ran.out
    assert "Mars/B" in ran.out


# Lists that are behind


BEHIND = [
    ("title = 'Something else'", "what happened"),
    ("title_folded = 'x'", "what happened"),
    ("client_name = 'Elm'", "its client"),
    ("client_uid = (SELECT uid FROM clients WHERE name = 'Lovelace Mills')", "its client"),
    ("playbook = 'x'", "its playbook"),
    ("state = 'closed'", "whether it is open"),
    ("next_what = 'Nothing'", "what is next"),
    ("next_due = '2020-01-01T00:00:00.000000+00:00'", "what is next"),
    ("next_due = 'tomorrow'", "what is next"),
    ("opened_at = 'yesterday'", "when it was opened"),
    ("updated_at = '2020-01-01T00:00:00.000000+00:00'", "when something was last noted"),
    ("deadlines = replace(deadlines, '2026-11-2', '2026-12-2')", "its deadlines"),
]


@pytest.mark.parametrize(("change", "words"), BEHIND, ids=[change[:24] for change, _ in BEHIND])
def test_lists_that_are_behind_are_named_and_written_anew_from_the_events(path: Path, change: str, words: str) -> None:
    before = rows(path)
    tamper(path, f"UPDATE cases SET {change} WHERE number = 3")  # noqa: S608
    ran = verified()
    assert ran.status == 1
    assert ran.out.startswith("Case 3: lists do not show ")
    assert words in ran.out
    assert "recover store verify --rebuild" in ran.err
    events = log_of(path)
    rebuilt = verified("--rebuild")
    assert (rebuilt.status, rebuilt.out[:8]) == (0, "3 cases,")
    assert "1 case." in rebuilt.err
    assert (rows(path), log_of(path)) == (before, events)
    assert verified().status == 0


OWED = [
    "UPDATE owed SET due = '2020-01-01T00:00:00.000000+00:00' WHERE key = 'next_contact'",
    "UPDATE owed SET due = 'tomorrow' WHERE key = 'next_contact'",
    "UPDATE owed SET what = 'Nothing' WHERE key = 'next_contact'",
    "DELETE FROM owed WHERE key = 'next_contact'",
    "INSERT INTO owed SELECT uid, 'x', 'More', '', '', '', NULL, 1, NULL, '' FROM cases WHERE number = 3",
]


@pytest.mark.parametrize("change", OWED)
def test_what_is_owed_by_the_lists_and_not_by_the_events_is_named_and_written_anew(path: Path, change: str) -> None:
    before = owed(path)
    tamper(path, change)
    assert owed(path) != before
    ran = verified()
    assert ran.status == 1
    assert "what is owed" in ran.out
    assert verified("--rebuild").status == 0
    assert owed(path) == before
    assert verified().status == 0


def owed(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as raw:
        return raw.execute("SELECT * FROM owed ORDER BY case_uid, key").fetchall()


def rows(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as raw:
        return raw.execute("SELECT * FROM cases ORDER BY number").fetchall()


def log_of(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as raw:
        return [*raw.execute("SELECT * FROM events"), *raw.execute("SELECT * FROM payloads")]


def test_many_that_are_behind_are_all_written_anew(path: Path) -> None:
    before = rows(path)
    tamper(path, "UPDATE cases SET state = 'mistake', client_uid = '', title = '', opened_at = '', updated_at = ''")
    assert verified().out.count("lists do not show") == 3
    assert "3 cases." in verified("--rebuild").err
    assert rows(path) == before


KEYS = """
Client Northgate: they are found under “lovelace mills”, which is none of their names.
    UPDATE client_keys SET client_uid = (SELECT uid FROM clients WHERE name = 'Northgate')
        WHERE key = 'lovelace mills'
Client Lovelace Mills: they are not found under “lovelace mills”.
    DELETE FROM client_keys WHERE key = 'lovelace mills'
Client North Gate Printing: they are found under “elm”, which is none of their names.
    INSERT INTO client_keys SELECT 'elm', uid FROM clients WHERE merged_into IS NOT NULL
"""


@pytest.mark.parametrize(("words", "statements"), entries(KEYS))
def test_names_that_lead_to_the_wrong_client_are_put_right(path: Path, words: str, statements: list[str]) -> None:
    tamper(path, *statements)
    ran = verified()
    assert ran.status == 1
    assert words in ran.out
    assert verified("--rebuild").status == 0
    assert "Lovelace Mills" in run("client", "show", "lovelace mills").out


def test_nothing_is_written_anew_in_a_case_that_is_damaged(path: Path) -> None:
    tamper(path, "DELETE FROM events WHERE CASE_2 AND version = 3", "UPDATE cases SET title = 'x' WHERE number = 2")
    tamper(path, "DELETE FROM payloads WHERE CASE_2 AND version = 3")
    before = rows(path)
    ran = verified("--rebuild")
    assert ran.status == 1
    assert "Case 2, event 3: it is missing." in ran.out
    assert rows(path) == before


@pytest.mark.usefixtures("path")
def test_settings_that_were_changed_since_leave_lists_behind() -> None:
    assert run("config", "opens", "11:00").status == 0
    assert run("config", "closes", "12:00").status == 0
    found = verified().out
    assert "what is next" in found or "what is owed" in found or found.endswith("all as recorded.\n")
    assert verified("--rebuild").status == 0
    assert verified().status == 0


def test_a_clock_that_was_set_back_is_a_note_and_no_damage(path: Path) -> None:
    assert run("log", "1", "Earlier, by the clock.", now="2026-11-20T14:00").status == 0
    ran = verified()
    assert ran.status == 0
    assert "it was noted at 2026-11-20 14:00" in ran.out
    assert "A clock was set back" in ran.out
    assert ran.out.splitlines()[-1].endswith("all as recorded.")
    assert part(verified("--json").json, "found", 0, "kind") == "note"
    assert path.exists()


# Files that are broken


def zeroed(path: Path, page: int) -> None:
    body = bytearray(path.read_bytes())
    body[page * 4096 : (page + 1) * 4096] = bytes(4096)
    path.write_bytes(body)


def test_any_page_that_is_zeroed_is_found(path: Path) -> None:
    whole = path.read_bytes()
    for page in range(1, len(whole) // 4096):
        path.write_bytes(whole)
        zeroed(path, page)
        ran = verified()
        assert (page, ran.status in (1, 3), bool(ran.out or ran.err)) == (page, True, True)
        assert "all as recorded" not in ran.out
        if page % 8 == 0:
            verified("--rebuild")


@pytest.mark.parametrize("rest", [0.1, 0.5, 0.9])
def test_a_file_that_was_cut_off_is_found(path: Path, rest: float) -> None:
    body = path.read_bytes()
    path.write_bytes(body[: int(len(body) * rest)])
    ran = verified()
    assert ran.status in (1, 3)
    assert "all as recorded" not in ran.out


def test_a_file_that_is_no_record_is_an_error_of_the_machine(home: Path) -> None:
    home.mkdir()
    (home / "cases.db").write_text("These are notes. " * 40, "utf-8")
    ran = verified()
    assert (ran.status, ran.out) == (3, "")
    assert "is not a record of cases" in ran.err


@pytest.mark.parametrize("seed", range(40))
def test_a_byte_that_flipped_ends_in_words(path: Path, seed: int) -> None:
    body = bytearray(path.read_bytes())
    place = 4096 + (seed * 7919 + 1013) * 97 % (len(body) - 4096)
    body[place] ^= 1 << (seed % 8)
    path.write_bytes(body)
    assert verified().status in (0, 1, 3)
