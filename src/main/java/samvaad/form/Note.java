package samvaad.form;

/**
 * What was done with an answer, said before the next question.
 *
 * @param endsKeyboard whether the question that it answers had a reply keyboard, which this takes away: then it has to
 *     be a message of its own
 */
public record Note(Phrase phrase, boolean endsKeyboard) {}
