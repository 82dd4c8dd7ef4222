-- When each event is, as the bot goes by it, so that a change of its file is known for one also after a start. Times that are held
-- because they would make something due at once are in asked until the organisers have said what they think of it.
CREATE TABLE event_times (
  event TEXT PRIMARY KEY,
  times TEXT NOT NULL,
  asked TEXT
) WITHOUT ROWID;

-- The event's end as the bot knows it, before when nobody is erased whatever the file says, when the owners were told, and until
-- when they have put it off.
ALTER TABLE event_keep ADD COLUMN ends INTEGER;
ALTER TABLE event_keep ADD COLUMN not_before INTEGER NOT NULL DEFAULT 0;
ALTER TABLE event_keep ADD COLUMN told_at INTEGER;
ALTER TABLE event_keep ADD COLUMN put_off INTEGER NOT NULL DEFAULT 0;
