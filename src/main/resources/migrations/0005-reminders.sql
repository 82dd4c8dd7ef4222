-- Which reminder went out for whom, or why it did not; for an event that moves to another day it goes out anew.
CREATE TABLE reminder_log (
  registration INTEGER NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
  reminder TEXT NOT NULL,
  day TEXT NOT NULL,
  outcome TEXT NOT NULL,
  logged_at INTEGER NOT NULL,
  PRIMARY KEY (registration, reminder, day)
) WITHOUT ROWID;

-- How far a reminder has been worked off, so that what is done costs nothing.
CREATE TABLE reminder_run (
  event TEXT NOT NULL,
  reminder TEXT NOT NULL,
  day TEXT NOT NULL,
  reached INTEGER NOT NULL,
  done INTEGER NOT NULL,
  PRIMARY KEY (event, reminder, day)
) WITHOUT ROWID;
CREATE INDEX registration_walk ON registration (event, status, id);

-- Who said whether they come.
CREATE TABLE attendance_plan (
  registration INTEGER PRIMARY KEY REFERENCES registration (id) ON DELETE CASCADE,
  coming INTEGER NOT NULL,
  said_at INTEGER NOT NULL
);

-- Who wants neither reminders nor mailings.
CREATE TABLE muted (
  person INTEGER PRIMARY KEY,
  muted_at INTEGER NOT NULL
);

-- Reminders and mailings that wait, so that nobody has to look through the answers.
CREATE INDEX outbox_bulk ON outbox (lane, tag) WHERE lane > 0;

-- How often an event has changed, as calendars want to know.
CREATE TABLE event_version (
  event TEXT PRIMARY KEY,
  sequence INTEGER NOT NULL,
  fingerprint TEXT NOT NULL
) WITHOUT ROWID;
