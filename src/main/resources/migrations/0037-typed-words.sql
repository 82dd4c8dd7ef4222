-- Words that somebody typed and may send to the organisers know their chat, so that they can be shown and erased.
-- Those from before belong to nobody; they go within a day.
ALTER TABLE question_draft ADD COLUMN chat INTEGER NOT NULL DEFAULT 0;
CREATE INDEX question_draft_chat ON question_draft (chat);

-- A nodal officer is told in this language when the time of the list is over.
ALTER TABLE nomination_list ADD COLUMN officer_language TEXT;
