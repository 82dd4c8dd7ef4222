package samvaad.eventchange;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.eventchange.Organised.calendar;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.testing.Bot;
import samvaad.testing.Bubble;
import samvaad.testing.Person;
import samvaad.testing.Seats;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** An organiser cancels an event for which people are registered. */
class CancelledEventTest {

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

    @Test
    void theQuestionShowsHowManyAreToldAndWhatTheyWillRead() {
        quick.fileSays("cancelled");
        meera.sends("/reload")
                .seesKey("held.ask.CANCELLED")
                .alsoSeesKey("held.CANCELLED")
                .alsoSees("कुल लोग: 3", "The event has been cancelled.", "Tuesday, 15 January 2030")
                .alsoSees("कार्यक्रम रद्द कर दिया गया है।", "आपका पास अब मान्य नहीं है", "Your pass is no longer valid")
                .withButtons("button.yes", "button.no")
                .andNothingElse();
        ravi.sends("/pass").seesPhoto().alsoSees("Tuesday, 15 January 2030").doesNotSee("cancelled");
        meera.presses("button.no").seesKey("held.kept.status");
        bot.passes(Duration.ofMinutes(5));
        ravi.andNothingElse();
        meera.sends("/reload").seesKey("held.ask.CANCELLED");
    }

    @Test
    void theRestOfTheFileWaitsWithTheCancellationAndComesWithTheYes() {
        quick.file(root -> {
            root.put("status", "cancelled");
            root.withObject("/title").put("en", "Quick Meeting").put("hi", "त्वरित बैठक");
            root.withObject("/registration").put("capacity", 1);
        });
        meera.sends("/reload")
                .seesKey("held.ask.CANCELLED")
                .alsoSeesKey("held.CANCELLED")
                .alsoSeesKey("held.CAPACITY")
                .andNothingElse();
        ravi.sends("/about").sees("Quick Samvad").doesNotSee("cancelled");
        meera.presses("button.yes").seesKey("held.taken.status").seesKey("reload.changed");
        bot.passes(Duration.ofSeconds(10));
        meera.seesKey("broadcast.done").andNothingElse();
        ravi.seesFile().alsoSees("The event has been cancelled.", "Quick Meeting");
        asha.seesFile().alsoSees("कार्यक्रम रद्द कर दिया गया है।", "त्वरित बैठक");
        bot.forgetsUnseen();
    }

    @Test
    void everybodyIsToldOnceAtNightAndWithRemindersOff() {
        asha.sends("/reminders").sees("").presses("button.mute").seesKey("reminders.off");
        bot.clockMovesTo("2030-01-10T23:00").forgetsUnseen();
        quick.fileSays("cancelled");
        meera.sends("/reload").seesKey("held.ask.CANCELLED");
        Bubble question = meera.seen();
        meera.presses("button.yes").seesKey("held.taken.status");
        meera.seesKey("reload.changed").alsoSeesKey("reload.telling").withoutButton("button.tellAll");
        bot.passes(Duration.ofSeconds(10));
        meera.seesKey("broadcast.done").alsoSees("3").andNothingElse();
        ravi.seesFile()
                .alsoSees("The event has been cancelled.", "Your pass is no longer valid")
                .andNothingElse();
        assertThat(calendar(ravi))
                .contains("METHOD:CANCEL")
                .contains("STATUS:CANCELLED")
                .contains("SEQUENCE:1");
        asha.seesFile().alsoSees("कार्यक्रम रद्द कर दिया गया है।").andNothingElse();
        gita.sees("The event has been cancelled.").doesNotSee("calendar").doesNotSee("pass");
        gita.andNothingElse();
        meera.pressesOn(question, "button.yes").sees("");
        meera.sends("/reload").seesKey("reload.same");
        bot.forgetsUnseen();
        bot.nowKnows(TestEvents.changed("quick", root -> root.put("status", "cancelled")))
                .restarts()
                .killed()
                .passes(Duration.ofMinutes(1));
        meera.sends("/reload").seesKey("reload.same").andNothingElse();
        bot.clockMovesTo("2030-01-16T12:00").passes(Duration.ofMinutes(1));
        bot.passes(Duration.ofDays(2));
        ravi.andNothingElse();
        asha.andNothingElse();
        gita.andNothingElse();
    }

