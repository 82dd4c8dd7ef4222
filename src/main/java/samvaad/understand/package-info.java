/** Free text: what a sentence in Hindi, in Hindi with Latin letters, in English or in all of these is about. */
@NullMarked
package samvaad.understand;

import org.jspecify.annotations.NullMarked;
