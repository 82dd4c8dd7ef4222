/** How the bot is doing: for its owners, and for machines that monitor it. */
@NullMarked
package samvaad.app.health;

import org.jspecify.annotations.NullMarked;
