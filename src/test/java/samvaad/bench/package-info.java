/** Measurements, each a program of its own; they are no tests and say how to run them. */
@NullMarked
package samvaad.bench;

import org.jspecify.annotations.NullMarked;