    @Test
    void everyScreenSaysItInBothLanguages() {
        quick.becomes("cancelled").everybodyHasRead();
        for (String command : new String[] {"/start", "/venue", "/agenda", "when is it?", "कार्यक्रम कब है?"}) {
            ravi.sends(command).sees("This event has been cancelled.", "It was planned for Tuesday, 15 January 2030");
            bot.forgetsUnseen();
            asha.sends(command).sees("यह कार्यक्रम रद्द कर दिया गया है।");
            bot.forgetsUnseen();
        }
        ravi.sends("/pass")
                .seesPhoto()
                .alsoSees("This event has been cancelled.")
                .doesNotSee("Show");
        ravi.withButtons("button.uncalendar").withoutButton("button.calendar");
        ravi.withButtons("button.unregister").withoutButton("button.edit");
        ravi.pressesData(ravi.seen().id(), "change:" + bot.number("SELECT min(id) FROM registration"))
                .seesKey("event.CANCELLED");
        gita.sends("/pass").seesKey("event.CANCELLED").alsoSeesKey("status.waiting");
        gita.withButtons("button.unregister").withoutButton("button.edit");
        gita.sends("/register").seesKey("event.CANCELLED").alsoSeesKey("status.waiting");
        asha.sends("/feedback").seesKey("feedback.notOpen").alsoSeesKey("feedback.CANCELLED");
        meera.sends("/stats").seesKey("event.CANCELLED").seesPhoto();
        meera.sends("/attendees").seesKey("event.CANCELLED").presses("Ravi").seesKey("event.CANCELLED");
        Person nisha = bot.english("Nisha");
        nisha.sends("/register").seesKey("event.CANCELLED").alsoSeesKey("registration.CANCELLED");
        nisha.sends("/pass").seesKey("event.CANCELLED");
        nisha.sends("/start quick").seesKey("event.CANCELLED").withoutButton("button.register");
        assertThat(nisha.link("button.share")).contains("cancelled");
        ravi.sends("/unregister").sees("").presses("button.yes").seesKey("unregister.done");
        ravi.withoutButton("button.register");
        bot.passes(Duration.ofMinutes(1));
        gita.andNothingElse();
    }

    @Test
    void aFormThatIsHalfFilledInEndsKindly() {
        Person nisha = bot.hindi("निशा");
        nisha.sends("/register")
                .seesKey("registration.full")
                .presses("button.join")
                .sees("");
        nisha.presses("button.agree").sees("").sends("निशा वर्मा").sees("आपका संगठन?");
        Bubble asked = nisha.seen();
        Person kiran = bot.english("Kiran");
        kiran.sends("/register")
                .sees("")
                .presses("button.join")
                .sees("")
                .presses("button.agree")
                .sees("");
        quick.becomes("cancelled");
        nisha.sends("लोक निर्माण विभाग").seesKey("event.CANCELLED").alsoSeesKey("registration.CANCELLED");
        nisha.pressesOn(asked, "button.back").sees("").doesNotSee("आपका संगठन?");
        kiran.presses("button.cancel").seesKey("registration.CANCELLED").andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM form_session")).isZero();
        bot.forgetsUnseen();
    }

    @Test
    void aSeatThatWasOfferedIsNotOfferedAnyMoreAndNobodyIsBlamed() {
        ravi.sends("/unregister").sees("").presses("button.yes").seesKey("unregister.done");
        bot.passes(Duration.ofSeconds(3));
        gita.seesKey("waiting.offer");
        Bubble offer = gita.seen();
        quick.becomes("cancelled");
        gita.sees("The event has been cancelled.");
        gita.pressesOn(offer, "button.take").seesKey("event.CANCELLED");
        bot.passes(Duration.ofDays(1));
        gita.andNothingElse();
        assertThat(bot.column("SELECT status FROM registration ORDER BY id"))
                .containsExactly("WITHDRAWN", "CONFIRMED", "WAITING");
        bot.forgetsUnseen();
    }

