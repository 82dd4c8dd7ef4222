package samvaad.nomination;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found in a sheet, and how far it has been taken. Stored by its fields' names.
 *
 * @param rows how many have each verdict
 * @param taken what became of the rows so far
 * @param held how many seats were held for the list before
 * @param turns how many of the verdicts that can be taken have had their turn
 * @param after the number of the last row that was looked at for the verdict whose turn it is
 */
record Findings(
        @JsonProperty("rows") Map<Verdict, Integer> rows,
        @JsonProperty("taken") Taken taken,
        @JsonProperty("held") int held,
        @JsonProperty("turns") int turns,
        @JsonProperty("after") int after) {

    /** What can be taken, in this order: a corrected row may make room for a new one. */
    private static final List<Verdict> TURNS = List.of(Verdict.CHANGED, Verdict.FRESH, Verdict.ENTERED);

    static final Findings NONE = new Findings(Map.of(), Taken.NOTHING, 0, 0, 0);

    Findings {
        rows = Map.copyOf(rows);
    }

    Findings(Map<Verdict, Integer> rows) {
        this(rows, Taken.NOTHING, 0, 0, 0);
    }

    int rows(Verdict verdict) {
        return rows.getOrDefault(verdict, 0);
    }

    /** How many rows can still be taken. */
    int takeable() {
        return TURNS.stream().mapToInt(this::rows).sum();
    }

    /** Whether the sheet is too long to be taken while others wait for their answers. */
    boolean isLong() {
        return rows.values().stream().mapToInt(Integer::intValue).sum() > Lists.SLICE;
    }

    /** Whether it is an exported list with who came in. */
    boolean isPaper() {
        return rows(Verdict.ENTERED) > 0;
    }

    /** Whose turn it is; empty at the end. */
    Optional<Verdict> turn() {
        return TURNS.stream().skip(turns).findFirst();
    }

    Findings holding(int seats) {
        return new Findings(rows, taken, seats, turns, after);
    }

    Findings plus(Taken some, int last) {
        return new Findings(rows, taken.plus(some), held, turns, last);
    }

    /** There are no more rows of the verdict whose turn it was. */
    Findings next() {
        return new Findings(rows, taken, held, turns + 1, 0);
    }
}
