-- Whose data stand in a message to somebody else, as in ' 17 4 ', and whether it is for the staff only: it goes with them.
ALTER TABLE outbox ADD COLUMN about TEXT;
ALTER TABLE outbox ADD COLUMN staff INTEGER NOT NULL DEFAULT 0;
ALTER TABLE dead_letter ADD COLUMN about TEXT;
CREATE INDEX outbox_about ON outbox (about) WHERE about IS NOT NULL;
CREATE INDEX dead_letter_about ON dead_letter (about) WHERE about IS NOT NULL;
UPDATE outbox SET staff = 1,
    about = ' ' || (SELECT q.chat FROM question q WHERE q.id = CAST(substr(slot, 10) AS INTEGER)) || ' '
  WHERE slot LIKE 'question:%';

-- Who came in and then gave up the seat is not in any more: whoever takes the seat away need not think of it.
ALTER TABLE check_in ADD COLUMN left_at INTEGER;
UPDATE check_in SET left_at = (SELECT r.changed_at FROM registration r WHERE r.id = check_in.registration)
  WHERE registration IN (SELECT id FROM registration WHERE status <> 'CONFIRMED');
CREATE TRIGGER seat_given_up AFTER UPDATE OF status ON registration
  WHEN old.status = 'CONFIRMED' AND new.status <> 'CONFIRMED' BEGIN
  UPDATE check_in SET left_at = new.changed_at WHERE registration = new.id AND left_at IS NULL; END;

-- Whether Telegram vouched that the mobile is of the account that registered. What was only typed keeps nobody out: a name and
-- mobile hold one place in a chat, and one place in an event for whoever proved the number.
ALTER TABLE registration ADD COLUMN proved INTEGER NOT NULL DEFAULT 0;
DROP INDEX registration_identity;
CREATE UNIQUE INDEX registration_identity ON registration (event, identity, chat)
  WHERE identity IS NOT NULL AND status IN ('CONFIRMED', 'WAITING', 'OFFERED');
CREATE UNIQUE INDEX registration_proved ON registration (event, identity)
  WHERE proved = 1 AND identity IS NOT NULL AND status IN ('CONFIRMED', 'WAITING', 'OFFERED');

-- Of the counted answers those with a name, where known, and those without one that organisers have seen so far.
ALTER TABLE feedback_count ADD COLUMN named TEXT;
ALTER TABLE feedback_count ADD COLUMN published TEXT;

-- What the staff did goes nameless after a while.
CREATE INDEX audit_person ON audit (person);
CREATE INDEX invitation_made ON invitation (made_at);
CREATE INDEX audit_named ON audit (at) WHERE person > 0;

CREATE INDEX outbox_staff ON outbox (chat) WHERE staff = 1;
