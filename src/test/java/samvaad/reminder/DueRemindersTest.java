package samvaad.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.event.Event;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Seats;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** Each rule of when a reminder goes out. The event begins on 15 January at 10:00; its reminders are due at 18:00 and 8:00. */
class DueRemindersTest {

    private final Event event =
            TestEvents.changed("quick", root -> root.withObject("/registration").put("capacity", 5));

    @RegisterExtension
    final Bot bot = Setup.with(event).start();

    final Person asha = bot.hindi("आशा");
    final Person ravi = bot.english("Ravi");
    final Seats seats = new Seats(bot, event);

    private static void seesEve(Person person) {
        person.sees("Tomorrow: Quick Samvad", "Tuesday, 15 January 2030", "10:00 AM", "Minto Hall", "Bhopal")
                .alsoSeesKey("reminder.question")
                .withButtons("button.coming", "button.notComing", "button.directions")
                .seesPlace("Minto Hall");
    }

    @Test
    void onTheEveEverybodyIsRemindedOnceInTheirLanguage() {
        seats.give(asha).give(ravi);
        bot.clockMovesTo("2030-01-14T17:59").passes(Duration.ofSeconds(2));
        asha.andNothingElse();
        bot.clockMovesTo("2030-01-14T18:00").passes(Duration.ofSeconds(2));
        asha.sees("कल: त्वरित संवाद", "आशा", "सुबह 10:00 बजे", "मिन्टो हॉल").seesPlace("मिन्टो हॉल");
        seesEve(ravi);
        bot.passes(Duration.ofHours(2)).restarts().killed();
        asha.andNothingElse();
        ravi.andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM reminder_log")).isEqualTo(2);
        assertThat(ravi.screen().bubbles()).hasSize(2);
    }

    @Test
    void theSecondReminderComesInTheMorning() {
        seats.give(ravi);
        bot.clockMovesTo("2030-01-14T18:00").passes(Duration.ofSeconds(2));
        seesEve(ravi);
        bot.clockMovesTo("2030-01-15T07:59").passes(Duration.ofSeconds(2));
        ravi.andNothingElse();
        bot.clockMovesTo("2030-01-15T08:00").passes(Duration.ofSeconds(2));
        ravi.sees("Today: Quick Samvad").seesPlace("Minto Hall").andNothingElse();
    }

    @Test
    void whoRegistersAfterTheMomentIsNotRemindedOfIt() {
        bot.clockMovesTo("2030-01-14T18:00").passes(Duration.ofSeconds(2));
        seats.give(ravi);
        bot.passes(Duration.ofHours(2));
        ravi.andNothingElse();
        bot.clockMovesTo("2030-01-15T08:00").passes(Duration.ofSeconds(2));
        ravi.sees("Today: Quick Samvad").seesPlace("Minto Hall").andNothingElse();
    }

    @Test
    void ofSeveralThatWereMissedOnlyTheNewestGoesOut() {
        seats.give(ravi);
        bot.clockMovesTo("2030-01-15T08:30").passes(Duration.ofSeconds(2));
        ravi.sees("Today: Quick Samvad").seesPlace("Minto Hall").andNothingElse();
        assertThat(bot.column("SELECT reminder || ' ' || outcome FROM reminder_log ORDER BY reminder"))
                .containsExactly("eve SKIPPED", "soon SENT");
    }

    @Test
    void nothingGoesOutAfterTheStart() {
        seats.give(ravi);
        bot.clockMovesTo("2030-01-15T10:00").passes(Duration.ofSeconds(2));
        bot.passes(Duration.ofHours(3));
        ravi.andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM reminder_log")).isZero();
    }

    @Test
    void oneThatWasMissedInTheEveningWaitsForTheMorning() {
        seats.give(ravi);
        bot.clockMovesTo("2030-01-14T21:00").passes(Duration.ofSeconds(2));
        ravi.andNothingElse();
        bot.clockMovesTo("2030-01-15T07:30").passes(Duration.ofSeconds(2));
        ravi.andNothingElse();
        bot.clockMovesTo("2030-01-15T08:00").passes(Duration.ofSeconds(2));
        ravi.sees("Today: Quick Samvad").seesPlace("Minto Hall").andNothingElse();
    }

