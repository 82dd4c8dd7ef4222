BEGIN TRANSACTION;
CREATE TABLE answer_count (
  event TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (event, question, answer)
) WITHOUT ROWID;
INSERT INTO "answer_count" VALUES('quick','kind','state',2);
CREATE TABLE attendance_plan (
  registration INTEGER PRIMARY KEY REFERENCES registration (id) ON DELETE CASCADE,
  coming INTEGER NOT NULL,
  said_at INTEGER NOT NULL
);
CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  person INTEGER NOT NULL,
  name TEXT NOT NULL,
  what TEXT NOT NULL,
  detail TEXT NOT NULL
);
CREATE TABLE check_in (
  registration INTEGER PRIMARY KEY REFERENCES registration (id) ON DELETE CASCADE,
  event TEXT NOT NULL,
  at INTEGER NOT NULL,
  "by" INTEGER NOT NULL,
  by_name TEXT NOT NULL
, left_at INTEGER);
CREATE TABLE closed_chat (
  chat INTEGER PRIMARY KEY,
  reason TEXT NOT NULL,
  closed_at INTEGER NOT NULL
);
INSERT INTO "closed_chat" VALUES(0,'guests have no chat',0);
CREATE TABLE consent (
  person INTEGER NOT NULL,
  event TEXT NOT NULL,
  version TEXT NOT NULL,
  agreed_at INTEGER NOT NULL,
  PRIMARY KEY (person, event)
) WITHOUT ROWID;
INSERT INTO "consent" VALUES(502,'quick','2025-11-27',1894253435000);
INSERT INTO "consent" VALUES(504,'quick','2025-11-27',1894253445000);
CREATE TABLE dead_letter (
  id INTEGER PRIMARY KEY,
  chat INTEGER NOT NULL,
  tag TEXT,
  body TEXT NOT NULL,
  reason TEXT NOT NULL,
  died_at INTEGER NOT NULL
, about TEXT);
CREATE TABLE erased (
  person INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  back INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE event_keep (
  event TEXT PRIMARY KEY,
  until INTEGER NOT NULL
, ends INTEGER, not_before INTEGER NOT NULL DEFAULT 0, told_at INTEGER, put_off INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
INSERT INTO "event_keep" VALUES('quick',1902483000000,1894707000000,0,NULL,0);
CREATE TABLE event_times (
  event TEXT PRIMARY KEY,
  times TEXT NOT NULL,
  asked TEXT
) WITHOUT ROWID;
INSERT INTO "event_times" VALUES('quick','{"v":1,"zone":"Asia/Kolkata","starts":"2030-01-15T10:00","ends":"2030-01-15T17:00","closes":"2030-01-15T10:00","keep":"PT2160H","asks":"PT0S","asksUntil":"PT336H","reminders":[{"id":"eve","before":"PT24H","at":"18:00"},{"id":"soon","before":"PT2H"}]}',NULL);
CREATE TABLE event_version (
  event TEXT PRIMARY KEY,
  sequence INTEGER NOT NULL,
  fingerprint TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO "event_version" VALUES('quick',0,'ea897e3fe98a8a2f3630032993640fcf');
CREATE TABLE failed_update (
  id INTEGER PRIMARY KEY,
  failed_at INTEGER NOT NULL,
  chat INTEGER,
  reason TEXT NOT NULL,
  raw TEXT NOT NULL
);
CREATE TABLE faq_entry (
  question INTEGER PRIMARY KEY,
  event TEXT NOT NULL,
  words TEXT NOT NULL,
  answer TEXT NOT NULL,
  added_at INTEGER NOT NULL
);
CREATE TABLE feedback_bag (
  event TEXT NOT NULL,
  bag INTEGER NOT NULL,
  comments TEXT NOT NULL,
  PRIMARY KEY (event, bag)
) WITHOUT ROWID;
CREATE TABLE feedback_comment (
  event TEXT NOT NULL,
  question TEXT NOT NULL,
  chat INTEGER NOT NULL,
  rating INTEGER,
  words TEXT NOT NULL,
  PRIMARY KEY (event, question, chat)
) WITHOUT ROWID;
CREATE TABLE feedback_count (
  event TEXT PRIMARY KEY,
  counts TEXT NOT NULL
, named TEXT, published TEXT) WITHOUT ROWID;
CREATE TABLE feedback_giver (
  event TEXT NOT NULL,
  chat INTEGER NOT NULL,
  naming TEXT NOT NULL,
  done INTEGER NOT NULL,
  given TEXT NOT NULL,
  PRIMARY KEY (event, chat)
) WITHOUT ROWID;
CREATE TABLE feedback_invitation (
  event TEXT NOT NULL,
  chat INTEGER NOT NULL,
  again_at INTEGER,
  PRIMARY KEY (event, chat)
) WITHOUT ROWID;
CREATE TABLE feedback_round (
  event TEXT PRIMARY KEY,
  last INTEGER NOT NULL,
  asked INTEGER NOT NULL,
  told TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE feedback_sheet (
  event TEXT NOT NULL,
  chat INTEGER NOT NULL,
  answers TEXT NOT NULL,
  PRIMARY KEY (event, chat)
) WITHOUT ROWID;
CREATE TABLE feedback_watch (
  event TEXT NOT NULL,
  person INTEGER NOT NULL,
  language TEXT NOT NULL,
  PRIMARY KEY (event, person)
) WITHOUT ROWID;
CREATE TABLE form_number (
  last INTEGER NOT NULL
);
INSERT INTO "form_number" VALUES(2);
CREATE TABLE form_session (
  chat INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,
  state TEXT NOT NULL,
  changed_at INTEGER NOT NULL
, put_aside INTEGER NOT NULL DEFAULT 0);
INSERT INTO "form_session" VALUES(502,'quick','{"v":1,"number":1,"form":"registration","subject":"quick","colleague":false,"at":"other:kind","revision":4,"editing":false,"telegramName":"आशा","answers":{"name":{"text":"आशा राव"},"organisation":{"text":"पंचायत विभाग"}},"drafts":{"kind":{"picked":["other"]}}}',1894253441000,0);
INSERT INTO "form_session" VALUES(504,'quick','{"v":1,"number":2,"form":"registration","subject":"quick","colleague":false,"at":"asked:topics","revision":6,"editing":false,"telegramName":"सुनीता","answers":{"name":{"text":"सुनीता देवी"},"organisation":{"text":"GeM"},"kind":{"picked":["state"]},"mobile":{"phone":"+919893012345","card":false},"email":{"text":"sunita@gov.in"}},"drafts":{"topics":{"picked":["bids"]}}}',1894253457000,0);
CREATE TABLE invitation (
  digest TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  invited_by INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  used_by INTEGER
) WITHOUT ROWID;
CREATE TABLE kept_file (
  maker TEXT NOT NULL,
  key TEXT NOT NULL,
  file_id TEXT NOT NULL,
  PRIMARY KEY (maker, key)
) WITHOUT ROWID;
CREATE TABLE mailing (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  event TEXT NOT NULL,
  author INTEGER NOT NULL,
  author_language TEXT NOT NULL,
  state TEXT NOT NULL,
  audience TEXT NOT NULL,
  only_language TEXT,
  question TEXT,
  option TEXT,
  text_hi TEXT,
  text_en TEXT,
  media_kind TEXT,
  media TEXT,
  calendar INTEGER,
  awaited TEXT,
  change TEXT UNIQUE,
  changed_at INTEGER NOT NULL,
  started_at INTEGER,
  shown_at INTEGER,
  total INTEGER NOT NULL DEFAULT 0,
  sent INTEGER NOT NULL DEFAULT 0,
  blocked INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "mailing" VALUES(1,'quick',400,'en','SENDING','all',NULL,NULL,NULL,'गेट 2 खुला है।','Gate 2 is open.',NULL,NULL,NULL,NULL,NULL,1894253411000,1894253413000,1894253461000,2,1,0,0);
INSERT INTO "mailing" VALUES(2,'quick',400,'en','DRAFT','all',NULL,NULL,NULL,NULL,'The hall is full.',NULL,NULL,NULL,'hi',NULL,1894253431000,NULL,NULL,0,0,0,0);
CREATE TABLE mailing_recipient (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  mailing INTEGER NOT NULL REFERENCES mailing (id) ON DELETE CASCADE,
  chat INTEGER NOT NULL,
  language TEXT NOT NULL,
  state TEXT NOT NULL
);
INSERT INTO "mailing_recipient" VALUES(1,1,501,'en','QUEUED');
INSERT INTO "mailing_recipient" VALUES(2,1,503,'en','SENT');
CREATE TABLE mode (
  chat INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  used_at INTEGER NOT NULL
);
CREATE TABLE muted (
  person INTEGER PRIMARY KEY,
  muted_at INTEGER NOT NULL
);
CREATE TABLE note (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO "note" VALUES('clock','1894253461000');
INSERT INTO "note" VALUES('search','moħmd krismurty ɕturvedi dipk puj sing srm moħmd krismurti ɕturvedi dipk puj sing');
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY,
  chat INTEGER NOT NULL,
  lane INTEGER NOT NULL,
  slot TEXT,
  edit INTEGER,
  tag TEXT,
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL
, stage INTEGER NOT NULL DEFAULT 0, about TEXT, staff INTEGER NOT NULL DEFAULT 0);
INSERT INTO "outbox" VALUES(13,501,2,NULL,NULL,'mailing:1:1','{"v":1,"is":"show","text":"Gate 2 is open.","celebrate":false}',1894253414000,0,NULL,0);
INSERT INTO "outbox" VALUES(55,503,0,NULL,NULL,NULL,'{"v":1,"is":"show","text":"<b>Minto Hall</b>\nBhopal, Madhya Pradesh\n\nDate: <b>Tuesday, 15 January 2030</b>\nTime: 10:00 AM to 5:00 PM","celebrate":false,"rows":[[{"t":"Get directions","u":"https://www.google.com/maps/dir/?api=1&destination=23.2385,77.402"}],[{"t":"Copy the address","c":"Minto Hall, Bhopal, Madhya Pradesh"}],[{"t":"Main menu","d":"menu:quick"}]]}',1894253459000,0,NULL,0);
INSERT INTO "outbox" VALUES(56,503,0,NULL,NULL,NULL,'{"v":1,"is":"place","title":"Minto Hall","address":"Bhopal, Madhya Pradesh","lat":23.2385,"lon":77.402}',1894253459000,0,NULL,0);
INSERT INTO "outbox" VALUES(58,503,0,NULL,NULL,'pass:2','{"v":1,"is":"photo","text":"<b>John</b>\nRegistration number: <code>K5Z-PSX</code>\nShow this pass at the entrance.\n\nDate: <b>Tuesday, 15 January 2030</b>\nTime: 10:00 AM to 5:00 PM\nVenue: <b>Minto Hall</b>","celebrate":false,"maker":"pass","key":"2:en:e4ce05aa:1894253400000","file":"pass-K5Z-PSX.png","rows":[[{"t":"Add to calendar","d":"calendar:quick"},{"t":"Copy the code","c":"K5Z-PSX"}],[{"t":"✏️ Edit","d":"change:2"},{"t":"Cancel registration","d":"unregister:2"}],[{"t":"Venue","d":"venue:quick"},{"t":"Main menu","d":"menu:quick"}]]}',1894253461000,0,NULL,0);
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  language TEXT,
  event TEXT,
  first_seen INTEGER NOT NULL
);
CREATE TABLE question (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  event TEXT NOT NULL,
  chat INTEGER NOT NULL,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  status TEXT NOT NULL,
  words TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  answer TEXT,
  answered_by INTEGER,
  answered_name TEXT,
  answered_at INTEGER
, bundled INTEGER);
CREATE TABLE question_draft (
  id INTEGER PRIMARY KEY,
  token TEXT NOT NULL UNIQUE,
  words TEXT NOT NULL,
  at INTEGER NOT NULL
);
CREATE TABLE question_news (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  upto INTEGER NOT NULL,
  told_at INTEGER NOT NULL
);
CREATE TABLE registration (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  event TEXT NOT NULL,
  chat INTEGER NOT NULL,
  status TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  token TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  mobile TEXT,
  answers TEXT NOT NULL,
  colleague INTEGER NOT NULL,
  language TEXT NOT NULL,
  identity TEXT,
  consent TEXT NOT NULL,
  consented_at INTEGER NOT NULL,
  registered_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  queued_at INTEGER,
  offered_until INTEGER
, proved INTEGER NOT NULL DEFAULT 0);
INSERT INTO "registration" VALUES(1,'quick',501,'CONFIRMED','NPS-EJ5','N8D6vU748q-KtNqfNTVJLDnr','Ravi',NULL,'{"v":1,"answers":{"name":{"text":"Ravi"},"kind":{"picked":["state"]}}}',0,'en',NULL,'2025-11-27',1894253400000,1894253400000,1894253400000,NULL,NULL,0);
INSERT INTO "registration" VALUES(2,'quick',503,'CONFIRMED','K5Z-PSX','IXYLU22x-n5QEWreCFfORuL7','John',NULL,'{"v":1,"answers":{"name":{"text":"John"},"kind":{"picked":["state"]}}}',0,'en',NULL,'2025-11-27',1894253400000,1894253400000,1894253400000,NULL,NULL,0);
CREATE TABLE reminder_log (
  registration INTEGER NOT NULL REFERENCES registration (id) ON DELETE CASCADE,
  reminder TEXT NOT NULL,
  day TEXT NOT NULL,
  outcome TEXT NOT NULL,
  logged_at INTEGER NOT NULL,
  PRIMARY KEY (registration, reminder, day)
) WITHOUT ROWID;
CREATE TABLE reminder_run (
  event TEXT NOT NULL,
  reminder TEXT NOT NULL,
  day TEXT NOT NULL,
  reached INTEGER NOT NULL,
  done INTEGER NOT NULL,
  PRIMARY KEY (event, reminder, day)
) WITHOUT ROWID;
CREATE TABLE search_key (
  event TEXT NOT NULL,
  key TEXT NOT NULL,
  registration INTEGER NOT NULL,
  PRIMARY KEY (event, key, registration)
) WITHOUT ROWID;
INSERT INTO "search_key" VALUES('quick','+rv',1);
INSERT INTO "search_key" VALUES('quick','rvi',1);
INSERT INTO "search_key" VALUES('quick','+jħn',2);
INSERT INTO "search_key" VALUES('quick','joħn',2);
CREATE TABLE search_todo (
  registration INTEGER PRIMARY KEY
);
CREATE TABLE seat_count (
  event TEXT NOT NULL,
  status TEXT NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (event, status)
) WITHOUT ROWID;
INSERT INTO "seat_count" VALUES('quick','CONFIRMED',2);
CREATE TABLE seen_update (
  id INTEGER PRIMARY KEY,
  seen_at INTEGER NOT NULL
);
CREATE TABLE slot (
  chat INTEGER NOT NULL,
  name TEXT NOT NULL,
  message INTEGER NOT NULL,
  PRIMARY KEY (chat, name)
) WITHOUT ROWID;
INSERT INTO "slot" VALUES(400,'mailing',130);
INSERT INTO "slot" VALUES(400,'progress:1',115);
INSERT INTO "slot" VALUES(502,'form',144);
INSERT INTO "slot" VALUES(504,'form',169);
CREATE TABLE staff (
  person INTEGER PRIMARY KEY,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  added_at INTEGER NOT NULL
);
CREATE TABLE staff_menu (
  person INTEGER PRIMARY KEY,
  language TEXT NOT NULL,
  menu TEXT NOT NULL
);
CREATE TABLE tally (
  event TEXT NOT NULL,
  what TEXT NOT NULL,
  day TEXT NOT NULL,
  times INTEGER NOT NULL,
  PRIMARY KEY (event, what, day)
) WITHOUT ROWID;
INSERT INTO "tally" VALUES('quick','begun','2030-01-10',2);
INSERT INTO "tally" VALUES('quick','confirmed','2030-01-10',2);
INSERT INTO "tally" VALUES('quick','registered','2030-01-10',2);
CREATE TABLE visit (
  person INTEGER NOT NULL,
  event TEXT NOT NULL,
  source TEXT NOT NULL,
  visited_at INTEGER NOT NULL,
  PRIMARY KEY (person, event)
) WITHOUT ROWID;
CREATE INDEX seen_update_at ON seen_update (seen_at);
CREATE INDEX failed_update_chat ON failed_update (chat);
CREATE INDEX outbox_chat ON outbox (chat);
CREATE INDEX dead_letter_chat ON dead_letter (chat);
CREATE INDEX form_session_subject ON form_session (subject);
CREATE INDEX registration_chat ON registration (chat, event);
CREATE INDEX registration_status ON registration (event, status, queued_at);
CREATE INDEX registration_offer ON registration (offered_until) WHERE status = 'OFFERED';
CREATE TRIGGER registration_added AFTER INSERT ON registration BEGIN
  INSERT INTO seat_count (event, status, people) VALUES (new.event, new.status, 1)
    ON CONFLICT (event, status) DO UPDATE SET people = people + 1; END;
CREATE TRIGGER registration_removed AFTER DELETE ON registration BEGIN
  UPDATE seat_count SET people = people - 1 WHERE event = old.event AND status = old.status; END;
CREATE TRIGGER registration_moved AFTER UPDATE OF status ON registration WHEN old.status <> new.status BEGIN
  UPDATE seat_count SET people = people - 1 WHERE event = old.event AND status = old.status;
  INSERT INTO seat_count (event, status, people) VALUES (new.event, new.status, 1)
    ON CONFLICT (event, status) DO UPDATE SET people = people + 1; END;
CREATE INDEX registration_walk ON registration (event, status, id);
CREATE INDEX outbox_bulk ON outbox (lane, tag) WHERE lane > 0;
CREATE INDEX mailing_open ON mailing (state) WHERE state IN ('SENDING', 'STOPPING');
CREATE INDEX mailing_event ON mailing (event);
CREATE INDEX mailing_recipient_state ON mailing_recipient (mailing, state, id);
CREATE INDEX mailing_recipient_chat ON mailing_recipient (chat);
CREATE INDEX feedback_giver_chat ON feedback_giver (chat);
CREATE INDEX feedback_sheet_chat ON feedback_sheet (chat);
CREATE INDEX feedback_comment_chat ON feedback_comment (chat);
CREATE INDEX feedback_comment_rating ON feedback_comment (event, question, rating);
CREATE INDEX feedback_invitation_again ON feedback_invitation (event, again_at) WHERE again_at IS NOT NULL;
CREATE INDEX feedback_invitation_chat ON feedback_invitation (chat);
CREATE INDEX consent_event ON consent (event);
CREATE INDEX visit_event ON visit (event);
CREATE INDEX check_in_event ON check_in (event, at);
CREATE INDEX search_key_registration ON search_key (registration);
CREATE TRIGGER search_added AFTER INSERT ON registration BEGIN
  INSERT OR IGNORE INTO search_todo (registration) VALUES (new.id); END;
CREATE TRIGGER search_changed AFTER UPDATE OF name, mobile ON registration BEGIN
  INSERT OR IGNORE INTO search_todo (registration) VALUES (new.id); END;
CREATE TRIGGER search_removed AFTER DELETE ON registration BEGIN
  DELETE FROM search_key WHERE registration = old.id;
  DELETE FROM search_todo WHERE registration = old.id; END;
CREATE INDEX question_chat ON question (chat);
CREATE INDEX question_status ON question (status, event, id);
CREATE INDEX faq_entry_event ON faq_entry (event, question);
CREATE INDEX visit_source ON visit (event, source);
CREATE VIEW counted_answer AS
  SELECT r.id AS registration, r.event AS event, q.key AS question, p.value AS answer
  FROM registration AS r, json_each(r.answers, '$.answers') AS q, json_each(q.value, '$.picked') AS p
  WHERE json_valid(r.answers) AND r.status IN ('CONFIRMED', 'WAITING', 'OFFERED')
  UNION ALL
  SELECT r.id, r.event, 'district', json_extract(r.answers, '$.answers.district.text')
  FROM registration AS r
  WHERE json_valid(r.answers) AND r.status IN ('CONFIRMED', 'WAITING', 'OFFERED')
    AND json_extract(r.answers, '$.answers.district.text') IS NOT NULL;
CREATE TRIGGER answers_added AFTER INSERT ON registration BEGIN
  INSERT INTO answer_count (event, question, answer, people)
    SELECT event, question, answer, 1 FROM counted_answer WHERE registration = new.id
    ON CONFLICT (event, question, answer) DO UPDATE SET people = people + 1; END;
CREATE TRIGGER answers_leaving BEFORE UPDATE OF answers, status ON registration BEGIN
  UPDATE answer_count SET people = people - 1 WHERE event = old.event
    AND (question, answer) IN (SELECT question, answer FROM counted_answer WHERE registration = old.id);
  DELETE FROM answer_count WHERE event = old.event AND people <= 0
    AND (question, answer) IN (SELECT question, answer FROM counted_answer WHERE registration = old.id); END;
CREATE TRIGGER answers_changed AFTER UPDATE OF answers, status ON registration BEGIN
  INSERT INTO answer_count (event, question, answer, people)
    SELECT event, question, answer, 1 FROM counted_answer WHERE registration = new.id
    ON CONFLICT (event, question, answer) DO UPDATE SET people = people + 1; END;
CREATE TRIGGER answers_removed BEFORE DELETE ON registration BEGIN
  UPDATE answer_count SET people = people - 1 WHERE event = old.event
    AND (question, answer) IN (SELECT question, answer FROM counted_answer WHERE registration = old.id);
  DELETE FROM answer_count WHERE event = old.event AND people <= 0
    AND (question, answer) IN (SELECT question, answer FROM counted_answer WHERE registration = old.id); END;
CREATE INDEX registration_page ON registration (event, id);
CREATE INDEX failed_update_at ON failed_update (failed_at);
CREATE INDEX dead_letter_at ON dead_letter (died_at);
CREATE INDEX outbox_about ON outbox (about) WHERE about IS NOT NULL;
CREATE INDEX dead_letter_about ON dead_letter (about) WHERE about IS NOT NULL;
CREATE TRIGGER seat_given_up AFTER UPDATE OF status ON registration
  WHEN old.status = 'CONFIRMED' AND new.status <> 'CONFIRMED' BEGIN
  UPDATE check_in SET left_at = new.changed_at WHERE registration = new.id AND left_at IS NULL; END;
CREATE UNIQUE INDEX registration_identity ON registration (event, identity, chat)
  WHERE identity IS NOT NULL AND status IN ('CONFIRMED', 'WAITING', 'OFFERED');
CREATE UNIQUE INDEX registration_proved ON registration (event, identity)
  WHERE proved = 1 AND identity IS NOT NULL AND status IN ('CONFIRMED', 'WAITING', 'OFFERED');
CREATE INDEX audit_person ON audit (person);
CREATE INDEX invitation_made ON invitation (made_at);
CREATE INDEX audit_named ON audit (at) WHERE person > 0;
CREATE INDEX outbox_staff ON outbox (chat) WHERE staff = 1;
CREATE INDEX question_draft_at ON question_draft (at);
CREATE INDEX question_bundled ON question (bundled) WHERE bundled IS NOT NULL;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('registration',2);
INSERT INTO "sqlite_sequence" VALUES('mailing',2);
INSERT INTO "sqlite_sequence" VALUES('mailing_recipient',2);
PRAGMA user_version = 16;
COMMIT;
