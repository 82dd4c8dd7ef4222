@NullMarked
package samvaad.feedback;

import org.jspecify.annotations.NullMarked;
