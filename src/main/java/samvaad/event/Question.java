package samvaad.event;

import samvaad.text.LocalText;

/**
 * A question of a form.
 *
 * @param hint empty if the file gives none
 * @param required whether it has to be answered; if not, it can be skipped
 */
public record Question(String id, LocalText ask, LocalText hint, boolean required, QuestionType type) {}
