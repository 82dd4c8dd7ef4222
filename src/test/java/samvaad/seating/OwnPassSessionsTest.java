package samvaad.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.registration.Registrant;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;

/** What follows a registration into the chat of the person it is for: sessions, their reminders, feedback. */
class OwnPassSessionsTest {

    @RegisterExtension
    final Bot bot = Setup.with(Halls.oneDay(5)).start();

    private final Person ravi = bot.english("Ravi");
    private final Person asha = bot.hindi("आशा");

    @Test
    void sessionsRemindersAndFeedbackFollow() {
        Halls.registers(ravi, "Ravi Kumar", "9876500001");
        Halls.chooses(ravi, "Talk", "Clinic");
        ravi.sends("/register").seesKey("status.confirmed").presses("button.colleague");
        Registrant.answersForColleague(ravi, "आशा राव", "98930 12345").presses("button.confirm");
        ravi.seesPhoto().seesKey("seating.choose");
        Halls.chooses(ravi, "Workshop", "Lab");
        ravi.sends("/pass").seesKey("pass.several").presses("आशा राव").seesPhoto();
        ravi.presses("button.ownPass").seesKey("ownpass.link");
        String link = ravi.copies("button.copyLink").replaceAll(".*start=", "/start ");
        asha.sends(link).seesKey("ownpass.ask").presses("button.thatsMe").seesKey("ownpass.contact");
        asha.sharesContact("+919893012345").seesKey("ownpass.done").seesPhoto();
        asha.presses("button.myagenda").seesKey("seating.agenda").alsoSees("✅ कार्यशाला", "✅ प्रयोगशाला");
        bot.forgetsUnseen();
        assertThat(bot.number("SELECT people FROM session_count WHERE session = 'workshop'"))
                .isEqualTo(1);

        bot.clockMovesTo("2030-01-15T10:44:58").forgetsUnseen();
        bot.passes(Duration.ofSeconds(4));
        asha.sees("15 मिनट में: कार्यशाला").andNothingElse();
        ravi.sees("In 15 minutes: Talk").doesNotSee("Workshop").andNothingElse();
        bot.forgetsUnseen();
        bot.clockMovesTo("2030-01-15T17:30").passes(Duration.ofHours(1));
        asha.seesKey("feedback.invite").presses("button.feedback").sees("");
        ravi.seesKey("feedback.invite");
        bot.forgetsUnseen();
    }
}
