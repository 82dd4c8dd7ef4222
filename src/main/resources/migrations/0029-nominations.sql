-- Seats that are held for a list of nominated people. They count as taken.
CREATE TABLE seat_hold (
  list INTEGER PRIMARY KEY,
  event TEXT NOT NULL,
  seats INTEGER NOT NULL
);
CREATE INDEX seat_hold_event ON seat_hold (event);

-- A list of people whom a department nominates. officer is the one who opened its link, 0 until then; made_by is 0 if they were erased.
CREATE TABLE nomination_list (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  event TEXT NOT NULL,
  department TEXT NOT NULL,
  token TEXT NOT NULL UNIQUE,
  most INTEGER NOT NULL,
  until INTEGER NOT NULL,
  officer INTEGER NOT NULL DEFAULT 0,
  officer_name TEXT NOT NULL DEFAULT '',
  made_by INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  released_at INTEGER
);
CREATE INDEX nomination_list_event ON nomination_list (event);
CREATE INDEX nomination_list_officer ON nomination_list (officer, event);
CREATE INDEX nomination_list_maker ON nomination_list (made_by);
CREATE INDEX nomination_list_until ON nomination_list (until) WHERE released_at IS NULL;

-- One of them. The digest stays when the registration is erased, so that nobody who declined is nominated again by the same list.
CREATE TABLE nominee (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  list INTEGER NOT NULL REFERENCES nomination_list (id) ON DELETE CASCADE,
  registration INTEGER UNIQUE REFERENCES registration (id) ON DELETE SET NULL,
  row INTEGER NOT NULL,
  digest TEXT NOT NULL,
  token TEXT NOT NULL UNIQUE,
  opened_at INTEGER,
  confirmed_at INTEGER,
  declined_at INTEGER,
  UNIQUE (list, digest)
);

-- A sheet that somebody is about to send (state OPEN) or has sent, and its rows until it was decided what becomes of them. Without a
-- list it is the event's exported list, filled in at the gate.
CREATE TABLE nomination_file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  event TEXT NOT NULL,
  list INTEGER REFERENCES nomination_list (id) ON DELETE CASCADE,
  sender INTEGER NOT NULL,
  sender_name TEXT NOT NULL,
  language TEXT NOT NULL,
  staff INTEGER NOT NULL,
  file_id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  sent_at INTEGER NOT NULL
);
CREATE INDEX nomination_file_state ON nomination_file (state, id);
CREATE INDEX nomination_file_sender ON nomination_file (sender, event);
CREATE INDEX nomination_file_event ON nomination_file (event);
CREATE INDEX nomination_file_list ON nomination_file (list);
CREATE INDEX nomination_file_sent ON nomination_file (sent_at);

CREATE TABLE nomination_row (
  file INTEGER NOT NULL REFERENCES nomination_file (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  cells TEXT NOT NULL,
  verdict TEXT NOT NULL,
  note TEXT NOT NULL,
  digest TEXT NOT NULL,
  answers TEXT NOT NULL,
  registration INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (file, number)
) WITHOUT ROWID;
