package samvaad.understand;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.text.Language;

/** What people type as they would write to a person. */
class TypedTest {

    @RegisterExtension
    final Bot bot = Bot.about("bhopal-2025");

    final Person asha = bot.hindi("आशा");
    final Person ravi = bot.english("Ravi");

    @Test
    void aSureQuestionGetsTheAnswerItself() {
        ravi.sends("when is the event").sees("28 November 2025").withButtons("button.calendar", "button.venue");
        ravi.sends("venue kidhar hai bhai").sees("Minto Hall").seesPlace("Minto Hall, Bhopal");
        asha.sends("कौन आ सकता है").sees("कौन भाग ले सकता है, यह विज्ञप्ति में नहीं बताया गया है");
        asha.sends("कॉशन मनी हट गई क्या").sees("विक्रेता मूल्यांकन शुल्क में कमी");
        asha.sends("पार्किंग मिलेगी").sees("पार्किंग की जानकारी अभी नहीं आई है");
    }

    @Test
    void twoThatAreCloseBecomeButtons() {
        ravi.sends("event date and venue")
                .seesKey("understand.didYouMean")
                .withButtons("understand.topic.when", "understand.topic.where");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoMeantNeitherAsksTheOrganisers(Language language) {
        Person gita = bot.person("Gita", language.code(), language);
        gita.sends("event date and venue").seesKey("understand.didYouMean").presses("button.ask");
        gita.seesKey("ask.sent");
        bot.forgetsUnseen();
    }

    @Test
    void smallTalkGetsAFriendlyWordAndNonsenseTheMenu() {
        ravi.sends("thank you so much").seesKey("understand.thanks").withButtons("button.menu");
        asha.sends("नमस्ते").seesKey("understand.hello");
        ravi.sends("my dog ate a sandwich").seesKey("unknown.text");
    }

    @Test
    void whoeverWritesTwiceInTheOtherLanguageIsOfferedItOnce() {
        ravi.sends("कार्यक्रम कब है").sees("28 November 2025");
        ravi.sends("समय क्या है").sees("28 November 2025").seesKey("understand.otherLanguage");
        ravi.sends("तारीख क्या है").sees("28 November 2025").andNothingElse();
    }

    @Test
    void theAnswerFollowsTheChoiceNotTheScript() {
        asha.sends("when is the event").sees("28 नवंबर 2025");
    }
}
