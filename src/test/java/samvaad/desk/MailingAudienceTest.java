package samvaad.desk;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.event.Event;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Seats;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/** On the day and after it an organiser writes to those who came, who did not, and who have not said how it was. */
class MailingAudienceTest {

    private final Event event =
            TestEvents.changed("quick", root -> root.withObject("/registration").put("capacity", 600));

    @RegisterExtension
    final Bot bot = Setup.with(event).start();

    final Person meera = bot.owner("Meera", Language.EN);
    final Person ravi = bot.english("Ravi");
    final Person asha = bot.hindi("आशा");

    private void chosen(String audience, String people) {
        meera.sends("/broadcast").seesKey("broadcast.who").presses(audience).sees("people: " + people);
        meera.presses("button.discard");
        bot.forgetsUnseen();
    }

    private void checksIn(String name) {
        String code = bot.column("SELECT code FROM registration WHERE name = '" + name + "'")
                .get(0);
        meera.sends("/checkin " + code).sees(name);
    }

    @Test
    void whoCameAndWhoDidNotAndWhoHasYetToGiveFeedback() {
        new Seats(bot, event).give(ravi, "Ravi", "psu").give(asha, "Asha", "state");
        bot.clockMovesTo("2030-01-15T09:30").forgetsUnseen();
        chosen("audience.checkedIn", "0");
        chosen("audience.notArrived", "2");
        chosen("audience.noFeedback", "2");
        checksIn("Asha");
        chosen("audience.checkedIn", "1");
        chosen("audience.notArrived", "1");
        chosen("audience.noFeedback", "1");
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        asha.sends("/feedback")
                .seesKey("feedback.naming")
                .presses("button.anonymous")
                .presses("5 ⭐")
                .presses("5 ⭐")
                .presses("5 ⭐")
                .presses("10")
                .presses("button.skip");
        bot.passes(Duration.ofSeconds(5)).forgetsUnseen();
        chosen("audience.noFeedback", "0");
    }
}
