package samvaad.info;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import samvaad.event.Event;
import samvaad.event.QuickEvent;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Seats;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** The agenda of several days, with rooms and tracks, and what of it is on now. */
class AgendaTest {

    /** Deliberately not in the order of time. */
    private static final String TWO_DAYS = """
            [{'id': 'bids', 'title': {'hi': 'बोली कैसे लगाएँ', 'en': 'How to bid'}, 'starts': '2030-01-15T11:30',
              'ends': '12:30', 'room': {'hi': 'बड़ा हॉल', 'en': 'Main hall'}, 'track': {'hi': 'विक्रेता', 'en': 'Sellers'}},
             {'id': 'lab', 'title': {'hi': 'अभ्यास', 'en': 'Practice'}, 'starts': '2030-01-15T11:30',
              'ends': '12:30', 'room': {'hi': 'लैब', 'en': 'Lab'}},
             {'id': 'opening', 'title': {'hi': 'उद्घाटन', 'en': 'Opening'}, 'starts': '2030-01-15T10:00',
              'room': {'hi': 'बड़ा हॉल', 'en': 'Main hall'}},
             {'id': 'tea', 'title': {'hi': 'चाय', 'en': 'Tea'}, 'starts': '2030-01-15'},
             {'id': 'payments', 'title': {'hi': 'भुगतान', 'en': 'Payments'}, 'starts': '2030-01-16T10:00',
              'ends': '11:00', 'speaker': {'hi': 'मीरा सेन', 'en': 'Meera Sen'}},
             {'id': 'visit', 'title': {'hi': 'भ्रमण', 'en': 'Visit'}}]
            """;

    private static Event twoDays() {
        return TestEvents.changed(
                "quick", QuickEvent.with("/ends", "'2030-01-16T17:00'").andThen(QuickEvent.with("/agenda", TWO_DAYS)));
    }

    @Test
    void itIsToldADayAtATimeWithRoomsAndTracks() {
        try (Bot bot = Setup.with(twoDays()).start()) {
            Person asha = bot.hindi("आशा");
            asha.sends("/agenda")
                    .sees("मंगलवार, 15 जनवरी 2030", "दिन 1, कुल 2 दिन", "उद्घाटन", "कक्ष: बड़ा हॉल", "ट्रैक: विक्रेता")
                    .doesNotSee("भुगतान")
                    .doesNotSee("अभी चल रहा है")
                    .doesNotSee("इसके बाद");
            asha.presses("16 जनवरी")
                    .sees("बुधवार, 16 जनवरी 2030", "दिन 2, कुल 2 दिन", "भुगतान", "वक्ता: मीरा सेन")
                    .doesNotSee("उद्घाटन")
                    .withButtons("15 जनवरी", "button.dayUnknown", "button.menu")
                    .withoutButton("16 जनवरी");
            asha.presses("button.dayUnknown").seesKey("agenda.dayUnknown").alsoSees("भ्रमण");
            Person ravi = bot.english("Ravi");
            ravi.sends("/agenda")
                    .sees("Tuesday, 15 January 2030", "day 1 of 2", "Opening", "Room: Main hall", "Track: Sellers");
            assertThat(ravi.seen().text()).containsSubsequence("Opening", "How to bid", "Practice", "Tea");
            ravi.presses("16 January").sees("Payments", "Speaker: Meera Sen").withButtons("button.dayUnknown");
            assertThat(ravi.screen().bubbles()).hasSize(1);
        }
    }

