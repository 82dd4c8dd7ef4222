/** Drawing: text in every script we know, on pictures and on pages of PDF. */
@NullMarked
package samvaad.picture;

import org.jspecify.annotations.NullMarked;
