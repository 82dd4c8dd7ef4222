package samvaad.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.checkin.AtTheGate;
import samvaad.event.Event;
import samvaad.registration.Registration;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Texts;

/** Attendance that was noted on paper. */
class PaperTest {

    private static final LocalDate DAY = LocalDate.of(2030, 1, 15);

    private final Event event = AtTheGate.event(5);

    @RegisterExtension
    final Bot bot = Setup.with(event).start();

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void theExportedListFilledInMarksWhoCame(Language language) {
        Person owner = bot.owner("Om", language);
        Registration asha = AtTheGate.registers(bot, event, bot.english("Asha"), "Asha Rao", "+919812345678");
        Registration ravi = AtTheGate.registers(bot, event, bot.english("Ravi"), "Ravi Das", "+919812345679");
        Registration sita = AtTheGate.registers(bot, event, bot.english("Sita"), "Sita Bai", "+919812345670");
        bot.clockMovesTo("2030-01-15T18:00").forgetsUnseen();
        owner.sends("/list").seesKey("list.paperHow");
        String code = texts(language).label("export.column.code");
        String entered = texts(language).label("export.column.entered");
        owner.sendsFile(
                        "quick.xlsx",
                        Sheets.xlsx(
                                code + "|Name|" + entered,
                                asha.code() + "|Asha Rao|10:20",
                                ravi.code() + "|Ravi Das|✓",
                                sita.code() + "|Sita Bai|",
                                "000-000|Nobody|yes"))
                .seesKey("list.reading")
                .seesKey("list.read.paper")
                .alsoSeesKey("list.read.ENTERED")
                .alsoSeesKey("list.read.WRONG");
        owner.presses(texts(language).label("button.listTake", "count", 2)).seesKey("list.entered");
        assertThat(bot.column(
                        "SELECT r.name || ' ' || strftime('%H:%M', c.at / 1000 + 19800, 'unixepoch') FROM check_in AS c"
                                + " JOIN registration AS r ON r.id = c.registration ORDER BY r.id"))
                .containsExactly("Asha Rao 10:20", "Ravi Das 10:00");
    }

    @Test
    void whatThePaperCannotMeanIsSaidAndWhoIsInStaysAsTheGateHasThem() {
        Person owner = bot.owner("Om", Languages.EN);
        Person ashaHerself = bot.english("Asha");
        Registration asha = AtTheGate.registers(bot, event, ashaHerself, "Asha Rao", "+919812345678");
        Registration ravi = AtTheGate.registers(bot, event, bot.english("Ravi"), "Ravi Das", "+919812345679");
        bot.does(() -> bot.writer().sql().run("UPDATE registration SET status = 'WITHDRAWN' WHERE id = ?", ravi.id()));
        bot.clockMovesTo("2030-01-15T10:05").forgetsUnseen();
        owner.sends("/checkin " + asha.code()).seesKey("checkin.done");
        bot.clockMovesTo("2030-01-15T18:00").forgetsUnseen();
        owner.sends("/list").seesKey("list.paperHow");
        owner.sendsFile(
                        "quick.xlsx",
                        Sheets.xlsx(
                                "Registration number|Entered at",
                                asha.code() + "|11:00",
                                asha.code() + "|2030-02-20 10:00",
                                ravi.code() + "|10:20"))
                .seesKey("list.reading")
                .sees("Already on the list: 1", "Wrong: 2", "Row 3: This is not a day of the event", "Row 4:")
                .withoutButton("button.listTake");
        assertThat(bot.column("SELECT strftime('%H:%M', at / 1000 + 19800, 'unixepoch') FROM check_in"))
                .containsExactly("10:05");
    }

    private static Texts texts(Language language) {
        return Messages.packaged().in(language);
    }

    @ParameterizedTest
    @CsvSource({
        "10:20, 2030-01-15T10:20",
        "१०:२०, 2030-01-15T10:20",
        "2.05 pm, 2030-01-15T14:05",
        "12:10 AM, 2030-01-15T00:10",
        "2030-01-16 09:05:10, 2030-01-16T09:05",
        "16/01/2030 9:05, 2030-01-16T09:05",
        "16.1.2030, 2030-01-16T00:00"
    })
    void timesAreReadAsPeopleWriteThem(String written, LocalDateTime meant) {
        assertThat(PaperTime.read(written, DAY)).contains(meant);
    }

    @Test
    void aTickIsNoTime() {
        for (String tick : new String[] {"✓", "yes", "हाँ", "25:61", "99/99/2030 10:00"}) {
            assertThat(PaperTime.isNothing(tick)).isFalse();
            assertThat(PaperTime.read(tick, DAY)).isEmpty();
        }
        for (String nothing : new String[] {"", " ", "-", "No", "नहीं"}) {
            assertThat(PaperTime.isNothing(nothing)).isTrue();
        }
    }
}
