-- What was reckoned for the deadlines of a case, so that showing it needs no table of holidays. Empty: nothing yet.
ALTER TABLE cases ADD COLUMN deadlines TEXT NOT NULL DEFAULT '';

-- Counting and listing by state.
CREATE INDEX cases_by_state ON cases (state, opened_at, number);
