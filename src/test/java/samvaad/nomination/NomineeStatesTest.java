package samvaad.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.event.Event;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;
import samvaad.text.Texts;

/** How far everybody of a list has come, where organisers and nodal officers look for it. */
class NomineeStatesTest {

    private static final String HEADINGS =
            "Full name | Your organisation? | What kind of organisation? | Mobile number?";

    private final Event event =
            TestEvents.changed("quick", root -> root.withObject("/registration").put("capacity", 9));

    @RegisterExtension
    final Bot bot = Setup.with(event).start();

    private List<List<String>> nominates(Person owner, String... names) {
        owner.sends("/list").seesKey("list.none").presses("button.listNew");
        owner.seesKey("list.ask.department")
                .sends("Finance")
                .seesKey("list.ask.most")
                .sends("9");
        owner.seesKey("list.ask.until").presses("list.choice.d3").seesKey("list.ask.hold");
        owner.presses("list.choice.no")
                .seesKey("list.form.title")
                .presses("button.confirm")
                .sees("Finance");
        String[] rows = new String[names.length + 1];
        rows[0] = HEADINGS;
        for (int i = 0; i < names.length; i++) {
            rows[i + 1] = names[i] + " | Accounts | State department | 987654321" + i;
        }
        owner.sendsFile("list.xlsx", Sheets.xlsx(rows)).seesKey("list.reading").sees("list.xlsx");
        owner.presses("button.listTake").seesKey("list.taken").seesFile();
        return Sheets.read(owner.seen());
    }

    private Person opens(String name, Language language, List<String> row) {
        Person person = bot.person(name, language.code(), language);
        return person.sends("/start " + row.get(3).replaceAll(".*start=", "")).sees("Finance");
    }

    private static String column(List<List<String>> sheet, int row, String heading) {
        int column = sheet.get(0).indexOf(heading);
        assertThat(column).as(heading).isNotNegative();
        return column < sheet.get(row).size() ? sheet.get(row).get(column) : "";
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void theSheetTellsOfEachRowHowFarItIs(Language language) {
        Texts texts = bot.messages().in(language);
        Person owner = bot.owner("Om", language);
        List<List<String>> sheet = nominates(owner, "Asha Rao", "Ravi Das", "Gita Bai", "Sita Devi", "Mohan Lal");
        Person asha = opens("Asha", language, sheet.get(1));
        asha.presses("button.agree").sees("Asha Rao").presses("button.confirm").seesPhoto();
        opens("Ravi", language, sheet.get(2));
        Person gita = opens("Gita", language, sheet.get(3));
        gita.presses("button.decline").seesKey("nomination.decline");
        gita.presses("button.yes").seesKey("nomination.declined");
        Person sita = opens("Sita", language, sheet.get(4));
        sita.presses("button.agree").sees("Sita Devi").presses("button.confirm").seesPhoto();
        sita.alsoSeesKey("registration.done")
                .sends("/forget")
                .seesKey("forget.ask")
                .presses("button.yes");
        sita.seesKey("forget.done");

        owner.sends("/list").seesKey("list.all").presses("Finance");
        owner.sees("Finance").presses("button.listLinks").seesFile().alsoSeesKey("list.file.LINKS");
        List<List<String>> now = Sheets.read(owner.seen());
        assertThat(now).hasSize(6);
        String state = texts.label("list.column.state");
        String sent = texts.label("list.column.sentRow");
        assertThat(List.of(1, 2, 3, 4, 5))
                .extracting(row -> column(now, row, sent) + " " + column(now, row, state))
                .containsExactly(
                        "2 " + texts.label("list.state.CONFIRMED"),
                        "3 " + texts.label("list.state.OPENED"),
                        "6 " + texts.label("list.state.NOMINATED"),
                        "4 " + texts.label("list.state.DECLINED"),
                        "5 " + texts.label("list.state.ERASED"));
        assertThat(now.get(4)).doesNotContain("Gita Bai");

        owner.sendsFile("links.xlsx", Sheets.xlsx(now)).seesKey("list.reading");
        owner.sees(texts.label("list.read.SAME", "count", 3)).doesNotSee(texts.label("list.read.WRONG", "count", 2));
        bot.forgetsUnseen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoHasNotConfirmedIsNoGuest(Language language) {
        Texts texts = bot.messages().in(language);
        Person owner = bot.owner("Om", language);
        List<List<String>> sheet = nominates(owner, "Asha Rao", "Ravi Das");
        opens("Asha", language, sheet.get(1))
                .presses("button.agree")
                .sees("Asha Rao")
                .presses("button.confirm");
        bot.forgetsUnseen();
        owner.sends("/export")
                .seesKey("export.title")
                .presses("button.export.XLSX")
                .seesFile();
        List<List<String>> exported = Sheets.read(owner.seen());
        String way = texts.label("export.column.way");
        assertThat(column(exported, 1, way)).isEqualTo(texts.label("export.way.self"));
        assertThat(column(exported, 2, way)).isEqualTo(texts.label("export.way.nominated"));
        owner.sends("/attendees Ravi").seesKey("attendees.found").presses("Ravi Das, Accounts");
        owner.sees("Ravi Das").alsoSeesKey("attendee.nominated");
        owner.sends("/attendees Asha").seesKey("attendees.found").presses("Asha Rao, Accounts");
        owner.sees("Asha Rao").doesNotSee(texts.label("attendee.nominated"));
        bot.forgetsUnseen();
    }
}
