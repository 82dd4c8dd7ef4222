@NullMarked
package samvaad.chat;

import org.jspecify.annotations.NullMarked;
