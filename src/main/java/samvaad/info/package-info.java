@NullMarked
package samvaad.info;

import org.jspecify.annotations.NullMarked;
