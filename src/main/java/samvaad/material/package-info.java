/** What people take home: presentations, circulars and links of an event or a session. */
@NullMarked
package samvaad.material;

import org.jspecify.annotations.NullMarked;
