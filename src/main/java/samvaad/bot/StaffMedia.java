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
 * Pictures and files for organisers. They are made when they are sent, which may be long after they were asked for: whoever is no
 * organiser any more by then gets none.
 */
public final class StaffMedia implements MediaMaker {

    private final Database database;
    private final BiFunction<Sql, UserId, Optional<Role>> roles;
    private final MediaMaker maker;

    /**
     * Guards another maker, whose keys are made by {@link #key}.
     *
     * @param roles who is of the staff, by a connection of one's own
     */
    public StaffMedia(Database database, BiFunction<Sql, UserId, Optional<Role>> roles, MediaMaker maker) {
        this.database = database;
        this.roles = roles;
        this.maker = maker;
    }

    /** What is to be made, and for whom. */
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
