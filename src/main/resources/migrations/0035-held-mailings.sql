-- A draft that was to go by itself and was stopped, by an organiser or because its event had changed. A new draft does not replace it.
ALTER TABLE mailing ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
CREATE INDEX mailing_held ON mailing (event) WHERE held = 1;
