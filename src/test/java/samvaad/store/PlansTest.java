package samvaad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.event.Event;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Seats;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** How SQLite carries out what the conversation thread asks for: nothing reads a whole table that grows with the people. */
class PlansTest {

    /** Tables that stay small however many people there are, or empty themselves. */
    private static final Set<String> SMALL = Set.of(
            "CONSTANT",
            "closed_chat",
            "duty",
            "erased",
            "event_alias",
            "event_keep",
            "faq_entry",
            "lesson",
            "event_file",
            "form_number",
            "json_each",
            "mailing",
            "outbox",
            "session_count",
            "search_todo",
            "staff",
            "tally");

    /** Done once, when names begin to be kept in another way. */
    private static final String ONCE = "INSERT OR IGNORE INTO search_todo";

    private final Event event =
            TestEvents.changed("quick", root -> root.withObject("/registration").put("capacity", 2));

    @RegisterExtension
    final Bot bot = Setup.with(event).start();

    final Person meera = bot.owner("Meera", Languages.EN);
    final Person ravi = bot.english("Ravi");
    final Person sita = bot.english("Sita");
    final Person asha = bot.hindi("आशा");

    @Test
    void noStatementReadsAllPeople() {
        aWholeEvent();
        List<String> slow = new ArrayList<>();
        List<String> statements = bot.writer().sql().statements();
        for (String statement : statements) {
            if (!statement.matches("(?is)\\s*(select|insert|update|delete|with).*") || statement.startsWith(ONCE)) {
                continue;
            }
            List<String> plan = plan(statement);
            for (String step : plan) {
                String[] words = step.split(" ");
                if (words[0].equals("SCAN") && !SMALL.contains(words[1]) && !isFoundWithin(plan, words[1])) {
                    slow.add(step + "  <-  " + statement);
                }
            }
        }
        assertThat(statements).as("statements that were looked at").hasSizeGreaterThan(80);
        assertThat(slow).isEmpty();
    }

    /** What an inner step has found, which is listed too. */
    private static boolean isFoundWithin(List<String> plan, String name) {
        return name.startsWith("(") || plan.contains("CO-ROUTINE " + name) || plan.contains("MATERIALIZE " + name);
    }

    private List<String> plan(String statement) {
        List<String> steps = new ArrayList<>();
        bot.does(() ->
                steps.addAll(bot.writer().sql().list("EXPLAIN QUERY PLAN " + statement, row -> row.text("detail"))));
        return steps;
    }

    private void aWholeEvent() {
        new Seats(bot, event).give(ravi).give(sita).give(asha);
        for (String command :
                List.of("/start", "/venue", "/pass", "/mydata", "/faq", "/reminders", "/register", "kab hai")) {
            ravi.sends(command);
        }
        asha.sends("/pass");
        asha.sends("/start p-AAAAAAAAAAAAAAAAAAAAAAAA");
        bot.clockMovesTo("2030-01-14T18:00").passes(Duration.ofSeconds(5));
        sita.sends("/unregister");
        sita.presses("button.yes");
        bot.passes(Duration.ofSeconds(5));
        mailing();
        bot.clockMovesTo("2030-01-15T09:30").passes(Duration.ofSeconds(5));
        meera.sends("/checkin ravi");
        meera.presses("button.checkin");
        for (String command : List.of("/stats", "/attendees", "/questions", "/staff", "/health", "/export")) {
            meera.sends(command);
        }
        ravi.sends("/ask Where is gate 2?");
        bot.clockMovesTo("2030-01-15T17:30").passes(Duration.ofSeconds(5));
        ravi.sends("/feedback");
        ravi.presses("button.anonymous")
                .presses("5 ⭐")
                .presses("5 ⭐")
                .presses("5 ⭐")
                .presses("10");
        meera.sends("/report");
        bot.passes(Duration.ofDays(3));
        ravi.sends("/forget");
        bot.passes(Duration.ofDays(1)).forgetsUnseen();
    }

    private void mailing() {
        meera.sends("/broadcast");
        meera.presses("audience.all");
        meera.sends("Gate 2 is open");
        meera.presses("button.preview");
        meera.presses("button.send");
        bot.passes(Duration.ofSeconds(10)).forgetsUnseen();
    }
}
