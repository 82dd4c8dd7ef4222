package samvaad.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.chat.Incoming.Attachment.Kind;
import samvaad.event.Event;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Seats;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** An organiser writes to many. */
class MailingTest {

    private final Event event =
            TestEvents.changed("quick", root -> root.withObject("/registration").put("capacity", 600));

    @RegisterExtension
    final Bot bot = Setup.with(event).grants(30).start();

    final Person meera = bot.owner("Meera", Languages.EN);
    final Person ravi = bot.english("Ravi");
    final Person asha = bot.hindi("आशा");
    final Seats seats = new Seats(bot, event);

    private void writes(String english, String hindi) {
        meera.sends("/broadcast")
                .seesKey("broadcast.who")
                .presses("audience.all")
                .seesKey("broadcast.await.text");
        meera.sends(english).sees(english.lines().findFirst().orElse(""));
        meera.presses("Text: हिंदी").seesKey("broadcast.await.text").alsoSees("हिंदी");
        meera.sends(hindi).sees(hindi);
    }

    @Test
    void eachPersonGetsItOnceInTheirLanguageAsThePreviewShowedIt() {
        seats.give(ravi).give(ravi, "Meena", "psu").give(asha);
        writes("Gate 2 is open < 9:30 & later.\nSecond line", "गेट 2 खुला है।");
        meera.presses("button.preview");
        meera.sees("गेट 2 खुला है।").sees("Gate 2 is open < 9:30 & later.\nSecond line");
        meera.seesKey("broadcast.preview").alsoSees("2", "हिंदी: 1", "English: 1");
        meera.presses("button.send").seesKey("broadcast.progress").withButtons("button.stop");
        runs(10);
        ravi.sees("Gate 2 is open < 9:30 & later.\nSecond line").andNothingElse();
        asha.sees("गेट 2 खुला है।").andNothingElse();
        meera.seesKey("broadcast.done").alsoSees("2 of 2").andNothingElse();
    }

    @Test
    void thePreviewSaysHowManyWouldGetWordsInALanguageThatIsNotTheirs() {
        seats.give(ravi).give(asha);
        meera.sends("/broadcast")
                .seesKey("broadcast.who")
                .presses("audience.confirmed")
                .seesKey("broadcast.await.text");
        meera.sends("Gate 2 is open.").sees("Gate 2 is open.").presses("button.preview");
        meera.sees("Gate 2 is open.")
                .seesKey("broadcast.preview")
                .alsoSees("written only in: English", "would still receive it: 1");
        meera.presses("button.edit").seesKey("broadcast.title").presses("Text: हिंदी");
        meera.seesKey("broadcast.await.text").sends("गेट 2 खुला है।").sees("गेट 2 खुला है।");
        meera.presses("button.preview").sees("गेट 2 खुला है।").sees("Gate 2 is open.");
        meera.seesKey("broadcast.preview").doesNotSee("written only in");
    }

    @Test
    void whateverIsPressedTwiceItIsSentOnce() {
        seats.give(ravi).give(asha);
        writes("One", "एक");
        meera.presses("button.preview").sees("एक").sees("One").seesKey("broadcast.preview");
        var before = meera.seen();
        meera.pressesTwice("button.send").seesKey("broadcast.progress");
        runs(10);
        meera.seesKey("broadcast.done");
        meera.pressesOn(before, "button.send").toast("broadcast.already");
        runs(10);
        ravi.sees("One").andNothingElse();
        asha.sees("एक").andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM mailing_recipient")).isEqualTo(2);
        bot.forgetsUnseen();
    }

    @Test
    void aPictureAfterTheTextsIsTakenWithoutAskingForIt() {
        seats.give(ravi).give(asha);
        writes("One", "एक");
        meera.sends(Kind.PHOTO, "").seesKey("broadcast.picture").alsoSees("One", "एक");
        meera.presses("button.preview").seesPhoto().alsoSees("एक");
        meera.seesPhoto().alsoSees("One").seesKey("broadcast.preview");
        bot.forgetsUnseen();
    }

    @Test
    void oneLanguageIsEnoughAndAPictureGoesWithIt() {
        seats.give(ravi).give(asha);
        meera.sends("/broadcast")
                .seesKey("broadcast.who")
                .presses("audience.confirmed")
                .seesKey("broadcast.await.text");
        meera.sends(Kind.STICKER, "").seesKey("broadcast.onlyPicture").seesKey("broadcast.await.text");
        meera.sends(Kind.PHOTO, "The map of the hall")
                .sees("The map of the hall")
                .alsoSeesKey("broadcast.picture");
        meera.presses("button.preview")
                .seesPhoto()
                .alsoSees("The map of the hall")
                .seesKey("broadcast.preview");
        meera.presses("button.send").seesKey("broadcast.progress");
        runs(10);
        ravi.seesPhoto().alsoSees("The map of the hall");
        asha.seesPhoto().alsoSees("The map of the hall");
        meera.seesKey("broadcast.done");
    }

