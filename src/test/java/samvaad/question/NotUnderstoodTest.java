package samvaad.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;

/** What somebody types before agreeing to anything is not kept with who they are, and private numbers never are. */
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
                .doesNotContain("Ravi", Long.toString(ravi.id()));
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

    @Test
    void nobodyCanSendWhatAnotherTyped() {
        ravi.sends("qwrtz ghjkl").seesKey("unknown.text");
        for (String forged : new String[] {"asksend:1", "asksend:", "asksend", "asksend:' OR 1=1 --"}) {
            asha.pressesData(1, forged).seesKey("stale.button");
        }
        ravi.presses("button.ask").seesKey("ask.sent");
        owner.sees("qwrtz ghjkl");
    }
}
