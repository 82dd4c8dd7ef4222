-- What a mailing says, in as many languages as it was written in.
CREATE TABLE mailing_text (
  mailing INTEGER NOT NULL REFERENCES mailing (id) ON DELETE CASCADE,
  language TEXT NOT NULL,
  html TEXT NOT NULL,
  UNIQUE (mailing, language)
);
INSERT INTO mailing_text (mailing, language, html)
  SELECT id, 'hi', text_hi FROM mailing WHERE text_hi IS NOT NULL
  UNION ALL SELECT id, 'en', text_en FROM mailing WHERE text_en IS NOT NULL;
ALTER TABLE mailing DROP COLUMN text_hi;
ALTER TABLE mailing DROP COLUMN text_en;
