/** How long people are kept. */
@NullMarked
package samvaad.retention;

import org.jspecify.annotations.NullMarked;
