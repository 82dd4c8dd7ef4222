package samvaad.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.testing.Bot;
import samvaad.testing.Bubble;
import samvaad.testing.Person;
import samvaad.testing.Setup;

/** The same person in the other script is asked once, not refused, and gets no second seat by the way. */
class SamePersonTest {

    private static final String MOBILE = "98930 12345";

    @RegisterExtension
    final Bot bot = Setup.with(Registrant.seats(50)).start();

    private final Person asha = bot.hindi("आशा");
    private final Person ravi = bot.english("Ravi");

    @Test
    void inOneChat() {
        Registrant.registers(ravi, "Asha Rao", MOBILE);
        ravi.presses("button.colleague");
        Registrant.answersForColleague(ravi, "आशा राव", MOBILE)
                .presses("button.confirm")
                .seesKey("registration.same")
                .alsoSees("आशा राव")
                .presses("button.samePerson")
                .seesKey("registration.alreadyHere");
        assertThat(seats()).isEqualTo(1);
        ravi.presses("button.pass").seesPhoto().andNothingElse();
    }

    @Test
    void inHindiSomebodyElse() {
        Registrant.registers(asha, "आशा राव", MOBILE);
        asha.presses("button.colleague");
        Registrant.answersForColleague(asha, "Asha Rao", MOBILE)
                .presses("button.confirm")
                .seesKey("registration.same")
                .doesNotSee("आशा राव");
        asha.presses("button.otherPerson").seesPhoto().alsoSeesKey("registration.done");
        assertThat(seats()).isEqualTo(2);
        asha.pressesData(1, "another:quick").seesKey("stale.button").andNothingElse();
    }

    /** Who gave up one spelling and registered with the other is asked before the first comes back. */
    @Test
    void whoComesBackIsAskedToo() {
        Registrant.registers(ravi, "Asha Rao", MOBILE);
        ravi.sends("/unregister").seesKey("unregister.ask").presses("button.yes");
        ravi.seesKey("unregister.done");
        Bubble undone = ravi.seen();
        Registrant.registers(ravi, "आशा राव", MOBILE);
        ravi.pressesOn(undone, "button.register").seesKey("registration.same");
        ravi.presses("button.samePerson").seesPhoto().andNothingElse();
        assertThat(seats()).isEqualTo(1);
        ravi.presses("button.otherPerson").seesPhoto().alsoSeesKey("registration.done");
        assertThat(seats()).isEqualTo(2);
    }

    /** What a stranger types tells nobody who is registered, not by a question either. */
    @Test
    void anotherChatIsNotAsked() {
        Registrant.registers(ravi, "Asha Rao", MOBILE);
        Registrant.fillsIn(asha, "आशा राव", MOBILE)
                .presses("button.confirm")
                .seesPhoto()
                .alsoSeesKey("registration.done")
                .andNothingElse();
        assertThat(seats()).isEqualTo(2);
    }

    @Test
    void aFamilyUnderOneMobileIsNotAsked() {
        Registrant.registers(ravi, "Asha Rao", MOBILE);
        ravi.presses("button.colleague");
        Registrant.answersForColleague(ravi, "Ashu Rao", MOBILE)
                .presses("button.confirm")
                .seesPhoto()
                .alsoSeesKey("registration.done");
        assertThat(seats()).isEqualTo(2);
    }

    @Test
    void nobodyRegistersWithHalfAForm() {
        Registrant.agrees(ravi).sends("Asha Rao").seesKey("form.progress");
        ravi.pressesData(1, "another:quick").seesKey("stale.button");
        ravi.sends("/cancel").seesKey("form.left");
        ravi.pressesData(1, "another:quick").seesKey("stale.button").andNothingElse();
        ravi.pressesData(1, "sameone:nowhere").seesKey("stale.button").andNothingElse();
        assertThat(seats()).isZero();
    }

    @Test
    void namesThatSoundAlike() {
        for (String[] pair : new String[][] {
            {"Asha Rao", "आशा राव"},
            {"मोहम्मद अली", "Mohammad Ali"},
            {"Priyanka Sharma", "प्रियंका शर्मा"},
            {"Ashok Kumar", "अशोक कुमार"},
            {"Sharma Asha", "Sharmaa Asha"},
            {"ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "Gurpreet Singh"},
            {"ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "गुरप्रीत सिंह"},
            {"રમેશ પટેલ", "Ramesh Patel"},
            {"গৌতম দাস", "Gautam Das"},
            {"முருகன்", "Murugan"},
            {"రాజేష్", "Rajesh"},
            {"ರಾಜೇಶ್", "Rajesh"},
            {"ശ്രീകുമാർ", "Sreekumar"},
            {"ଶ୍ରୀଧର", "Sridhar"}
        }) {
            assertThat(Identity.alike(pair[0], pair[1]))
                    .as("%s, %s", pair[0], pair[1])
                    .isTrue();
        }
        for (String[] pair : new String[][] {
            {"Asha Rao", "Ashu Rao"},
            {"Asha Rao", "रवि राव"},
            {"李明", "王芳"},
            {"ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "Harpreet Singh"},
            {"முருகன்", "Murali"},
            {"Ram Singh", "Rameshwar Singh"}
        }) {
            assertThat(Identity.alike(pair[0], pair[1]))
                    .as("%s, %s", pair[0], pair[1])
                    .isFalse();
        }
    }

    private long seats() {
        return bot.number("SELECT count(*) FROM registration WHERE status = 'CONFIRMED'");
    }
}
