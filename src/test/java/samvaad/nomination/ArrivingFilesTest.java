package samvaad.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;

import java.nio.charset.StandardCharsets;
import java.util.List;
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

/** Organisers send sheets for lists and documents for people to take home; neither is taken for the other. */
class ArrivingFilesTest {

    private static final byte[] SHEET = Sheets.xlsx(
            "Full name | Your organisation? | What kind of organisation? | Mobile number?",
            "Asha Rao | Accounts | State department | 9876543210");

    private static final byte[] OTHER = "%PDF-1.5".getBytes(StandardCharsets.US_ASCII);

    @RegisterExtension
    final Bot bot = Setup.with(TestEvents.named("quick")).start();

    private Person organiser(Language language) {
        Person organiser = bot.person("Om", language.code(), language);
        joins(bot, organiser, "ORGANISER");
        bot.forgetsUnseen();
        organiser.sends("/list").seesKey("list.none").presses("button.listNew");
        organiser
                .seesKey("list.ask.department")
                .sends("Finance")
                .seesKey("list.ask.most")
                .sends("9");
        organiser.seesKey("list.ask.until").presses("list.choice.d3").seesKey("list.ask.hold");
        organiser.presses("list.choice.no").seesKey("list.form.title").presses("button.confirm");
        return organiser.sees("Finance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void rightAfterTheListASheetIsForItAndAPresentationIsNot(Language language) {
        Person om = organiser(language);
        om.sendsFile("list.xlsx", SHEET).seesKey("list.reading").sees("list.xlsx");
        om.presses("button.listNotes").seesFile();
        om.sendsFile("again.xlsx", SHEET).seesKey("list.reading").sees("again.xlsx");
        for (String name : List.of("slides.pptx", "circular.PDF", "note.docx")) {
            om.sendsFile(name, OTHER).seesKey("handout.draft").alsoSees(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whatMayBeBothIsAskedAbout(Language language) {
        Person om = organiser(language);
        om.sends("/help").sees("/list");
        om.sendsFile("rates.xlsx", SHEET).seesKey("list.which").alsoSees("rates.xlsx", "Finance");
        om.withButtons("button.sheetForList", "button.sheetToShare").presses("button.sheetToShare");
        om.seesKey("handout.draft").alsoSees("rates.xlsx");
        om.sendsFile("list.csv", "Full name\nAsha".getBytes(StandardCharsets.UTF_8))
                .seesKey("list.which");
        om.presses("button.sheetForList").seesKey("list.reading").seesKey("list.refused.missing");
        om.sends("/list").seesKey("list.all");
        om.sendsFile("names", SHEET)
                .seesKey("list.which")
                .presses("button.sheetForList")
                .seesKey("list.reading");
        om.seesKey("list.refused.which");
    }

    @Test
    void oneIsAskedOfEachOfSeveral() {
        Person om = organiser(Languages.EN);
        om.sends("/help").sees("/list");
        om.sendsFile("a.xlsx", SHEET).seesKey("list.which");
        long first = om.seen().id();
        String data = "sheetor:" + bot.number("SELECT max(id) FROM nomination_file") + ":list";
        om.sendsFile("b.xlsx", SHEET)
                .seesKey("list.which")
                .presses("button.sheetToShare")
                .seesKey("handout.draft");
        om.pressesData(first, data).seesKey("list.reading").sees("Correct: 1");
        om.pressesData(first, data).toast("stale.button");
        bot.forgetsUnseen();
    }

    @Test
    void othersDecideNothing() {
        Person om = organiser(Languages.EN);
        om.sends("/help").sees("/list");
        om.sendsFile("a.xlsx", SHEET).seesKey("list.which");
        String asked = "sheetor:" + bot.number("SELECT max(id) FROM nomination_file");
        Person eve = bot.english("Eve");
        eve.pressesData(1, asked + ":list").toast("stale.button");
        eve.pressesData(1, asked + ":share").toast("stale.button");
        assertThat(bot.number("SELECT count(*) FROM handout")).isZero();
        bot.forgetsUnseen();
    }
}
