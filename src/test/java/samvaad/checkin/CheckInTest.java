package samvaad.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;
import static samvaad.checkin.AtTheGate.registers;
import static samvaad.checkin.AtTheGate.scan;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.event.Event;
import samvaad.registration.Registration;
import samvaad.registration.Registrations;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;

class CheckInTest {

    private final Event event = AtTheGate.event(3);

    @RegisterExtension
    final Bot bot = Setup.with(event)
            .at("2030-01-15T09:30")
            .pace(Duration.ofMillis(100))
            .start();

    private final Person asha = bot.hindi("आशा");
    private final Person desk = bot.hindi("मोहन");
    private final Person gate = bot.english("Gita");
    private final Person owner = bot.owner("Om", Languages.EN);

    @BeforeEach
    void theStaffIsThere() {
        joins(bot, desk, "DESK");
        joins(bot, gate, "DESK");
    }

    @Test
    void aPassIsCheckedInAtOnceAndASecondScanSaysWhoAndWhen() {
        Registration pass = registers(bot, event, asha, "आशा राव", "+919876543210");
        bot.clockMovesTo("2030-01-15T10:04");
        desk.sends(scan(pass))
                .seesKey("checkin.done")
                .alsoSees("आशा राव", "लोक निर्माण विभाग", "सुबह 10:04 बजे")
                .withButtons("button.undo")
                .andNothingElse();
        bot.clockMovesTo("2030-01-15T10:09");
        gate.sends(scan(pass))
                .seesKey("checkin.already")
                .alsoSees("आशा राव", "10:04 AM", "मोहन", "3210")
                .andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM check_in")).isEqualTo(1);
        assertThat(bot.number("SELECT times FROM tally WHERE what = 'entered'")).isEqualTo(1);
    }

    @Test
    void twoDesksAtOnceNeverBothGetEntered() {
        Registration pass = registers(bot, event, asha, "Asha Rao", "+919876543210");
        bot.receives(desk.typed(scan(pass)), gate.typed(scan(pass)));
        desk.seesKey("checkin.done").andNothingElse();
        gate.seesKey("checkin.already").alsoSees("मोहन").andNothingElse();
    }

    @Test
    void undoTakesBackThatEntryAndNoLaterOne() {
        Registration pass = registers(bot, event, asha, "Asha Rao", "+919876543210");
        gate.sends(scan(pass)).seesKey("checkin.done");
        var first = gate.seen();
        gate.presses("button.undo").seesKey("checkin.undone");
        assertThat(gate.seen().id()).isEqualTo(first.id());
        assertThat(bot.number("SELECT count(*) FROM check_in")).isZero();
        gate.presses("button.checkin").seesKey("checkin.done").andNothingElse();
        gate.pressesOn(first, "button.undo").seesKey("checkin.already");
        assertThat(bot.number("SELECT count(*) FROM check_in")).isEqualTo(1);
        assertThat(bot.number("SELECT times FROM tally WHERE what = 'entered'")).isEqualTo(1);
    }

    @Test
    void theOwnerOfAPassSeesItAndAnybodyElseDoesNot() {
        Registration pass = registers(bot, event, asha, "आशा राव", "+919876543210");
        asha.sends(scan(pass)).seesPhoto().alsoSeesKey("pass.caption").andNothingElse();
        Person ravi = bot.english("Ravi");
        ravi.sends(scan(pass)).seesKey("pass.notYours").doesNotSee("आशा").andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM check_in")).isZero();
    }

    @Test
    void whoWaitsIsAdmittedByAnOrganiserWhileThereIsASeat() {
        registers(bot, event, bot.hindi("A").chat(), "Anil", "+919876500001", "X");
        registers(bot, event, bot.hindi("B").chat(), "Bela", "+919876500002", "X");
        Registration third = registers(bot, event, bot.hindi("C").chat(), "Chitra", "+919876500003", "X");
        Person ravi = bot.hindi("रवि");
        Registration waiting = registers(bot, event, ravi, "रवि", "+919876500004");
        desk.sends(scan(waiting))
                .seesKey("checkin.notConfirmed")
                .alsoSeesKey("checkin.noSeat")
                .alsoSeesKey("status.name.WAITING")
                .withoutButton("button.admit")
                .andNothingElse();
        bot.does(() -> new Registrations(bot.writer()).withdraw(third, event, bot.now()));
        desk.sends(scan(waiting)).seesKey("checkin.askOrganiser").withoutButton("button.admit");
        ravi.seesKey("waiting.offer");
        owner.sends(scan(waiting)).seesKey("checkin.mayAdmit").presses("button.admit");
        owner.seesKey("checkin.done").andNothingElse();
        ravi.seesPhoto().alsoSeesKey("registration.done").andNothingElse();
        desk.sends(scan(third)).seesKey("checkin.notConfirmed").alsoSeesKey("status.name.WITHDRAWN");
        desk.alsoSeesKey("checkin.noSeat");
    }

