-- The quota of the event file from which somebody has their seat, or waits for one.
ALTER TABLE registration ADD COLUMN quota TEXT;
CREATE INDEX registration_quota ON registration (event, quota, status) WHERE quota IS NOT NULL;

-- The quota that a list belongs to; the list was made because the file says so.
ALTER TABLE nomination_list ADD COLUMN quota TEXT;
CREATE UNIQUE INDEX nomination_list_quota ON nomination_list (event, quota) WHERE quota IS NOT NULL;

-- For whom seats are held and until when, to be shown to everybody. Without a day they are held only while a long sheet is taken.
ALTER TABLE seat_hold ADD COLUMN label TEXT NOT NULL DEFAULT '';
ALTER TABLE seat_hold ADD COLUMN until INTEGER;
UPDATE seat_hold SET label = (SELECT department FROM nomination_list WHERE id = list), until = (SELECT until FROM nomination_list WHERE id = list);
