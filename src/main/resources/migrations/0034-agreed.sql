-- Who has agreed to the notice and not confirmed yet: if they have their data erased, this nomination is declined.
ALTER TABLE nominee ADD COLUMN agreed_by INTEGER;
CREATE INDEX nominee_agreed ON nominee (agreed_by) WHERE agreed_by IS NOT NULL;
