package samvaad.info;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.chat.Incoming;
import samvaad.chat.Incoming.Attachment.Kind;
import samvaad.testing.Bot;
import samvaad.testing.Bubble;
import samvaad.testing.Group;
import samvaad.testing.Person;

/** What people do besides pressing the right button. */
class OutsideTheMenuTest {

    @RegisterExtension
    final Bot bot = Bot.about("quick");

    final Person asha = bot.hindi("आशा");
    final Person ravi = bot.english("Ravi");

    @Test
    void anUnknownCommandIsToldAndTheMenuOffered() {
        asha.sends("/xyz").seesKey("unknown.command").withButtons("button.menu");
        ravi.sends("/DROP TABLE person")
                .seesKey("unknown.command")
                .presses("button.menu")
                .sees("Quick Samvad");
        ravi.sends("/start@samvaad").seesKey("unknown.command");
    }

    @Test
    void commandsAreKnownInAnyCase() {
        ravi.sends("/VENUE").sees("Minto Hall").seesPlace("Minto Hall");
    }

    @Test
    void stickersVoiceAndPicturesAreAnsweredWithAWayOn() {
        asha.sends(Kind.STICKER, "").seesKey("unknown.media").withButtons("button.menu");
        asha.sends(Kind.VOICE, "").seesKey("unknown.media");
        asha.sends(Kind.DOCUMENT, "").seesKey("unknown.media");
        ravi.sendsPhoto().seesKey("unknown.media").andNothingElse();
        ravi.sharesContact("+919810000001", "Somebody", false).seesKey("unknown.media");
    }

    @Test
    void anAlbumIsAnsweredOnce() {
        asha.sendsAlbum(5).seesKey("unknown.media").andNothingElse();
        asha.sendsAlbum(2).seesKey("unknown.media").andNothingElse();
        ravi.sendsAlbum(3).seesKey("unknown.media").andNothingElse();
    }

    @Test
    void aTextThatIsChangedLaterIsSaidNotToBeReadAgain() {
        asha.edits().seesKey("edited.text").andNothingElse();
        ravi.edits().seesKey("edited.text").andNothingElse();
    }

    @Test
    void textThatNobodyUnderstandsIsAnsweredWithAWayOn() {
        ravi.sends("qwrtzpsdf").seesKey("unknown.text").withButtons("button.menu");
        asha.sends("<b>ट ठ ड</b> & {0}").seesKey("unknown.text").andNothingElse();
    }

    @Test
    void aButtonOfAnEarlierProgramIsToldAndTheMenuOffered() {
        ravi.sends("/start").sees("Quick Samvad");
        ravi.pressesData(ravi.seen().id(), "before:1:2").toast("stale.button").seesKey("stale.button");
        ravi.presses("button.menu").sees("Quick Samvad");
        asha.pressesData(0, "").toast("stale.button").seesKey("stale.button");
    }

    @Test
    void aButtonOfAnEventThatIsGoneLeadsToThePresentOne() {
        ravi.sends("/start").sees("Quick Samvad");
        ravi.pressesData(ravi.seen().id(), "agenda:gone").sees("Opening");
        ravi.pressesData(ravi.seen().id(), "menu:<b>").sees("Quick Samvad");
    }

    @Test
    void aMessageThatIsNoLongerThereIsSentAnew() {
        ravi.sends("/start").sees("Quick Samvad");
        ravi.pressesData(4_711, "agenda:quick").sees("Opening");
        assertThat(ravi.screen().bubbles()).hasSize(2);
    }

    @Test
    void aFingerThatComesDownTwiceMeansItOnce() {
        ravi.sends("/start").sees("Quick Samvad");
        ravi.pressesTwice("button.venue")
                .sees("Minto Hall")
                .seesPlace("Minto Hall")
                .andNothingElse();
    }

    @Test
    void theSameButtonLaterIsAnotherPress() {
        ravi.sends("/venue").sees("Minto Hall").seesPlace("Minto Hall");
        Bubble venue = ravi.screen().bubbles().get(0);
        ravi.pressesOn(venue, "button.menu").sees("Quick Samvad");
        ravi.presses("button.venue").sees("Minto Hall").seesPlace("Minto Hall");
        ravi.pressesOn(venue, "button.menu").sees("Quick Samvad").andNothingElse();
    }

    @Test
    void whoFloodsIsToldOnceAndHeardAgainAfterAMinute() {
        bot.pace(Duration.ofMillis(100));
        for (int i = 0; i < 31; i++) {
            ravi.sends("/faq");
        }
        ravi.sends("/venue");
        bot.passes(Duration.ofSeconds(40));
        for (int i = 0; i < 30; i++) {
            ravi.seesKey("faq.title");
        }
        ravi.seesKey("flood").andNothingElse();
        ravi.sends("/faq").presses("button.menu").andNothingElse();
        asha.sends("/faq").seesKey("faq.title");
        bot.passes(Duration.ofSeconds(21));
        ravi.sends("/faq").seesKey("faq.title").andNothingElse();
    }

    @Test
    void groupsGetEventInformationAndALinkForWhatIsPersonal() {
        Group team = bot.group("टीम");
        Person inTeam = ravi.in(team);
        team.takesTheBotIn(ravi);
        inTeam.sees("").withButtons("button.agenda");
        inTeam.sends("/start")
                .sees("Quick Samvad")
                .withButtons("button.openChat")
                .withoutButton("button.help");
        assertThat(inTeam.link("button.openChat")).isEqualTo("https://t.me/samvaad_test_bot?start=quick");
        inTeam.sends("/venue").sees("Minto Hall").seesPlace("Minto Hall");
        inTeam.sends("/faq").seesKey("faq.title");
        inTeam.sends("/xyz").andNothingElse();
        inTeam.sends("hello everybody").andNothingElse();
        inTeam.sendsPhoto().andNothingElse();
        inTeam.presses("Where is the parking?").sees("east gate");
        ravi.andNothingElse();
    }

    @Test
    void editedMessagesAndChannelsGetNothing() {
        bot.receives(new Incoming.Ignored(ravi.origin()));
        ravi.andNothingElse();
        assertThat(bot.telegram().attempts()).isEmpty();
    }

    @Test
    void whoBlocksTheBotGetsNothingUntilTheyComeBack() {
        ravi.sends("/start").sees("Quick Samvad");
        ravi.blocksTheBot();
        assertThat(bot.column("SELECT reason FROM closed_chat WHERE chat <> 0")).containsExactly("left");
        ravi.unblocksTheBot().andNothingElse();
        ravi.sends("/start").sees("Quick Samvad");
        assertThat(bot.number("SELECT count(*) FROM closed_chat WHERE chat <> 0"))
                .isZero();
    }
}
