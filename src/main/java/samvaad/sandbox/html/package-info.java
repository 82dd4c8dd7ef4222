/** Formatted text as Telegram reads, cleans and returns it, and as the page may show it safely. Knows no chats. */
@NullMarked
package samvaad.sandbox.html;

import org.jspecify.annotations.NullMarked;
