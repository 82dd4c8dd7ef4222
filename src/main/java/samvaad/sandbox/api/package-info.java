/**
 * The methods of the Bot API with Telegram's rules, limits and error texts, and the queue of updates. Knows no HTTP
 * server.
 */
@NullMarked
package samvaad.sandbox.api;

import org.jspecify.annotations.NullMarked;
