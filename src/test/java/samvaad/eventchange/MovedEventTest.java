package samvaad.eventchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.testing.Bot;
import samvaad.testing.Person;

/** An event is moved: people hear of that before any reminder, and only of what concerns them. */
class MovedEventTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Organised quick;

    @SuppressWarnings("NullAway.Init")
    private Bot bot;

    @SuppressWarnings("NullAway.Init")
    private Person meera;

    @SuppressWarnings("NullAway.Init")
    private Person ravi;

    @SuppressWarnings("NullAway.Init")
    private Person asha;

    @SuppressWarnings("NullAway.Init")
    private Person gita;

    @BeforeEach
    void twoHaveSeatsAndOneWaits() {
        quick = new Organised(folder);
        bot = quick.bot;
        meera = quick.meera;
        ravi = quick.ravi;
        asha = quick.asha;
        gita = quick.gita;
    }

    @AfterEach
    void end() {
        quick.close();
    }

    private static void aDayLater(ObjectNode root) {
        root.put("starts", "2030-01-16T10:00").put("ends", "2030-01-16T17:00");
    }

    private void tellsAll() {
        meera.presses("button.tellAll");
        bot.forgetsUnseen();
        meera.presses("button.send").seesKey("broadcast.progress");
        bot.passes(Duration.ofSeconds(10));
        meera.seesKey("broadcast.done");
    }

    @Test
    void noReminderGoesOutForADayOfWhichNobodyWasTold() {
        asha.sends("/reminders").sees("").presses("button.mute").seesKey("reminders.off");
        quick.file(MovedEventTest::aDayLater);
        meera.sends("/reload")
                .seesKey("reload.changed")
                .alsoSeesKey("reload.untold")
                .withButtons("button.tellAll", "button.tellNobody");
        bot.clockMovesTo("2030-01-15T18:00").passes(Duration.ofMinutes(1));
        ravi.andNothingElse();
        meera.seesKey("reload.reminderWaits").withButtons("button.tellAll", "button.tellNobody");
        bot.restarts().passes(Duration.ofMinutes(1));
        ravi.andNothingElse();
        meera.andNothingElse();
        tellsAll();
        ravi.seesFile().alsoSees("New date: Wednesday, 16 January 2030", "Tuesday, 15 January 2030");
        ravi.sees("Tomorrow: Quick Samvad", "16 January")
                .seesPlace("Minto Hall")
                .andNothingElse();
        asha.seesFile().alsoSees("नई तारीख:", "16 जनवरी 2030").andNothingElse();
        gita.sees("New date:").doesNotSee("calendar").withoutButton("button.coming");
        gita.andNothingElse();
    }

    @Test
    void ifOrganisersTellNobodyTheReminderGoesOut() {
        quick.file(MovedEventTest::aDayLater);
        meera.sends("/reload")
                .seesKey("reload.changed")
                .presses("button.tellNobody")
                .seesKey("broadcast.discarded");
        bot.clockMovesTo("2030-01-15T18:00").passes(Duration.ofMinutes(1));
        ravi.sees("Tomorrow: Quick Samvad").seesPlace("Minto Hall").andNothingElse();
        meera.andNothingElse();
        bot.forgetsUnseen();
    }

    @Test
    void whoSaidThatTheyComeIsAskedAgainForTheNewDay() {
        bot.clockMovesTo("2030-01-14T18:00").passes(Duration.ofSeconds(5));
        ravi.sees("Tomorrow").seesPlace("Minto Hall").presses("button.coming").seesKey("reminder.coming");
        bot.forgetsUnseen();
        quick.file(MovedEventTest::aDayLater);
        meera.sends("/reload").seesKey("reload.changed");
        bot.passes(Duration.ofSeconds(2));
        assertThat(bot.number("SELECT count(*) FROM attendance_plan")).isZero();
        tellsAll();
        ravi.seesFile().alsoSees("Will you be there?").withButtons("button.coming", "button.notComing");
        ravi.presses("button.coming").seesKey("reminder.coming").alsoSees("16 January");
        asha.seesFile()
                .alsoSees("क्या आपका आना तय है?")
                .presses("button.notComing")
                .seesKey("reminder.ask");
        bot.forgetsUnseen();
    }

    @Test
    void anotherVenueIsToldButTheAnswerStays() {
        bot.clockMovesTo("2030-01-14T18:00").passes(Duration.ofSeconds(5));
        ravi.sees("Tomorrow").seesPlace("Minto Hall").presses("button.coming").seesKey("reminder.coming");
        bot.forgetsUnseen();
        quick.file(root -> ((ObjectNode) root.path("venue").path("name")).put("en", "Ravindra Bhawan"));
        meera.sends("/reload").seesKey("reload.changed");
        tellsAll();
        ravi.seesFile().alsoSees("New venue: Ravindra Bhawan", "your calendar").withoutButton("button.coming");
        assertThat(bot.number("SELECT count(*) FROM attendance_plan")).isEqualTo(1);
        bot.forgetsUnseen();
    }

    @Test
    void twoChangesThatNobodyWasToldOfAreOne() {
        quick.file(MovedEventTest::aDayLater);
        meera.sends("/reload").seesKey("reload.changed").withButtons("button.tellAll");
        quick.file(root -> root.put("starts", "2030-01-17T10:00").put("ends", "2030-01-17T17:00"));
        meera.sends("/reload").seesKey("reload.changed").alsoSees("17 जनवरी", "16 जनवरी");
        tellsAll();
        ravi.seesFile().alsoSees("17 January", "15 January").doesNotSee("16 January");
        bot.forgetsUnseen();
    }

    @Test
    void aSlipThatIsPutRightNeedsNoNotice() {
        quick.file(MovedEventTest::aDayLater);
        meera.sends("/reload").seesKey("reload.changed").withButtons("button.tellAll");
        quick.file(root -> {});
        meera.sends("/reload").seesKey("reload.changed").withoutButton("button.tellAll");
        bot.clockMovesTo("2030-01-14T18:00").passes(Duration.ofMinutes(1));
        ravi.sees("Tomorrow: Quick Samvad").seesPlace("Minto Hall").andNothingElse();
        bot.forgetsUnseen();
    }

    @Test
    void fewerSeatsOrAnEarlierCloseAreNothingToThoseWithASeat() {
        quick.file(root -> root.withObject("/registration").put("capacity", 1).put("closes", "2030-01-10"));
        meera.sends("/reload")
                .seesKey("change.capacity")
                .alsoSeesKey("change.closing")
                .withoutButton("button.tellAll");
        quick.file(root -> root.remove("registration"));
        meera.sends("/reload")
                .seesKey("change.noRegistration")
                .alsoSees("मान्य रहेंगे")
                .withoutButton("button.tellAll");
    }

    @Test
    void aNoticeSaysNothingOfTheTermsOfRegistrationAndBringsAFileOnlyForAnotherTimeOrPlace() {
        quick.file(root -> {
            root.withObject("/registration").put("capacity", 1);
            ((ObjectNode) root.path("agenda").path(0)).put("starts", "10:15");
        });
        meera.sends("/reload").seesKey("held.ask").presses("button.yes").seesKey("held.taken");
        meera.seesKey("reload.changed").alsoSeesKey("change.capacity").alsoSeesKey("change.session");
        meera.withButtons("button.tellAll").withoutButton("button.tellNobody");
        tellsAll();
        ravi.sees("“Opening”: new time 10:15 AM – 10:30 AM (before: 10:00 AM – 10:30 AM)")
                .doesNotSee("Seats")
                .doesNotSee("calendar");
        ravi.andNothingElse();
        asha.sees("“उद्घाटन” का नया समय:").andNothingElse();
        gita.sees("“Opening”").andNothingElse();
    }
}
