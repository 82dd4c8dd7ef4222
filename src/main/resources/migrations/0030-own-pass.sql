-- Links with which people whom a colleague registered take their registration into their own chat, the newest of each registration.
-- Only a digest of the link is here. Once it was used, moved_at says when, and name the name that the giver knew.
CREATE TABLE own_pass (
  registration INTEGER PRIMARY KEY REFERENCES registration (id) ON DELETE CASCADE,
  digest TEXT NOT NULL UNIQUE,
  event TEXT NOT NULL,
  giver INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  moved_at INTEGER,
  name TEXT
);
CREATE INDEX own_pass_giver ON own_pass (giver, event);
