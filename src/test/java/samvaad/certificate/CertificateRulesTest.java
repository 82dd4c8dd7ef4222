package samvaad.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;

/** What holds whatever people press, and in whatever order. */
class CertificateRulesTest {

    @RegisterExtension
    final Bot bot = Setup.with(Attendees.event(
                    "sessions",
                    root -> root.withObject("/certificate")
                            .put("opens", "PT2H")
                            .putArray("sessions")
                            .add("features")))
            .start();

    private final Person ravi = bot.english("Ravi");
    private final Person asha = bot.hindi("आशा");
    private final Person stranger = bot.english("Stranger");

    private long wasIn(String session, String name) {
        long id = bot.number("SELECT id FROM registration WHERE name = ?", name);
        bot.does(() -> bot.writer()
                .sql()
                .run(
                        "INSERT INTO session_entry (registration, session, event, at, \"by\")"
                                + " VALUES (?, ?, 'quick', ?, 1)",
                        id,
                        session,
                        bot.now()));
        return id;
    }

    private void end() {
        Attendees.registers(ravi, "Ravi Kumar", "9876543211");
        Attendees.registers(asha, "आशा शर्मा", "9876543210");
        Attendees.come(bot);
        long unused = wasIn("features", "Ravi Kumar");
        long unusedToo = wasIn("opening", "आशा शर्मा");
    }

    private String issued() {
        end();
        bot.clockMovesTo("2030-01-15T19:30").forgetsUnseen();
        ravi.sends("/certificate").seesKey("certificate.look").presses("button.certificate.issue");
        ravi.seesFile();
        return Attendees.number(bot, "Ravi Kumar");
    }

    @Test
    void onlyWhoWasSeenInTheSessionGetsOneAndNotBeforeItOpens() {
        end();
        long id = bot.number("SELECT id FROM registration WHERE name = 'Ravi Kumar'");
        bot.clockMovesTo("2030-01-15T18:30").forgetsUnseen();
        ravi.sends("/certificate").seesKey("certificate.notYet");
        ravi.pressesData(ravi.seen().id(), "certissue:" + id).toast("stale.button");
        bot.forgetsUnseen();
        bot.clockMovesTo("2030-01-15T19:01");
        ravi.seesKey("certificate.offer");
        asha.andNothingElse();
        asha.sends("/certificate").seesKey("certificate.notThere");
        ravi.sends("/certificate").seesKey("certificate.look").presses("button.certificate.issue");
        ravi.seesFile();
        bot.forgetsUnseen();
    }

    @Test
    void aNameTypedAfterTheIssueChangesNothing() {
        end();
        bot.clockMovesTo("2030-01-15T19:30").forgetsUnseen();
        ravi.sends("/certificate").seesKey("certificate.look");
        long look = ravi.seen().id();
        ravi.presses("button.certificate.mend").seesKey("certificate.type");
        ravi.pressesData(look, "certissue:" + bot.number("SELECT id FROM registration WHERE name = 'Ravi Kumar'"));
        ravi.seesFile();
        bot.forgetsUnseen();
        ravi.sends("Somebody Else");
        bot.forgetsUnseen();
        assertThat(bot.column("SELECT name FROM certificate")).containsExactly("Ravi Kumar");
    }

    @Test
    void aCertificateThatIsWithdrawnBeforeItIsMadeIsNotSent() {
        String number = issued();
        bot.forgetsUnseen();
        CertificateMaker maker =
                new CertificateMaker(bot.database(), new samvaad.bot.BotName(), java.util.Optional.empty());
        assertThat(maker.make("1:0")).isPresent();
        bot.does(() -> bot.writer().sql().run("UPDATE certificate SET withdrawn_at = 1 WHERE number = ?", number));
        assertThat(maker.make("1:0")).isEmpty();
    }

    @Test
    void whoAsksSeesWhatIsPrintedAndNothingElse() {
        String number = issued();
        bot.forgetsUnseen();
        stranger.sends("/verify " + number).seesKey("verify.genuine").alsoSees("Ravi Kumar", "Quick Samvad", number);
        stranger.doesNotSee("987").doesNotSee(String.valueOf(ravi.id())).doesNotSee("State department");
        for (String code : bot.column("SELECT code FROM registration")) {
            stranger.doesNotSee(code);
        }
        stranger.withoutButton("button.certificate.compare").andNothingElse();
    }

    @Test
    void namesCannotBeTriedOutEither() {
        String number = issued();
        bot.clockMovesTo("2030-08-01T10:00");
        bot.passes(Duration.ofDays(3)).forgetsUnseen();
        for (int i = 0; i < 10; i++) {
            stranger.sends("/verify " + number).seesKey("verify.genuine").presses("button.certificate.compare");
            stranger.seesKey("verify.typeName").sends("Ravi Verma").seesKey("verify.otherName");
        }
        stranger.presses("button.certificate.compare")
                .seesKey("verify.typeName")
                .sends("Ravi Kumar");
        stranger.seesKey("verify.tooOften");
        Person other = bot.person("Other", "en", Languages.EN);
        other.sends("/verify " + number).seesKey("verify.genuine").presses("button.certificate.compare");
        other.seesKey("verify.typeName").sends("Ravi Kumar").seesKey("verify.sameName");
    }
}
