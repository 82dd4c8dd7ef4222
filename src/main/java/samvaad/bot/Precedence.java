package samvaad.bot;

/** Who is asked first whether a text, a contact or a picture is for them. */
public enum Precedence {
    /** A mode that the chat is in: a question to the organisers, a search at the gate. */
    MODE,

    /** A mailing that waits for its text or picture. */
    DRAFT,

    /** A form that waits for an answer. */
    FORM,

    /** The code that is shown in a hall. */
    HALL_CODE,

    /** A sentence the bot understands. */
    FREE_TEXT,

    /** Whatever nobody else has taken. */
    REST
}
