-- What the next text of a chat is for, where that is not plain.
CREATE TABLE mode (
  chat INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  used_at INTEGER NOT NULL
);

-- Who has come in: when, and who of the staff noted it.
CREATE TABLE check_in (
  registration INTEGER PRIMARY KEY REFERENCES registration (id) ON DELETE CASCADE,
  event TEXT NOT NULL,
  at INTEGER NOT NULL,
  "by" INTEGER NOT NULL,
  by_name TEXT NOT NULL
);
CREATE INDEX check_in_event ON check_in (event, at);

-- Guests who were registered at the gate have no chat: nothing is ever sent to this one.
INSERT INTO closed_chat (chat, reason, closed_at) VALUES (0, 'guests have no chat', 0);

-- Names and mobiles as they are searched for. What is in search_todo still has to be put here.
CREATE TABLE search_key (
  event TEXT NOT NULL,
  key TEXT NOT NULL,
  registration INTEGER NOT NULL,
  PRIMARY KEY (event, key, registration)
) WITHOUT ROWID;
CREATE INDEX search_key_registration ON search_key (registration);

CREATE TABLE search_todo (
  registration INTEGER PRIMARY KEY
);
INSERT INTO search_todo (registration) SELECT id FROM registration;

CREATE TRIGGER search_added AFTER INSERT ON registration BEGIN
  INSERT OR IGNORE INTO search_todo (registration) VALUES (new.id); END;

CREATE TRIGGER search_changed AFTER UPDATE OF name, mobile ON registration BEGIN
  INSERT OR IGNORE INTO search_todo (registration) VALUES (new.id); END;

CREATE TRIGGER search_removed AFTER DELETE ON registration BEGIN
  DELETE FROM search_key WHERE registration = old.id;
  DELETE FROM search_todo WHERE registration = old.id; END;

-- Links that make somebody one of the staff, once. What is kept is not the link but what it is known by.
CREATE TABLE invitation (
  digest TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  invited_by INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  used_by INTEGER
) WITHOUT ROWID;

-- Which language somebody of the staff was last spoken to in, and which menu of commands they have.
CREATE TABLE staff_menu (
  person INTEGER PRIMARY KEY,
  language TEXT NOT NULL,
  menu TEXT NOT NULL
);

-- What the staff did that somebody may ask about later.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  person INTEGER NOT NULL,
  name TEXT NOT NULL,
  what TEXT NOT NULL,
  detail TEXT NOT NULL
);

-- What people asked the organisers. A draft was typed, but not yet sent to them.
CREATE TABLE question (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  event TEXT NOT NULL,
  chat INTEGER NOT NULL,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  status TEXT NOT NULL,
  words TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  answer TEXT,
  answered_by INTEGER,
  answered_name TEXT,
  answered_at INTEGER
);
CREATE INDEX question_chat ON question (chat);
CREATE INDEX question_status ON question (status, event, id);

-- Questions with answers that the organisers made public, besides those of the event's file.
CREATE TABLE faq_entry (
  question INTEGER PRIMARY KEY,
  event TEXT NOT NULL,
  words TEXT NOT NULL,
  answer TEXT NOT NULL,
  added_at INTEGER NOT NULL
);
CREATE INDEX faq_entry_event ON faq_entry (event, question);
