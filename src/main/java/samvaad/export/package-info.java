/** The people of an event as files. */
@NullMarked
package samvaad.export;

import org.jspecify.annotations.NullMarked;
