package samvaad.event;

import samvaad.text.LocalText;

/**
 * One of the answers that a question offers.
 *
 * @param other whether choosing it asks for a line of text
 */
public record Option(String id, LocalText label, boolean other) {}
