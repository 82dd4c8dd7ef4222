-- Certificates of participation: begun (without issued_at) while a person looks at the spelling of the name, then issued. Erasing takes
-- everything about the person, and leaves what says that there was one: erased is WISH or KEPT (the event file's time was up).
CREATE TABLE certificate (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  event TEXT NOT NULL,
  registration INTEGER UNIQUE,
  chat INTEGER,
  number TEXT NOT NULL UNIQUE,
  token TEXT NOT NULL UNIQUE,
  name TEXT,
  organisation TEXT,
  attended TEXT,
  face TEXT,
  issued_at INTEGER,
  changed_at INTEGER NOT NULL,
  withdrawn_at INTEGER,
  erased TEXT,
  name_digest TEXT
);
CREATE INDEX certificate_chat ON certificate (chat, event);
CREATE INDEX certificate_event ON certificate (event, id);

-- What is printed on all certificates of an event, as its file had it then.
CREATE TABLE certificate_face (
  digest TEXT PRIMARY KEY,
  words TEXT NOT NULL
) WITHOUT ROWID;

-- Who was told that there is one.
CREATE TABLE certificate_offer (
  event TEXT NOT NULL,
  chat INTEGER NOT NULL,
  PRIMARY KEY (event, chat)
) WITHOUT ROWID;
CREATE INDEX certificate_offer_chat ON certificate_offer (chat);

-- Up to which registration people were told.
CREATE TABLE certificate_round (
  event TEXT PRIMARY KEY,
  last INTEGER NOT NULL
) WITHOUT ROWID;

-- The key of the digests of names.
CREATE TABLE certificate_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  secret TEXT NOT NULL
);
