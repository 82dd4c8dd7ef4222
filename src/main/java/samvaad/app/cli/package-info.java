/** The command line. */
@NullMarked
package samvaad.app.cli;

import org.jspecify.annotations.NullMarked;
