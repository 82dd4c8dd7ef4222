/** The gate: who comes in. */
@NullMarked
package samvaad.checkin;

import org.jspecify.annotations.NullMarked;
