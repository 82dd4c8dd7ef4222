package samvaad.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import samvaad.bot.Downloads;
import samvaad.bot.Inbox;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.outbox.Sender;
import samvaad.store.Writer;
import samvaad.testing.TestEvents;

/**
 * How long a department's sheet takes to be read, judged, answered and taken while people chat, in processes with the README's flags: first
 * as a workbook, then as CSV. Run it with {@code mvn -q test-compile exec:java -Dexec.mainClass=samvaad.bench.SheetBenchmark
 * -Dexec.classpathScope=test -Dexec.args=20000}; the argument is the number of rows.
 */
public final class SheetBenchmark {

    private static final Instant NOW = Instant.parse("2030-01-10T06:00:00Z");
    private static final UserId OWNER = new UserId(400);
    private static final int A_SECOND = 50;
    private static final List<String> HEADINGS = List.of(
            "Full name",
            "Your organisation?",
            "What kind of organisation?",
            "Mobile number?",
            "Email?",
            "Which topics interest you?");

    private final String ending;
    private final int rows;

    private final AtomicReference<byte[]> file = new AtomicReference<>(new byte[0]);

    private SheetBenchmark(String ending, int rows) {
        this.ending = ending;
        this.rows = rows;
    }

    public static void main(String[] args) throws Exception {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        if (args.length > 1) {
            new SheetBenchmark(args[1], rows).run();
            return;
        }
        for (String ending : List.of(".xlsx", ".csv")) {
            int code = Sandbox.withFlags(SheetBenchmark.class, Integer.toString(rows), ending);
            if (code != 0) {
                System.out.println(ending + ": exit code " + code);
            }
        }
    }

    private void run() throws Exception {
        Event event = TestEvents.changed(
                "quick", root -> root.withObject("/registration").put("capacity", rows * 9 / 10));
        System.out.printf(Locale.ROOT, "%n%s, %,d rows, %,d bytes%n", ending, rows, bytes("Indore").length);
        Downloads downloads = (id, most) -> Optional.ofNullable(file.get());
        try (Workbench bench = Workbench.about(event, Clock.fixed(NOW, ZoneOffset.UTC), downloads, OWNER);
                Chatting chatting = new Chatting(NOW, bench.wiring().makers())) {
            Inbox inbox = bench.inbox(chatting);
            bench.writer().start();
            try (Sender sender = bench.sender(chatting, System::nanoTime)) {
                sender.start();
                measure(bench, inbox, chatting);
            }
        }
    }

    private void measure(Workbench bench, Inbox inbox, Chatting chatting) throws Exception {
        try (Chatting.Talk warm = chatting.talk(inbox, A_SECOND)) {
            TimeUnit.SECONDS.sleep(5);
            warm.ends();
        }
        try (Chatting.Talk alone = chatting.talk(inbox, A_SECOND)) {
            TimeUnit.SECONDS.sleep(5);
            System.out.println("  nothing else going on: " + alone.ends());
        }
        put(bench.writer());
        for (String sheet : List.of("a new sheet", "the same again", "corrected")) {
            System.out.println("  " + sheet + ":");
            file.set(bytes(sheet.equals("corrected") ? "Bhopal" : "Indore"));
            phase("read and judged", inbox, chatting, () -> {
                long unused = chatting.sends(
                                inbox, OWNER.value(), "all" + ending, Objects.requireNonNull(file.get()).length)
                        .get(120, TimeUnit.SECONDS);
                return until(bench, "READ");
            });
            phase("answered with a sheet", inbox, chatting, () -> {
                CompletableFuture<byte[]> notes = chatting.file(OWNER.value());
                var unused = chatting.presses(inbox, OWNER.value(), "sheet:" + newest(bench) + ":notes");
                return notes.get(120, TimeUnit.SECONDS).length;
            });
            if (!sheet.equals("the same again")) {
                phase("taken", inbox, chatting, () -> {
                    long unused = chatting.presses(inbox, OWNER.value(), "sheet:" + newest(bench) + ":take")
                            .get(120, TimeUnit.SECONDS);
                    return until(bench, "TAKEN");
                });
            }
        }
    }

