@NullMarked
package samvaad.telegram;

import org.jspecify.annotations.NullMarked;
