package samvaad.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.chat.Incoming;
import samvaad.checkin.AtTheGate;
import samvaad.event.Event;
import samvaad.registration.Registration;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** Sheets that are too long to be taken at once: people get their answers in between, and nobody gets in between. */
class LongListTest {

    private static final int ROWS = 250;
    private static final int SEATS = 240;

    private final Event event =
            TestEvents.changed("quick", root -> root.withObject("/registration").put("capacity", SEATS));

    @RegisterExtension
    final Bot bot = Setup.with(event).start();

    private final Person owner = bot.owner("Om", Languages.EN);

    private static byte[] sheet(String organisation) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Full name", "Your organisation?", "What kind of organisation?", "Mobile number?"));
        for (int row = 0; row < ROWS; row++) {
            rows.add(List.of(
                    "Asha " + (char) ('a' + row % 26) + (char) ('a' + row / 26),
                    organisation,
                    "State department",
                    String.format(Locale.ROOT, "98%08d", row)));
        }
        return Sheets.xlsx(rows);
    }

    private void hasAList() {
        owner.sends("/list").seesKey("list.none").presses("button.listNew").seesKey("list.ask.department");
        owner.sends("All Departments").seesKey("list.ask.most").sends("5").seesKey("list.ask.until");
        owner.presses("list.choice.d3").seesKey("list.ask.hold").presses("list.choice.no");
        owner.seesKey("list.form.title").presses("button.confirm").sees("All Departments");
    }

    private void nominatesAll() {
        owner.sendsFile("all.xlsx", sheet("Accounts")).seesKey("list.reading").sees("Correct: 250");
        owner.presses("button.listTake").seesKey("list.taking");
    }

    @Test
    void isTakenLittleByLittleInItsOrderThoughTheBotIsKilled() {
        hasAList();
        owner.sendsFile("all.xlsx", sheet("Accounts")).seesKey("list.reading").sees("Correct: 250");
        long file = bot.number("SELECT max(id) FROM nomination_file WHERE state = 'READ'");
        Incoming take =
                new Incoming.ButtonPress(owner.origin(), "take", owner.seen().id(), true, "sheet:" + file + ":take");
        long unused = bot.accepts(List.of(bot.arrival(take))).join();
        bot.rests();
        assertThat(bot.number("SELECT count(*) FROM nominee")).isZero();
        Registration late = AtTheGate.registers(bot, event, bot.english("Sita"), "Sita Bai", "+919812345670");
        assertThat(late.status()).isEqualTo(Registration.Status.WAITING);
        bot.killed();
        owner.seesKey("list.taking")
                .sees("With a seat: 240", "On the waiting list: 10", "Left out: 0")
                .seesFile();
        assertThat(Sheets.read(owner.seen())).hasSize(ROWS + 1);
        assertThat(bot.column("SELECT name FROM registration WHERE chat = 0 AND status = 'WAITING' ORDER BY id"))
                .hasSize(10)
                .startsWith("Asha gj")
                .endsWith("Asha pj");
        assertThat(bot.number("SELECT sum(seats) FROM seat_hold")).isZero();
        assertThat(bot.column("SELECT what || ' ' || sum(times) FROM tally WHERE what IN ('registered', 'confirmed')"
                        + " GROUP BY what ORDER BY what"))
                .containsExactly("confirmed 240", "registered 251");
        bot.passes(java.time.Duration.ofSeconds(3));
        assertThat(bot.number("SELECT count(*) FROM nomination_row")).isZero();

        owner.sendsFile("all.xlsx", sheet("Accounts")).seesKey("list.reading").sees("Already on the list: 250");
        owner.withoutButton("button.listTake");
        owner.sendsFile("all.xlsx", sheet("Budget")).seesKey("list.reading").sees("Changed: 250");
        owner.presses("button.listTake").seesKey("list.taking");
        owner.sees("Corrected: 250").seesFile();
        assertThat(bot.number("SELECT count(*) FROM registration WHERE answers LIKE '%Budget%'"))
                .isEqualTo(ROWS);
        assertThat(bot.number("SELECT count(*) FROM registration")).isEqualTo(ROWS + 1);
    }

    @Test
    void paperIsReadLittleByLittleToo() {
        hasAList();
        nominatesAll();
        owner.sees("With a seat: 240").seesFile();
        bot.clockMovesTo("2030-01-15T18:00").forgetsUnseen();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Registration number", "Entered at"));
        bot.column("SELECT code FROM registration WHERE status = 'CONFIRMED' ORDER BY id")
                .forEach(code -> rows.add(List.of(code, "10:30")));
        owner.sends("/list").seesKey("list.all");
        byte[] paper = Sheets.xlsx(rows);
        owner.sendsFile("paper.xlsx", paper).seesKey("list.reading").seesKey("list.read.paper");
        owner.presses("button.listTake").seesKey("list.taking");
        owner.sees("Entries recorded: 240").andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM check_in")).isEqualTo(SEATS);
        owner.sendsFile("paper.xlsx", paper).seesKey("list.reading").seesKey("list.read.paper");
        owner.withoutButton("button.listTake");
    }
}
