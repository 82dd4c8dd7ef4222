package samvaad.person;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.checkin.AtTheGate;
import samvaad.event.Event;
import samvaad.outbox.Delivery;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.text.Language;

/** Whoever is erased is erased from what waits for others too, and from what Telegram would not take of that. */
class ForgottenElsewhereTest {

    private static final Duration A_WHILE = Duration.ofMinutes(5);

    private final Event event = AtTheGate.event(20);

    @RegisterExtension
    final Bot bot = Setup.with(event).start();

    private Person organiser(Language language) {
        Person meera = bot.person("Meera", language.code(), language);
        joins(bot, meera, "ORGANISER");
        meera.sends("/start").sees("");
        return meera;
    }

    /** Telegram lets nothing through to the chat for some minutes, beginning with the next message. */
    private void isSlowedDown(Person person) {
        bot.telegram().answers(person.chat(), new Delivery.SlowDown(A_WHILE));
    }

    private void forgets(Person person) {
        person.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
    }

    /** The owner is an organiser too, and sees what comes. */
    @AfterEach
    void theOwnerHasSeenIt() {
        bot.forgetsUnseen();
    }

    private long rows(String table, String words) {
        return bot.number("SELECT count(*) FROM " + table + " WHERE instr(body, ?) > 0", words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aQuestionThatWaitsForAnOrganiserIsNotDeliveredAfterwards(Language language) {
        Person meera = organiser(language);
        Person asha = bot.person("Zebediah", language.code(), language);
        isSlowedDown(meera);
        asha.sends("/ask Where do I sleep?").seesKey("ask.sent");
        assertThat(rows("outbox", "Where do I sleep")).isEqualTo(1);
        forgets(asha);
        assertThat(rows("outbox", "Zebediah")).isZero();
        bot.passes(A_WHILE.multipliedBy(2));
        meera.andNothingElse();
        meera.sends("/questions").seesKey("questions.none").andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aCardThatIsOnItsWayAtThatVeryMomentIsCoveredWhenItArrives(Language language) {
        Person meera = organiser(language);
        Person asha = bot.person("Zebediah", language.code(), language);
        bot.telegram().hangs(meera.chat());
        asha.sends("/ask Where do I sleep?").seesKey("ask.sent");
        forgets(asha);
        bot.telegram().arrivesAtLast(meera.chat());
        bot.rests();
        meera.seesKey("questions.erased").doesNotSee("Zebediah").andNothingElse();
        assertThat(meera.screen().bubbles()).allMatch(bubble -> !bubble.text().contains("Zebediah"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whatWasRefusedGoesFromTheDeadLetters(Language language) {
        bot.allowsFailures();
        Person meera = organiser(language);
        Person asha = bot.person("Zebediah", language.code(), language);
        bot.telegram().answers(meera.chat(), new Delivery.Refused("400 Bad Request: test"));
        asha.sends("/ask Where do I sleep?").seesKey("ask.sent");
        assertThat(rows("dead_letter", "Where do I sleep")).isEqualTo(1);
        forgets(asha);
        assertThat(bot.number("SELECT count(*) FROM dead_letter")).isZero();
        meera.andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void anAnswerAboutAPersonThatWaitsForTheDeskGoesToo(Language language) {
        Person meera = organiser(language);
        Person asha = bot.person("Zebediah", language.code(), language);
        AtTheGate.registers(bot, event, asha, "Zebediah Quux", "+919812345678");
        bot.clockMovesTo("2030-01-15T09:30").forgetsUnseen();
        for (String command : new String[] {"/checkin Zebediah", "/attendees Zebediah", "/attendees"}) {
            isSlowedDown(meera);
            meera.sends(command);
            assertThat(rows("outbox", "Zebediah")).as(command).isEqualTo(1);
            bot.passes(A_WHILE.plusSeconds(5)).forgetsUnseen();
        }
        isSlowedDown(meera);
        meera.sends("/attendees Zebediah");
        forgets(asha);
        assertThat(rows("outbox", "Zebediah")).isZero();
        bot.passes(A_WHILE.plusSeconds(5));
        meera.andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aCommentWithANameIsNotReadAlongAfterwards(Language language) {
        Person meera = organiser(language);
        Person asha = bot.person("Zebediah", language.code(), language);
        AtTheGate.registers(bot, event, asha, "Zebediah Quux", "+919812345678");
        meera.sends("/report").sees("").presses("button.watch").sees("");
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        isSlowedDown(meera);
        asha.sends("/feedback").presses("button.named").presses("2 ⭐").sends("Frobnicated sound");
        bot.forgetsUnseen();
        assertThat(rows("outbox", "Frobnicated")).isEqualTo(1);
        asha.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
        bot.passes(A_WHILE.plusSeconds(5));
        meera.andNothingElse();
    }
}
