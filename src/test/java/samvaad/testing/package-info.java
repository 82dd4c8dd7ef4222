/** A bot to try things on: everything is real but Telegram and time. */
@NullMarked
package samvaad.testing;

import org.jspecify.annotations.NullMarked;
