-- Where people came from, counted without looking at each.
CREATE INDEX visit_source ON visit (event, source);

-- How many of those who hold a seat or a place chose each answer, or named each district; kept by the triggers below.
CREATE TABLE answer_count (
  event TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (event, question, answer)
) WITHOUT ROWID;

CREATE VIEW counted_answer AS
  SELECT r.id AS registration, r.event AS event, q.key AS question, p.value AS answer
  FROM registration AS r, json_each(r.answers, '$.answers') AS q, json_each(q.value, '$.picked') AS p
  WHERE json_valid(r.answers) AND r.status IN ('CONFIRMED', 'WAITING', 'OFFERED')
  UNION ALL
  SELECT r.id, r.event, 'district', json_extract(r.answers, '$.answers.district.text')
  FROM registration AS r
  WHERE json_valid(r.answers) AND r.status IN ('CONFIRMED', 'WAITING', 'OFFERED')
    AND json_extract(r.answers, '$.answers.district.text') IS NOT NULL;

INSERT INTO answer_count (event, question, answer, people)
  SELECT event, question, answer, count(*) FROM counted_answer GROUP BY event, question, answer;

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

-- Who registered on which day, each once, and who began the form: counted by the program from here on.
INSERT INTO tally (event, what, day, times)
  SELECT event, 'registered', day, sum(times) FROM tally WHERE what IN ('confirmed', 'waitlisted') GROUP BY event, day;
INSERT INTO tally (event, what, day, times)
  SELECT event, 'begun', date(agreed_at / 1000, 'unixepoch', '+330 minutes'), count(*) FROM consent GROUP BY 1, 3;

-- Pages of an event's people.
CREATE INDEX registration_page ON registration (event, id);
