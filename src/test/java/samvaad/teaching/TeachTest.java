package samvaad.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/** Organisers see what was not understood and say what it means; it is understood at once and after a restart. */
class TeachTest {

    private static final String ODD = "grubble wonkish florp";
    private static final String ODDLY = "grubble wonkish florps";

    @RegisterExtension
    final Bot bot = Setup.with(TestEvents.named("quick")).start();

    final Person asha = bot.english("Asha");
    final Person ravi = bot.english("Ravi");

    private Person owner(Language language) {
        Person owner = bot.owner("Meera", language);
        owner.sends("/start").sees("");
        bot.forgetsUnseen();
        return owner;
    }

    private void oddThingsAreAsked() {
        asha.sends(ODD).seesKey("unknown.text");
        asha.sends("Grubble  wonkish FLORP").seesKey("unknown.text");
        ravi.sends(ODDLY).seesKey("unknown.text");
        ravi.sends("zimbat quoxel").seesKey("unknown.text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whatWasTaughtIsUnderstoodAtOnceAndAfterARestart(Language language) {
        Person meera = owner(language);
        oddThingsAreAsked();
        meera.sends("/teach").seesKey("teach.title").withButtons(ODD + " (3)", "zimbat quoxel (1)");
        meera.presses(ODD + " (3)")
                .seesKey("teach.asked")
                .alsoSees("“" + ODD + "” (2", "“" + ODDLY + "” (")
                .doesNotSee("zimbat");
        meera.presses("button.otherMeaning").seesKey("teach.what").presses("understand.topic.when");
        meera.seesKey("teach.learned").withButtons("button.undo", "button.nextMissed");
        asha.sends(ODDLY).sees("15 January 2030");
        bot.restarts();
        ravi.sends(ODD).sees("15 January 2030");
        meera.sends("/teach")
                .seesKey("teach.title")
                .withoutButton(ODD + " (3)")
                .presses("button.lessons")
                .seesKey("teach.lessons")
                .presses(ODD)
                .seesKey("teach.lesson")
                .presses("button.unlearn")
                .seesKey("teach.lessons")
                .withoutButton(ODD);
    }

    @Test
    void aLessonCanBeTakenBack() {
        Person meera = owner(Languages.EN);
        oddThingsAreAsked();
        meera.sends("/teach").seesKey("teach.title").presses(ODD + " (3)").seesKey("teach.asked");
        meera.presses("button.otherMeaning").seesKey("teach.what").presses("understand.topic.when");
        meera.seesKey("teach.learned").presses("button.undo").seesKey("teach.undone");
        asha.sends(ODD).seesKey("unknown.text");
        meera.sends("/teach").seesKey("teach.title").withButtons(ODD + " (4)");
    }

    @Test
    void aNewAnswerIsGivenToWhoeverAsks() {
        Person meera = owner(Languages.EN);
        oddThingsAreAsked();
        meera.sends("/teach").seesKey("teach.title").presses(ODD + " (3)").seesKey("teach.asked");
        meera.presses("button.newAnswer").seesKey("teach.write").sends("Florps are at the back.");
        meera.seesKey("teach.answered");
        asha.sends(ODDLY).sees("Florps are at the back.");
        asha.sends("/faq").seesKey("faq.title").presses(ODD).sees("Florps are at the back.");
        meera.presses("button.undo").seesKey("teach.undone");
        asha.sends(ODD).seesKey("unknown.text");
        asha.sends("/faq").seesKey("faq.title").withoutButton(ODD);
    }

    @Test
    void whatIsNoneOfOurBusinessIsAskedNoMore() {
        Person meera = owner(Languages.EN);
        oddThingsAreAsked();
        meera.sends("/teach")
                .seesKey("teach.title")
                .presses("zimbat quoxel (1)")
                .seesKey("teach.asked");
        meera.presses("teach.nothing").seesKey("teach.learned");
        ravi.sends("zimbat quoxel").seesKey("unknown.text");
        meera.sends("/teach").seesKey("teach.title").withoutButton("zimbat quoxel (2)");
        meera.presses(ODD + " (3)")
                .seesKey("teach.asked")
                .presses("button.notWorth")
                .seesKey("teach.none");
        assertThat(bot.number("SELECT count(*) FROM missed WHERE words LIKE 'grubble%'"))
                .isZero();
    }

    @Test
    void noNameNorNumberIsKept() {
        owner(Languages.EN);
        asha.sends("grubble 98765 43210 florp zed@quux.in १२३४५६७").seesKey("unknown.text");
        assertThat(bot.column("SELECT words FROM missed")).containsExactly("grubble … florp … …");
        assertThat(bot.column("SELECT name FROM pragma_table_info('missed')")).doesNotContain("chat", "person", "name");
        bot.passes(Duration.ofDays(91));
        assertThat(bot.number("SELECT count(*) FROM missed")).isZero();
    }

    @Test
    void aLessonThatContradictsManyExamplesIsAskedAbout() {
        Person meera = owner(Languages.EN);
        bot.does(() -> {
            int unused = bot.writer()
                    .sql()
                    .run(
                            "INSERT INTO missed (event, words, folded, offered, times, last_at)"
                                    + " VALUES ('quick', 'event kab hai', 'event kab hai', '', 9, ?)",
                            bot.now());
        });
        meera.sends("/teach")
                .seesKey("teach.title")
                .presses("event kab hai (9)")
                .seesKey("teach.asked");
        meera.presses("button.otherMeaning").seesKey("teach.what").presses("understand.topic.register");
        meera.seesKey("teach.contradicts").presses("button.back").seesKey("teach.asked");
        asha.sends("event kab hai").sees("15 January 2030");
        bot.forgetsUnseen();
        meera.presses("button.otherMeaning").seesKey("teach.what").presses("understand.topic.register");
        meera.seesKey("teach.contradicts").presses("button.yes").seesKey("teach.learned");
        asha.sends("event kab hai").sees("").doesNotSee("15 January 2030");
        bot.forgetsUnseen();
        assertThat(bot.column("SELECT meaning FROM lesson")).containsExactly("register");
    }

    @Test
    void whatTheBotAskedAndWhatWasChosenIsShown() {
        Person meera = owner(Languages.EN);
        bot.does(() -> {
            int unused = bot.writer()
                    .sql()
                    .run(
                            "INSERT INTO missed (event, words, folded, offered, times, last_at)"
                                    + " VALUES ('quick', 'wonk', 'wonk', 'when|where', 9, ?)",
                            bot.now());
        });
        asha.pressesData(1, "meant:1:1").sees("Minto Hall");
        bot.forgetsUnseen();
        meera.sends("/teach").seesKey("teach.title").presses("wonk (9)").seesKey("teach.asked");
        meera.alsoSees("chosen: 1", "chosen: 0");
        asha.pressesData(1, "meant:77:1").toast("stale.button");
        bot.forgetsUnseen();
    }

    @Test
    void othersCannotTeach() {
        oddThingsAreAsked();
        asha.sends("/teach").seesKey("unknown.command");
        asha.pressesData(1, "taught:1:when").sees("").doesNotSee("✅");
        assertThat(bot.number("SELECT count(*) FROM lesson")).isZero();
    }
}
