package samvaad.info;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;

class StartTest {

    @RegisterExtension
    final Bot bot = Bot.about("quick");

    final Person asha = bot.hindi("आशा");
    final Person ravi = bot.english("Ravi");

    @Test
    void startShowsTheCardOfTheEventInThePersonsLanguage() {
        asha.sends("/start")
                .sees(
                        "त्वरित संवाद",
                        "जाँच के लिए छोटा कार्यक्रम",
                        "मंगलवार, 15 जनवरी 2030",
                        "सुबह 10:00 बजे",
                        "मिन्टो हॉल")
                .withButtons("button.agenda", "button.venue", "button.about", "button.faq")
                .withButtons("button.language", "button.help", "button.share")
                .andNothingElse();
        ravi.sends("/start")
                .sees("Quick Samvad", "Tuesday, 15 January 2030", "10:00 AM", "5:00 PM", "Minto Hall")
                .withButtons("button.agenda", "button.venue", "button.about", "button.faq", "button.help")
                .andNothingElse();
    }

    @Test
    void aPhoneInAnotherIndianLanguageGetsHindiAnyOtherGetsEnglish() {
        bot.person("Tamil", "ta", Languages.HI).sends("/start").seesKey("event.date");
        bot.person("Bangla", "bn-IN", Languages.HI).sends("/start").seesKey("event.date");
        bot.person("Français", "fr", Languages.EN).sends("/start").seesKey("event.date");
        bot.person("Nobody knows", "", Languages.HI).sends("/start").seesKey("event.date");
    }

    @Test
    void theMenuIsTurnedInPlace() {
        asha.sends("/start").presses("button.agenda").sees("उद्घाटन");
        asha.presses("button.menu").sees("त्वरित संवाद");
        assertThat(asha.screen().bubbles()).hasSize(1);
    }

    @Test
    void aLinkToAnEventOpensItsCard() {
        ravi.sends("/start quick").sees("Quick Samvad");
        ravi.sends("/start quick_newspaper").sees("Quick Samvad");
        asha.sends("/start quick_poster-2").sees("त्वरित संवाद");
        assertThat(bot.column("SELECT source FROM visit ORDER BY source"))
                .as("the first link of each person counts")
                .containsExactly("", "poster-2");
    }

    @Test
    void aLinkThatLeadsNowhereOpensTheCardAllTheSame() {
        ravi.sends("/start ../../<b>&_{0}").sees("Quick Samvad");
        ravi.sends("/start _").sees("Quick Samvad").andNothingElse();
    }

    @Test
    void aLinkToAnEventThatIsNotThereOpensNoOther() {
        ravi.sends("/start nonsense").seesKey("event.unknownLink").doesNotSee("Quick");
        asha.sends("/start nonsense_poster").seesKey("event.unknownLink").presses("button.menu");
        asha.sees("त्वरित संवाद").andNothingElse();
    }

    @Test
    void aLinkThatLeadsNowhereIsToldKindly() {
        for (Person person : List.of(ravi, asha)) {
            person.sends("/start n-x").seesKey("start.unknownLink").andNothingElse();
            person.sends("/start p-1").seesKey("ownpass.gone").andNothingElse();
        }
    }

    @Test
    void theShareLinkLeadsToTheEventAndSaysWhereItCameFrom() {
        ravi.sends("/start").sees("Quick Samvad");
        assertThat(ravi.link("button.share"))
                .startsWith("https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fsamvaad_test_bot%3Fstart%3Dquick_share")
                .contains("&text=Quick%20Samvad");
    }

    @Test
    void anEventThatIsOverSaysSo() {
        bot.clockMovesTo("2030-01-15T16:59");
        ravi.sends("/start").seesKey("event.hours").doesNotSee("over");
        bot.clockMovesTo("2030-01-15T17:00");
        ravi.sends("/start").sees("Quick Samvad").alsoSeesKey("event.over");
        asha.sends("/start").sees("त्वरित संवाद").alsoSeesKey("event.over");
    }
}
