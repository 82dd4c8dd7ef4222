/** Free text: what a sentence is about, in Hindi, in Hindi with Latin letters, in English, or in a mix of these. */
@NullMarked
package samvaad.understand;

import org.jspecify.annotations.NullMarked;
