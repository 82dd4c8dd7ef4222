package samvaad.app.health;

/** What the owners are told of. The texts are in the bundles, what to do in the runbook. */
public enum Trouble {
    /** Telegram refused messages for a mistake of ours. */
    DEAD_LETTERS,
    /** Updates could not be read, or their handlers failed. */
    FAILED_UPDATES,
    /** Somebody has waited for an answer for more than ten minutes. */
    OUTBOX_OLD,
    /** Telegram has taken no message from the bot for more than a minute, since it is to be slower (429). */
    SLOWED_DOWN,
    /** There is hardly room for a backup any more. */
    DISK_FULL,
    /** The last night went by without a backup. */
    BACKUP_OLD,
    /** The machine's clock says something else than Telegram. */
    CLOCK,
    /** Telegram has not answered when asked for updates. */
    POLL_OLD,
    /** The thread that looks for what is due stands still. */
    TICK_OLD,
    /** The thread that sends stands still. */
    DELIVERY_OLD
}
