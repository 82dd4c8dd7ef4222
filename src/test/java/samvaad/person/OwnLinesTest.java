package samvaad.person;

import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.outbox.Delivery;
import samvaad.registration.Registrant;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/** What a person reads under {@code /mydata} of what was sent to them and of what they did for the organisers. */
class OwnLinesTest {

    @RegisterExtension
    final Bot bot = Setup.with(TestEvents.named("quick")).start();

    private final Person owner = bot.owner("Om", Languages.EN);

    private Person somebody(Language language) {
        return bot.person("Asha", language.code(), language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void remindersMailingsAndWhatDidNotArriveAreShownWithTheirDay(Language language) {
        bot.allowsFailures();
        Person asha = somebody(language);
        asha.sends("/start quick_poster").sees("");
        Registrant.registers(asha, "Asha Rao", "98123 45678");
        owner.sends("/broadcast");
        bot.forgetsUnseen();
        owner.presses("audience.all").sends("The hall has moved");
        bot.forgetsUnseen();
        owner.presses("button.preview").presses("button.send");
        bot.passes(Duration.ofMinutes(1)).forgetsUnseen();
        bot.clockMovesTo("2030-01-14T18:00").passes(Duration.ofMinutes(1)).forgetsUnseen();
        bot.telegram().answers(asha.chat(), new Delivery.Refused("400 Bad Request: test"));
        asha.sends("/venue");
        bot.forgetsUnseen();
        asha.sends("/mydata").seesKey("mydata.title").alsoSeesKey("mydata.mailing");
        asha.alsoSees("The hall has moved").alsoSeesKey("mydata.reminder").alsoSeesKey("mydata.registered");
        asha.alsoSeesKey("mydata.undelivered").alsoSeesKey("mydata.visit").seesFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aStaffMemberSeesTheirOwnLogAndNobodyElses(Language language) {
        Person gita = somebody(language);
        bot.does(() -> bot.writer()
                .sql()
                .run("INSERT INTO audit (at, person, name, what, detail) VALUES (1894260000000, " + gita.id()
                        + ", 'Gita', 'export', 'quick xlsx'), (1894260000000, 77, 'Ravi', 'export', 'quick csv')"));
        gita.sends("/mydata").seesKey("mydata.log").alsoSees("quick xlsx", "Gita");
        gita.doesNotSee("Ravi").doesNotSee("quick csv").seesFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoWasForgottenIsToldWhatIsStillNoted(Language language) {
        Person asha = somebody(language);
        Registrant.registers(asha, "Asha Rao", "98123 45678");
        asha.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
        asha.sends("/mydata")
                .seesKey("mydata.forgotten")
                .alsoSeesKey("mydata.nothing")
                .seesFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void ofManyLinesTheNewestAreShown(Language language) {
        Person gita = somebody(language);
        bot.does(() -> bot.writer()
                .sql()
                .run("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30)"
                        + " INSERT INTO audit (at, person, name, what, detail) SELECT 1894260000000 + i, " + gita.id()
                        + ", 'Gita', 'export', 'file' || i FROM n"));
        gita.sends("/mydata")
                .seesKey("mydata.older")
                .alsoSees("18", "file30")
                .doesNotSee("file18")
                .seesFile();
    }
}
