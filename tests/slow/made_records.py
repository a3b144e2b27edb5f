"""Records that were damaged or forged: bytes and pages, cells, tables, and chains that verify but tell nonsense."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import TypeAlias, cast

from hostile import change, put, scalar, text, value

from recoverykit.playbook.model import QuestionType
from recoverykit.store.chain import Link, Payload, genesis, payload_hash
from recoverykit.store.chain import _bound as bound
from recoverykit.values import Json

Cell: TypeAlias = str | int | float | bytes | None


@dataclass(frozen=True)
class Made:
    """A record, what lies beside it, and how it was made."""

    data: bytes
    how: str
    beside: Mapping[str, bytes]


def record(rng: Random, bases: Mapping[str, bytes], folder: Path) -> Made:
    """A record with something wrong in it. `folder` is a place to work in."""
    data = bases[rng.choice(sorted(bases))]
    found = rng.random()
    if found < 0.25:
        for _ in range(rng.choice((1, 1, 2, 5))):
            data = rng.choice(_BYTES)(rng, data) or b"\0"
        return Made(data, "bytes", {})
    if found < 0.3:
        return Made(data, "beside", _beside(rng, data))
    path = folder / "made.db"
    for old in folder.glob("made.db*"):
        old.unlink()
    path.write_bytes(data)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        triggers = _unlock(connection)
        how = "cells" if found < 0.55 else "tables" if found < 0.65 else "forged"
        makers: dict[str, Callable[[Random, sqlite3.Connection], None]] = {
            "cells": _cells,
            "tables": _tables,
            "forged": _forged,
        }
        try:
            makers[how](rng, connection)
        except sqlite3.Error:
            how += " (refused by SQLite)"
        if connection.in_transaction:
            connection.execute("COMMIT")
        for trigger in triggers if rng.random() < 0.8 else ():
            with suppress(sqlite3.Error):
                connection.execute(trigger)
        with suppress(sqlite3.Error):
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.execute("PRAGMA journal_mode = DELETE")
    return Made(path.read_bytes(), how, {})


def _unlock(connection: sqlite3.Connection) -> list[str]:
    """No trigger, no check and no foreign key stands in the way. Gives what would put the triggers back."""
    triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f'DROP TRIGGER "{name}"')
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA ignore_check_constraints = ON")
    return [sql for _, sql in triggers]


# ── bytes ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _flip(rng: Random, data: bytes) -> bytes:
    changed = bytearray(data)
    low = rng.choice((0, 0, 96, 4_096))
    for _ in range(rng.choice((1, 2, 10, 200))):
        changed[rng.randrange(min(low, len(data) - 1), len(data))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def _overwrite(rng: Random, data: bytes) -> bytes:
    start = rng.randrange(len(data))
    size = rng.choice((1, 4, 64, 512, 4_096, 20_000))
    filling = rng.choice((b"\0", b"\xff", b"\xa5", None))
    made = rng.randbytes(size) if filling is None else filling * size
    return (data[:start] + made + data[start + size :])[: max(len(data), start + 1)]


def _cut(rng: Random, data: bytes) -> bytes:
    return data[: rng.choice((0, 1, 15, 16, 99, 100, 107, 108, 4_096, rng.randrange(len(data)), len(data) - 1))]


def _extend(rng: Random, data: bytes) -> bytes:
    piece: bytes = rng.choice((b"\0", b"\xff", rng.randbytes(8)))
    return data + piece * rng.choice((1, 512, 4_096, 100_000))


def _pages(rng: Random, data: bytes) -> bytes:
    """Two pages swapped, or one written over another."""
    size = 4_096
    count = max(2, len(data) // size)
    one, other = rng.randrange(count), rng.randrange(count)
    pages = [data[start : start + size] for start in range(0, len(data), size)]
    if max(one, other) < len(pages):
        pages[one], pages[other] = pages[other], rng.choice((pages[one], pages[other]))
    return b"".join(pages)


_FIELDS = ((0, 16), (16, 2), (18, 1), (19, 1), (20, 1), (24, 4), (28, 4), (32, 4), (36, 4), (40, 4), (44, 4), (52, 4))
_MARKS = ((56, 4), (60, 4), (64, 4), (68, 4), (92, 4), (96, 4), (100, 1), (101, 2), (103, 2), (105, 2))


def _header(rng: Random, data: bytes) -> bytes:
    start, size = rng.choice((*_FIELDS, *_MARKS))
    new: int = rng.choice((0, 1, 2, 3, 99, 2**31, 2**32 - 1, rng.randrange(2**32))) % (1 << 8 * min(size, 4))
    return data[:start] + new.to_bytes(size, "big") + data[start + size :]


# fmt: off
_WORDS = (
    *(b"answered", b"case-opened", b"client-linked", b"drafted", b"open", b"{", b'"', b"2026-11", b"+00:00", b"STRICT"),
    *(b"moment", b"person", b"CREATE TABLE", b"version", b"Europe/London", b"I", b"\xe2\x80", b"missed-deadline",
      b"TEXT"),
)
# fmt: on


def _word(rng: Random, data: bytes) -> bytes:
    """A known word written over wherever it stands."""
    wanted = rng.choice(_WORDS)
    places = [start for start in range(len(data)) if data.startswith(wanted, start)] if rng.random() < 0.3 else []
    first = data.find(wanted, rng.randrange(len(data)))
    for start in places or [max(first, 0)]:
        data = data[:start] + rng.choice((b"\xff", b"\0", b"x", b"}", b"9")) * len(wanted) + data[start + len(wanted) :]
    return data


_BYTES: tuple[Callable[[Random, bytes], bytes], ...] = (
    *(_flip, _flip, _overwrite, _overwrite, _cut, _extend, _pages, _pages, _header, _header, _word),
)


def _beside(rng: Random, data: bytes) -> dict[str, bytes]:
    """Files that SQLite would look for: a log, a journal."""
    log = bytes.fromhex("377f0682002de218") + (4_096).to_bytes(4, "big") + rng.randbytes(20 + rng.randrange(9_000))
    journal = bytes.fromhex("d9d505f920a163d7") + rng.randbytes(rng.randrange(9_000))
    made = {"-wal": rng.choice((log, b"", rng.randbytes(5_000), data)), "-shm": rng.randbytes(rng.choice((0, 32_768)))}
    if rng.random() < 0.4:
        made = {"-journal": rng.choice((journal, b"", rng.randbytes(600)))}
    return made


# ── cells ────────────────────────────────────────────────────────────────────────────────────────────────────────

_TABLES = ("cases", "events", "payloads", "bundles", "clients", "client_keys")
_TIMES = (
    *("0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59.999999+00:00", "2026-11-20", "2026-11-20T16:10", "now", ""),
    *("2026-11-20T16:10:00+23:59", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "2026-11-20T16:10:00Z"),
)


def _cell(rng: Random) -> Cell:
    match rng.randrange(10):
        case 0:
            return None
        case 1:
            return rng.choice((0, 1, -1, 2, 99, 2**31, 2**63 - 1, -(2**63)))
        case 2:
            return rng.choice((0.5, 1e308, float("inf"), -0.0))
        case 3:
            return rng.choice((b"", b"\xff\xfe", b"{}", rng.randbytes(16), b"\0" * 100_000))
        case 4:
            return rng.choice(_TIMES)
        case 5:
            return json.dumps(value(rng))
        case 6:
            return rng.choice(
                ("[" * 100_000, "x" * 3_000_000, '{"value":' * 2_000, "NaN", '"\\ud800"', "1e999", "9" * 5_000)
            )
        case 7:
            return rng.choice(
                ("closed", "mistake", "open", "answered", "sent", "erased", "gone", "noted", "case-opened")
            )
        case _:
            return text(rng).encode("utf-8", "replace").decode()


def _cells(rng: Random, connection: sqlite3.Connection) -> None:
    """Cells with values that no program wrote; half of them of a type that the table does not take."""
    if rng.random() < 0.5:
        _loosen(connection)
    for _ in range(rng.choice((1, 1, 2, 4))):
        table = rng.choice(_TABLES)
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        count = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - a name of ours
        keys = ", ".join(row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[5])
        chosen = f"({keys}) IN (SELECT {keys} FROM {table} LIMIT 1 OFFSET {rng.randrange(max(count, 1))})"  # noqa: S608
        column = rng.choice(columns)
        match rng.randrange(8):
            case 0:
                connection.execute(f"DELETE FROM {table} WHERE {chosen}")  # noqa: S608
            case 1:
                connection.execute(f"UPDATE {table} SET {column} = CAST(x'ff41c328' AS TEXT) WHERE {chosen}")  # noqa: S608
            case 2 if rng.random() < 0.5:
                small = _cell(rng)
                if isinstance(small, str | bytes):
                    small = small[:20_000]
                connection.execute(f"UPDATE {table} SET {column} = ?", (small,))  # noqa: S608
            case 3:
                values = [_cell(rng) for _ in columns]
                connection.execute(f"INSERT OR REPLACE INTO {table} VALUES ({','.join('?' * len(columns))})", values)  # noqa: S608
            case _:
                connection.execute(f"UPDATE OR REPLACE {table} SET {column} = ? WHERE {chosen}", (_cell(rng),))  # noqa: S608


def _loosen(connection: sqlite3.Connection) -> None:
    """Tables that take any type in any column."""
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute(
        "UPDATE sqlite_schema SET sql = replace(replace(replace(sql, 'STRICT, ', ''), ') STRICT', ')'), 'NOT NULL', '')"
    )
    version = connection.execute("PRAGMA schema_version").fetchone()[0]
    connection.execute(f"PRAGMA schema_version = {version + 1}")
    connection.execute("PRAGMA writable_schema = OFF")


_STATEMENTS = (
    "PRAGMA user_version = 0",
    "PRAGMA user_version = 99",
    "PRAGMA user_version = -1",
    "PRAGMA application_id = 0",
    "PRAGMA application_id = 1",
    "DROP TABLE payloads",
    "DROP TABLE events",
    "DROP TABLE clients",
    "DROP TABLE bundles",
    "DROP TABLE client_keys",
    "DROP INDEX cases_open_by_due",
    "ALTER TABLE cases RENAME TO theirs",
    "ALTER TABLE cases RENAME COLUMN title TO name",
    "ALTER TABLE cases DROP COLUMN next_what",
    "ALTER TABLE cases ADD COLUMN more TEXT DEFAULT 'x'",
    "ALTER TABLE events ADD COLUMN more TEXT",
    "ALTER TABLE clients ADD COLUMN more TEXT",
    "CREATE TABLE more (x)",
    "CREATE TRIGGER more AFTER INSERT ON events BEGIN DELETE FROM payloads; END",
    "CREATE TRIGGER more BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'never'); END",
    "CREATE TRIGGER more AFTER UPDATE ON cases BEGIN UPDATE cases SET title = 'x', version = 0; END",
    "CREATE TRIGGER more AFTER INSERT ON events BEGIN SELECT load_extension('x'); END",
    "PRAGMA journal_mode = WAL",
    "PRAGMA auto_vacuum = FULL",
    "DELETE FROM sqlite_sequence",
    "UPDATE sqlite_sequence SET seq = 9223372036854775807",
    "UPDATE clients SET merged_into = uid",
    "DELETE FROM payloads",
    "DELETE FROM cases",
    "ALTER TABLE cases RENAME TO real ;; CREATE VIEW cases AS SELECT * FROM real",
    "ALTER TABLE cases RENAME TO real ;; CREATE VIEW cases AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 "
    "FROM n) SELECT real.* FROM n, real WHERE x > 10000000000",
)


def _tables(rng: Random, connection: sqlite3.Connection) -> None:
    """Tables and marks that no version of the program has made."""
    for _ in range(rng.choice((1, 1, 2))):
        for statement in rng.choice(_STATEMENTS).split(" ;; "):
            connection.execute(statement)


# ── chains that verify ───────────────────────────────────────────────────────────────────────────────────────────


@dataclass
class _Event:
    """An event of a chain that is to be made anew. A `body` of None was erased."""

    kind: str
    occurred_at: str
    recorded_at: str
    body: Json


def _forged(rng: Random, connection: sqlite3.Connection) -> None:
    """A case whose events hold what nobody can have answered, bound into a chain that verifies."""
    uids = [row[0] for row in connection.execute("SELECT uid FROM cases ORDER BY number")]
    uid = uids[0] if rng.random() < 0.7 else rng.choice(uids)
    events = [
        _Event(kind, occurred, recorded, None if body is None else json.loads(body))
        for kind, occurred, recorded, body in connection.execute(
            "SELECT kind, occurred_at, recorded_at, body FROM events LEFT JOIN payloads USING (case_uid, version) "
            "WHERE case_uid = ? ORDER BY version",
            (uid,),
        ).fetchall()
    ]
    for _ in range(rng.choice((1, 1, 1, 2, 4))):
        _forge(rng, events, connection)
    connection.execute("DELETE FROM payloads WHERE case_uid = ?", (uid,))
    connection.execute("DELETE FROM events WHERE case_uid = ?", (uid,))
    previous = genesis(uid)
    for version, event in enumerate(events, start=1):
        payload = None
        if event.body is not None:
            payload = Payload(os.urandom(16), json.dumps(event.body, sort_keys=True, separators=(",", ":")))
        link = Link(
            version,
            event.kind,
            event.occurred_at,
            event.recorded_at,
            payload_hash(payload) if payload else "0" * 64,
            previous,
            "",
        )
        link = bound(uid, link)
        told = [one.encode("utf-8", "replace").decode() for one in (link.kind, link.occurred_at, link.recorded_at)]
        cells = (uid, version, *told, link.payload_hash, previous, link.hash)
        connection.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)", cells)
        if payload:
            connection.execute("INSERT INTO payloads VALUES (?, ?, ?, ?)", (uid, version, payload.salt, payload.text))
        previous = link.hash
    connection.execute("UPDATE cases SET version = ? WHERE uid = ?", (len(events), uid))


# fmt: off
_VALUES: tuple[object, ...] = (
    *("", "x", "no", True, False, {"number": "7"}, {"number": "1e999999"}, {"number": "-0.000"},
      {"number": "1e-999999"}),
    *({"money": "180.00", "currency": "GBP"}, {"money": "1e99", "currency": "XXX"}, {"money": "-1", "currency": ""}),
    *({"money": "5", "currency": "€"}, {"money": "1" * 500, "currency": "GBP"},
      {"moment": "2026-11-26T17:00[Europe/London]"}),
    *({"moment": "9999-12-31T23:59[Pacific/Kiritimati]"}, {"moment": "0001-01-01T00:00[America/New_York]"}),
    *({"moment": "9999-12-31[America/Los_Angeles]"}, {"moment": "0001-01-01[Asia/Tokyo]"},
      {"moment": "2026-03-29T01:30[GB]"}),
    *({"person": {"name": "Sam"}}, {"person": {"name": ""}}, {"person": {"name": "\x1b[31m", "firm": "{{ x }}"}}, [],
      ["x"]),
    *({"person": {"name": "x" * 100_000}}, [{"uid": "i1", "values": {}}], [{"uid": "", "values": {"what": True}}],
      None, 5),
    *([{"uid": "i" + "9" * 5_000, "values": {"what": "send it"}}], [{"uid": "i²", "values": {"what": "a"}}],
      {"person": {}}),
    [{"uid": "i1", "values": {"what": {"person": {"name": "a"}}, "by": "x"}}],
    [{"uid": "i1", "values": {"what": "a", "by": {"moment": "9999-12-31T23:59[Europe/London]"}}}] * 60,
)
# fmt: on


def _forge(rng: Random, events: list[_Event], connection: sqlite3.Connection) -> None:
    event = rng.choice(events)
    place = events.index(event)
    body = event.body
    match rng.randrange(13):
        case 0 | 1 | 2 | 3 if told := [one for one in events if one.kind == "answered" and one.body]:
            cast("dict[str, Json]", rng.choice(told).body)["value"] = deepcopy(_other_value(rng))
        case 4 | 5 if body:
            event.body = change(rng, body)
        case 6:
            event.body = None
        case 7:
            events[place] = replace(
                rng.choice(events), kind=rng.choice(("noted", "closed", "gone", event.kind, text(rng)[:50]))
            )
        case 8:
            setattr(event, rng.choice(("occurred_at", "recorded_at")), rng.choice(_TIMES))
        case 9:
            events.insert(rng.randrange(len(events) + 1), deepcopy(rng.choice(events)))
        case 10 if len(events) > 1:
            del events[place]
        case 11 if rng.random() < 0.3:
            rng.shuffle(events)
        case _:
            _forge_bundle(rng, events, connection)


def _other_value(rng: Random) -> Json:
    return cast("Json", rng.choice(_VALUES)) if rng.random() < 0.8 else value(rng)


# fmt: off
_TEMPLATES = (
    *("{{ 7919*7907 }}", "{{ 1+1 }}", "{{ client.__class__ }}", "{% if", "{{", "x" * 70_000,
      "{% include 'letters/none' %}", ""),
    *("{% for a in all %}{% for b in all %}{% for c in all %}x{% endfor %}{% endfor %}{% endfor %}", "{{ nothing }}",
      "{{ all }}"),
    *("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "{% set x = 'a' * 9999 %}", "{{ 'a' ~ 'b' }}", "{% raw %}{{",
      "\x1b[31m"),
    *("{{ client.name|nothing }}", "{% extends 'x' %}", "{% import 'x' as y %}", "{{ [1,2,3] }}", "{% do x %}",
      "{{ 9 ** 9 }}"),
    "{% macro a(x) %}{{ x ~ x ~ x ~ x }}{% endmacro %}{{ a(a(a(a(a(a(a(a(a(a(a(a('xxxxxxxxxx')))))))))))) }}",
    "{% for a in 'x' * 1 %}{{ a }}{% endfor %}" * 3_000,
    "{% if a %}" * 300 + "{% endif %}" * 300,
    "(" * 5 + "{{ " + "(" * 500 + "1" + ")" * 500 + " }}",
    "{% set n = namespace(x='xxxxxxxxxx') %}" + "{% set n.x = n.x ~ n.x %}" * 40 + "{{ n.x }}",
)
# fmt: on


def _forge_bundle(rng: Random, events: list[_Event], connection: sqlite3.Connection) -> None:
    """The playbook that was kept with the case, changed, under the hash that it has now."""
    (body,) = connection.execute("SELECT body FROM bundles ORDER BY sha256 LIMIT 1").fetchone()
    for event in events:
        if isinstance(event.body, dict) and "bundle" in event.body:
            found = connection.execute("SELECT body FROM bundles WHERE sha256 = ?", (event.body["bundle"],)).fetchone()
            body = found[0] if found else body
    new = _changed_bundle(rng, bytes(body))
    name = hashlib.sha256(new).hexdigest()
    connection.execute("INSERT OR REPLACE INTO bundles VALUES (?, ?)", (name, new))
    for event in events:
        if isinstance(event.body, dict) and "bundle" in event.body:
            event.body["bundle"] = name


def _changed_bundle(rng: Random, body: bytes) -> bytes:
    found = rng.random()
    if found < 0.1:
        return rng.choice(
            (b"", b"{}", b"null", b"\xff", b"[" * 200_000, body[: len(body) // 2], b'{"playbook":{}}', b"[]")
        )
    try:
        data: Json = json.loads(body)
    except (ValueError, RecursionError):  # it was forged before
        return body
    playbook = data.get("playbook") if isinstance(data, dict) else None
    if not isinstance(playbook, dict):
        return body
    if found < 0.4:
        templates = data.get("templates") if isinstance(data, dict) else None
        if not isinstance(templates, dict) or not templates:
            return body
        templates[rng.choice(sorted(templates))] = rng.choice(_TEMPLATES)
    elif found < 0.7:
        asked = playbook.get("ask")
        question = rng.choice(asked) if isinstance(asked, list) and asked else None
        if not isinstance(asked, list) or not isinstance(question, dict):
            return body
        match rng.randrange(4):
            case 0:
                question["type"] = rng.choice([one.value for one in QuestionType])
            case 1:
                asked.remove(question)
            case 2:
                question[rng.choice(sorted(question))] = scalar(rng)
            case _:
                question["when"] = rng.choice(
                    ("nobody is known", "today < " + str(question["id"]), "(", "severity in actions")
                )
    elif found < 0.9:
        put(data, ("playbook",), change(rng, playbook))
    else:
        data = change(rng, data)
    return json.dumps(data, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")
