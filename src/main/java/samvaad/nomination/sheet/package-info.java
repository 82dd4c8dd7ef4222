/** Spreadsheets as people make them, read row by row. Knows nothing of events. */
@NullMarked
package samvaad.nomination.sheet;

import org.jspecify.annotations.NullMarked;
