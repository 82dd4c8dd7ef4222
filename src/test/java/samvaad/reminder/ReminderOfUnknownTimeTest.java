package samvaad.reminder;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import samvaad.event.Event;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Seats;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** Reminders of events whose time is not announced, and of those in the night. */
class ReminderOfUnknownTimeTest {

    @Test
    void withOnlyADateTheReminderIsUsefulUntilTheDayIsOverAndNamesNoTime() {
        Event event = TestEvents.changed("quick", root -> {
            root.put("starts", "2030-01-15").remove("ends");
            root.withArray("/reminders")
                    .removeAll()
                    .addObject()
                    .put("id", "eve")
                    .put("before", "P1D")
                    .put("at", "18:00");
        });
        try (Bot bot = Setup.with(event).start()) {
            Person ravi = bot.english("Ravi");
            new Seats(bot, event).give(ravi);
            bot.clockMovesTo("2030-01-15T11:00").passes(Duration.ofSeconds(2));
            ravi.sees("Today: Quick Samvad")
                    .alsoSeesKey("event.timeUnknown")
                    .doesNotSee("AM")
                    .seesPlace("Minto Hall");
        }
        try (Bot bot = Setup.with(event).start()) {
            Person ravi = bot.english("Ravi");
            new Seats(bot, event).give(ravi);
            bot.clockMovesTo("2030-01-16T08:00").passes(Duration.ofSeconds(2));
            bot.passes(Duration.ofHours(1));
            ravi.seesKey("feedback.invite").andNothingElse();
        }
    }

    @Test
    void whereTheMorningIsTooLateItComesInTheNight() {
        Event event = TestEvents.changed("quick", root -> {
            root.put("starts", "2030-01-15T07:00").remove("agenda");
            root.withArray("/reminders")
                    .removeAll()
                    .addObject()
                    .put("id", "soon")
                    .put("before", "PT2H");
        });
        try (Bot bot = Setup.with(event).start()) {
            Person ravi = bot.english("Ravi");
            new Seats(bot, event).give(ravi);
            bot.clockMovesTo("2030-01-15T04:59").passes(Duration.ofSeconds(2));
            ravi.andNothingElse();
            bot.clockMovesTo("2030-01-15T05:00").passes(Duration.ofSeconds(2));
            ravi.sees("Today: Quick Samvad").seesPlace("Minto Hall").andNothingElse();
        }
    }

    @Test
    void inTheNightItIsPutOffToTheMorningForThoseRegisteredBefore() {
        Event event = TestEvents.changed("quick", root -> {
            root.withArray("/reminders")
                    .removeAll()
                    .addObject()
                    .put("id", "late")
                    .put("before", "P1D")
                    .put("at", "22:00");
        });
        try (Bot bot = Setup.with(event).start()) {
            Person ravi = bot.english("Ravi");
            Person late = bot.english("Late");
            new Seats(bot, event).give(ravi);
            bot.clockMovesTo("2030-01-14T22:30").passes(Duration.ofSeconds(2));
            new Seats(bot, event).give(late);
            bot.clockMovesTo("2030-01-15T08:00").passes(Duration.ofSeconds(2));
            ravi.sees("Today: Quick Samvad").seesPlace("Minto Hall").andNothingElse();
            late.andNothingElse();
        }
    }

    @Test
    void whoCantComeFreesTheSeatForTheWaitingList() {
        Event event = TestEvents.changed(
                "quick", root -> root.withObject("/registration").put("capacity", 1));
        try (Bot bot = Setup.with(event).start()) {
            Person ravi = bot.english("Ravi");
            Person asha = bot.hindi("आशा");
            new Seats(bot, event).give(ravi).give(asha);
            asha.sends("/reminders")
                    .seesKey("reminders.on")
                    .presses("button.mute")
                    .seesKey("reminders.off");
            bot.clockMovesTo("2030-01-14T18:00").passes(Duration.ofSeconds(2));
            ravi.sees("Tomorrow").seesPlace("Minto Hall");
            ravi.presses("button.notComing")
                    .seesKey("reminder.ask")
                    .presses("button.no")
                    .sees("Tomorrow");
            asha.andNothingElse();
            ravi.presses("button.notComing")
                    .seesKey("reminder.ask")
                    .presses("button.yes")
                    .seesKey("unregister.done");
            asha.seesKey("waiting.offer").presses("button.take").seesPhoto().alsoSeesKey("registration.done");
            ravi.andNothingElse();
        }
    }
}
