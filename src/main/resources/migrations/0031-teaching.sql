-- Sentences that were not understood, without who typed them. event is empty if it was not clear which was meant. offered are the labels of
-- two topics between which the bot was not sure, first and second how often each was chosen then.
CREATE TABLE missed (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  event TEXT NOT NULL,
  words TEXT NOT NULL,
  folded TEXT NOT NULL,
  offered TEXT NOT NULL,
  first INTEGER NOT NULL DEFAULT 0,
  second INTEGER NOT NULL DEFAULT 0,
  times INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  UNIQUE (event, folded)
);
CREATE INDEX missed_times ON missed (times, last_at);
CREATE INDEX missed_last ON missed (last_at);

-- What organisers taught: a sentence and the label of its meaning. event is empty where it counts for all.
CREATE TABLE lesson (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  event TEXT NOT NULL,
  words TEXT NOT NULL,
  folded TEXT NOT NULL,
  meaning TEXT NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (event, folded)
);
