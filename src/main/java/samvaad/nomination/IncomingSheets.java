package samvaad.nomination;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.bot.Core;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.nomination.SentSheet.State;
import samvaad.nomination.sheet.SheetFile;
import samvaad.nomination.sheet.SheetRefused;
import samvaad.outbox.Confidential;
import samvaad.outbox.Lane;
import samvaad.store.Sql;
import samvaad.text.Html;
import samvaad.text.Texts;

/**
 * Fetches and reads the sheets that were sent, one after the other, on a thread that may be slow. Nothing is done with
 * the rows but to store them; the sender decides.
 */
final class IncomingSheets {

    private static final Logger LOG = LoggerFactory.getLogger(IncomingSheets.class);

    /** Rows of a department, and of an organiser. */
    static final int MOST_ROWS = 1_000;

    static final int MOST_ROWS_OF_STAFF = 20_000;

    /** After so long the sender is asked to send the file again. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int STORED_AT_ONCE = 100;
    private static final long WRITING_SECONDS = 60;

    private final Core core;
    private final Predicate<SentSheet> goOn;
    private volatile boolean some = true;

    /** The sheet of which the log says that it can't be fetched, or 0. */
    private long unfetched;

    /** @param goOn takes some rows of a long sheet, on the conversation thread; whether there are more */
    IncomingSheets(Core core, Predicate<SentSheet> goOn) {
        this.core = core;
        this.goOn = goOn;
    }

    /** A sheet has come. */
    void wake() {
        some = true;
    }

    /** Reads one sheet if there is one. */
    void look() {
        if (!some) {
            return;
        }
        some = false;
        Optional<SentSheet> next = next();
        if (next.isPresent()) {
            some = true;
            switch (next.get().state()) {
                case TAKING -> repeat(table -> goOn.test(next.get()));
                case TAKEN, DROPPED -> delete(next.get());
                default -> work(next.get());
            }
        }
    }

    private Optional<SentSheet> next() {
        try (Sql sql = core.database().reader()) {
            return new SheetTable(sql).next();
        }
    }

    private void delete(SentSheet sheet) {
        repeat(table -> {
            boolean more = table.deleteRows(sheet.id(), STORED_AT_ONCE) == STORED_AT_ONCE;
            if (!more) {
                table.delete(sheet.id());
            }
            return more;
        });
    }

    /** Does something with a long sheet little by little: in between, people get their answers. */
    private void repeat(Function<SheetTable, Boolean> some) {
        try {
            boolean more = true;
            while (more) {
                more = write(some);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(SentSheet sheet) {
        try {
            Optional<byte[]> content = core.downloads().fetch(sheet.fileId(), SheetFile.MOST_BYTES);
            if (unfetched == sheet.id()) {
                LOG.info("The sheet can be fetched from Telegram again");
                unfetched = 0;
            }
            if (content.isPresent()) {
                read(sheet, content.get());
            } else {
                refuse(sheet, texts -> texts.text("list.refused.lost"));
            }
        } catch (IOException e) {
            if (unfetched != sheet.id()) {
                LOG.warn(
                        "A sheet can’t be fetched from Telegram just now ({}); trying again for {} minutes",
                        e.getMessage(),
                        PATIENCE.toMinutes());
                unfetched = sheet.id();
            }
            if (Duration.between(sheet.sentAt(), core.clock().instant()).compareTo(PATIENCE) > 0) {
                LOG.warn("The sheet could not be fetched; its sender is asked to send it again");
                unfetched = 0;
                refuse(sheet, texts -> texts.text("list.refused.lost"));
            }
        } catch (SheetRefused e) {
            int most = most(sheet);
            refuse(sheet, texts -> texts.text("list.refused." + e.reason(), "rows", most));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("A sheet could not be read", e);
            refuse(sheet, texts -> texts.text("list.refused.BROKEN"));
        }
    }

    private static int most(SentSheet sheet) {
        return sheet.staff() ? MOST_ROWS_OF_STAFF : MOST_ROWS;
    }

    private void read(SentSheet sheet, byte[] content) throws SheetRefused, InterruptedException {
        Optional<Event> event = core.events().find(sheet.event().value());
        if (event.isEmpty()) {
            refuse(sheet, texts -> texts.text("list.refused.over"));
            return;
        }
        repeat(table -> table.deleteRows(sheet.id(), STORED_AT_ONCE) > 0);
        RowStore rows = new RowStore(core.writer(), sheet, STORED_AT_ONCE, WRITING_SECONDS);
        try (Sql sql = core.database().reader()) {
            SheetReader reader = new SheetReader(sql, event.get(), sheet, core.messages(), rows::put);
            SheetFile.read(content, sheet.name(), most(sheet), reader::take);
            Optional<Function<Texts, Html>> problem = reader.end();
            if (problem.isPresent()) {
                refuse(sheet, problem.get());
                return;
            }
            Findings found = rows.end();
            Outgoing.Show screen = new ReadScreen(sql).of(sheet, found, event.get(), reader.isPaper(), texts(sheet));
            boolean unused = write(table -> {
                if (table.move(sheet.id(), State.SENT, State.READ)) {
                    table.putFindings(sheet.id(), found);
                    send(sheet, screen);
                }
                return true;
            });
        }
    }

    private void refuse(SentSheet sheet, Function<Texts, Html> why) {
        var unused = core.writer().submit(sql -> {
            boolean refused = new SheetTable(sql).move(sheet.id(), State.SENT, State.DROPPED);
            if (refused) {
                send(sheet, Outgoing.show(why.apply(texts(sheet)), Keyboard.NONE));
            }
            return refused;
        });
    }

    private void send(SentSheet sheet, Outgoing.Show message) {
        Confidential holds = sheet.staff() ? Confidential.forStaff() : Confidential.NOTHING;
        core.outbox()
                .confidences()
                .with(holds, () -> core.outbox().send(sheet.sender().privateChat(), Lane.ANSWER, message));
    }

    private Texts texts(SentSheet sheet) {
        return core.messages().in(sheet.language());
    }

    /** Waits until it is on the disk, so that no more than a few rows are in memory. */
    private boolean write(Function<SheetTable, Boolean> work) throws InterruptedException {
        try {
            return core.writer().submit(sql -> work.apply(new SheetTable(sql))).get(WRITING_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the rows of a sheet can’t be stored", e);
        }
    }
}
