package samvaad.eventchange;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.eventchange.Organised.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.testing.Bot;
import samvaad.testing.Person;

/** An event is postponed before its new date is known, and later gets one. */
class PostponedEventTest {

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

    private static void inMarch(ObjectNode root) {
        root.put("starts", "2030-03-05T10:00").put("ends", "2030-03-05T17:00");
    }

    @Test
    void seatsStayAndPeopleSayWhetherTheyStillWantThem() {
        quick.becomes("postponed");
        ravi.seesFile()
                .alsoSees("The event has been postponed.", "Your seat is still yours")
                .withButtons("button.keepSeat", "button.giveUp");
        assertThat(calendar(ravi)).contains("METHOD:CANCEL").contains("SEQUENCE:1");
        asha.seesFile()
                .alsoSees("कार्यक्रम स्थगित कर दिया गया है।", "आपकी सीट आपकी ही है")
                .withButtons("button.keepSeat", "button.giveUp");
        gita.sees("The event has been postponed.", "You keep your place on the waiting list.")
                .withoutButton("button.keepSeat");
        ravi.presses("button.keepSeat").toast("postponed.noted").seesKey("postponed.kept");
        ravi.sends("/mydata").seesKey("mydata.keepsSeat");
        bot.forgetsUnseen();
        meera.sends("/stats").seesKey("stats.wanted").alsoSees("सीट अब भी चाहिए: 1, अभी उत्तर नहीं दिया: 1");
        bot.forgetsUnseen();
        asha.presses("button.giveUp").seesKey("postponed.ask").presses("button.no");
        asha.seesKey("postponed.question").presses("button.giveUp").seesKey("postponed.ask");
        asha.presses("button.yes").seesKey("unregister.done").withoutButton("button.register");
        bot.passes(Duration.ofMinutes(1));
        gita.andNothingElse();
        assertThat(bot.column("SELECT status FROM registration ORDER BY id"))
                .containsExactly("CONFIRMED", "WITHDRAWN", "WAITING");
    }

    @Test
    void theFormerDateIsNotShownAndNothingHappensOnIt() {
        quick.becomes("postponed").everybodyHasRead();
        ravi.sends("/pass").seesPhoto().withButtons("button.edit", "button.unregister");
        gita.sends("/pass").sees("").withButtons("button.edit", "button.unregister");
        for (String command : new String[] {"/start", "/venue", "/agenda", "/pass", "when is it?"}) {
            ravi.sends(command).sees("This event has been postponed.").doesNotSee("15 January");
            bot.forgetsUnseen();
        }
        asha.sends("/start").sees("यह कार्यक्रम स्थगित कर दिया गया है।").doesNotSee("15 जनवरी");
        Person nisha = bot.hindi("निशा");
        nisha.sends("/register").seesKey("registration.POSTPONED");
        bot.clockMovesTo("2030-01-14T18:00").passes(Duration.ofMinutes(1));
        bot.clockMovesTo("2030-01-15T09:00").passes(Duration.ofMinutes(1));
        meera.sends("/start c-"
                        + bot.column("SELECT token FROM registration ORDER BY id")
                                .get(0))
                .seesKey("checkin.POSTPONED");
        bot.clockMovesTo("2030-01-15T18:00").passes(Duration.ofMinutes(1));
        bot.passes(Duration.ofDays(3));
        ravi.andNothingElse().sends("/feedback").seesKey("feedback.POSTPONED");
        ravi.sends("/start").sees("This event has been postponed.").doesNotSee("over");
        asha.andNothingElse();
        gita.andNothingElse();
        meera.andNothingElse();
    }

    /** The file got a new date that nobody was told; then the event was postponed, and now it is cancelled. */
    @Test
    void aPostponedEventThatIsCancelledNamesNoDate() {
        quick.file(PostponedEventTest::inMarch);
        meera.sends("/reload").seesKey("reload.changed").presses("button.tellNobody");
        for (String status : List.of("postponed", "cancelled")) {
            bot.forgetsUnseen();
            quick.file(root -> {
                inMarch(root);
                root.put("status", status);
            });
            meera.sends("/reload").sees("").presses("button.yes").seesKey("held.taken.status");
            bot.passes(Duration.ofSeconds(10));
        }
        ravi.seesFile()
                .alsoSees("The event has been cancelled.", "there will be no new date")
                .doesNotSee("March");
        asha.seesFile()
                .alsoSees("कार्यक्रम रद्द कर दिया गया है।", "नई तारीख नहीं आएगी")
                .doesNotSee("मार्च");
        bot.forgetsUnseen();
    }

