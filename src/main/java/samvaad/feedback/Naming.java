package samvaad.feedback;

/** How somebody gives feedback. */
enum Naming {
    /** Not said yet: so far only stars were given while a session ran. */
    OPEN,
    NAMED,
    ANONYMOUS
}
