package samvaad.understand;

/**
 * A sentence and what it means: the classifier learns from these.
 *
 * @param group the way of asking; other spellings of one sentence share it, so that measuring keeps them together
 */
public record Example(Meaning meaning, String group, String sentence) {}
