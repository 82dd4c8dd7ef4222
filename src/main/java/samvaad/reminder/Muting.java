package samvaad.reminder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import samvaad.bot.Turn;
import samvaad.chat.UserId;
import samvaad.person.Erasure;
import samvaad.person.OwnData;
import samvaad.store.Writer;
import samvaad.text.Html;

/** Who wants neither reminders nor mailings. Answers and seat offers come all the same. */
public final class Muting implements OwnData.Part, Erasure.Part {

    private final MutedTable table;

    public Muting(Writer writer) {
        this.table = new MutedTable(writer.sql());
    }

    public boolean isMuted(UserId person) {
        return table.has(person);
    }

    public void mute(UserId person, Instant now) {
        table.put(person, now);
    }

    public void unmute(UserId person) {
        table.remove(person);
    }

    @Override
    public void erase(UserId person, Instant now) {
        table.remove(person);
    }

    @Override
    public Html words(Turn turn) {
        return isMuted(turn.from().user()) ? turn.say("mydata.muted") : Html.EMPTY;
    }

    @Override
    public void json(Turn turn, ObjectNode all) {
        all.put("reminders_off", isMuted(turn.from().user()));
    }
}
