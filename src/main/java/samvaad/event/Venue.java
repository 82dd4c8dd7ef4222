package samvaad.event;

import java.util.Optional;
import samvaad.text.LocalText;

/**
 * Where the event is.
 *
 * @param address empty if the file gives none; the same goes for the directions
 * @param map a link that opens the place in a map
 */
public record Venue(
        LocalText name, LocalText address, LocalText directions, Optional<Position> position, Optional<String> map) {}
