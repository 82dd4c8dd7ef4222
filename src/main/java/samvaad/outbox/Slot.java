package samvaad.outbox;

/**
 * A place in a chat that shows one thing at a time, such as {@code form} or {@code progress:17}. New content replaces
 * the old, or comes as a new message while the old one loses its buttons.
 */
public record Slot(String name) {}
