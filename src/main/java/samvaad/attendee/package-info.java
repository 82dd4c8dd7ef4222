/** The people of an event as organisers see and help them. */
@NullMarked
package samvaad.attendee;

import org.jspecify.annotations.NullMarked;
