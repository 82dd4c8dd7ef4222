package samvaad.bot;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.BiFunction;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.outbox.MediaMaker;
import samvaad.store.Database;
import samvaad.store.Sql;

/**
 * Pictures and files for organisers. They are made when they are sent, which may be long after they were asked for.
 * Anybody who is no longer an organiser by then gets nothing.
 */
public final class StaffMedia implements MediaMaker {

    private final Database database;
    private final BiFunction<Sql, UserId, Optional<Role>> roles;
    private final MediaMaker maker;

    /**
     * Guards another maker. The keys come from {@link #key}.
     *
     * @param roles who is staff, read through a separate connection
     */
    public StaffMedia(Database database, BiFunction<Sql, UserId, Optional<Role>> roles, MediaMaker maker) {
        this.database = database;
        this.roles = roles;
        this.maker = maker;
    }

    /** A key that says what to make, and for whom. */
    public static String key(String what, UserId reader) {
        return what + Outgoing.Media.Made.FOR + reader;
    }

    @Override
    public Optional<ByteBuffer> make(String key) {
        int at = key.lastIndexOf(Outgoing.Media.Made.FOR);
        return at >= 0 && mayHave(key.substring(at + 1)) ? maker.make(key.substring(0, at)) : Optional.empty();
    }

    private boolean mayHave(String reader) {
        try (Sql sql = database.reader()) {
            return roles.apply(sql, new UserId(Long.parseLong(reader)))
                    .filter(role -> role.mayDoWhat(Role.ORGANISER))
                    .isPresent();
        }
    }
}