    @Test
    void whoWaitsForASeatIsNotReminded() {
        Person[] others = new Person[5];
        for (int i = 0; i < others.length; i++) {
            others[i] = bot.english("P" + i);
            seats.give(others[i]);
        }
        seats.give(ravi);
        bot.clockMovesTo("2030-01-14T18:00").passes(Duration.ofSeconds(2));
        ravi.andNothingElse();
        bot.forgetsUnseen();
    }

    @Test
    void severalPeopleOfOneChatAreInOneReminder() {
        seats.give(ravi).give(ravi, "Meena", "psu");
        bot.clockMovesTo("2030-01-14T18:00").passes(Duration.ofSeconds(2));
        ravi.sees("Tomorrow", "Ravi", "Meena").seesPlace("Minto Hall").andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM reminder_log")).isEqualTo(2);
        ravi.presses("button.notComing").seesKey("reminder.who").presses("Meena");
        ravi.sees("Meena").presses("button.yes").sees("Meena");
        assertThat(bot.column("SELECT status FROM registration ORDER BY id")).containsExactly("CONFIRMED", "WITHDRAWN");
    }

    @Test
    void comingIsNotedInPlace() {
        seats.give(ravi);
        bot.clockMovesTo("2030-01-14T18:00").passes(Duration.ofSeconds(2));
        seesEve(ravi);
        long reminder = ravi.screen().bubbles().get(0).id();
        ravi.presses("button.coming").toast("reminder.noted").seesKey("reminder.coming");
        assertThat(ravi.seen().id()).isEqualTo(reminder);
        ravi.withoutButton("button.coming").withButtons("button.notComing").andNothingElse();
        assertThat(bot.number("SELECT coming FROM attendance_plan")).isEqualTo(1);
        ravi.sends("/mydata").sees("is coming").seesFile();
    }

    @Test
    void whoHasMutedIsLeftInPeace() {
        seats.give(ravi).give(asha);
        ravi.sends("/reminders").seesKey("reminders.on").presses("button.mute").seesKey("reminders.off");
        bot.clockMovesTo("2030-01-14T18:00").passes(Duration.ofSeconds(2));
        ravi.andNothingElse();
        asha.sees("कल").seesPlace("मिन्टो हॉल");
        ravi.presses("button.unmute").seesKey("reminders.on");
        bot.clockMovesTo("2030-01-15T08:00").passes(Duration.ofSeconds(2));
        ravi.sees("Today").seesPlace("Minto Hall");
        asha.sees("आज").seesPlace("मिन्टो हॉल");
    }

    @Test
    void whatIsErasedLeavesNothingOfReminders() {
        seats.give(ravi);
        ravi.sends("/reminders").seesKey("reminders.on").presses("button.mute").seesKey("reminders.off");
        bot.clockMovesTo("2030-01-14T18:00").passes(Duration.ofSeconds(2));
        ravi.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
        assertThat(bot.number("SELECT (SELECT count(*) FROM reminder_log) + (SELECT count(*) FROM muted)"))
                .isZero();
    }

    @Test
    void aReminderThatCouldNotBeDeliveredInTimeIsTakenBack() {
        seats.give(ravi);
        bot.telegram().answersEverybody(new samvaad.outbox.Delivery.Unreachable("no network"));
        bot.clockMovesTo("2030-01-15T08:00").passes(Duration.ofSeconds(2));
        assertThat(bot.number("SELECT count(*) FROM outbox")).isEqualTo(2);
        bot.clockMovesTo("2030-01-15T10:00").passes(Duration.ofSeconds(2));
        bot.telegram().isWell();
        bot.passes(Duration.ofMinutes(1));
        ravi.andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM outbox")).isZero();
    }
}
