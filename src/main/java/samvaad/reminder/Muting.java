package samvaad.reminder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import samvaad.bot.Turn;
import samvaad.chat.UserId;
import samvaad.store.Writer;

/** Who wants neither reminders nor mailings. They still get answers and seat offers. */
final class Muting {

    private final MutedTable table;

    Muting(Writer writer) {
        this.table = new MutedTable(writer.sql());
    }

    boolean isMuted(UserId person) {
        return table.has(person);
    }

    void mute(UserId person, Instant now) {
        table.put(person, now);
    }

    void unmute(UserId person) {
        table.remove(person);
    }

    void erase(UserId person) {
        table.remove(person);
    }

    void json(Turn turn, ObjectNode all) {
        all.put("reminders_off", isMuted(turn.from().user()));
    }
}
