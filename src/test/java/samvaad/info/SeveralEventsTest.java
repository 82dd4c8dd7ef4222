package samvaad.info;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.testing.Bot;
import samvaad.testing.Person;

class SeveralEventsTest {

    @RegisterExtension
    final Bot bot = Bot.about("quick", "pages", "bare");

    final Person asha = bot.hindi("आशा");
    final Person ravi = bot.english("Ravi");

    @Test
    void whoStartsIsAskedWhichEventAndTheChoiceIsKept() {
        asha.sends("/start")
                .seesKey("event.choose")
                .withButtons("त्वरित संवाद, 15 जनवरी", "लंबा संवाद, 10 फ़रवरी", "नाम / Name only, 20 मार्च");
        asha.presses("लंबा संवाद, 10 फ़रवरी").sees("लंबा संवाद", "कई पृष्ठों वाला कार्यक्रम");
        asha.sends("/agenda").sees("लंबा संवाद").alsoSeesKey("event.agendaUnknown");
        asha.sends("/start").sees("लंबा संवाद").andNothingElse();
        assertThat(asha.screen().bubbles()).hasSize(3);
    }

    @Test
    void theChoiceLeadsToWhatWasWanted() {
        ravi.sends("/venue").seesKey("event.choose").presses("Quick Samvad, 15 January");
        ravi.sees("Minto Hall").seesPlace("Minto Hall");
    }

    @Test
    void aLinkChooses() {
        ravi.sends("/start bare").sees("Name only");
        ravi.sends("/about").sees("Name only");
        ravi.sends("/start quick").sees("Quick Samvad");
        ravi.sends("/agenda").sees("Opening");
    }

    @Test
    void eventsThatAreOverAreNoLongerOffered() {
        ravi.sends("/start quick").sees("Quick Samvad");
        bot.clockMovesTo("2030-02-12T10:00");
        ravi.sends("/start").sees("Name only").andNothingElse();
        ravi.sends("/start quick").sees("Quick Samvad").alsoSeesKey("event.over");
    }

    @Test
    void ofEventsThatAreAllOverTheLastOneIsShown() {
        bot.clockMovesTo("2030-04-01T10:00");
        ravi.sends("/start").sees("Name only").alsoSeesKey("event.over");
    }

    @Test
    void theChoiceOutlivesARestart() {
        ravi.sends("/start quick").sees("Quick Samvad");
        bot.restarts();
        ravi.sends("/agenda").sees("Opening");
    }
}
