@NullMarked
package samvaad.registration;

import org.jspecify.annotations.NullMarked;
