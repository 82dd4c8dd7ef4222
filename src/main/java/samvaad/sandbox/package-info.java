/**
 * A Bot API server of its own, with virtual people and a page, to try the bot without Telegram. Four rooms, each importing only
 * from those before it: {@code html}, {@code people}, {@code api}, {@code web}. What all four need is here.
 */
@NullMarked
package samvaad.sandbox;

import org.jspecify.annotations.NullMarked;
