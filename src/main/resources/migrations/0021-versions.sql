-- What each version of an event's file said, while it was in force. Earlier programs only counted: their last version has an empty text.
CREATE TABLE event_file (
  event TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  content TEXT NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (event, sequence)
) WITHOUT ROWID;
INSERT INTO event_file (event, sequence, content, since) SELECT event, sequence, '', 0 FROM event_version;
DROP TABLE event_version;

-- What the organisers were asked or told last about an event's file, so that they hear it once.
CREATE TABLE event_asked (
  event TEXT PRIMARY KEY,
  about TEXT NOT NULL
) WITHOUT ROWID;
DROP TABLE event_times;

-- The ids that an event had before, for the links and buttons that have them.
CREATE TABLE event_alias (
  was TEXT PRIMARY KEY,
  event TEXT NOT NULL
) WITHOUT ROWID;
