package samvaad.eventchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import samvaad.registration.Registrant;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** Options and questions leave an event file while people have answers to them: the words stay, and nothing is lost. */
class EarlierWordsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Bot bot;

    @SuppressWarnings("NullAway.Init")
    private Person meera;

    @SuppressWarnings("NullAway.Init")
    private Person ravi;

    @SuppressWarnings("NullAway.Init")
    private Person asha;

    @BeforeEach
    void twoHaveChosenTheFirstKind() {
        TestEvents.write(folder, "quick", root -> {});
        bot = Setup.with(TestEvents.named("quick")).watching(folder).start();
        meera = bot.owner("Meera", Languages.EN);
        ravi = bot.english("Ravi");
        asha = bot.hindi("आशा");
        Registrant.registers(ravi, "Ravi Kumar", "9876543211");
        Registrant.registers(asha, "आशा राव", "9876543210");
        bot.passes(Duration.ofSeconds(4)).forgetsUnseen();
    }

    @AfterEach
    void end() {
        bot.close();
    }

    private static ArrayNode questions(ObjectNode root) {
        return root.withObject("/registration").withArray("questions");
    }

    /** "State department" is not offered any more. */
    private static void withoutState(ObjectNode root) {
        ((ArrayNode) questions(root).get(1).path("options")).remove(0);
    }

    /** Neither the organisation nor the mobile number is asked any more. */
    private static void withoutOrganisation(ObjectNode root) {
        questions(root).remove(2);
        questions(root).remove(0);
    }

    private void becomes(Consumer<ObjectNode> change, String told) {
        TestEvents.write(folder, "quick", change);
        meera.sends("/reload")
                .seesKey("held.ask")
                .alsoSees(told)
                .presses("button.yes")
                .seesKey("held.taken")
                .seesKey("reload.small");
        bot.passes(Duration.ofSeconds(4));
        meera.andNothingElse();
    }

    private String csv() {
        meera.sends("/export").seesKey("export.title").presses("button.export.CSV");
        meera.seesFile().alsoSeesKey("export.file");
        return meera.seen().file().string(StandardCharsets.UTF_8);
    }

    @Test
    void whoChoseAnOptionThatIsGoneReadsItsWordsEverywhere() {
        becomes(
                EarlierWordsTest::withoutState,
                "“State department” can’t be chosen any more (What kind of organisation?)");
        ravi.sends("/mydata")
                .sees("What kind of organisation? State department")
                .seesFile();
        asha.sends("/mydata").sees("संगठन का प्रकार? राज्य विभाग").seesFile();
        assertThat(csv()).contains("\"State department\"").doesNotContain("\"state\"");
        meera.sends("/stats").sees("State department: 2").seesPhoto();
        bot.restarts().passes(Duration.ofSeconds(4));
        asha.sends("/mydata").sees("राज्य विभाग").doesNotSee("state").seesFile();
    }

    @Test
    void nobodyNewIsOfferedWhatIsGone() {
        becomes(EarlierWordsTest::withoutState, "2");
        Person sita = bot.english("Sita");
        TestEvents.write(folder, "quick", root -> {
            withoutState(root);
            root.withObject("/registration").put("capacity", 5);
        });
        bot.passes(Duration.ofSeconds(4)).forgetsUnseen();
        Registrant.agrees(sita)
                .sends("Sita")
                .seesKey("form.progress")
                .sends("GeM")
                .seesKey("form.progress");
        assertThat(sita.seen().labels())
                .contains("Public sector undertaking", "Other")
                .doesNotContain("State department");
        sita.sends("State department").seesKey("invalid.choice");
        bot.forgetsUnseen();
    }

    @Test
    void anOptionThatIsGoneDoesNotKeepSomebodyFromEditingTheirName() {
        becomes(EarlierWordsTest::withoutState, "2");
        ravi.sends("/pass")
                .seesPhoto()
                .presses("button.edit")
                .seesKey("form.review")
                .alsoSees("State department");
        ravi.presses("button.edit")
                .seesKey("form.menu")
                .presses(ravi.seen().labels().get(0));
        ravi.seesKey("form.editing").sends("R. Kumar").seesKey("form.review").presses("button.confirm");
        ravi.seesPhoto()
                .alsoSeesKey("registration.changed")
                .alsoSees("R. Kumar")
                .andNothingElse();
        asha.sends("/pass")
                .seesPhoto()
                .presses("button.edit")
                .seesKey("form.review")
                .alsoSees("राज्य विभाग");
        asha.presses("button.edit")
                .seesKey("form.menu")
                .presses("संगठन का प्रकार?")
                .seesKey("form.editing");
        asha.presses("सार्वजनिक उपक्रम").seesKey("form.review").doesNotSee("राज्य विभाग");
        asha.presses("button.confirm").seesPhoto().alsoSeesKey("registration.changed");
        assertThat(csv()).contains("\"State department\"", "\"Public sector undertaking\"");
    }

    @Test
    void answersToAQuestionThatIsGoneStayUnderItsLastWordsAlsoAfterAnEdit() {
        becomes(EarlierWordsTest::withoutOrganisation, "This is not asked any more: “Your organisation?”");
        ravi.sends("/pass")
                .seesPhoto()
                .presses("button.edit")
                .seesKey("form.review")
                .doesNotSee("GeM");
        ravi.presses("button.edit")
                .seesKey("form.menu")
                .presses(ravi.seen().labels().get(0));
        ravi.seesKey("form.editing").sends("R. Kumar").seesKey("form.review").presses("button.confirm");
        ravi.seesPhoto().alsoSeesKey("registration.changed");
        ravi.sends("/mydata").sees("Your organisation? GeM", "98765 43211").seesFile();
        asha.sends("/mydata").sees("आपका संगठन? GeM").seesFile();
        String csv = csv();
        assertThat(csv.lines().findFirst().orElseThrow())
                .startsWith("\ufeff\"Registration number\",\"Status\",\"Name\",\"Mobile number\",\"What kind of")
                .contains("\"Which topics interest you?\",\"Your organisation?\",\"Registered");
        assertThat(csv.lines().skip(1)).allMatch(line -> line.contains("\"GeM\""));
        assertThat(csv).contains("98765 43211");
    }

    @Test
    void aQuestionThatNobodyAnsweredLeavesNoColumn() {
        TestEvents.write(folder, "quick", root -> {
            questions(root).remove(4);
            questions(root)
                    .addObject()
                    .put("id", "lunch")
                    .put("type", "text")
                    .put("ask", "Lunch?")
                    .put("required", false);
        });
        meera.sends("/reload").seesKey("reload.small");
        TestEvents.write(folder, "quick", root -> {});
        meera.sends("/reload").seesKey("reload.small");
        assertThat(csv()).doesNotContain("Lunch?").contains("Which topics");
    }
}
