-- When a mailing goes by itself, and if, when and where its event took place when somebody planned that. Up to which chat its
-- recipients have been chosen; empty when they all are.
ALTER TABLE mailing ADD COLUMN send_at INTEGER;
ALTER TABLE mailing ADD COLUMN planned_for TEXT;
ALTER TABLE mailing ADD COLUMN chosen_to INTEGER;
CREATE INDEX mailing_planned ON mailing (send_at) WHERE state = 'PLANNED';
