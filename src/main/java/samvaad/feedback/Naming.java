package samvaad.feedback;

/** Whether somebody gives feedback with their name. */
enum Naming {
    /** Not chosen yet: so far they have only rated sessions while these were on. */
    OPEN,
    NAMED,
    ANONYMOUS
}
