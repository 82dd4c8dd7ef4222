/** Who works for the events: roles, invitations, their menu, and what they did. */
@NullMarked
package samvaad.staff;

import org.jspecify.annotations.NullMarked;
