package samvaad.person;

import java.time.Instant;

/**
 * That somebody agreed to the privacy notice.
 *
 * @param version of the notice, as {@link Privacy#VERSION}
 */
public record Consent(String version, Instant at) {}
