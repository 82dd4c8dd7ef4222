/** How the bot is: for its owners, and for machines that watch. */
@NullMarked
package samvaad.app.health;

import org.jspecify.annotations.NullMarked;
