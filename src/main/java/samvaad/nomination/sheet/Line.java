package samvaad.nomination.sheet;

import java.util.List;

/**
 * A row of a spreadsheet.
 *
 * @param number as the spreadsheet program shows it, from 1
 * @param cells from the first column on, as somebody would read them out; missing ones are empty
 */
public record Line(int number, List<String> cells) {

    public Line {
        cells = List.copyOf(cells);
    }

    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }
}
