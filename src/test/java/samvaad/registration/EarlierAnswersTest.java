package samvaad.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
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

/** Whoever registered in one city of a series need not type everything again in the next, if they say so. */
class EarlierAnswersTest {

    private final Event indore = event("indore", root -> root.put("series", "samvad-2030"));
    private final Event bhopal = event("bhopal", root -> {
        root.put("series", "samvad-2030");
        ArrayNode questions = root.withObject("/registration").withArray("questions");
        ObjectNode organisation = (ObjectNode) questions.get(0);
        organisation.put("id", "office");
        ((ObjectNode) questions.get(3)).put("type", "text");
    });
    private final Event other = event("other", root -> {});

    @RegisterExtension
    final Bot bot = Setup.with(indore, bhopal, other).start();

    private static Event event(String id, Consumer<ObjectNode> change) {
        return TestEvents.changed("quick", root -> {
            root.put("id", id);
            root.withObject("/title").put("en", "Samvad " + id).put("hi", "संवाद " + id);
            change.accept(root);
        });
    }

    private Person registered(Language language) {
        Person asha = bot.person("Asha", language.code(), language);
        asha.sends("/start indore").sees("indore");
        Registrant.registers(asha, "Asha Rao", "9812345678");
        asha.sends("/start bhopal").sees("bhopal");
        return asha;
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void theFormBeginsWithThemAfterAYesAndAsksForWhatIsMissing(Language language) {
        Person asha = registered(language);
        asha.sends("/register").seesKey("privacy.ask").presses("button.agree");
        asha.seesKey("registration.earlier").alsoSees("indore").withButtons("button.useEarlier", "button.fillAnew");
        assertThat(bot.number("SELECT count(*) FROM form_session WHERE subject = 'bhopal'"))
                .as("nothing is copied before the yes")
                .isZero();
        asha.presses("button.useEarlier")
                .seesKey("form.progress")
                .sends("Roads department")
                .seesKey("form.progress");
        asha.presses("button.keep")
                .seesKey("form.progress")
                .presses("button.keep")
                .seesKey("form.progress");
        asha.presses("button.skip")
                .seesKey("form.progress")
                .presses("button.skip")
                .seesKey("form.review");
        asha.alsoSees("Asha Rao", "Roads department", "98123 45678").doesNotSee("GeM");
        asha.presses("button.confirm").seesPhoto().alsoSeesKey("registration.done");
        assertThat(bot.column("SELECT name || mobile FROM registration ORDER BY id"))
                .containsExactly("Asha Rao+919812345678", "Asha Rao+919812345678");
        bot.forgetsUnseen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void afterANoTheFormIsEmpty(Language language) {
        Person asha = registered(language);
        asha.sends("/register").seesKey("privacy.ask").presses("button.agree").seesKey("registration.earlier");
        asha.presses("button.fillAnew").seesKey("form.progress").doesNotSee("Rao");
        assertThat(bot.column("SELECT state FROM form_session").toString()).doesNotContain("Rao", "98123");
    }

    @Test
    void outsideTheSeriesAndForAColleagueNothingIsOffered() {
        Person asha = registered(new Language("en"));
        asha.sends("/start other").sees("other");
        asha.sends("/register").seesKey("privacy.ask").presses("button.agree").seesKey("form.progress");
        asha.sends("/start bhopal").sees("bhopal");
        asha.pressesData(asha.seen().id(), "agree:bhopal:c").seesKey("form.progress");
        bot.forgetsUnseen();
    }

    @Test
    void nobodyGetsTheAnswersOfSomebodyElse() {
        registered(new Language("en"));
        String id = bot.column("SELECT id FROM registration").get(0);
        Person ravi = bot.english("Ravi");
        ravi.sends("/start bhopal").sees("bhopal");
        ravi.pressesData(ravi.seen().id(), "earlier:bhopal:" + id).seesKey("stale.button");
        ravi.sends("/register").seesKey("privacy.ask").presses("button.agree").seesKey("form.progress");
        ravi.sends("/start bhopal").sees("bhopal");
        bot.does(() -> bot.writer().sql().run("DELETE FROM form_session"));
        ravi.pressesData(ravi.seen().id(), "earlier:bhopal:" + id)
                .seesKey("form.progress")
                .doesNotSee("Asha");
    }

    @Test
    void afterForgettingThereIsNothingToOffer() {
        Person asha = registered(new Language("en"));
        asha.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
        asha.sends("/start bhopal").sees("bhopal");
        asha.sends("/register").seesKey("privacy.ask").presses("button.agree").seesKey("form.progress");
        bot.forgetsUnseen();
    }
}
