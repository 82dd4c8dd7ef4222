package samvaad.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.event.Event;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** A list as long as an organiser may send. */
class LargeListTest {

    private static final int ROWS = 20_000;

    private final Event event =
            TestEvents.changed("quick", root -> root.withObject("/registration").put("capacity", ROWS));

    @RegisterExtension
    final Bot bot = Setup.with(event).start();

    @Test
    void twentyThousandRowsAreReadAndTaken() throws IOException {
        Person owner = bot.owner("Om", Languages.EN);
        owner.sends("/list").seesKey("list.none").presses("button.listNew").seesKey("list.ask.department");
        owner.sends("All Departments").seesKey("list.ask.most").sends("5").seesKey("list.ask.until");
        owner.presses("list.choice.d3").seesKey("list.ask.hold").presses("list.choice.no");
        owner.seesKey("list.form.title").presses("button.confirm").sees("All Departments");
        byte[] file = sheet();
        long begin = System.nanoTime();
        owner.sendsFile("all.xlsx", file).seesKey("list.reading").sees("Correct: 20,000");
        owner.presses("button.listTake")
                .seesKey("list.taking")
                .sees("With a seat: 20,000")
                .seesFile();
        long taken = System.nanoTime();
        assertThat(Duration.ofNanos(taken - begin)).isLessThan(Duration.ofMinutes(3));
        assertThat(bot.number("SELECT count(*) FROM nominee")).isEqualTo(ROWS);
    }

    private static byte[] sheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("List");
            String[] headings = {"Full name", "Your organisation?", "What kind of organisation?", "Mobile number?"};
            for (int i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i]);
            }
            for (int row = 1; row <= ROWS; row++) {
                sheet.inlineString(row, 0, "आशा राव " + letters(row));
                sheet.inlineString(row, 1, "Public Works Department, Division " + row % 50);
                sheet.inlineString(row, 2, "State department");
                sheet.value(row, 3, Long.parseLong("98" + String.format(Locale.ROOT, "%08d", row)));
                if (row % 500 == 0) {
                    sheet.flush();
                }
            }
        }
        return out.toByteArray();
    }

    /** Names have no digits. */
    private static String letters(int row) {
        return Integer.toString(row)
                .chars()
                .collect(StringBuilder::new, (to, c) -> to.append((char) (c - '0' + 'क')), StringBuilder::append)
                .toString();
    }
}
