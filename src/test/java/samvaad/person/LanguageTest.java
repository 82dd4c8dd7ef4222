package samvaad.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.testing.Bot;
import samvaad.testing.Person;

class LanguageTest {

    @RegisterExtension
    final Bot bot = Bot.about("quick");

    final Person asha = bot.hindi("आशा");
    final Person ravi = bot.english("Ravi");

    @Test
    void theLanguageChangesFromTheNextWordOn() {
        asha.sends("/language").seesKey("language.ask").withButtons("हिंदी", "English");
        asha.presses("English").seesKey("language.changed").alsoSees("English");
        asha.presses("button.menu").sees("Quick Samvad");
        ravi.sends("/start").sees("Quick Samvad").presses("button.language").sees("भाषा चुनें / Choose a language");
        ravi.presses("हिंदी").seesKey("language.changed").alsoSees("हिंदी");
        ravi.sends("/venue").sees("मिन्टो हॉल").seesPlace("मिन्टो हॉल");
    }

    @Test
    void theChoiceOutlivesARestart() {
        asha.sends("/language").seesKey("language.ask").presses("English").seesKey("language.changed");
        bot.restarts();
        asha.sends("/start").sees("Quick Samvad");
    }

    @Test
    void aLanguageThatThereIsNotIsAskedForAgain() {
        asha.sends("/language").seesKey("language.ask").presses("हिंदी").seesKey("language.changed");
        asha.pressesData(asha.seen().id(), "lang:xx").seesKey("language.ask");
        assertThat(bot.column("SELECT language FROM person")).containsExactly("hi");
    }
}
