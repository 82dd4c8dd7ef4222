-- Whose turn on the waiting list went by while they had blocked the bot.
ALTER TABLE registration ADD COLUMN untold INTEGER NOT NULL DEFAULT 0;
