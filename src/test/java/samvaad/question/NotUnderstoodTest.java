package samvaad.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.text.Language;

/** What somebody types before agreeing to anything goes within a day or when they erase it; private numbers never stay. */
class NotUnderstoodTest {

    @RegisterExtension
    final Bot bot = Bot.about("quick");

    private final Person owner = bot.owner("Om", Languages.HI);
    private final Person asha = bot.hindi("आशा कुमारी");
    private final Person ravi = bot.english("Ravi Kumar");

    @Test
    void isKeptWithoutTheNameAndGoes() {
        ravi.sends("qwrtz my aadhaar is 2345 6789 0124 call 98930 12345").seesKey("unknown.text");
        assertThat(bot.number("SELECT count(*) FROM question")).isZero();
        assertThat(bot.column("SELECT words FROM question_draft"))
                .containsExactly("qwrtz my aadhaar is XXXX XXXX XXXX call 98930 12345");
        assertThat(bot.column("SELECT token || words || at FROM question_draft").get(0))
                .doesNotContain("Ravi");
        bot.passes(Duration.ofHours(25));
        assertThat(bot.number("SELECT count(*) FROM question_draft")).isZero();
        ravi.presses("button.ask").seesKey("stale.button").andNothingElse();
        owner.andNothingElse();
    }

    @Test
    void isSentWithTheNameByAPressAndSaysWhatWasBlotted() {
        asha.sends("क्ख्ग मेरा आधार २३४५ ६७८९ ०१२४").seesKey("unknown.text");
        asha.presses("button.ask").seesKey("ask.sent");
        owner.seesKey("questions.from").alsoSees("आशा कुमारी", "XXXX XXXX XXXX").doesNotSee("२३४५");
        ravi.sends("/ask PAN ABCDE1234F?").seesKey("ask.sent").alsoSeesKey("ask.blotted");
        owner.sees("XXXXXXXXXX").doesNotSee("ABCDE");
        ravi.sends("/mydata").sees("XXXXXXXXXX").seesFile();
        assertThat(bot.column("SELECT words FROM question")).noneMatch(words -> words.contains("ABCDE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void isShownAndErasedAtOnce(Language language) {
        Person gita = bot.person("Gita", language.code(), language);
        gita.sends("zimbat quoxel 98930 12345").seesKey("unknown.text");
        gita.sends("/mydata").seesKey("mydata.title").alsoSeesKey("mydata.typed");
        bot.forgetsUnseen();
        gita.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
        assertThat(bot.number("SELECT count(*) FROM question_draft")).isZero();
        gita.presses("button.ask").seesKey("stale.button");
        owner.andNothingElse();
    }

    @Test
    void nobodyCanSendWhatAnotherTyped() {
        ravi.sends("qwrtz ghjkl").seesKey("unknown.text");
        for (String forged : new String[] {"asksend:1", "asksend:", "asksend", "asksend:' OR 1=1 --"}) {
            asha.pressesData(1, forged).seesKey("stale.button");
        }
        String token = bot.column("SELECT token FROM question_draft").get(0);
        asha.pressesData(1, "asksend:" + token).seesKey("stale.button");
        ravi.presses("button.ask").seesKey("ask.sent");
        owner.sees("qwrtz ghjkl");
    }
}
