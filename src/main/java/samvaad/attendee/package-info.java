/** The people of an event, as organisers look at them and help them. */
@NullMarked
package samvaad.attendee;

import org.jspecify.annotations.NullMarked;
