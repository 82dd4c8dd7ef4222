-- Where somebody is who gets an answer: 0 asks a question, 1 begins something, 2 is in the middle of it. Who goes first when many wait.
ALTER TABLE outbox ADD COLUMN stage INTEGER NOT NULL DEFAULT 0;
