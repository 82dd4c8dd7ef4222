@NullMarked
package samvaad.http;

import org.jspecify.annotations.NullMarked;