    private interface Work {
        long does() throws Exception;
    }

    private static void phase(String name, Inbox inbox, Chatting chatting, Work work) throws Exception {
        long collected = collecting();
        try (Chatting.Talk talk = chatting.talk(inbox, A_SECOND)) {
            long begin = System.nanoTime();
            long cpu = cpu();
            long result = work.does();
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "  %-22s %5.1f s (%.1f of CPU in all threads, %.1f of it collecting garbage), %,d; people meanwhile: %s%n",
                    name,
                    seconds,
                    (cpu() - cpu) / 1e9,
                    (collecting() - collected) / 1e3,
                    result,
                    talk.ends());
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(bean -> bean.getCollectionTime())
                .sum();
    }

    /** A list, for which an organiser is about to send a sheet. */
    private static void put(Writer writer) throws Exception {
        writer.submit(sql -> {
                    sql.run(
                            "INSERT INTO nomination_list (id, event, department, token, most, until, made_by, made_at)"
                                    + " VALUES (1, 'quick', 'All Departments', 'token', 10, ?, ?, 0)",
                            NOW.plusSeconds(86_400),
                            OWNER.value());
                    return sql.run(
                            "INSERT INTO nomination_file (event, list, sender, sender_name, language, staff, file_id, name, kind,"
                                    + " state, sent_at) VALUES ('quick', 1, ?, 'Om', 'en', 1, '', '', '', 'OPEN', ?)",
                            OWNER.value(),
                            NOW);
                })
                .get();
    }

    /** The sheet that was sent last; another is awaited already. */
    private static long newest(Workbench bench) throws Exception {
        return bench.writer()
                .submit(sql -> sql.number("SELECT max(id) FROM nomination_file WHERE state <> 'OPEN'"))
                .get();
    }

    /** What the ticker does each second, without the rest in between. Returns how often it came to something. */
    private static long until(Workbench bench, String state) throws Exception {
        long ticks = 0;
        while (true) {
            ticks++;
            bench.wiring().features().slowTicks().forEach(Runnable::run);
            long there = bench.writer()
                    .submit(sql -> sql.number(
                            "SELECT count(*) FROM nomination_file WHERE state = ? AND id = (SELECT max(id) FROM nomination_file"
                                    + " WHERE state <> 'OPEN')",
                            state))
                    .get();
            if (there > 0) {
                return ticks;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private List<String> cells(int row, String place) {
        String town = row % 3 == 0 ? "लोक निर्माण " + place : "Public Works Division, " + place;
        String name = row % 2 == 0 ? "आशा शर्मा " + letters(row, 'क') : "Asha Sharma " + letters(row, 'a');
        return List.of(
                name,
                town,
                row % 5 == 0 ? "राज्य विभाग" : "State department",
                String.format(Locale.ROOT, "98%08d", row),
                row % 4 == 0 ? "a" + row + "@mp.gov.in" : "",
                row % 7 == 0 ? "Bids, भुगतान" : "");
    }

    private byte[] bytes(String place) throws IOException {
        return ending.equals(".csv") ? csv(place) : workbook(place);
    }

    private byte[] csv(String place) {
        StringBuilder text = new StringBuilder(String.join(";", HEADINGS)).append('\n');
        for (int row = 1; row <= rows; row++) {
            List<String> cells = cells(row, place);
            text.append(String.join(";", cells)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] workbook(String place) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("List");
            for (int row = 0; row <= rows; row++) {
                List<String> cells = row == 0 ? HEADINGS : cells(row, place);
                for (int column = 0; column < cells.size(); column++) {
                    sheet.inlineString(row, column, cells.get(column));
                }
                if (row % 500 == 0) {
                    sheet.flush();
                }
            }
        }
        return out.toByteArray();
    }

    /** Names have no digits. */
    private static String letters(int row, char zero) {
        return Integer.toString(row)
                .chars()
                .collect(StringBuilder::new, (to, c) -> to.append((char) (c - '0' + zero)), StringBuilder::append)
                .toString();
    }
}
