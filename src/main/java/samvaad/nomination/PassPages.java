package samvaad.nomination;

import java.io.OutputStream;
import samvaad.answer.UsedQuestions;
import samvaad.bot.BotName;
import samvaad.event.Event;
import samvaad.info.EventWords;
import samvaad.nomination.NomineeTable.Listed;
import samvaad.picture.PassFont;
import samvaad.picture.PrintedPages;
import samvaad.picture.QrSquare;
import samvaad.picture.TextBlock;
import samvaad.registration.PassToken;
import samvaad.registration.Registration.Status;
import samvaad.store.Sql;
import samvaad.text.Texts;

/** Passes of everybody on a list who has a seat, for those without Telegram: eight to a page, to be cut apart. */
final class PassPages {

    private static final int COLUMNS = 2;
    private static final int ROWS = 4;
    private static final double MARGIN = 28;
    private static final double WIDTH = (PrintedPages.WIDTH - 2 * MARGIN) / COLUMNS;
    private static final double HEIGHT = 195;
    private static final double PAD = 10;
    private static final double QR = 104;

    private final PrintedPages pages;
    private final Event event;
    private final Texts texts;
    private final BotName botName;
    private final UsedQuestions used;
    private int count;

    private PassPages(Event event, BotName botName, Texts texts, OutputStream out) {
        this.pages = new PrintedPages(out);
        this.event = event;
        this.texts = texts;
        this.botName = botName;
        this.used = event.usedQuestions();
    }

    static void write(Sql sql, Event event, long list, BotName botName, Texts texts, OutputStream out) {
        System.setProperty("java.awt.headless", "true");
        PassPages passes = new PassPages(event, botName, texts, out);
        new NomineeTable(sql).each(list, one -> {
            if (one.status() == Status.CONFIRMED) {
                passes.add(one);
            }
        });
        passes.end();
    }

    private void add(Listed one) {
        int place = count % (COLUMNS * ROWS);
        if (place == 0 && count > 0) {
            pages.endPage();
        }
        count++;
        double left = MARGIN + (place % COLUMNS) * WIDTH;
        int row = place / COLUMNS;
        double top = MARGIN + row * HEIGHT;
        frame(left, top);
        double width = WIDTH - 2 * PAD;
        double at = top + PAD;
        at += put(event.title().in(texts.language()), PassFont.BOLD, left + PAD, at, width, 2, 11, 10, 9);
        String below = at(event);
        at += put(below, PassFont.REGULAR, left + PAD, at, width, 2, 8.5f, 8, 7);
        at += 6;
        double beside = width - QR - PAD;
        at += put(one.name(), PassFont.BOLD, left + PAD, at, beside, 3, 13, 12, 11, 10);
        String organisation = used.onPass(one.answers(), texts).orElse("");
        if (!organisation.isBlank()) {
            put(organisation, PassFont.REGULAR, left + PAD, at, beside, 3, 9.5f, 9, 8);
        }
        put(one.code(), PassFont.BOLD, left + PAD, top + HEIGHT - 34, beside, 1, 16, 14);
        qr(one, left + WIDTH - PAD - QR, top + HEIGHT - PAD - QR);
    }

    private String at(Event about) {
        String when = samvaad.text.Moments.date(about.starts().date(), texts);
        return about.venue()
                .map(venue -> when + ", " + EventWords.name(venue, texts.language()))
                .orElse(when);
    }

    private void qr(Listed one, double left, double top) {
        String payload = new PassToken(one.pass()).payload();
        QrSquare code =
                QrSquare.within(QrSquare.LARGEST, botName.link(payload).orElse("https://t.me/?start=" + payload));
        double module = QR / code.modules();
        code.eachDark((row, column) -> pages.fill(left + column * module, top + row * module, module, module));
    }

    private double put(String text, PassFont face, double left, double top, double width, int lines, float... sizes) {
        TextBlock block = TextBlock.fit(text, face, width, lines, sizes);
        pages.text(block, face, left, top);
        return block.height();
    }

    private void frame(double left, double top) {
        double right = left + WIDTH;
        double bottom = top + HEIGHT;
        pages.rule(left, top, right, top);
        pages.rule(left, bottom, right, bottom);
        pages.rule(left, top, left, bottom);
        pages.rule(right, top, right, bottom);
    }

    private void end() {
        if (count > 0) {
            pages.endPage();
        } else {
            put(texts.label("list.noPasses"), PassFont.REGULAR, MARGIN, MARGIN, PrintedPages.WIDTH - 2 * MARGIN, 2, 12);
            pages.endPage();
        }
        pages.end();
    }
}