    @Test
    void theGateReadsThatTheEventIsCancelled() {
        String token = bot.column("SELECT token FROM registration ORDER BY id").get(0);
        String code = bot.column("SELECT code FROM registration ORDER BY id").get(0);
        quick.becomes("cancelled").everybodyHasRead();
        bot.clockMovesTo("2030-01-15T09:30");
        meera.sends("/start c-" + token).seesKey("checkin.CANCELLED").alsoSees("Ravi");
        meera.sends("/checkin").sees("यह कार्यक्रम रद्द कर दिया गया है।");
        meera.sends(code).seesKey("checkin.CANCELLED");
        meera.presses("button.guest").seesKey("event.CANCELLED");
        assertThat(bot.number("SELECT count(*) FROM check_in")).isZero();
    }

    @Test
    void aMoveThatNobodyWasToldOfIsOvertaken() {
        quick.file(root -> root.put("starts", "2030-01-16T10:00").put("ends", "2030-01-16T17:00"));
        meera.sends("/reload").seesKey("reload.changed");
        Bubble moved = meera.seen();
        bot.nowKnows(TestEvents.changed(
                        "quick", root -> root.put("starts", "2030-01-16T10:00").put("ends", "2030-01-16T17:00")))
                .restarts();
        quick.file(root -> root.put("starts", "2030-01-16T10:00")
                .put("ends", "2030-01-16T17:00")
                .put("status", "cancelled"));
        meera.sends("/reload").seesKey("held.ask.CANCELLED").presses("button.yes");
        bot.passes(Duration.ofSeconds(10)).forgetsUnseen();
        meera.pressesOn(moved, "button.tellAll").seesKey("stale.button");
        bot.passes(Duration.ofSeconds(10));
        ravi.andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM mailing")).isEqualTo(1);
        bot.forgetsUnseen();
    }

    @Test
    void afterAllItTakesPlace() {
        quick.becomes("cancelled").everybodyHasRead();
        quick.becomes("planned");
        ravi.seesFile()
                .alsoSeesKey("change.again.CANCELLED")
                .alsoSees("Tuesday, 15 January 2030", "10:00 AM", "Minto Hall")
                .withButtons("button.coming", "button.notComing");
        assertThat(calendar(ravi)).contains("METHOD:PUBLISH").contains("SEQUENCE:2");
        asha.seesFile().alsoSeesKey("change.again.CANCELLED");
        gita.seesKey("change.again.CANCELLED").withoutButton("button.coming");
        bot.forgetsUnseen();
        bot.clockMovesTo("2030-01-14T18:00").passes(Duration.ofSeconds(5));
        ravi.sees("Tomorrow: Quick Samvad").seesPlace("Minto Hall");
        bot.forgetsUnseen();
    }

    @Test
    void whoeverReadsTheFileWhenItIsNewSeesItAndNobodyIsTold() {
        Bot other = Setup.with(TestEvents.changed("quick", root -> root.put("status", "cancelled")))
                .start();
        Person nisha = other.english("Nisha");
        other.passes(Duration.ofMinutes(1));
        nisha.andNothingElse().sends("/start").sees("This event has been cancelled.");
        other.close();
        quick.everybodyHasRead();
    }

    @Test
    void anEventWithoutPeopleIsCancelledWithoutAQuestion() {
        bot.does(() -> bot.writer().sql().run("DELETE FROM registration"));
        quick.fileSays("cancelled");
        meera.sends("/reload")
                .seesKey("reload.changed")
                .withoutButton("button.tellAll")
                .andNothingElse();
        ravi.sends("/start").seesKey("event.CANCELLED");
        new Seats(bot, TestEvents.changed("quick", root -> root.put("status", "cancelled"))).give(ravi);
        assertThat(bot.number("SELECT count(*) FROM registration")).isZero();
    }
}
