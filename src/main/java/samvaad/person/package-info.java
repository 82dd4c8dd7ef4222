@NullMarked
package samvaad.person;

import org.jspecify.annotations.NullMarked;
