package samvaad.question;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

class QuestionsTest {

    @RegisterExtension
    final Bot bot = Bot.about("quick");

    private final Person owner = bot.owner("Om", Languages.HI);
    private final Person meera = bot.english("Meera");
    private final Person asha = bot.hindi("आशा");

    @BeforeEach
    void theStaffIsThere() {
        joins(bot, meera, "ORGANISER");
        meera.sends("/start").sees("Quick Samvad");
        owner.sends("/start").sees("त्वरित संवाद");
    }

    @Test
    void aQuestionIsAnsweredByWhoeverIsFirst() {
        asha.sends("/ask क्या दिव्यांगजनों के लिए रैंप है?").seesKey("ask.sent").andNothingElse();
        owner.seesKey("questions.from").alsoSees("आशा जी का प्रश्न", "रैंप").withButtons("button.reply");
        meera.seesKey("questions.from").alsoSees("आशा asks", "रैंप").withButtons("button.reply");
        long seenByMeera = meera.seen().id();
        owner.presses("button.reply").seesKey("questions.write");
        meera.presses("button.reply").seesKey("questions.write");
        owner.sends("हाँ, <b> पूर्वी & पश्चिमी द्वार पर।")
                .seesKey("questions.answered")
                .alsoSees("पूर्वी & पश्चिमी");
        asha.seesKey("ask.answer").alsoSees("क्या दिव्यांगजनों के लिए रैंप है?", "हाँ, <b> पूर्वी & पश्चिमी द्वार पर।");
        meera.seesKey("questions.answered").alsoSees("Om").withoutButton("button.reply");
        assertThat(meera.seen().id()).isEqualTo(seenByMeera);
        meera.sends("Yes, there is one.")
                .seesKey("questions.tooLate")
                .seesKey("questions.answered")
                .alsoSees("Om");
        asha.andNothingElse();
        meera.sends("/questions").seesKey("questions.none");
    }

    @Test
    void onePressMakesItAnEntryThatAllCanReadAndAnotherTakesItBack() {
        asha.sends("/ask").seesKey("ask.prompt").sends("खाना मिलेगा?").seesKey("ask.sent");
        owner.sees("खाना मिलेगा?");
        meera.sees("खाना मिलेगा?").presses("button.reply").seesKey("questions.write");
        meera.sends("दोपहर का भोजन मिलेगा।").seesKey("questions.answered");
        asha.seesKey("ask.answer");
        owner.seesKey("questions.answered");
        meera.presses("button.makeFaq").toast("questions.madePublic").seesKey("questions.public");
        owner.seesKey("questions.public");
        Person ravi = bot.english("Ravi");
        ravi.sends("/faq")
                .seesKey("faq.title")
                .presses("खाना मिलेगा?")
                .sees("दोपहर का भोजन मिलेगा।")
                .doesNotSee("आशा");
        asha.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
        owner.seesKey("questions.erased");
        meera.seesKey("questions.erased");
        ravi.sends("/faq").sees("").withButtons("खाना मिलेगा?");
    }

    @Test
    void aPublicEntryCanBeMadePrivateAgain() {
        asha.sends("/ask खाना मिलेगा?").seesKey("ask.sent");
        meera.sees("");
        owner.sees("")
                .presses("button.reply")
                .seesKey("questions.write")
                .sends("हाँ।")
                .seesKey("questions.answered");
        meera.sees("");
        asha.sees("हाँ।");
        owner.presses("button.makeFaq")
                .seesKey("questions.public")
                .presses("button.notFaq")
                .seesKey("questions.answered")
                .doesNotSee("सबको");
        bot.forgetsUnseen();
        asha.sends("/faq").seesKey("faq.title").withoutButton("खाना मिलेगा?");
    }

    @Test
    void openQuestionsAreListedAndOpenedFromTheList() {
        asha.sends("/ask पहला प्रश्न?")
                .seesKey("ask.sent")
                .sends("/ask दूसरा प्रश्न?")
                .seesKey("ask.sent");
        owner.sees("पहला").sees("दूसरा");
        meera.sees("पहला").sees("दूसरा");
        meera.sends("/questions")
                .seesKey("questions.open")
                .presses("पहला प्रश्न?")
                .sees("आशा asks");
        meera.presses("button.reply")
                .seesKey("questions.write")
                .sends("/cancel")
                .seesKey("questions.left");
        meera.sends("qwertz ghjkl").seesKey("unknown.text").andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM question WHERE status = 'OPEN'"))
                .isEqualTo(2);
    }

    @Test
    void whatNothingAnswersCanBeSentWithOnePress() {
        asha.sends("qwrtz ghjkl yxcvb")
                .seesKey("unknown.text")
                .presses("button.ask")
                .seesKey("ask.sent");
        owner.sees("qwrtz ghjkl yxcvb");
        meera.sees("qwrtz ghjkl yxcvb");
        asha.pressesData(asha.seen().id(), "asksend:1").seesKey("stale.button").andNothingElse();
    }

    @Test
    void nobodySendsOrAnswersWhatIsNotTheirs() {
        asha.sends("qwrtz ghjkl").seesKey("unknown.text");
        Person ravi = bot.english("Ravi");
        ravi.sends("/start").sees("Quick");
        ravi.pressesData(ravi.seen().id(), "asksend:1").seesKey("stale.button");
        meera.sends("/questions").seesKey("questions.none");
        meera.pressesData(meera.seen().id(), "reply:1").seesKey("stale.button");
        asha.presses("button.ask").seesKey("ask.sent");
        owner.sees("");
        meera.sees("").presses("button.reply").seesKey("questions.write");
        for (String forged : new String[] {"reply:1", "question:1", "makefaq:1", "notfaq:1"}) {
            ravi.pressesData(ravi.seen().id(), forged).seesKey("stale.button");
        }
        owner.sends("/staff").sees("Meera").presses("हटाएँ: Meera").seesKey("staff.nobody");
        meera.seesKey("staff.removed").sends("An answer qwertz").seesKey("unknown.text");
        asha.andNothingElse();
    }

    @Test
    void aPersonWithManyOpenQuestionsWaits() {
        for (int i = 0; i < 5; i++) {
            asha.sends("/ask प्रश्न " + i).seesKey("ask.sent");
        }
        asha.sends("/ask एक और").seesKey("ask.many");
        asha.sends("/ask " + "क".repeat(1600)).seesKey("ask.tooLong").andNothingElse();
        bot.forgetsUnseen();
        assertThat(bot.number("SELECT count(*) FROM question WHERE status = 'OPEN'"))
                .isEqualTo(5);
        asha.sends("/mydata").sees("प्रश्न 4").seesFile();
    }

    @Test
    void withSeveralEventsItIsAskedWhichOneIsMeant() {
        try (Bot two =
                Setup.with(TestEvents.named("quick"), TestEvents.named("bare")).start()) {
            Person boss = two.owner("Om", Languages.EN);
            Person ravi = two.english("Ravi");
            boss.sends("/start").sees("");
            ravi.sends("/ask Is there parking?")
                    .seesKey("event.choose")
                    .presses("Quick Samvad, 15 January")
                    .seesKey("ask.sent");
            boss.seesKey("questions.from").alsoSees("Quick Samvad", "Is there parking?");
        }
    }
}
