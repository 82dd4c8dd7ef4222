/** The event as a file for a calendar. */
@NullMarked
package samvaad.event.calendar;

import org.jspecify.annotations.NullMarked;
