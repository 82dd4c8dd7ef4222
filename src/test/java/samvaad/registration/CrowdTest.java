package samvaad.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import samvaad.bot.Arrival;
import samvaad.chat.Button;
import samvaad.chat.Incoming;
import samvaad.testing.Bot;
import samvaad.testing.Bubble;
import samvaad.testing.Person;
import samvaad.testing.Setup;

/** Many people want the last seats at the same moment. */
class CrowdTest {

    private static final int PEOPLE = 500;
    private static final int SEATS = 7;

    @Test
    void fiveHundredPressConfirmForTheLastSevenSeats() {
        try (Bot bot = Setup.with(Registrant.seats(SEATS)).start()) {
            List<Person> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                people.add(i % 2 == 0 ? bot.hindi("P") : bot.english("P"));
            }
            typed(bot, people, "/register");
            pressed(bot, people, "agree");
            typed(bot, people, "Asha Rao");
            typed(bot, people, "GeM");
            pressed(bot, people, ":pick:");
            mobiles(bot, people);
            pressed(bot, people, ":skip");
            pressed(bot, people, ":skip");
            Collections.shuffle(people, new Random(7));
            pressed(bot, people, ":ok");
            assertThat(bot.column("SELECT status || ' ' || people FROM seat_count ORDER BY status"))
                    .containsExactly("CONFIRMED " + SEATS, "WAITING " + (PEOPLE - SEATS));
            assertThat(bot.column("SELECT status || ' ' || count(*) FROM registration GROUP BY status ORDER BY status"))
                    .containsExactly("CONFIRMED " + SEATS, "WAITING " + (PEOPLE - SEATS));
            for (int i = 0; i < PEOPLE; i++) {
                Person person = people.get(i);
                if (i < SEATS) {
                    person.seesPhoto().alsoSeesKey("registration.done");
                } else {
                    person.seesKey("registration.waiting").alsoSees(String.valueOf(i - SEATS + 1));
                }
                person.andNothingElse();
            }
        }
    }

    private static void typed(Bot bot, List<Person> people, String text) {
        receive(
                bot,
                people.stream().map(person -> bot.arrival(person.typed(text))).toList());
    }

    private static void mobiles(Bot bot, List<Person> people) {
        List<Arrival> batch = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            batch.add(bot.arrival(people.get(i).typed("98765" + (10_000 + i))));
        }
        receive(bot, batch);
    }

    private static void pressed(Bot bot, List<Person> people, String data) {
        List<Arrival> batch = new ArrayList<>();
        for (Person person : people) {
            Bubble last = person.screen().last();
            Button.Press button = last.buttons().stream()
                    .filter(Button.Press.class::isInstance)
                    .map(Button.Press.class::cast)
                    .filter(press -> press.data().encoded().contains(data))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(data + " is not under " + last));
            batch.add(bot.arrival(new Incoming.ButtonPress(
                    person.origin(),
                    "p" + person.id() + data,
                    last.id(),
                    true,
                    button.data().encoded())));
        }
        receive(bot, batch);
    }

    /** As Telegram gives them: a hundred at a time. */
    private static void receive(Bot bot, List<Arrival> all) {
        bot.forgetsUnseen();
        for (int i = 0; i < all.size(); i += 100) {
            bot.receives(all.subList(i, Math.min(all.size(), i + 100)));
        }
    }
}
