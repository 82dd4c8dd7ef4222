@NullMarked
package samvaad.form;

import org.jspecify.annotations.NullMarked;
