package samvaad.registration;

import samvaad.event.Event;

/** A registration and its event, which still exists. */
public record Registered(Registration registration, Event event) {}
