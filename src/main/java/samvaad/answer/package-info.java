/** Questions, what may be answered to them, and the answers: the same for event files and for forms. */
@NullMarked
package samvaad.answer;

import org.jspecify.annotations.NullMarked;
