package samvaad.export;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import samvaad.checkin.PersonLines;
import samvaad.event.Event;
import samvaad.info.EventWords;
import samvaad.picture.PassFont;
import samvaad.picture.PrintedPages;
import samvaad.picture.TextBlock;
import samvaad.store.Sql;
import samvaad.text.Moments;
import samvaad.text.Texts;

/**
 * The list for people to sign at the entrance, printed on A4: everybody with a seat, by name, with the heading on each
 * page.
 */
final class AttendanceSheet implements ListFile {

    private static final double MARGIN = 36;
    private static final double RIGHT = PrintedPages.WIDTH - MARGIN;
    private static final double TABLE = 84;
    private static final double HEADER = 20;
    private static final double ROW = 28;
    private static final int ROWS = 24;

    /** Empty rows for people who are not on the list. */
    private static final int SPARE = 6;

    private static final String[] COLUMNS = {"number", "name", "organisation", "pass", "signature"};
    private static final double[] LEFT = {MARGIN, MARGIN + 32, MARGIN + 192, MARGIN + 352, MARGIN + 408, RIGHT};

    /** A registration's number, and the sort key of its name. */
    private record Place(long id, RawCollationKey key) {}

    @Override
    public long write(Sql sql, Event event, Texts texts, OutputStream out) {
        System.setProperty("java.awt.headless", "true");
        ExportTable table = new ExportTable(sql);
        List<Place> places = places(table, event, texts);
        int pages = (places.size() + SPARE + ROWS - 1) / ROWS;
        PrintedPages printed = new PrintedPages(out);
        PersonLines lines = new PersonLines(event, texts);
        for (int page = 0; page < pages; page++) {
            head(printed, event, texts, (page + 1) + " / " + pages);
            for (int row = 0; row < ROWS; row++) {
                int place = page * ROWS + row;
                Optional<ExportRow> person =
                        place < places.size() ? table.find(places.get(place).id()) : Optional.empty();
                row(printed, place + 1, person, lines, TABLE + HEADER + row * ROW);
            }
            grid(printed);
            printed.endPage();
        }
        printed.end();
        return places.size();
    }

    private static List<Place> places(ExportTable table, Event event, Texts texts) {
        Collator collator = Collator.getInstance(texts.language().inIndia());
        List<Place> places = new ArrayList<>();
        table.eachConfirmed(
                event.id(),
                named -> places.add(
                        new Place(named.id(), collator.getRawCollationKey(named.name(), new RawCollationKey()))));
        places.sort(Comparator.comparing(Place::key));
        return places;
    }

    private static void head(PrintedPages printed, Event event, Texts texts, String page) {
        String where = event.venue()
                .map(venue -> EventWords.name(venue, texts.language()))
                .map(name -> ", " + name)
                .orElse("");
        String below = Moments.date(event.starts().date(), texts) + where;
        double width = RIGHT - MARGIN - 60;
        put(printed, event.title().in(texts.language()), PassFont.BOLD, MARGIN, 34, width, 1, 15, 12, 10);
        put(printed, below, PassFont.REGULAR, MARGIN, 58, width, 1, 10.5f, 9);
        put(printed, page, PassFont.REGULAR, RIGHT - 50, 36, 50, 1, 10);
        for (int i = 0; i < COLUMNS.length; i++) {
            String heading = texts.label("export.column." + COLUMNS[i]);
            put(printed, heading, PassFont.BOLD, LEFT[i] + 3, TABLE + 3, LEFT[i + 1] - LEFT[i] - 5, 1, 9.5f, 8, 7);
        }
    }

    private static void row(
            PrintedPages printed, int number, Optional<ExportRow> person, PersonLines lines, double top) {
        if (person.isPresent()) {
            ExportRow row = person.get();
            String organisation = lines.beside(row.answers()).orElse("");
            cell(printed, 0, Integer.toString(number), top);
            cell(printed, 1, row.name(), top);
            cell(printed, 2, organisation, top);
            cell(printed, 3, row.code(), top);
        }
    }

    private static void cell(PrintedPages printed, int column, String text, double top) {
        double width = LEFT[column + 1] - LEFT[column] - 5;
        TextBlock one = TextBlock.fit(text, PassFont.REGULAR, width, 1, 10.5f, 9.5f);
        TextBlock block = one.lines().size() == 1 && isWhole(text, one)
                ? one
                : TextBlock.fit(text, PassFont.REGULAR, width, 2, 9, 8, 7);
        printed.text(block, PassFont.REGULAR, LEFT[column] + 3, top + (ROW - block.height()) / 2);
    }

    private static boolean isWhole(String text, TextBlock block) {
        return block.lines().get(0).length() >= text.strip().length();
    }

    private static void put(
            PrintedPages printed,
            String text,
            PassFont face,
            double left,
            double top,
            double width,
            int lines,
            float... sizes) {
        printed.text(TextBlock.fit(text, face, width, lines, sizes), face, left, top);
    }

    private static void grid(PrintedPages printed) {
        double bottom = TABLE + HEADER + ROWS * ROW;
        for (double x : LEFT) {
            printed.rule(x, TABLE, x, bottom);
        }
        printed.rule(MARGIN, TABLE, RIGHT, TABLE);
        for (int row = 0; row <= ROWS; row++) {
            double y = TABLE + HEADER + row * ROW;
            printed.rule(MARGIN, y, RIGHT, y);
        }
    }
}
