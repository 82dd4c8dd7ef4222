/** Messages that organisers write to many. */
@NullMarked
package samvaad.mailing;

import org.jspecify.annotations.NullMarked;
