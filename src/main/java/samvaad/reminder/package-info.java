@NullMarked
package samvaad.reminder;

import org.jspecify.annotations.NullMarked;
