package samvaad.bot;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import samvaad.chat.Outgoing;
import samvaad.testing.Bot;
import samvaad.testing.MovingClock;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Html;

/** Whoever keeps the bot busy, by whatever means, is heard less often, and nobody else is. */
class CostlyChatTest {

    private MovingClock clock = new MovingClock(Instant.EPOCH);

    @RegisterExtension
    final Bot bot = Setup.with(TestEvents.named("quick"))
            .also((wiring, outbox) -> wiring.router().command("slow", (turn, argument) -> {
                clock.passes(Duration.ofMillis(90));
                turn.send(Outgoing.show(new Html("at last")));
            }))
            .start()
            .pace(Duration.ofSeconds(1));

    private final Person ravi = bot.english("Ravi");
    private final Person asha = bot.hindi("आशा");

    @Test
    void isNamedInTheLogByItsKindOnly() {
        clock = bot.clock();
        List<String> said = new ArrayList<>();
        Logger log = (Logger) LoggerFactory.getLogger(Inbox.class);
        AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                said.add(event.getFormattedMessage());
            }
        };
        listener.setContext(log.getLoggerContext());
        listener.start();
        log.addAppender(listener);
        ravi.sends("/slow my secret").sees("at last");
        log.detachAppender(listener);
        assertThat(said).singleElement().asString().endsWith("held up all others for 90 ms: Command slow");
    }

    @Test
    void isToldOnceAndHeardAgainLater() {
        clock = bot.clock();
        int answered = 0;
        ravi.sends("/slow");
        while (ravi.screen().unseen().get(0).text().equals("at last")) {
            ravi.sees("at last").sends("/slow");
            answered++;
        }
        assertThat(answered).isBetween(6, 9);
        ravi.seesKey("flood").sends("/slow").sends("/venue").andNothingElse();
        asha.sends("/venue").sees("मिन्टो हॉल").seesPlace("मिन्टो हॉल");
        bot.passes(Duration.ofSeconds(30));
        ravi.sends("/venue").sees("Minto Hall").seesPlace("Minto Hall").andNothingElse();
    }
}
