/** Event files that change while people are registered. */
@NullMarked
package samvaad.eventchange;

import org.jspecify.annotations.NullMarked;
