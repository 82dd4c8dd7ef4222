package samvaad.understand;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.event.Event;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/** Three cities have their event. Whoever names one in a sentence means that one, whichever they looked at before. */
class NamedPlaceTest {

    @RegisterExtension
    final Bot bot = Setup.with(
                    in("jaipur", "Jaipur", "जयपुर"), in("ranchi", "Ranchi", "राँची"), in("patna", "Patna", "पटना"))
            .start();

    private static Event in(String id, String english, String hindi) {
        return TestEvents.changed("quick", root -> {
            root.put("id", id);
            root.putObject("title").put("hi", hindi + " संवाद").put("en", english + " Samvad");
            var venue = root.putObject("venue");
            venue.putObject("name").put("hi", hindi + " भवन").put("en", english + " Hall");
            venue.putObject("address").put("hi", "मुख्य मार्ग, " + hindi).put("en", "Main Road, " + english);
        });
    }

    private Person who(Language language) {
        return bot.person("Gita", language.code(), language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void aQuestionIsAnsweredForTheCityItNames(Language language) {
        Person gita = who(language);
        boolean hindi = language.code().equals("hi");
        gita.sends("/start jaipur").sees(hindi ? "जयपुर" : "Jaipur");
        gita.sends("where is it in ranchi").sees(hindi ? "राँची भवन" : "Ranchi Hall");
        gita.sends("पटना में कहाँ है").sees(hindi ? "पटना भवन" : "Patna Hall");
        bot.forgetsUnseen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void registrationIsForTheCityThatIsNamed(Language language) {
        Person gita = who(language);
        gita.sends("/start jaipur");
        gita.sends("I want to register for Ranchi").sees("");
        bot.forgetsUnseen();
        gita.sends("/agenda").sees(language.code().equals("hi") ? "राँची संवाद" : "Ranchi Samvad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Patna", "पटना", "patna"})
    void aShortNameAloneFindsItsEvent(String typed) {
        who(new Language("en")).sends(typed).sees("Patna Samvad");
    }

    @Test
    void aSentenceWithTwoCitiesChangesNothing() {
        Person gita = who(new Language("en"));
        gita.sends("/start jaipur").sees("Jaipur Samvad");
        gita.sends("from Patna to Ranchi, where is the venue").sees("");
        bot.forgetsUnseen();
        gita.sends("/venue").sees("Jaipur Hall");
        bot.forgetsUnseen();
    }
}
