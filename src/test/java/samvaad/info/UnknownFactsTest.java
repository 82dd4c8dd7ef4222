package samvaad.info;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.testing.Bot;
import samvaad.testing.Person;

/** An event of which hardly anything is known: nothing is invented. */
class UnknownFactsTest {

    @RegisterExtension
    final Bot bot = Bot.about("bare");

    final Person asha = bot.hindi("आशा");
    final Person ravi = bot.english("Ravi");

    @Test
    void theCardSaysThatTimeAndVenueAreToBeAnnounced() {
        asha.sends("/start")
                .sees("बुधवार, 20 मार्च 2030")
                .alsoSeesKey("event.timeUnknown")
                .alsoSeesKey("event.venueUnknown")
                .doesNotSee("बजे");
        ravi.sends("/start")
                .sees("Wednesday, 20 March 2030")
                .alsoSeesKey("event.timeUnknown")
                .alsoSeesKey("event.venueUnknown")
                .doesNotSee("AM");
    }

    @Test
    void agendaVenueQuestionsAndContactAreToBeAnnounced() {
        asha.sends("/agenda").seesKey("event.agendaUnknown").alsoSeesKey("event.timeUnknown");
        asha.sends("/venue").seesKey("event.venueUnknown").withButtons("button.menu");
        asha.sends("/faq").seesKey("faq.none").withButtons("button.menu");
        asha.sends("/about").sees("Name only");
        asha.sends("/help").seesKey("contact.unknown").andNothingElse();
        ravi.sends("/agenda").seesKey("event.agendaUnknown");
        ravi.sends("/venue").seesKey("event.venueUnknown");
        ravi.sends("/faq").seesKey("faq.none").andNothingElse();
    }
}
