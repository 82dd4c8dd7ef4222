/** Whether the promises hold when everything goes wrong: kills, faults, bad machines, hostile input. */
@NullMarked
package samvaad.trust;

import org.jspecify.annotations.NullMarked;
