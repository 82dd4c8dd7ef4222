@NullMarked
package samvaad.desk;

import org.jspecify.annotations.NullMarked;
