package samvaad.seating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import samvaad.bot.Arrival;
import samvaad.chat.Incoming;
import samvaad.event.Event;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** A thousand people want six sessions of a hundred seats at the same moment. */
class SessionRushTest {

    private static final int PEOPLE = 1_000;
    private static final int SESSIONS = 6;
    private static final int SEATS = 100;

    private static Event six() {
        return TestEvents.changed("quick", root -> {
            root.withObject("/registration").remove("capacity");
            ArrayNode agenda = root.putArray("agenda");
            for (int i = 0; i < SESSIONS; i++) {
                Halls.chosen(
                        agenda, "s" + i, "सत्र " + i, "Session " + i, "11:00", "12:00", "hall", SEATS, "Hall " + i);
            }
        });
    }

    @Test
    void noSeatIsGivenTwiceAndEverybodyGetsAnAnswer() {
        try (Bot bot = Setup.with(six()).start()) {
            List<Person> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                people.add(i % 2 == 0 ? bot.hindi("P") : bot.english("P"));
            }
            registered(bot, people);
            Random random = new Random(11);
            for (int round = 0; round < 3; round++) {
                List<Arrival> presses = new ArrayList<>();
                for (int i = 0; i < PEOPLE; i++) {
                    presses.add(press(bot, people.get(i), "sit:" + (i + 1) + ":s" + random.nextInt(SESSIONS)));
                }
                Collections.shuffle(presses, random);
                receive(bot, presses);
                for (Person person : people) {
                    assertThat(person.screen().unseen()).as("an answer").isNotEmpty();
                }
                noSeatTwice(bot);
            }
            List<Arrival> waits = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                waits.add(press(bot, people.get(i), "sitwait:" + (i + 1) + ":s" + random.nextInt(SESSIONS)));
            }
            receive(bot, waits);
            List<Arrival> leaves = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i += 2) {
                leaves.add(press(bot, people.get(i), "sitnone:" + (i + 1) + ":hall"));
            }
            receive(bot, leaves);
            noSeatTwice(bot);
            assertThat(bot.column("SELECT DISTINCT w.session FROM session_wait w JOIN session_count c"
                            + " ON c.session = w.session WHERE c.people < " + SEATS))
                    .as("nobody waits for what is free")
                    .isEmpty();
            bot.forgetsUnseen();
        }
    }

    private static void noSeatTwice(Bot bot) {
        assertThat(bot.column("SELECT session || count(*) FROM session_seat WHERE session IS NOT NULL GROUP BY session"
                        + " HAVING count(*) > " + SEATS))
                .isEmpty();
        assertThat(bot.column("SELECT session || people FROM session_count ORDER BY session"))
                .isEqualTo(bot.column("SELECT c.session || (SELECT count(*) FROM session_seat s"
                        + " WHERE s.session = c.session) FROM session_count c ORDER BY c.session"));
        assertThat(bot.number(
                        "SELECT count(*) FROM (SELECT 1 FROM session_seat GROUP BY registration HAVING count(*) > 1)"))
                .isZero();
    }

    private static void registered(Bot bot, List<Person> people) {
        bot.writer()
                .submit(sql -> {
                    for (int i = 0; i < people.size(); i++) {
                        Person person = people.get(i);
                        sql.run(
                                "INSERT INTO registration (id, event, chat, status, code, token, name, answers, colleague, language,"
                                        + " consent, consented_at, registered_at, changed_at) VALUES"
                                        + " (?, 'quick', ?, 'CONFIRMED', ?, ?, 'Asha', '{}', 0, 'en', '1', 0, 0, 0)",
                                i + 1,
                                person.chat().value(),
                                code(i),
                                String.format("%024d", i));
                    }
                    return true;
                })
                .join();
    }

    private static String code(int number) {
        String digits = String.format("%06d", number);
        return digits.substring(0, 3) + "-" + digits.substring(3);
    }

    private static Arrival press(Bot bot, Person person, String data) {
        return bot.arrival(new Incoming.ButtonPress(person.origin(), "p" + person.id() + data, 4_711, true, data));
    }

    private static void receive(Bot bot, List<Arrival> all) {
        bot.forgetsUnseen();
        for (int i = 0; i < all.size(); i += 100) {
            bot.receives(all.subList(i, Math.min(all.size(), i + 100)));
        }
    }
}