    @Test
    void theNewDateIsToldAndPeopleAreAskedAgain() {
        ravi.sends("/pass").seesPhoto();
        bot.clockMovesTo("2030-01-14T18:00").passes(Duration.ofSeconds(5));
        ravi.sees("Tomorrow").seesPlace("Minto Hall");
        ravi.presses("button.coming").seesKey("reminder.coming");
        bot.forgetsUnseen();
        quick.becomes("postponed").everybodyHasRead();
        assertThat(bot.number("SELECT count(*) FROM attendance_plan")).isZero();
        bot.clockMovesTo("2030-02-01T10:00").forgetsUnseen();
        quick.file(PostponedEventTest::inMarch);
        meera.sends("/reload")
                .seesKey("held.ask.PLANNED")
                .alsoSees("The event has a new date:", "Tuesday, 5 March 2030", "मंगलवार, 5 मार्च 2030")
                .presses("button.yes")
                .seesKey("held.taken.status");
        bot.passes(Duration.ofSeconds(10));
        ravi.seesFile()
                .alsoSeesKey("change.again.POSTPONED")
                .alsoSees("Tuesday, 5 March 2030", "10:00 AM", "Minto Hall")
                .withButtons("button.coming", "button.notComing");
        assertThat(calendar(ravi)).contains("METHOD:PUBLISH").contains("DTSTART:20300305T043000Z");
        ravi.presses("button.coming").seesKey("reminder.coming");
        asha.seesFile().alsoSees("कार्यक्रम की नई तारीख तय हो गई है:", "मंगलवार, 5 मार्च 2030");
        gita.seesKey("change.again.POSTPONED");
        bot.forgetsUnseen();
        bot.clockMovesTo("2030-03-04T18:00").passes(Duration.ofSeconds(5));
        ravi.sees("Tomorrow: Quick Samvad", "Noted: Ravi is coming.").seesPlace("Minto Hall");
        bot.forgetsUnseen();
    }

    @Test
    void aHalfFilledInFormWaitsForTheNewDate() {
        Person nisha = bot.english("Nisha");
        nisha.sends("/register")
                .sees("")
                .presses("button.join")
                .sees("")
                .presses("button.agree")
                .sees("");
        nisha.sends("Nisha Verma").sees("Your organisation?");
        quick.becomes("postponed");
        nisha.sends("Works Department").seesKey("registration.POSTPONED");
        bot.forgetsUnseen();
        quick.file(PostponedEventTest::inMarch);
        meera.sends("/reload").sees("").presses("button.yes").sees("");
        nisha.sends("/register").sees("").presses("button.resume").sees("Your organisation?");
        bot.forgetsUnseen();
    }

    /** The former end of the event and the time that data is kept still count; the owners hear of it in time. */
    @Test
    void nobodyIsErasedBeforeTheOwnersHaveHadTwoWeeks() {
        quick.becomes("postponed").everybodyHasRead();
        bot.clockMovesTo("2030-04-01T12:00").passes(Duration.ofMinutes(1));
        meera.andNothingElse();
        bot.clockMovesTo("2030-04-01T17:01").passes(Duration.ofMinutes(1));
        meera.seesKey("erasing.soonPostponed")
                .alsoSees("15 अप्रैल 2030", "कुल लोग: 3")
                .andNothingElse();
        meera.presses("button.putOffPostponed")
                .seesKey("erasing.putOffPostponed")
                .alsoSees("15 मई 2030");
        bot.clockMovesTo("2030-05-01T12:00").passes(Duration.ofMinutes(1));
        meera.andNothingElse();
        bot.clockMovesTo("2030-05-01T17:02").passes(Duration.ofMinutes(1));
        meera.seesKey("erasing.soonPostponed");
        quick.file(root -> root.put("starts", "2030-06-05T11:00").put("ends", "2030-06-05T17:00"));
        meera.sends("/reload").seesKey("held.ask.PLANNED").presses("button.yes").sees("");
        bot.clockMovesTo("2030-05-30T12:00").passes(Duration.ofMinutes(1));
        assertThat(bot.number("SELECT count(*) FROM registration")).isEqualTo(3);
        bot.forgetsUnseen();
    }
}
