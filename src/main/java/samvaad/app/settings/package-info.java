/** The settings from the environment, and the log. */
@NullMarked
package samvaad.app.settings;

import org.jspecify.annotations.NullMarked;
