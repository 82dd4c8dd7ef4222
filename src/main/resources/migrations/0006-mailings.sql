-- A message of the organisers to many.
CREATE TABLE mailing (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  event TEXT NOT NULL,
  author INTEGER NOT NULL,
  author_language TEXT NOT NULL,
  state TEXT NOT NULL,
  audience TEXT NOT NULL,
  only_language TEXT,
  question TEXT,
  option TEXT,
  text_hi TEXT,
  text_en TEXT,
  media_kind TEXT,
  media TEXT,
  calendar INTEGER,
  awaited TEXT,
  change TEXT UNIQUE,
  changed_at INTEGER NOT NULL,
  started_at INTEGER,
  shown_at INTEGER,
  total INTEGER NOT NULL DEFAULT 0,
  sent INTEGER NOT NULL DEFAULT 0,
  blocked INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX mailing_open ON mailing (state) WHERE state IN ('SENDING', 'STOPPING');
CREATE INDEX mailing_event ON mailing (event);

-- Who gets it, chosen when it is sent, and what became of it.
CREATE TABLE mailing_recipient (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  mailing INTEGER NOT NULL REFERENCES mailing (id) ON DELETE CASCADE,
  chat INTEGER NOT NULL,
  language TEXT NOT NULL,
  state TEXT NOT NULL
);
CREATE INDEX mailing_recipient_state ON mailing_recipient (mailing, state, id);
CREATE INDEX mailing_recipient_chat ON mailing_recipient (chat);
