@NullMarked
package samvaad.bot;

import org.jspecify.annotations.NullMarked;
