package samvaad.person;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import samvaad.bot.Router;
import samvaad.bot.Turn;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.EventId;
import samvaad.event.RegistrationTerms;
import samvaad.store.Writer;
import samvaad.text.Html;
import samvaad.text.Moments;
import samvaad.text.Texts;

/**
 * The privacy notice and who agreed to it. The short form stands before a form, the full one behind {@code /privacy}.
 */
public final class Privacy {

    /** Goes up when the notice changes. It is stored with each consent. */
    public static final String VERSION = "2025-11-27";

    /** How long backups are kept, in days. The notice says so. */
    public static final int BACKUP_DAYS = 7;

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final ConsentTable table;

    public Privacy(Writer writer) {
        this.table = new ConsentTable(writer.sql());
    }

    void routes(Router router) {
        router.command("privacy", (turn, argument) -> show(turn));
        router.press("privacy", (turn, data) -> show(turn));
    }

    /** What people agree to before anything personal is kept: what, why, how long, who sees it, how to erase it. */
    public static Html summary(Event event, Texts texts) {
        return texts.text("privacy.short", "days", keptDays(event), "backups", BACKUP_DAYS);
    }

    /** The full notice, with its version. */
    public static Html whole(Texts texts) {
        return texts.text("privacy.full", "version", VERSION, "backups", BACKUP_DAYS);
    }

    public void agree(UserId person, EventId event, Instant at) {
        table.put(person, event.value(), VERSION, at);
    }

    public Optional<Consent> agreed(UserId person, EventId event) {
        return table.find(person, event.value());
    }

    void erase(UserId person) {
        table.delete(person);
    }

    void erase(UserId person, EventId event) {
        table.delete(person, event.value());
    }

    Html words(Turn turn) {
        Html lines = Html.EMPTY;
        for (Consent consent : table.of(turn.from().user())) {
            lines = lines.line(turn.say(
                    "mydata.consent",
                    "version",
                    consent.version(),
                    "at",
                    Moments.dayAndTime(consent.at().atZone(INDIA), turn.texts())));
        }
        return lines;
    }

    void json(Turn turn, ObjectNode all) {
        ArrayNode list = all.putArray("consents");
        for (Consent consent : table.of(turn.from().user())) {
            list.addObject()
                    .put("version", consent.version())
                    .put("at", consent.at().toString());
        }
    }

    private static long keptDays(Event event) {
        return event.registration()
                .map(RegistrationTerms::keep)
                .orElse(RegistrationTerms.KEEP)
                .toDays();
    }

    private static void show(Turn turn) {
        Keyboard keyboard = Keyboard.rows()
                .row(
                        Button.press(turn.label("button.mydata"), CallbackData.of("mydata")),
                        Button.danger(turn.label("button.forget"), CallbackData.of("forget")))
                .row(Button.press(turn.label("button.menu"), CallbackData.of("menu")))
                .build();
        turn.show(whole(turn.texts()), keyboard);
    }
}
