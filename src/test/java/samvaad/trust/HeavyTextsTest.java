package samvaad.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.chat.Incoming;
import samvaad.registration.Registrant;
import samvaad.testing.Bot;
import samvaad.testing.Hostile;
import samvaad.testing.Person;
import samvaad.text.Graphemes;

/** No message, whatever is in it and wherever it is sent, holds up the others for long. */
class HeavyTextsTest {

    private static final int LONGEST_MESSAGE = 4_096;
    private static final int TRIES = 4;
    private static final long MOST_MILLIS = 50;

    @RegisterExtension
    final Bot bot = Bot.about("quick").pace(Duration.ofSeconds(1));

    private final Person ravi = bot.english("Ravi");
    private final List<String> heavy = new ArrayList<>();

    @Test
    void inAChatAndItsForms() {
        everySort("outside any form", "");
        everySort("command", "/");
        everySort("question", "/ask ");
        everySort("payload", "/start ");
        everySort("invitation", "/start s-");
        ravi.sends("/ask");
        everySort("mode for a question", "");
        bot.passes(Duration.ofMinutes(10));
        Registrant.agrees(forgets());
        everySort("name", "");
        ravi.sends("Ravi Rao");
        everySort("line", "");
        ravi.sends("GeM");
        everySort("choice", "");
        ravi.sends("State department");
        everySort("mobile", "");
        ravi.sends("9893012345");
        everySort("address", "");
        ravi.sends("ravi@gov.in");
        everySort("choices", "");
        presses("f:");
        nothingWasHeavy();
    }

    @Test
    void fromTheOrganisers() {
        joins(bot, ravi, "ORGANISER");
        for (String command : List.of("checkin", "attendees", "broadcast", "staff", "export", "report", "questions")) {
            everySort(command, "/" + command + " ");
            everySort("after " + command, "");
        }
        presses("who:");
        nothingWasHeavy();
    }

    private void nothingWasHeavy() {
        bot.passes(Duration.ofMinutes(10)).forgetsUnseen();
        assertThat(heavy).isEmpty();
    }

    private Person forgets() {
        bot.forgetsUnseen();
        return ravi;
    }

    private void everySort(String where, String before) {
        Hostile.longTexts(LONGEST_MESSAGE - before.length()).forEach((sort, text) -> {
            String arrived = Graphemes.nfc(before + text.replace("{0}", "{ }"));
            measure(where + ", " + sort, () -> ravi.typed(arrived));
        });
        forgets();
    }

    private void presses(String before) {
        for (Map.Entry<String, String> sort : Hostile.longTexts(256).entrySet()) {
            measure(
                    "press, " + sort.getKey(),
                    () -> new Incoming.ButtonPress(ravi.origin(), "1", 1, true, before + sort.getValue()));
        }
    }

    /** Several tries, for what is compiled or loaded meanwhile is not the message's fault. */
    private void measure(String what, Supplier<Incoming> incoming) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && best > MOST_MILLIS; i++) {
            bot.clock().passes(Duration.ofSeconds(1));
            long before = conversationMillis();
            bot.accepts(List.of(bot.arrival(incoming.get()))).join();
            best = Math.min(best, conversationMillis() - before);
            forgets();
        }
        if (best > MOST_MILLIS) {
            heavy.add(what + ": " + best + " ms");
        }
    }

    private long conversationMillis() {
        return bot.writer()
                .submit(sql -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000)
                .join();
    }
}
