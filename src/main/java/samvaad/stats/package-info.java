/** An event in figures and a picture. */
@NullMarked
package samvaad.stats;

import org.jspecify.annotations.NullMarked;
