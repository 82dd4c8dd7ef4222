package samvaad.event;

import java.util.Optional;
import samvaad.text.LocalText;

/**
 * What people need to know besides day and place. Anything that the file leaves out is not shown.
 *
 * @param fee in words: that it is free, or what it costs and how to pay
 * @param note what to know on the day, such as what to bring
 */
public record Practical(Optional<Gate> gate, LocalText fee, LocalText note, Optional<OnlineLink> online) {}
