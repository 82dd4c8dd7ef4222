-- What was received: an update counts once, whatever Telegram repeats.
CREATE TABLE seen_update (
  id INTEGER PRIMARY KEY,
  seen_at INTEGER NOT NULL
);
CREATE INDEX seen_update_at ON seen_update (seen_at);

-- Updates that could not be read or whose handler failed, as Telegram sent them.
CREATE TABLE failed_update (
  id INTEGER PRIMARY KEY,
  failed_at INTEGER NOT NULL,
  chat INTEGER,
  reason TEXT NOT NULL,
  raw TEXT NOT NULL
);
CREATE INDEX failed_update_chat ON failed_update (chat);

CREATE TABLE note (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- What is to be sent; a row goes when Telegram has taken the message.
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY,
  chat INTEGER NOT NULL,
  lane INTEGER NOT NULL,
  slot TEXT,
  edit INTEGER,
  tag TEXT,
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL
);
CREATE INDEX outbox_chat ON outbox (chat);

CREATE TABLE slot (
  chat INTEGER NOT NULL,
  name TEXT NOT NULL,
  message INTEGER NOT NULL,
  PRIMARY KEY (chat, name)
) WITHOUT ROWID;

-- Messages that Telegram refused for a mistake of ours.
CREATE TABLE dead_letter (
  id INTEGER PRIMARY KEY,
  chat INTEGER NOT NULL,
  tag TEXT,
  body TEXT NOT NULL,
  reason TEXT NOT NULL,
  died_at INTEGER NOT NULL
);
CREATE INDEX dead_letter_chat ON dead_letter (chat);

-- Chats that take nothing: blocked, deactivated, gone.
CREATE TABLE closed_chat (
  chat INTEGER PRIMARY KEY,
  reason TEXT NOT NULL,
  closed_at INTEGER NOT NULL
);

-- What Telegram calls the pictures and files that it has already.
CREATE TABLE kept_file (
  maker TEXT NOT NULL,
  key TEXT NOT NULL,
  file_id TEXT NOT NULL,
  PRIMARY KEY (maker, key)
) WITHOUT ROWID;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  language TEXT,
  event TEXT,
  first_seen INTEGER NOT NULL
);

-- Which link first led a person to an event.
CREATE TABLE visit (
  person INTEGER NOT NULL,
  event TEXT NOT NULL,
  source TEXT NOT NULL,
  visited_at INTEGER NOT NULL,
  PRIMARY KEY (person, event)
) WITHOUT ROWID;
