-- The code that is shown in the hall of a session for some minutes. Whoever types it is counted there.
CREATE TABLE hall_code (
  event TEXT NOT NULL,
  session TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  until INTEGER NOT NULL,
  PRIMARY KEY (event, session)
) WITHOUT ROWID;
