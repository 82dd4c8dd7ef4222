package samvaad.nomination;

/** What becomes of a row of a sheet. Stored by name. */
enum Verdict {
    /** Somebody new who can be taken. */
    FRESH,
    /** Somebody of the list, whose details differ now. */
    CHANGED,
    /** Somebody of the list, with the same details. */
    SAME,
    /** Somebody of the list who has confirmed and now sees to their details themselves. */
    OWN,
    /** Somebody who has a place without this list. */
    KNOWN,
    /** Somebody of the list who declined or was erased. */
    GONE,
    /** The same person as in a row above. */
    TWICE,
    /** More people than the department may nominate. */
    OVER,
    /** Something in it can't be read. */
    WRONG,
    /** Of an exported list: somebody who came in, by the paper. */
    ENTERED
}
