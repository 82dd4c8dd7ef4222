package samvaad.certificate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;

/** A certificate for whoever came and has given feedback. */
class CertificateTermsTest {

    @RegisterExtension
    final Bot bot = Setup.with(Attendees.event("entered+feedback")).start();

    @Test
    void comesWithTheThanksForFeedback() {
        Person ravi = Attendees.registers(bot.english("Ravi"), "Ravi Kumar", "9876543211");
        Attendees.come(bot);
        bot.clockMovesTo("2030-01-15T17:30");
        ravi.seesKey("feedback.invite").andNothingElse();
        ravi.sends("/certificate").seesKey("certificate.feedbackFirst").presses("button.feedback");
        ravi.seesKey("feedback.naming").presses("button.named").sees("");
        for (String answer : new String[] {"5 ⭐", "5 ⭐", "5 ⭐", "9", "button.skip"}) {
            ravi.presses(answer).sees("");
        }
        ravi.presses("button.confirm").seesKey("feedback.thanks").alsoSeesKey("certificate.ready");
        ravi.presses("button.certificate").seesKey("certificate.look").presses("button.certificate.issue");
        ravi.seesFile();
        bot.passes(java.time.Duration.ofDays(1));
        ravi.andNothingElse();
        bot.forgetsUnseen();
    }
}
