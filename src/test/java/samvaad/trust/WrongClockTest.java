package samvaad.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.registration.Registrant;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;

/** The machine's clock leaps; what can't be undone waits until Telegram's time confirms it. */
class WrongClockTest {

    private static final Duration FAR = Duration.ofDays(200);

    @RegisterExtension
    final Bot bot = Setup.with(Registrant.seats(1)).doubting().start();

    final Person asha = bot.english("Asha");
    final Person ravi = bot.hindi("रवि");
    final Person meera = bot.owner("Meera", Languages.EN);

    @BeforeEach
    void ashaHasTheSeatAndRaviWaits() {
        bot.hearsTelegramsTime();
        Registrant.registers(asha, "Asha Rao", "9812345678");
        Registrant.joins(ravi, "रवि कुमार", "9812345679");
        bot.passes(Duration.ofMinutes(2));
    }

    private long registered() {
        return bot.number("SELECT count(*) FROM registration");
    }

    @Test
    void aMinuteInAnotherYearErasesNobodyAndSendsNothing() {
        bot.clock().leaps(FAR);
        bot.passes(Duration.ofMinutes(1));
        bot.clock().leaps(FAR.negated());
        bot.passes(Duration.ofMinutes(1));
        assertThat(registered()).isEqualTo(2);
        assertThat(bot.clockWrongBy()).contains(FAR);
        asha.andNothingElse();
        ravi.andNothingElse();
        meera.andNothingElse();
        asha.sends("/pass").seesPhoto();
    }

    @Test
    void norDoesAStartWithAWrongClock() {
        bot.clock().leaps(FAR);
        bot.restarts();
        bot.passes(Duration.ofSeconds(10));
        assertThat(registered()).isEqualTo(2);
        bot.hearsTelegramsTime().passes(Duration.ofSeconds(10));
        assertThat(registered()).isEqualTo(2);
        asha.sends("/pass").seesPhoto();
        ravi.andNothingElse();
        meera.andNothingElse();
    }

    @Test
    void anOfferDoesNotLapseAndCanBeTaken() {
        asha.sends("/unregister").sees("").presses("button.yes").seesKey("unregister.done");
        ravi.seesKey("waiting.offer");
        bot.clock().leaps(FAR);
        bot.passes(Duration.ofMinutes(1));
        ravi.presses("button.take").seesPhoto().alsoSeesKey("registration.done");
    }

    @Test
    void afterThreeDaysAwayTelegramsFirstAnswerIsEnough() {
        bot.restarts(Duration.ofDays(4).plusHours(8));
        asha.andNothingElse();
        bot.hearsTelegramsTime().passes(Duration.ofSeconds(3));
        asha.sees("Quick Samvad");
        ravi.andNothingElse();
        bot.forgetsUnseen();
    }
}
