/** Questions to the organisers, and their answers. */
@NullMarked
package samvaad.question;

import org.jspecify.annotations.NullMarked;
