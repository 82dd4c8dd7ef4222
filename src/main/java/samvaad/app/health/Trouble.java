package samvaad.app.health;

/** What the owners hear about. The texts are in the bundles; what to do is in the runbook. */
public enum Trouble {
    /** Telegram refused messages because of a mistake of ours. */
    DEAD_LETTERS,
    /** Updates could not be read, or their handlers failed. */
    FAILED_UPDATES,
    /** Somebody has been waiting for an answer for more than ten minutes. */
    OUTBOX_OLD,
    /** Telegram has been refusing the bot for more than a minute, because it should slow down (429). */
    SLOWED_DOWN,
    /** There is hardly room for another backup. */
    DISK_FULL,
    /** Last night there was no backup. */
    BACKUP_OLD,
    /** The machine's clock disagrees with Telegram's. */
    CLOCK,
    /** Telegram has not answered when asked for updates. */
    POLL_OLD,
    /** The thread that does what is due is stuck. */
    TICK_OLD,
    /** The thread that sends is stuck. */
    DELIVERY_OLD
}
