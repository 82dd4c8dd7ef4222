/** A colleague's own pass: a registration moves to the chat of the person it is for. */
@NullMarked
package samvaad.ownpass;

import org.jspecify.annotations.NullMarked;
