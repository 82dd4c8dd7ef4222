package samvaad.question;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;

/** However many people ask, the organisers get a few messages, and find all questions where they look for them. */
class ManyQuestionsTest {

    @RegisterExtension
    final Bot bot = Bot.about("quick").pace(Duration.ofMillis(500));

    private final Person owner = bot.owner("Om", Languages.HI);
    private final Person meera = bot.english("Meera");

    @Test
    void aFewComeEachManyAsOneScreenThatIsChangedNowAndThen() {
        meetsTheStaff();
        asks(5, 1);
        for (int i = 0; i < 5; i++) {
            owner.seesKey("questions.from").withButtons("button.reply");
            meera.seesKey("questions.from").withButtons("button.reply");
        }
        List<Person> people = asks(40, 3);
        bot.passes(Duration.ofMinutes(1));
        meera.seesKey("questions.many").withButtons("button.questions").andNothingElse();
        owner.seesKey("questions.many").alsoSees("1 प्रश्न").andNothingElse();
        long screen = meera.seen().id();
        bot.passes(Duration.ofMinutes(6));
        long bundled = bot.number("SELECT count(*) FROM question WHERE bundled IS NOT NULL");
        meera.sees(bundled + " questions have come", "The newest, from P39").andNothingElse();
        assertThat(meera.seen().id()).as("the same message").isEqualTo(screen);
        owner.sees(bundled + " प्रश्न आए हैं").andNothingElse();
        people.get(39).sends("/forget").presses("button.yes");
        meera.seesKey("questions.many").doesNotSee("P39");
        owner.seesKey("questions.many");

        meera.presses("button.questions").seesKey("questions.open").withButtons("button.next", "Question 0 of P0?");
        meera.presses("button.next").seesKey("questions.open");
        meera.presses(meera.seen().labels().get(0)).seesKey("questions.from").presses("button.reply");
        meera.seesKey("questions.write").sends("Yes.").seesKey("questions.answered");
        owner.andNothingElse();
        bot.forgetsUnseen();
    }

    @Test
    void howManyOneMayHaveOpenDependsOnHowManyAllHave() {
        meetsTheStaff();
        List<Person> people = asks(60, 5);
        bot.forgetsUnseen();
        long open = bot.number("SELECT count(*) FROM question WHERE status = 'OPEN'");
        assertThat(open).isBetween(100L, 125L);
        Person last = bot.english("Last");
        last.sends("/ask One?")
                .seesKey("ask.sent")
                .sends("/ask Two?")
                .seesKey("ask.many")
                .alsoSees("1 of your");
        bot.does(() -> bot.writer()
                .sql()
                .run("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)"
                        + " INSERT INTO question (event, chat, name, language, status, words, asked_at)"
                        + " SELECT 'quick', 1, '', 'en', 'OPEN', 'x', 0 FROM n"));
        Person more = bot.hindi("More");
        more.sends("/ask एक?").seesKey("ask.full");
        people.get(0).sends("/venue");
        bot.forgetsUnseen();
    }

    @Test
    void aBundleOfAnotherDayIsAMessageOfItsOwn() {
        meetsTheStaff();
        long first = bundleOfTen();
        bot.passes(Duration.ofHours(26)).forgetsUnseen();
        assertThat(bundleOfTen()).isGreaterThan(first);
    }

    private long bundleOfTen() {
        asks(10, 1);
        bot.passes(Duration.ofMinutes(6));
        for (int i = 0; i < 5; i++) {
            meera.seesKey("questions.from");
        }
        long screen = meera.seesKey("questions.many").seen().id();
        bot.forgetsUnseen();
        return screen;
    }

    private void meetsTheStaff() {
        joins(bot, meera, "ORGANISER");
        meera.sends("/start").sees("Quick Samvad");
        owner.sends("/start").sees("त्वरित संवाद");
        bot.passes(Duration.ofSeconds(30));
    }

    private List<Person> asks(int people, int each) {
        List<Person> asking = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Person person = bot.english("P" + i);
            asking.add(person);
            for (int j = 0; j < each; j++) {
                person.sends("/ask Question " + j + " of P" + i + "?");
            }
            person.sees("");
            while (!person.screen().unseen().isEmpty()) {
                person.sees("");
            }
        }
        return asking;
    }
}
