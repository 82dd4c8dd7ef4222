package samvaad.bench.race;

import java.util.List;

/**
 * What a person does, one thing after the other, each once the answer to the one before is there.
 *
 * @param name of the job, for the tables
 */
record Script(String name, List<Step> steps) {

    /** One update. */
    sealed interface Step {}

    /** Writes this; {@code #} becomes a number that no one else has. */
    record Types(String text) implements Step {}

    /** Presses the button whose data contain this. */
    record Presses(String data) implements Step {}

    /** Six updates, from the link to the seat. */
    static final Script REGISTRATION = new Script(
            "registration",
            List.of(
                    new Types("/start"),
                    new Types("/register"),
                    new Presses("agree"),
                    new Types("Asha Rao"),
                    new Types("9#"),
                    new Presses("ok")));

    /** The same without the last press, after which a pass is drawn. */
    static final Script ANSWERS = new Script(
            "answers", REGISTRATION.steps().subList(0, REGISTRATION.steps().size() - 1));

    /** One command and one answer, again and again. */
    static final Script VENUE = new Script("venue", List.of(new Types("/venue")));

    static Script named(String name) {
        return List.of(REGISTRATION, ANSWERS, VENUE).stream()
                .filter(script -> script.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
