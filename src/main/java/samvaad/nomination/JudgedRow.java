package samvaad.nomination;

import java.time.Instant;
import java.util.List;
import samvaad.answer.Answers;

/**
 * A row of a sheet and what becomes of it.
 *
 * @param number as the spreadsheet program shows it
 * @param cells what stands in it
 * @param note why, in the sender's language; may be empty
 * @param digest tells the person from others of the list, without saying who it is
 * @param registration of somebody who has one already, else 0
 * @param at when they came in, for {@link Verdict#ENTERED}
 */
record JudgedRow(
        int number,
        List<String> cells,
        Verdict verdict,
        String note,
        String digest,
        Answers answers,
        long registration,
        Instant at) {

    JudgedRow {
        cells = List.copyOf(cells);
    }

    static JudgedRow of(int number, List<String> cells, Verdict verdict, String note) {
        return new JudgedRow(number, cells, verdict, note, "", Answers.NONE, 0, Instant.EPOCH);
    }
}
