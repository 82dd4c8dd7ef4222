package samvaad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.registration.Registrant;
import samvaad.testing.Bot;
import samvaad.testing.Group;
import samvaad.testing.Languages;
import samvaad.testing.MadeUpLanguage;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;
import samvaad.text.Messages;

/** A third language is one file: nothing of the other two shows to those who speak it. */
class FurtherLanguageTest {

    private static final Language LANGUAGE = MadeUpLanguage.CODE;

    @TempDir
    static Path folder = Path.of("");

    @TempDir
    static Path events = Path.of("");

    private final Bot bot = bot();
    private final Person person = bot.person("Qzora", LANGUAGE.code(), LANGUAGE);
    private final Person organiser = bot.owner("Mqora", LANGUAGE);

    private Bot bot() {
        MadeUpLanguage.write(folder);
        List<String> mistakes = new ArrayList<>();
        Messages messages = Messages.from(folder, mistakes);
        assertThat(mistakes).isEmpty();
        assertThat(messages.reload()).isEmpty();
        TestEvents.write(events, "quick", FurtherLanguageTest::inItsWords);
        return Setup.with(TestEvents.changed("quick", FurtherLanguageTest::inItsWords))
                .messages(messages)
                .watching(events)
                .start();
    }

    private static void inItsWords(ObjectNode root) {
        MadeUpLanguage.translate(root);
        root.withObject("/registration").put("capacity", 1);
    }

    /** The bot learns an owner's language when they write. */
    @BeforeEach
    void theOrganiserIsThere() {
        all(organiser, "/start");
    }

    @AfterEach
    void nothingOfAnotherLanguageHasShown() {
        bot.rests();
        assertThat(MadeUpLanguage.foreignWords(bot.telegram(), person.chat())).isEmpty();
        assertThat(MadeUpLanguage.foreignWords(bot.telegram(), organiser.chat()))
                .isEmpty();
        bot.forgetsUnseen();
        bot.close();
    }

    private Person all(Person who, String... texts) {
        for (String text : texts) {
            who.sends(text);
        }
        bot.forgetsUnseen();
        return who;
    }

    @Test
    void aPersonGoesFromTheFirstWordToTheLast() {
        person.sends("/start").sees("QQuuiicckk").withButtons("button.register");
        all(
                person,
                "/help",
                "/about",
                "/agenda",
                "/venue",
                "/faq",
                "/privacy",
                "/ask",
                "/nosuch",
                "Gxqw?",
                "/feedback");
        person.sends("/language").seesKey("language.ask").withButtons("हिंदी", "English", "EEnngglliisshh");
        person.presses("EEnngglliisshh").seesKey("language.changed");
        all(person, "/pass", "/mydata", "/cancel", "/unregister", "/reminders");
        Registrant.agrees(person).sends("7").sends("Qzora Jxw").sends("").sends("Gxm");
        bot.forgetsUnseen();
        person.presses("SSttaattee ddeeppaarrttmmeenntt").sends("12").sends("98765 43210");
        person.sends("no mail").sends("/help").sends("qz@jx.in").presses("button.skip");
        person.presses("button.edit").presses("button.back").presses("button.confirm");
        bot.forgetsUnseen();
        person.sends("/pass").seesPhoto().alsoSeesKey("pass.caption");
        person.presses("button.calendar").presses("button.venue");
        all(person, "/register", "/mydata", "/start", "/reminders");
        bot.clockMovesTo("2030-01-14T18:00").passes(Duration.ofSeconds(5));
        person.seesKey("reminder.tomorrow").presses("button.coming").presses("button.notComing");
        bot.clockMovesTo("2030-01-15T17:30").passes(Duration.ofSeconds(5));
        bot.forgetsUnseen();
        person.sends("/feedback").seesKey("feedback.naming").presses("button.named");
        person.presses("2 ⭐")
                .sends("Gxqw")
                .presses("button.absent")
                .presses("4 ⭐")
                .presses("9");
        person.presses("button.skip").presses("button.confirm");
        bot.forgetsUnseen();
        all(person, "/feedback", "/mydata");
        person.sends("/unregister").sends("/forget").presses("button.yes");
        bot.forgetsUnseen();
    }

    @Test
    void thePassIsDrawnInItToo() {
        Registrant.registers(person, "Qzora Jxw", "98765 43210");
        assertThat(person.seen().file().size()).isGreaterThan(5_000);
        Person second = bot.person("Wqxa", LANGUAGE.code(), LANGUAGE);
        Registrant.joins(second, "Wqxa Jxw", "98765 43211");
        person.sends("/unregister").presses("button.yes");
        bot.passes(Duration.ofSeconds(5)).forgetsUnseen();
        second.presses("button.take");
        bot.forgetsUnseen();
        assertThat(MadeUpLanguage.foreignWords(bot.telegram(), second.chat())).isEmpty();
    }

