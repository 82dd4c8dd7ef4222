/** Reads event files, and says what is wrong in them. */
@NullMarked
package samvaad.event.file;

import org.jspecify.annotations.NullMarked;
