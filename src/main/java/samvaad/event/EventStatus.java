package samvaad.event;

/** Whether an event takes place as its file says. */
public enum EventStatus {
    PLANNED,

    /** It will take place, but nobody knows when. The date in the file is the one it had. */
    POSTPONED,

    CANCELLED
}
