package samvaad.bot;

import java.util.Optional;

/** Who may use a command or a button, and where. */
public enum Access {
    /** Everybody, in groups too. */
    GROUPS(Optional.empty()),

    /** Everybody, in a private chat. */
    EVERYBODY(Optional.empty()),

    /** Staff, in a private chat: from this role up. For anyone else it does not exist. */
    DESK(Optional.of(Role.DESK)),
    ORGANISER(Optional.of(Role.ORGANISER)),
    OWNER(Optional.of(Role.OWNER));

    private final Optional<Role> least;

    Access(Optional<Role> least) {
        this.least = least;
    }

    /** The lowest role that may use it; empty if anybody may. */
    public Optional<Role> least() {
        return least;
    }
}
