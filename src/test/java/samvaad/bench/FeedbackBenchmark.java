package samvaad.bench;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import samvaad.event.Event;
import samvaad.event.Events;
import samvaad.feedback.FeedbackInvitations;
import samvaad.feedback.ReportMaker;
import samvaad.outbox.Outbox;
import samvaad.store.Database;
import samvaad.store.Writer;
import samvaad.testing.TestEvents;
import samvaad.text.Messages;

/** The report over 100,000 answers, and a tick over a million registrations with nothing due. */
public final class FeedbackBenchmark {

    private static final int GIVERS = 20_000;
    private static final int REGISTRATIONS = 1_000_000;
    private static final String SHEET = "'{\"v\":1,\"answers\":{\"s.opening\":{\"figure\":' || (1 + n % 5) || '},"
            + "\"s.features\":{\"figure\":' || (1 + n % 4) || '},\"q.overall\":{\"figure\":4},"
            + "\"q.recommend\":{\"figure\":' || (n % 11) || '},\"q.improve\":{\"text\":\"More time\"}}}'";

    private FeedbackBenchmark() {}

    public static void main(String[] args) throws Exception {
        Event event = TestEvents.named("quick");
        Events events = new Events(List.of(event));
        Messages messages = Messages.packaged();
        Clock clock = Clock.fixed(Instant.parse("2030-01-16T08:00:00Z"), ZoneOffset.UTC);
        try (TemporaryFolder folder = TemporaryFolder.named("samvaad-feedback");
                Database database = Database.open(folder.path(), Clock.systemUTC());
                Writer writer = new Writer(database).start()) {
            fill(writer);
            Outbox outbox = new Outbox(writer, clock);
            FeedbackInvitations invitations = new FeedbackInvitations(writer, events, outbox, messages, clock);
            for (int i = 0; i < 5; i++) {
                time(
                        "a tick with nothing due",
                        () -> writer.submit(sql -> {
                                    invitations.tick();
                                    return true;
                                })
                                .join());
            }
            ReportMaker maker = new ReportMaker(database, events, messages);
            for (int i = 0; i < 3; i++) {
                time("the picture", () -> maker.make("quick:hi:picture:0"));
                time("the spreadsheet", () -> maker.make("quick:hi:sheet:0"));
            }
        }
    }

    private static void fill(Writer writer) {
        String numbers = "WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ";
        writer.submit(sql -> {
                    sql.run(numbers + REGISTRATIONS + ") INSERT INTO registration (event, chat, status, code, token,"
                            + " name, answers, colleague, language, consent, consented_at, registered_at, changed_at)"
                            + " SELECT 'quick', n, 'CONFIRMED', 'c' || n, 't' || n, 'Name', '{\"v\":1,\"answers\":"
                            + "{\"kind\":{\"picked\":[\"state\"]}}}', 0, 'hi', '', 0, 0, 0 FROM n");
                    sql.run(numbers + REGISTRATIONS + ") INSERT INTO feedback_invitation SELECT 'quick', n,"
                            + " 4000000000000 FROM n");
                    sql.run("INSERT INTO feedback_round VALUES ('quick', " + REGISTRATIONS + ", 1000000, '')");
                    sql.run(numbers + GIVERS + ") INSERT INTO feedback_giver SELECT 'quick', n, 'NAMED', 1, '' FROM n");
                    sql.run(numbers + GIVERS + ") INSERT INTO feedback_sheet SELECT 'quick', n, " + SHEET + " FROM n");
                    sql.run(numbers + GIVERS + ") INSERT INTO feedback_comment SELECT 'quick', 'q.improve', n, NULL,"
                            + " 'More time for questions' FROM n");
                    sql.run("INSERT INTO feedback_count VALUES ('quick', '{\"s.opening\":{\"1\":4000,\"2\":4000,"
                            + "\"3\":4000,\"4\":4000,\"5\":4000},\"q.recommend\":{\"9\":20000}}')");
                    return true;
                })
                .join();
    }

    private static void time(String what, Runnable work) {
        long before = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        System.out.printf(
                "%s: %.1f ms, of the processor %.1f ms%n",
                what,
                (System.nanoTime() - before) / 1e6,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e6);
    }
}
