/** Certificates of participation: offered, looked at, issued, and checked by anybody. */
@NullMarked
package samvaad.certificate;

import org.jspecify.annotations.NullMarked;
