-- Which draft does what is owed: its document, or nothing. What open cases owe is worked out anew with it.
ALTER TABLE owed ADD COLUMN document TEXT NOT NULL DEFAULT '';
UPDATE cases SET owed_known = state <> 'open';

-- A case that has ended is still looked at: whether it holds after a month, and after three.
DROP INDEX cases_owed_unknown;
CREATE INDEX cases_owed_unknown ON cases (number) WHERE owed_known = 0 AND state <> 'mistake';
