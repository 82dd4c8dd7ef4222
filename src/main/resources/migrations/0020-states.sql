-- What kind of change a mailing tells: one of time or place, one to another day, a postponement, a cancellation. Empty
-- for others. Organisers are asked once more about a draft when it holds up a reminder.
ALTER TABLE mailing ADD COLUMN notice TEXT;
ALTER TABLE mailing ADD COLUMN asked_again INTEGER NOT NULL DEFAULT 0;
CREATE INDEX mailing_untold ON mailing (event) WHERE notice IS NOT NULL;

-- Whether somebody had a seat when a mailing was sent. Only then do a file for the calendar and buttons come with it.
ALTER TABLE mailing_recipient ADD COLUMN seated INTEGER NOT NULL DEFAULT 1;

-- The day of the event for which people have said whether they come.
CREATE TABLE attendance_day (
  event TEXT PRIMARY KEY,
  day TEXT NOT NULL
) WITHOUT ROWID;
