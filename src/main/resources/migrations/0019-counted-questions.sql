-- Questions whose typed answers are counted, as the event files say. The program keeps them.
CREATE TABLE counted_question (
  event TEXT NOT NULL,
  question TEXT NOT NULL,
  PRIMARY KEY (event, question)
) WITHOUT ROWID;

-- Until now these were the questions with one certain id.
INSERT INTO counted_question (event, question)
  SELECT DISTINCT event, question FROM answer_count WHERE question = 'district';

DROP VIEW counted_answer;

CREATE VIEW counted_answer AS
  SELECT r.id AS registration, r.event AS event, q.key AS question, p.value AS answer
  FROM registration AS r, json_each(r.answers, '$.answers') AS q, json_each(q.value, '$.picked') AS p
  WHERE json_valid(r.answers) AND r.status IN ('CONFIRMED', 'WAITING', 'OFFERED')
  UNION ALL
  SELECT r.id, r.event, c.question, json_extract(r.answers, '$.answers."' || c.question || '".text')
  FROM registration AS r CROSS JOIN counted_question AS c ON c.event = r.event
  WHERE json_valid(r.answers) AND r.status IN ('CONFIRMED', 'WAITING', 'OFFERED')
    AND json_extract(r.answers, '$.answers."' || c.question || '".text') IS NOT NULL;
