-- Moments are ISO 8601 in UTC, of a fixed width: the order of the texts is the order of time.

-- What lists show of a case. AUTOINCREMENT, so that a number is never given twice.
CREATE TABLE cases (
    number        INTEGER PRIMARY KEY AUTOINCREMENT,
    uid           TEXT NOT NULL UNIQUE,
    version       INTEGER NOT NULL,
    client_uid    TEXT NOT NULL,
    client_name   TEXT NOT NULL,
    client_folded TEXT NOT NULL,
    title         TEXT NOT NULL,
    title_folded  TEXT NOT NULL,
    playbook      TEXT NOT NULL,
    state         TEXT NOT NULL CHECK (state IN ('open', 'closed', 'mistake')),
    opened_at     TEXT NOT NULL,
    updated_at    TEXT NOT NULL,
    next_what     TEXT NOT NULL,
    next_due      TEXT
) STRICT;
CREATE INDEX cases_by_opening ON cases (opened_at, number);
CREATE INDEX cases_by_client ON cases (client_uid, opened_at, number);
CREATE INDEX cases_open_by_due ON cases (next_due IS NULL, next_due, number) WHERE state = 'open';

-- What happened. Appended once, never changed: the log of a case.
CREATE TABLE events (
    case_uid      TEXT NOT NULL REFERENCES cases (uid),
    version       INTEGER NOT NULL,
    kind          TEXT NOT NULL,
    occurred_at   TEXT NOT NULL,
    recorded_at   TEXT NOT NULL,
    payload_hash  TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash          TEXT NOT NULL,
    PRIMARY KEY (case_uid, version)
) STRICT, WITHOUT ROWID;

-- INSERT OR REPLACE deletes without asking the delete trigger; the order of versions leaves it no room.
CREATE TRIGGER events_in_order BEFORE INSERT ON events
WHEN NEW.version <> 1 + (SELECT coalesce(max(version), 0) FROM events WHERE case_uid = NEW.case_uid)
BEGIN
    SELECT RAISE(ABORT, 'events are appended in order');
END;
CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'events are never changed');
END;
CREATE TRIGGER events_never_go BEFORE DELETE ON events
BEGIN
    SELECT RAISE(ABORT, 'events are never deleted');
END;

-- What was said in it. May be deleted, so that personal data can be erased; the chain in events still verifies.
CREATE TABLE payloads (
    case_uid TEXT NOT NULL,
    version  INTEGER NOT NULL,
    salt     BLOB NOT NULL CHECK (length(salt) = 16),
    body     TEXT NOT NULL,
    PRIMARY KEY (case_uid, version),
    FOREIGN KEY (case_uid, version) REFERENCES events (case_uid, version)
) STRICT;
CREATE TRIGGER payloads_never_replaced BEFORE INSERT ON payloads
WHEN EXISTS (SELECT 1 FROM payloads WHERE case_uid = NEW.case_uid AND version = NEW.version)
BEGIN
    SELECT RAISE(ABORT, 'payloads are never changed');
END;
CREATE TRIGGER payloads_never_change BEFORE UPDATE ON payloads
BEGIN
    SELECT RAISE(ABORT, 'payloads are never changed');
END;

-- Playbooks with all they include, as they were when a case was opened.
CREATE TABLE bundles (
    sha256 TEXT PRIMARY KEY,
    body   BLOB NOT NULL
) STRICT;
CREATE TRIGGER bundles_never_change BEFORE UPDATE ON bundles
BEGIN
    SELECT RAISE(ABORT, 'bundles are never changed');
END;

-- merged_into always names a client that was not merged itself.
CREATE TABLE clients (
    uid         TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    body        TEXT NOT NULL,
    merged_into TEXT REFERENCES clients (uid)
) STRICT;
CREATE TABLE client_keys (
    key        TEXT PRIMARY KEY,
    client_uid TEXT NOT NULL REFERENCES clients (uid)
) STRICT, WITHOUT ROWID;
CREATE INDEX client_keys_by_client ON client_keys (client_uid);
