-- Who was erased lately, no more than a number and a moment: a backup that is restored must not bring them back. Goes once no backup
-- knows them any more. Those who are back by a restore and have to be erased once more are marked.
CREATE TABLE erased (
  person INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  back INTEGER NOT NULL DEFAULT 0
);

-- What can't be read or sent goes after a while.
CREATE INDEX failed_update_at ON failed_update (failed_at);
CREATE INDEX dead_letter_at ON dead_letter (died_at);
