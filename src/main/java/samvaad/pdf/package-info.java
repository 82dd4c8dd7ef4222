/** PDF files with text that can be searched and copied in every script we know. */
@NullMarked
package samvaad.pdf;

import org.jspecify.annotations.NullMarked;
