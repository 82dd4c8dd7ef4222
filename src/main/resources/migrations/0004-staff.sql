-- Who helps with the events; the owners stand in the settings.
CREATE TABLE staff (
  person INTEGER PRIMARY KEY,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  added_at INTEGER NOT NULL
);
