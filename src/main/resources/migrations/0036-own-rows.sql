-- For /mydata, which looks for all that is kept about one person.
CREATE INDEX mailing_author ON mailing (author);
CREATE INDEX invitation_used_by ON invitation (used_by) WHERE used_by IS NOT NULL;
CREATE INDEX invitation_invited_by ON invitation (invited_by);
CREATE INDEX feedback_watch_person ON feedback_watch (person);
