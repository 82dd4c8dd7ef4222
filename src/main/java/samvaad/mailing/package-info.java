/** Messages from organisers to many people. */
@NullMarked
package samvaad.mailing;

import org.jspecify.annotations.NullMarked;
