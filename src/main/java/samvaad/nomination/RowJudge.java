package samvaad.nomination;

import samvaad.nomination.sheet.Line;

/** Says what becomes of the rows of a sheet, one after the other. */
interface RowJudge {

    void take(Line line);

    /** There are no more rows. */
    default void end() {}
}
