-- Whether the person has left the form: it is kept, but what they type is not for it.
ALTER TABLE form_session ADD COLUMN put_aside INTEGER NOT NULL DEFAULT 0;

-- Until when the data of an event's people are kept, also when its file is gone.
CREATE TABLE event_keep (
  event TEXT PRIMARY KEY,
  until INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX consent_event ON consent (event);
CREATE INDEX visit_event ON visit (event);
