package samvaad.outbox;

/** What became of an attempt to send a letter. */
record Outcome(Letter letter, Delivery delivery) {}
