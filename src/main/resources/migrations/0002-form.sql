-- Forms that are being filled in, one a chat.
CREATE TABLE form_session (
  chat INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,
  state TEXT NOT NULL,
  changed_at INTEGER NOT NULL
);
CREATE INDEX form_session_subject ON form_session (subject);
CREATE INDEX form_session_changed_at ON form_session (changed_at);

-- The last number given to a form: buttons of an earlier form are told by it.
CREATE TABLE form_number (
  last INTEGER NOT NULL
);
INSERT INTO form_number (last) VALUES (0);
