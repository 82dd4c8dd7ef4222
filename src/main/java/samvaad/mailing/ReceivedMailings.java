package samvaad.mailing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import samvaad.bot.Turn;
import samvaad.mailing.RecipientTable.Received;
import samvaad.person.Privacy;
import samvaad.store.Sql;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Moments;

/** Which messages of the organisers a person was sent, and whether each arrived, for {@code /mydata}. */
final class ReceivedMailings {

    /** The newest; the file has all. */
    private static final int SHOWN = 12;

    private static final int BEGINNING = 60;

    private final RecipientTable table;

    ReceivedMailings(Sql sql) {
        this.table = new RecipientTable(sql);
    }

    Html words(Turn turn) {
        List<Received> all = table.of(turn.from().user());
        int older = Math.max(0, all.size() - SHOWN);
        Html lines = Html.EMPTY;
        for (Received one : all.subList(older, all.size())) {
            lines = lines.line(turn.say(
                    "mydata.mailing",
                    "at",
                    Moments.dayAndTime(one.at().atZone(Privacy.INDIA), turn.texts()),
                    "words",
                    Graphemes.shorten(plain(one), BEGINNING),
                    "state",
                    one.fate().name()));
        }
        return older > 0 ? lines.line(turn.say("mydata.older", "count", older)) : lines;
    }

    private static String plain(Received one) {
        return new Html(one.html()).plain().replace('\n', ' ');
    }

    void json(Turn turn, ObjectNode all) {
        ArrayNode list = all.putArray("mailings");
        for (Received one : table.of(turn.from().user())) {
            list.addObject()
                    .put("at", one.at().toString())
                    .put("state", one.fate().name())
                    .put("language", one.language())
                    .put("had_a_seat", one.seated())
                    .put("text", plain(one));
        }
    }
}
