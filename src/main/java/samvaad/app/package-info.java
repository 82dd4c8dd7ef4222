@NullMarked
package samvaad.app;

import org.jspecify.annotations.NullMarked;
