-- Somebody who is, was or wants to be registered.
CREATE TABLE registration (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  event TEXT NOT NULL,
  chat INTEGER NOT NULL,
  status TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  token TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  mobile TEXT,
  answers TEXT NOT NULL,
  colleague INTEGER NOT NULL,
  language TEXT NOT NULL,
  identity TEXT,
  consent TEXT NOT NULL,
  consented_at INTEGER NOT NULL,
  registered_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  queued_at INTEGER,
  offered_until INTEGER
);
CREATE INDEX registration_chat ON registration (chat, event);
CREATE INDEX registration_status ON registration (event, status, queued_at);
CREATE INDEX registration_offer ON registration (offered_until) WHERE status = 'OFFERED';

-- The same mobile and name holds one place in an event.
CREATE UNIQUE INDEX registration_identity ON registration (event, identity)
  WHERE identity IS NOT NULL AND status IN ('CONFIRMED', 'WAITING', 'OFFERED');

-- How many there are of each status, kept by the triggers below, so that nobody has to count.
CREATE TABLE seat_count (
  event TEXT NOT NULL,
  status TEXT NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (event, status)
) WITHOUT ROWID;

CREATE TRIGGER registration_added AFTER INSERT ON registration BEGIN
  INSERT INTO seat_count (event, status, people) VALUES (new.event, new.status, 1)
    ON CONFLICT (event, status) DO UPDATE SET people = people + 1; END;

CREATE TRIGGER registration_removed AFTER DELETE ON registration BEGIN
  UPDATE seat_count SET people = people - 1 WHERE event = old.event AND status = old.status; END;

CREATE TRIGGER registration_moved AFTER UPDATE OF status ON registration WHEN old.status <> new.status BEGIN
  UPDATE seat_count SET people = people - 1 WHERE event = old.event AND status = old.status;
  INSERT INTO seat_count (event, status, people) VALUES (new.event, new.status, 1)
    ON CONFLICT (event, status) DO UPDATE SET people = people + 1; END;

-- What happened, counted a day and without names: this stays when people are erased.
CREATE TABLE tally (
  event TEXT NOT NULL,
  what TEXT NOT NULL,
  day TEXT NOT NULL,
  times INTEGER NOT NULL,
  PRIMARY KEY (event, what, day)
) WITHOUT ROWID;

-- Which version of the privacy notice somebody agreed to, and when.
CREATE TABLE consent (
  person INTEGER NOT NULL,
  event TEXT NOT NULL,
  version TEXT NOT NULL,
  agreed_at INTEGER NOT NULL,
  PRIMARY KEY (person, event)
) WITHOUT ROWID;
