-- Documents that organisers sent for people to take home. Until one is published, only its author sees it. Telegram keeps the
-- document itself; if it no longer knows it, the document is lost.
CREATE TABLE handout (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  event TEXT,
  author INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  file TEXT NOT NULL,
  session TEXT,
  readers TEXT NOT NULL,
  published INTEGER NOT NULL DEFAULT 0,
  lost INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX handout_event ON handout (event, published);
CREATE INDEX handout_author ON handout (author, made_at);
CREATE INDEX handout_draft ON handout (made_at) WHERE published = 0;

CREATE TABLE handout_title (
  handout INTEGER NOT NULL REFERENCES handout (id) ON DELETE CASCADE,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  PRIMARY KEY (handout, language)
) WITHOUT ROWID;
