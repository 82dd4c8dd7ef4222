package samvaad.info;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.testing.Bot;
import samvaad.testing.Person;

/** An event of which everything is known. */
class InfoTest {

    @RegisterExtension
    final Bot bot = Bot.about("quick");

    final Person asha = bot.hindi("आशा");
    final Person ravi = bot.english("Ravi");

    @Test
    void theAgendaHasEachSessionWithItsTime() {
        asha.sends("/agenda")
                .seesKey("agenda.title")
                .alsoSees("सुबह 10:00 बजे से सुबह 10:30 बजे", "उद्घाटन", "नई विशेषताएँ", "दोपहर 12:00 बजे");
        ravi.sends("/agenda")
                .seesKey("agenda.title")
                .alsoSees("10:00 AM to 10:30 AM", "Opening", "New features", "12:00 PM")
                .withButtons("button.menu");
    }

    @Test
    void theVenueComesInWordsAsAPinAndWithAWayThere() {
        asha.sends("/venue")
                .sees("मिन्टो हॉल", "भोपाल, मध्य प्रदेश")
                .withButtons("button.directions", "button.copyAddress", "button.menu")
                .seesPlace("मिन्टो हॉल")
                .andNothingElse();
        assertThat(asha.link("button.directions")).contains("destination=23.2385,77.402");
        assertThat(asha.copies("button.copyAddress")).isEqualTo("मिन्टो हॉल, भोपाल, मध्य प्रदेश");
        ravi.sends("/venue").sees("Minto Hall", "Bhopal, Madhya Pradesh").seesPlace("Minto Hall");
    }

    @Test
    void aQuestionIsAnsweredInPlace() {
        asha.sends("/faq").seesKey("faq.title").presses("पार्किंग कहाँ है?").sees("पार्किंग पूर्वी द्वार पर है।");
        asha.presses("button.faq").seesKey("faq.title");
        assertThat(asha.screen().bubbles()).hasSize(1);
        ravi.sends("/faq").seesKey("faq.title").presses("Where is the parking?").sees("Parking is at the east gate.");
    }

    @Test
    void withoutHighlightsAboutIsTheSummary() {
        asha.sends("/about").sees("त्वरित संवाद", "जाँच के लिए छोटा कार्यक्रम").withoutButton("button.next");
        ravi.sends("/about").sees("Quick Samvad", "A small event for trying things out");
    }

    @Test
    void helpTellsWhatThereIs() {
        asha.sends("/help").seesKey("help.text").alsoSeesKey("contact.unknown").withButtons("button.menu");
        ravi.sends("/help").seesKey("help.text").presses("button.menu").sees("Quick Samvad");
    }

    @Test
    void aFinishedEventKeepsItsAgendaAndVenue() {
        bot.clockMovesTo("2030-01-16T09:00");
        ravi.sends("/agenda").sees("Opening");
        ravi.sends("/venue").sees("Minto Hall").seesPlace("Minto Hall");
    }
}
