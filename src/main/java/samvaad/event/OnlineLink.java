package samvaad.event;

import java.time.Duration;
import java.util.Optional;

/**
 * Where people with a seat can follow the event online. Nobody else is shown the link.
 *
 * @param before how long before the start it is shown; empty means as soon as somebody has a seat
 */
public record OnlineLink(String url, Optional<Duration> before) {}
