/**
 * The virtual people, their chats with the bot and what was sent in them, and how the bot and the page see all that.
 */
@NullMarked
package samvaad.sandbox.people;

import org.jspecify.annotations.NullMarked;
