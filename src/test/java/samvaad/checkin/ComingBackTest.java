package samvaad.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;
import static samvaad.checkin.AtTheGate.registers;
import static samvaad.checkin.AtTheGate.scan;

import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.event.Event;
import samvaad.registration.Registration;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.text.Language;

/** Somebody comes in, gives up the seat and stands at the gate again. */
class ComingBackTest {

    private final Event event = AtTheGate.event(1);

    @RegisterExtension
    final Bot bot = Setup.with(event)
            .at("2030-01-15T09:30")
            .pace(Duration.ofMillis(100))
            .start();

    private final Person asha = bot.hindi("आशा");

    private Person gate(Language language, String role) {
        Person gate = bot.person("Gita", language.code(), language);
        joins(bot, gate, role);
        return gate;
    }

    private Registration comesIn(Person gate) {
        Registration pass = registers(bot, event, asha, "आशा राव", "+919876543210");
        gate.sends(scan(pass)).seesKey("checkin.done");
        return pass;
    }

    private void givesUp() {
        asha.sends("/unregister")
                .seesKey("unregister.ask")
                .presses("button.yes")
                .seesKey("unregister.done");
    }

    private long in() {
        return bot.number("SELECT count(*) FROM check_in WHERE left_at IS NULL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void theGateSaysThatTheSeatWasGivenUpAndWhenTheyWereIn(Language language) {
        Person gate = gate(language, "DESK");
        Registration pass = comesIn(gate);
        bot.passes(Duration.ofHours(1));
        givesUp();
        assertThat(in()).isZero();
        gate.sends(scan(pass))
                .seesKey("checkin.notConfirmed")
                .alsoSeesKey("checkin.wasIn")
                .alsoSees(language.equals(Languages.HI) ? "सुबह 9:30 बजे" : "9:30 AM", "10:30")
                .andNothingElse();
        gate.sends("/checkin राव").seesKey("checkin.wasIn").withoutButton("button.checkin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoGetsASeatAgainComesInAnew(Language language) {
        Person gate = gate(language, "ORGANISER");
        Registration pass = comesIn(gate);
        givesUp();
        bot.clockMovesTo("2030-01-15T11:15");
        gate.sends(scan(pass)).seesKey("checkin.notConfirmed").presses("button.admit");
        gate.seesKey("checkin.done").alsoSees("11:15").andNothingElse();
        asha.seesPhoto().alsoSeesKey("registration.done");
        gate.sends(scan(pass)).seesKey("checkin.already").alsoSees("11:15");
        assertThat(in()).isEqualTo(1);
        gate.presses("button.undo").seesKey("checkin.undone");
        assertThat(in()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void theNumbersCountWhoIsIn(Language language) {
        Person gate = gate(language, "ORGANISER");
        comesIn(gate);
        givesUp();
        Person ravi = bot.english("Ravi");
        Registration next = registers(bot, event, ravi, "Ravi Kumar", "+919876543211");
        gate.sends(scan(next)).seesKey("checkin.done");
        gate.sends("/stats")
                .sees("")
                .alsoSeesKey("stats.share.entered")
                .alsoSees("1 (100%)")
                .seesPhoto();
        gate.sends("/broadcast")
                .seesKey("broadcast.who")
                .presses("audience.checkedIn")
                .sees(language.equals(Languages.HI) ? "(कुल 1)" : "(1 in all)");
        gate.presses("button.discard").sees("");
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        gate.sends("/stats").seesKey("stats.noShows").alsoSees(": 0").seesPhoto();
        gate.sends("/attendees आशा")
                .sees("")
                .presses((language.equals(Languages.HI) ? "सीट नहीं: " : "No seat: ") + "आशा राव, लोक निर्माण विभाग")
                .seesKey("attendee.wasIn");
        assertThat(bot.column("SELECT r.name FROM registration r JOIN check_in c ON c.registration = r.id"
                        + " WHERE c.left_at IS NULL"))
                .containsExactly("Ravi Kumar");
        bot.forgetsUnseen();
    }

    /** Nobody is in without a seat, whichever way the seat went; and only who has one comes in. */
    @ParameterizedTest
    @CsvSource({"WITHDRAWN", "LAPSED", "WAITING", "OFFERED"})
    void whoeverHasNoSeatIsNotIn(String status) {
        Person gate = gate(Languages.EN, "DESK");
        Registration was = comesIn(gate);
        Registration never = registers(bot, event, bot.english("Ravi"), "Ravi Kumar", "+919876543211");
        for (Registration one : new Registration[] {was, never}) {
            bot.does(() -> bot.writer()
                    .sql()
                    .run("UPDATE registration SET status = ?, offered_until = NULL WHERE id = ?", status, one.id()));
        }
        assertThat(in()).isZero();
        gate.sends(scan(was)).seesKey("checkin.notConfirmed").alsoSeesKey("checkin.wasIn");
        gate.sends(scan(never)).seesKey("checkin.notConfirmed").doesNotSee("Entered at");
        assertThat(bot.number("SELECT people FROM seat_count WHERE status = 'CONFIRMED'"))
                .isZero();
        bot.forgetsUnseen();
    }
}
