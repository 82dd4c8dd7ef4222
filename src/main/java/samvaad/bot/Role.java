package samvaad.bot;

/** What somebody of the staff may do; each may do what the ones below it may. */
public enum Role {
    /** At the gate: check in, register guests, search. */
    DESK(1),
    /** In the office: numbers, mailings, questions, files, staff of the desk. */
    ORGANISER(2),
    /** Named in BOT_ADMINS: all of it, and the upkeep of the bot. */
    OWNER(3);

    private final int level;

    Role(int level) {
        this.level = level;
    }

    public boolean mayDoWhat(Role least) {
        return level >= least.level;
    }
}
