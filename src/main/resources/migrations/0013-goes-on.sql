-- Whether a message answers somebody in the middle of something: under pressure it goes before those to people who begin.
ALTER TABLE outbox ADD COLUMN goes_on INTEGER NOT NULL DEFAULT 0;
