package samvaad.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.event.Event;
import samvaad.event.QuickEvent;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Seats;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/**
 * Fee, hours of the gate, a note for the day, a map, several contacts, and a link to follow the event online. One seat;
 * the event is on 15 January from 10:00 to 17:00, with reminders on the eve at 18:00 and on the day at 8:00.
 */
class PracticalTest {

    private static final String LINK = "https://live.example.gov.in/room";

    private final Event event = TestEvents.changed(
            "quick",
            QuickEvent.with("/fee", "{'hi': 'निःशुल्क', 'en': 'Free of charge'}")
                    .andThen(QuickEvent.with("/gate", "{'opens': '09:00', 'closes': '11:30'}"))
                    .andThen(
                            QuickEvent.with("/note", "{'hi': 'पहचान पत्र साथ लाएँ।', 'en': 'Bring an identity card.'}"))
                    .andThen(QuickEvent.with("/venue/map", "'https://maps.example.in/minto'"))
                    .andThen(QuickEvent.with("/online", "{'url': '" + LINK + "', 'before': 'PT2H'}"))
                    .andThen(QuickEvent.with("/registration/capacity", "1"))
                    .andThen(QuickEvent.with("/contacts", """
                            [{'name': {'hi': 'सीमा जैन', 'en': 'Seema Jain'}, 'for': {'hi': 'पंजीकरण', 'en': 'registration'},
                              'phone': '+91 755 2551234'},
                             {'name': 'Helpdesk', 'email': 'help@example.gov.in'}]""")));

    @RegisterExtension
    final Bot bot = Setup.with(event).start();

    final Person asha = bot.hindi("आशा");
    final Person ravi = bot.english("Ravi");

    @Test
    void theIntroductionTellsTheFeeAndHelpTheContacts() {
        asha.sends("/start").sees("शुल्क: निःशुल्क");
        asha.sends("/about").sees("शुल्क: निःशुल्क");
        asha.sends("/help").sees("सीमा जैन (पंजीकरण)\nफ़ोन: +91 755 2551234\n\nHelpdesk\nईमेल: help@example.gov.in");
        ravi.sends("/start").sees("Fee: Free of charge");
        ravi.sends("/about").sees("Fee: Free of charge");
        ravi.sends("/help").sees("Seema Jain (registration)", "Helpdesk");
    }

    @Test
    void whoAsksWhetherItIsFreeIsToldSo() {
        asha.sends("क्या कोई शुल्क है").sees("शुल्क: निःशुल्क").alsoSeesKey("understand.unknown.who");
        ravi.sends("is there any entry fee")
                .sees("Fee: Free of charge")
                .doesNotSee("whether there is a fee")
                .andNothingElse();
    }

    @Test
    void theVenueHasTheHoursOfTheGateTheNoteAndTheMap() {
        asha.sends("/venue")
                .sees("प्रवेश: सुबह 9:00 बजे से सुबह 11:30 बजे तक", "पहचान पत्र साथ लाएँ।")
                .withButtons("button.directions", "button.map")
                .seesPlace("मिन्टो हॉल");
        assertThat(asha.link("button.map")).isEqualTo("https://maps.example.in/minto");
        ravi.sends("/venue")
                .sees("Entry: 9:00 AM to 11:30 AM", "Bring an identity card.")
                .seesPlace("Minto Hall");
    }

    @Test
    void remindersHaveTheNoteTheGateAndInTheEndTheLink() {
        new Seats(bot, event).give(ravi).give(asha);
        bot.clockMovesTo("2030-01-14T18:00").passes(Duration.ofSeconds(2));
        ravi.sees("Tomorrow", "Entry: 9:00 AM", "Bring an identity card.")
                .withButtons("button.map")
                .withoutButton("button.online")
                .seesPlace("Minto Hall");
        bot.clockMovesTo("2030-01-15T08:00").passes(Duration.ofSeconds(2));
        ravi.sees("Today")
                .alsoSeesKey("online.open")
                .withButtons("button.online")
                .seesPlace("Minto Hall");
        assertThat(ravi.link("button.online")).isEqualTo(LINK);
        asha.andNothingElse();
    }

    @Test
    void thePassTellsWhenTheLinkComesAndThenHasIt() {
        new Seats(bot, event).give(asha).give(ravi);
        asha.sends("/pass")
                .seesPhoto()
                .alsoSees(
                        "पहचान पत्र साथ लाएँ।", "प्रवेश: सुबह 9:00 बजे", "लिंक 15 जनवरी, सुबह 8:00 बजे से यहीं मिलेगा");
        asha.presses("button.online").toast("ऑनलाइन जुड़ने का लिंक 15 जनवरी, सुबह 8:00 बजे से यहीं मिलेगा।");
        long pass = asha.seen().id();
        bot.clockMovesTo("2030-01-15T08:30").forgetsUnseen();
        asha.pressesData(pass, "online:quick").seesKey("online.open").doesNotSee(LINK);
        assertThat(asha.link("button.online")).isEqualTo(LINK);
        asha.sends("/pass").seesPhoto().alsoSeesKey("online.open").doesNotSee(LINK);
        bot.clockMovesTo("2030-01-15T17:00").forgetsUnseen();
        asha.sends("/pass").seesPhoto().doesNotSee("ऑनलाइन").withoutButton("button.online");
    }

    @Test
    void nobodyElseGetsTheLink() {
        new Seats(bot, event).give(asha).give(ravi);
        bot.clockMovesTo("2030-01-15T09:00").forgetsUnseen();
        ravi.sends("/pass").seesKey("registration.waiting").withoutButton("button.online");
        ravi.pressesData(ravi.seen().id(), "online:quick").alert("online.seatsOnly");
        Person stranger = bot.english("Somebody");
        stranger.sends("/venue")
                .sees("Minto Hall")
                .withoutButton("button.online")
                .seesPlace("Minto Hall");
        stranger.pressesData(stranger.seen().id(), "online:quick").alert("online.seatsOnly");
        Person inGroup = asha.in(bot.group("साथी"));
        inGroup.sends("/venue")
                .sees("मिन्टो हॉल")
                .withoutButton("button.online")
                .seesPlace("मिन्टो हॉल");
        inGroup.pressesData(inGroup.seen().id(), "online:quick")
                .toast("group.private")
                .andNothingElse();
    }

    @Test
    void aNoteTooLongForThePassIsReadAtTheVenue() {
        Event wordy = TestEvents.changed("quick", QuickEvent.with("/note", "'" + "Bring it. ".repeat(120) + "'"));
        bot.nowKnows(wordy);
        new Seats(bot, wordy).give(ravi);
        ravi.sends("/pass").seesPhoto().alsoSeesKey("pass.noteAtVenue").doesNotSee("Bring it.");
        ravi.presses("button.venue").sees("Bring it.").seesPlace("Minto Hall");
    }
}
