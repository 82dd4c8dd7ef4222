package samvaad.registration;

import samvaad.event.Event;

/** A registration and its event, which is still known. */
public record Registered(Registration registration, Event event) {}
