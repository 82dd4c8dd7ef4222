package samvaad.outbox;

/**
 * A place on a chat's screen that shows one thing at a time, such as {@code form} or {@code progress:17}. What is shown in it
 * next replaces what is there, or comes as a new message while the old one loses its buttons.
 */
public record Slot(String name) {}
