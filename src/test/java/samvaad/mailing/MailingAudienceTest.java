package samvaad.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
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

    final Person meera = bot.owner("Meera", Languages.EN);
    final Person ravi = bot.english("Ravi");
    final Person asha = bot.hindi("आशा");

    private void chosen(String audience, String people) {
        meera.sends("/broadcast").seesKey("broadcast.who").presses(audience).sees("(" + people + " in all)");
        meera.presses("button.discard");
        bot.forgetsUnseen();
    }

    private void checksIn(String name) {
        String code = bot.column("SELECT code FROM registration WHERE name = '" + name + "'")
                .get(0);
        meera.sends("/checkin " + code).sees(name);
    }

    @Test
    void whoCameAndWhoDidNot() {
        new Seats(bot, event).give(ravi, "Ravi", "psu").give(asha, "Asha", "state");
        bot.clockMovesTo("2030-01-15T09:30").forgetsUnseen();
        chosen("audience.checkedIn", "0");
        chosen("audience.notArrived", "2");
        checksIn("Asha");
        chosen("audience.checkedIn", "1");
        chosen("audience.notArrived", "1");
    }

    /** Whoever could narrow this audience to few would see in its number who gave feedback, and in the report what they said. */
    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoHasYetToGiveFeedbackIsNotNarrowedAndNotCountedOneByOne(Language language) {
        Person organiser = bot.person("O", language.code(), language);
        joins(bot, organiser, "ORGANISER");
        organiser.sends("/start").sees("");
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            people.add(bot.english("P" + i));
            new Seats(bot, event).give(people.get(i), "P" + i, i == 0 ? "psu" : "state");
        }
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        organiser.sends("/broadcast").seesKey("broadcast.who").presses("audience.noFeedback");
        organiser.seesKey("broadcast.toAtLeast").alsoSees("10").withoutButton("button.byLanguage");
        organiser.withoutButton("button.byAnswer").presses("button.audience").sees("");
        organiser
                .presses("audience.all")
                .seesKey("broadcast.to")
                .presses("button.byAnswer")
                .sees("");
        organiser
                .presses(organiser.seen().labels().get(0))
                .sees("")
                .presses(organiser.seen().labels().get(1));
        String narrowed = organiser.sees("").seen().text();
        assertThat(narrowed).containsPattern("\\((1 in all|कुल 1)\\)");
        organiser.presses("button.audience").sees("").presses("audience.noFeedback");
        organiser.seesKey("broadcast.toAtLeast").alsoSees("10");
        gives(people.get(0));
        organiser.presses("button.audience").sees("").presses("audience.noFeedback");
        organiser.seesKey("broadcast.toAtLeast").alsoSees("10");
        people.subList(1, 7).forEach(this::gives);
        organiser.presses("button.audience").sees("").presses("audience.noFeedback");
        organiser.seesKey("broadcast.toAtLeast").alsoSees(" 0)").sends("Please tell us");
        organiser.seesKey("broadcast.toAtLeast").presses("button.preview").sees("Please tell us");
        organiser.seesKey("broadcast.previewOnly").withoutButton("button.send");
        long draft = bot.number("SELECT id FROM mailing");
        organiser
                .pressesData(organiser.seen().id(), "mail:" + draft + ":send")
                .alert("broadcast.nobody")
                .sees("");
        assertThat(bot.number("SELECT count(*) FROM mailing_recipient")).isZero();
    }

    private void gives(Person person) {
        person.sends("/feedback").presses("button.anonymous");
        person.presses("5 ⭐").presses("5 ⭐").presses("5 ⭐").presses("10").presses("button.skip");
        bot.passes(Duration.ofSeconds(5)).forgetsUnseen();
    }

    @Test
    void whoWasNotReachedOfThemIsNamedToNobody() {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            people.add(bot.english("P" + i));
            new Seats(bot, event).give(people.get(i), "P" + i, "state");
        }
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        meera.sends("/broadcast")
                .sees("")
                .presses("audience.noFeedback")
                .sees("")
                .sends("Please tell us")
                .sees("");
        meera.presses("button.preview").sees("").sees("");
        bot.telegram().blocks(people.get(0).chat());
        meera.presses("button.send");
        bot.passes(Duration.ofSeconds(20));
        assertThat(meera.screen().unseen()).noneMatch(bubble -> bubble.content() instanceof Outgoing.File);
        assertThat(bot.column("SELECT state FROM mailing_recipient ORDER BY state"))
                .contains("BLOCKED");
        bot.forgetsUnseen();
    }
}
