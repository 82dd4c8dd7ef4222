/** JSON files that people write: fields read one by one, and every mistake told with its place. */
@NullMarked
package samvaad.jsonfile;

import org.jspecify.annotations.NullMarked;