    @Test
    void onTheDayItTellsWhatIsOnAndWhatComesNext() {
        try (Bot bot = Setup.with(twoDays()).start()) {
            Person asha = bot.hindi("आशा");
            Person ravi = bot.english("Ravi");
            bot.clockMovesTo("2030-01-15T09:30");
            ravi.sends("/agenda").sees("Next, 10:00 AM\nOpening, Main hall").doesNotSee("On now");
            bot.clockMovesTo("2030-01-15T11:00");
            asha.sends("/agenda")
                    .sees(
                            "अभी चल रहा है\nउद्घाटन, बड़ा हॉल\n\nइसके बाद, सुबह 11:30 बजे\nबोली कैसे लगाएँ, बड़ा हॉल\nअभ्यास, लैब")
                    .alsoSees("समय: सुबह 10:00 बजे से\nअभी चल रहा है\nउद्घाटन");
            ravi.sends("/agenda")
                    .sees("On now\nOpening, Main hall\n\nNext, 11:30 AM\nHow to bid, Main hall\nPractice, Lab")
                    .alsoSees("Time: 11:30 AM to 12:30 PM\nNext\nPractice");
            bot.clockMovesTo("2030-01-15T13:00");
            ravi.sends("/agenda")
                    .sees("Today’s sessions are over.\n\nNext, 16 January, 10:00 AM\nPayments")
                    .doesNotSee("On now");
            bot.clockMovesTo("2030-01-16T10:20");
            ravi.sends("/agenda")
                    .sees("Wednesday, 16 January 2030", "On now\nPayments")
                    .doesNotSee("Next");
            ravi.presses("15 January").sees("Opening").doesNotSee("On now").doesNotSee("over");
            asha.sends("/agenda").sees("अभी चल रहा है\nभुगतान");
            bot.clockMovesTo("2030-01-17T09:00").forgetsUnseen();
            ravi.sends("/agenda").sees("Tuesday, 15 January 2030").doesNotSee("On now");
        }
    }

    @Test
    void ofAnEventThatIsCancelledNothingIsOn() {
        Event cancelled = TestEvents.changed("quick", root -> root.put("status", "cancelled"));
        try (Bot bot = Setup.with(cancelled).at("2030-01-15T10:10").start()) {
            Person ravi = bot.english("Ravi");
            ravi.sends("/agenda").sees("Opening").doesNotSee("On now").doesNotSee("Next");
        }
    }

    /** The days and times in the file are those it had. */
    @Test
    void ofAPostponedEventNoDayAndNoTimeIsShown() {
        Event postponed = TestEvents.changed("quick", root -> {
            root.put("status", "postponed").put("ends", "2030-01-16T17:00");
            ((ObjectNode) root.at("/agenda/1"))
                    .put("starts", "2030-01-16T10:30")
                    .remove("ends");
        });
        try (Bot bot = Setup.with(postponed).start()) {
            Person ravi = bot.english("Ravi");
            ravi.sends("/agenda").seesKey("event.POSTPONED").alsoSees("Opening").doesNotSee("January");
            ravi.presses("Day 2").seesKey("event.POSTPONED").doesNotSee("10:30");
            Person asha = bot.hindi("आशा");
            asha.sends("/agenda").seesKey("event.POSTPONED").presses("दिन 2");
            asha.seesKey("event.POSTPONED").doesNotSee("जनवरी");
        }
    }

    @Test
    void theHoursOfSeveralDaysAreNotToldAsOfOne() {
        try (Bot bot = Setup.with(twoDays()).start()) {
            bot.english("Ravi").sends("/start").sees("10:00 AM on the first day to");
            bot.hindi("आशा").sends("/start").sees("समय: पहले दिन सुबह 10:00 बजे से, अंतिम दिन");
        }
    }

    @Test
    void whatSomebodyAsksForOpensWhereItStands() {
        try (Bot bot = Setup.with(twoDays()).start()) {
            Person asha = bot.hindi("आशा");
            Person ravi = bot.english("Ravi");
            ravi.sends("when does Meera Sen speak").sees("Wednesday, 16 January 2030", "Payments");
            asha.sends("मीरा सेन").sees("बुधवार, 16 जनवरी 2030", "भुगतान");
        }
    }

    @Test
    void feedbackTellsOnWhichDayASessionWas() {
        Event event = TestEvents.changed(
                "quick", QuickEvent.with("/ends", "'2030-01-16T17:00'").andThen(QuickEvent.with("/agenda", """
                        [{'id': 'one', 'title': 'Opening', 'starts': '2030-01-15T10:00', 'feedback': true},
                         {'id': 'two', 'title': 'Opening', 'starts': '2030-01-16T10:00', 'feedback': true}]""")));
        try (Bot bot = Setup.with(event).start()) {
            Person ravi = bot.english("Ravi");
            new Seats(bot, event).give(ravi);
            bot.clockMovesTo("2030-01-15T16:00").forgetsUnseen();
            ravi.sends("/feedback").seesKey("feedback.notOpen").alsoSees("How are you finding the session “Opening”?");
            bot.clockMovesTo("2030-01-15T18:00").forgetsUnseen();
            ravi.sends("/feedback").seesKey("feedback.notOpen").doesNotSee("How is the session");
            bot.clockMovesTo("2030-01-16T17:30").forgetsUnseen();
            ravi.sends("/feedback").seesKey("feedback.naming").presses("button.anonymous");
            ravi.sees("How was the session “Opening”?", "Tuesday, 15 January 2030");
            ravi.presses("5 ⭐").sees("How was the session “Opening”?", "Wednesday, 16 January 2030");
        }
    }

