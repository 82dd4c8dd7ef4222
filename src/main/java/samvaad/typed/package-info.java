/** What people type, in any script: names, numbers, addresses. */
@NullMarked
package samvaad.typed;

import org.jspecify.annotations.NullMarked;
