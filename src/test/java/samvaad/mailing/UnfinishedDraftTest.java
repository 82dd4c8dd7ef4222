package samvaad.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.event.Event;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Seats;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/** What a new draft may replace: only what its author is writing, and only after a yes. */
class UnfinishedDraftTest {

    private static final String FIRST = "Please bring your letter.";

    private final Event event = TestEvents.named("quick");

    @RegisterExtension
    final Bot bot = Setup.with(event).start();

    private Person writes(String language) {
        Person meera = bot.owner("Meera", new Language(language));
        new Seats(bot, event).give(bot.english("Ravi"));
        bot.forgetsUnseen();
        meera.sends("/broadcast").seesKey("broadcast.who").presses("audience.all");
        meera.seesKey("broadcast.await.text").sends(FIRST).sees(FIRST);
        return meera;
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoBeginsAnewIsAskedWhatBecomesOfTheUnfinishedOne(String language) {
        Person meera = writes(language);
        meera.sends("/broadcast")
                .seesKey("broadcast.unfinished")
                .alsoSees(FIRST)
                .presses("button.openDraft");
        meera.seesKey("broadcast.title").alsoSees(FIRST);
        meera.sends("/broadcast").seesKey("broadcast.unfinished").presses("button.newDraft");
        meera.seesKey("broadcast.who")
                .presses("audience.all")
                .seesKey("broadcast.await.text")
                .doesNotSee(FIRST);
        assertThat(bot.number("SELECT count(*) FROM mailing")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whatWasStoppedStaysInTheList(String language) {
        Person meera = writes(language);
        meera.presses("button.preview")
                .sees(FIRST)
                .sees("")
                .presses("button.sendLater")
                .seesKey("when.ask");
        meera.presses("button.when.EVE").seesKey("when.planned");
        bot.nowKnows(TestEvents.changed(
                "quick", root -> root.put("starts", "2030-01-16T10:00").put("ends", "2030-01-16T17:00")));
        bot.passes(Duration.ofSeconds(5));
        meera.seesKey("when.held.CHANGED");
        meera.sends("/broadcast")
                .seesKey("broadcast.who")
                .presses("audience.all")
                .seesKey("broadcast.await.text");
        meera.sends("Lunch is at one.").sees("Lunch").presses("button.discard").seesKey("broadcast.discarded");
        meera.sends("/broadcast")
                .seesKey("broadcast.who")
                .presses(bot.messages().in(new Language(language)).label("button.plannedMailings", "mailings", 1));
        meera.seesKey("when.list")
                .alsoSees(FIRST)
                .presses("1. " + bot.messages().in(new Language(language)).label("button.openDraft"));
        meera.seesKey("broadcast.title").alsoSees(FIRST);
        assertThat(bot.column("SELECT state || held FROM mailing ORDER BY id")).containsExactly("DRAFT1", "DRAFT0");
    }
}
