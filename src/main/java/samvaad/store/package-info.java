@NullMarked
package samvaad.store;

import org.jspecify.annotations.NullMarked;
