@NullMarked
package samvaad.text;

import org.jspecify.annotations.NullMarked;
