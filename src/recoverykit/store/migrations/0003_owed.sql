-- What open cases owe, so that nobody has to read them all to see what is due. It follows from the events. `since`:
-- before that moment it is not chased. Nothing is there of a case whose owed_known is 0, or it is out of date.
ALTER TABLE cases ADD COLUMN owed_known INTEGER NOT NULL DEFAULT 0;
CREATE TABLE owed (
    case_uid     TEXT NOT NULL REFERENCES cases (uid),
    key          TEXT NOT NULL,
    what         TEXT NOT NULL,
    who          TEXT NOT NULL,
    owner        TEXT NOT NULL,
    owner_folded TEXT NOT NULL,
    due          TEXT,
    promised     INTEGER NOT NULL CHECK (promised IN (0, 1)),
    since        TEXT,
    PRIMARY KEY (case_uid, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX owed_by_due ON owed (due, case_uid, key, since);
CREATE INDEX cases_owed_unknown ON cases (number) WHERE state = 'open' AND owed_known = 0;

-- By which working hours, holidays and time zone it was worked out, in a text of the caller's: one row at most.
CREATE TABLE owed_basis (
    only  INTEGER PRIMARY KEY CHECK (only = 1),
    basis TEXT NOT NULL
) STRICT;
