package samvaad.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** Organisers cancel or erase the registration of somebody on a list who has not confirmed. */
class WithdrawnNomineeTest {

    private static final String HEADINGS =
            "Full name | Your organisation? | What kind of organisation? | Mobile number?";

    private final Event event = TestEvents.changed("quick", root -> {
        root.withObject("/registration").put("capacity", 9);
        ObjectNode signatory =
                root.putObject("certificate").put("who", "entered").putObject("signatory");
        signatory.putObject("name").put("hi", "श्री मिहिर कुमार").put("en", "Shri Mihir Kumar");
        signatory.putObject("post").put("hi", "मुख्य कार्यकारी अधिकारी").put("en", "Chief Executive Officer");
    });

    @RegisterExtension
    final Bot bot = Setup.with(event).start();

    /** Returns the sheet with the links. */
    private List<List<String>> nominates(Person owner, String... names) {
        owner.sends("/list").seesKey("list.none").presses("button.listNew");
        owner.seesKey("list.ask.department").sends("Finance");
        owner.seesKey("list.ask.most").sends("9");
        owner.seesKey("list.ask.until").presses("list.choice.d3").seesKey("list.ask.hold");
        owner.presses("list.choice.no").seesKey("list.form.title").presses("button.confirm");
        owner.sees("Finance");
        String[] rows = new String[names.length + 1];
        rows[0] = HEADINGS;
        for (int i = 0; i < names.length; i++) {
            rows[i + 1] = names[i] + " | Accounts | State department | 987654321" + i;
        }
        owner.sendsFile("list.xlsx", Sheets.xlsx(rows)).seesKey("list.reading").sees("list.xlsx");
        owner.presses("button.listTake").seesKey("list.taken").seesFile();
        return Sheets.read(owner.seen());
    }

    private static String link(List<List<String>> sheet, int row) {
        return "/start " + sheet.get(row).get(3).replaceAll(".*start=", "");
    }

    private Person agrees(String name, Language language, String link) {
        Person person = bot.person(name, language.code(), language);
        person.sends(link).seesKey("nomination.seat").presses("button.agree");
        return person.sees("Accounts");
    }

    private Person opens(Person owner, String name) {
        owner.sends("/attendees " + name).seesKey("attendees.found").presses(name + ", Accounts");
        return owner.sees(name);
    }

    private String state(Person owner, int row, Language language) {
        owner.sends("/list").seesKey("list.all").presses("Finance").sees("Finance");
        owner.presses("button.listLinks").seesFile().alsoSeesKey("list.file.LINKS");
        List<List<String>> now = Sheets.read(owner.seen());
        String heading = bot.messages().in(language).label("list.column.state");
        return now.get(row).get(now.get(0).indexOf(heading));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoHasAgreedIsToldThatTheirRegistrationIsCancelled(Language language) {
        Texts texts = bot.messages().in(language);
        Person owner = bot.owner("Om", language);
        List<List<String>> sheet = nominates(owner, "Asha Rao");
        Person asha = agrees("Asha", language, link(sheet, 1));
        opens(owner, "Asha Rao").presses("button.withdraw").seesKey("attendee.withdraw");
        owner.presses("button.yes").sees("Asha Rao").alsoSeesKey("status.name.WITHDRAWN");
        asha.seesKey("admission.withdrawn").alsoSees("Asha Rao").andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM form_session WHERE chat = ?", asha.id()))
                .isZero();
        asha.sends("Accounts").seesKey("unknown.text");
        asha.sends(link(sheet, 1)).seesKey("nomination.gone").andNothingElse();
        assertThat(state(owner, 1, language)).isEqualTo(texts.label("list.state.RELEASED"));
        bot.forgetsUnseen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void nothingIsPromisedAboutWhoCannotBeReached(Language language) {
        Person owner = bot.owner("Om", language);
        List<List<String>> sheet = nominates(owner, "Asha Rao", "Ravi Das", "Gita Bai");
        bot.person("Ravi", language.code(), language).sends(link(sheet, 2)).seesKey("nomination.seat");
        Person gita = agrees("Gita", language, link(sheet, 3));
        gita.blocksTheBot();
        for (String name : List.of("Asha Rao", "Ravi Das", "Gita Bai")) {
            opens(owner, name).presses("button.withdraw").seesKey("attendee.withdrawSilently");
            owner.alsoSees(name).presses("button.yes").sees(name).alsoSeesKey("status.name.WITHDRAWN");
        }
        bot.forgetsUnseen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoIsErasedIsOnTheListWithoutAName(Language language) {
        Texts texts = bot.messages().in(language);
        Person owner = bot.owner("Om", language);
        List<List<String>> sheet = nominates(owner, "Asha Rao", "Ravi Das");
        Person ravi = agrees("Ravi", language, link(sheet, 2));
        for (String name : List.of("Asha Rao", "Ravi Das")) {
            opens(owner, name).presses("button.eraseData").seesKey("attendee.erase");
            owner.alsoSees(name).presses("button.yes").seesKey("attendee.erased");
        }
        ravi.seesKey("admission.withdrawn").andNothingElse();
        for (String table : List.of("registration", "form_session", "search_key")) {
            assertThat(bot.number("SELECT count(*) FROM " + table)).as(table).isZero();
        }
        assertThat(bot.number("SELECT count(agreed_by) FROM nominee")).isZero();
        owner.sends("/list").seesKey("list.all").presses("Finance").sees("Finance");
        owner.alsoSees(texts.label("list.progress", "nominated", 0, "opened", 0, "confirmed", 0, "gone", 2));
        assertThat(state(owner, 2, language)).isEqualTo(texts.label("list.state.ERASED"));
        bot.person("Eve", language.code(), language).sends(link(sheet, 1)).seesKey("nomination.gone");
        ravi.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
        bot.forgetsUnseen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoAgreedAndHasThemselvesErasedIsOnNoCertificateEither(Language language) {
        Person owner = bot.owner("Om", language);
        List<List<String>> sheet = nominates(owner, "Asha Rao");
        Person asha = agrees("Asha", language, link(sheet, 1));
        bot.clockMovesTo("2030-01-15T18:00").forgetsUnseen();
        opens(owner, "Asha Rao").presses("button.certificate").seesKey("certificate.desk");
        owner.presses("button.certificate.give");
        bot.forgetsUnseen();
        assertThat(bot.column("SELECT name FROM certificate")).containsExactly("Asha Rao");
        asha.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
        assertThat(bot.column("SELECT ifnull(name, '-') || erased FROM certificate"))
                .containsExactly("-WISH");
        assertThat(bot.number("SELECT count(*) FROM registration")).isZero();
        bot.forgetsUnseen();
    }
}
