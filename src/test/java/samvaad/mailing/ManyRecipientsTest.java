package samvaad.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.chat.Incoming;
import samvaad.event.Event;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/** With many registered, the number of recipients is counted aside, and the screen says it when it is known. */
class ManyRecipientsTest {

    private final Event event = TestEvents.named("quick");

    @RegisterExtension
    final Bot bot = Setup.with(event).pace(Duration.ZERO).start();

    private void registers(int people) {
        bot.does(() -> bot.writer()
                .sql()
                .run(
                        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
                                + " INSERT INTO registration (event, chat, status, code, token, name, answers, colleague,"
                                + " language, consent, consented_at, registered_at, changed_at) SELECT ?, 100000 + i,"
                                + " 'CONFIRMED', 'c' || i, 't' || i, 'N' || i, '{}', 0, 'hi', '1', 0, 0, 0 FROM n",
                        people,
                        event.id().value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void theNumberFollows(String language) {
        registers(1_200);
        Person meera = bot.owner("Meera", new Language(language));
        meera.sends("/broadcast").seesKey("broadcast.who").presses("audience.all");
        meera.seesKey("broadcast.title").alsoSees("1,200").andNothingElse();
        meera.sends("Gate 2 is open").sees("1,200").presses("button.preview").sees("Gate 2");
        meera.sees("1,200").presses("button.send").seesKey("broadcast.progress");
        bot.forgetsUnseen();
    }

    @Test
    void theScreenIsThereBeforeItIsCounted() {
        registers(1_200);
        Person meera = bot.owner("Meera", Languages.EN);
        meera.sends("/broadcast")
                .seesKey("broadcast.who")
                .presses("audience.all")
                .sees("1,200");
        assertThat(bot.telegram().attempts(meera.chat()).stream()
                        .map(attempt -> attempt.message().toString())
                        .filter(text -> text.contains("being counted")))
                .hasSize(1);
    }

    @Test
    void nobodyIsTakenBackToAScreenThatTheyHaveLeft() {
        registers(1_200);
        Person meera = bot.owner("Meera", Languages.EN);
        meera.sends("/broadcast").seesKey("broadcast.who");
        long message = meera.seen().id();
        var both = List.of(
                bot.arrival(press(meera, message, "mail:1:to:all")),
                bot.arrival(press(meera, message, "mail:1:languages")));
        bot.receives(both);
        meera.seesKey("broadcast.whichLanguage").andNothingElse();
    }

    private static Incoming press(Person person, long message, String data) {
        return new Incoming.ButtonPress(person.origin(), "press" + data, message, true, data);
    }

    @Test
    void whoPressesSendBeforeThatIsAskedToPressAgain() {
        registers(1_200);
        Person meera = bot.owner("Meera", Languages.EN);
        meera.sends("/broadcast")
                .seesKey("broadcast.who")
                .presses("audience.all")
                .sees("1,200");
        meera.sends("Gate 2 is open").sees("1,200").presses("button.preview").sees("Gate 2");
        meera.sees("1,200");
        bot.passes(Duration.ofMinutes(2));
        meera.presses("button.send").alert("broadcast.counting").sees("1,200");
        meera.presses("button.preview").sees("Gate 2").sees("1,200").presses("button.send");
        meera.seesKey("broadcast.progress");
        bot.forgetsUnseen();
    }

    @Test
    void whatGoesLaterGoesToMany() {
        registers(1_200);
        Person meera = bot.owner("Meera", Languages.EN);
        meera.sends("/broadcast")
                .seesKey("broadcast.who")
                .presses("audience.all")
                .sees("1,200");
        meera.sends("Gate 2 is open").sees("1,200").presses("button.preview").sees("Gate 2");
        meera.sees("1,200").presses("button.sendLater").seesKey("when.ask");
        meera.presses("button.when.MORNING").seesKey("when.planned").alsoSees("1,200");
        bot.clockMovesTo("2030-01-11T09:00").passes(Duration.ofMinutes(2)).passes(Duration.ofMinutes(2));
        assertThat(bot.column("SELECT state || total FROM mailing")).containsExactly("DONE1200");
        bot.forgetsUnseen();
    }
}
