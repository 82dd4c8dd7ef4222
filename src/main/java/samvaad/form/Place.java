package samvaad.form;

/** What a form shows: by names, so that a stored one is understood after the form or the program has changed. */
public sealed interface Place {

    /** A question. */
    record Asked(String field) implements Place {}

    /** The line of text that a choice asks for. */
    record Other(String field) implements Place {}

    /** All answers, to be confirmed. */
    record Review() implements Place {}

    /** Which answer is to be changed. */
    record Menu() implements Place {}
}
