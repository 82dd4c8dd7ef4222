package samvaad.event;

import samvaad.text.LocalText;

/** One page about the topic of the event. */
public record Highlight(String id, LocalText title, LocalText text) {}
