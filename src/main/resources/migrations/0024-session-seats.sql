-- Sessions that people choose: the one of each group of parallel sessions in which a registration has a seat. A group that somebody
-- left again keeps its row without a session, so that calendars can be told. reminded is the start of which they were reminded.
CREATE TABLE session_seat (
  registration INTEGER NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
  choice TEXT NOT NULL,
  event TEXT NOT NULL,
  session TEXT,
  at INTEGER NOT NULL,
  reminded INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (registration, choice)
) WITHOUT ROWID;
CREATE INDEX session_seat_session ON session_seat (event, session, reminded);

-- Who waits for a full session, in the order of the ids.
CREATE TABLE session_wait (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  registration INTEGER NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
  choice TEXT NOT NULL,
  event TEXT NOT NULL,
  session TEXT NOT NULL,
  UNIQUE (registration, choice)
);
CREATE INDEX session_wait_session ON session_wait (event, session, id);

-- How many seats of each session are taken, kept by the triggers below, so that nobody has to count.
CREATE TABLE session_count (
  event TEXT NOT NULL,
  session TEXT NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (event, session)
) WITHOUT ROWID;

CREATE TRIGGER session_seat_taken AFTER INSERT ON session_seat WHEN new.session IS NOT NULL BEGIN
  INSERT INTO session_count (event, session, people) VALUES (new.event, new.session, 1)
    ON CONFLICT (event, session) DO UPDATE SET people = people + 1; END;

CREATE TRIGGER session_seat_left AFTER DELETE ON session_seat WHEN old.session IS NOT NULL BEGIN
  UPDATE session_count SET people = people - 1 WHERE event = old.event AND session = old.session; END;

CREATE TRIGGER session_seat_changed AFTER UPDATE OF session ON session_seat BEGIN
  UPDATE session_count SET people = people - 1 WHERE event = old.event AND session = old.session;
  INSERT INTO session_count (event, session, people) SELECT new.event, new.session, 1 WHERE new.session IS NOT NULL
    ON CONFLICT (event, session) DO UPDATE SET people = people + 1; END;

-- Who was seen in which session, by whom; by is 0 for somebody who typed the code that was shown in the hall.
CREATE TABLE session_entry (
  registration INTEGER NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
  session TEXT NOT NULL,
  event TEXT NOT NULL,
  at INTEGER NOT NULL,
  "by" INTEGER NOT NULL,
  PRIMARY KEY (registration, session)
) WITHOUT ROWID;
CREATE INDEX session_entry_session ON session_entry (event, session);

-- People come in once each day.
DROP TRIGGER seat_given_up;
DROP INDEX check_in_event;
ALTER TABLE check_in RENAME TO check_in_before;
CREATE TABLE check_in (
  registration INTEGER NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  event TEXT NOT NULL,
  at INTEGER NOT NULL,
  "by" INTEGER NOT NULL,
  by_name TEXT NOT NULL,
  left_at INTEGER,
  PRIMARY KEY (registration, day)
);
INSERT INTO check_in (registration, day, event, at, "by", by_name, left_at)
  SELECT registration, date(at / 1000, 'unixepoch', '+330 minutes'), event, at, "by", by_name, left_at FROM check_in_before;
DROP TABLE check_in_before;
CREATE INDEX check_in_event ON check_in (event, at);
CREATE INDEX check_in_day ON check_in (event, day);

-- Who gives up the seat is not in any more, and has no seat in a session either.
CREATE TRIGGER seat_given_up AFTER UPDATE OF status ON registration
  WHEN old.status = 'CONFIRMED' AND new.status <> 'CONFIRMED' BEGIN
  UPDATE check_in SET left_at = new.changed_at WHERE registration = new.id AND left_at IS NULL;
  DELETE FROM session_seat WHERE registration = new.id;
  DELETE FROM session_wait WHERE registration = new.id; END;