    @Test
    void sixtySessionsFitOnAPhoneAndInTelegram() {
        Event event = TestEvents.changed("quick", AgendaTest::sixty);
        try (Bot bot = Setup.with(event).start()) {
            Person ravi = bot.english("Ravi");
            ravi.sends("/agenda").sees("Session 1", "Page 1 of").withoutButton("button.previous");
            List<String> pages = new ArrayList<>(List.of(ravi.seen().text()));
            while (ravi.seen().labels().contains("Next")) {
                pages.add(ravi.presses("button.next").sees("Page").seen().text());
            }
            assertThat(pages).hasSizeBetween(5, 8).allMatch(page -> page.length() < 4000);
            assertThat(String.join("\n", pages))
                    .containsSubsequence(sessions(1, 60).toArray(CharSequence[]::new));
            ravi.presses("button.previous").sees("Page").withButtons("button.next");

            bot.clockMovesTo("2030-01-15T15:05");
            Person asha = bot.hindi("आशा");
            asha.sends("/agenda").sees("अभी चल रहा है\nसत्र 30", "इसके बाद, दोपहर 3:10 बजे\nसत्र 31", "पृष्ठ 3");
            Person inGroup = ravi.in(bot.group("Colleagues"));
            inGroup.sends("/agenda").sees("On now", "Page 3");
            inGroup.presses("button.next").sees("Page 4");
        }
    }

    /** Thirty in a row and then thirty more, with the longest titles and rooms there can be. */
    @Test
    void parallelSessionsWithLongTitlesFitToo() {
        Event event = TestEvents.changed("quick", root -> {
            ArrayNode agenda = root.putArray("agenda");
            for (int i = 1; i <= 60; i++) {
                agenda.addObject()
                        .put("id", "s" + i)
                        .put(
                                "title",
                                i + ". "
                                        + "पारदर्शिता और भागीदारी & ".repeat(20).substring(0, 190))
                        .put("starts", i <= 30 ? "10:00" : "11:00")
                        .put("ends", i <= 30 ? "11:00" : "12:00")
                        .put("room", "कक्ष संख्या बारह, दूसरी मंज़िल ".repeat(2).substring(0, 58));
            }
        });
        try (Bot bot = Setup.with(event).at("2030-01-15T10:05").start()) {
            Person asha = bot.hindi("आशा");
            asha.sends("/agenda").seesKey("agenda.on").alsoSees("और 27 सत्र").andNothingElse();
            while (asha.seen().labels().contains("आगे")) {
                asha.presses("button.next").seesKey("agenda.on").andNothingElse();
            }
            asha.alsoSees("60. ");
            assertThat(asha.screen().bubbles()).hasSize(1);
        }
    }

    /** A session each ten minutes, with titles and rooms of some length. */
    private static void sixty(ObjectNode root) {
        root.put("ends", "2030-01-15T23:00");
        ArrayNode agenda = root.putArray("agenda");
        for (int i = 1; i <= 60; i++) {
            LocalTime starts = LocalTime.of(10, 0).plusMinutes(10L * i);
            ObjectNode session = agenda.addObject()
                    .put("id", "s" + i)
                    .put("starts", starts.toString())
                    .put("ends", starts.plusMinutes(10).toString());
            session.putObject("title")
                    .put("hi", "सत्र " + i + " सार्वजनिक खरीद में पारदर्शिता और सूक्ष्म एवं लघु उद्यमों की भागीदारी")
                    .put("en", "Session " + i + " on transparency in public procurement and small enterprises");
            session.put("room", "Hall of the second floor, east wing");
        }
    }

    private static List<String> sessions(int from, int to) {
        List<String> titles = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            titles.add(String.format(Locale.ROOT, "Session %d on", i));
        }
        return titles;
    }
}