    @Test
    void onTheLastDayBeforeAndAfterTheEndThereIsAnAnswerOfItsOwn() {
        Event tomorrow = AtTheGate.event(
                3, root -> root.put("starts", "2030-01-16T10:00").put("ends", "2030-01-16T17:00"));
        try (Bot early = Setup.with(tomorrow).at("2030-01-15T23:30").start()) {
            Person guard = early.english("Gita");
            joins(early, guard, "DESK");
            Registration pass = registers(early, tomorrow, early.hindi("आशा"), "Asha Rao", "+919876543210");
            guard.sends(scan(pass)).seesKey("checkin.tooEarly").alsoSees("16 January 2030");
            early.clockMovesTo("2030-01-16T00:00");
            guard.sends(scan(pass)).seesKey("checkin.done");
            early.clockMovesTo("2030-01-16T17:00");
            guard.sends(scan(pass)).seesKey("checkin.already");
            guard.presses("button.undo").seesKey("checkin.undone");
            guard.presses("button.checkin").seesKey("checkin.tooLate").andNothingElse();
            early.forgetsUnseen();
        }
    }

    @Test
    void anotherEventsPassIsToldAndCanBeTakenHereIfThatIsTodayToo() {
        Event other = AtTheGate.event(3, root -> root.put("id", "other").put("starts", "2030-01-15T11:00"));
        Event later = AtTheGate.event(
                3,
                root -> root.put("id", "later")
                        .put("starts", "2030-02-15T11:00")
                        .put("ends", "2030-02-15T17:00"));
        try (Bot two = Setup.with(event, other, later).at("2030-01-15T09:30").start()) {
            Person guard = two.english("Gita");
            joins(two, guard, "DESK");
            Person asha = two.hindi("आशा");
            Registration today = registers(two, other, asha, "Asha Rao", "+919876543210");
            Registration another = registers(two, later, asha, "Asha Rao", "+919876543210");
            guard.sends("/checkin").seesKey("gate.choose").presses("quick, 15 January");
            guard.seesKey("gate.open")
                    .sends(scan(another))
                    .seesKey("checkin.otherEvent")
                    .withoutButton("button.checkin");
            guard.sends(scan(today)).seesKey("checkin.otherEvent").alsoSeesKey("checkin.otherGate");
            guard.presses("button.checkin").seesKey("checkin.done").andNothingElse();
        }
    }

    @Test
    void anErasedPassIsUnknown() {
        desk.sends("/start c-AAAAAAAAAAAAAAAAAAAAAAAA")
                .seesKey("checkin.unknown")
                .andNothingElse();
        desk.sends("/start c-'; DROP TABLE registration")
                .seesKey("checkin.unknown")
                .andNothingElse();
    }

    @Test
    void whoeverWasRemovedASecondAgoChecksNobodyIn() {
        Registration pass = registers(bot, event, asha, "Asha Rao", "+919876543210");
        gate.sends("/checkin").seesKey("gate.open");
        gate.sends("Asha").sees("Asha Rao").withButtons("button.checkin");
        AtTheGate.leaves(bot, gate);
        gate.presses("button.checkin").seesKey("stale.button").toast("stale.button");
        gate.sends("Asha").seesKey("unknown.text").doesNotSee("Rao");
        gate.sends("/checkin Asha").seesKey("unknown.command").doesNotSee("Rao");
        gate.sends(scan(pass)).seesKey("pass.notYours").andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM check_in")).isZero();
    }

    @Test
    void aForgedPressDoesNothing() {
        Registration pass = registers(bot, event, asha, "Asha Rao", "+919876543210");
        Person ravi = bot.english("Ravi");
        ravi.sends("/start").sees("Quick Samvad").withoutButton("button.checkin");
        long message = ravi.seen().id();
        for (String forged : List.of("enter:", "undo:", "admit:", "who:")) {
            ravi.pressesData(message, forged + pass.id()).seesKey("stale.button");
        }
        ravi.pressesData(message, "guest:quick").seesKey("stale.button");
        ravi.pressesData(message, "gate:quick").seesKey("stale.button");
        desk.sends("/start").sees("त्वरित संवाद").withButtons("button.checkin");
        for (String wrong :
                List.of("enter:x", "enter:99999999999999999999", "enter", "undo:5", "who:-1", "guest:nowhere")) {
            desk.pressesData(desk.seen().id(), wrong).seesKey("stale.button");
        }
        desk.pressesData(message, "undo:" + pass.id() + ":x").sees("Asha Rao");
        assertThat(bot.number("SELECT count(*) FROM check_in")).isZero();
    }

    @Test
    void whenTheOneAtTheGateIsForgottenTheirNameGoes() {
        Registration pass = registers(bot, event, asha, "Asha Rao", "+919876543210");
        gate.sends(scan(pass)).seesKey("checkin.done");
        gate.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
        desk.sends(scan(pass)).seesKey("checkin.already").doesNotSee("Gita").alsoSeesKey("checkin.somebody");
        asha.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
        assertThat(bot.number("SELECT count(*) FROM check_in")).isZero();
        assertThat(bot.number("SELECT count(*) FROM search_key")).isZero();
    }
}
