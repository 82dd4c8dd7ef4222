@NullMarked
package samvaad.outbox;

import org.jspecify.annotations.NullMarked;
