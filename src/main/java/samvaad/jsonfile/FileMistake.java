package samvaad.jsonfile;

/**
 * A mistake in an event file that its organiser has to fix.
 *
 * @param file the file's name
 * @param field its place in the file, such as {@code registration.questions[2].options[0].id} or
 *     {@code line 3, column 5}
 * @param reason one line of plain English that says what is wrong and what is expected
 */
public record FileMistake(String file, String field, String reason) {

    /** The mistake on one line. */
    @Override
    public String toString() {
        return file + ": " + field + ": " + reason;
    }
}
