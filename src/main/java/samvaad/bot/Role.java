package samvaad.bot;

/** What a member of staff may do. Each role may also do what the lower ones may. */
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
