/** Questions, their possible answers, and the answers given. Used by event files and forms alike. */
@NullMarked
package samvaad.answer;

import org.jspecify.annotations.NullMarked;
