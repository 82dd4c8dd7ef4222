/** Drawing text in every script we know, on pictures and PDF pages. */
@NullMarked
package samvaad.picture;

import org.jspecify.annotations.NullMarked;
