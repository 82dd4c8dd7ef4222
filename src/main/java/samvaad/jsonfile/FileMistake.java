package samvaad.jsonfile;

/**
 * Something in an event file that its organiser has to mend.
 *
 * @param file the file's name
 * @param field where in it, such as {@code registration.questions[2].options[0].id} or {@code line 3, column 5}
 * @param reason one line of plain English: what is wrong and what is expected
 */
public record FileMistake(String file, String field, String reason) {

    /** As one line. */
    @Override
    public String toString() {
        return file + ": " + field + ": " + reason;
    }
}