    @Test
    void organisersWorkInIt() {
        Registrant.registers(person, "Qzora Jxw", "98765 43210");
        person.sends("/ask Gxqw?").sends("Gxqw?");
        bot.passes(Duration.ofSeconds(5)).forgetsUnseen();
        all(
                organiser,
                "/start",
                "/help",
                "/stats",
                "/attendees",
                "/questions",
                "/staff",
                "/health",
                "/reload",
                "/checkin");
        all(organiser, "98765", "/cancel", "/export");
        organiser.presses("button.export.CSV");
        bot.passes(Duration.ofSeconds(5));
        String list = new String(organiser.screen().last().file().toByteArray(), StandardCharsets.UTF_8);
        assertThat(list).contains("Qzora Jxw").contains("EEnngglliisshh");
        assertThat(MadeUpLanguage.foreignWords(List.of(list))).isEmpty();
        bot.forgetsUnseen();
        organiser.sends("/report").seesKey("report.nothing");
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        person.sends("/feedback")
                .presses("button.named")
                .presses("2 ⭐")
                .sends("Gxqw")
                .presses("button.absent");
        person.presses("4 ⭐").presses("9").presses("button.skip").presses("button.confirm");
        bot.passes(Duration.ofDays(2)).forgetsUnseen();
        organiser.sends("/report").seesKey("report.title").seesPhoto().seesFile();
    }

    @Test
    void aMailingHasATextInIt() {
        Person ravi = bot.english("Ravi");
        Registrant.registers(person, "Qzora Jxw", "98765 43210");
        Registrant.joins(ravi, "Ravi Kumar", "98765 43211");
        organiser.sends("/broadcast").seesKey("broadcast.who").presses("audience.all");
        organiser.seesKey("broadcast.await.text").alsoSees("EEnngglliisshh").sends("Gxqw qzx");
        organiser.seesKey("broadcast.title").presses(MadeUpLanguage.twice("Text: ") + "English");
        organiser.seesKey("broadcast.await.text").sends("Wqx");
        organiser.seesKey("broadcast.title").presses("button.byLanguage").presses("EEnngglliisshh");
        bot.forgetsUnseen();
        organiser.presses("button.byLanguage").presses("button.anybody").presses("button.preview");
        bot.forgetsUnseen();
        assertThat(organiser.screen().last().text()).contains("EEnngglliisshh: 1", "English: 1");
        organiser.presses("button.send");
        bot.passes(Duration.ofSeconds(10));
        person.sees("Gxqw qzx").andNothingElse();
        ravi.sees("Wqx").andNothingElse();
    }

    @Test
    void inAGroupItIsSpokenToo() {
        Group group = bot.group("Gqx");
        group.takesTheBotIn(person);
        all(person.in(group), "/start", "/agenda", "/register", "/language", "/help");
        assertThat(MadeUpLanguage.foreignWords(bot.telegram(), group.chat())).isEmpty();
    }

    @Test
    void aBrokenBundleCostsNothingButItself() throws IOException {
        Path broken = Files.writeString(folder.resolve("mr.properties"), "button.help = {oops\n");
        List<String> mistakes = new ArrayList<>();
        Messages messages = Messages.from(folder, mistakes);
        assertThat(mistakes).as("the bot starts").isEmpty();
        assertThat(messages.reload()).singleElement().asString().startsWith("mr.properties: button.help");
        assertThat(messages.reload()).isEmpty();
        assertThat(messages.languages()).containsExactly(Languages.HI, Languages.EN, LANGUAGE);
        Files.delete(broken);
    }

    @Test
    void aBundleIsTakenUpWhileTheBotRuns() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Messages messages = Messages.from(own, new ArrayList<>());
        assertThat(messages.forApp("mr")).isEqualTo(Languages.HI);
        Files.writeString(own.resolve("mr.properties"), "button.help = मदत\nlanguage.changed = आता मराठीत बोलूया.\n");
        Files.writeString(own.resolve("marathi.properties"), "button.help = मदत\n");
        assertThat(messages.reload()).singleElement().asString().startsWith("marathi.properties is not a language");
        Language marathi = messages.forApp("mr-IN");
        assertThat(marathi).isEqualTo(new Language("mr"));
        assertThat(messages.name(marathi)).isEqualTo("मराठी");
        assertThat(messages.in(marathi).label("button.help")).isEqualTo("मदत");
        assertThat(messages.in(marathi).label("button.menu"))
                .isEqualTo(messages.in(Languages.HI).label("button.menu"));
        assertThat(messages.notes())
                .contains("mr.properties: button.menu is missing and shown in hi")
                .noneMatch(line ->
                        line.contains("button.help") || line.contains("moment.") || line.contains("language.words"));
    }
}
