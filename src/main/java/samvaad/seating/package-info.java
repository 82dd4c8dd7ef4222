/** Seats in sessions: who sits where, who waits, what comes next. */
@NullMarked
package samvaad.seating;

import org.jspecify.annotations.NullMarked;
