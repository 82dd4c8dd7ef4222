-- What each of the staff may do and at which events: an event's id, ~ and a series, or * for all, those to come too.
CREATE TABLE duty (
  person INTEGER NOT NULL,
  events TEXT NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (person, events, role)
) WITHOUT ROWID;

-- Whoever is one of the staff keeps all events. The owners are told once, because they may want to change that.
INSERT INTO duty (person, events, role) SELECT person, '*', role FROM staff;
INSERT INTO note (name, value) SELECT 'duties', 'untold' WHERE EXISTS (SELECT 1 FROM staff);
ALTER TABLE staff DROP COLUMN role;

-- The events that an invitation is for, as above with a blank between them.
ALTER TABLE invitation ADD COLUMN events TEXT NOT NULL DEFAULT '*';

-- The events that one of the staff is choosing for an invitation or, if it names a member, for them.
CREATE TABLE duty_choice (
  person INTEGER PRIMARY KEY,
  made_at INTEGER NOT NULL,
  role TEXT NOT NULL,
  member INTEGER,
  events TEXT NOT NULL
);
