@NullMarked
package samvaad.event;

import org.jspecify.annotations.NullMarked;
