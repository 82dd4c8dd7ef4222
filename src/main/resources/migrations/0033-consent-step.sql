-- What somebody pressed or typed before they agreed to what the privacy notice means now. It is done once they agree,
-- and deleted if they decline. Whoever declined is not asked again below a pass by this version of the notice.
CREATE TABLE consent_step (
  chat INTEGER NOT NULL,
  event TEXT NOT NULL,
  version TEXT NOT NULL,
  kind TEXT,
  step TEXT,
  declined INTEGER NOT NULL DEFAULT 0,
  asked_at INTEGER NOT NULL,
  PRIMARY KEY (chat, event)
) WITHOUT ROWID;
CREATE INDEX consent_step_asked ON consent_step (asked_at);

-- One word each, so that texts can choose by them.
UPDATE audit SET what = 'certificateIssued' WHERE what = 'certificate issued';
UPDATE audit SET what = 'certificateCorrected' WHERE what = 'certificate corrected';
UPDATE audit SET what = 'certificateWithdrawn' WHERE what = 'certificate withdrawn';
UPDATE audit SET what = 'certificateRestored' WHERE what = 'certificate restored';
