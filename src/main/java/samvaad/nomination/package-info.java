/** People whom a department nominates by list: from the spreadsheet to the gate and back. */
@NullMarked
package samvaad.nomination;

import org.jspecify.annotations.NullMarked;
