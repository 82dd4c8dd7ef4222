-- What somebody typed and may send to the organisers by a button that knows this token. It says nothing of who typed it.
CREATE TABLE question_draft (
  id INTEGER PRIMARY KEY,
  token TEXT NOT NULL UNIQUE,
  words TEXT NOT NULL,
  at INTEGER NOT NULL
);
CREATE INDEX question_draft_at ON question_draft (at);
DELETE FROM question WHERE status = 'DRAFT';

-- Questions that came when there were many: counted, and not shown to the organisers each by itself.
ALTER TABLE question ADD COLUMN bundled INTEGER;
CREATE INDEX question_bundled ON question (bundled) WHERE bundled IS NOT NULL;

-- The screen that counts them: up to which it does, and since when.
CREATE TABLE question_news (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  upto INTEGER NOT NULL,
  told_at INTEGER NOT NULL
);
