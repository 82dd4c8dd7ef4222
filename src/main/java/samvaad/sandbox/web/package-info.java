/** The HTTP server: the bot calls it under /bot and /file, the page and the tests under /sandbox. */
@NullMarked
package samvaad.sandbox.web;

import org.jspecify.annotations.NullMarked;
