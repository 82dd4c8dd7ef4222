package samvaad.event;

import java.time.LocalTime;
import java.util.Optional;

/** When the gate is open, on each day of the event. */
public record Gate(LocalTime opens, Optional<LocalTime> closes) {}
