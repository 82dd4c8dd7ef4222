package samvaad.person;

import java.time.Instant;

/**
 * A person's consent to the privacy notice.
 *
 * @param version the version of the notice, as in {@link Privacy#VERSION}
 */
public record Consent(String version, Instant at) {}