    @Test
    void thePeopleAreChosenByStateLanguageAndAnswer() {
        Person psu = bot.english("Psu");
        Person muted = bot.english("Muted");
        seats.give(ravi).give(asha).give(psu, "Psu", "psu").give(muted);
        muted.sends("/reminders").seesKey("reminders.on").presses("button.mute").seesKey("reminders.off");
        bot.clockMovesTo("2030-01-14T18:00").passes(Duration.ofSeconds(5));
        bot.forgetsUnseen();
        ravi.presses("button.coming").seesKey("reminder.coming");
        meera.sends("/broadcast")
                .seesKey("broadcast.who")
                .presses("audience.coming")
                .sees("(1 in all)");
        meera.presses("button.audience")
                .seesKey("broadcast.who")
                .presses("audience.silent")
                .sees("(2 in all)");
        meera.presses("button.byLanguage")
                .seesKey("broadcast.whichLanguage")
                .presses("English")
                .sees("(1 in all)");
        meera.presses("button.byAnswer").seesKey("broadcast.whichQuestion").presses("What kind of organisation?");
        meera.seesKey("broadcast.whichAnswer").presses("State department").sees("(0 in all)", "State department");
        meera.sends("Hello").sees("Hello").presses("button.preview").sees("Hello");
        meera.seesKey("broadcast.preview").alsoSees("0").withoutButton("button.send");
        meera.presses("button.edit").sees("Hello").presses("button.byAnswer").seesKey("broadcast.whichQuestion");
        meera.presses("button.anybody")
                .sees("(1 in all)")
                .presses("button.preview")
                .sees("Hello");
        meera.seesKey("broadcast.leftOut").alsoSees("1 with reminders turned off");
        meera.presses("button.send").seesKey("broadcast.progress");
        runs(10);
        psu.sees("Hello");
        ravi.andNothingElse();
        muted.andNothingElse();
        asha.andNothingElse();
        meera.seesKey("broadcast.done");
    }

    @Test
    void whoWasNotReachedComesAsAFileWithoutFormulas() {
        Person blocked = bot.english("=HYPERLINK(1)");
        seats.give(ravi).give(blocked);
        bot.telegram().blocks(blocked.chat());
        writes("Hello", "नमस्ते");
        meera.presses("button.preview").sees("नमस्ते").sees("Hello").seesKey("broadcast.preview");
        meera.presses("button.send").seesKey("broadcast.progress");
        runs(10);
        ravi.sees("Hello");
        meera.seesKey("broadcast.done").alsoSees("1 of 2", "Blocked: 1");
        meera.seesFile().alsoSeesKey("broadcast.unreached");
        String csv = meera.seen().file().string(StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\ufeff\"Name\"").contains("\"'=HYPERLINK(1)\"", "\"blocked the bot\"");
        assertThat(csv).doesNotContain("Ravi");
    }

    @Test
    void aMailingGoesOnWhereItWasAfterAKillAndNobodyGetsItTwice() {
        List<Person> people = crowd(300);
        sends();
        runs(4);
        assertThat(bot.number("SELECT sent FROM mailing")).isBetween(50L, 200L);
        bot.killed();
        runs(3).restarts(Duration.ofMinutes(10));
        runs(20);
        for (Person person : people) {
            person.sees("Hello").andNothingElse();
        }
        bot.forgetsUnseen();
        assertThat(bot.column("SELECT state || ' ' || sent FROM mailing")).containsExactly("DONE 300");
    }

    @Test
    void aMailingCanBeStoppedAndSaysWhoWasLeft() {
        crowd(400);
        sends();
        runs(4);
        bot.forgetsUnseen();
        meera.presses("button.stop").toast("broadcast.stopping");
        runs(2);
        long sent = bot.number("SELECT sent FROM mailing");
        assertThat(sent).isBetween(50L, 200L);
        runs(10).restarts();
        assertThat(bot.number("SELECT sent FROM mailing")).isEqualTo(sent);
        assertThat(bot.column("SELECT state FROM mailing")).containsExactly("STOPPED");
        assertThat(meera.screen().last().file().string(StandardCharsets.UTF_8).lines())
                .hasSize((int) (401 - sent));
        bot.forgetsUnseen();
    }

    @Test
    void bulkKeepsThePaceAndAnswersDoNotWait() {
        crowd(200);
        bot.pace(Duration.ZERO);
        sends();
        runs(3);
        int before = bot.telegram().attempts().size();
        ravi.sends("/faq").seesKey("faq.title");
        assertThat(bot.telegram().attempts().size() - before).isLessThanOrEqualTo(2);
        runs(10);
        long first = bot.telegram().attempts().get(before).nanos();
        long within = bot.telegram().attempts().stream()
                .filter(attempt -> attempt.nanos() - first >= 0 && attempt.nanos() - first < 1_000_000_000L)
                .count();
        assertThat(within).isLessThanOrEqualTo(31);
        bot.forgetsUnseen();
    }

    @Test
    void toOthersTheCommandDoesNotExist() {
        ravi.sends("/broadcast").seesKey("unknown.command");
        ravi.pressesData(1, "mail:1:send").seesKey("stale.button");
    }

    /** Time in small steps, as the pace of bulk messages is fine. */
    private Bot runs(int seconds) {
        for (int i = 0; i < seconds * 25; i++) {
            bot.passes(Duration.ofMillis(40));
        }
        return bot;
    }

    private List<Person> crowd(int size) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            people.add(bot.english("P" + i));
            seats.give(people.get(i));
        }
        return people;
    }

    private void sends() {
        meera.sends("/broadcast")
                .seesKey("broadcast.who")
                .presses("audience.all")
                .seesKey("broadcast.await.text");
        meera.sends("Hello")
                .sees("Hello")
                .presses("button.preview")
                .sees("Hello")
                .seesKey("broadcast.preview");
        meera.presses("button.send").seesKey("broadcast.progress");
    }
}
