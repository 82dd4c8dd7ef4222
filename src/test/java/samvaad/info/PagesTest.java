package samvaad.info;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.testing.Bot;
import samvaad.testing.Person;

/** What does not fit on one screen is turned in place. */
class PagesTest {

    @RegisterExtension
    final Bot bot = Bot.about("pages");

    final Person asha = bot.hindi("आशा");
    final Person ravi = bot.english("Ravi");

    @Test
    void highlightsArePagedInOneMessage() {
        asha.sends("/about")
                .sees("विषय 1", "विषय 1 का विवरण <b> & आगे", "पृष्ठ 1, कुल 3")
                .withoutButton("button.previous");
        asha.presses("button.next").sees("विषय 2", "पृष्ठ 2, कुल 3").withButtons("button.previous");
        asha.presses("button.next").sees("विषय 3", "पृष्ठ 3, कुल 3").withoutButton("button.next");
        asha.presses("button.previous").sees("विषय 2").andNothingElse();
        assertThat(asha.screen().bubbles()).hasSize(1);
        ravi.sends("/about")
                .sees("Topic 1", "Page 1 of 3")
                .presses("button.next")
                .sees("Page 2 of 3");
    }

    @Test
    void questionsArePagedInOneMessage() {
        ravi.sends("/faq")
                .seesKey("faq.title")
                .withButtons("Question 1?", "Question 8?")
                .withoutButton("Question 9?");
        ravi.presses("button.next").seesKey("faq.title").withButtons("Question 9?", "Question 16?", "button.previous");
        ravi.presses("button.next")
                .seesKey("faq.title")
                .withButtons("Question 19?")
                .withoutButton("button.next");
        ravi.presses("Question 19?").sees("Answer 19");
        ravi.presses("button.faq").seesKey("faq.title").withButtons("Question 1?");
        assertThat(ravi.screen().bubbles()).hasSize(1);
        asha.sends("/faq").seesKey("faq.title").presses("प्रश्न 3?").sees("उत्तर 3");
    }

    @Test
    void pagesThatDoNotExistLeadToTheFirst() {
        ravi.sends("/faq").seesKey("faq.title");
        long message = ravi.seen().id();
        for (String page : new String[] {"99", "-1", "x", "", "9223372036854775807", "2147483648"}) {
            ravi.sends("/faq").seesKey("faq.title").presses("button.next").seesKey("faq.title");
            ravi.pressesData(ravi.seen().id(), "faqs:a-long-name-for-an-event-of-2030:" + page);
            ravi.sees("").withButtons("Question 1?");
        }
        ravi.pressesData(message, "about:a-long-name-for-an-event-of-2030:gone").sees("Topic 1", "Page 1 of 3");
    }

    @Test
    void severalDaysAndAllWaysToAsk() {
        ravi.sends("/start").sees("Sunday, 10 February 2030", "Monday, 11 February 2030", "9:30 AM");
        ravi.sends("/help").sees("+91 755 123456", "help@example.gov.in", "https://example.gov.in");
    }
}
