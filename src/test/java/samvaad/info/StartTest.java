package samvaad.info;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.testing.Bot;
import samvaad.testing.Person;

class StartTest {

    @RegisterExtension
    final Bot bot = Bot.about("quick");

    final Person asha = bot.hindi("आशा");
    final Person ravi = bot.english("Ravi");

    @Test
    void startShowsTheCardOfTheEventInThePersonsLanguage() {
        asha.sends("/start")
                .sees("त्वरित संवाद", "मंगलवार, 15 जनवरी 2030", "सुबह 10:00 बजे")
                .withButtons("button.agenda", "button.venue", "button.about", "button.faq", "button.language");
        ravi.sends("/start")
                .sees("Quick Samvad", "Tuesday, 15 January 2030", "10:00", "Minto Hall")
                .withButtons("button.agenda", "button.venue", "button.help")
                .andNothingElse();
        asha.andNothingElse();
    }
}
