@NullMarked
package samvaad.sandbox;

import org.jspecify.annotations.NullMarked;
