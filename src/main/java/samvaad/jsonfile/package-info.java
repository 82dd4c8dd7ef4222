/** JSON files written by people: fields are read one by one, and each mistake is reported with its place. */
@NullMarked
package samvaad.jsonfile;

import org.jspecify.annotations.NullMarked;
