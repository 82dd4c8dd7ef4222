package samvaad.event;

import samvaad.text.LocalText;

/** One page of what the event is about. */
public record Highlight(String id, LocalText title, LocalText text) {}
