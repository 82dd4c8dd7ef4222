/** Teaching: organisers see what was not understood, and say what it means. */
@NullMarked
package samvaad.teaching;

import org.jspecify.annotations.NullMarked;
