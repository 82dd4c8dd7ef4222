/** The virtual people, their chats with the bot, what was sent in them, and how all that looks to the bot and to the page. */
@NullMarked
package samvaad.sandbox.people;

import org.jspecify.annotations.NullMarked;
