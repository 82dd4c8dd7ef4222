/**
 * A Bot API server of its own, with virtual people and a page, to try the bot without Telegram. It has four rooms:
 * {@code html}, {@code people}, {@code api} and {@code web}. Each imports only from those before it. What several of
 * them need is here.
 */
@NullMarked
package samvaad.sandbox;

import org.jspecify.annotations.NullMarked;
